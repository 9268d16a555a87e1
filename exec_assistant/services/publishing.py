"""Publishing, as the window and the command line call it."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import AppError, NotAllowed
from exec_assistant.domain.events import PublicationIntended, PublicationParked
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso
from exec_assistant.publishing.gate import Cleared, MediaFile, Refusal
from exec_assistant.publishing.outbox import PublishResult, State, parking
from exec_assistant.publishing.providers.registry import MANUAL, all_providers
from exec_assistant.publishing.reasons import Reason, Told, from_stored
from exec_assistant.publishing.runner import publish_due
from exec_assistant.publishing.scheduler import Scheduler
from exec_assistant.services.by_hand import (
    ManualHandover,
    begin_manual,
    cancel_manual,
    confirm_manual,
    resolve_parked,
    try_again,
)
from exec_assistant.services.desk import (
    SECOND_THOUGHTS,
    WorkspaceDesk,
    check,
    devices_here,
    fresh_approvals,
    session_of,
)
from exec_assistant.services.high_water import forget, journal_forgot, remembered
from exec_assistant.services.people import accounts, add_account

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from exec_assistant.publishing.providers.base import Provider
    from exec_assistant.services.workspace import Workspace

__all__ = [
    "Cleared",
    "ManualHandover",
    "MediaFile",
    "PublishResult",
    "Refusal",
    "Scheduler",
    "State",
    "Told",
    "Upcoming",
    "await_second_thoughts",
    "begin_manual",
    "cancel_manual",
    "check",
    "confirm_manual",
    "confirm_restored",
    "connect_mastodon",
    "due",
    "looks_restored",
    "next_publication",
    "next_wake",
    "outcome_reason",
    "publish_once",
    "reminders",
    "resolve_parked",
    "start_scheduler",
    "try_again",
]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A variant that will be, or should be, published. ``here``: by this computer; ``by_hand``: by a person."""

    post: str
    account: str
    title: str
    network: str
    account_name: str
    status: Status
    planned_at: str
    closes: str
    by_hand: bool
    here: bool

    def as_json(self) -> dict[str, object]:
        """Plain data for the command line."""
        return {**asdict(self), "status": self.status.value}


def due(ws: Workspace) -> list[Upcoming]:
    """Variants that are scheduled, held, being published or parked, in the order of their times."""
    return _upcoming(ws, "v.status IN ('scheduled', 'held', 'publishing', 'parked')", ())


def reminders(ws: Workspace) -> list[Upcoming]:
    """What waits for a person now: due by hand, begun by hand, or parked."""
    now = ws.now()
    found = _upcoming(
        ws,
        "(v.status = 'scheduled' AND a.provider = ? AND v.planned_at <= ? AND v.closes >= ?) "
        "OR v.status IN ('publishing', 'parked')",
        (MANUAL, now, now),
    )
    busy = _in_the_machine(ws)
    return [item for item in found if (item.post, item.account) not in busy]


def _in_the_machine(ws: Workspace) -> set[tuple[str, str]]:
    """Variants whose one call is being made at this moment."""
    return {
        (post, account)
        for publication in tuple(session_of(ws).by_machine)
        for post, account in ws.projection.database.query(
            "SELECT post, account FROM publications WHERE id = ?", (publication,)
        )
    }


def next_publication(ws: Workspace) -> Upcoming | None:
    """The scheduled variant whose time comes next (or has come)."""
    found = _upcoming(ws, "v.status = 'scheduled'", (), most=1)
    return found[0] if found else None


def _upcoming(ws: Workspace, condition: str, params: tuple[str, ...], *, most: int = -1) -> list[Upcoming]:
    here = devices_here(ws)
    rows = ws.projection.database.query(
        "SELECT v.post, v.account, CASE p.title WHEN '' THEN substr(s.excerpt, 1, 60) ELSE p.title END, a.network, "
        "a.name, v.status, v.planned_at, v.closes, a.provider, v.publisher FROM variants v "
        "JOIN accounts a ON a.id = v.account JOIN posts p ON p.id = v.post JOIN post_states s ON s.post = v.post "
        f"WHERE ({condition}) AND p.discarded = 0 ORDER BY v.planned_at, v.post, v.account LIMIT ?",
        (*params, most),
    )
    return [
        Upcoming(post, account, title, network, name, Status(status), at, closes, provider == MANUAL, publisher in here)
        for post, account, title, network, name, status, at, closes, provider, publisher in rows
    ]


def next_wake(ws: Workspace) -> datetime | None:
    """When this computer next has something to do: a planned time, or the end of a window; None when nothing waits."""
    here = devices_here(ws)
    marks = ", ".join("?" * len(here))
    now = ws.now()
    rows = ws.projection.database.query(
        "SELECT min(at) FROM ("
        f"SELECT planned_at AS at FROM variants WHERE status = 'scheduled' AND publisher IN ({marks}) "
        "UNION ALL "
        f"SELECT closes FROM variants WHERE status IN ('scheduled', 'held') AND publisher IN ({marks})) "
        "WHERE at > ?",
        (*here, *here, now),
    )
    wakes = [from_iso(rows[0][0])] if rows and rows[0][0] else []
    # What was just approved, and is due, goes out once it can no longer be taken back by a key.
    wakes += fresh_approvals(ws).values()
    return min(wakes, default=None)


