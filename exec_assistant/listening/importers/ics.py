"""Calendar files (RFC 5545): events and public holidays, recurring ones expanded within a horizon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from time import monotonic
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import icalendar

from exec_assistant.domain.metrics import fingerprint
from exec_assistant.listening.importers.base import CalendarEntryRow, Context, FormatInfo, ParsedImport
from exec_assistant.listening.importers.collector import Collector
from exec_assistant.listening.importers.ics_expand import MAX_OCCURRENCES, TooDense, expand
from exec_assistant.listening.importers.ics_text import CalendarText, EventText, read_calendar_text

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Source

INFO = FormatInfo("ics", "Calendar file (events, public holidays)")

MAX_ENTRIES = 20_000
MAX_SECONDS = 20.0

_UNREADABLE = "The event “{title}” cannot be read ({property})."
_NO_START = "The event “{title}” has no start."
_CANCELLED = "The event “{title}” was cancelled."
_BAD_RULE = "The repetition of “{title}” cannot be read."
_TOO_DENSE = "The event “{title}” repeats several times a day; such a series is not imported."
_IMPOSSIBLE = "The event “{title}” has an impossible date."
_BACKWARDS = "Events that end before they start: {count}. They were kept with their start only."
_CUT = "Of some series only the first {limit} occurrences were kept."
_TRUNCATED = "The file ends in the middle; events after that point are missing."
_TODOS = "To-dos and notes of the calendar left out: {count}. Only events are imported."
_FLOATING = "Some events name no time zone; their times were read in {zone}."
_UNKNOWN_ZONE = "The time zone “{name}” is unknown; its times were read in {zone}."
_SLOW = "Working out repeated events took too long; later events were left out."
_FULL = "The calendar has more than {limit} entries; later ones were left out."
_HOLIDAY = re.compile(
    r"holiday|f[\u00e9e]ri[\u00e9e]|feiertag|festiv|feriado|d[\u00ed]as? festiv|giorn\w+ festiv|feestdag"
    r"|jour ch[\u00f4o]m",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Run:
    out: Collector
    context: Context
    text: CalendarText
    backwards: int = 0
    series: dict[str, list[tuple[EventText, icalendar.Event]]] = field(default_factory=dict)


def detect(source: Source) -> float:
    """A calendar says so in its first line."""
    return 1.0 if source.kind == "calendar" else 0.0


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the events one by one: a broken one is rejected and the others are kept."""
    out = Collector(INFO.name)
    text = read_calendar_text(source.text, context.zone, context.today.year)
    run = _Run(out, context, text)
    out.locale = _locale(text)
    for number, event_text in enumerate(text.events):
        context.tick(number, len(text.events))
        event = _read_event(run, event_text)
        if event is not None:
            uid = str(event.get("UID") or "") or fingerprint((event_text.body,))
            run.series.setdefault(uid, []).append((event_text, event))
    deadline = monotonic() + MAX_SECONDS
    masters = Counter(uid for uid, group in run.series.items() for _, event in group if "RECURRENCE-ID" not in event)
    for uid, group in run.series.items():
        if len(out.entries) >= MAX_ENTRIES:
            out.warn(_FULL, limit=MAX_ENTRIES)
            break
        if monotonic() > deadline:
            out.warn(_SLOW)
            break
        _read_series(run, uid, group, alone=masters[uid] == 1)
    _remarks(run)
    return out.finish()


def _locale(text: CalendarText) -> str:
    match = re.search(r"//([A-Za-z]{2})\s*$", text.product)
    return match.group(1).lower() if match else "und"


def _remarks(run: _Run) -> None:
    text, out = run.text, run.out
    if text.truncated:
        out.warn(_TRUNCATED)
    if text.others:
        out.warn(_TODOS, count=text.others)
    if text.floating:
        out.warn(_FLOATING, zone=text.zone)
    for name in text.unknown_zones:
        out.warn(_UNKNOWN_ZONE, name=name, zone=text.zone)
    if run.backwards:
        out.warn(_BACKWARDS, count=run.backwards)


def _read_event(run: _Run, text: EventText) -> icalendar.Event | None:
    if text.bad_rule:
        run.out.reject(text.number, _BAD_RULE, title=text.title)
        return None
    try:
        event = icalendar.Event.from_ical(text.body)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as error:
        run.out.reject(text.number, _UNREADABLE, title=text.title, property=type(error).__name__)
        return None
    if not isinstance(event, icalendar.Event):
        run.out.reject(text.number, _UNREADABLE, title=text.title, property="VEVENT")
        return None
    wrong = [str(name) for name, _ in event.errors if str(name).upper() in {"DTSTART", "DTEND", "DURATION", "RRULE"}]
    if wrong:
        template = _BAD_RULE if wrong == ["RRULE"] else _UNREADABLE
        run.out.reject(text.number, template, title=text.title, property=", ".join(wrong))
        return None
    if str(event.get("STATUS", "")).upper() == "CANCELLED" and "RECURRENCE-ID" not in event:
        run.out.reject(text.number, _CANCELLED, title=text.title)
        return None
    if not isinstance(_value(event, "DTSTART"), date):
        run.out.reject(text.number, _NO_START, title=text.title)
        return None
    return event


