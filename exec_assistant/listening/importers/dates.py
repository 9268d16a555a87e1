"""Dates and times as exports and planners write them, and the order of day and month over a whole column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Literal

from exec_assistant.listening.importers.date_words import find_month, find_weekday, is_weekday, plain
from exec_assistant.listening.importers.numbers import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

Order = Literal["dmy", "mdy"]

FIRST_YEAR, LAST_YEAR = 1990, 2100
EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = (32874, 73050)  # 1990-01-01 to 2100-01-01 as spreadsheet day numbers

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|utc|[+-]\d{2}:?\d{2})?)?"
)
_HALF = r"(?:am|pm|a\.m|p\.m)"
_CLOCK = re.compile(
    r"(?<![\d/.])(\d{1,2})"
    rf"(?:(?::|\s?h\s?|\.(?=\d{{2}}\s*(?:{_HALF}|uhr)))(\d{{2}})(?::(\d{{2}})(?:[.,]\d+)?)?|\s?h\b|(?=\s?{_HALF}))"
    rf"\s*({_HALF}\.?)?(?![\d/])"
)
_OFFSET = re.compile(r"(?<=[\d\s])(z|utc|gmt|[+-]\d{2}:?\d{2})\s*$")
_NUMERIC = re.compile(r"(\d{1,4})\s*[./\-]\s*(\d{1,2})(?:\s*[./\-]\s*(\d{1,4}))?\.?")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th|er|ere|re|e|o|º|ª|\.)(?=\s|$|-)")


class BadDate(ValueError):
    """The cell is not a date; ``impossible`` if it is written as one but no such day exists."""

    def __init__(self, text: str, *, impossible: bool) -> None:
        super().__init__(text)
        self.impossible = impossible


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with what else the cell said; ``offset`` is the UTC offset if written."""

    day: date
    at: time | None = None
    offset: tzinfo | None = None
    year_known: bool = True

    def instant(self) -> datetime | None:
        """The UTC instant if the cell gave a time and an offset."""
        if self.at is None or self.offset is None:
            return None
        return datetime.combine(self.day, self.at, tzinfo=self.offset).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read ambiguous dates of a column: the order of day and month, and the year to assume without one.

    ``past`` takes the latest year that is not in the future (figures); else the nearest year is taken (plans).
    """

    order: Order
    today: date
    year: int | None = None
    past: bool = False


def read_moment(cell: object, reading: Reading) -> Moment | None:
    """The date in a cell, or ``None`` if the cell is empty.

    Raises:
        BadDate: if there is something else than a date.
    """
    if cell is None or cell == "":
        return None
    if isinstance(cell, datetime):
        offset = cell.tzinfo
        return Moment(_bounded(cell.year, cell.month, cell.day, str(cell)), cell.time().replace(microsecond=0), offset)
    if isinstance(cell, date):
        return Moment(_bounded(cell.year, cell.month, cell.day, str(cell)))
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_serial(float(cell))
    if isinstance(cell, str):
        text = clean(cell)
        return _from_text(text, reading) if text else None
    raise BadDate(str(cell), impossible=False)


def _from_serial(number: float) -> Moment:
    if not _SERIALS[0] <= number < _SERIALS[1]:
        text = f"{number:.0f}"
        if len(text) == 8 and text.startswith(("19", "20")):
            return Moment(_bounded(int(text[:4]), int(text[4:6]), int(text[6:]), text))
        raise BadDate(f"{number:g}", impossible=False)
    day = EXCEL_EPOCH + timedelta(days=int(number))
    seconds = round((number - int(number)) * 86400)
    return Moment(day, None if seconds == 0 else clock_from_seconds(seconds))


def _from_text(raw: str, reading: Reading) -> Moment:
    text = plain(raw)
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return _from_iso(iso, raw)
    if re.fullmatch(r"(19|20)\d{6}", text):
        return Moment(_bounded(int(text[:4]), int(text[4:6]), int(text[6:]), raw))
    text, offset = _take_offset(text)
    text, at = _take_clock(text, raw)
    text = _CJK.sub(r"\1-\2-\3", text).replace(",", " ")
    day, known = _day_of(" ".join(text.split()), raw, reading)
    return Moment(day, at, offset, known)


def _from_iso(match: re.Match[str], raw: str) -> Moment:
    year, month, day, hour, minute, second, zone = match.groups()
    when = None if hour is None else _time(int(hour), int(minute), int(second or 0), raw)
    return Moment(_bounded(int(year), int(month), int(day), raw), when, _offset(zone))


def _offset(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text in {"z", "utc", "gmt"}:
        return UTC
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    if minutes > 14 * 60:
        return None
    return timezone(timedelta(minutes=minutes if text[0] == "+" else -minutes))


def _take_offset(text: str) -> tuple[str, tzinfo | None]:
    match = _OFFSET.search(text)
    if match is None or ":" not in text[: match.start()]:
        return text, None
    return text[: match.start()], _offset(match.group(1))


def _take_clock(text: str, raw: str) -> tuple[str, time | None]:
    match = _CLOCK.search(text)
    if match is None:
        return text, None
    at = _clock_time(match, raw)
    rest = (text[: match.start()] + " " + text[match.end() :]).replace(" uhr", " ")
    return re.sub(r"(^|\s)(a|at|um|as|alle|om|t|le|\|)(?=\s|$)", " ", rest), at


def _clock_time(match: re.Match[str], raw: str) -> time:
    hour, minute, second = (int(part or 0) for part in match.group(1, 2, 3))
    half = (match.group(4) or "").replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return _time(hour, minute, second, raw)


def _time(hour: int, minute: int, second: int, raw: str) -> time:
    try:
        return time(hour, minute, second)
    except ValueError:
        raise BadDate(raw, impossible=True) from None


def _day_of(text: str, raw: str, reading: Reading) -> tuple[date, bool]:
    words = text.split()
    while len(words) > 1 and is_weekday(words[0]) and (find_month(words[0]) is None or _months_in(words) > 1):
        words = words[1:]
    bare = " ".join(words)
    weekday = find_weekday(text.split(maxsplit=1)[0]) if len(words) < len(text.split()) else None
    numeric = _NUMERIC.fullmatch(bare)
    if numeric is not None:
        day, known = _from_numbers(numeric, raw, reading)
    else:
        day, known = _from_words(bare, raw, reading)
    return (day, True) if known else (fit_weekday(day, weekday), False)


def fit_weekday(day: date, weekday: int | None) -> date:
    """The same day of a year nearby that falls on the weekday written beside it; the day itself if none does."""
    if weekday is None:
        return day
    for shift in (0, 1, -1, 2, -2):
        try:
            candidate = day.replace(year=day.year + shift)
        except ValueError:
            continue
        if candidate.weekday() == weekday:
            return candidate
    return day


def _months_in(words: list[str]) -> int:
    return sum(1 for word in words if find_month(word) is not None)


def _from_numbers(match: re.Match[str], raw: str, reading: Reading) -> tuple[date, bool]:
    first, second = int(match.group(1)), int(match.group(2))
    third = match.group(3)
    if len(match.group(1)) == 4:
        if third is None:
            raise BadDate(raw, impossible=False)
        return _bounded(first, second, int(third), raw), True
    day, month = (first, second) if reading.order == "dmy" else (second, first)
    if month > 12 >= day:
        day, month = month, day
    if third is None:
        return _guess_year(day, month, raw, reading), False
    return _bounded(_full_year(int(third), third), month, day, raw), True


def _full_year(year: int, written: str) -> int:
    if len(written) > 2:
        return year
    return 2000 + year if year < 70 else 1900 + year


def _from_words(text: str, raw: str, reading: Reading) -> tuple[date, bool]:
    tokens = re.findall(r"[^\W\d_]+|\d+", _ORDINAL.sub("", text))
    month = next((m for m in map(find_month, tokens) if m is not None), None)
    numbers = [token for token in tokens if token.isdigit()]
    words = sum(1 for token in tokens if not token.isdigit())
    if month is None or not numbers or words > 4:
        raise BadDate(raw, impossible=False)
    years = [int(n) for n in numbers if len(n) == 4]
    days = [int(n) for n in numbers if len(n) <= 2]
    if not days:
        raise BadDate(raw, impossible=False)
    if years:
        return _bounded(years[0], month, days[0], raw), True
    if (len(days) == 2 and days[1] > 31) or (re.search(r"\D\d{1,2}$", text) and len(days) == 2 and "-" in text):
        return _bounded(2000 + days[1], month, days[0], raw), True
    return _guess_year(days[0], month, raw, reading), False


def _guess_year(day: int, month: int, raw: str, reading: Reading) -> date:
    if reading.year is not None:
        return _bounded(reading.year, month, day, raw)
    candidates = []
    for year in range(reading.today.year - 4, reading.today.year + 5):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    if reading.past:
        candidates = [c for c in candidates if c <= reading.today]
    if not candidates:
        raise BadDate(raw, impossible=True)
    return min(candidates, key=lambda c: abs((c - reading.today).days))


def _bounded(year: int, month: int, day: int, raw: str) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadDate(raw, impossible=True)
    try:
        return date(year, month, day)
    except ValueError:
        raise BadDate(raw, impossible=True) from None


def clock_from_seconds(seconds: int) -> time:
    """The time of day so many seconds after midnight."""
    minutes, second = divmod(seconds % 86400, 60)
    return time(minutes // 60, minutes % 60, second)


def read_time(cell: object) -> time | None:
    """The time of day in a cell (``10:00``, ``8h30``, ``9 AM``, a spreadsheet's fraction of a day) or ``None``."""
    if isinstance(cell, datetime):
        return cell.time().replace(microsecond=0, tzinfo=None)
    if isinstance(cell, time):
        return cell.replace(microsecond=0, tzinfo=None)
    if isinstance(cell, timedelta):
        return clock_from_seconds(cell.seconds)
    if isinstance(cell, float) and 0 <= cell < 1:
        return clock_from_seconds(round(cell * 86400))
    if isinstance(cell, str):
        match = _CLOCK.search(plain(clean(cell)))
        if match is not None:
            try:
                return _clock_time(match, cell)
            except BadDate:
                return None
    return None


def numeric_dates(cells: Iterable[object]) -> list[tuple[int, int, str | None]]:
    """First two numbers and the year of every cell written like ``3/4/2026``; other cells give nothing."""
    found = []
    for cell in cells:
        if not isinstance(cell, str) or len(cell) > 40:
            continue
        text, _ = _take_offset(plain(clean(cell)))
        match = _NUMERIC.match(" ".join(w for w in text.split() if not is_weekday(w)))
        if match is not None and len(match.group(1)) <= 2:
            found.append((int(match.group(1)), int(match.group(2)), match.group(3)))
    return found
