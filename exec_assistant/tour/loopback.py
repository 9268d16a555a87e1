"""A small server on 127.0.0.1 that speaks the part of the Mastodon API the tour needs, over real HTTP.

It keeps what it was sent in memory, honours ``Idempotency-Key`` and ends with the tour. Shapes: docs.joinmastodon.org.
"""

from __future__ import annotations

import html
import json
import threading
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from typing_extensions import override

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

TOKEN = "tour-token"  # noqa: S105 (of a server that lives for the length of the tour, on this machine only)


class Loopback:
    """The server; ``with Loopback() as server:`` gives its ``url`` and the ``statuses`` it holds."""

    def __init__(self) -> None:
        self.statuses: list[dict[str, Any]] = []
        self.media: dict[str, dict[str, Any]] = {}
        self.by_key: dict[str, dict[str, Any]] = {}
        self.requests: list[str] = []
        shared = self

        class Handler(_Handler):
            server_state = shared

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, name="tour-loopback", daemon=True)

    @property
    def url(self) -> str:
        """The base address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def account(self) -> dict[str, Any]:
        """Whose token it is."""
        return {
            "id": "1",
            "username": "helene",
            "acct": "helene",
            "display_name": "Hélène Marchadier",
            "url": f"{self.url}/@helene",
        }

    def __enter__(self) -> Self:
        """Start serving."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server_state: Loopback

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a request may hold a draft's words."""

    def do_GET(self) -> None:
        """Credentials, one status, an account's statuses."""
        state = self._state()
        path = self.path.partition("?")[0]
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self._answer(401, {"error": "The access token is invalid"})
        elif path == "/api/v1/accounts/verify_credentials":
            self._answer(200, state.account())
        elif path.startswith("/api/v1/statuses/"):
            wanted = path.rsplit("/", 1)[1]
            found = [status for status in state.statuses if status["id"] == wanted]
            self._answer(200, found[0]) if found else self._answer(404, {"error": "Record not found"})
        elif path.startswith("/api/v1/accounts/") and path.endswith("/statuses"):
            self._answer(200, state.statuses[::-1])
        else:
            self._answer(404, {"error": "Record not found"})

    def do_POST(self) -> None:
        """A new medium or status."""
        state = self._state()
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self._answer(401, {"error": "The access token is invalid"})
        elif self.path == "/api/v2/media":
            self._answer(200, self._medium(state, body))
        elif self.path == "/api/v1/statuses":
            self._answer(200, self._status(state, body))
        else:
            self._answer(404, {"error": "Record not found"})

    def _state(self) -> Loopback:
        self.server_state.requests.append(f"{self.command} {self.path.partition('?')[0]}")
        return self.server_state

    def _medium(self, state: Loopback, body: bytes) -> dict[str, Any]:
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        parts = BytesParser(policy=policy.HTTP).parsebytes(head + body)
        fields = {part.get_param("name", header="content-disposition"): part for part in parts.iter_parts()}
        described = fields["description"].get_content() if "description" in fields else ""
        medium = {
            "id": str(len(state.media) + 1),
            "type": "image",
            "url": f"{state.url}/media/{len(state.media) + 1}",
            "description": str(described).strip(),
        }
        state.media[medium["id"]] = medium
        return medium

    def _status(self, state: Loopback, body: bytes) -> dict[str, Any]:
        key = self.headers.get("Idempotency-Key", "")
        if key and key in state.by_key:
            return state.by_key[key]
        if "json" in self.headers.get("Content-Type", ""):
            fields: dict[str, Any] = json.loads(body)
            media = fields.get("media_ids", [])
        else:
            pairs = parse_qsl(body.decode(), keep_blank_values=True)
            fields = dict(pairs)
            media = [value for name, value in pairs if name == "media_ids[]"]
        number = str(len(state.statuses) + 1)
        text = str(fields.get("status", ""))
        status = {
            "id": number,
            "created_at": datetime.now(tz=UTC).isoformat().replace("+00:00", "Z"),
            "url": f"{state.url}/@helene/{number}",
            "uri": f"{state.url}/statuses/{number}",
            "content": "<p>" + html.escape(text).replace("\n\n", "</p><p>").replace("\n", "<br />") + "</p>",
            "text": text,
            "visibility": fields.get("visibility", "public"),
            "account": state.account(),
            "media_attachments": [state.media[str(medium)] for medium in media],
            "reblog": None,
        }
        state.statuses.append(status)
        if key:
            state.by_key[key] = status
        return status

    def _answer(self, code: int, value: object) -> None:
        body = json.dumps(value).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
