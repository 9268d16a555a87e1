"""The Mastodon API, which other servers speak too, over httpx (docs.joinmastodon.org/methods/statuses)."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from exec_assistant.domain import threads
from exec_assistant.domain.errors import NetworkProblem
from exec_assistant.domain.posts import Visibility
from exec_assistant.domain.time import iso
from exec_assistant.publishing.providers.base import (
    Capabilities,
    NotSeen,
    NotSent,
    PublishRequest,
    Secrets,
    Seen,
    Sent,
    Unknown,
)
from exec_assistant.publishing.providers.mastodon_http import (
    Broken,
    checked_base,
    creation_outcome,
    exchange,
    is_local,
    new_client,
    reading_problem,
)
from exec_assistant.publishing.providers.mastodon_text import differences
from exec_assistant.publishing.reasons import Reason, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

    from exec_assistant.publishing.gate import MediaFile

_NETWORK = "mastodon"
MAX_MEDIA = 4
RECENT = 40
"""Statuses looked at for one that is there already; the most one page gives."""
_WORDS = {Visibility.PUBLIC: "public", Visibility.UNLISTED: "unlisted", Visibility.FOLLOWERS: "private"}
_POLLS = 30
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "video/mp4": ".mp4"}


@dataclass(frozen=True, slots=True)
class Credentials:
    """Whose token it is."""

    remote_id: str
    acct: str
    name: str
    url: str


class MastodonProvider:
    """Publishes statuses. ``transport`` and ``pause`` are for tests."""

    name = "mastodon"
    capabilities = Capabilities(idempotent=True, threads=True, max_media=MAX_MEDIA, visibilities=frozenset(_WORDS))

    def __init__(
        self, *, transport: httpx.BaseTransport | None = None, pause: Callable[[float], None] = time.sleep
    ) -> None:
        self._transport = transport
        self._pause = pause

    def verify_credentials(self, server: str, token: str) -> Credentials:
        """Whose token this is.

        Raises:
            NetworkProblem: the address is no server, it cannot be reached, or it refuses the token.
        """
        base = checked_base(server)
        if isinstance(base, Told):
            raise _problem(base)
        with self._client(base) as client:
            found = _whoami(client, base, token)
        if isinstance(found, Told):
            raise _problem(found)
        return found

    def find_existing(self, request: PublishRequest, since: str, secrets: Secrets) -> Seen | NotSeen | NotSent:
        """Whose token it is, then whether the account's latest statuses hold this one."""
        base = checked_base(request.account.server)
        if isinstance(base, Told):
            return NotSent(base)
        with self._client(base) as client:
            me = _whoami(client, base, secrets.token)
            if isinstance(me, Told):
                return NotSent(me)
            if _local_name(me.acct) != _local_name(request.account.handle):
                return NotSent(Told(Reason.WRONG_ACCOUNT))
            url = f"{base}/api/v1/accounts/{me.remote_id}/statuses"
            options = {"params": {"limit": str(RECENT), "exclude_reblogs": "true"}}
            reply = exchange(client, "GET", url, secrets.token, **options)
        problem = reading_problem(reply)
        if problem is not None or isinstance(reply, Broken):
            return NotSent(problem or Told(Reason.UNREACHABLE))
        for status in reply.data if isinstance(reply.data, list) else []:
            if isinstance(status, dict) and not _differs(status, request):
                seen = _seen(status, "")
                if seen.published_at >= since:
                    return seen
        return NotSeen(Told(Reason.NOT_SEEN))

    def publish(self, request: PublishRequest, secrets: Secrets) -> Sent | NotSent | Unknown:
        """Upload the files, then create each status with one POST: one, or a thread's in order, each an answer."""
        base = checked_base(request.account.server)
        if isinstance(base, Told):
            return NotSent(base)
        with self._client(base) as client:
            media: list[str] = []
            for file in request.media:
                uploaded = self._upload(client, base, file, secrets.token)
                if isinstance(uploaded, Told):
                    return NotSent(uploaded)
                media.append(uploaded)
            return _post_all(client, base, request, media, secrets.token)

    def read_back(self, sent: Sent, request: PublishRequest, secrets: Secrets) -> Seen | NotSeen:
        """GET the status and compare text, number and descriptions of files, and visibility."""
        base = checked_base(request.account.server)
        if isinstance(base, Told):
            return NotSeen(base)
        with self._client(base) as client:
            reply = exchange(client, "GET", f"{base}/api/v1/statuses/{sent.remote_id}", secrets.token)
            cut = _thread_differs(client, base, sent.remote_id, request, secrets.token)
        problem = reading_problem(reply)
        if problem is not None or isinstance(reply, Broken) or not reply.fields().get("id"):
            return NotSeen(Told(Reason.NOT_SEEN))
        if isinstance(cut, Told):
            return NotSeen(cut)
        return _seen(reply.fields(), _differs(reply.fields(), request) or cut)

    def _upload(self, client: httpx.Client, base: str, file: MediaFile, token: str) -> str | Told:
        """Upload one file with its description and wait until the server has prepared it; returns its id."""
        # The name says nothing: file names may hold unpublished words.
        name = "file" + _SUFFIXES.get(file.mime, ".bin")
        reply = exchange(
            client,
            "POST",
            f"{base}/api/v2/media",
            token,
            data={"description": file.alt},
            files={"file": (name, file.content, file.mime)},
        )
        problem, nothing_done = creation_outcome(reply)
        if problem is not None or isinstance(reply, Broken):
            # A file alone is no publication: whatever became of it, nothing was published.
            told = problem or Told(Reason.NO_CONNECTION)
            if told.reason is Reason.NO_ANSWER:
                return Told(Reason.NO_CONNECTION)
            broken = not nothing_done or told.reason is Reason.REFUSED
            return Told(Reason.MEDIA_REFUSED, told.detail) if broken else told
        identifier = str(reply.fields()["id"])
        return identifier if reply.status == 200 else self._wait(client, base, identifier, token)

    def _wait(self, client: httpx.Client, base: str, identifier: str, token: str) -> str | Told:
        """Poll a file that the server prepares in the background (206 while it does)."""
        for attempt in range(_POLLS):
            self._pause(min(0.5 * (attempt + 1), 3.0))
            reply = exchange(client, "GET", f"{base}/api/v1/media/{identifier}", token)
            if isinstance(reply, Broken) or reply.status in (202, 206) or reply.status >= 500:
                continue
            return identifier if reply.status == 200 else Told(Reason.MEDIA_REFUSED, str(reply.status))
        return Told(Reason.MEDIA_SLOW)

    @contextmanager
    def _client(self, base: str) -> Iterator[httpx.Client]:
        client = new_client(local=is_local(urlsplit(base).hostname or ""), transport=self._transport)
        # A transport given by a test outlives this one exchange, so only a client of our own is closed.
        try:
            yield client
        finally:
            if self._transport is None:
                client.close()


