"""A calendar file taken apart as text, so that one broken event spoils no other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exec_assistant.listening.importers.ics_zones import custom_zone, resolve_zone

_BEGIN = re.compile(r"BEGIN:([A-Za-z0-9-]+)\s*", re.IGNORECASE)
_END = re.compile(r"END:([A-Za-z0-9-]+)\s*", re.IGNORECASE)
_TZID = re.compile(r";TZID=(\"[^\"]*\"|[^;:]*)", re.IGNORECASE)
_PROPERTY = re.compile(r"([A-Za-z0-9-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)", re.DOTALL)
_TIMES = frozenset({"DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"})
_CORE = _TIMES | {
    "UID",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "STATUS",
    "DURATION",
    "RRULE",
    "SEQUENCE",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
}
_RULE = re.compile(r"(?:(?:FREQ|UNTIL|COUNT|INTERVAL|BY\w+|WKST|RSCALE|SKIP|X-[\w-]+)=[\w+,-]+(?:;|$))+", re.IGNORECASE)
_MAX_VALUE = 20_000


@dataclass(frozen=True, slots=True)
class EventText:
    """One event as text with the number it has in the file; zone names are already IANA names.

    ``bad_rule`` tells that its repetition is not written as RFC 5545 (3.3.10) has it.
    """

    number: int
    body: str
    title: str
    categories: str
    bad_rule: bool


@dataclass(slots=True)
class CalendarText:
    """The parts of a calendar.

    Attributes:
        zone: IANA zone for times that name none: the calendar's own (X-WR-TIMEZONE) or the workspace's.
        others: number of to-dos and journal notes.
        floating: whether a time names no zone.
    """

    zone: str
    name: str = ""
    product: str = ""
    events: list[EventText] = field(default_factory=list)
    others: int = 0
    truncated: bool = False
    floating: bool = False
    unknown_zones: dict[str, None] = field(default_factory=dict)


def unfold(text: str) -> list[str]:
    """Logical lines: a line that starts with a space or tab continues the one above (RFC 5545, 3.1)."""
    lines: list[list[str]] = []
    for line in re.split(r"\r\n|\n|\r", text):
        if line[:1] in {" ", "\t"} and lines:
            lines[-1].append(line[1:])
        elif line:
            lines.append([line])
    return ["".join(parts) for parts in lines]


def read_calendar_text(text: str, zone: str, year: int) -> CalendarText:
    """Split a calendar into its events; ``zone`` is used where the calendar has none of its own."""
    calendar = CalendarText(zone)
    lines = unfold(text)
    stack: list[str] = []
    block: list[str] = []
    zones: dict[str, str] = {}
    blocks: list[list[str]] = []
    for line in lines:
        begin, end = _BEGIN.fullmatch(line), _END.fullmatch(line)
        if begin is not None:
            stack.append(begin.group(1).upper())
            if len(stack) == 2:
                block = []
            continue
        if end is not None:
            _close(calendar, end.group(1).upper(), stack, block, blocks, zones, year)
            continue
        if len(stack) <= 1:
            _calendar_property(calendar, line)
        elif len(stack) == 2 or stack[1] == "VTIMEZONE":
            block.append(line if len(stack) == 2 else f"{stack[-1]}\0{line}")
    calendar.truncated = bool(stack)
    for number, lines_of_event in enumerate(blocks, 1):
        calendar.events.append(_event(calendar, number, lines_of_event, zones))
    return calendar


def _close(
    calendar: CalendarText,
    name: str,
    stack: list[str],
    block: list[str],
    blocks: list[list[str]],
    zones: dict[str, str],
    year: int,
) -> None:
    """End a component; an END without its BEGIN closes what is open down to it."""
    if name not in stack:
        return
    depth = len(stack)
    while stack and stack.pop() != name:
        pass
    if depth < 2 or len(stack) != 1:
        return
    if name == "VEVENT":
        blocks.append(list(block))
    elif name == "VTIMEZONE":
        _custom(block, zones, year)
    elif name in {"VTODO", "VJOURNAL"}:
        calendar.others += 1


def _custom(block: list[str], zones: dict[str, str], year: int) -> None:
    name = next((line.split(":", 1)[1] for line in block if line.upper().startswith("TZID:")), "").strip()
    if not name or resolve_zone(name):
        return
    parts: dict[str, list[str]] = {}
    for line in block:
        part, separator, rest = line.partition("\0")
        if separator:
            parts.setdefault(part, []).append(rest)
    text = "\n".join(f"BEGIN:{part}\n" + "\n".join(rest) + f"\nEND:{part}" for part, rest in parts.items())
    zones[name] = custom_zone(text, year)


def _calendar_property(calendar: CalendarText, line: str) -> None:
    match = _PROPERTY.fullmatch(line)
    if match is None:
        return
    name, value = match.group(1).upper(), match.group(3).strip()
    if name == "X-WR-CALNAME" or (name == "NAME" and not calendar.name):
        calendar.name = value[:200]
    elif name == "PRODID":
        calendar.product = value[:200]
    elif name == "X-WR-TIMEZONE":
        own = resolve_zone(value)
        if own and own not in {"UTC", "Etc/GMT", "Etc/UTC", "GMT"}:
            calendar.zone = own


def _event(calendar: CalendarText, number: int, lines: list[str], zones: dict[str, str]) -> EventText:
    kept = ["BEGIN:VEVENT"]
    title = categories = ""
    bad_rule = False
    for line in lines:
        match = _PROPERTY.fullmatch(line.replace(";;", ";") if ";;" in line.split(":", 1)[0] else line)
        if match is None:
            continue
        name, params, value = match.group(1).upper(), match.group(2), match.group(3)
        if name == "CATEGORIES":
            categories += " " + value[:200]
        if name not in _CORE or (name == "RRULE" and not value.strip()):
            continue
        if name == "RRULE" and not _RULE.fullmatch(value.strip()):
            bad_rule = True
        if name == "SUMMARY":
            title = value.strip()[:80]
        if name in _TIMES:
            params = _zone_params(calendar, params, value, zones)
        elif name != "RRULE":
            params = ""
        kept.append(f"{name}{params}:{value[:_MAX_VALUE]}")
    kept.append("END:VEVENT")
    return EventText(number, "\r\n".join(kept) + "\r\n", title, categories, bad_rule)


def _zone_params(calendar: CalendarText, params: str, value: str, zones: dict[str, str]) -> str:
    """Parameters with the zone's IANA name, or without a zone where it is unknown."""
    match = _TZID.search(params)
    if match is None:
        if "T" in value and not value.rstrip().endswith("Z"):
            calendar.floating = True
        return params
    name = match.group(1).strip('"')
    resolved = resolve_zone(name) or zones.get(name, "")
    if not resolved:
        calendar.unknown_zones[name[:80]] = None
        return _TZID.sub("", params)
    return params[: match.start()] + f";TZID={resolved}" + params[match.end() :]
