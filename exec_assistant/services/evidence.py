"""Gathering the gate's evidence: a post's events out of the journal, folded afresh, beside what the database says."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import Damaged, NotAllowed
from exec_assistant.domain.people import Mandate, Member, Role
from exec_assistant.domain.posts import document_from_data
from exec_assistant.domain.standing import Attempt, DecisionKind, OutcomeKind
from exec_assistant.publishing.evidence import Alarms, Evidence, RecordedDecision, SignedMandate, SignedMember
from exec_assistant.services.high_water import journal_forgot
from exec_assistant.storage.connection import DatabaseError
from exec_assistant.storage.fold.circumstances import ACCOUNT_COLUMNS, account_from_row
from exec_assistant.storage.fold.shapes import understood
from exec_assistant.storage.projection import Projection, behind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exec_assistant.journal.envelope import Envelope
    from exec_assistant.services.workspace import Workspace
    from exec_assistant.storage.connection import Database

_CIRCUMSTANCES = frozenset(
    {
        "workspace_created",
        "workspace_changed",
        "member_admitted",
        "mandate_granted",
        "mandate_ended",
        "account_added",
        "account_changed",
        "hold_placed",
        "hold_lifted",
    }
)
_GLOBAL = ("workspace", "members", "mandates", "accounts", "holds")
_OF_POST = ("post_states", "revisions", "plans", "decisions", "publications", "outcomes", "missed", "variants")


class Witness:
    """What the journal says about the wanted posts, read once and then only as far as it has grown.

    Used under its owner's lock. Texts of other posts are not kept.
    """

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._wanted: set[str] = set()
        self._start()

    def _start(self) -> None:
        self._counts: dict[str, int] = {}
        self._events: list[Envelope] = []
        self._unknown: set[str] = set()
        self._ids: set[str] = set()
        self.repeated = False
        self.intents: set[str] = set()

    def read(self, posts: Iterable[str]) -> None:
        """Take in what was written since the last time; a post that was not wanted before starts from the beginning."""
        if not self._wanted.issuperset(posts):
            self._wanted.update(posts)
            self._start()
        if self._counts == self._ws.journal.counts():
            return
        for envelope in self._ws.journal.read_all(dict(self._counts)):
            self._counts[envelope.device] = self._counts.get(envelope.device, 0) + 1
            self._take(envelope)

    def _take(self, envelope: Envelope) -> None:
        if not understood(envelope):
            # A hold that cannot be read may be one of everything.
            self._unknown.add(self._ws.id if envelope.kind == "hold_placed" else envelope.object)
            return
        if envelope.kind == "publication_intended":
            self.intents.add(str(envelope.data.get("publication")))
        if envelope.kind in _CIRCUMSTANCES or envelope.data.get("post") in self._wanted:
            # Two events under one id: which of them the fold keeps would depend on the order of their arrival.
            self.repeated = self.repeated or envelope.id in self._ids
            self._ids.add(envelope.id)
            self._events.append(envelope)

    def events_of(self, post: str) -> list[Envelope]:
        """The events about a post and its circumstances, in the journal's order."""
        events = [e for e in self._events if e.kind in _CIRCUMSTANCES or e.data.get("post") == post]
        return sorted(events, key=lambda e: (e.hlc, e.device))

    def newer_events(self, objects: Iterable[str]) -> bool:
        """Whether a newer program wrote something about any of these objects."""
        return not self._unknown.isdisjoint(objects)


def gather(ws: Workspace, witness: Witness, post: str, account: str) -> Evidence:
    """Everything the gate looks at, as it is now. The caller holds the workspace's transaction lock."""
    ws.catch_up()
    witness.read([post])
    events = witness.events_of(post)
    fresh = Projection(Path(":memory:"), secrets.token_bytes(32))
    try:
        fresh.prepare()
        fresh.apply(events)
        altered = _altered(ws.projection.database, fresh.database, post)
        return _evidence(ws, witness, fresh.database, events, post, account, altered)
    finally:
        fresh.close()


def _altered(database: Database, fresh: Database, post: str) -> tuple[str, ...]:
    """The tables whose rows about this post, or about its circumstances, are not what the journal says."""
    found = []
    for table in (*_GLOBAL, "posts", *_OF_POST):
        columns = [str(row[1]) for row in fresh.query(f"PRAGMA table_info({table})")]
        # The internal row number depends on the order of arrival.
        shown = ", ".join(columns[1:] if columns[0] == "number" else columns)
        key = "id" if table == "posts" else "post"
        where, params = ("", ()) if table in _GLOBAL else (f" WHERE {key} = ?", (post,))
        sql = f"SELECT {shown} FROM {table}{where}"
        wanted = sorted(fresh.query(sql, params), key=repr)
        try:
            # By their repr: 1, 1.0 and '1' are three different values.
            same = repr(sorted(database.query(sql, params), key=repr)) == repr(wanted)
        except (Damaged, DatabaseError):
            same = False
        if not same:
            found.append(table)
    return tuple(found)


