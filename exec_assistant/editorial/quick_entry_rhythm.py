"""Rhythms as people type them: "chaque mardi", "un jeudi sur deux", "every other Thursday", "tous les 15 jours"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exec_assistant.editorial.quick_entry_words import NUMBER, WEEKDAY_ANY, WEEKDAY_LONG, WEEKDAYS, number

WORKING_DAYS = (0, 1, 2, 3, 4)
EVERY_DAY = tuple(range(7))


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often something comes back. ``weekdays`` is empty where the text names none; ``every`` counts weeks.

    ``every`` is 0 for a rhythm that weeks cannot hold ("every 10 days").
    """

    start: int
    end: int
    weekdays: tuple[int, ...]
    every: int


_ONE = rf"{WEEKDAY_ANY}s?\b\.?"
_LIST = rf"(?P<days>{_ONE}(?:(?: ?, ?| et | and | & | ){_ONE})*)"
_LONG_LIST = rf"(?P<days>{WEEKDAY_LONG}s\b(?:(?: ?, ?| et | and | & ){WEEKDAY_LONG}s\b)*)"
_ON = r"(?:,? (?:on |le |les )?"
_MANY = rf"(?P<many>\d{{1,3}}|{NUMBER})"
_UNIT = r"(?P<unit>jours|semaines|days|weeks)"
_OTHER_WEEK = (
    r"(?:une semaine sur (?:deux|2)|toutes les (?:deux|2) semaines|every (?:other|second) week|fortnightly|biweekly)"
)
_EACH_WEEK = r"(?:chaque semaine|toutes les semaines|every week|each week|weekly|hebdomadaire)"
_WORKING = r"(?:chaque jour ouvre|tous les jours ouvres|every (?:weekday|working day)|du lundi au vendredi)"
_DAILY = r"(?:tous les jours|chaque jour|every day|daily|quotidien)"

_PATTERNS: tuple[tuple[re.Pattern[str], int, tuple[int, ...]], ...] = tuple(
    (re.compile(rf"\b{pattern}"), every, days)
    for pattern, every, days in (
        (rf"{_WORKING}\b", 1, WORKING_DAYS),
        (rf"(?:chaque|tous les|toutes les|every|each) {_LIST}(?: {_OTHER_WEEK})", 2, ()),
        (rf"every (?:other|second) {_LIST}", 2, ()),
        (rf"(?:un|1|one) (?P<days>{WEEKDAY_LONG}) (?:sur|in) {_MANY}\b", -1, ()),
        (rf"(?:tous les|toutes les|every) {_MANY} {_UNIT}\b{_ON}{_LIST})?", -1, ()),
        (rf"(?:le |les |on )?{_LIST},? (?:tous les|toutes les|every) {_MANY} {_UNIT}\b", -1, ()),
        (rf"(?:le |les |on )?{_LIST},? {_OTHER_WEEK}\b", 2, ()),
        (rf"(?:le |les |on )?{_LIST},? {_EACH_WEEK}\b", 1, ()),
        (rf"{_OTHER_WEEK}\b{_ON}{_LIST})?", 2, ()),
        (rf"{_EACH_WEEK}\b{_ON}{_LIST})?", 1, ()),
        (rf"(?:chaque|tous les|toutes les|every|each) {_LIST}", 1, ()),
        (rf"(?:les |on )?{_LONG_LIST}", 1, ()),
        (rf"{_DAILY}\b", 1, EVERY_DAY),
    )
)
_DAY = re.compile(WEEKDAY_ANY)


def find_rhythm(folded: str) -> Rhythm | None:
    """The first rhythm in a folded text; of two that begin together, the longer one."""
    found = [
        rhythm for pattern, every, days in _PATTERNS for match in pattern.finditer(folded)
        if (rhythm := _read(match, every, days)) is not None
    ]  # fmt: skip
    return min(found, key=lambda rhythm: (rhythm.start, -rhythm.end), default=None)


def _read(match: re.Match[str], every: int, weekdays: tuple[int, ...]) -> Rhythm | None:
    named = match.groupdict()
    if named.get("days"):
        weekdays = tuple(sorted({WEEKDAYS[word] for word in _DAY.findall(named["days"])}))
    if every == -1:
        every = _weeks(number(named["many"]), named.get("unit") or "semaines")
    return Rhythm(*match.span(), weekdays, every)


def _weeks(many: int, unit: str) -> int:
    """How many weeks; in French eight days are a week, and fifteen are two."""
    if unit.startswith(("semaine", "week")):
        return many
    if unit == "jours" and many in {8, 15}:
        return many // 7
    return many // 7 if many % 7 == 0 else 0
