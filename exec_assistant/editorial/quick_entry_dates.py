"""Days and hours as people type them in one line, in French and English: where they stand, and what they mean.

Own grammar: libraries that read dates in free text say neither where they read them nor know "un jeudi sur deux".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from exec_assistant.editorial.quick_entry_words import (
    MONTH,
    MONTHS,
    NUMBER,
    WEEKDAY_ANY,
    WEEKDAY_LONG,
    WEEKDAYS,
    number,
)

FAR = 240
"""Days: a date without its year that lies further ahead is said with a word of warning."""
_RECENT = 45
"""Days within which a weekday with a bare day of the month ("mardi 24") is looked for."""


@dataclass(frozen=True, slots=True)
class Now:
    """What relative words count from: the local moment, and whether 3/4 is the fourth of March."""

    wall: datetime
    month_first: bool

    @property
    def today(self) -> date:
        """The local day."""
        return self.wall.date()


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day in the text. ``day`` is None for one that does not exist; ``why`` deserves a word, ``other`` was possible.

    ``part`` is the part of the day that was named with it, as a usual hour; ``at`` an hour that came of it.
    """

    start: int
    end: int
    day: date | None
    why: str = ""
    other: date | None = None
    part: time | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class FoundTime:
    """An hour in the text, and perhaps the one it lasts until."""

    start: int
    end: int
    at: time
    until: time | None = None


_PARTS = {
    "matin": time(9), "morning": time(9), "apres-midi": time(14), "afternoon": time(14), "aprem": time(14),
    "soir": time(18), "evening": time(18), "night": time(20),
}  # fmt: skip
_PART = rf"(?: (?:in the |au |le )?(?P<part>{'|'.join(_PARTS)}))?"
_TH = r"(?:er|st|nd|rd|th|e)?"
_NOT_HOUR = r"(?! ?(?:h\b|h\d|:\d|am\b|pm\b|%|/)|\d)"
_NO_FRACTION = r"(?![\w/]|[.,]\d| (?:de|des|du|of)\b| ?%)"
_YEAR = r"(?:,? (?P<year>20\d\d)(?! ?h))?"
_LEAD = r"(?:(?:le|the|on|ce|this|for|pour) )?"
_HOUR_AHEAD = rf"(?= ?(?:\d{{1,2}} ?(?:h|:|am\b|pm\b)|a \d|at \d|midi\b|noon\b|\d{{1,2}}{_TH} {MONTH}\b|{MONTH}\.? \d))"
_WEEKDAY = rf"(?:{WEEKDAY_LONG}\b|{WEEKDAY_ANY}\.|{WEEKDAY_ANY}\b{_HOUR_AHEAD})"
_AFTER = r"(?: (?P<after>prochain|qui vient|en huit|en quinze|(?:de la )?semaine prochaine|(?:of )?next week|week\b))?"
_BEFORE = rf"(?:(?P<weekday>{WEEKDAY_ANY})\b[.,]? )?(?:le |the )?"

_RELATIVE = {
    "aujourd'hui": 0, "today": 0, "apres-demain": 2, "apres demain": 2, "the day after tomorrow": 2,
    "day after tomorrow": 2, "demain": 1, "tomorrow": 1, "avant-hier": -2, "hier": -1, "yesterday": -1,
}  # fmt: skip


def _of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _checked(match: re.Match[str], found: FoundDay) -> FoundDay:
    """A weekday said with a date must be that date's: if not, it is said."""
    said = match["weekday"]
    if said and found.day is not None and WEEKDAYS[said] != found.day.weekday():
        return FoundDay(found.start, found.end, found.day, "weekday_differs")
    return found