def _whoami(client: httpx.Client, base: str, token: str) -> Credentials | Told:
    if not token:
        return Told(Reason.NO_TOKEN)
    reply = exchange(client, "GET", f"{base}/api/v1/accounts/verify_credentials", token)
    problem = reading_problem(reply)
    if problem is not None or isinstance(reply, Broken):
        return problem or Told(Reason.UNREACHABLE)
    account = reply.fields()
    if not account.get("id") or not account.get("acct"):
        return Told(Reason.BAD_SERVER)
    return Credentials(
        str(account["id"]),
        str(account["acct"]),
        str(account.get("display_name") or account["acct"]),
        str(account.get("url") or ""),
    )


def _problem(told: Told) -> NetworkProblem:
    what, safe, do = told.sentences()
    return NetworkProblem(what, safe, do, detail=told.detail)


def _local_name(handle: str) -> str:
    """``claire`` of ``@claire@m.example``: a server answers its own accounts without its name."""
    return handle.strip().lstrip("@").split("@")[0].casefold()


def _post_all(
    client: httpx.Client, base: str, request: PublishRequest, media: list[str], token: str
) -> Sent | NotSent | Unknown:
    """Create the status, or a thread's statuses one after the other, each with a key of its own and none twice."""
    parts = threads.parts(_NETWORK, request.text)
    first: Sent | None = None
    answered = ""
    for part in parts:
        fields: dict[str, Any] = {"status": part.text, "visibility": _WORDS[request.visibility]}
        fields |= {"in_reply_to_id": answered} if answered else {"media_ids": media}
        key = request.key if part.number == 1 else f"{request.key}-{part.number}"
        reply = exchange(
            client, "POST", f"{base}/api/v1/statuses", token, headers={"Idempotency-Key": key}, json=fields
        )
        problem, nothing_done = creation_outcome(reply)
        if problem is not None or isinstance(reply, Broken):
            if first is not None:
                # Some of it is out: whatever became of this message, a person looks.
                return Unknown(Told(Reason.THREAD_CUT, f"{part.number - 1}/{len(parts)}"))
            told = problem or Told(Reason.NO_ANSWER)
            return NotSent(told) if nothing_done else Unknown(told)
        answered = str(reply.fields()["id"])
        first = first or Sent(answered, _link(reply.fields()), _instant(reply.fields()))
    return first or NotSent(Told(Reason.REFUSED))


def _thread_differs(client: httpx.Client, base: str, root: str, request: PublishRequest, token: str) -> str | Told:
    """``thread`` where the answers under the first message are not those approved; a reason where nobody can see."""
    parts = threads.parts(_NETWORK, request.text)[1:]
    if not parts:
        return ""
    reply = exchange(client, "GET", f"{base}/api/v1/statuses/{root}/context", token)
    if reading_problem(reply) is not None or isinstance(reply, Broken):
        return Told(Reason.NOT_SEEN)
    below = [status for status in reply.fields().get("descendants") or [] if isinstance(status, dict)]
    above = root
    for part in parts:
        found = next((status for status in below if _answers(status, above, part.text, request)), None)
        if found is None:
            return "thread"
        above = str(found.get("id", ""))
    return ""


def _answers(status: dict[str, Any], above: str, text: str, request: PublishRequest) -> bool:
    same = not differences(status, text, [], _WORDS[request.visibility])
    return same and str(status.get("in_reply_to_id", "")) == above


def _differs(status: dict[str, Any], request: PublishRequest) -> str:
    """What of a status is not as approved; of a thread, its first message."""
    text = threads.parts(_NETWORK, request.text)[0].text
    return differences(status, text, [file.alt for file in request.media], _WORDS[request.visibility])


def _seen(status: dict[str, Any], differs: str) -> Seen:
    return Seen(str(status.get("id", "")), _link(status), _instant(status), differs)


def _link(status: dict[str, Any]) -> str:
    """The public address of a status; a private one may only have its ``uri``."""
    for name in ("url", "uri"):
        value = status.get(name)
        if isinstance(value, str) and urlsplit(value).scheme in ("https", "http"):
            return value
    return ""


def _instant(status: dict[str, Any]) -> str:
    """``created_at`` in storage form, or the present where the server says nothing that can be read."""
    try:
        found = datetime.fromisoformat(str(status.get("created_at")))
    except ValueError:
        return iso(datetime.now(tz=UTC))
    return iso(found if found.tzinfo else found.replace(tzinfo=UTC))
