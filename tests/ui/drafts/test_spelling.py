from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from exec_assistant.services import spelling
from ui.drafts.dictionary_sheet import DictionarySheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.drafts.conftest import Room


@pytest.fixture(scope="module", autouse=True)
def _no_process_left() -> Iterator[None]:
    yield
    spelling.close()


def marked(room: Room) -> list[str]:
    return [mistake.word for mistake in room.screen.editor.spelling.mistakes]


def menu(room: Room) -> QMenu:
    room.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=5_000)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(room: Room, words: str) -> None:
    shown = menu(room)
    action = next(action for action in shown.actions() if action.text() == words)
    action.trigger()
    shown.close()
    room.settle()


def test_words_nobody_knows_are_marked_without_touching_the_text(room: Room) -> None:
    text = "Une fonderie 🌍 rejette de la chaleure.\nWe recieved the answer."
    room.open(room.team.draft(text))
    room.qtbot.waitUntil(lambda: marked(room) == ["chaleure", "recieved"], timeout=10_000)
    editor = room.screen.editor
    waves = [s.cursor.selectedText() for s in editor.text.extraSelections()]
    assert waves == ["chaleure", "recieved"]
    assert editor.text.text() == text
    assert not room.screen.autosave.dirty
    assert editor.spelling_state.text() == "French and English · 2 words to look at"


def test_the_key_goes_from_word_to_word_and_a_suggestion_replaces_it_as_one_step(room: Room) -> None:
    room.open(room.team.draft("La chaleure et la chaufage"))
    room.qtbot.waitUntil(lambda: len(marked(room)) == 2, timeout=10_000)
    actions = room.screen.context.actions
    actions.run("drafts.next_mistake")
    choose(room, "chaleur")
    edit = room.screen.editor.text
    assert edit.text() == "La chaleur et la chaufage"
    actions.run("drafts.next_mistake")
    assert menu(room).actions()[0].text() == "chauffage"
    menu(room).close()
    edit.undo()
    assert edit.text() == "La chaleure et la chaufage"


def test_a_word_added_is_right_everywhere_and_can_be_taken_back(room: Room) -> None:
    room.open(room.team.draft("La chaleure, la chaleure"))
    room.qtbot.waitUntil(lambda: len(marked(room)) == 2, timeout=10_000)
    room.screen.context.actions.run("drafts.next_mistake")
    choose(room, "Add “chaleure” to the dictionary")
    room.qtbot.waitUntil(lambda: marked(room) == [], timeout=10_000)
    assert spelling.own_words(room.ws) == ["chaleure"]
    room.screen.context.actions.run("shell.undo")
    room.settle()
    room.qtbot.waitUntil(lambda: len(marked(room)) == 2, timeout=10_000)
    assert spelling.own_words(room.ws) == []


def test_words_of_ones_own_can_be_taken_out_again(room: Room) -> None:
    spelling.add_word(room.ws, "chaleure")
    room.open(room.team.draft("La chaleure"))
    room.qtbot.waitUntil(
        lambda: room.screen.editor.spelling_state.text() == "Spelling: nothing to look at", timeout=10_000
    )
    assert marked(room) == []
    room.screen.context.actions.run("drafts.dictionary")
    room.qtbot.waitUntil(lambda: room.window.findChild(DictionarySheet) is not None)
    sheet = room.window.findChild(DictionarySheet)
    assert isinstance(sheet, DictionarySheet)
    room.qtbot.waitUntil(lambda: list(sheet.rows) == ["chaleure"])
    sheet.rows["chaleure"].click()
    room.qtbot.waitUntil(lambda: marked(room) == ["chaleure"], timeout=10_000)
    assert spelling.own_words(room.ws) == []


def test_the_word_being_typed_is_left_alone_until_the_cursor_leaves_it(room: Room) -> None:
    room.open(room.team.draft("La"))
    room.settle()
    room.write(" chaleure")
    room.qtbot.wait(400)
    room.settle()
    assert marked(room) == []
    room.write(" est")
    room.qtbot.waitUntil(lambda: marked(room) == ["chaleure"], timeout=10_000)


def test_a_post_can_go_unchecked_and_stays_so(room: Room) -> None:
    post = room.team.draft("La chaleure")
    room.open(post)
    room.qtbot.waitUntil(lambda: marked(room) == ["chaleure"], timeout=10_000)
    room.screen.context.actions.run("drafts.spelling")
    room.settle()
    assert marked(room) == []
    assert room.screen.editor.spelling_state.text() == "Spelling is not checked"
    room.open(room.team.draft("La froidure"))
    room.open(post)
    room.qtbot.wait(350)
    room.settle()
    assert marked(room) == []
    room.screen.editor.spelling_state.click()
    room.qtbot.waitUntil(lambda: marked(room) == ["chaleure"], timeout=10_000)
