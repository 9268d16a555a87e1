"""Templates, copies and versions in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from exec_assistant.domain.posts import Document
from exec_assistant.services import comments, posts, reading, templates
from ui.drafts.template_sheets import KeepSheet, TemplatesSheet
from ui.drafts.versions_sheet import VersionsSheet

if TYPE_CHECKING:
    from tests.ui.drafts.conftest import Room


def kept(room: Room, source: str, name: str) -> str:
    post = room.team.draft(source)
    return templates.keep_template(room.ws, post, name).created


def test_a_post_begun_from_a_template_goes_from_place_to_place_with_tab(room: Room) -> None:
    kept(room, "Le [date] à [ville], 🎉 [chiffre] foyers.", "Point du mois")
    room.settle()
    room.window.actions_.run("drafts.from_template")
    sheet = room.window.findChild(TemplatesSheet)
    assert sheet is not None
    sheet.accept()
    room.qtbot.waitUntil(lambda: room.screen.opened is not None and room.screen.opened.detail.from_template)
    room.settle()
    text = room.screen.editor.text
    seen = []
    for _ in range(3):
        seen.append(text.passage())
        room.qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert seen == ["[date]", "[ville]", "[chiffre]"]
    assert text.passage() == "[date]"
    room.qtbot.keyClick(text, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert text.passage() == "[chiffre]"
    room.qtbot.keyClicks(text, "12")
    assert text.text().endswith("12 foyers.")
    room.window.actions_.run("drafts.submit")
    room.qtbot.waitUntil(room.screen.editor.error.isVisible)
    assert text.passage() == "[date]", "what is still to be filled in is shown instead of submitted"
    text.replace_text("Le 3 à Lyon, 12 foyers.")
    room.window.actions_.run("drafts.submit")
    post = room.screen.wanted
    room.qtbot.waitUntil(lambda: room.team.variant(post).status.value == "in_review")


def test_each_template_is_in_the_palette_by_its_name(room: Room) -> None:
    made = kept(room, "Bonjour", "Lettre aux équipes")
    room.qtbot.waitUntil(
        lambda: any(action.id == f"drafts.template.{made}" for action in room.window.actions_.available())
    )
    assert room.window.actions_.get(f"drafts.template.{made}").text == "New from “Lettre aux équipes”"
    room.window.actions_.run(f"drafts.template.{made}")
    room.qtbot.waitUntil(lambda: room.screen.opened is not None and room.screen.opened.detail.origin == made)
    room.settle()
    templates.remove_template(room.ws, made)
    room.qtbot.waitUntil(
        lambda: all(action.id != f"drafts.template.{made}" for action in room.window.actions_.available())
    )


def test_keeping_a_template_asks_for_a_free_name(room: Room) -> None:
    kept(room, "Bonjour", "Pris")
    post = room.team.draft("Le [date]")
    room.open(post)
    room.window.actions_.run("drafts.keep_template")
    sheet = room.window.findChild(KeepSheet)
    assert sheet is not None
    assert sheet.name.text() == "Résultats"
    sheet.name.setText("pris")
    sheet.accept()
    room.qtbot.waitUntil(sheet.error.isVisible)
    sheet.name.setText("Libre")
    sheet.accept()
    room.qtbot.waitUntil(lambda: len(templates.templates(room.ws)) == 2)
    room.settle()
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: len(templates.templates(room.ws)) == 1)


def test_a_template_is_renamed_and_removed_from_the_sheet(room: Room) -> None:
    kept(room, "Un", "Alpha")
    kept(room, "Deux", "Bêta")
    room.settle()
    room.window.actions_.run("drafts.from_template")
    sheet = room.window.findChild(TemplatesSheet)
    assert sheet is not None
    sheet.field.setText("beta")
    assert sheet.chosen is not None
    assert sheet.chosen.name == "Bêta"
    room.qtbot.keyClick(sheet.field, Qt.Key.Key_F2)
    sheet.name.setText("Gamma")
    room.qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: {row.name for row in templates.templates(room.ws)} == {"Alpha", "Gamma"})
    assert sheet.isVisible()
    sheet.field.clear()
    room.settle()
    room.qtbot.keyClick(sheet.field, Qt.Key.Key_Delete)
    room.qtbot.waitUntil(lambda: len(templates.templates(room.ws)) == 1)
    room.settle()
    assert len(sheet.model.rows) == 1


def test_a_copy_says_where_it_came_from_and_leads_there(room: Room) -> None:
    post = room.team.draft("Un")
    room.open(post)
    room.window.actions_.run("drafts.duplicate")
    room.qtbot.waitUntil(lambda: room.screen.opened is not None and room.screen.opened.post != post)
    room.settle()
    assert room.screen.opened is not None
    assert room.screen.opened.detail.origin == post
    assert room.screen.editor.notice.said == "Copied from “Résultats”."
    room.screen.handling.do_verb("origin")
    room.qtbot.waitUntil(lambda: room.screen.opened is not None and room.screen.opened.post == post)
    room.settle()


def versions_sheet(room: Room) -> VersionsSheet:
    room.window.actions_.run("drafts.versions")
    room.qtbot.waitUntil(lambda: room.window.findChild(VersionsSheet) is not None)
    sheet = room.window.findChild(VersionsSheet)
    assert sheet is not None
    room.settle()
    return sheet


def test_any_two_versions_are_compared_and_an_earlier_one_restored(room: Room) -> None:
    post = room.team.draft("Un")
    variants = reading.post_detail(room.ws, post).document.variants
    for source in ("Un deux", "Un deux trois"):
        posts.save_revision(room.ws, post, Document(source, variants))
    room.open(post)
    sheet = versions_sheet(room)
    assert sheet.model.rowCount() == 4
    sheet.list.choose_row(3)
    room.settle()
    assert sheet.between.text() == "Version 1 → As it is now"
    assert sheet.difference.said == "2 words added"
    sheet.list.choose_row(2)
    room.qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    sheet.list.choose_row(3)
    room.settle()
    assert sheet.between.text() == "Version 1 → Version 2"
    assert sheet.difference.said == "1 word added"
    assert "nothing is lost" in sheet.effect.text()
    sheet.accept()
    room.qtbot.waitUntil(lambda: reading.post_detail(room.ws, post).document.source == "Un")
    room.settle()
    assert len(reading.revisions(room.ws, post)) == 4
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: reading.post_detail(room.ws, post).document.source == "Un deux trois")
    room.settle()


def test_ones_own_comment_is_deleted_and_brought_back(room: Room) -> None:
    post = room.team.draft("Un deux")
    comments.add_comment(room.team.be("advisor"), post, "À moi", quote="deux")
    comments.add_comment(room.team.be("executive"), post, "À elle", quote="parti")
    room.team.be("advisor")
    room.settle()
    room.open(post)
    panel = room.screen.inspector.comments
    assert room.screen.opened is not None
    assert {row.body for row in room.screen.opened.comments if row.comment in room.screen.opened.gone} == {"À elle"}
    mine = next(card for card in panel.cards if card.row.body == "À moi")
    panel.remove_asked.emit(mine.row.comment)
    room.qtbot.waitUntil(lambda: len(comments.comments_of(room.ws, post)) == 1)
    room.settle()
    room.window.undo_strip.undo()
    room.qtbot.waitUntil(lambda: len(comments.comments_of(room.ws, post)) == 2)
    room.settle()
