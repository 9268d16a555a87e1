"""What a use case returns: which objects changed, and how to undo it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exec_assistant.domain.events import Event


@dataclass(frozen=True, slots=True)
class Undo:
    """The compensating events. ``what`` is a template for the person ("Approved “{title}”") with its ``params``."""

    what: str
    events: tuple[Event, ...]
    params: dict[str, str] = field(default_factory=dict)
    edited: str = ""
    """For an edit: the hash of the document it made. It is taken back only while that is what the post says."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids that changed, by family ("posts", "accounts", "entries", "mentions", ...).

    ``undo`` is None where the action can't be undone; such actions say so before they are done.
    """

    posts: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    undo: Undo | None = None
    created: str = ""
    """The id of what was made, when one thing was."""
