"""While the window is open, what is due is published or asked for, and told in one quiet sentence."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.services import approvals, schedule
from exec_assistant.services.publishing import PublishResult, State
from tests.teams import Team, make_team
from ui.main_window import MainWindow
from ui.publisher import Publisher

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    yield made
    made.ws.close()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    yield made
    made.tasks.close()
    made.close()
    made.deleteLater()


def test_a_post_due_by_hand_is_asked_for(
    qtbot: QtBot, team: Team, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = team.draft()
    schedule.plan_post(team.ws, post, datetime(2026, 3, 11, 9, 0))  # noqa: DTZ001 (wall-clock: now)
    approvals.submit_all(team.ws, post)
    approvals.approve(team.be("executive"), post, team.linkedin)
    team.clock.advance(seconds=11)  # nothing leaves within ten seconds of its approval
    said: list[str] = []
    monkeypatch.setattr(window, "say", said.append)
    publisher = Publisher(window, team.ws)
    publisher.start()
    qtbot.waitUntil(lambda: any("by hand on LinkedIn" in text for text in said), timeout=5_000)
    publisher.stop()


def test_every_outcome_has_a_sentence_and_a_refusal_is_an_error(
    window: MainWindow, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window, "say", said.append)
    publisher = Publisher(window, team.ws)
    for state in State:
        publisher._tell([PublishResult("p", "a", "mastodon", state, "database_altered", "variants")])
    assert len(said) == len(State) - 1
    assert all("Mastodon" in text for text in said)
    assert window.trouble.isVisibleTo(window)


def test_stopping_before_it_has_started_leaves_nothing_running(qtbot: QtBot, team: Team, window: MainWindow) -> None:
    publisher = Publisher(window, team.ws)
    publisher.start()
    publisher.stop()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=5_000)
