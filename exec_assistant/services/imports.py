"""Taking in files: a preview first, then events; the same file twice changes nothing, and an import can be undone."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.accounts import Network
from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import NotFound
from exec_assistant.domain.events import (
    AccountAdded,
    EntryAdded,
    EntryChanged,
    Event,
    ImportRecorded,
    ImportWithdrawn,
    MentionsAdded,
    NetworkPostsAdded,
    ObservationsAdded,
    PostChanged,
    PostCreated,
    RevisionSaved,
)
from exec_assistant.domain.posts import Document, VariantDraft, document_data
from exec_assistant.domain.time import iso, local_to_utc
from exec_assistant.listening.importers.base import ParsedImport
from exec_assistant.listening.importers.registry import formats, read_import
from exec_assistant.listening.importers.report import as_json
from exec_assistant.services.people import accounts
from exec_assistant.services.schedule import planned_event, window_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from exec_assistant.domain.metrics import Mention, Observation
    from exec_assistant.listening.importers.base import CalendarEntryRow, PlanRow, PublishedPost
    from exec_assistant.services.workspace import Workspace

__all__ = ["ParsedImport", "as_json", "formats", "imports", "preview", "read_import", "take_in", "withdraw_import"]

CHUNK = 400
"""Rows in one event: large enough to be fast, small enough that one event stays well under its limit."""
_SAME = {"blog": Network.WORDPRESS.value, "website": Network.WORDPRESS.value}
"""Words of plans for a network the workspace knows under another name."""
DEFAULT_HOUR = time(9, 0)
"""When a plan gives a day and no time."""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import that was made, for the list of imports."""

    source: str
    format: str
    file_name: str
    period: tuple[str, ...]
    rows: int
    author: str
    wall_ms: int
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import brought. All zero and ``repeated`` when the file was already in."""

    changes: Changes
    posts: int = 0
    entries: int = 0
    observations: int = 0
    mentions: int = 0
    network_posts: int = 0
    accounts: int = 0
    repeated: bool = False


def preview(
    ws: Workspace,
    path: Path,
    *,
    fmt: str | None = None,
    mapping: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ParsedImport:
    """Read a file without storing anything; raises AppError with what to do when it cannot be read."""
    today = ws.clock.now().date()
    return read_import(
        path, fmt=fmt, mapping=mapping, today=today, zone=ws.zone(), progress=progress, cancelled=cancelled
    )


def take_in(ws: Workspace, parsed: ParsedImport, *, file_name: str, account: str = "") -> ImportOutcome:
    """Store what a preview showed, all of it or nothing.

    ``account`` says whose figures they are, where the workspace has several accounts of that network; by default the
    first (personal ones first) of the network in the file.
    """
    with ws.transaction_lock():
        repeated = ws.projection.database.query(
            "SELECT 1 FROM imports WHERE file_hash = ? AND withdrawn < stamp", (parsed.content_hash,)
        )
        source = ws.new_id()
        batch = _Batch(ws, source, account)
        for plan_row in parsed.plan_rows:
            batch.plan(plan_row)
        for entry in parsed.entries:
            batch.entry(entry)
        batch.observe(parsed.observations, parsed.content_hash)
        batch.mention(parsed.mentions)
        batch.network_posts(parsed.published_posts)
        if not batch.events:
            return ImportOutcome(Changes(), repeated=bool(repeated))
        record = ImportRecorded(
            source,
            parsed.format,
            file_name,
            parsed.content_hash,
            [day.isoformat() for day in parsed.period or ()],
            parsed.rows_kept,
        )
        committed = ws.commit([record, *batch.events])
    changes = committed.undone_by(
        "Imported “{file}”", (*batch.back, ImportWithdrawn(source)), {"file": file_name}, source
    )
    return replace(batch.outcome(), changes=changes)


def imports(ws: Workspace) -> list[ImportRow]:
    """Imports, the latest first."""
    rows = ws.projection.database.query(
        "SELECT id, format, file_name, period, rows, author, wall_ms, withdrawn >= stamp FROM imports "
        "ORDER BY stamp DESC"
    )
    return [
        ImportRow(
            source=row[0],
            format=row[1],
            file_name=row[2],
            period=tuple(json.loads(row[3])),
            rows=row[4],
            author=row[5],
            wall_ms=row[6],
            withdrawn=bool(row[7]),
        )
        for row in rows
    ]


def withdraw_import(ws: Workspace, source: str) -> Changes:
    """Undo an import later: its figures and mentions no longer count; what was made of a plan stays."""
    rows = ws.projection.database.query("SELECT file_name FROM imports WHERE id = ?", (source,))
    if not rows:
        raise NotFound("This import does not exist here.", "Nothing was changed.")
    return ws.commit([ImportWithdrawn(source)]).changes


class _Batch:
    """The events of one import, and how to take them back."""

    def __init__(self, ws: Workspace, source: str, account: str) -> None:
        self.ws, self.source = ws, source
        self.events: list[Event] = []
        self.back: list[Event] = []
        self.counts: dict[str, int] = dict.fromkeys(
            ("posts", "entries", "observations", "mentions", "network_posts", "accounts"), 0
        )
        self._account = account
        self._by_network: dict[str, str] = {}
        for known in accounts(ws):
            self._by_network.setdefault(known.network.value, known.account)
        self._zone = ws.zone()
        self._minutes = window_minutes(ws)
        query = ws.projection.database.query
        self._plan_keys = {r[0] for r in query("SELECT import_key FROM posts WHERE import_key != '' AND discarded = 0")}
        self._entry_keys = {r[0] for r in query("SELECT key FROM entries WHERE key != '' AND removed = 0")}

    def outcome(self) -> ImportOutcome:
        """What was counted so far."""
        return ImportOutcome(
            Changes(),
            posts=self.counts["posts"],
            entries=self.counts["entries"],
            observations=self.counts["observations"],
            mentions=self.counts["mentions"],
            network_posts=self.counts["network_posts"],
            accounts=self.counts["accounts"],
        )

    # --- content plans and calendars ---------------------------------------------------------------------------------

    def plan(self, row: PlanRow) -> None:
        """A draft for each account the row names, planned at its day; never more than a draft."""
        if row.key in self._plan_keys or row.stage == "cancelled":
            return
        self._plan_keys.add(row.key)
        post = self.ws.new_id()
        texts = dict(row.variants)
        chosen = {self._account_for(network): texts.get(network) for network in row.networks}
        if not chosen and row.day is not None:
            chosen = dict.fromkeys(list(self._by_network.values())[:1])
        source = row.text or row.title
        document = Document(source, {account: VariantDraft(text) for account, text in chosen.items()})
        title = row.title or " ".join(source.split())[:60]
        self.events += [
            PostCreated(post, title, "fr", spontaneous=False),
            RevisionSaved(post, **document_data(document)),
            PostChanged(post, "import_key", row.key),
        ]
        tags = list(dict.fromkeys([*row.tags, *([row.status] if row.status else [])]))
        if tags:
            self.events.append(PostChanged(post, "tags", tags))
        self.events += [
            PostChanged(post, field, self._label(field, name))
            for field, name in (("pillar", row.pillar), ("campaign", row.campaign))
            if name
        ]
        if row.day is not None:
            zone = row.zone or self._zone
            instant = local_to_utc(datetime.combine(row.day, row.at or DEFAULT_HOUR), zone)
            self.events += [planned_event(post, account, instant, zone, self._minutes) for account in chosen]
        self.back.append(PostChanged(post, "discarded", True))
        self.counts["posts"] += 1

    def _account_for(self, network: str) -> str:
        """The workspace's account on a network; one to be published by hand is added when there is none."""
        known = self._by_network.get(network)
        if known is None:
            word = _SAME.get(network, network)
            word = word if word in set(Network) else Network.OTHER.value
            known = self._by_network.get(word)
            if known is None:
                known = self.ws.new_id()
                name = network.capitalize()
                me = self.ws.me.device
                self.events.append(AccountAdded(known, word, network, name, "personal", "", "manual", me))
                self.counts["accounts"] += 1
            self._by_network[network] = self._by_network[word] = known
        return known

    def _label(self, family: str, name: str) -> str:
        rows = self.ws.projection.database.query(
            "SELECT id FROM labels WHERE family = ? AND name = ? COLLATE NOCASE AND removed = 0", (family, name)
        )
        return str(rows[0][0]) if rows else name

    def entry(self, row: CalendarEntryRow) -> None:
        """An event or holiday that is not there yet."""
        if row.key in self._entry_keys:
            return
        self._entry_keys.add(row.key)
        event = EntryAdded(
            self.ws.new_id(),
            row.kind,
            row.title,
            _moment(row.start),
            _moment(row.end),
            row.all_day,
            row.zone or self._zone,
            row.location,
            row.notes,
            row.key,
        )
        self.events.append(event)
        self.back.append(EntryChanged(event.entry, "removed", True))
        self.counts["entries"] += 1

    # --- figures -----------------------------------------------------------------------------------------------------

    def observe(self, observations: Sequence[Observation], content_hash: str) -> None:
        """Figures that are new or differ from what is known; one that was stored before is not stored again.

        An older file brings other values than the newest one: whether it was here is not seen by what counts today.
        """
        query = self.ws.projection.database.query
        known = dict(query(CURRENT_VALUES))
        stored = set(query(_STORED_VALUES))
        of_this_file = set(query(_STORED_OF_FILE, (content_hash,)))
        seen = self.ws.now()
        rows = []
        keys = set()
        for observation in observations:
            row = self.observation_row(observation, seen)
            key, value = row[0], float(observation.value)
            if key in keys:
                continue  # the same figure twice in one file: the first counts
            keys.add(key)
            if known.get(key) == value or (key, value) in of_this_file or (key, value, row[-1]) in stored:
                continue
            rows.append(row)
        self.counts["observations"] = len(rows)
        self.events += [ObservationsAdded(self.source, part) for part in _chunks(rows)]

    def observation_row(self, observation: Observation, seen: str) -> list[Any]:
        """One row of ``OBSERVATION_FIELDS``; account figures carry the account, post figures the network's id."""
        account = self._account or self._by_network.get(observation.network, "")
        scope = account if observation.scope_kind == "account" else observation.scope_id
        key = f"{account}|{observation.key}" if observation.scope_kind == "account" else observation.key
        return [
            key,
            observation.network,
            observation.metric,
            observation.value,
            observation.unit,
            observation.scope_kind,
            scope,
            observation.window_kind,
            observation.start.isoformat() if observation.start else "",
            observation.end.isoformat() if observation.end else "",
            observation.distribution,
            observation.uniqueness,
            observation.source_column,
            observation.observed_at.isoformat() if observation.observed_at else seen,
        ]

    def mention(self, mentions: Sequence[Mention]) -> None:
        """Mentions that are not known yet."""
        query = "SELECT m.key FROM mentions m JOIN imports i ON i.id = m.source WHERE i.withdrawn < i.stamp"
        known = {row[0] for row in self.ws.projection.database.query(query)}
        rows = []
        for mention in mentions:
            if mention.key not in known:
                known.add(mention.key)
                rows.append(mention_row(mention))
        self.counts["mentions"] = len(rows)
        self.events += [MentionsAdded(self.source, part) for part in _chunks(rows)]

    def network_posts(self, posts: Sequence[PublishedPost]) -> None:
        """Posts that the export shows."""
        query = "SELECT key FROM network_posts n JOIN imports i ON i.id = n.source WHERE i.withdrawn < i.stamp"
        known = {row[0] for row in self.ws.projection.database.query(query)}
        rows = [
            [post.key, post.network, post.url, post.post_id, post.text or post.title, _published(post)]
            for post in posts
            if post.key not in known
        ]
        self.counts["network_posts"] = len(rows)
        self.events += [NetworkPostsAdded(self.source, part) for part in _chunks(rows)]


