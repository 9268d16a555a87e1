"""Fold of posts: details, revisions, plans, decisions, holds and publications."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exec_assistant.storage.fold.rows import Rows, Statement, folds, ids_to_json, insert, insert_node, register, to_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.journal.envelope import Envelope

_POST = insert("posts", "id creator created_ms spontaneous title title_at language language_at")
_POST_FIELDS = {
    name: register("posts", name)
    for name in (
        *("title", "language", "pillar", "stake", "campaign", "tags", "readers", "owner"),
        *("discarded", "import_key", "origin"),
    )
}
_REVISION = insert_node("revisions", "id post author device stamp wall_ms document parents")
_SEEN = Statement(
    0,
    "INSERT INTO seen (post, person, revision, stamp) VALUES (?, ?, ?, ?) ON CONFLICT (post, person) "
    "DO UPDATE SET revision = excluded.revision, stamp = excluded.stamp WHERE excluded.stamp > seen.stamp",
)
_PLAN = Statement(
    0,
    "INSERT INTO plans (post, account, at, zone, opens, closes, stamp) VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (post, account) DO UPDATE SET at = excluded.at, zone = excluded.zone, opens = excluded.opens, "
    "closes = excluded.closes, stamp = excluded.stamp WHERE excluded.stamp > plans.stamp",
)
_DECISION = insert_node(
    "decisions",
    "id post account kind stamp wall_ms author device content statement signature note target parents",
)
_HOLD = insert("holds", "id scope target reason author wall_ms")
_HOLD_LIFTED = Statement(1, "UPDATE holds SET lifted = ? WHERE id = ? AND (lifted = '' OR lifted > ?)")
_PUBLICATION = insert("publications", "id post account device approval content key stamp wall_ms")
_OUTCOME = insert(
    "outcomes", "id publication post account kind stamp wall_ms author url remote_id published_at how reason"
)
_MISSED = insert("missed", "id post account stamp closes")

PUBLICATION_EVENTS = {
    "publication_confirmed": "confirmed",
    "publication_failed": "failed",
    "publication_parked": "parked",
    "publication_not_made": "not_published",
}
DECISION_EVENTS = {
    "variant_submitted": "submit",
    "variant_cleared": "clear",
    "variant_approved": "approve",
    "changes_requested": "request_changes",
    "variant_rejected": "reject",
    "decision_withdrawn": "withdraw",
}


@folds("post_created")
def post_created(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A post."""
    rows.add(
        _POST,
        data["post"],
        envelope.author,
        envelope.wall_ms,
        int(data["spontaneous"]),
        data["title"],
        stamp,
        data["language"],
        stamp,
    )
    rows.posts.add(data["post"])


@folds("post_changed")
def post_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A detail of a post."""
    name, value = data["field"], data["value"]
    statement = _POST_FIELDS.get(name)
    if statement:
        if name in ("tags", "readers"):
            value = to_json(value)
        elif name == "discarded":
            value = int(value)
        rows.add(statement, value, stamp, data["post"], stamp)
        rows.posts.add(data["post"])


@folds("revision_saved")
def revision_saved(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A revision; its parents are heads no longer."""
    document = to_json({"source": data["source"], "variants": data["variants"]})
    parents = ids_to_json(envelope.parents)
    rows.add_node(
        _REVISION,
        envelope.parents,
        envelope.id,
        data["post"],
        envelope.author,
        envelope.device,
        stamp,
        envelope.wall_ms,
        document,
        parents,
    )
    rows.posts.add(data["post"])


@folds("revision_seen")
def revision_seen(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """What a reader last saw."""
    rows.add(_SEEN, data["post"], envelope.author, data["revision"], stamp)
    rows.families.add("seen")


@folds("variant_planned")
def variant_planned(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """An intention on the calendar."""
    rows.add(_PLAN, data["post"], data["account"], data["at"], data["zone"], data["opens"], data["closes"], stamp)
    rows.posts.add(data["post"])


def _decision(kind: str) -> Callable[[Envelope, dict[str, Any], str, Rows], None]:
    def handler(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
        rows.add_node(
            _DECISION,
            envelope.parents,
            envelope.id,
            data["post"],
            data["account"],
            kind,
            stamp,
            envelope.wall_ms,
            envelope.author,
            envelope.device,
            data.get("content", ""),
            data.get("statement", ""),
            data.get("signature", ""),
            data.get("note", ""),
            data.get("decision", ""),
            ids_to_json(envelope.parents),
        )
        rows.posts.add(data["post"])

    return handler


for _kind, _name in DECISION_EVENTS.items():
    folds(_kind)(_decision(_name))


@folds("hold_placed")
def hold_placed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A hold; it may touch any post."""
    rows.add(_HOLD, data["hold"], data["scope"], data["target"], data["reason"], envelope.author, envelope.wall_ms)
    _touch_hold(data.get("scope", ""), data.get("target", ""), rows)


@folds("hold_lifted")
def hold_lifted(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A hold taken away."""
    rows.add(_HOLD_LIFTED, stamp, data["hold"], stamp)
    _touch_hold("everything", "", rows)


def _touch_hold(scope: str, target: str, rows: Rows) -> None:
    rows.families.add("holds")
    if scope == "post":
        rows.posts.add(target)
    else:
        rows.all_posts = True


@folds("publication_intended")
def publication_intended(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """An attempt to publish begins."""
    rows.add(
        _PUBLICATION,
        data["publication"],
        data["post"],
        data["account"],
        envelope.device,
        data["approval"],
        data["content"],
        data["key"],
        stamp,
        envelope.wall_ms,
    )
    rows.posts.add(data["post"])


def _outcome(kind: str) -> Callable[[Envelope, dict[str, Any], str, Rows], None]:
    def handler(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
        rows.add(
            _OUTCOME,
            envelope.id,
            data["publication"],
            data["post"],
            data["account"],
            kind,
            stamp,
            envelope.wall_ms,
            envelope.author,
            data.get("url", ""),
            data.get("remote_id", ""),
            data.get("published_at", ""),
            data.get("how", ""),
            data.get("reason", ""),
        )
        rows.posts.add(data["post"])

    return handler


for _kind, _name in PUBLICATION_EVENTS.items():
    folds(_kind)(_outcome(_name))


@folds("variant_missed")
def variant_missed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """The window passed."""
    rows.add(_MISSED, envelope.id, data["post"], data["account"], stamp, data["closes"])
    rows.posts.add(data["post"])