def _evidence(
    ws: Workspace,
    witness: Witness,
    fresh: Database,
    events: list[Envelope],
    post: str,
    account: str,
    altered: tuple[str, ...],
) -> Evidence:
    rows = fresh.query("SELECT readers, discarded FROM posts WHERE id = ?", (post,))
    accounts = fresh.query(f"SELECT {ACCOUNT_COLUMNS} FROM accounts WHERE id = ? AND removed = 0", (account,))
    plan = fresh.query("SELECT at, stamp FROM plans WHERE post = ? AND account = ?", (post, account))
    status = fresh.query("SELECT status FROM variants WHERE post = ? AND account = ?", (post, account))
    held = fresh.query(
        "SELECT 1 FROM holds WHERE lifted = '' AND (scope = 'everything' OR (scope = 'account' AND target = ?) "
        "OR (scope = 'post' AND target = ?)) LIMIT 1",
        (account, post),
    )
    members, mandates = _members(fresh), _mandates(fresh)
    objects = {ws.id, post, account, *mandates, *(m.member.person for m in members)}
    devices = frozenset(ws.device_keys) if ws.demo else frozenset({ws.me.device})
    position = behind(ws.projection, ws.journal.counts())
    return Evidence(
        workspace=ws.id,
        owner_key=ws.owner_key,
        now=ws.now(),
        devices_here=devices,
        alarms=Alarms(
            journal_damaged=witness.repeated or any(p.is_loss for p in ws.journal.problems),
            database_behind=position is None or position != ws.journal.counts(),
            altered=altered,
            owner_key=_owner_key_differs(ws, events),
            restored=journal_forgot(ws, witness.intents),
            newer_events=witness.newer_events(objects) or ws.blocked_by_unknown(post),
        ),
        members=members,
        mandates=mandates,
        post=post,
        creations=tuple((e.author, e.device, bool(e.data["spontaneous"])) for e in events if e.kind == "post_created"),
        readers=frozenset(json.loads(rows[0][0])) if rows else frozenset(),
        discarded=bool(rows and rows[0][1]),
        account_id=account,
        account=account_from_row(accounts[0]) if accounts else None,
        heads=tuple(
            document_from_data(json.loads(row[0]))
            for row in fresh.query("SELECT document FROM revisions WHERE post = ? AND superseded = 0", (post,))
        ),
        decisions=_decisions(fresh, post, account),
        planned_at=plan[0][0] if plan else "",
        plan_stamp=plan[0][1] if plan else "",
        held=bool(held),
        attempts=_attempts(fresh, post, account),
        missed=tuple(
            row[0] for row in fresh.query("SELECT stamp FROM missed WHERE post = ? AND account = ?", (post, account))
        ),
        folded_status=str(status[0][0]) if status else "",
    )


def _owner_key_differs(ws: Workspace, events: list[Envelope]) -> bool:
    """Whether the journal or the keyring know another owner than the profile."""
    named = {str(e.data["owner_key"]) for e in events if e.kind == "workspace_created"}
    try:
        held = ws.owner_keys().public
    except NotAllowed:
        held = ws.owner_key
    return named != {ws.owner_key.hex()} or held != ws.owner_key


def _members(fresh: Database) -> tuple[SignedMember, ...]:
    """Admissions as they are written; one with a role that does not exist is nobody's."""
    rows = fresh.query("SELECT person, name, role, device, sign_key, box_key, speciality, signature FROM members")
    return tuple(
        SignedMember(Member(row[0], row[1], Role(row[2]), *row[3:7]), row[7]) for row in rows if row[2] in set(Role)
    )


def _mandates(fresh: Database) -> dict[str, SignedMandate]:
    rows = fresh.query(
        "SELECT id, deputy, granted_by, accounts, begins, ends, signature, device FROM mandates WHERE ended = ''"
    )
    return {
        row[0]: SignedMandate(
            Mandate(row[0], row[1], row[2], tuple(json.loads(row[3])), row[4], row[5]), row[6], row[7]
        )
        for row in rows
    }


def _decisions(fresh: Database, post: str, account: str) -> tuple[RecordedDecision, ...]:
    rows = fresh.query(
        "SELECT id, kind, stamp, author, device, statement, signature, target, parents FROM decisions "
        "WHERE post = ? AND account = ? ORDER BY stamp, id",
        (post, account),
    )
    return tuple(
        RecordedDecision(
            ident, DecisionKind(kind), stamp, author, device, statement, signature, target, tuple(json.loads(parents))
        )
        for ident, kind, stamp, author, device, statement, signature, target, parents in rows
    )


def _attempts(fresh: Database, post: str, account: str) -> tuple[Attempt, ...]:
    """Attempts with their outcomes; an outcome whose intent has not arrived is an attempt too."""
    where = "WHERE post = ? AND account = ?"
    outcomes: dict[str, list[tuple[str, OutcomeKind]]] = {}
    for publication, kind, stamp in fresh.query(
        f"SELECT publication, kind, stamp FROM outcomes {where}", (post, account)
    ):
        outcomes.setdefault(publication, []).append((stamp, OutcomeKind(kind)))
    begun = fresh.query(f"SELECT id, stamp FROM publications {where}", (post, account))
    attempts = [Attempt(ident, stamp, tuple(sorted(outcomes.pop(ident, [])))) for ident, stamp in begun]
    return tuple(attempts + [Attempt(ident, "", tuple(sorted(found))) for ident, found in outcomes.items()])
