"""A real Mastodon-compatible server of its own process, on a free port of 127.0.0.1."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "mock_token"
HANDLE = "testuser"


@dataclass
class MastodonServer:
    """The running server, asked from outside of the product."""

    url: str

    def call(self, method: str, path: str, **options: Any) -> Any:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        reply = httpx.request(method, self.url + path, headers=headers, trust_env=False, timeout=10, **options)
        reply.raise_for_status()
        return reply.json()

    def statuses(self) -> list[dict[str, Any]]:
        """What the account has published, the latest first."""
        me = self.call("GET", "/api/v1/accounts/verify_credentials")
        found = self.call("GET", f"/api/v1/accounts/{me['id']}/statuses", params={"limit": "40"})
        assert isinstance(found, list)
        return found

    def fault(self, method: str, path: str, effect: dict[str, Any], count: int | None = 1) -> None:
        """Answer the next matching requests with a fault."""
        rule = {"match": {"methods": [method], "path": path}, "effect": effect, "count": count}
        self.call("POST", "/api/v1/_mock/faults", json=rule)

    def no_faults(self) -> None:
        self.call("DELETE", "/api/v1/_mock/faults")


@contextmanager
def running_server(folder: Path) -> Iterator[MastodonServer]:
    """Start the server with its files under ``folder``, and stop that very process at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if name not in ("HOST", "PORT")}
    arguments = ["serve", "--in-memory", "--host", "127.0.0.1", "--port", str(port), "--log-level", "warning"]
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", "from mastodon_mock.cli import main; main()", *arguments],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    server = MastodonServer(f"http://127.0.0.1:{port}")
    try:
        _wait_until_it_answers(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


def _wait_until_it_answers(server: MastodonServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError("the test server ended before it answered")
        try:
            server.call("GET", "/api/v1/instance")
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the test server does not answer")
