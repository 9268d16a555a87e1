"""Events of posts, their revisions and plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exec_assistant.domain.events.base import Event, recorded


@recorded("post_created", "post")
@dataclass(frozen=True, slots=True)
class PostCreated(Event):
    """A post without text yet. ``spontaneous``: the executive's own, approved by her act of writing."""

    post: str
    title: str
    language: str
    spontaneous: bool


@recorded("post_changed", "post")
@dataclass(frozen=True, slots=True)
class PostChanged(Event):
    """One detail: title, language, pillar, stake, campaign, tags (list), readers (list), owner, discarded (bool).

    ``import_key`` is the key of the plan's row it was made of, so that the same plan is not taken in twice.
    ``origin`` is the id of the post or template it was copied from.
    """

    post: str
    field: str
    value: str | bool | list[str]


@recorded("revision_saved", "post")
@dataclass(frozen=True, slots=True)
class RevisionSaved(Event):
    """An immutable save; its id is the event's, its parent revisions are the event's parents.

    ``source`` and ``variants`` are posts.document_data.
    """

    post: str
    source: str
    variants: dict[str, Any]


@recorded("revision_seen", "post")
@dataclass(frozen=True, slots=True)
class RevisionSeen(Event):
    """The author has read this revision of the post."""

    post: str
    revision: str


@recorded("variant_planned", "post")
@dataclass(frozen=True, slots=True)
class VariantPlanned(Event):
    """An intention on the calendar: ``at`` and the window in storage form (empty: undated), with its zone."""

    post: str
    account: str
    at: str
    zone: str
    opens: str
    closes: str
