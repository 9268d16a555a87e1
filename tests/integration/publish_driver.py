"""A process that publishes what is due and dies where it is told to; started by test_publish_crash."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from exec_assistant.bootstrap import SystemClock, open_profile
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.publishing.providers.manual import ManualProvider
from exec_assistant.publishing.providers.mastodon import MastodonProvider
from exec_assistant.services import publishing

if TYPE_CHECKING:
    from exec_assistant.publishing.providers.base import NotSent, Provider, PublishRequest, Secrets, Sent, Unknown


class FileKeystore(MemoryKeystore):
    """Secrets in a plain file, so that two processes of a test share them. Never a part of the product."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        if path.exists():
            for workspace, name, value in json.loads(path.read_text(encoding="utf-8")):
                super().set(workspace, name, value)

    @override
    def set(self, workspace_id: str, name: str, value: str) -> None:
        super().set(workspace_id, name, value)
        self._save()

    @override
    def delete(self, workspace_id: str, name: str) -> None:
        super().delete(workspace_id, name)
        self._save()

    def _save(self) -> None:
        whole = self._path.with_suffix(".part")
        whole.write_text(json.dumps([[*key, value] for key, value in self._values.items()]), encoding="utf-8")
        whole.replace(self._path)


def die() -> None:
    """What a power cut does to a process: no handler, no clean-up."""
    os.kill(os.getpid(), signal.SIGKILL)


class DiesWithTheAnswer(MastodonProvider):
    """The server has published, and the process ends before it can look at the answer."""

    @override
    def publish(self, request: PublishRequest, secrets: Secrets) -> Sent | NotSent | Unknown:
        super().publish(request, secrets)
        die()
        raise AssertionError("a killed process goes on")


def main(profile: Path, keystore: Path, where: str) -> None:
    """Publish once; print what came of it."""
    network = DiesWithTheAnswer() if where == "answered" else MastodonProvider()
    providers: dict[str, Provider] = {"mastodon": network, "manual": ManualProvider()}

    def step(name: str) -> None:
        if name == where:
            die()

    ws = open_profile(profile, keystore=FileKeystore(keystore), clock=SystemClock())
    try:
        if where == "opened":
            die()
        results = publishing.publish_once(ws, providers=providers, steps=step)
        statuses = ws.projection.database.query("SELECT status FROM variants")
        told = {"results": [r.as_json() for r in results], "statuses": [row[0] for row in statuses]}
        sys.stdout.write(json.dumps(told))
    finally:
        ws.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
