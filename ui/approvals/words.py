"""The words of the list: headings, reasons to look, and what is read aloud."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from exec_assistant.domain.risk import Cause, Level
from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP
from ui.post.words import ago_short, duration, reader_word, reading_seconds, when_short

if TYPE_CHECKING:
    from datetime import datetime

    from exec_assistant.domain.risk import Risk
    from ui.approvals.queue_reading import QueueReading, QueueRow

_HEADINGS = {
    "settle": QT_TRANSLATE_NOOP("Approvals", "To settle"),
    "decide": QT_TRANSLATE_NOOP("Approvals", "For your decision"),
    "own": QT_TRANSLATE_NOOP("Approvals", "Written by you"),
    "readers": QT_TRANSLATE_NOOP("Approvals", "Read by others first"),
    "later": QT_TRANSLATE_NOOP("Approvals", "Later"),
    "executive": QT_TRANSLATE_NOOP("Approvals", "Waiting for {name}"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Reason:
    """One reason to look: word, colour role, icon."""

    text: str
    role: str
    icon: str


def heading(group: str, reading: QueueReading) -> str:
    """The heading of a group of rows."""
    if group == "decide" and reading.role == "reader":
        return i18n.translate("Approvals", "For your reading")
    words = i18n.translate("Approvals", _HEADINGS[group])
    return words.format(name=reading.executive) if group == "executive" else words


def size(reading: QueueReading) -> str:
    """How much waits, and how long it takes to read."""
    if reading.role == "advisor":
        count = sum(row.group in {"readers", "executive"} for row in reading.rows)
        return i18n.plural("Approvals", "%n in review", count) if count else ""
    waiting = reading.waiting()
    if not waiting:
        return ""
    count = len(waiting)
    reads = reading.role == "reader"
    said = i18n.plural("Approvals", "%n to read", count) if reads else i18n.plural("Approvals", "%n to decide", count)
    time = duration(reading_seconds(row.words for row in waiting))
    about = i18n.translate("Approvals", "about {time}").format(time=time)
    return f"{said} · {about}"


_CAUSES = {
    Cause.STOPS: QT_TRANSLATE_NOOP("Approvals", "A rule stops it"),
    Cause.TWO_VERSIONS: QT_TRANSLATE_NOOP("Approvals", "Two versions"),
    Cause.QUIET: QT_TRANSLATE_NOOP("Approvals", "In a quiet period"),
    Cause.HELD: QT_TRANSLATE_NOOP("Approvals", "Publishing is held"),
    Cause.CHANGED_AFTER_APPROVAL: QT_TRANSLATE_NOOP("Approvals", "Changed since approved"),
    Cause.FIGURES: QT_TRANSLATE_NOOP("Approvals", "States figures"),
    Cause.FIRST: QT_TRANSLATE_NOOP("Approvals", "First on this account"),
    Cause.WARNINGS: QT_TRANSLATE_NOOP("Approvals", "Something to check"),
    Cause.CHANGED: QT_TRANSLATE_NOOP("Approvals", "Changed since you read it"),
}
_SAID_ANYWAY = {Cause.CHANGED, Cause.CHANGED_AFTER_APPROVAL}
"""Causes that are reasons of the row already."""
_LATER = {
    "tonight": QT_TRANSLATE_NOOP("Approvals", "Tonight"),
    "tomorrow": QT_TRANSLATE_NOOP("Approvals", "Tomorrow morning"),
    "monday": QT_TRANSLATE_NOOP("Approvals", "Monday morning"),
}


def later_word(word: str) -> str:
    """When something put off comes back."""
    return i18n.translate("Approvals", _LATER[word])


def risk_told(found: Risk) -> str:
    """Why a post deserves care, in full; empty where nothing does."""
    if not found.causes:
        return ""
    causes = ", ".join(i18n.translate("Approvals", _CAUSES[cause]) for cause in found.causes)
    high = found.level is Level.HIGH
    template = (
        i18n.translate("Approvals", "High risk: {causes}") if high else i18n.translate("Approvals", "To know: {causes}")
    )
    return template.format(causes=causes)


def _risk(found: Risk) -> Reason | None:
    """The gravest cause as a reason of the row."""
    cause = next((cause for cause in found.causes if cause not in _SAID_ANYWAY), None)
    if cause is None:
        return None
    grave = found.level is Level.HIGH
    icon = "reject" if cause is Cause.STOPS else "warning" if grave or cause is Cause.WARNINGS else "eye"
    role = "danger" if cause is Cause.STOPS else "warning" if grave else "secondary"
    return Reason(i18n.translate("Approvals", _CAUSES[cause]), role, icon)


def reasons(row: QueueRow, zone: str, now: datetime, *, skipped: bool = False) -> list[Reason]:
    """Why to look at a row, the most pressing first."""
    found: list[Reason] = []
    if row.until:
        back = i18n.translate("Approvals", "Back: {when}").format(when=when_short(row.until, zone, now))
        found.append(Reason(back, "secondary", "later"))
    elif skipped:
        found.append(Reason(i18n.translate("Approvals", "Passed over"), "secondary", "arrow-down"))
    for word in row.reasons:
        made = _submitted(row, zone, now) if word == "waits" else _reason(word, row)
        if made is not None:
            found.append(made)
    weighed = _risk(row.risk)
    if weighed is not None:
        found.append(weighed)
    if not found:
        found.append(Reason(i18n.translate("Approvals", "Read"), "tertiary", "check"))
    return found


def _submitted(row: QueueRow, zone: str, now: datetime) -> Reason:
    since = i18n.translate("Approvals", "Submitted: {when}").format(when=ago_short(row.submitted_ms, zone, now))
    return Reason(since, "secondary", "send")


def _reason(word: str, row: QueueRow) -> Reason | None:
    simple = {
        "new": (i18n.translate("Approvals", "New"), "accent", "sparkle"),
        "changed_since_approved": (i18n.translate("Approvals", "Changed since approved"), "warning", "diff"),
        "unsaved": (i18n.translate("Approvals", "Your edit is not saved"), "warning", "edit"),
        "own": (i18n.translate("Approvals", "Your own draft"), "secondary", "edit"),
        "due": (i18n.translate("Approvals", "To be posted by hand now"), "accent", "send"),
        "publishing": (i18n.translate("Approvals", "Begun by hand: was it posted?"), "violet", "send"),
        "parked": (i18n.translate("Approvals", "Was it published?"), "warning", "status-parked"),
        "failed": (i18n.translate("Approvals", "Publication failed"), "danger", "status-failed"),
        "missed": (i18n.translate("Approvals", "Its time has passed"), "warning", "status-missed"),
    }
    if word in simple:
        return Reason(*simple[word])
    if word == "changed":
        text = i18n.translate("Approvals", "Changed since you read it · v{version}")
        return Reason(text.format(version=i18n.number(row.version)), "info", "diff")
    if word == "readers_cleared":
        if len(row.readers) == 1:
            text = i18n.translate("Approvals", "{reader} cleared").format(reader=reader_word(row.readers[0]))
            return Reason(text, "teal", "check")
        return Reason(i18n.plural("Approvals", "%n reading(s) cleared", len(row.readers)), "teal", "check")
    if word == "reader_missing":
        if len(row.missing) == 1:
            return Reason(reader_word(row.missing[0]), "secondary", "clock")
        return Reason(i18n.plural("Approvals", "%n reading(s) awaited", len(row.missing)), "secondary", "clock")
    return None


def time_of(row: QueueRow, zone: str, now: datetime) -> str:
    """The planned time of a row, short."""
    if not row.planned_at:
        return i18n.translate("Approvals", "No date")
    return when_short(row.planned_at, zone, now)


def read_aloud(row: QueueRow, zone: str, now: datetime, *, skipped: bool = False) -> str:
    """A row as a screen reader says it: all that is seen of it."""
    parts = [
        row.title,
        ", ".join(reason.text for reason in reasons(row, zone, now, skipped=skipped)),
        f"{i18n.network_name(row.network)}, {row.account_name}",
        time_of(row, zone, now),
    ]
    unsaid = [cause for cause in row.risk.causes if cause not in _SAID_ANYWAY]
    parts += [i18n.translate("Approvals", _CAUSES[cause]) for cause in unsaid[1:]]
    if row.words:
        parts.append(i18n.translate("Approvals", "{time} to read").format(time=duration(reading_seconds([row.words]))))
    if row.comments:
        parts.append(i18n.plural("Approvals", "%n comment(s)", row.comments))
    return ". ".join(parts)