CURRENT_VALUES = """
SELECT key, value FROM (
    SELECT o.key AS key, o.value AS value, max(o.observed_at || o.stamp) FROM observations o
    JOIN imports i ON i.id = o.source WHERE i.withdrawn < i.stamp GROUP BY o.key
)
"""
"""The value that counts for each figure: of several observations of the same thing, the latest."""


_STORED_VALUES = """
SELECT o.key, o.value, o.observed_at FROM observations o JOIN imports i ON i.id = o.source WHERE i.withdrawn < i.stamp
"""
_STORED_OF_FILE = """
SELECT o.key, o.value FROM observations o JOIN imports i ON i.id = o.source
WHERE i.withdrawn < i.stamp AND i.file_hash = ?
"""


def mention_row(mention: Mention) -> list[Any]:
    """One row of ``MENTION_FIELDS``."""
    return [
        mention.key,
        mention.network,
        mention.url,
        mention.author,
        mention.author_url,
        mention.title,
        mention.text,
        mention.lang,
        iso(mention.published_at) if mention.published_at else "",
        mention.potential_reach,
        mention.engagement,
        mention.sentiment,
        mention.sentiment_raw,
        json.dumps(list(mention.themes), ensure_ascii=False),
    ]


def _moment(value: datetime | date) -> str:
    return iso(value) if isinstance(value, datetime) else value.isoformat()


def _published(post: PublishedPost) -> str:
    if post.published_at is not None:
        return iso(post.published_at)
    if post.published_on is not None:
        return iso(datetime.combine(post.published_on, time(), tzinfo=UTC))
    return ""


def _chunks(rows: Iterable[list[Any]]) -> list[list[list[Any]]]:
    listed = list(rows)
    return [listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK)]
