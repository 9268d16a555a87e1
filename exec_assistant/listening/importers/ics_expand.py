"""Occurrences of a recurring event within a bounded horizon."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import icalendar
import recurring_ical_events

PAST_DAYS = 366
FUTURE_DAYS = 731
MAX_OCCURRENCES = 1200
_FIRST_YEAR = 1900
_WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_LONGEST_DAYS = 12 * 366
_STEP_DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}


class TooDense(ValueError):
    """The series repeats every hour, minute or second."""


def expand(events: list[icalendar.Event], today: date) -> tuple[list[icalendar.Event], bool]:
    """Occurrences of one series with its moved and cancelled ones, and whether some were left out.

    A series with an end is expanded in full, an endless one from a year ago to two years from now; in both cases
    at most ``MAX_OCCURRENCES``.

    Raises:
        TooDense: for a series that repeats within a day.
        ValueError, KeyError, ...: whatever the parser says of a rule that makes no sense.
    """
    calendar = icalendar.Calendar()
    for event in events:
        calendar.add_component(event)
    starts = [_day(event.decoded("DTSTART")) for event in events]
    first, last, endless = min(starts), max(starts), False
    for event in events:
        end, open_end = _end_of(event)
        last, endless = max(last, end), endless or open_end
    horizon = today + timedelta(days=FUTURE_DAYS)
    if endless:
        last = max(last, horizon)
        first = max(first, today - timedelta(days=PAST_DAYS)) if first < horizon else first
    last = min(last, max(first, horizon))
    begin = max(first, last - timedelta(days=_LONGEST_DAYS))
    query = recurring_ical_events.of(calendar, components=["VEVENT"])
    found = query.between(begin - timedelta(days=1), last + timedelta(days=2))
    found = sorted(found, key=_sort_key)
    return found[:MAX_OCCURRENCES], len(found) > MAX_OCCURRENCES or (begin > first and not endless)


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    raise TypeError(value)


def _sort_key(event: icalendar.Event) -> str:
    value = event.decoded("DTSTART")
    return value.isoformat() if isinstance(value, date) else ""


def _end_of(event: icalendar.Event) -> tuple[date, bool]:
    """The last day the event's rule can reach, and whether it never ends."""
    last = _day(event.decoded("DTSTART"))
    for name in ("RDATE", "RECURRENCE-ID"):
        found = event.get(name)
        for part in found if isinstance(found, list) else [found]:
            for entry in getattr(part, "dts", [part]):
                value = getattr(entry, "dt", None)
                value = value[0] if isinstance(value, tuple) else value
                last = max(last, _day(value)) if isinstance(value, date) else last
    rules = event.get("RRULE")
    endless = False
    for rule in rules if isinstance(rules, list) else [rules]:
        if rule is None:
            continue
        end = _rule_end(rule, _day(event.decoded("DTSTART")))
        endless = endless or end is None
        last = max(last, end) if end is not None else last
    return last, endless


def _rule_end(rule: icalendar.vRecur, start: date) -> date | None:
    frequency = str((rule.get("FREQ") or [""])[0]).upper()
    if frequency not in _STEP_DAYS or any(len(rule.get(name) or []) > 1 for name in _WITHIN_A_DAY):
        raise TooDense(frequency)
    if int((rule.get("INTERVAL") or [1])[0]) < 1:
        raise ValueError("INTERVAL")
    if start.year < _FIRST_YEAR and frequency != "YEARLY":
        raise ValueError("DTSTART")
    until = rule.get("UNTIL")
    if until:
        return _day(until[0])
    count = rule.get("COUNT")
    if not count:
        return None
    interval = int((rule.get("INTERVAL") or [1])[0])
    days = min(int(count[0]) * interval * _STEP_DAYS[frequency] * 8, 40_000)
    return min(start + timedelta(days=days), date(2100, 1, 1))
