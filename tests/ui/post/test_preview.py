from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from exec_assistant.domain.errors import NetworkProblem
from exec_assistant.domain.posts import Media
from exec_assistant.services import link_cards
from tests.teams import Team, make_team
from ui import i18n
from ui.post.preview import Preview, PreviewCard
from ui.post.preview_parts import break_height, manner_of
from ui.tasks import Tasks
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

THREAD = "Un @claire\n\n---\n\nDeux\n\n---\n\nTrois #chaleur"
URL = "https://valtherne.fr/chaleur"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "team")
    yield made
    made.ws.close()


@pytest.fixture
def card(qtbot: QtBot, qapp: QApplication) -> Iterator[PreviewCard]:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    tasks = Tasks()
    made = PreviewCard(tasks)
    qtbot.addWidget(made)
    made.resize(560, 600)
    yield made
    tasks.close()


def show(card: PreviewCard, team: Team, network: str, text: str) -> None:
    card.show_preview(team.ws, Preview(network, "Claire", "claire", text))
    card.show()


@pytest.mark.parametrize("network", ["x", "mastodon", "bluesky"])
def test_a_thread_has_room_for_the_head_of_each_message_and_stays_one_text(
    card: PreviewCard, team: Team, network: str
) -> None:
    show(card, team, network, THREAD)
    gaps = card.text.gap_tops()
    assert card.text.original == THREAD
    assert len(gaps) == 2
    assert gaps[1] - gaps[0] >= break_height(Preview(network, "", "", ""))
    assert card.show_quote("Trois")
    assert card.text.highlighted == "Trois"


def test_pictures_of_a_thread_go_with_its_first_message(card: PreviewCard, team: Team, qtbot: QtBot) -> None:
    media = (Media("0" * 64, "image/png", "a.png", "Une cheminée"),)
    card.show_preview(team.ws, Preview("x", "Claire", "claire", THREAD, media=media))
    card.show()

    def between() -> bool:
        above, below = (card.text.mapTo(card, QPoint(0, round(top))).y() for top in card.text.gap_tops())
        top = card.media.mapTo(card, QPoint(0, 0)).y()
        return above <= top < top + card.media.height() < below and card.media.height() > 50

    qtbot.waitUntil(between)


def test_no_thread_where_the_network_has_none(card: PreviewCard, team: Team) -> None:
    show(card, team, "linkedin", THREAD)
    assert card.text.gap_tops() == []


def test_text_stands_beside_the_avatar_where_the_network_sets_it_so() -> None:
    assert manner_of("x").beside
    assert manner_of("bluesky").beside
    assert not manner_of("linkedin").beside


def test_a_link_is_asked_for_only_when_the_person_wants_it(
    card: PreviewCard, team: Team, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch(url: str, *, progress: object) -> link_cards.LinkCard:
        assert progress is not None
        asked.append(url)
        if len(asked) == 1:
            raise NetworkProblem("The site does not answer ({detail}).", detail="valtherne.fr")
        return link_cards.LinkCard(url, "La chaleur perdue", "Une fonderie", "Valtherne")

    monkeypatch.setattr("exec_assistant.listening.link_cards.fetch_card", fetch)
    show(card, team, "linkedin", f"Voir {URL}")
    card.show()
    qtbot.waitUntil(lambda: not card.link.ask.isHidden() and card.link.ask.isVisible())
    assert asked == []
    card.link.ask.click()
    qtbot.waitUntil(card.link.error.isVisible)
    assert card.link.view.isHidden()
    card.link.ask.click()
    qtbot.waitUntil(card.link.view.isVisible)
    assert asked == [URL, URL]
    assert card.link.view.accessibleName() == "La chaleur perdue, Une fonderie, valtherne.fr"
    show(card, team, "x", f"Encore {URL}")
    qtbot.waitUntil(card.link.view.isVisible)
    assert asked == [URL, URL]


def test_no_card_without_a_link(card: PreviewCard, team: Team) -> None:
    show(card, team, "linkedin", "Bonjour")
    assert card.link.isHidden()
