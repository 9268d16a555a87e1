"""Events of comments and calendar entries."""

from __future__ import annotations

from dataclasses import dataclass

from exec_assistant.domain.events.base import Event, recorded


@recorded("comment_added", "comment")
@dataclass(frozen=True, slots=True)
class CommentAdded(Event):
    """``audience`` is shared or internal (advisors only); ``quote`` anchors it to a passage, ``account`` a variant."""

    comment: str
    post: str
    account: str
    body: str
    quote: str
    audience: str
    reply_to: str


@recorded("comment_changed", "comment")
@dataclass(frozen=True, slots=True)
class CommentChanged(Event):
    """One field: resolved or removed (bool)."""

    comment: str
    field: str
    value: bool


@recorded("entry_added", "entry")
@dataclass(frozen=True, slots=True)
class EntryAdded(Event):
    """A calendar entry: ``entry_kind`` event, quiet or holiday. ``key`` is stable across imports of the same file.

    ``starts`` and ``ends`` are storage-form instants, or dates ``YYYY-MM-DD`` when ``all_day`` (end excluded).
    """

    entry: str
    entry_kind: str
    title: str
    starts: str
    ends: str
    all_day: bool
    zone: str
    location: str
    note: str
    key: str


@recorded("entry_changed", "entry")
@dataclass(frozen=True, slots=True)
class EntryChanged(Event):
    """One field: title, starts, ends, location, note, or removed (bool)."""

    entry: str
    field: str
    value: str | bool
