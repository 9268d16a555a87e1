"""The board: columns with exact counts, the keyboard across them, and what dropping a card means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QMenu

from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, posts, templates
from tests.crowds import crowd
from ui.drafts.board_column import CARD_MIME, wrapped_lines

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QApplication

    from tests.ui.drafts.conftest import Room
    from ui.drafts.board import Board


def show_board(room: Room) -> Board:
    room.settle()
    room.window.actions_.run("drafts.board")
    room.settle()
    assert room.screen.board.isVisible()
    return room.screen.board


def counts(board: Board) -> dict[str, int]:
    return {name: column.count for name, column in board.columns.items() if column.count}


def test_every_post_stands_in_the_column_of_its_status_and_moves_with_it(room: Room) -> None:
    first, second = room.team.draft("Un"), room.team.draft("Deux")
    approvals.submit_all(room.ws, second)
    board = show_board(room)
    assert counts(board) == {"draft": 1, "in_review": 1}
    approvals.submit_all(room.ws, first)
    room.qtbot.waitUntil(lambda: counts(board) == {"in_review": 2})
    assert board.columns["draft"].empty.isVisible()
    assert board.columns["draft"].empty.text()


def test_arrows_go_across_columns_and_enter_opens_the_card(room: Room) -> None:
    first, second = room.team.draft("Un"), room.team.draft("Deux")
    approvals.submit_all(room.ws, second)
    room.screen.list.list.setFocus()
    board = show_board(room)
    room.settle()
    card = room.window.focusWidget()
    assert card is board.columns["draft"].list, "no letter falls into the search"
    assert room.screen.wanted == first
    room.qtbot.keyClick(card, Qt.Key.Key_Right)
    room.settle()
    assert room.screen.wanted == second
    assert room.window.focusWidget() is board.columns["in_review"].list
    room.qtbot.keyClick(board.columns["in_review"].list, Qt.Key.Key_Return)
    room.qtbot.waitUntil(room.screen.editor.isVisible)
    assert room.screen.opened is not None
    assert room.screen.opened.post == second
    room.window.actions_.run("drafts.list")
    room.settle()
    assert board.isVisible(), "back to where the card was opened"


def test_the_keys_of_a_post_act_on_the_chosen_card(room: Room) -> None:
    post = room.team.draft("Un")
    board = show_board(room)
    board.focus_card()
    room.settle()
    room.window.actions_.run("drafts.submit")
    room.qtbot.waitUntil(lambda: room.team.variant(post).status is Status.IN_REVIEW)
    room.qtbot.waitUntil(lambda: counts(board) == {"in_review": 1})
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: counts(board) == {"draft": 1})


def test_dropping_a_draft_in_review_submits_it_and_back_takes_it_back(room: Room) -> None:
    post = room.team.draft("Un")
    board = show_board(room)
    board.columns["in_review"].dropped.emit(post)
    room.qtbot.waitUntil(lambda: counts(board) == {"in_review": 1})
    assert room.team.variant(post).status is Status.IN_REVIEW
    board.columns["draft"].dropped.emit(post)
    room.qtbot.waitUntil(lambda: counts(board) == {"draft": 1})


def test_a_drop_that_no_hand_does_is_refused_with_the_way_that_leads_there(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = room.team.draft("Un")
    board = show_board(room)
    said: list[str] = []
    monkeypatch.setattr(room.screen.context.shell, "say", said.append)
    for name in ("approved", "changes_requested", "published", "settle", "rejected", "scheduled"):
        board.columns[name].dropped.emit(post)
    room.settle()
    assert len(said) == 6
    assert "Approvals" in said[0]
    assert counts(board) == {"draft": 1}
    assert room.team.variant(post).status is Status.DRAFT


def test_an_empty_text_dropped_in_review_stays_and_says_why(room: Room) -> None:
    post = posts.create_post(room.team.be("advisor"), title="Vide", accounts=[room.team.mastodon]).created
    board = show_board(room)
    board.columns["in_review"].dropped.emit(post)
    room.settle()
    assert counts(board) == {"draft": 1}


def test_thousands_of_cards_are_counted_and_only_some_are_read(room: Room) -> None:
    crowd(room.team, posts=1_200, in_review=900)
    board = show_board(room)
    room.qtbot.waitUntil(lambda: counts(board) == {"draft": 300, "in_review": 900}, timeout=10_000)
    known = sum(room.screen.store.known(post) is not None for post in board.columns["in_review"].model.posts)
    assert 0 < known < 200
    column = board.columns["in_review"]
    column.list.verticalScrollBar().setValue(column.list.verticalScrollBar().maximum())
    last = column.model.posts[-1]
    room.qtbot.waitUntil(lambda: room.screen.store.known(last) is not None)


def test_the_board_is_shown_again_the_next_time_with_its_folds(room: Room) -> None:
    room.team.draft("Un")
    board = show_board(room)
    assert board.folded == {"rejected"}
    board.columns["published"].head.click()
    room.settle()
    kept = room.ws.local.setting("drafts.look")
    assert kept == {"board": True, "by_date": False, "folded": ["published", "rejected"]}
    room.screen.listing._take_look(kept)
    assert room.screen.boarding.shown
    assert board.folded == {"published", "rejected"}
    room.settle()


def test_search_and_filters_are_the_same_over_list_and_board(room: Room) -> None:
    room.team.draft("La chaleur")
    room.team.draft("Autre")
    board = show_board(room)
    board.filters.search.setText("chaleur")
    room.qtbot.waitUntil(lambda: counts(board) == {"draft": 1})
    room.settle()
    assert board.filters.found.text().startswith("1 post")
    assert [name for name, column in board.columns.items() if column.isVisible()] == ["draft"]
    room.window.actions_.run("drafts.board")
    room.settle()
    assert room.screen.list.search.text() == "chaleur"
    assert room.screen.list.model.rowCount() == 1
    row = room.screen.list.model.at(0)
    assert row is not None
    assert "\u0002chaleur\u0003" in row.snippet


def test_a_reader_is_offered_nothing_she_may_not_do(room: Room) -> None:
    room.team.draft("Un")
    room.team.be("legal")
    room.settle()
    room.screen._show_state()
    assert not room.screen.new.isVisible()
    assert room.screen.list.empty.button is not None
    assert room.screen.list.empty.button.isHidden()
    offered = {action.id for action in room.window.actions_.available()}
    assert not offered & {"drafts.new", "drafts.from_template", "drafts.keep_template", "drafts.duplicate"}


def test_a_long_title_is_wrapped_between_words(qapp: QApplication) -> None:
    lines = wrapped_lines("Un titre assez long pour deux lignes de carte", "strong", 120, 2)
    assert len(lines) == 2
    assert " ".join(lines) == "Un titre assez long pour deux lignes de carte"
    assert wrapped_lines("Court", "strong", 120, 2) == ["Court"]


def test_a_column_lights_up_under_a_card_only_where_a_hand_may_move_it(room: Room) -> None:
    post = room.team.draft("Un")
    board = show_board(room)
    lit = []
    for name, column in board.columns.items():
        data = QMimeData()
        data.setData(CARD_MIME, QByteArray(post.encode()))
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        column.dragEnterEvent(event)
        assert event.isAccepted(), "a refusal is told when the card is let go"
        if column.lit:
            lit.append(name)
        column.dragLeaveEvent(QDragLeaveEvent())
        assert not column.lit
    assert lit == ["in_review"]


def test_the_menu_filters_by_status_and_says_what_it_lets_through(room: Room) -> None:
    first, second = room.team.draft("Un"), room.team.draft("Deux")
    approvals.submit_all(room.ws, second)
    room.settle()
    filters = room.screen.list.filters
    room.screen.list.parts.choose("all")
    menu = filters.menu_now()
    status = next(action.menu() for action in menu.actions() if action.text() == "Status")
    assert isinstance(status, QMenu)
    next(action for action in status.actions() if action.text() == "In review").trigger()
    room.qtbot.waitUntil(lambda: room.screen.list.model.posts == (second,))
    assert filters.found.text() == "1 post · In review"
    filters.clear_button.click()
    room.qtbot.waitUntil(lambda: set(room.screen.list.model.posts) == {first, second})
    menu.close()


def test_a_reader_moves_no_card_and_is_told_so(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    post = room.team.draft("Un")
    board = show_board(room)
    room.team.be("legal")
    room.settle()
    said: list[str] = []
    monkeypatch.setattr(room.screen.context.shell, "say", said.append)
    board.columns["in_review"].dropped.emit(post)
    room.settle()
    assert said == ["Readers do not submit posts."]
    assert not board.columns["in_review"].takes(post)
    assert room.team.variant(post).status is Status.DRAFT


def test_a_card_is_moved_by_keys_and_takes_the_keyboard_along(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    post = room.team.draft("Un")
    room.team.draft("Deux")
    board = show_board(room)
    board.choose(post)
    room.screen.choose(post)
    board.focus_card()
    room.settle()
    actions = room.window.actions_
    actions.run("drafts.card_right")
    room.qtbot.waitUntil(lambda: counts(board) == {"draft": 1, "in_review": 1})
    room.qtbot.waitUntil(lambda: room.window.focusWidget() is board.columns["in_review"].list)
    said: list[str] = []
    monkeypatch.setattr(room.screen.context.shell, "say", said.append)
    actions.run("drafts.card_right")
    assert len(said) == 1, "nothing to the right takes it: it is said why"
    actions.run("drafts.card_left")
    room.qtbot.waitUntil(lambda: counts(board) == {"draft": 2})
    room.qtbot.waitUntil(lambda: room.window.focusWidget() is board.columns["draft"].list)
    assert room.screen.wanted == post


def test_a_submission_is_taken_back_by_its_key_long_after(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    assert not room.window.actions_.get("drafts.take_back").enabled()
    room.window.actions_.run("drafts.submit")
    room.qtbot.waitUntil(lambda: room.team.variant(post).status is Status.IN_REVIEW)
    room.settle()
    room.window.undo_strip.dismiss()
    room.window.actions_.run("drafts.take_back")
    room.qtbot.waitUntil(lambda: room.team.variant(post).status is Status.DRAFT)


def test_a_card_with_a_place_to_fill_in_is_not_submitted_by_a_drop(room: Room) -> None:
    ws = room.team.be("advisor")
    made = posts.create_post(ws, title="Chiffre", source="[chiffre], c’est peu.", accounts=[room.team.mastodon]).created
    template = templates.keep_template(ws, made, "Chiffre").created
    post = templates.post_from_template(ws, template).created
    board = show_board(room)
    board.columns["in_review"].dropped.emit(post)
    room.qtbot.waitUntil(room.screen.editor.error.isVisible)
    assert room.screen.editor.text.textCursor().selectedText() == "[chiffre]"
    assert room.team.variant(post).status is Status.DRAFT