def _dated(match: re.Match[str], now: Now, month: int, day: int, year: str | None) -> FoundDay:
    start, end = match.span()
    if year:
        found = _of(2000 + int(year) if len(year) == 2 else int(year), month, day)
        return _checked(match, FoundDay(start, end, found, "" if found else "impossible_date"))
    found = _of(now.today.year, month, day)
    if found is None or found < now.today:
        found = _of(now.today.year + 1, month, day) or (_of(now.today.year, month, day) if found is None else None)
        if month == 2 and day == 29 and found is None:
            found = next(filter(None, (_of(now.today.year + more, 2, 29) for more in range(2, 9))), None)
    if found is None:
        return FoundDay(start, end, None, "impossible_date")
    far = "far" if (found - now.today).days > FAR else ""
    return _checked(match, FoundDay(start, end, found, far))


def _iso(match: re.Match[str], _now: Now) -> FoundDay:
    found = _of(int(match["year"]), int(match["month"]), int(match["day"]))
    return _checked(match, FoundDay(*match.span(), found, "" if found else "impossible_date"))


def _numeric(match: re.Match[str], now: Now) -> FoundDay:
    first, second, year = int(match["a"]), int(match["b"]), match["year"]
    day, month = (second, first) if now.month_first else (first, second)
    read = _dated(match, now, month, day, year)
    other = _dated(match, now, day, month, year)
    if read.day is None and other.day is not None:
        return other
    if read.day is not None and other.day is not None and first != second:
        return FoundDay(read.start, read.end, read.day, "ambiguous_date", other.day)
    return read


def _day_month(match: re.Match[str], now: Now) -> FoundDay:
    return _dated(match, now, MONTHS[match["month"]], int(match["day"]), match["year"])


def _weekday_number(match: re.Match[str], now: Now) -> FoundDay | None:
    wanted = int(match["day"])
    for more in range(_RECENT):
        day = now.today + timedelta(days=more)
        if day.day == wanted and day.weekday() == WEEKDAYS[match["weekday"]]:
            return FoundDay(*match.span(), day)
    return None


def _number_alone(match: re.Match[str], now: Now) -> FoundDay | None:
    for more in range(62):
        day = now.today + timedelta(days=more)
        if day.day == int(match["day"]):
            return FoundDay(*match.span(), day)
    return None


def _weekday(match: re.Match[str], now: Now) -> FoundDay:
    word = match["weekday"].rstrip(".")
    ahead = (WEEKDAYS[word] - now.today.weekday()) % 7 or 7
    day = now.today + timedelta(days=ahead)
    why, other = "", None
    after, lead = match["after"] or "", (match["lead"] or "").strip()
    if "huit" in after or after == "week":
        day += timedelta(days=7)
    elif "quinze" in after:
        day += timedelta(days=14)
    elif "semaine" in after or "next week" in after or lead == "next":
        # The one of the week after this: what "next" means in English, where the week has still to come to it.
        following = now.today + timedelta(days=7 - now.today.weekday() + WEEKDAYS[word])
        if lead == "next" and following != day:
            why, other = "next_week", day
        day = following
    return FoundDay(*match.span(), day, why, other, _PARTS.get(match["part"] or ""))


def _relative(match: re.Match[str], now: Now) -> FoundDay:
    day = now.today + timedelta(days=_RELATIVE[match["word"]])
    return FoundDay(*match.span(), day, part=_PARTS.get(match["part"] or ""))


def _tonight(match: re.Match[str], now: Now) -> FoundDay:
    part = match["part"] or ("night" if match.group().startswith("tonight") else "soir")
    return FoundDay(*match.span(), now.today, part=_PARTS.get(part))


def _in(match: re.Match[str], now: Now) -> FoundDay | None:
    many, unit = number(match["many"]), match["unit"]
    if many > 999:
        return FoundDay(*match.span(), None, "impossible_date")
    if unit.startswith("h"):
        at = now.wall + timedelta(hours=many)
        at += timedelta(minutes=-at.minute % 5)
        return FoundDay(*match.span(), at.date(), at=at.time().replace(second=0, microsecond=0))
    if unit.startswith(("mois", "month")):
        months = now.today.year * 12 + now.today.month - 1 + many
        year, month = divmod(months, 12)
        day = next(found for less in range(4) if (found := _of(year, month + 1, max(1, now.today.day - less))))
        return FoundDay(*match.span(), day)
    return FoundDay(
        *match.span(), now.today + timedelta(days=many * (7 if unit.startswith(("semaine", "week")) else 1))
    )