def publish_once(
    ws: Workspace,
    *,
    providers: Mapping[str, Provider] | None = None,
    steps: Callable[[str], None] | None = None,
) -> list[PublishResult]:
    """Do all that is due now: park what was interrupted, note what was missed, publish, remind. Takes network time.

    Two calls at once take turns. ``providers`` and ``steps`` are for tests.
    """
    with session_of(ws).run_lock:
        desk = WorkspaceDesk(ws)
        ws.catch_up()
        known = providers if providers is not None else all_providers()
        return publish_due(desk, known, steps) if steps else publish_due(desk, known)


def await_second_thoughts(ws: Workspace) -> None:
    """Wait, ten seconds at most, until what was just approved and is due may leave. For programs, not for a window."""
    for _second in range(round(SECOND_THOUGHTS.total_seconds()) + 1):
        if not fresh_approvals(ws):
            return
        time.sleep(1)


def start_scheduler(
    ws: Workspace,
    on_results: Callable[[list[PublishResult]], None],
    on_error: Callable[[AppError], None],
    *,
    providers: Mapping[str, Provider] | None = None,
) -> Scheduler:
    """Publish what is due from now on, on a thread of its own, which also calls back. Stop it before closing ``ws``.

    ``on_results`` gets every result that is news: a reminder or a refusal is told once, not at every heartbeat.
    """
    told: set[PublishResult] = set()

    def work() -> None:
        try:
            results = publish_once(ws, providers=providers)
        except AppError as error:
            on_error(error)
            return
        news = [result for result in results if result not in told]
        told.clear()
        told.update(results)
        if news:
            on_results(news)

    scheduler = Scheduler(lambda: next_wake(ws), work, ws.clock)
    stop_observing = ws.observe(lambda _changes: scheduler.rearm())
    scheduler.on_stop(stop_observing)
    scheduler.start()
    return scheduler


def outcome_reason(stored: str) -> Told | None:
    """The sentences for a reason kept with a failed or parked publication; None for a newer version's reason."""
    return from_stored(stored)


# --- a restored backup ------------------------------------------------------------------------------------------------


def looks_restored(ws: Workspace) -> bool:
    """Whether this computer has published something that its journal does not know."""
    return journal_forgot(ws, _intents(ws))


def _intents(ws: Workspace) -> set[str]:
    return {row[0] for row in ws.projection.database.query("SELECT id FROM publications")}


def confirm_restored(ws: Workspace) -> Changes:
    """A person confirms that a backup was restored. What may have gone out since is parked, then publishing goes on.

    That is every variant remembered in the keyring, and every approved one whose window has opened. Cannot be undone.

    Raises:
        NotAllowed: nothing looks like a restored backup.
    """
    with ws.transaction_lock():
        known = _intents(ws)
        lost = {(post, account): ident for ident, post, account in remembered(ws) if ident not in known}
        if not lost:
            raise NotAllowed("Nothing here looks like a restored backup.", "Nothing was changed.")
        rows = ws.projection.database.query(
            "SELECT post, account, approval, content, opens, publisher FROM variants "
            "WHERE status NOT IN ('published', 'publishing', 'parked')"
        )
        now = ws.now()
        events: list[PublicationIntended | PublicationParked] = []
        for post, account, approval, content, opens, publisher in rows:
            ours = publisher in ws.device_keys and approval and opens <= now
            if (post, account) in lost or ours:
                ident = lost.get((post, account)) or ws.new_id()
                events.append(PublicationIntended(ident, post, account, approval, content, ""))
                events.append(parking(ident, post, account, Told(Reason.OUTCOME_LOST)))
        changes = ws.commit(events).changes if events else Changes()
        forget(ws)
        return changes


# --- accounts ---------------------------------------------------------------------------------------------------------


def connect_mastodon(ws: Workspace, server: str, token: str, *, kind: str = "personal") -> Changes:
    """Ask the server whose token it is, and add that account (or give the known one the new token).

    ``created`` is the account's id. Takes network time.

    Raises:
        NetworkProblem: no such server, not reachable, or the token is refused. KeyringProblem.
    """
    from urllib.parse import urlsplit

    from exec_assistant.publishing.providers.mastodon import MastodonProvider

    base = server.strip().rstrip("/")
    if base and "://" not in base:
        base = f"https://{base}"
    found = MastodonProvider().verify_credentials(base, token.strip())
    handle = f"@{found.acct}" if "@" in found.acct else f"@{found.acct}@{urlsplit(base).netloc}"
    for account in accounts(ws):
        if account.provider == "mastodon" and account.server == base and account.handle == handle:
            ws.keystore.set(ws.id, f"token/{account.account}", token.strip())
            return Changes(created=account.account)
    return add_account(
        ws,
        network="mastodon",
        handle=handle,
        name=found.name,
        kind=kind,
        server=base,
        provider="mastodon",
        token=token.strip(),
    )
