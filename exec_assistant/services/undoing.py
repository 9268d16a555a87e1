"""Undo and redo: whether an action can still be taken back, and what would do it again afterwards.

A signed decision can be taken back and is never made again by the program: a signature is given by approving.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import NotAllowed
from exec_assistant.domain.events import (
    AccountChanged,
    CommentChanged,
    DecisionWithdrawn,
    EntryChanged,
    HoldLifted,
    HoldPlaced,
    LabelChanged,
    MentionJudged,
    PostChanged,
    RevisionSaved,
    SlotChanged,
    TemplateChanged,
    VariantPlanned,
    WorkspaceChanged,
)
from exec_assistant.domain.posts import document_data, document_from_data, document_hash
from exec_assistant.domain.statuses import Action, Status, allowed, require

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exec_assistant.domain.changes import Undo
    from exec_assistant.domain.events import Event
    from exec_assistant.services.workspace import Workspace

WITHDRAWALS = {
    "submit": Action.WITHDRAW_SUBMISSION,
    "approve": Action.WITHDRAW_APPROVAL,
    "clear": Action.WITHDRAW_SUBMISSION,
    "request_changes": Action.WITHDRAW_REQUEST,
    "reject": Action.WITHDRAW_REJECTION,
    "withdraw": Action.WITHDRAW_SUBMISSION,
}
"""What taking back a decision of a kind is called in the table of transitions."""

_TABLES: dict[type[Event], tuple[str, str]] = {
    PostChanged: ("posts", "post"),
    EntryChanged: ("entries", "entry"),
    CommentChanged: ("comments", "comment"),
    LabelChanged: ("labels", "label"),
    SlotChanged: ("slots", "slot"),
    AccountChanged: ("accounts", "account"),
    TemplateChanged: ("templates", "template"),
    WorkspaceChanged: ("workspace", "workspace"),
}
"""Events that set one field of one object: the object's table, and the event's name for its id."""
_LISTS = frozenset({"tags", "readers", "weekdays"})
_FLAGS = frozenset({"removed", "discarded", "resolved"})


def undo(ws: Workspace, step: Undo) -> Changes:
    """Take an action back; ``undo`` of what is returned does it again, where a program may.

    Raises:
        NotAllowed: somebody has changed the same thing since, or it is out or on its way.
    """
    with ws.transaction_lock():
        step = replace(step, events=tuple(_hold_in_force(ws, event) for event in step.events))
        _refuse_overtaken(ws, step)
        _refuse_late(ws, step)
        back = _again(ws, step)
        changes = ws.commit(step.events).changes
    return Changes(changes.posts, changes.families, back)


def present(ws: Workspace, event: Event) -> Event | None:
    """The event that would set what ``event`` sets to what it is now; None where no such event exists."""
    query = ws.projection.database.query
    if type(event) in _TABLES:
        return _present_field(ws, event)
    if isinstance(event, VariantPlanned):
        found = query(
            "SELECT at, zone, opens, closes FROM plans WHERE post = ? AND account = ?", (event.post, event.account)
        )
        return VariantPlanned(event.post, event.account, *(found[0] if found else ("", event.zone, "", "")))
    if isinstance(event, RevisionSaved):
        found = query("SELECT document FROM revisions WHERE post = ? AND superseded = 0", (event.post,))
        if len(found) != 1:
            return None
        return RevisionSaved(event.post, **document_data(document_from_data(json.loads(found[0][0]))))
    if isinstance(event, MentionJudged):
        found = query("SELECT label FROM judgements WHERE mention = ?", (event.mention,))
        return MentionJudged(event.mention, found[0][0] if found else "")
    if isinstance(event, HoldLifted):
        found = query("SELECT scope, target, reason FROM holds WHERE id = ? AND lifted = ''", (event.hold,))
        # A hold once lifted stays so; doing it again is another hold.
        return HoldPlaced(ws.new_id(), *found[0]) if found else None
    if isinstance(event, HoldPlaced):
        return HoldLifted(event.hold)
    return None


def _hold_in_force(ws: Workspace, event: Event) -> Event:
    """Lifting a hold that was lifted and, by undoing that, placed again lifts the one that stands in its place."""
    if not isinstance(event, HoldLifted):
        return event
    found = ws.projection.database.query(
        "SELECT h.id FROM holds h JOIN holds was ON was.id = ? AND was.lifted != '' AND h.scope = was.scope "
        "AND h.target = was.target AND h.reason = was.reason "
        "WHERE h.lifted = '' AND h.author = ? ORDER BY h.wall_ms DESC, h.id DESC LIMIT 1",
        (event.hold, ws.me.person),
    )
    return HoldLifted(found[0][0]) if found else event


def _present_field(ws: Workspace, event: Event) -> Event | None:
    table, name = _TABLES[type(event)]
    data = event.data()
    field = data["field"]
    found = ws.projection.database.query(f"SELECT {field} FROM {table} WHERE id = ?", (data[name],))
    if not found:
        return None
    value = found[0][0]
    if field in _LISTS:
        value = json.loads(value)
    elif field in _FLAGS:
        value = bool(value)
    return type(event)(**{**data, "value": value})


def _again(ws: Workspace, step: Undo) -> Undo | None:
    """What does the action again once it is taken back, computed before that."""
    events: list[Event] = []
    for event in _last(step.events).values():
        now = present(ws, event)
        if now is None:
            return None
        events.append(now)
    return replace(step, events=tuple(events), done=step.events)


def _place(event: Event) -> tuple[str, str, str]:
    """What an event sets: two events of the same place overwrite each other."""
    data = event.data()
    detail = data["account"] if isinstance(event, VariantPlanned) else data.get("field", "")
    return event.KIND, event.object_id(), str(detail)


def _last(events: Iterable[Event]) -> dict[tuple[str, str, str], Event]:
    return {_place(event): event for event in events}


def _refuse_overtaken(ws: Workspace, step: Undo) -> None:
    done = _last(step.done)
    for event in step.events:
        made = done.get(_place(event))
        if isinstance(event, PostChanged) and event.field == "discarded" and event.value is True:
            _refuse_others_work(ws, event.post)
        if made is None or isinstance(made, DecisionWithdrawn | HoldLifted | HoldPlaced):
            continue
        if isinstance(made, RevisionSaved):
            now = present(ws, made)
            if now is None or _hash(now) != _hash(made):
                raise NotAllowed(
                    "The text has been edited again since.",
                    "Nothing was changed, and every version is kept.",
                    "Open the post's history to bring an earlier version back.",
                )
        elif present(ws, made) != made:
            raise NotAllowed("It has been changed again since.", "Nothing was changed.", "Change it by hand.")


def _refuse_others_work(ws: Workspace, post: str) -> None:
    """A post that somebody else wrote in or decided on since it is there is not taken away under their hands."""
    found = ws.projection.database.query(
        "SELECT 1 FROM posts p JOIN (SELECT post, author, stamp FROM revisions WHERE post = ? "
        "UNION ALL SELECT post, author, stamp FROM decisions WHERE post = ?) w ON w.post = p.id "
        "WHERE w.author != ? AND w.stamp > p.discarded_at LIMIT 1",
        (post, post, ws.me.person),
    )
    if found:
        raise NotAllowed("It has been changed again since.", "Nothing was changed.", "Change it by hand.")


def _hash(event: Event) -> str:
    return document_hash(document_from_data(event.data()))


def _refuse_late(ws: Workspace, step: Undo) -> None:
    """What is out, or on its way, can no longer be taken back here."""
    for event in step.events:
        if isinstance(event, VariantPlanned):
            status = _status(ws, event.post, event.account)
            if status is not None:
                require(status, Action.PLAN)
        elif isinstance(event, DecisionWithdrawn):
            kind = ws.projection.database.query("SELECT kind FROM decisions WHERE id = ?", (event.decision,))
            status = _status(ws, event.post, event.account)
            # Taking back a withdrawal only gives a decision its force again; the gate looks at that itself.
            if status is not None and kind and kind[0][0] != "withdraw":
                require(status, WITHDRAWALS[kind[0][0]])
        elif isinstance(event, RevisionSaved):
            _refuse_published_text(ws, event)
        elif isinstance(event, PostChanged) and event.field == "discarded" and event.value is True:
            for (status,) in ws.projection.database.query("SELECT status FROM variants WHERE post = ?", (event.post,)):
                require(Status(status), Action.EDIT)


def _refuse_published_text(ws: Workspace, event: RevisionSaved) -> None:
    now = present(ws, event)
    if not isinstance(now, RevisionSaved):
        return
    for account, status in ws.projection.database.query(
        "SELECT account, status FROM variants WHERE post = ?", (event.post,)
    ):
        if not allowed(Status(status), Action.EDIT) and _text(event, account) != _text(now, account):
            require(Status(status), Action.EDIT)


def _text(event: RevisionSaved, account: str) -> object:
    """All that a variant says in a revision, with the source where it has no text of its own."""
    variant = event.variants.get(account)
    return variant and {**variant, "text": event.source if variant["text"] is None else variant["text"]}


def _status(ws: Workspace, post: str, account: str) -> Status | None:
    found = ws.projection.database.query("SELECT status FROM variants WHERE post = ? AND account = ?", (post, account))
    return Status(found[0][0]) if found else None
