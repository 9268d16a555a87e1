"""Speed of the language and tone engine; prints one line of JSON.

Texts a second on one core, in batches (each text's words met for the first time, and met before) and one by one; time
to load in a fresh process, numpy's import counted apart. Limits: 5,000 batched, 1,000 one by one, 150 ms to load; each
``ratio`` is measured over limit (above 1 is better, for loading below 1). If vaderSentiment is installed (a lexicon of
English only), it reads the same English texts in the same run. The texts are made here, from words with the
frequencies of natural language: two thirds from the 400 words that are met all the time, the rest seldom or never.
"""

from __future__ import annotations

import importlib.util
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

# Set before numpy comes in: it reads them once.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from exec_assistant.insight.sentiment import load_engine

LIMITS = {"batched": 5_000, "single": 1_000, "load_ms": 150}
TEXTS = 10_000
WORDS_A_TEXT = 18
COMMON = (
    "le la les de des du un une et à pour avec sans nous vous ils elle très pas bien merci bravo résultats groupe "
    "emploi climat honte scandale équipe fier entreprise demain mardi projet the of and to in is not very good bad "
    "great shame results company team jobs proud thank you our new next week please never always people about"
).split()
SYLLABLES = "ba ce di fo gu la me ni po ra se ti vou xa zel tion ment able eur ité ance pré con dé".split()

LOAD = """
import time, sys
a = time.perf_counter(); import numpy; b = time.perf_counter()
from exec_assistant.insight.sentiment import load_engine
load_engine(); c = time.perf_counter()
print((b - a) * 1000, (c - b) * 1000)
"""


def made_texts(count: int, seed: int) -> list[str]:
    """Texts of about a hundred characters."""
    rng = random.Random(seed)
    rare = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(40_000)]
    ranks = [1 / (i + 1) for i in range(len(rare))]
    texts = []
    for _ in range(count):
        usual = rng.choices(COMMON, k=WORDS_A_TEXT * 2 // 3)
        words = usual + rng.choices(rare, ranks, k=WORDS_A_TEXT - len(usual))
        rng.shuffle(words)
        texts.append(" ".join(words) + rng.choice((" !", ".", " 😍", " http", " #climat @user", "")))
    return texts


def load_times() -> tuple[float, float]:
    """Milliseconds to import numpy, and to load the engine after it: the best of five fresh processes."""
    runs = []
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", LOAD], cwd=ROOT, capture_output=True, text=True, check=True)
        numpy_ms, engine_ms = map(float, done.stdout.split())
        runs.append((numpy_ms, engine_ms))
    return min(run[0] for run in runs), min(run[1] for run in runs)


def main() -> None:
    """Measure and print."""
    numpy_ms, engine_ms = load_times()
    texts = made_texts(TEXTS, seed=1)
    engine = load_engine()
    started = time.perf_counter()
    engine.score(texts)
    new = TEXTS / (time.perf_counter() - started)
    started = time.perf_counter()
    engine.score(texts)
    batched = TEXTS / (time.perf_counter() - started)
    few = texts[:1000]
    started = time.perf_counter()
    for text in few:
        engine.score([text])
    single = len(few) / (time.perf_counter() - started)
    started = time.perf_counter()
    engine.score(few[:300], explain=True)
    explained = 300 / (time.perf_counter() - started)
    report: dict[str, object] = {
        "bench": "sentiment",
        "batched_new_words_per_s": round(new),
        "batched_per_s": round(batched),
        "single_per_s": round(single),
        "explained_per_s": round(explained),
        "numpy_import_ms": round(numpy_ms, 1),
        "load_ms": round(engine_ms, 1),
        "ratio": {
            "batched": round(new / LIMITS["batched"], 2),
            "single": round(single / LIMITS["single"], 2),
            "load": round((numpy_ms + engine_ms) / LIMITS["load_ms"], 2),
        },
        "bytes": (ROOT / "resources" / "models" / "sentiment.bin").stat().st_size,
    }
    if importlib.util.find_spec("vaderSentiment"):
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

        peer = SentimentIntensityAnalyzer()
        started = time.perf_counter()
        for text in few:
            peer.polarity_scores(text)
        report["vader_per_s"] = round(len(few) / (time.perf_counter() - started))
    print(json.dumps(report))


if __name__ == "__main__":
    main()
