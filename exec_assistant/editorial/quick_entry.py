"""Quick entry: one line in French or English as what it asks for, with the place of each part in the line.

Nothing is guessed in silence: what was not understood is the title, and a reading that could have been another one is
said as a :class:`Doubt`. Pure and local; a line of 200 characters takes well under a millisecond.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from exec_assistant.editorial.quick_entry_dates import (
    FoundDay,
    FoundTime,
    Now,
    first_day,
    first_time,
    no_hour,
)
from exec_assistant.editorial.quick_entry_names import KnownAccount, KnownLabel, find_accounts, find_labels
from exec_assistant.editorial.quick_entry_rhythm import Rhythm, find_rhythm
from exec_assistant.editorial.quick_entry_words import CONNECTIVES, MASK, fold, reads_french

LONGEST = 400
"""Characters that are read; whatever is longer is no line, and its rest is title."""

STOPPING = frozenset(
    {
        "past",
        "impossible_date",
        "ends_before",
        "no_title",
        "no_day",
        "no_weekday",
        "no_time",
        "no_rhythm",
        "no_such_account",
    }
)
"""Remarks with which a line cannot be taken as it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the line that was understood: what it gave, and where it stands."""

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word about a reading.

    ``why`` is one of: ambiguous_date, next_week, far, weekday_differs, past, impossible_date, impossible_time,
    ends_before, no_title, no_day, no_weekday, no_time, no_rhythm, no_such_account, several_accounts. ``words`` are
    those of the line; ``day`` and ``other`` the days concerned; ``name`` a network.
    """

    why: str
    words: str = ""
    day: date | None = None
    other: date | None = None
    name: str = ""

    @property
    def stops(self) -> bool:
        """Whether the line cannot be taken with it."""
        return self.why in STOPPING


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line asks for.

    Attributes:
        kind: post, idea (a post without a date), event, quiet, slot, or "" for an empty line.
        day, at: the local day and hour; ``at`` None: none was said.
        last_day, until_at: where an event or a quiet period ends.
        weekdays, every_weeks, until: of a slot.
        accounts: in the order they were named.
        parts: what was understood, in the order of the line.
    """

    kind: str
    title: str = ""
    day: date | None = None
    at: time | None = None
    last_day: date | None = None
    until_at: time | None = None
    weekdays: tuple[int, ...] = ()
    every_weeks: int = 1
    until: date | None = None
    accounts: tuple[str, ...] = ()
    pillar: str = ""
    stake: str = ""
    campaign: str = ""
    parts: tuple[Part, ...] = ()
    remarks: tuple[Doubt, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it can be taken."""
        return bool(self.kind) and not any(remark.stops for remark in self.remarks)


_KINDS = (
    ("idea", re.compile(r"^\s*(?:idee|idea) ?:")),
    ("event", re.compile(r"^\s*(?:evenement|event|evt)\b ?:?")),
    ("quiet", re.compile(r"^\s*(?:periode de silence|silence|quiet(?: period)?|embargo)\b ?:?")),
    ("post", re.compile(r"^\s*(?:post|publication) ?:")),
)
_RANGE = re.compile(r"\s*(?:-|au|a|to|until|till|through|jusqu'au|et|and)\s*(?:le |the )?")
_OPENED = re.compile(r"(?:\b(?:du|de|from|between|entre) (?:le |the )?)$")
_BARE_FIRST = re.compile(
    r"\b(?:du |de |from )?(?:le |the )?(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
    r"(?= ?(?:-|au|to|a) ?\d{1,2}(?:er|st|nd|rd|th)? ?(?:of )?[a-z])"
)
_BARE_LAST = re.compile(r"\s*(?:-|to|au)\s*(?P<day>\d{1,2})(?:er|st|nd|rd|th)?(?! ?(?:h|:|am|pm)|\d)\b")
_UNTIL = re.compile(r"\b(?:jusqu'au|jusqu'a|until|till|through)\s+$")
_FROM = re.compile(r"\b(?:a partir du|a partir de|des|starting|from|as of|depuis)\s+(?:le |on )?$")
_YEAR = re.compile(r"\b20\d\d\b")
_EDGE = " \t,;:-–—·|"


@dataclass(slots=True)
class _Line:
    """A line while it is read: what is understood is masked, so that nothing is understood twice."""

    text: str
    now: Now
    masked: str
    parts: list[Part] = field(default_factory=list)
    remarks: list[Doubt] = field(default_factory=list)

    def take(self, what: str, start: int, end: int) -> None:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        self.parts.append(Part(what, start, end))
        self.masked = self.masked[:start] + MASK * (end - start) + self.masked[end:]

    def remark(self, why: str, start: int, end: int, **more: object) -> None:
        self.remarks.append(Doubt(why, self.text[start:end].strip(), **more))  # type: ignore[arg-type]

    def take_day(self, found: FoundDay, what: str = "day") -> None:
        self.take(what, found.start, found.end)
        if found.why:
            self.remark(found.why, found.start, found.end, day=found.day, other=found.other)


