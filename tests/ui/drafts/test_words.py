from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exec_assistant.domain import threads
from exec_assistant.services import completion
from tests.ui.drafts.conftest import press
from ui.drafts.completion import OfferList, token_before
from ui.drafts.emoji_picker import EmojiPicker
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from tests.ui.drafts.conftest import Room

LONG = "La nuit, une fonderie rejette assez de chaleur pour chauffer une petite ville. " * 9


def offered(room: Room) -> list[str]:
    found = room.window.findChild(OfferList)
    return [offer.text for offer in found.offers] if found is not None and found.isVisible() else []


@pytest.mark.parametrize(
    ("line", "token"),
    [
        ("Merci @cla", "@cla"), ("#", "#"), ("voir (#cha", "#cha"), ("oui :mer", ":mer"),
        ("oui :", ""), ("voici :m", ""), ("claire@exem", ""), ("https://a.fr/#x", ""), ("12:30", ""),
    ],
)  # fmt: skip
def test_what_is_being_typed_is_recognised(line: str, token: str) -> None:
    assert token_before(line) == token


def test_a_hashtag_is_completed_without_leaving_the_keys(room: Room) -> None:
    room.team.draft("#Chaleur et #Charbon, #Chaleur")
    room.open(room.team.draft("Bonjour"))
    room.write(" #cha")
    room.qtbot.waitUntil(lambda: offered(room) == ["#Chaleur", "#Charbon"])
    edit = room.screen.editor.text
    room.qtbot.keyClick(edit, Qt.Key.Key_Down)
    room.qtbot.keyClick(edit, Qt.Key.Key_Down)
    room.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "Bonjour #Charbon "
    assert offered(room) == []


def test_escape_closes_the_offers_and_the_key_then_leaves_as_ever(room: Room) -> None:
    room.team.draft("#Chaleur")
    room.open(room.team.draft("Bonjour"))
    room.write(" #cha")
    room.qtbot.waitUntil(lambda: offered(room) == ["#Chaleur"])
    edit = room.screen.editor.text
    room.qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert offered(room) == []
    assert edit.hasFocus()
    assert edit.text() == "Bonjour #cha"


def test_an_emoji_is_completed_by_its_name(room: Room) -> None:
    room.open(room.team.draft("Bonjour"))
    room.write(" :merci")
    room.qtbot.waitUntil(lambda: offered(room)[:1] == ["🙏"])
    room.qtbot.keyClick(room.screen.editor.text, Qt.Key.Key_Tab)
    assert room.screen.editor.text.text() == "Bonjour 🙏"


def test_an_emoji_is_picked_from_the_keyboard_and_comes_first_the_next_time(room: Room) -> None:
    room.open(room.team.draft("Usine "))
    room.write("")
    room.screen.context.actions.run("drafts.emoji")
    picker = room.screen.editor.text.findChild(EmojiPicker)
    assert picker is not None
    room.settle()
    press(picker.search, "usine")
    room.qtbot.waitUntil(lambda: picker.grid.count() == 1)
    assert picker.name.text() == "factory"
    room.qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    room.settle()
    assert room.screen.editor.text.text() == "Usine 🏭"
    assert QApplication.activePopupWidget() is None
    assert [one.sign for one in completion.recent_emoji(room.ws)] == ["🏭"]


def test_a_source_too_long_for_mastodon_is_split_there_alone_and_can_be_put_back(room: Room) -> None:
    room.open(room.team.draft(LONG.strip()))
    editor, actions = room.screen.editor, room.screen.context.actions
    actions.run("drafts.thread_numbered")
    room.settle()
    assert editor.account == room.team.mastodon
    parts = threads.parts("mastodon", editor.text.text())
    assert len(parts) == 2
    assert parts[0].text.endswith("1/2")
    assert editor.document.source == LONG.strip()
    assert editor.document.variants[room.team.linkedin].text is None
    room.qtbot.waitUntil(lambda: not editor.report.messages.isHidden())
    actions.run("shell.undo")
    room.settle()
    assert editor.document.variants[room.team.mastodon].text is None


def test_a_break_is_put_at_the_cursor(room: Room) -> None:
    room.open(room.team.draft("Un"))
    room.screen.editor.show_tab(room.team.mastodon)
    room.screen.editor.detach_variant()
    room.write("")
    room.screen.context.actions.run("drafts.break")
    room.write("Deux")
    room.settle()
    assert [p.text for p in threads.parts("mastodon", room.screen.editor.text.text())] == ["Un", "Deux"]


def test_what_typography_changes_is_shown_before_it_is_done(room: Room) -> None:
    room.open(room.team.draft("Vraiment ?"))
    room.screen.context.actions.run("drafts.typography")
    room.qtbot.waitUntil(lambda: room.window.findChild(Sheet) is not None)
    sheet = room.window.findChild(Sheet)
    assert isinstance(sheet, Sheet)
    assert room.screen.editor.text.text() == "Vraiment ?"
    sheet.accept()
    room.settle()
    assert room.screen.editor.text.text() == "Vraiment\u202f?"


def test_how_the_count_comes_about_can_be_opened(room: Room) -> None:
    room.open(room.team.draft("Voir https://valtherne.fr/chaleur"))
    editor = room.screen.editor
    room.qtbot.waitUntil(lambda: bool(editor.reports))
    assert editor.report.explanation.isHidden()
    editor.explain.click()
    assert "Links: 1 × 23 = 23" in editor.report.explanation.text()
    editor.explain.click()
    assert editor.report.explanation.isHidden()


def test_enter_ends_a_line_that_ends_in_a_new_hashtag(room: Room) -> None:
    room.team.draft("Avec #transitions")
    room.open(room.team.draft("Voici"))
    edit = room.screen.editor.text
    room.write(" #trans")
    room.qtbot.waitUntil(lambda: offered(room) == ["#transitions"])
    room.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "Voici #trans\n"
    assert offered(room) == []
    room.write("#trans")
    room.qtbot.waitUntil(lambda: "#transitions" in offered(room))
    room.qtbot.keyClick(edit, Qt.Key.Key_Down)
    room.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "Voici #trans\n#transitions "


@pytest.mark.parametrize(("typed", "said"), [(" et", " #transitions et"), (", et", " #transitions, et")])
def test_the_space_after_a_name_is_not_doubled_and_gives_way_to_a_comma(room: Room, typed: str, said: str) -> None:
    room.team.draft("Avec #transitions")
    room.open(room.team.draft("Voici"))
    edit = room.screen.editor.text
    room.write(" #trans")
    room.qtbot.waitUntil(lambda: offered(room) == ["#transitions"])
    room.qtbot.keyClick(edit, Qt.Key.Key_Tab)
    press(edit, typed)
    assert edit.text() == f"Voici{said}"
