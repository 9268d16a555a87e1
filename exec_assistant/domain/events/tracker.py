"""Events of imports, figures and mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exec_assistant.domain.events.base import Event, recorded


@recorded("import_recorded", "source")
@dataclass(frozen=True, slots=True)
class ImportRecorded(Event):
    """A file was imported. ``rows`` counts what it brought; the file's name is encrypted like everything else."""

    source: str
    format: str
    file_name: str
    file_hash: str
    period: list[str]
    rows: int


@recorded("import_withdrawn", "source")
@dataclass(frozen=True, slots=True)
class ImportWithdrawn(Event):
    """An import undone: its rows no longer count. Lifted by importing the file again."""

    source: str


@recorded("observations_added", "source")
@dataclass(frozen=True, slots=True)
class ObservationsAdded(Event):
    """Rows of storage.fold.tracker.OBSERVATION_FIELDS, at most some hundreds an event."""

    source: str
    rows: list[list[Any]]


@recorded("mentions_added", "source")
@dataclass(frozen=True, slots=True)
class MentionsAdded(Event):
    """Rows of storage.fold.tracker.MENTION_FIELDS, at most some hundreds an event."""

    source: str
    rows: list[list[Any]]


@recorded("network_posts_added", "source")
@dataclass(frozen=True, slots=True)
class NetworkPostsAdded(Event):
    """Posts seen in exports: rows of storage.fold.tracker.NETWORK_POST_FIELDS."""

    source: str
    rows: list[list[Any]]


@recorded("mention_judged", "mention")
@dataclass(frozen=True, slots=True)
class MentionJudged(Event):
    """A person's correction of a mention's sentiment (empty takes it back)."""

    mention: str
    label: str
