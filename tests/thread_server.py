"""A Mastodon server in memory that keeps chains of statuses, and fails at the message a test names."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import httpx

from exec_assistant.publishing.providers.mastodon import MastodonProvider

SERVER = "https://m.example"


@dataclass
class Server:
    """Statuses in memory; ``fault`` is the answer to the message of that number instead of taking it."""

    fault: dict[int, Any] = field(default_factory=dict)
    statuses: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    posts: int = 0
    handle: str = "claire"
    picture: str = "Une cheminée"

    def provider(self) -> MastodonProvider:
        return MastodonProvider(transport=httpx.MockTransport(self.answer), pause=lambda _seconds: None)

    def answer(self, asked: httpx.Request) -> httpx.Response:
        path = asked.url.path
        if path == "/api/v2/media":
            return httpx.Response(200, json={"id": "m1"})
        if path.endswith("/verify_credentials"):
            return httpx.Response(200, json={"id": "1", "acct": self.handle})
        if asked.method == "POST":
            return self._take(asked)
        if path.startswith("/api/v1/accounts/"):
            return httpx.Response(200, json=self.statuses)
        if path.endswith("/context"):
            return httpx.Response(200, json={"ancestors": [], "descendants": self.statuses[1:]})
        return httpx.Response(200, json=next(s for s in self.statuses if s["id"] == path.rsplit("/", 1)[1]))

    def _take(self, asked: httpx.Request) -> httpx.Response:
        self.posts += 1
        self.keys.append(asked.headers["Idempotency-Key"])
        fault = self.fault.get(self.posts)
        if isinstance(fault, Exception):
            raise fault
        if fault is not None:
            return httpx.Response(fault, json={"error": "no"})
        fields = json.loads(asked.content)
        made = {
            "id": str(100 + self.posts),
            "url": f"{SERVER}/@claire/{100 + self.posts}",
            "content": f"<p>{fields['status']}</p>",
            "visibility": fields["visibility"],
            "in_reply_to_id": fields.get("in_reply_to_id"),
            "media_attachments": [{"description": self.picture} for _ in fields.get("media_ids", [])],
            "created_at": "2026-03-11T09:00:00Z",
        }
        self.statuses.append(made)
        return httpx.Response(200, json=made)