def _value(event: icalendar.Event, name: str) -> object:
    found = event.get(name)
    if isinstance(found, list):
        found = found[0]
    return getattr(found, "dt", None)


def _read_series(run: _Run, uid: str, group: list[tuple[EventText, icalendar.Event]], *, alone: bool) -> None:
    """One uid: a single event, several unrelated ones, or a series with its moved occurrences."""
    repeats = any(name in event for _, event in group for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
    if not repeats:
        for text, event in group:
            key = f"entry|{uid}" if alone else f"entry|{uid}|{_value(event, 'DTSTART')}"
            _add(run, text, event, key, "")
        return
    number, title = group[0][0].number, group[0][0].title
    try:
        occurrences, cut = expand([event for _, event in group], run.context.today)
    except TooDense:
        run.out.reject(number, _TOO_DENSE, title=title)
        return
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, ArithmeticError):
        run.out.reject(number, _BAD_RULE, title=title)
        return
    if cut:
        run.out.warn(_CUT, limit=MAX_OCCURRENCES)
    for event in occurrences:
        original = _value(event, "RECURRENCE-ID") or _value(event, "DTSTART")
        _add(run, group[0][0], event, f"entry|{uid}|{original}", uid, count=False)
    run.out.kept += len(group)


def _add(run: _Run, text: EventText, event: icalendar.Event, key: str, series: str, *, count: bool = True) -> None:
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return
    try:
        bounds = _bounds(run, event)
    except (TypeError, ValueError, OverflowError):
        run.out.reject(text.number, _IMPOSSIBLE, title=text.title)
        return
    start, end, all_day, zone = bounds
    title = str(event.get("SUMMARY") or "").strip()
    notes = str(event.get("DESCRIPTION") or "").strip()
    named = " ".join((run.text.name, text.categories, notes[:60]))
    run.out.entries[key] = CalendarEntryRow(
        key=key,
        uid=str(event.get("UID") or ""),
        title=title,
        start=start,
        end=end,
        all_day=all_day,
        zone=zone,
        kind="holiday" if all_day and _HOLIDAY.search(named) else "event",
        location=str(event.get("LOCATION") or "").strip(),
        notes=notes,
        series=series,
        tentative=str(event.get("STATUS", "")).upper() == "TENTATIVE",
    )
    _cover(run.out, start, zone or run.context.zone)
    if count:
        run.out.keep()


def _cover(out: Collector, start: date, zone: str) -> None:
    out.cover(start.astimezone(ZoneInfo(zone)).date() if isinstance(start, datetime) else start)


def _bounds(run: _Run, event: icalendar.Event) -> tuple[date, date, bool, str]:
    """Start, end, whether all day, and zone; an end that is missing or too early is repaired."""
    start = _value(event, "DTSTART")
    end = _value(event, "DTEND")
    length = _value(event, "DURATION")
    if isinstance(start, datetime):
        return _timed(run, event, start, end, length)
    if not isinstance(start, date):
        raise TypeError(start)
    last = _as_date(end)
    if last is None and isinstance(length, timedelta):
        last = start + length
    if last is not None and last < start:
        run.backwards += 1
    if last is None or last <= start:
        # Several programs write the same day as start and end of an all-day event (RFC 5545 excludes the end).
        last = start + timedelta(days=1)
    return start, last, True, ""


def _as_date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _timed(
    run: _Run, event: icalendar.Event, start: datetime, end: object, length: object
) -> tuple[date, date, bool, str]:
    zone = _zone_of(start, run.text.zone)
    if isinstance(end, datetime):
        stop = end
    elif isinstance(end, date):
        stop = datetime.combine(end, time(0), start.tzinfo)
    else:
        stop = start + length if isinstance(length, timedelta) else start
    if str(event.get("X-MICROSOFT-CDO-ALLDAYEVENT", "")).upper() == "TRUE" and start.time() == time(0):
        return start.date(), max(stop.date(), start.date() + timedelta(days=1)), True, ""
    begin, finish = _utc(start, run.text.zone), _utc(stop, run.text.zone)
    if finish < begin:
        run.backwards += 1
        finish = begin
    return begin, finish, False, zone


def _zone_of(start: datetime, fallback: str) -> str:
    if start.tzinfo is None:
        return ""
    name = getattr(start.tzinfo, "key", "")
    if not name or name in {"UTC", "Etc/UTC"}:
        return fallback if fallback else "UTC"
    return str(name)


def _utc(moment: datetime, zone: str) -> datetime:
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    return moment.astimezone(UTC)
