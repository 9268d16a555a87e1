from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit

from exec_assistant.services import comments, posts, reading
from tests.ui.drafts.conftest import press
from ui import i18n
from ui.drafts.plan_sheet import PlanSheet
from ui.shell.palette import Palette
from ui.theme import apply_theme
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.ui.drafts.conftest import Room


def test_the_parts_of_the_list_follow_the_way_of_a_text(room: Room) -> None:
    post = room.team.draft("Un")
    room.settle()
    pane = room.screen.list
    assert pane.model.row_of(post) >= 0
    room.open(post)
    room.window.actions_.run("drafts.submit")
    room.qtbot.waitUntil(lambda: room.team.variant(post).status == "in_review")
    room.settle()
    assert room.window.focusWidget() is pane.list, "Z takes it back at once"
    strip, text = room.window.undo_strip, room.screen.editor.text
    assert strip.isVisible()
    assert strip.geometry().bottom() <= text.mapTo(room.window, text.rect().bottomLeft()).y()
    pane.parts.choose("write")
    room.screen.listing.read_all()
    room.settle()
    assert pane.model.row_of(post) == -1
    pane.parts.choose("review")
    room.screen.listing.read_all()
    room.settle()
    assert pane.model.row_of(post) == 0


def test_an_empty_list_offers_to_begin(room: Room) -> None:
    button = room.screen.list.empty.button
    assert button is not None
    assert button.isVisible()
    button.click()
    room.qtbot.waitUntil(lambda: room.screen.opened is not None)
    room.settle()


def test_a_change_elsewhere_reaches_the_list_without_reading_it_all(room: Room) -> None:
    post = room.team.draft("Un")
    room.settle()
    posts.change_detail(room.ws, post, "title", "Autre titre")
    room.settle()
    row = room.screen.list.model.at(room.screen.list.model.row_of(post))
    assert row is not None
    assert row.post.title == "Autre titre"


def test_a_row_says_aloud_what_it_shows(room: Room) -> None:
    post = room.team.draft("Un")
    room.settle()
    comments.add_comment(room.ws, post, "À voir")
    room.settle()
    model = room.screen.list.model
    spoken = model.data(model.index(model.row_of(post)), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Résultats, Draft, LinkedIn, Mastodon, 1 open comment"


def test_everything_that_takes_the_keyboard_has_a_name(room: Room) -> None:
    room.open(room.team.draft("Un"))
    room.screen.editor.show_tab(room.team.linkedin)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QPlainTextEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in room.screen.findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]  # fmt: skip
    assert nameless == []


def test_planning_says_the_window_and_is_undone(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    room.window.actions_.run("drafts.plan")
    sheet = room.window.findChild(PlanSheet)
    assert sheet is not None
    sheet._take(datetime(2026, 12, 3, 8, 30))  # noqa: DTZ001 - a wall clock
    assert "07:30 – 11:30 (Europe/Paris)" in sheet.words.text()
    sheet.accept()
    room.qtbot.waitUntil(lambda: room.team.variant(post).planned_at == "2026-12-03T07:30:00Z")
    room.settle()
    assert "3 Dec" in room.screen.inspector.details.planned.text()
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: room.team.variant(post).planned_at == "")
    room.settle()


