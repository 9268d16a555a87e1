"""Text files of unknown encoding and separator."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 200
_SEP_LINE = re.compile(r"\s*\"?sep=(.|\\t)\"?[,;\t]*\r?\n", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding that was found; ``damaged`` counts characters that could not be read."""

    text: str
    encoding: str
    damaged: int
    assumed: bool


def decode(data: bytes) -> Decoded:
    """Decode a text file: byte order mark, UTF-16 without one, UTF-8, else Windows-1252.

    A UTF-8 file with a few wrong bytes stays UTF-8; each wrong byte becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data, encoding)
    wide = _wide_without_mark(data)
    if wide:
        return _lossy(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 0, assumed=False)
    except UnicodeDecodeError:
        pass
    loose = _lossy(data, "utf-8")
    sequences = sum(1 for ch in loose.text if ord(ch) > 127) - loose.damaged
    if sequences >= loose.damaged:
        return loose
    text = data.decode("cp1252", "replace")
    return Decoded(text, "cp1252", text.count("\N{REPLACEMENT CHARACTER}"), assumed=True)


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    return Decoded(text, encoding, text.count("\N{REPLACEMENT CHARACTER}"), assumed=False)


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 shows as a zero in nearly every second byte of a Latin text."""
    head = data[:2000]
    if len(head) < 8:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def looks_binary(text: str) -> bool:
    """Whether decoded text is rather a picture, a program or noise."""
    head = text[:4000]
    return len(_CONTROL.findall(head)) > max(2, len(head) // 100)


def split_rows(text: str, max_cells: int) -> tuple[list[list[str]], str] | None:
    """Rows of a separated-values text and its separator; ``None`` if there are more cells than allowed.

    A ``sep=`` line decides; else the separator that gives the most rows of one and the same width.
    """
    delimiter = ""
    declared = _SEP_LINE.match(text)
    if declared is not None:
        delimiter = "\t" if declared.group(1) == "\\t" else declared.group(1)
        text = text[declared.end() :]
    if not delimiter:
        delimiter = sniff(text)
    rows: list[list[str]] = []
    cells = 0
    for row in _reader(text, delimiter):
        cells += len(row)
        if cells > max_cells:
            return None
        rows.append(row)
    return rows, delimiter


def sniff(text: str) -> str:
    """The separator of a separated-values text; a comma if nothing is separated."""
    sample = text[:200_000]
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        widths: Counter[int] = Counter()
        for number, row in enumerate(_reader(sample, delimiter)):
            if number >= _SAMPLE_ROWS:
                break
            if any(row):
                widths[len(row)] += 1
        score = _consistency(widths)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _consistency(widths: Counter[int]) -> float:
    total = sum(widths.values())
    best = 0.0
    for width, count in widths.items():
        if width > 1:
            best = max(best, (count / total) * min(width, 12) ** 0.5)
    return best


def _reader(text: str, delimiter: str) -> list[list[str]]:
    # A cell may hold a draft of any length; the limit on the file's size bounds this too.
    previous = csv.field_size_limit(64 * 1024 * 1024)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return []
    finally:
        csv.field_size_limit(previous)
