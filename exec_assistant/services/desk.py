"""The workspace as the publishing runner sees it: what is due here, the gate, and the events of an attempt."""

from __future__ import annotations

import json
import threading
import weakref
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import KeyringProblem
from exec_assistant.domain.events import PublicationConfirmed, VariantMissed
from exec_assistant.domain.time import from_iso, from_ms, to_ms
from exec_assistant.publishing import gate
from exec_assistant.publishing.gate import Cleared, Refusal
from exec_assistant.publishing.outbox import Due, Intended, OpenIntent, failure, idempotency_key, intent, parking
from exec_assistant.publishing.providers.base import Secrets
from exec_assistant.publishing.reasons import Reason, Told
from exec_assistant.services.evidence import Witness, gather
from exec_assistant.services.high_water import remember

if TYPE_CHECKING:
    from datetime import datetime

    from exec_assistant.domain.events import Event
    from exec_assistant.services.workspace import Workspace


@dataclass(slots=True)
class Session:
    """What publishing remembers of an open workspace; it ends with the process."""

    witness: Witness
    evidence_lock: threading.RLock = field(default_factory=threading.RLock)
    run_lock: threading.Lock = field(default_factory=threading.Lock)
    by_machine: set[str] = field(default_factory=set)
    """Publications whose one call is being made at this moment."""
    by_hand: set[str] = field(default_factory=set)
    """Publications that a person began in this process."""


SECOND_THOUGHTS = timedelta(seconds=11)
"""As long as a decision can be taken back by a key, nothing leaves on it by itself (spec: approval, "Second thoughts").

Ten seconds are promised; a statement says its time in whole seconds, so that it may be dated one second early.
A person who publishes by hand has taken a second decision already.
"""

_SESSIONS: weakref.WeakKeyDictionary[Workspace, Session] = weakref.WeakKeyDictionary()
_SESSIONS_LOCK = threading.Lock()


def session_of(ws: Workspace) -> Session:
    """The session of an open workspace, begun at the first use."""
    with _SESSIONS_LOCK:
        found = _SESSIONS.get(ws)
        if found is None:
            found = _SESSIONS[ws] = Session(Witness(weakref.proxy(ws)))
        return found


def devices_here(ws: Workspace) -> list[str]:
    """The devices that publish from this machine: this one; in the demo, everyone's."""
    return sorted(ws.device_keys) if ws.demo else [ws.me.device]


def check(ws: Workspace, post: str, account: str) -> Cleared | Refusal:
    """Pass the gate with one variant, as everything stands now. Nothing is written."""
    session = session_of(ws)
    with session.evidence_lock:
        # The long reading happens before the lock that saving a draft needs as well.
        session.witness.read([post])
        with ws.transaction_lock():
            return _check(ws, session, post, account)


def _check(ws: Workspace, session: Session, post: str, account: str) -> Cleared | Refusal:
    try:
        evidence = gather(ws, session.witness, post, account)
    except KeyringProblem:
        return Refusal(Told(Reason.NO_KEYRING))
    return gate.check(evidence, ws.media.get)


def too_fresh(ws: Workspace, approval: str, signed_at: str) -> bool:
    """Whether an approval can still be taken back by a key, so that nothing may leave on it.

    What was signed since the workspace was opened is as old as the time that went by, whatever the clock was set to
    meanwhile. Otherwise one that is dated ahead of this computer's clock by more than that was signed on another
    computer, a while ago.
    """
    begun = ws.signed_here.get(approval)
    if begun is not None:
        return ws.ticks() - begun < SECOND_THOUGHTS.total_seconds()
    return abs(ws.clock.now() - from_iso(signed_at)) < SECOND_THOUGHTS


def intend(ws: Workspace, post: str, account: str, *, by_hand: bool) -> Intended | Refusal:
    """Pass the gate and write the intent, flushed; no other commit comes between the two."""
    session = session_of(ws)
    with session.evidence_lock:
        session.witness.read([post])
        with ws.transaction_lock():
            cleared = _check(ws, session, post, account)
            if isinstance(cleared, Refusal):
                return cleared
            if not by_hand and too_fresh(ws, cleared.approval, cleared.signed_at):
                return Refusal(Told(Reason.JUST_APPROVED))
            publication, key = ws.new_id(), idempotency_key(ws.id, cleared)
            holder = session.by_hand if by_hand else session.by_machine
            holder.add(publication)
            try:
                ws.commit([intent(publication, key, cleared)], device=cleared.publisher)
            except BaseException:
                holder.discard(publication)
                raise
            return Intended(publication, key, cleared)


def fresh_approvals(ws: Workspace) -> dict[tuple[str, str], datetime]:
    """Variants that are due and whose approval can still be taken back by a key, and from when on it cannot."""
    present, ticks = ws.clock.now(), ws.ticks()
    now, span = to_ms(present), round(SECOND_THOUGHTS.total_seconds() * 1000)
    rows = ws.projection.database.query(
        "SELECT v.post, v.account, v.approval, d.wall_ms FROM variants v JOIN decisions d ON d.id = v.approval "
        "WHERE v.status = 'scheduled' AND v.planned_at <= ? "
        "AND ((d.wall_ms > ? AND d.wall_ms < ?) OR d.id IN (SELECT value FROM json_each(?)))",
        (ws.now(), now - span, now + span, json.dumps(list(ws.signed_here))),
    )
    found = {}
    for post, account, approval, wall_ms in rows:
        begun = ws.signed_here.get(approval)
        age = from_ms(wall_ms) - present if begun is None else timedelta(seconds=begun - ticks)
        if age + SECOND_THOUGHTS > timedelta():
            found[post, account] = present + age + SECOND_THOUGHTS
    return found


