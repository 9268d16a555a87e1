"""What a use case returns: which objects changed, and how to undo it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.events import Event


@dataclass(frozen=True, slots=True)
class Undo:
    """The compensating events. ``what`` is a template for the person ("Approved “{title}”") with its ``params``."""

    what: str
    events: tuple[Event, ...]
    params: dict[str, str] = field(default_factory=dict)
    done: tuple[Event, ...] = ()
    """The events that are taken back. They are taken back only while what they set is still so."""


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


def joined(done: Sequence[Changes]) -> Changes:
    """Several steps as one: one undo, in which the last step is taken back first, named as the first step was."""
    undos = [changes.undo for changes in done if changes.undo is not None]
    undo = None
    if undos:
        undo = replace(
            undos[0],
            events=tuple(event for each in reversed(undos) for event in each.events),
            done=tuple(event for each in undos for event in each.done),
        )
    return Changes(
        frozenset(post for changes in done for post in changes.posts),
        frozenset(family for changes in done for family in changes.families),
        undo,
        next((changes.created for changes in done if changes.created), ""),
    )