def test_details_are_changed_beside_the_text(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    details = room.screen.inspector.details
    read = QAccessible.queryAccessibleInterface(details.combo("pillar"))
    assert [by[0].text(QAccessible.Text.Name) for by in read.relations()] == ["Pillar"]
    stake = details.combo("stake")
    stake.setCurrentIndex(stake.findData("internal"))
    stake.activated.emit(stake.currentIndex())
    details.readers["legal"].click()
    details.tags.setText("#énergie, ville, ville")
    details.tags.editingFinished.emit()
    room.settle()
    detail = reading.post_detail(room.ws, post)
    assert detail.row.stake == "internal"
    assert detail.readers == ("legal",)
    assert detail.row.tags == ("énergie", "ville")


def test_an_account_joins_and_leaves(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    room.screen.editor.toggle_account(room.team.mastodon, False)
    room.screen.autosave.save()
    room.settle()
    assert [v.account for v in reading.post_detail(room.ws, post).row.variants] == [room.team.linkedin]
    room.screen.editor.toggle_account(room.team.mastodon, True)
    room.screen.autosave.save()
    room.settle()
    assert len(reading.post_detail(room.ws, post).row.variants) == 2


def test_a_comment_is_written_on_the_selected_passage_and_shown_again(room: Room) -> None:
    post = room.team.draft("Un mot de trop ici")
    room.open(post)
    room.screen.editor.text.select_passage((3, 6))
    room.window.actions_.run("drafts.comment")
    panel = room.screen.inspector.comments
    press(panel.field, "Lequel")
    panel.send.click()
    room.qtbot.waitUntil(lambda: len(comments.comments_of(room.ws, post)) == 1)
    room.settle()
    assert comments.comments_of(room.ws, post)[0].quote == "mot"
    room.screen.editor.text.select_passage((0, 0))
    panel.quote_chosen.emit("mot")
    assert room.screen.editor.text.passage() == "mot"


def test_a_reader_reads_and_does_not_write(room: Room) -> None:
    post = room.team.draft("Un")
    room.team.be("legal")
    room.settle()
    room.open(post)
    editor = room.screen.editor
    assert editor.text.isReadOnly()
    assert editor.title.isReadOnly()
    assert "You read and comment here" in editor.notice.said
    assert not room.screen.submit.isVisible()
    assert not room.window.actions_.run("drafts.new")


def test_an_own_text_is_compared_with_the_source_and_previewed(room: Room) -> None:
    post = room.team.draft("Pour tous")
    room.open(post)
    editor = room.screen.editor
    editor.show_tab(room.team.linkedin)
    editor.detach.click()
    room.write(" ici")
    editor.compare.click()
    sheet = room.window.findChild(Sheet)
    assert sheet is not None
    assert sheet.accessibleName() == "LinkedIn against the source"
    sheet.dismiss()
    room.settle()
    room.window.actions_.run("drafts.preview")
    room.settle()
    shown = [sheet for sheet in room.window.findChildren(Sheet) if sheet.isVisible()]
    assert [sheet.accessibleName() for sheet in shown] == ["Preview"]
    shown[0].dismiss()
    room.settle()


def test_another_language_keeps_what_was_typed(room: Room, qapp: QApplication) -> None:
    post = room.team.draft("Un")
    room.open(post)
    room.write(" mot")
    i18n.install_language(qapp, "fr")
    room.settle()
    assert reading.post_detail(room.ws, post).document.source == "Un mot"
    assert room.screen.submit.text() == "Soumettre à relecture"
    i18n.install_language(qapp, "en")
    room.settle()


def test_another_theme_changes_nothing_in_the_text(room: Room, qapp: QApplication) -> None:
    room.open(room.team.draft("mot " * 130))
    room.screen.editor.show_tab(room.team.mastodon)
    apply_theme(qapp, "dark")
    room.settle()
    assert room.screen.editor.text.over == 500
    assert not room.screen.autosave.dirty
    apply_theme(qapp, "light")


def test_letters_typed_into_a_text_that_follows_do_nothing_but_say_how(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    editor = room.screen.editor
    editor.show_tab(room.team.linkedin)
    editor.text.setFocus()
    for key in (Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_Backspace):
        room.qtbot.keyClick(editor.text, key)
    room.settle()
    assert room.screen.list.model.rowCount() == 1
    assert not reading.post_detail(room.ws, post).discarded
    assert editor.text.text() == "Un"
    assert "Edit for LinkedIn only: Ctrl Shift E" in room.window._said


def test_ctrl_enter_in_a_comment_sends_it_and_submits_nothing(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    room.window.actions_.run("drafts.comment")
    field = room.screen.inspector.comments.field
    press(field, "Un mot")
    room.qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: len(comments.comments_of(room.ws, post)) == 1)
    room.settle()
    assert room.team.variant(post).status == "draft"


def test_escape_goes_back_to_the_list(room: Room) -> None:
    room.open(room.team.draft("Un"))
    room.screen.editor.text.setFocus()
    room.qtbot.keyClick(room.screen.editor.text, Qt.Key.Key_Escape)
    assert room.window.focusWidget() is room.screen.list.list


def test_in_a_narrow_window_the_properties_take_the_place_of_the_list(room: Room) -> None:
    room.window.resize(1440, 900)
    room.open(room.team.draft("Un"))
    assert room.screen.inspector.isVisible()
    room.window.resize(1000, 640)
    assert not room.screen.inspector.isVisible()
    assert room.screen.list.isVisible()
    room.window.actions_.run("drafts.inspector")
    assert room.screen.inspector.isVisible()
    assert not room.screen.list.isVisible()
    room.window.resize(1440, 900)
    assert room.screen.inspector.isVisible()
    assert room.screen.list.isVisible()


def test_the_palette_finds_a_post_by_its_words_and_opens_it(room: Room) -> None:
    wanted = room.team.draft("La piscine est chauffée par les serveurs")
    room.open(room.team.draft("Un autre texte"))
    room.window.actions_.run("shell.palette")
    palette = next(iter(room.window.findChildren(Palette)))
    room.qtbot.keyClicks(palette.field, "piscine serv")
    room.qtbot.waitUntil(lambda: [entry.room for entry in palette.entries] == ["Drafts"])
    room.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: room.screen.opened is not None and room.screen.opened.post == wanted)
    room.settle()