class WorkspaceDesk:
    """The real desk (publishing.outbox.Desk)."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._session = session_of(ws)

    def due(self) -> list[Due]:
        """Scheduled variants of this computer whose planned time has come and whose window is open.

        What was approved less than ten seconds ago waits until nobody can take it back by a key any more.
        """
        now = self._ws.now()
        found = self._list("v.status = 'scheduled' AND v.planned_at <= ? AND v.closes >= ?", (now, now))
        fresh = set(fresh_approvals(self._ws))
        found = [due for due in found if (due.post, due.account) not in fresh]
        with self._session.evidence_lock:
            self._session.witness.read([due.post for due in found])
        return found

    def passed(self) -> list[Due]:
        """Scheduled or held variants of this computer whose window has passed."""
        return self._list("v.status IN ('scheduled', 'held') AND v.closes != '' AND v.closes < ?", (self._ws.now(),))

    def _list(self, condition: str, params: tuple[str, ...]) -> list[Due]:
        here = devices_here(self._ws)
        marks = ", ".join("?" * len(here))
        rows = self._ws.projection.database.query(
            "SELECT v.post, v.account, a.network, a.provider, v.closes FROM variants v JOIN accounts a "
            f"ON a.id = v.account JOIN posts p ON p.id = v.post WHERE {condition} AND v.publisher IN ({marks}) "
            "AND p.discarded = 0 ORDER BY v.planned_at, v.post, v.account",
            (*params, *here),
        )
        return [Due(*row) for row in rows]

    def interrupted(self) -> list[OpenIntent]:
        """Intents of this computer that nobody works on any more."""
        here = devices_here(self._ws)
        marks = ", ".join("?" * len(here))
        rows = self._ws.projection.database.query(
            "SELECT p.id, p.post, p.account, coalesce(a.network, ''), p.device FROM publications p "
            f"LEFT JOIN accounts a ON a.id = p.account WHERE p.device IN ({marks}) "
            "AND NOT EXISTS (SELECT 1 FROM outcomes o WHERE o.publication = p.id) ORDER BY p.stamp",
            tuple(here),
        )
        busy = self._session.by_machine | self._session.by_hand
        return [OpenIntent(*row) for row in rows if row[0] not in busy]

    def check(self, due: Due) -> Cleared | Refusal:
        """Pass the gate, and no sooner than ten seconds after the signature."""
        found = check(self._ws, due.post, due.account)
        if isinstance(found, Cleared) and too_fresh(self._ws, found.approval, found.signed_at):
            return Refusal(Told(Reason.JUST_APPROVED))
        return found

    def secrets(self, due: Due) -> Secrets | Told:
        """The account's token out of the keyring, or why there is none."""
        try:
            token = self._ws.keystore.get(self._ws.id, f"token/{due.account}")
        except KeyringProblem:
            return Told(Reason.NO_KEYRING)
        return Secrets(token) if token else Told(Reason.NO_TOKEN)

    def intend(self, due: Due) -> Intended | Refusal:
        """Pass the gate once more and write the intent."""
        return intend(self._ws, due.post, due.account, by_hand=False)

    def mark(self, intended: Intended) -> Told | None:
        """Remember the intent in the keyring; None when done."""
        return mark(self._ws, intended)

    def confirm(self, intended: Intended, remote_id: str, url: str, published_at: str) -> None:
        """Write the receipt."""
        cleared = intended.cleared
        event = PublicationConfirmed(
            intended.publication, cleared.post, cleared.account.account, url, remote_id, published_at, "read_back"
        )
        self._settle(intended, event)

    def fail(self, intended: Intended, told: Told) -> None:
        """Write that nothing was sent."""
        cleared = intended.cleared
        self._settle(intended, failure(intended.publication, cleared.post, cleared.account.account, told))

    def park(self, intended: Intended | OpenIntent, told: Told) -> None:
        """Write that the outcome is not known."""
        if isinstance(intended, OpenIntent):
            event = parking(intended.publication, intended.post, intended.account, told)
            self._ws.commit([event], device=intended.device)
            return
        cleared = intended.cleared
        self._settle(intended, parking(intended.publication, cleared.post, cleared.account.account, told))

    def _settle(self, intended: Intended, event: Event) -> None:
        """Write an outcome. When even that fails, the intent stays open and is parked by the next run."""
        try:
            self._ws.commit([event], device=intended.cleared.publisher)
        finally:
            self._session.by_machine.discard(intended.publication)

    def miss(self, due: Due) -> None:
        """Write that the window passed."""
        self._ws.commit([VariantMissed(due.post, due.account, due.closes)])


def mark(ws: Workspace, intended: Intended) -> Told | None:
    """Remember an intent in the keyring, so that a restored backup is noticed; None when done."""
    cleared = intended.cleared
    try:
        remember(ws, cleared.publisher, intended.publication, cleared.post, cleared.account.account)
    except KeyringProblem:
        return Told(Reason.NO_KEYRING)
    return None
