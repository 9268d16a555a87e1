"""Publishing by hand, and settling what only a person can settle: was it posted, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from exec_assistant.domain.accounts import AccountKind, Network
from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.events import PublicationConfirmed, PublicationNotMade, VariantPlanned
from exec_assistant.domain.people import Role
from exec_assistant.domain.statuses import Action, Status, require
from exec_assistant.domain.time import from_ms, iso
from exec_assistant.editorial.addresses import composer_url, recognise
from exec_assistant.publishing.gate import Refusal
from exec_assistant.publishing.reasons import Reason, Told
from exec_assistant.services.desk import WorkspaceDesk, devices_here, intend, mark, session_of
from exec_assistant.services.people import account_of

if TYPE_CHECKING:
    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.changes import Changes
    from exec_assistant.publishing.gate import MediaFile
    from exec_assistant.services.workspace import Workspace

MAX_URL = 2_048
_LOCAL = {"localhost", "127.0.0.1", "::1"}
_FREE_FORM = (Network.NEWSLETTER, Network.OTHER)


@dataclass(frozen=True, slots=True)
class ManualHandover:
    """What the person takes to the network: exactly what the gate let pass.

    ``composer_url`` is empty where the network has no composer to open.
    """

    publication: str
    post: str
    account: str
    network: str
    text: str = field(repr=False)
    first_comment: str = field(repr=False)
    media: tuple[MediaFile, ...]
    visibility: str
    composer_url: str
    closes: str


def begin_manual(ws: Workspace, post: str, account: str) -> ManualHandover:
    """Pass the gate, write the intent, and hand over the verified bytes; also for accounts with a provider.

    From here on the post counts as being published, until :func:`confirm_manual` or :func:`cancel_manual`.

    Raises:
        NotAllowed: the gate refuses, with its reason; nothing was written.
    """
    _refuse_readers(ws)
    intended = intend(ws, post, account, by_hand=True)
    if isinstance(intended, Refusal):
        raise intended.told.error()
    trouble = mark(ws, intended)
    if trouble is not None:
        WorkspaceDesk(ws).fail(intended, trouble)
        raise trouble.error()
    cleared = intended.cleared
    return ManualHandover(
        intended.publication,
        post,
        account,
        cleared.account.network.value,
        cleared.content.text,
        cleared.content.first_comment,
        cleared.media,
        cleared.content.visibility.value,
        _composer(cleared.account),
        cleared.window.closes,
    )


def confirm_manual(ws: Workspace, post: str, account: str, url: str) -> Changes:
    """The person posted it and gives its address. Cannot be undone: it is out.

    Raises:
        BadInput: no address of a post on that network, or the address of another publication.
    """
    with ws.transaction_lock():
        publication, device, began = _open(ws, post, account, Action.CONFIRM)
        address = checked_address(ws, account_of(ws, account), url)
        return _settle(
            ws, PublicationConfirmed(publication, post, account, address, "", began or ws.now(), "person"), device
        )


def cancel_manual(ws: Workspace, post: str, account: str) -> Changes:
    """The person did not post it. :func:`try_again` arms it once more."""
    with ws.transaction_lock():
        publication, device, _ = _open(ws, post, account, Action.FAIL)
        return _settle(ws, PublicationNotMade(publication, post, account), device)


def resolve_parked(ws: Workspace, post: str, account: str, *, published: bool, url: str = "") -> Changes:
    """A person looked: the parked post is there (with its address), or it is not.

    Raises:
        BadInput: no usable address. NotAllowed: it is not parked.
    """
    with ws.transaction_lock():
        publication, device, began = _open(ws, post, account, Action.RESOLVE)
        if not published:
            others = [PublicationNotMade(other, post, account) for other in _unsettled(ws, post, account)]
            return ws.commit(others).changes
        address = checked_address(ws, account_of(ws, account), url)
        event = PublicationConfirmed(publication, post, account, address, "", began or ws.now(), "person")
        return _settle(ws, event, device)


def try_again(ws: Workspace, post: str, account: str) -> Changes:
    """Arm a failed variant once more, at the time and in the window it had.

    Raises:
        NotAllowed: it did not fail, or its window has passed.
    """
    with ws.transaction_lock():
        if _status(ws, post, account) is not Status.FAILED:
            raise NotAllowed("Only a post that failed can be tried again.", "Nothing was changed.")
        plans = ws.projection.database.query(
            "SELECT at, zone, opens, closes FROM plans WHERE post = ? AND account = ?", (post, account)
        )
        if not plans or plans[0][3] < ws.now():
            raise Told(Reason.WINDOW_PASSED, plans[0][3] if plans else "").error()
        return ws.commit([VariantPlanned(post, account, *plans[0])]).changes


def checked_address(ws: Workspace, account: Account, url: str) -> str:
    """The address as it is kept, after checking that it is one post of this account's network, not used before."""
    address = url.strip()
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        parts, host = urlsplit(""), ""
    if len(address) > MAX_URL or any(c.isspace() or ord(c) < 32 for c in address):
        raise _no_address(account)
    if not host or parts.username or parts.scheme != ("http" if parts.scheme == "http" and host in _LOCAL else "https"):
        raise _no_address(account)
    found = recognise(address)
    if account.network not in (*_FREE_FORM, Network.WORDPRESS) and (
        found is None or found.network != account.network.value
    ):
        raise _no_address(account)
    if account.network in (Network.MASTODON, Network.WORDPRESS) and not _same_host(account.server, host):
        raise _no_address(account)
    for (used,) in ws.projection.database.query("SELECT url FROM outcomes WHERE url != '' AND kind = 'confirmed'"):
        known = recognise(used)
        if used == address or (found is not None and known is not None and _same_post(found, known)):
            raise BadInput(
                "This is the address of another post that is published already.",
                "Nothing was changed.",
                "Open the new post on the network and copy its own address.",
            )
    return address