def _next_week(match: re.Match[str], now: Now) -> FoundDay:
    return FoundDay(*match.span(), now.today + timedelta(days=7 - now.today.weekday()))


def _end_of_month(match: re.Match[str], now: Now) -> FoundDay:
    first = now.today.replace(day=1)
    day = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return FoundDay(*match.span(), day)


_ARTICLE = r"(?:le |the )?"
_UNIT = r"(?P<unit>jours?|days?|semaines?|weeks?|mois|months?|heures?|hours?|h)\b"
_DAY_NUMBER = r"(?P<day>[12]?\d|3[01])(?:er|st|nd|rd|th)?"
_THEN_HOUR = r"(?=$|[,:\x00]| *$| (?:a|at) ?\d| \d{1,2} ?[h:]| (?:midi|noon))"
_LONG_OR_DOTTED = rf"(?P<weekday>{WEEKDAY_LONG}|{WEEKDAY_ANY}\b(?=\.)) ?\.? ?{_ARTICLE}"
_Reading = Callable[[re.Match[str], Now], FoundDay | None]
_DAYS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"\b{_BEFORE}(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)\b", _iso),
        (
            rf"(?<![\w/.,]){_BEFORE}(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?:/(?P<year>20\d\d|\d\d))?{_NO_FRACTION}",
            _numeric,
        ),
        (rf"(?<![\w/.,]){_BEFORE}(?P<a>\d{{1,2}})\.(?P<b>\d{{1,2}})\.(?P<year>20\d\d|\d\d)?(?!\w)", _numeric),
        (rf"\b{_BEFORE}(?P<day>\d{{1,2}}){_TH} (?:of |de )?(?P<month>{MONTH})\b\.?{_YEAR}", _day_month),
        (rf"\b{_BEFORE}(?P<month>{MONTH})\.? {_ARTICLE}(?P<day>\d{{1,2}}){_TH}{_NOT_HOUR}\b{_YEAR}", _day_month),
        (rf"\b{_LEAD}{_LONG_OR_DOTTED}(?P<day>\d{{1,2}}){_TH}{_NOT_HOUR}\b", _weekday_number),
        (rf"\b(?P<lead>next |this |ce |le |on |the )?(?P<weekday>{_WEEKDAY}){_AFTER}{_PART}", _weekday),
        (rf"\b(?P<word>{'|'.join(map(re.escape, sorted(_RELATIVE, key=len, reverse=True)))})\b{_PART}", _relative),
        (r"\b(?:ce |cet |this )(?P<part>matin|soir|apres-midi|morning|evening|afternoon)\b", _tonight),
        (r"\b(?P<part>)tonight\b", _tonight),
        (rf"\b(?:dans|d'ici|in) (?P<many>\d{{1,4}}|{NUMBER}) ?{_UNIT}", _in),
        (r"\b(?:la semaine prochaine|semaine prochaine|next week)\b", _next_week),
        (r"\b(?:a la |en |the )?(?:fin du mois|fin de mois|end of (?:the )?month)\b", _end_of_month),
        (rf"\b(?:le|on the|the) {_DAY_NUMBER}{_NOT_HOUR}{_THEN_HOUR}", _number_alone),
    )
)  # fmt: skip


def days(folded: str, now: Now) -> Iterator[FoundDay]:
    """Every day in a folded text that could be meant, as each rule of the grammar finds it."""
    for pattern, read in _DAYS:
        for match in pattern.finditer(folded):
            try:
                found = read(match, now)
            except OverflowError:
                found = FoundDay(*match.span(), None, "impossible_date")
            if found is not None:
                yield found


def first_day(folded: str, now: Now) -> FoundDay | None:
    """The first day in a folded text; of two that begin together, the longer one."""
    return min(days(folded, now), key=lambda found: (found.start, -found.end), default=None)


