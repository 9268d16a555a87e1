"""E: the text is edited where it is read, and what is signed is what stood in the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.services import approvals, posts, queue, reading, working_copy

if TYPE_CHECKING:
    from tests.ui.approvals.conftest import Desk
    from ui.approvals.view import ApprovalsScreen

CTRL = Qt.KeyboardModifier.ControlModifier


def _edit(desk: Desk) -> ApprovalsScreen:
    """Press E on the post that is open."""
    desk.read()
    desk.press("e")
    screen = desk.screen
    desk.qtbot.waitUntil(lambda: screen.editing.active)
    desk.settle()
    assert QApplication.focusWidget() is screen.editing.text
    return screen


def _type(desk: Desk, text: str) -> None:
    desk.stroke(Qt.Key.Key_A, CTRL)
    desk.press(text)


def test_the_edit_stands_where_the_text_stood_and_is_counted(desk: Desk) -> None:
    desk.submit("Nous ouvrons trois usines.", 14)
    desk.open()
    screen = _edit(desk)
    assert screen.editing.text.text() == "Nous ouvrons trois usines."
    assert screen.detail.preview.text.isHidden()
    assert screen.detail.preview.isAncestorOf(screen.editing.text)
    assert screen.bar.isHidden()
    desk.press("x")
    desk.settle()
    desk.qtbot.waitUntil(lambda: "27" in screen.edit_panel.count.accessibleName())


def test_her_edit_is_saved_and_approved_in_one_gesture(desk: Desk) -> None:
    post, second = desk.submit("Nous ouvrons trois usines.", 14), desk.submit("Deux.", 15)
    desk.open()
    screen = _edit(desk)
    _type(desk, "Nous ouvrons quatre usines.")
    desk.stroke(Qt.Key.Key_Return, CTRL)
    desk.qtbot.waitUntil(lambda: desk.status(post) == "scheduled")
    desk.settle()
    assert queue.approved_text(desk.team.ws, post, desk.team.mastodon) == "Nous ouvrons quatre usines."
    assert screen.reader.wanted == (second, desk.team.mastodon)
    assert not screen.editing.active
    assert screen.detail.preview.text.isVisible()
    assert desk.window.undo_strip.text == "Approved “Nous ouvrons trois usines”"
    desk.press("z")
    desk.qtbot.waitUntil(lambda: desk.status(post) == "in_review")
    desk.read()
    assert screen.detail.preview.text.original == "Nous ouvrons trois usines."


def test_ctrl_s_saves_and_approves_nothing(desk: Desk) -> None:
    post = desk.submit("Trois usines.", 14)
    desk.open()
    screen = _edit(desk)
    _type(desk, "Quatre usines.")
    desk.stroke(Qt.Key.Key_S, CTRL)
    desk.qtbot.waitUntil(lambda: not screen.editing.active)
    desk.read()
    assert desk.status(post) == "in_review"
    assert screen.detail.preview.text.original == "Quatre usines."
    assert working_copy.unsaved(desk.team.ws) == []


def test_escape_keeps_the_typing_and_e_goes_on_with_it(desk: Desk) -> None:
    post = desk.submit("Trois usines.", 14)
    desk.open()
    screen = _edit(desk)
    _type(desk, "Quatre us")
    desk.stroke(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is screen.list
    assert "kept, not saved" in desk.said
    desk.settle()
    row = screen.row()
    assert row is not None
    assert row.reasons[0] == "unsaved"
    assert screen.detail.preview.text.original == "Trois usines.", "what is read is what would be signed"
    desk.read()
    desk.press("a")
    assert "not saved" in desk.said
    assert desk.status(post) == "in_review", "an unsaved edit is named before the text without it is signed"
    _edit(desk)
    assert screen.editing.text.text() == "Quatre us"
    assert screen.edit_panel.found.isVisible()


def test_leaving_without_a_change_leaves_nothing(desk: Desk) -> None:
    desk.submit("Trois usines.", 14)
    desk.open()
    screen = _edit(desk)
    desk.press("x")
    desk.stroke(Qt.Key.Key_Backspace)
    desk.stroke(Qt.Key.Key_Escape)
    desk.settle()
    assert working_copy.unsaved(desk.team.ws) == []
    assert screen.bar.isVisible()


def test_somebody_else_s_version_stops_the_signature_and_both_are_kept(desk: Desk) -> None:
    post = desk.submit("Trois usines.", 14)
    desk.open()
    screen = _edit(desk)
    _type(desk, "Quatre usines.")
    desk.rewrite(post, "Cinq usines.")
    desk.stroke(Qt.Key.Key_Return, CTRL)
    desk.qtbot.waitUntil(screen.detail.error.isVisible)
    desk.settle()
    assert "another version" in screen.detail.error.what.text()
    assert desk.status(post) == "in_review"
    heads = reading.post_detail(desk.team.ws, post).heads
    sources = {r.document.source for r in reading.revisions(desk.team.ws, post) if r.revision in heads}
    assert sources == {"Quatre usines.", "Cinq usines."}


def test_it_says_whom_the_edit_reaches(desk: Desk) -> None:
    team = desk.team
    ws = team.be("advisor")
    both = {team.linkedin: VariantDraft(), team.mastodon: VariantDraft()}
    post = desk.submit("Trois usines.", 14)
    posts.save_revision(ws, post, Document("Trois usines.", both))
    approvals.submit(team.be("advisor"), post, team.linkedin)
    approvals.approve(team.be("executive"), post, team.linkedin)
    desk.open()
    desk.settle()
    desk.screen.choose((post, team.mastodon))
    screen = _edit(desk)
    assert screen.edit_panel.reach.text() == "Only the text for this account changes."
    assert screen.edit_panel.everywhere.text() == "Also on LinkedIn, where it is the same text"
    screen.edit_panel.everywhere.setChecked(True)
    assert screen.edit_panel.lapses.isVisible()
    _type(desk, "Quatre usines.")
    desk.stroke(Qt.Key.Key_Return, CTRL)
    desk.qtbot.waitUntil(lambda: team.variant(post).status in {"scheduled", "approved"})
    assert reading.post_detail(ws, post).document.source == "Quatre usines."
    assert team.variant(post, team.linkedin).status == "draft"


def test_another_post_is_chosen_and_the_typing_stays_with_the_first(desk: Desk) -> None:
    post, _second = desk.submit("Un.", 14), desk.submit("Deux.", 15)
    desk.open()
    screen = _edit(desk)
    _type(desk, "Une.")
    screen.list.setFocus()
    desk.press("j")
    desk.read()
    assert not screen.editing.active
    kept = working_copy.restore(desk.team.ws, post)
    assert kept is not None
    assert kept.document.source == "Une."


def test_quitting_right_after_a_key_keeps_it(desk: Desk) -> None:
    post = desk.submit("Nous ouvrons trois usines.", 14)
    desk.open()
    _edit(desk)
    _type(desk, "Nous en ouvrons quatre.")
    desk.restart()
    kept = working_copy.restore(desk.team.ws, post)
    assert kept is not None
    assert kept.document.source == "Nous en ouvrons quatre."


def test_an_edit_that_was_taken_back_by_hand_is_not_kept_when_another_post_is_chosen(desk: Desk) -> None:
    post, second = desk.submit("Nous ouvrons trois usines.", 14), desk.submit("Deux.", 15)
    desk.open()
    screen = _edit(desk)
    _type(desk, "Nous en ouvrons quatre.")
    desk.qtbot.waitUntil(lambda: working_copy.restore(desk.team.ws, post) is not None)
    _type(desk, "Nous ouvrons trois usines.")
    screen.choose((second, desk.team.mastodon))
    desk.settle()
    assert working_copy.restore(desk.team.ws, post) is None


def test_words_of_a_decision_typed_a_moment_before_quitting_are_there_again(desk: Desk) -> None:
    desk.submit("Nous ouvrons trois usines.", 14)
    desk.open()
    desk.read()
    desk.press("r")
    desk.press("Dire quatre.")
    desk.restart()
    desk.read()
    assert desk.screen.words.field.toPlainText() == "Dire quatre."


def test_in_a_narrow_window_the_words_of_the_buttons_stay_whole(desk: Desk, qapp: QApplication) -> None:
    from ui import i18n

    i18n.install_language(qapp, "fr")
    desk.submit("Nous ouvrons trois usines.", 14)
    desk.open()
    desk.window.resize(960, 600)
    screen = _edit(desk)
    panel = screen.edit_panel
    for button in (panel.leave, panel.keep, panel.sign):
        assert button.width() >= button.sizeHint().width(), button.text()
    assert panel.back.isHidden(), "there is nothing to go back from"
    desk.press("x")
    assert panel.back.isVisible()
    i18n.install_language(qapp, "en")


def test_a_thread_that_is_edited_says_what_parts_its_messages(desk: Desk) -> None:
    desk.submit("Un premier message.\n\n---\n\nUn deuxième.", 14)
    desk.open()
    screen = _edit(desk)
    desk.qtbot.waitUntil(screen.edit_panel.messages.isVisible)
    assert screen.edit_panel.messages.text().startswith("A thread of 2 messages")
    _type(desk, "Un seul.")
    desk.qtbot.waitUntil(screen.edit_panel.messages.isHidden)