def _same_post(one: object, other: object) -> bool:
    def key(found: object) -> tuple[str, str]:
        return str(getattr(found, "network", "")), str(getattr(found, "post_id", ""))

    return key(one) == key(other)


def _same_host(server: str, host: str) -> bool:
    wanted = (urlsplit(server).hostname or "").lower()
    return not wanted or wanted == host or {wanted, host} <= _LOCAL


def _no_address(account: Account) -> BadInput:
    return BadInput(
        "This is not the address of a post on {network}.",
        "Nothing was changed.",
        "Open the post on the network and copy its address from the browser.",
        network=account.network.value,
    )


def _composer(account: Account) -> str:
    try:
        return composer_url(
            account.network.value,
            official=account.kind is AccountKind.OFFICIAL,
            handle=account.handle,
            server=account.server,
        )
    except NotFound:
        return account.server


def _refuse_readers(ws: Workspace) -> None:
    if ws.me.role is Role.READER:
        raise NotAllowed("Readers do not publish posts.", "Nothing was changed.")


def _status(ws: Workspace, post: str, account: str) -> Status:
    rows = ws.projection.database.query("SELECT status FROM variants WHERE post = ? AND account = ?", (post, account))
    if not rows:
        raise NotFound("This post has no text for that account.", "Nothing was changed.")
    return Status(rows[0][0])


def _unsettled(ws: Workspace, post: str, account: str) -> list[str]:
    """Publications without a final outcome, the latest last (one whose intent has not arrived included)."""
    rows = ws.projection.database.query(
        "SELECT id FROM (SELECT id, stamp, post, account FROM publications UNION "
        "SELECT publication, '', post, account FROM outcomes WHERE publication NOT IN (SELECT id FROM publications)) "
        "WHERE post = ? AND account = ? AND id NOT IN (SELECT publication FROM outcomes WHERE kind IN "
        "('confirmed', 'failed', 'not_published')) ORDER BY stamp",
        (post, account),
    )
    return [row[0] for row in rows]


def _open(ws: Workspace, post: str, account: str, action: Action) -> tuple[str, str, str]:
    """(publication, device that writes, when it began) of the attempt a person settles."""
    _refuse_readers(ws)
    status = _status(ws, post, account)
    if status is Status.PARKED and action is Action.CONFIRM:
        action = Action.RESOLVE
    require(status, action)
    unsettled = _unsettled(ws, post, account)
    publication = unsettled[-1]
    if any(other in session_of(ws).by_machine for other in unsettled):
        raise Told(Reason.IN_PROGRESS).error()
    rows = ws.projection.database.query("SELECT device, wall_ms FROM publications WHERE id = ?", (publication,))
    here = devices_here(ws)
    if status is Status.PUBLISHING and (not rows or rows[0][0] not in here):
        raise Told(Reason.OTHER_DEVICE).error()
    device = rows[0][0] if rows and rows[0][0] in here else ws.me.device
    began = ""
    if status is Status.PARKED and rows:
        began = iso(from_ms(rows[0][1]))
    return publication, device, began


def _settle(ws: Workspace, event: PublicationConfirmed | PublicationNotMade, device: str) -> Changes:
    try:
        return ws.commit([event], device=device).changes
    finally:
        session_of(ws).by_hand.discard(event.publication)