def understand(
    text: str,
    now: datetime,
    *,
    language: str = "fr",
    accounts: Sequence[KnownAccount] = (),
    labels: Sequence[KnownLabel] = (),
) -> Understood:
    """What one line asks for.

    Args:
        text: as it is typed; never raises, whatever it is.
        now: the local moment, without zone: in which zone it is meant is the workspace's own affair.
        language: ``fr`` or ``en`` (the day before the month), or ``en-us`` (the month first, in English words only).
        accounts: those that can be named.
        labels: pillars and campaigns that can be named behind ``#``; stakes have their own words.
    """
    line = text[:LONGEST]
    folded = fold(line)
    if not folded.strip():
        return Understood("")
    reading = _Line(line, Now(now, language == "en-us" and not reads_french(folded)), folded)
    kind = _kind(reading)
    rhythm, since, until = _rhythm(reading) if kind in {"", "post"} else (None, None, None)
    named = find_labels(reading.masked, labels)
    for label in named:
        reading.take(label.family, label.start, label.end)
    if not kind and rhythm is None and _lasts(reading, accounts):
        kind = "event"
    spans = kind in {"event", "quiet"}
    # Days first: what a short weekday means is told by the hour that follows it.
    dated = kind != "idea"
    first, last = _days(reading, ranges=spans) if rhythm is None and dated else (None, None)
    hours = _hour(reading, spans=spans) if dated else None
    chosen = _accounts(reading, accounts) if not spans else ()
    day = first.day if first else None
    at = hours.at if hours else first.at or first.part if first else None
    if rhythm is not None:
        kind, day = "slot", since
        weekdays = rhythm.weekdays or ((since.weekday(),) if since else ())
    else:
        weekdays = ()
        if first is None and at is not None and not spans:
            day = now.date() if at > now.time() else now.date() + timedelta(days=1)
        if kind in {"", "post"}:
            kind = "post" if day is not None or first is not None else "idea"
    if hours is None and dated and (wrong := no_hour(reading.masked)) is not None:
        reading.remark("impossible_time", *wrong)
    made = Understood(
        kind=kind,
        title=_title(text, reading),
        day=day,
        at=at,
        last_day=last,
        until_at=hours.until if hours else None,
        weekdays=weekdays,
        every_weeks=max(1, rhythm.every) if rhythm else 1,
        until=until,
        accounts=chosen,
        **{label.family: label.id for label in named},  # type: ignore[arg-type]
        parts=tuple(sorted(reading.parts, key=lambda part: part.start)),
    )
    return _with_remarks(made, [*reading.remarks, *_judged(made, rhythm, now)])


def _with_remarks(made: Understood, remarks: list[Doubt]) -> Understood:
    return replace(made, remarks=tuple(dict.fromkeys(remarks)))


def _kind(reading: _Line) -> str:
    for kind, pattern in _KINDS:
        match = pattern.match(reading.masked)
        if match:
            reading.take("kind", *match.span())
            return kind
    return ""


def _rhythm(reading: _Line) -> tuple[Rhythm | None, date | None, date | None]:
    """A rhythm, the day it begins and the day it ends."""
    rhythm = find_rhythm(reading.masked)
    if rhythm is None:
        return None, None, None
    reading.take("rhythm", rhythm.start, rhythm.end)
    if not rhythm.every:
        reading.remark("no_rhythm", rhythm.start, rhythm.end)
    edges: dict[str, date | None] = {"until": None, "day": None}
    for _turn in range(2):
        found = first_day(reading.masked, reading.now)
        if found is None:
            break
        lead = _UNTIL.search(reading.masked[: found.start])
        what = "until" if lead else "day"
        lead = lead or _FROM.search(reading.masked[: found.start])
        # A day without "from" or "until" says when it begins only where no weekday was named: else it is title.
        if edges[what] is not None or (lead is None and rhythm.weekdays):
            break
        edges[what] = found.day
        start = lead.start() if lead else found.start
        reading.take_day(FoundDay(start, found.end, found.day, found.why, found.other), what)
    return rhythm, edges["day"], edges["until"]


def _lasts(reading: _Line, accounts: Sequence[KnownAccount]) -> bool:
    """Whether a line says from when to when and names no account: no post lasts, an event does."""
    hours = first_time(reading.masked, spans=True)
    if hours is None or hours.until is None or hours.until <= hours.at:
        return False
    # "8h et 10h" are two moments; "entre 8h et 10h" is a stretch.
    words = reading.masked[hours.start : hours.end].split()
    joined = ({"et", "and"} & set(words)) and words[0] not in {"entre", "between"}
    return not joined and find_accounts(reading.text, reading.masked, accounts) is None


def _hour(reading: _Line, *, spans: bool) -> FoundTime | None:
    found = first_time(reading.masked, spans=spans)
    if found is not None:
        reading.take("time", found.start, found.end)
    return found


