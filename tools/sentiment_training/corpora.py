"""Reading the labelled texts; the layout of the data directory is described in docs/sentiment.md."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.insight.features import LANGUAGES, decode_escapes

if TYPE_CHECKING:
    from pathlib import Path

LABELS = ("negative", "neutral", "positive")
TARGET = "umsab"
"""The corpus whose task is the product's; the others only lend features."""

_NOISE = re.compile(r"http\S*|@\w+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_KEY = 45


@dataclass(frozen=True, slots=True)
class Row:
    """One text; ``label`` is an index in LABELS, or -1 if nobody labelled it; ``part`` is train, val or extra."""

    corpus: str
    part: str
    language: str
    label: int
    text: str


def load(data: Path) -> list[Row]:
    """All rows under ``data`` (or its ``sentiment`` folder), target corpus first, less the target's doubles elsewhere.

    A text of another corpus that begins like one of the target corpus is left out: the base classifiers would know
    its label by heart, and cross-validation over the target would flatter.
    """
    root = data / "sentiment" if (data / "sentiment").is_dir() else data
    rows: list[Row] = []
    for part in ("train", "val"):
        for language in LANGUAGES:
            rows += _read(root / TARGET / f"{language}.{part}.jsonl.gz", TARGET, part, language)
    known = {_key(row.text) for row in rows}
    for path in sorted((root / "extra").glob("*.jsonl.gz")):
        name = path.name.removesuffix(".jsonl.gz")
        rows += [row for row in _read(path, name, "extra", "") if _key(row.text) not in known]
    return rows


def _read(path: Path, corpus: str, part: str, language: str) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [
        Row(corpus, part, record.get("lang", language), _label(record["label"]), record["text"]) for record in records
    ]


def _label(name: str) -> int:
    return LABELS.index(name) if name in LABELS else -1


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", _NOISE.sub("", decode_escapes(text).lower()))[:_KEY]
