"""One bounded HTTP exchange with a Mastodon-compatible server, and what it means for what was sent."""

from __future__ import annotations

import ipaddress
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from exec_assistant import __version__
from exec_assistant.publishing.reasons import Reason, Told

USER_AGENT = f"ExecAssistant/{__version__}"
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
MAX_REPLY_BYTES = 4 << 20
_NOTHING_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
"""Errors before the first byte of a request has left."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. ``data`` is its JSON, None when it is anything else (lenient servers answer errors in HTML)."""

    status: int
    data: Any
    retry_after: str = ""

    def fields(self) -> dict[str, Any]:
        """The JSON object, empty when it is none."""
        return self.data if isinstance(self.data, dict) else {}


@dataclass(frozen=True, slots=True)
class Broken:
    """No answer. ``left``: the request may have reached the server."""

    left: bool


def checked_base(server: str) -> str | Told:
    """The server's base address without a trailing slash, or why it is not used.

    Only a server on this very computer (tests, a local relay) may be spoken to without encryption.
    """
    try:
        parts = urlsplit(server.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return Told(Reason.BAD_SERVER)
    extras = parts.username or parts.password or parts.query or parts.fragment or parts.path.strip("/")
    if parts.scheme not in ("https", "http") or not host or extras:
        return Told(Reason.BAD_SERVER)
    if parts.scheme == "http" and not is_local(host):
        return Told(Reason.NOT_ENCRYPTED)
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port else "")


def is_local(host: str) -> bool:
    """Whether the host is this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def new_client(*, local: bool = False, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """A client that follows no redirect, repeats nothing and keeps no connection open.

    A kept connection that the server has closed in the meantime breaks on the next request, and then nobody knows
    whether it arrived; servers are known to close silently.
    """
    return httpx.Client(
        transport=transport,
        timeout=TIMEOUT,
        follow_redirects=False,
        limits=httpx.Limits(max_keepalive_connections=0),
        headers={"User-Agent": USER_AGENT, "Accept": "application/json"},
        trust_env=not local,
    )


def exchange(client: httpx.Client, method: str, url: str, token: str, **options: Any) -> Reply | Broken:
    """Send one request and read its bounded answer."""
    headers = {"Authorization": f"Bearer {token}", **options.pop("headers", {})}
    try:
        with client.stream(method, url, headers=headers, **options) as response:
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > MAX_REPLY_BYTES:
                    break
            return Reply(response.status_code, _json(bytes(body)), response.headers.get("Retry-After", ""))
    except _NOTHING_LEFT:
        return Broken(left=False)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        return Broken(left=not isinstance(error, httpx.InvalidURL))


def _json(body: bytes) -> Any:
    if len(body) > MAX_REPLY_BYTES:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return None


def refusal(reply: Reply) -> Told | None:
    """Why the server did not do what it was asked, for certain; None when it did, or when that is not known."""
    if reply.status in (401, 403):
        return Told(Reason.UNAUTHORIZED, str(reply.status))
    if reply.status == 429:
        wait = reply.retry_after if reply.retry_after.isdigit() else "300"
        return Told(Reason.RATE_LIMITED, wait)
    if 300 <= reply.status < 400:
        return Told(Reason.REDIRECTED)
    # 408 and 409 are left out: the server may have begun, or may be handling the same key at this moment.
    if 400 <= reply.status < 500 and reply.status not in (408, 409):
        return Told(Reason.REFUSED, str(reply.status))
    return None


def reading_problem(reply: Reply | Broken) -> Told | None:
    """Why a reading (GET) brought nothing; None when it brought JSON."""
    if isinstance(reply, Broken):
        return Told(Reason.UNREACHABLE)
    found = refusal(reply)
    if found is not None:
        return found
    if reply.status >= 500:
        return Told(Reason.UNREACHABLE)
    return Told(Reason.BAD_SERVER) if reply.data is None else None


def creation_outcome(reply: Reply | Broken) -> tuple[Told | None, bool]:
    """For a POST that creates: (why it did not succeed or None, whether it certainly did nothing)."""
    if isinstance(reply, Broken):
        return (Told(Reason.NO_ANSWER), False) if reply.left else (Told(Reason.NO_CONNECTION), True)
    found = refusal(reply)
    if found is not None:
        return found, True
    if not 200 <= reply.status < 300:
        return Told(Reason.SERVER_ERROR, str(reply.status)), False
    return (None, False) if reply.fields().get("id") else (Told(Reason.STRANGE_ANSWER), False)