def _days(reading: _Line, *, ranges: bool) -> tuple[FoundDay | None, date | None]:
    """The day, and the last one where a stretch of days is meant."""
    found = first_day(reading.masked, reading.now)
    if found is None:
        return None, None
    if not ranges:
        reading.take_day(found)
        return found, None
    bare = _BARE_FIRST.search(reading.masked[: found.end])
    if bare is not None and found.day is not None and bare.end() <= found.start:
        return _bare_range(reading, bare, found)
    opened = _OPENED.search(reading.masked[: found.start])
    joined = _RANGE.match(reading.masked, found.end)
    second = first_day(" " * found.end + reading.masked[found.end :], reading.now)
    start = opened.start() if opened else found.start
    if joined and second is not None and second.start <= joined.end():
        reading.take_day(FoundDay(start, found.end, found.day, found.why, found.other))
        reading.take_day(FoundDay(found.end, second.end, second.day, second.why, second.other), "last_day")
        dated = _YEAR.search(reading.text, found.end, second.end) is not None
        return found, second.day if dated else _not_before(found.day, second.day)
    only = _BARE_LAST.match(reading.masked, found.end)
    if only is not None and found.day is not None:
        last = _same_month(found.day, int(only["day"]))
        reading.take_day(FoundDay(start, found.end, found.day, found.why, found.other))
        reading.take_day(FoundDay(*only.span(), last, "" if last else "impossible_date"), "last_day")
        return found, last
    reading.take_day(FoundDay(start, found.end, found.day, found.why, found.other))
    return found, None


def _bare_range(reading: _Line, bare: re.Match[str], found: FoundDay) -> tuple[FoundDay, date | None]:
    """Where the month stands only with the last day: "12-14 mars", "du 26 au 28 novembre"."""
    first = _same_month(found.day, int(bare["day"])) if found.day else None
    begins = FoundDay(bare.start(), bare.end(), first, "" if first else "impossible_date")
    reading.take_day(begins)
    reading.take_day(FoundDay(bare.end(), found.end, found.day, found.why, found.other), "last_day")
    return begins, found.day


def _same_month(day: date, number: int) -> date | None:
    try:
        return day.replace(day=number)
    except ValueError:
        return None


def _not_before(first: date | None, last: date | None) -> date | None:
    """The last day in the first year in which it is not before the first: "du 20 déc. au 4 janv."."""
    if first is None or last is None or last >= first or (first - last).days > 366:
        return last
    try:
        return last.replace(year=last.year + 1)
    except ValueError:
        return last


def _accounts(reading: _Line, accounts: Sequence[KnownAccount]) -> tuple[str, ...]:
    found = find_accounts(reading.text, reading.masked, accounts)
    if found is None:
        return ()
    for network in found.missing:
        reading.remark("no_such_account", found.start, found.end, name=network)
    if found.several:
        reading.remark("several_accounts", found.start, found.end)
    reading.take("account", found.start, found.end)
    return found.accounts


def _title(text: str, reading: _Line) -> str:
    """What was not understood, without the small words that led to what was."""
    kept: list[str] = []
    for piece in re.finditer(rf"[^{MASK}]+", reading.masked):
        start, end = piece.span()
        words = text[start:end].strip(_EDGE).split()
        leads, follows = end < len(reading.masked), start > 0
        while words and leads and fold(words[-1].strip(_EDGE)) in CONNECTIVES:
            words.pop()
        if follows and kept and words and len(words) == 1 and fold(words[0]) in CONNECTIVES:
            words.pop()
        kept.append(" ".join(words).strip(_EDGE))
    title = " ".join(part for part in kept if part) + text[LONGEST:]
    return " ".join(title.split())


def _judged(made: Understood, rhythm: Rhythm | None, now: datetime) -> list[Doubt]:
    """What is wrong with the whole."""
    found: list[Doubt] = []
    if made.kind == "post" and made.day is not None:
        over = made.day < now.date()
        if made.at is not None and not over:
            over = datetime.combine(made.day, made.at) <= now
        if over:
            found.append(Doubt("past", day=made.day))
    if made.kind in {"event", "quiet"} and made.day is None:
        found.append(Doubt("no_day"))
    if made.kind == "slot" and rhythm is not None:
        found += [Doubt("no_weekday")] if not made.weekdays else []
        found += [Doubt("no_time")] if made.at is None else []
    last, first = made.last_day or made.day, made.day
    one_day = last == first and made.at is not None and made.until_at is not None and made.until_at <= made.at
    if first is not None and last is not None and (last < first or (made.last_day is None and one_day)):
        found.append(Doubt("ends_before", day=last))
    if made.kind == "slot" and made.until is not None and made.until < (made.day or now.date()):
        found.append(Doubt("ends_before", day=made.until))
    if not made.title and made.kind in {"post", "idea", "event"}:
        found.append(Doubt("no_title"))
    return found