# --- hours -----------------------------------------------------------------------------------------------------------

_HALF = r"(?P<half{n}>am|pm|a\.m\.?|p\.m\.?)"
_CLOCK = (
    r"(?:(?P<h{n}>\d{{1,2}}) ?(?:h(?: ?(?P<m{n}>[0-5]\d))?(?!\w)|:(?P<c{n}>[0-5]\d)(?: ?" + _HALF + r")?(?!\w)"
    r"|(?:\.(?P<d{n}>[0-5]\d))? ?" + _HALF.replace("half", "alone") + r"(?!\w))"
    r"|(?P<word{n}>midi(?: et demie?| et quart)?|noon|minuit|midnight)\b)"
)  # fmt: skip
_TIME = re.compile(r"(?<![\w.,:/#])(?:a |at |vers |around |by |@ ?)?" + _CLOCK.format(n=1))
_AT = re.compile(r"\bat (?P<h>\d{1,2})(?= *$| *[,\x00]| [^\W\d])(?! ?(?:%|percent|years|ans|people))")
_SPAN = re.compile(
    r"(?<![\w.,:/#])(?:(?:de|from|between|entre) )?" + _CLOCK.format(n=1)
    + r" ?(?:-|a|to|until|till|jusqu'a|et|and) ?" + _CLOCK.format(n=2)
)  # fmt: skip
_LOOSE_SPAN = re.compile(
    r"(?<![\w.,:/#])(?:(?:de|from) )?(?P<h>\d{1,2})(?: ?h)? ?(?:-|a|to) ?" + _CLOCK.format(n=2)
)  # fmt: skip
_NO_HOUR = re.compile(r"(?<![\w.,:/#])(?:a |at )?(?:\d{1,3} ?h(?: ?\d\d)?|\d{1,2}:\d\d|\d{1,3} ?[ap]m)(?![\w/:])")


def _clock(match: re.Match[str], n: int) -> time | None:
    word = match[f"word{n}"]
    if word:
        if word.startswith("mi") and word not in {"minuit", "midnight"}:
            return time(12, 30 if "demi" in word else 15 if "quart" in word else 0)
        return time(12) if word == "noon" else time(0)
    hour = int(match[f"h{n}"])
    minute = int(match[f"m{n}"] or match[f"c{n}"] or match[f"d{n}"] or 0)
    half = (match[f"half{n}"] or match[f"alone{n}"] or "")[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 else None


def times(folded: str) -> Iterator[FoundTime]:
    """Every hour of the day in a folded text."""
    for match in _TIME.finditer(folded):
        at = _clock(match, 1)
        if at is not None:
            yield FoundTime(*match.span(), at)
    for match in _AT.finditer(folded):
        if int(match["h"]) < 24:
            yield FoundTime(*match.span(), time(int(match["h"])))


def time_spans(folded: str) -> Iterator[FoundTime]:
    """Every stretch of hours in a folded text: "14h-16h", "from 2pm to 4pm", "2-4pm"."""
    for match in _SPAN.finditer(folded):
        at, until = _clock(match, 1), _clock(match, 2)
        if at is not None and until is not None:
            yield FoundTime(*match.span(), at, until)
    for match in _LOOSE_SPAN.finditer(folded):
        until, hour = _clock(match, 2), int(match["h"])
        if until is not None and hour < 24:
            if match["half2"] or match["alone2"]:
                hour = hour % 12 + (12 if until.hour >= 12 and hour % 12 <= until.hour - 12 else 0)
            yield FoundTime(*match.span(), time(hour), until)


def first_time(folded: str, *, spans: bool) -> FoundTime | None:
    """The first hour in a folded text, with its end where ``spans`` are wanted."""
    found = list(times(folded))
    if spans:
        found += time_spans(folded)
    return min(found, key=lambda one: (one.start, -one.end), default=None)


def no_hour(folded: str) -> tuple[int, int] | None:
    """Where something is written like an hour and is none: "25h", "8h75"."""
    match = _NO_HOUR.search(folded)
    return match.span() if match else None
