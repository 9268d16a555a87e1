from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exec_assistant.services import comments, queue, reading
from ui import i18n
from ui.approvals.comparing import PREVIEW, SEEN
from ui.approvals.reader import LOOKED_AT_MS

if TYPE_CHECKING:
    from tests.ui.approvals.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def test_ten_drafts_are_cleared_without_the_mouse(desk: Desk) -> None:
    waiting = [desk.submit(f"Texte numéro {number}.", 12 + number) for number in range(10)]
    screen = desk.open()
    for post in waiting:
        desk.read()
        assert screen.reader.wanted == (post, desk.team.mastodon)
        desk.press("a")
    desk.settle()
    assert {desk.status(post) for post in waiting} == {"scheduled"}
    assert screen.stack.currentWidget() is screen.done
    assert screen.done.title.text() == "All is decided"
    assert screen.done.under.text().startswith("10 decisions in ")


def test_the_queue_is_in_the_order_of_deadlines_and_says_how_long_it_takes(desk: Desk) -> None:
    late, soon = desk.submit("Plus tard.", 28), desk.submit("Bientôt.", 14)
    screen = desk.open()
    assert [key[0] for key in screen.model.posts()] == [soon, late]
    assert screen.header.subtitle.text() == "2 to decide · about 10 s"


def test_a_double_key_press_does_not_approve_the_next_unread(desk: Desk) -> None:
    first, second = desk.submit("Un.", 14), desk.submit("Deux.", 15)
    desk.open()
    desk.read()
    desk.press("aa")
    desk.qtbot.waitUntil(lambda: desk.status(first) == "scheduled")
    desk.qtbot.waitUntil(lambda: desk.screen.reader.on_screen is not None and
                         desk.screen.reader.on_screen.variant.post == second)  # fmt: skip
    desk.press("a")
    desk.qtbot.wait(LOOKED_AT_MS // 3)
    desk.press("a")
    desk.settle()
    assert desk.status(second) == "in_review"
    assert "appeared" in desk.said
    desk.read()
    desk.press("a")
    desk.settle()
    assert desk.status(second) == "scheduled"


def test_a_request_for_changes_needs_its_comment(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    screen = desk.open()
    desk.read()
    desk.press("r")
    assert QApplication.focusWidget() is screen.words.field
    desk.stroke(Qt.Key.Key_Return, CTRL)
    assert screen.words.error.isVisible()
    assert desk.status(post) == "in_review"
    desk.press("plus court")
    desk.stroke(Qt.Key.Key_Return, CTRL)
    desk.qtbot.waitUntil(lambda: desk.status(post) == "changes_requested")
    assert queue.history(desk.team.ws, post)[-1].note == "plus court"


def test_letters_typed_in_the_panel_decide_nothing(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    screen = desk.open()
    desk.read()
    desk.press("r")
    desk.press("a x h z j k")
    desk.settle()
    assert desk.status(post) == "in_review"
    assert screen.words.words == "a x h z j k"
    desk.stroke(Qt.Key.Key_Escape)
    assert screen.words.isHidden()
    assert QApplication.focusWidget() is screen.list


def test_escape_keeps_the_words_of_a_reason(desk: Desk) -> None:
    desk.submit("Un texte.", 14)
    desk.submit("Un autre.", 15)
    screen = desk.open()
    desk.read()
    desk.press("x")
    desk.press("hors sujet")
    desk.stroke(Qt.Key.Key_Escape)
    assert "X opens them again" in desk.said
    desk.press("j")
    desk.read()
    desk.press("k")
    desk.read()
    assert screen.words.isHidden(), "what was closed stays closed"
    desk.press("r")
    assert screen.words.words == "", "a reason is no request for changes"
    desk.stroke(Qt.Key.Key_Escape)
    desk.press("x")
    assert screen.words.words == "hors sujet"


def test_words_not_sent_stay_with_their_post(desk: Desk) -> None:
    desk.submit("Un.", 14)
    desk.submit("Deux.", 15)
    screen = desk.open()
    desk.read()
    desk.press("r")
    desk.press("trop long")
    screen.list.setFocus()
    desk.press("j")
    desk.read()
    assert screen.words.isHidden()
    desk.press("k")
    desk.read()
    assert screen.words.words == "trop long"


def test_a_rejection_needs_its_reason(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    desk.open()
    desk.read()
    desk.press("x")
    desk.press("hors sujet")
    desk.stroke(Qt.Key.Key_Return, CTRL)
    desk.qtbot.waitUntil(lambda: desk.status(post) == "rejected")


def test_z_takes_a_decision_back_and_shows_the_post_again(desk: Desk) -> None:
    first, _second = desk.submit("Un.", 14), desk.submit("Deux.", 15)
    screen = desk.open()
    desk.read()
    desk.press("a")
    desk.qtbot.waitUntil(lambda: desk.window.undo_strip.offered)
    assert "Un" in desk.window.undo_strip.text
    desk.press("z")
    desk.qtbot.waitUntil(lambda: desk.status(first) == "in_review")
    desk.read()
    assert screen.reader.wanted == (first, desk.team.mastodon)


def test_an_edit_on_screen_is_said_and_nothing_is_signed_until_it_was_shown(desk: Desk) -> None:
    post = desk.submit("Nous ouvrons trois usines.", 14)
    screen = desk.open()
    desk.read()
    desk.rewrite(post, "Nous ouvrons quatre usines.")
    desk.qtbot.waitUntil(screen.detail.notice.isVisible)
    assert "three" not in screen.detail.preview.text.original
    assert "trois" in screen.detail.preview.text.original, "what is on screen must not change by itself"
    desk.press("a")
    desk.settle()
    assert desk.status(post) == "in_review"
    assert "new version" in desk.said
    desk.press("v")
    assert screen.detail.notice.isHidden()
    desk.read()
    desk.press("a")
    desk.settle()
    assert desk.status(post) == "scheduled"
    assert queue.approved_text(desk.team.ws, post, desk.team.mastodon) == "Nous ouvrons quatre usines."


def test_the_difference_to_what_was_read_is_shown_first(desk: Desk) -> None:
    post = desk.submit("Nous ouvrons trois usines.", 14)
    ws = desk.team.be("executive")
    from exec_assistant.services import posts

    posts.mark_seen(ws, post, reading.post_detail(ws, post).row.head)
    desk.rewrite(post, "Nous ouvrons quatre usines.")
    screen = desk.open()
    desk.read()
    row = screen.row()
    assert row is not None
    assert row.reasons == ("changed",)
    assert screen.detail.view == SEEN
    assert screen.detail.difference.said == "1 word added · 1 word removed"
    assert "trois" in screen.detail.difference.text.toPlainText()
    assert "Removed: trois" in screen.detail.difference.text.accessibleDescription()
    desk.press("d")
    assert screen.detail.view == PREVIEW


def test_shown_for_a_moment_counts_as_read(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    ws = desk.team.ws
    screen = desk.open()
    head = reading.post_detail(ws, post).row.head
    assert reading.last_seen(ws, post) == ""
    desk.qtbot.waitUntil(lambda: reading.last_seen(ws, post) == head, timeout=5000)
    desk.settle()
    row = screen.row()
    assert row is not None
    assert not row.unread
    desk.press("d")
    assert screen.detail.view == SEEN
    assert "all of it is new" in screen.detail.difference.summary.text()


def test_later_goes_to_the_end_until_tomorrow_and_survives_a_restart(desk: Desk) -> None:
    first, second = desk.submit("Un.", 14), desk.submit("Deux.", 15)
    screen = desk.open()
    desk.read()
    desk.press("h")
    desk.settle()
    assert [row.group for row in screen.reading.rows] == ["decide", "later"] if screen.reading else False
    room = desk.window.sidebar.room("approvals")
    assert room is not None
    assert room.count == 1, "the sidebar counts what the room counts"
    assert screen.reader.wanted == (second, desk.team.mastodon)
    from ui.approvals.queue_reading import read_queue

    again = read_queue(desk.team.ws)
    assert [(row.post, row.group) for row in again.rows] == [(second, "decide"), (first, "later")]
    desk.team.clock.advance(days=1)
    assert [row.group for row in read_queue(desk.team.ws).rows] == ["decide", "decide"]


def test_a_comment_is_about_the_passage_that_is_selected(desk: Desk) -> None:
    post = desk.submit("Nous ouvrons trois usines en Isère.", 14)
    screen = desk.open()
    desk.read()
    text = screen.detail.preview.text
    cursor = text.textCursor()
    cursor.setPosition(13)
    cursor.setPosition(25, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    screen.list.setFocus()
    desk.press("m")
    desk.press("lesquelles ?")
    desk.stroke(Qt.Key.Key_Return, CTRL)
    desk.qtbot.waitUntil(lambda: len(comments.comments_of(desk.team.ws, post)) == 1)
    desk.settle()
    made = comments.comments_of(desk.team.ws, post)[0]
    assert (made.quote, made.body) == ("trois usines", "lesquelles ?")
    screen.inspector.comments.quote_chosen.emit(made.quote)
    assert screen.detail.preview.text.highlighted == "trois usines"
    assert desk.status(post) == "in_review"


def test_shift_e_opens_the_post_in_drafts(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    desk.open()
    desk.read()
    desk.stroke(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert desk.window.current == "drafts"
    assert desk.window.screen_of("drafts").asked == [post]  # type: ignore[attr-defined]


def test_what_changed_while_nobody_looked_is_shown_without_a_question(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    screen = desk.open()
    desk.read()
    desk.window.go("drafts")
    desk.rewrite(post, "Un meilleur texte.")
    desk.window.go("approvals")
    desk.read()
    assert screen.detail.notice.isHidden()
    assert screen.detail.preview.text.original == "Un meilleur texte."
    desk.press("a")
    desk.settle()
    assert desk.status(post) == "scheduled"


def test_a_comment_not_sent_stays_with_its_post_and_with_who_typed_it(desk: Desk, qapp: QApplication) -> None:
    first, second = desk.submit("Un.", 14), desk.submit("Deux.", 15)
    screen = desk.open()
    desk.read()
    desk.press("m")
    desk.press("quel chiffre")
    screen.list.setFocus()
    desk.press("j")
    desk.read()
    assert screen.reader.wanted == (second, desk.team.mastodon)
    assert screen.inspector.comments.draft.body == ""
    desk.press("k")
    desk.read()
    assert screen.inspector.comments.draft.body == "quel chiffre"
    i18n.install_language(qapp, "fr")
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.screen.inspector.comments.draft.body == "quel chiffre")
    i18n.install_language(qapp, "en")
    desk.qtbot.waitUntil(lambda: desk.team.ws.local.setting(f"unsent.{desk.team.ws.me.person}") is not None)
    desk.team.ws.act_as(desk.team.be("advisor").me.person)
    desk.screen.refresh()
    desk.settle()
    desk.screen.choose((first, desk.team.mastodon))
    desk.settle()
    assert desk.screen.inspector.comments.draft.body == ""


def test_a_comment_sent_while_moving_on_leaves_the_next_post_s_alone(desk: Desk) -> None:
    first, _second = desk.submit("Un.", 14), desk.submit("Deux.", 15)
    screen = desk.open()
    desk.read()
    panel = screen.inspector.comments
    desk.press("m")
    desk.press("premier")
    screen.list.setFocus()
    desk.press("j")
    desk.read()
    desk.press("m")
    desk.press("second")
    panel.sent(first)
    assert panel.draft.body == "second"
    screen.list.setFocus()
    desk.press("k")
    desk.read()
    assert panel.draft.body == ""
