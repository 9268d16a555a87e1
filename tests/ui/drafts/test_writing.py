from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage

from exec_assistant.domain.errors import StorageProblem
from exec_assistant.services import approvals, posts, reading, working_copy
from tests.ui.drafts.conftest import press
from ui.drafts import autosave
from ui.drafts.document import SOURCE
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.drafts.conftest import Room


def source(room: Room, post: str) -> str:
    return reading.post_detail(room.ws, post).document.source


def revisions(room: Room, post: str) -> int:
    return len(reading.revisions(room.ws, post))


def test_typing_is_kept_within_half_a_second_without_a_revision(room: Room) -> None:
    post = room.team.draft("Bonjour")
    room.open(post)
    room.write(" à tous")
    room.qtbot.wait(autosave.KEEP_MS + 50)
    room.settle()
    kept = working_copy.restore(room.ws, post)
    assert kept is not None
    assert kept.document.source == "Bonjour à tous"
    assert revisions(room, post) == 1


def test_a_pause_makes_one_revision(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    post = room.team.draft("Bonjour")
    room.open(post)
    room.screen.autosave._pause.setInterval(150)
    room.write(" à")
    room.write(" tous")
    room.qtbot.waitUntil(lambda: revisions(room, post) == 2)
    room.settle()
    assert source(room, post) == "Bonjour à tous"
    assert working_copy.restore(room.ws, post) is None
    assert not room.screen.autosave.dirty


def test_leaving_a_post_saves_it(room: Room) -> None:
    first, second = room.team.draft("Un"), room.team.draft("Deux")
    room.open(first)
    room.write("!")
    room.open(second)
    assert source(room, first) == "Un!"
    assert room.screen.editor.text.text() == "Deux"
    assert source(room, second) == "Deux"


def test_closing_the_window_saves_without_asking(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    room.write(" et plus")
    room.screen.editor.title.setText("Autre titre")
    room.screen.editor.title.textEdited.emit("Autre titre")
    room.window.close()
    assert source(room, post) == "Un et plus"
    assert reading.post_detail(room.ws, post).row.title == "Autre titre"


def test_what_a_crash_left_is_brought_back_and_can_be_discarded(room: Room) -> None:
    post = room.team.draft("Bonjour")
    detail = reading.post_detail(room.ws, post)
    typed = type(detail.document)("Bonjour, tapé avant la panne", detail.document.variants)
    working_copy.keep(room.ws, post, typed, detail.heads[0])
    room.open(post)
    editor = room.screen.editor
    assert editor.text.text() == "Bonjour, tapé avant la panne"
    assert "brought back" in editor.notice.said
    editor.notice.buttons[0].click()
    room.settle()
    assert editor.text.text() == "Bonjour"
    room.screen.autosave.save()
    room.settle()
    assert working_copy.restore(room.ws, post) is None
    assert revisions(room, post) == 1


def test_a_full_disk_is_told_at_the_text_and_typing_goes_on(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    post = room.team.draft("Bonjour")
    room.open(post)

    def refuse(*_args: object) -> None:
        raise StorageProblem("The disk is full.", "What was saved before is safe.")

    monkeypatch.setattr(working_copy, "keep", refuse)
    room.write("!")
    room.qtbot.waitUntil(room.screen.editor.error.isVisible)
    room.write("?")
    assert room.screen.editor.text.text() == "Bonjour!?"


def test_a_variant_is_detached_and_follows_again(room: Room) -> None:
    post, account = room.team.draft("Pour tous"), room.team.linkedin
    room.open(post)
    editor = room.screen.editor
    editor.show_tab(account)
    assert editor.text.isReadOnly()
    editor.detach.click()
    room.write(", ici")
    room.screen.autosave.save()
    room.settle()
    saved = reading.post_detail(room.ws, post).document
    assert saved.variants[account].text == "Pour tous, ici"
    assert saved.variants[room.team.mastodon].text is None
    assert saved.source == "Pour tous"
    editor.follow.click()
    room.screen.autosave.save()
    room.settle()
    assert reading.post_detail(room.ws, post).document.variants[account].text is None
    assert editor.text.text() == "Pour tous"


def test_the_counter_says_by_how_much_a_text_is_too_long_and_underlines_the_rest(room: Room) -> None:
    post = room.team.draft("mot " * 130)
    room.open(post)
    editor = room.screen.editor
    tab = next(tab for tab in editor.bar.tabs if tab.account == room.team.mastodon)
    assert tab.over == 20
    editor.show_tab(room.team.mastodon)
    assert editor.text.over == 500
    assert editor.report.findings.count.accessibleName().startswith("520 of 500")
    assert next(tab for tab in editor.bar.tabs if tab.account == room.team.linkedin).over == 0


def test_submitting_by_keyboard_saves_first(room: Room) -> None:
    post = room.team.draft("Prêt")
    room.open(post)
    room.write(" à lire")
    room.qtbot.keyClick(room.screen.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: room.team.variant(post).status == "in_review")
    room.settle()
    assert source(room, post) == "Prêt à lire"
    assert room.team.variant(post, room.team.linkedin).status == "in_review"
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: room.team.variant(post).status == "draft")


def test_a_text_that_does_not_fit_is_not_submitted(room: Room) -> None:
    post = room.team.draft("mot " * 130)
    room.open(post)
    room.window.actions_.run("drafts.submit")
    room.settle()
    assert room.team.variant(post).status == "draft"
    assert room.screen.editor.account == room.team.mastodon
    assert "too long" in room.screen.editor.error.what.text()


def test_an_approved_text_says_that_an_edit_asks_again_and_that_it_can_be_put_back(room: Room) -> None:
    post, account = room.team.draft("Texte approuvé"), room.team.linkedin
    approvals.submit_all(room.ws, post)
    approvals.approve(room.team.be("executive"), post, account)
    room.team.be("advisor")
    room.open(post)
    editor = room.screen.editor
    editor.show_tab(account)
    assert "An edit asks for a new approval" in editor.notice.said
    editor.detach.click()
    room.write(" et changé")
    room.screen.autosave.save()
    room.settle()
    assert room.team.variant(post, account).status != "approved"
    assert "Changed since it was approved" in editor.notice.said
    editor.notice.buttons[0].click()
    room.settle()
    room.screen.autosave.save()
    room.settle()
    assert room.team.variant(post, account).status == "approved"


def test_an_earlier_version_is_restored_and_the_restoring_undone(room: Room) -> None:
    post = room.team.draft("Premier")
    detail = reading.post_detail(room.ws, post)
    posts.save_revision(room.ws, post, type(detail.document)("Deuxième", detail.document.variants))
    room.open(post)
    first = reading.revisions(room.ws, post)[0].revision
    room.screen.handling.compare(first)
    room.settle()
    sheet = room.window.findChild(Sheet)
    assert sheet is not None
    sheet.accept()
    room.qtbot.waitUntil(lambda: source(room, post) == "Premier")
    room.settle()
    assert room.screen.editor.text.text() == "Premier"
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: source(room, post) == "Deuxième")
    room.settle()
    assert room.screen.editor.text.text() == "Deuxième"


def test_an_edit_elsewhere_while_typing_keeps_both_versions_and_merges(room: Room) -> None:
    post = room.team.draft("Un\nDeux")
    room.open(post)
    detail = reading.post_detail(room.ws, post)
    room.write(" ici")
    posts.save_revision(room.ws, post, type(detail.document)("Zéro\nUn\nDeux", detail.document.variants))
    room.settle()
    assert room.screen.editor.text.text() == "Un\nDeux ici"
    room.screen.autosave.save()
    room.settle()
    assert len(reading.post_detail(room.ws, post).heads) == 2
    conflict = room.screen.conflict
    room.qtbot.waitUntil(conflict.isVisible)
    assert {text.original for text in conflict.texts} == {"Un\nDeux ici", "Zéro\nUn\nDeux"}
    conflict.merge.click()
    room.qtbot.waitUntil(lambda: len(reading.post_detail(room.ws, post).heads) == 1)
    room.settle()
    merged = source(room, post)
    assert merged.splitlines() == ["Zéro", "Un", "Deux ici", "Deux"] or "Deux ici" in merged
    assert room.screen.editor.isVisible()
    assert room.screen.editor.text.text() == merged


def test_an_edit_elsewhere_while_reading_is_simply_shown(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    detail = reading.post_detail(room.ws, post)
    posts.save_revision(room.ws, post, type(detail.document)("Un, relu", detail.document.variants))
    room.qtbot.waitUntil(lambda: room.screen.editor.text.text() == "Un, relu")


def test_discarding_goes_on_to_the_next_post_and_is_undone(room: Room) -> None:
    first, second = room.team.draft("Un"), room.team.draft("Deux")
    room.settle()
    room.open(second)
    room.screen.list.list.setFocus()
    room.qtbot.keyClick(room.screen.list.list, Qt.Key.Key_Backspace)
    room.qtbot.waitUntil(lambda: reading.post_detail(room.ws, second).discarded)
    room.settle()
    assert room.screen.opened is not None
    assert room.screen.opened.post == first
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: not reading.post_detail(room.ws, second).discarded)
    room.settle()
    assert room.screen.list.model.row_of(second) >= 0


def test_backspace_in_the_text_deletes_a_letter_only(room: Room) -> None:
    post = room.team.draft("Bonjour")
    room.open(post)
    room.write("!")
    room.qtbot.keyClick(room.screen.editor.text, Qt.Key.Key_Backspace)
    room.settle()
    assert room.screen.editor.text.text() == "Bonjour"
    assert not reading.post_detail(room.ws, post).discarded


def test_letters_are_keys_in_the_list_and_letters_in_the_text(room: Room) -> None:
    room.team.draft("Un")
    room.team.draft("Deux")
    room.settle()
    upper, lower = (row.post.post for row in (room.screen.list.model.at(0), room.screen.list.model.at(1)) if row)
    room.open(upper)
    room.screen.list.list.setFocus()
    room.qtbot.keyClick(room.screen.list.list, Qt.Key.Key_J)
    room.settle()
    assert room.screen.opened is not None
    assert room.screen.opened.post == lower
    room.write("jkdn")
    assert room.screen.editor.text.text().endswith("jkdn")


def test_a_new_draft_opens_with_its_title_ready_to_type(room: Room) -> None:
    room.window.actions_.run("drafts.new")
    room.qtbot.waitUntil(lambda: room.screen.opened is not None)
    room.settle()
    editor = room.screen.editor
    assert room.window.focusWidget() is editor.title
    press(editor.title, "Une idée")
    room.qtbot.keyClick(editor.title, Qt.Key.Key_Return)
    assert room.window.focusWidget() is editor.text
    opened = room.screen.opened
    assert opened is not None
    room.qtbot.waitUntil(lambda: reading.post_detail(room.ws, opened.post).row.title == "Une idée")
    assert list(editor.document.variants) == [room.team.linkedin]


def test_what_the_executive_writes_on_the_spot_is_approved_in_one_gesture(room: Room) -> None:
    room.team.be("executive")
    room.settle()
    room.window.actions_.run("drafts.spot")
    room.qtbot.waitUntil(lambda: room.screen.opened is not None)
    room.settle()
    opened = room.screen.opened
    assert opened is not None
    assert room.screen.submit.text() == "Approve"
    room.write("J’y étais ce matin.")
    room.window.actions_.run("drafts.submit")
    room.qtbot.waitUntil(lambda: room.team.variant(opened.post, room.team.linkedin).status == "approved")
    room.settle()


def test_an_advisor_cannot_write_on_the_spot(room: Room) -> None:
    assert not room.window.actions_.run("drafts.spot")
    assert not room.screen.spot.isVisible()


def test_pasted_markup_becomes_plain_words(room: Room) -> None:
    room.open(room.team.draft(""))
    mime = QMimeData()
    mime.setHtml('<p>Un <b>mot</b></p><img src="http://example.invalid/x.png">')
    room.screen.editor.text.insertFromMimeData(mime)
    assert room.screen.editor.text.text().strip() == "Un mot"


def test_no_break_spaces_survive_the_editor(room: Room) -> None:
    post = room.team.draft("Vraiment\u00a0? Oui\u202f!")
    room.open(post)
    room.write(" Bien")
    room.screen.autosave.save()
    room.settle()
    assert source(room, post) == "Vraiment\u00a0? Oui\u202f! Bien"


def test_hidden_signs_are_flagged(room: Room) -> None:
    room.open(room.team.draft("abc\u202edef\u200bg"))
    assert room.screen.editor.account == SOURCE
    room.screen.editor.show_tab(room.team.linkedin)
    assert room.screen.editor.text.hidden_signs == [3, 7]


def test_french_typography_is_one_step_that_undo_takes_back(room: Room) -> None:
    room.open(room.team.draft('Il dit "oui" !'))
    room.window.actions_.run("drafts.typography")
    room.qtbot.waitUntil(lambda: room.window.findChild(Sheet) is not None)
    sheet = room.window.findChild(Sheet)
    assert isinstance(sheet, Sheet)
    sheet.accept()
    room.qtbot.waitUntil(lambda: room.screen.editor.text.text().endswith("\u202f!"))
    room.screen.editor.text.undo()
    assert room.screen.editor.text.text() == 'Il dit "oui" !'


def test_a_picture_is_attached_described_and_taken_off(room: Room, tmp_path: Path) -> None:
    post = room.team.draft("Avec image")
    room.open(post)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "photo.png"
    assert image.save(str(path))
    editor = room.screen.editor
    editor.pictures.emit([str(path)])
    room.qtbot.waitUntil(lambda: len(editor.strip.fields) == 1)
    room.settle()
    editor.show_tab(room.team.linkedin)
    room.qtbot.waitUntil(lambda: any("no alternative text" in words for words in editor.report.findings.sentences))
    editor.show_tab(SOURCE)
    press(editor.strip.fields[0], "Une cour d’usine")
    room.qtbot.wait(300)
    room.screen.autosave.save()
    room.settle()
    for draft in reading.post_detail(room.ws, post).document.variants.values():
        assert [medium.alt for medium in draft.media] == ["Une cour d’usine"]
    editor.strip.removed.emit(editor.document.variants[room.team.linkedin].media[0].sha256)
    assert not editor.strip.isVisible()


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(room: Room, tmp_path: Path) -> None:
    room.open(room.team.draft("x"))
    path = tmp_path / "photo.png"
    path.write_text("<svg onload='x'/>")
    room.screen.editor.pictures.emit([str(path)])
    room.qtbot.waitUntil(room.screen.editor.error.isVisible)
    assert "not a picture" in room.screen.editor.error.what.text()


def test_search_finds_words_in_all_parts_and_says_where(room: Room) -> None:
    post = room.team.draft("Le réseau de chaleur de Brévières")
    room.team.draft("Autre chose")
    room.settle()
    room.screen.list.search.setText("breviere")
    room.qtbot.waitUntil(lambda: room.screen.list.model.rowCount() == 1)
    found = room.screen.list.model.at(0)
    assert found is not None
    assert found.post.post == post
    assert "Brévières" in found.snippet


def test_typing_in_a_hundred_kilobytes_stays_quick(room: Room) -> None:
    post = room.team.draft("\n\n".join(["Une phrase assez longue pour faire un paragraphe. " * 8] * 250))
    room.open(post)
    assert len(room.screen.editor.text.text()) > 100_000
    room.write("x")
    took = []
    for letter in "encore une phrase":
        before = time.perf_counter()
        room.qtbot.keyClick(room.screen.editor.text, letter)
        took.append(time.perf_counter() - before)
    assert sorted(took)[len(took) // 2] < 0.05


def test_a_new_draft_that_the_list_opened_first_has_its_title_ready_all_the_same(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    room.screen.list.list.setFocus()
    room.screen.deeds.made.emit(post)
    room.settle()
    assert room.window.focusWidget() is room.screen.editor.title


def test_a_title_longer_than_its_line_says_all_on_hover(room: Room) -> None:
    room.open(room.team.draft("Un"))
    title = room.screen.editor.title
    assert title.toolTip() == ""
    title.setText("Un titre bien plus long que la ligne " * 6)
    assert title.toolTip() == title.text()


def test_a_text_that_differs_in_signs_only_is_not_said_to_be_the_same(room: Room) -> None:
    room.open(room.team.draft("Bonjour. Au revoir."))
    editor = room.screen.editor
    account = editor.accounts[0]
    editor.show_tab(account)
    editor.detach_variant()
    editor.text.replace_text("Bonjour.\n\n---\n\nAu revoir.")
    room.qtbot.waitUntil(lambda: "only signs" in editor.follow_words.text())
    assert editor.bar.tabs[1].changed == (0, 0), "a line of dashes is no word"
