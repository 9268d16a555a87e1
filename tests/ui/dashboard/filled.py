"""A workspace with figures, posts and mentions for tests of the dashboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from exec_assistant.domain.events import PostChanged, PublicationConfirmed
from exec_assistant.domain.metrics import Mention, Observation
from exec_assistant.domain.time import from_iso
from exec_assistant.listening.importers.base import PublishedPost
from exec_assistant.services import imports, people
from tests.ui.dashboard.test_dashboard_screen import figure
from tests.unit.services.test_dashboard import lifetime, parsed
from ui.charts.spec import RankSpec

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.teams import Team
    from ui.dashboard.view import DashboardScreen
    from ui.main_window import MainWindow


def said(number: int, text: str, label: str, *, network: str = "x", theme: str = "chaleur") -> Mention:
    return Mention(
        network, f"https://{network}.example/{number}", "Quelqu’un", "", "", text, "fr",
        from_iso("2026-03-09T10:00:00Z"), None, None, None, label, label, (theme,), "", "",  # type: ignore[arg-type]
    )  # fmt: skip


def days(metric: str, first: int, last: int, value: float) -> tuple[Observation, ...]:
    return tuple(figure(metric, ago, value) for ago in range(first, last + 1))


def fill(team: Team) -> tuple[str, str]:
    """A post of ours with figures under a pillar, another known from an export alone, and three mentions."""
    ws = team.ws
    pillar = people.add_label(ws, "pillar", "Chaleur").created
    post = team.draft("Le tuyau n’était pas le plus long.")
    at = "2026-03-08T09:00:00Z"
    receipt = PublicationConfirmed(ws.new_id(), post, team.linkedin, "https://l.example/p1", "p1", at, "by_hand")
    ws.commit([receipt, PostChanged(post, "pillar", pillar)])
    seen = PublishedPost("linkedin", "p9", "https://l.example/p9", "Vu dans un export.", "", from_iso(at), None)
    figures = (
        *days("impressions", 1, 30, 100), *days("impressions", 31, 48, 50), *days("reach", 1, 3, 40),
        lifetime("impressions", 600, read_on=9), lifetime("impressions", 900, read_on=10), lifetime("reactions", 45),
        lifetime("impressions", 200, post="p9"),
    )  # fmt: skip
    mentions = (
        said(1, "C’est une honte", "negative"), said(2, "Bravo", "positive", network="linkedin", theme="emploi"),
        said(3, "Rien", "neutral"),
    )  # fmt: skip
    imports.take_in(ws, parsed(figures, mentions=mentions, posts=(seen,)), file_name="export.xlsx")
    return post, pillar


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=10_000)
    QApplication.processEvents()


def chosen(qtbot: QtBot, window: MainWindow, screen: DashboardScreen, **what: str) -> None:
    screen.choose(**what)
    settled(qtbot, window)


def ranks(screen: DashboardScreen) -> RankSpec:
    spec = screen.ranks.spec
    assert isinstance(spec, RankSpec)
    return spec
