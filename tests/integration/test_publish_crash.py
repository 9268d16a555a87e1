"""Kill -9 between any two steps of a publication, on a real server: nothing is ever published twice."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from exec_assistant.bootstrap import Founder, create_profile
from exec_assistant.domain.people import Role
from exec_assistant.publishing.runner import STEPS
from exec_assistant.services import approvals, people, posts, schedule
from tests.integration.publish_driver import FileKeystore
from tests.mastodon_server import HANDLE, TOKEN, MastodonServer, running_server

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).resolve().parents[2]
DRIVER = [sys.executable, "-m", "tests.integration.publish_driver"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MastodonServer]:
    """A real server that speaks the Mastodon API over HTTP."""
    with running_server(tmp_path_factory.mktemp("mastodon")) as running:
        yield running


@dataclass
class Laptop:
    """A profile on the disk with one post that is due, and its keyring."""

    profile: Path
    keystore: Path
    text: str
    server: MastodonServer

    def command(self, where: str) -> list[str]:
        return [*DRIVER, str(self.profile), str(self.keystore), where]

    def run(self, where: str = "nowhere") -> dict[str, Any]:
        done = subprocess.run(self.command(where), cwd=PROJECT, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        result: dict[str, Any] = json.loads(done.stdout)
        return result

    def die(self, where: str) -> None:
        done = subprocess.run(self.command(where), cwd=PROJECT, capture_output=True, timeout=60)
        assert done.returncode == -signal.SIGKILL, done.stderr

    def published(self) -> int:
        return sum(self.text in status["content"] for status in self.server.statuses())


class AMinuteAgo:
    """It was approved before: as long as a decision can be taken back, nothing leaves on it."""

    def now(self) -> datetime:
        """A minute before the present instant, in UTC."""
        return datetime.now(tz=UTC) - timedelta(minutes=1)


@pytest.fixture
def laptop(tmp_path: Path, server: MastodonServer) -> Laptop:
    """The executive's own post, approved and due now."""
    made = Laptop(tmp_path / "profile", tmp_path / "keyring.json", f"Annonce {tmp_path.name}", server)
    ws, _ = create_profile(
        made.profile,
        name="Essai",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=FileKeystore(made.keystore),
        clock=AMinuteAgo(),
    )
    account = people.add_account(
        ws, network="mastodon", handle=f"@{HANDLE}", name="Claire", server=server.url, provider="mastodon", token=TOKEN
    ).created
    post = posts.create_post(ws, source=made.text, accounts=[account], spontaneous=True).created
    schedule.plan_post(ws, post, datetime.now(tz=ZoneInfo("Europe/Paris")).replace(tzinfo=None))
    approvals.approve(ws, post, account)
    ws.close()
    return made


def test_without_a_crash_it_is_published(laptop: Laptop) -> None:
    first, second = laptop.run(), laptop.run()

    assert [r["state"] for r in first["results"]] == ["published"]
    assert (second["results"], second["statuses"]) == ([], ["published"])
    assert laptop.published() == 1


#: where it dies -> (posts on the network, status after the restart)
AFTER = {
    "opened": (1, "published"),
    "checked": (1, "published"),
    "looked": (1, "published"),
    "intended": (0, "parked"),
    "marked": (0, "parked"),
    "answered": (1, "parked"),
    "sent": (1, "parked"),
    "read_back": (1, "parked"),
    "recorded": (1, "published"),
}


def test_every_step_is_tried() -> None:
    assert set(STEPS) == AFTER.keys() - {"opened", "answered"}


@pytest.mark.parametrize("where", list(AFTER))
def test_killed_between_two_steps(laptop: Laptop, where: str) -> None:
    laptop.die(where)

    restarted, again = laptop.run(), laptop.run()

    assert (laptop.published(), restarted["statuses"]) == (AFTER[where][0], [AFTER[where][1]])
    assert again == {"results": [], "statuses": restarted["statuses"]}


def test_killed_at_any_moment_again_and_again(laptop: Laptop) -> None:
    """Moments no step names: inside a write, inside the request."""
    for hundredths in (20, 25, 28, 31, 34, 37, 40, 45, 50):
        process = subprocess.Popen(
            laptop.command("nowhere"), cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(hundredths / 100)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert laptop.published() <= 1

    (status,) = laptop.run()["statuses"]
    assert status in ("published", "parked")
    assert laptop.published() in ((1,) if status == "published" else (0, 1))
