"""Fold of comments, calendar entries, imports, observations and mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exec_assistant.storage.fold.rows import Rows, Statement, folds, insert, register, to_json

if TYPE_CHECKING:
    from exec_assistant.journal.envelope import Envelope

OBSERVATION_FIELDS = tuple(
    "key network metric value unit scope_kind scope_id window_kind starts ends distribution uniqueness source_column "
    "observed_at".split()
)
MENTION_FIELDS = tuple(
    "key network url author author_url title text language published_at potential_reach engagement source_label "
    "source_raw themes".split()
)
NETWORK_POST_FIELDS = ["key", "network", "url", "remote_id", "text", "published_at"]

_COMMENT = insert("comments", "id post account author wall_ms body quote audience reply_to")
_COMMENT_FIELDS = {name: register("comments", name) for name in ("resolved", "removed")}
_COMMENT_SEARCH = Statement(
    2,
    "INSERT INTO search_comments (rowid, body) SELECT number, body FROM comments "
    "WHERE number > (SELECT coalesce(max(rowid), 0) FROM search_comments)",
)
_ENTRY = insert(
    "entries",
    "id kind zone all_day key title title_at starts starts_at ends ends_at location location_at note note_at",
)
_ENTRY_FIELDS = {name: register("entries", name) for name in ("title", "starts", "ends", "location", "note", "removed")}
for _name in ("starts", "ends"):
    # A day for what lasts all day, else an instant: only the entry itself knows which, and that never changes.
    _ENTRY_FIELDS[_name] = Statement(
        1,
        f"UPDATE entries SET {_name} = ?1, {_name}_at = ?2 WHERE id = ?3 AND {_name}_at < ?4 "
        "AND length(?1) = CASE all_day WHEN 1 THEN 10 ELSE 20 END AND ?1 BETWEEN '1000' AND '9000'",
    )
_IMPORT = insert("imports", "id format file_name file_hash period rows author wall_ms stamp")
_IMPORT_WITHDRAWN = Statement(1, "UPDATE imports SET withdrawn = ? WHERE id = ? AND withdrawn < ?")
_OBSERVATION = insert("observations", "source stamp " + " ".join(OBSERVATION_FIELDS))
_MENTION = insert("mentions", "source stamp " + " ".join(MENTION_FIELDS))
_MENTION_SEARCH = Statement(
    2,
    "INSERT INTO search_mentions (rowid, author, body) SELECT number, author, title || ' ' || text FROM mentions "
    "WHERE number > (SELECT coalesce(max(rowid), 0) FROM search_mentions)",
)
_JUDGEMENT = Statement(
    0,
    "INSERT INTO judgements (mention, label, author, stamp) VALUES (?, ?, ?, ?) ON CONFLICT (mention) DO UPDATE SET "
    "label = excluded.label, author = excluded.author, stamp = excluded.stamp WHERE excluded.stamp > judgements.stamp",
)
_NETWORK_POST = insert("network_posts", "source stamp " + " ".join(NETWORK_POST_FIELDS))


@folds("comment_added")
def comment_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A comment."""
    comment = data["comment"]
    rows.add(
        _COMMENT,
        comment,
        data["post"],
        data["account"],
        envelope.author,
        envelope.wall_ms,
        data["body"],
        data["quote"],
        data["audience"],
        data["reply_to"],
    )
    rows.once.add(_COMMENT_SEARCH)
    rows.families.add("comments")


@folds("comment_changed")
def comment_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """Resolved, or removed: a tombstone, the words stay in the journal."""
    statement = _COMMENT_FIELDS.get(data["field"])
    if statement:
        rows.add(statement, int(data["value"]), stamp, data["comment"], stamp)
        rows.families.add("comments")


@folds("entry_added")
def entry_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A calendar entry."""
    rows.add(
        _ENTRY,
        data["entry"],
        data["entry_kind"],
        data["zone"],
        int(data["all_day"]),
        data["key"],
        data["title"],
        stamp,
        data["starts"],
        stamp,
        data["ends"],
        stamp,
        data["location"],
        stamp,
        data["note"],
        stamp,
    )
    rows.families.add("entries")


@folds("entry_changed")
def entry_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A field of a calendar entry."""
    statement = _ENTRY_FIELDS.get(data["field"])
    if statement:
        value = int(data["value"]) if data["field"] == "removed" else data["value"]
        rows.add(statement, value, stamp, data["entry"], stamp)
        rows.families.add("entries")


@folds("import_recorded")
def import_recorded(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A file that was imported."""
    rows.add(
        _IMPORT,
        data["source"],
        data["format"],
        data["file_name"],
        data["file_hash"],
        to_json(data["period"]),
        data["rows"],
        envelope.author,
        envelope.wall_ms,
        stamp,
    )
    rows.families |= {"imports", "observations"}


@folds("import_withdrawn")
def import_withdrawn(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """Its rows stay and no longer count."""
    rows.add(_IMPORT_WITHDRAWN, stamp, data["source"], stamp)
    rows.families |= {"imports", "observations", "mentions"}


@folds("observations_added")
def observations_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """Measured values."""
    source = data["source"]
    rows.batches[_OBSERVATION].extend((source, stamp, *row) for row in data["rows"])
    rows.families.add("observations")


@folds("mentions_added")
def mentions_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """Mentions, and their words for the search."""
    source = data["source"]
    rows.batches[_MENTION].extend((source, stamp, *row) for row in data["rows"])
    rows.once.add(_MENTION_SEARCH)
    rows.families.add("mentions")


@folds("network_posts_added")
def network_posts_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """Posts that an export shows."""
    source = data["source"]
    rows.batches[_NETWORK_POST].extend((source, stamp, *row) for row in data["rows"])
    rows.families.add("observations")


@folds("mention_judged")
def mention_judged(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A person's correction; the latest wins."""
    rows.add(_JUDGEMENT, data["mention"], data["label"], envelope.author, stamp)
    rows.families.add("mentions")
