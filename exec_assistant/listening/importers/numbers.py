"""Numbers as exports write them, in any of the usual languages."""

from __future__ import annotations

import math
import re
import unicodedata

MISSING = frozenset(
    {
        "",
        "-",
        "--",
        "\N{EN DASH}",
        "\N{EM DASH}",
        "n/a",
        "na",
        "n.a.",
        "null",
        "none",
        "nan",
        "nd",
        "n.d.",
        "s.o.",
        "#n/a",
        "?",
    }
)
"""Cells that mean "no figure". Missing is not zero."""

_SPACES = re.compile(r"(?<=[\d.,])[\s'\N{RIGHT SINGLE QUOTATION MARK}\N{ARABIC THOUSANDS SEPARATOR}]+(?=\d)")
_SHAPE = re.compile(r"([+-]?)(\d[\d.,]*|[.,]\d+)\s*(%|[a-z]{0,3})\.?")
_SCALES = {
    "": 1,
    "k": 1000,
    "m": 1_000_000,
    "mio": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "md": 1_000_000_000,
    "mrd": 1_000_000_000,
    "mil": 1000,
    "tsd": 1000,
    "tys": 1000,
}
_LONGEST = 40


def clean(text: str) -> str:
    """A cell without what cannot be seen: zero-width, direction marks, soft hyphens, odd spaces; trimmed."""
    folded = unicodedata.normalize("NFKC", text)
    return " ".join("".join(ch for ch in folded if unicodedata.category(ch) != "Cf").split())


def parse_number(cell: object) -> int | float | None:
    """The number in a cell, or ``None`` where the cell says there is none.

    Reads ``1,316``, ``1 316`` with any space, ``1.316,5``, ``12,7 %`` (0.127), ``3961.0``, ``1.2K``, ``(12)`` and
    digits of other scripts. One separator followed by exactly three digits groups thousands.

    Raises:
        ValueError: if the cell holds something else than a number.
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _plain(cell)
    # A date, a time or a truth value is no number; its text is not of a number's shape.
    text = clean(str(cell)).casefold().replace("\N{MINUS SIGN}", "-").replace("\N{ARABIC DECIMAL SEPARATOR}", ",")
    if text in MISSING:
        return None
    if len(text) > _LONGEST:
        raise ValueError(text[:_LONGEST])
    return _from_text(text)


def _plain(cell: int | float) -> int | float | None:
    if isinstance(cell, float):
        if math.isnan(cell) or math.isinf(cell):
            return None
        return int(cell) if cell.is_integer() else cell
    return cell


def _from_text(text: str) -> int | float:
    if text.startswith("(") and text.endswith(")"):
        text = "-" + text[1:-1]
    match = _SHAPE.fullmatch(_SPACES.sub("", text))
    if match is None:
        raise ValueError(text)
    sign, digits, suffix = match.groups()
    percent = suffix == "%"
    if not percent and suffix not in _SCALES:
        raise ValueError(text)
    scale = 1 if percent else _SCALES[suffix]
    value = _digits(digits, decimal_likely=percent or scale > 1) * scale
    if percent:
        value /= 100
    if sign == "-":
        value = -value
    return int(value) if float(value).is_integer() else round(value, 9)


def _digits(digits: str, *, decimal_likely: bool) -> int | float:
    """Decide which separator is the decimal one."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return int(digits)
    mark = digits[last]
    other = "," if mark == "." else "."
    head, tail = digits[:last], digits[last + 1 :]
    repeated = mark in head
    grouped = len(tail) == 3 and len(head.replace(other, "").replace(mark, "")) >= 1 and not head.startswith("0")
    if other in head:
        if repeated:
            raise ValueError(digits)
        return float(f"{head.replace(other, '') or '0'}.{tail or '0'}")
    if repeated or (grouped and len(head) <= 3 and not decimal_likely):
        groups = digits.split(mark)
        if any(len(group) != 3 for group in groups[1:]) or not groups[0]:
            raise ValueError(digits)
        return int("".join(groups))
    return float(f"{head or '0'}.{tail or '0'}")


def parse_count(cell: object) -> int | float | None:
    """A number that must not be a percentage; see ``parse_number``."""
    if isinstance(cell, str) and "%" in cell:
        raise ValueError(cell)
    return parse_number(cell)


def parse_share(cell: object) -> tuple[float, bool]:
    """A part of a whole as a fraction, and whether the source only says "less than" it (``< 1%``).

    Raises:
        ValueError: if the cell holds no share.
    """
    below = False
    if isinstance(cell, str):
        stripped = clean(cell).lstrip("<\N{FULLWIDTH LESS-THAN SIGN}").strip()
        below = stripped != clean(cell)
        value = parse_number(stripped)
    else:
        value = parse_number(cell)
    if value is None:
        raise ValueError("no share")
    return float(value), below
