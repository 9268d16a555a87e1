from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QImageWriter

from exec_assistant.domain.errors import BadInput
from exec_assistant.services import editorial
from exec_assistant.services.comments import CommentRow
from ui import i18n
from ui.post.comments import CommentDraft, CommentsPanel
from ui.post.difference_view import DifferenceView
from ui.post.history import FIRST_SHOWN, HistoryList
from ui.post.media import decode
from ui.post.preview import Preview, PreviewCard
from ui.post.reading import HistoryEntry
from ui.post.reading_text import ReadingText
from ui.post.words import duration
from ui.tasks import Tasks
from ui.theme import apply_theme, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 3, 11, 8, 0, tzinfo=UTC)
LONG = "Une phrase qui ne change pas du tout. " * 40


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def _comment(key: str, body: str, *, reply_to: str = "", resolved: bool = False, quote: str = "") -> CommentRow:
    return CommentRow(key, "post", "", "hugo", "Hugo", "advisor", 0, body, quote, False, reply_to, resolved)


# --- text -----------------------------------------------------------------------------------------------------------


def test_a_draft_is_never_markup(qtbot: QtBot) -> None:
    text = ReadingText("Text")
    qtbot.addWidget(text)
    draft = '<img src="https://example.org/x.png"><b>gras</b> &amp; <script>'
    text.show_text(draft)
    assert text.toPlainText() == draft
    assert text.original == draft


def test_a_passage_is_highlighted_where_it_stands_behind_an_emoji(qtbot: QtBot) -> None:
    text = ReadingText("Text")
    qtbot.addWidget(text)
    text.show_text("🎉🎉 Bravo à tous")
    text.highlight((3, 8))
    assert text.highlighted == "Bravo"
    assert text.extraSelections()[-1].cursor.selectedText() == "Bravo"


def test_a_text_is_as_high_as_its_words(qtbot: QtBot) -> None:
    text = ReadingText("Text")
    qtbot.addWidget(text)
    text.resize(300, 20)
    text.show()
    text.show_text("court")
    short = text.height()
    text.show_text(LONG)
    assert text.height() > 8 * short
    assert not text.verticalScrollBar().isVisible()


def test_a_very_long_draft_is_shown_at_once(qtbot: QtBot, tasks: Tasks) -> None:
    card = PreviewCard(tasks)
    qtbot.addWidget(card)
    card.show_preview(None, Preview("mastodon", "Claire", "@claire", "mot " * 25_000))  # type: ignore[arg-type]
    assert len(card.text.original) == 20_000
    assert card._cut.text() == "Only the first 20,000 characters are shown here."


# --- preview --------------------------------------------------------------------------------------------------------


def test_the_whole_text_shows_and_can_be_folded_as_in_the_feed(qtbot: QtBot, tasks: Tasks) -> None:
    card = PreviewCard(tasks)
    qtbot.addWidget(card)
    card.show_preview(None, Preview("linkedin", "Claire", "claire", LONG, visible=120))  # type: ignore[arg-type]
    assert card.text.original == LONG
    card.toggle_fold()
    assert card.folded
    assert card.text.original == LONG[:120].rstrip() + "…"
    assert card.show_quote("ne change pas")
    assert not card.folded
    assert card.text.highlighted == "ne change pas"


def test_a_quote_that_is_gone_is_said(qtbot: QtBot, tasks: Tasks) -> None:
    card = PreviewCard(tasks)
    qtbot.addWidget(card)
    card.show_preview(None, Preview("x", "Claire", "claire", "Bonjour"))  # type: ignore[arg-type]
    assert not card.show_quote("au revoir")


# --- difference -----------------------------------------------------------------------------------------------------


def test_what_changed_is_struck_and_underlined_and_the_rest_folded(qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_difference(editorial.changed_words(LONG + "trois usines", LONG + "quatre usines"))
    assert view.said == "1 word added · 1 word removed"
    assert view.folded == 1
    assert len(view.text.toPlainText()) < len(LONG)
    assert "unchanged words" in view.text.toPlainText()
    found = {"trois": False, "quatre": False}
    for word in found:
        cursor = view.text.document().find(word)
        how = cursor.charFormat()
        found[word] = how.fontStrikeOut() if word == "trois" else how.fontUnderline()
    assert found == {"trois": True, "quatre": True}
    view.whole.click()
    assert view.folded == 0
    assert view.text.toPlainText() == LONG + "troisquatre usines"


def test_the_difference_follows_a_change_of_theme(qtbot: QtBot, qapp: QApplication) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_difference(editorial.changed_words("trois", "quatre"))
    light = view.text.document().find("trois").charFormat().background().color()
    assert light == theme().danger_soft
    apply_theme(qapp, "dark")
    dark = view.text.document().find("trois").charFormat().background().color()
    assert dark == theme().danger_soft
    assert dark != light


def test_nothing_changed_is_said(qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_difference((), nothing="Nothing has changed.")
    assert view.summary.text() == "Nothing has changed."
    assert view.text.isHidden()


# --- comments -------------------------------------------------------------------------------------------------------


def test_replies_follow_what_they_answer_and_resolved_ones_wait(qtbot: QtBot) -> None:
    panel = CommentsPanel()
    qtbot.addWidget(panel)
    rows = [
        _comment("a", "Premier"),
        _comment("b", "Second"),
        _comment("c", "Réponse", reply_to="a"),
        _comment("d", "Réglé", resolved=True),
    ]
    panel.show_comments(rows, "Europe/Paris", NOW)
    assert [card.row.comment for card in panel.cards] == ["a", "c", "b"]
    panel._resolved.click()
    assert [card.row.comment for card in panel.cards] == ["a", "c", "b", "d"]


def test_an_empty_comment_is_refused_and_a_typed_one_is_kept_until_it_is_sent(qtbot: QtBot) -> None:
    panel = CommentsPanel()
    qtbot.addWidget(panel)
    panel.show()
    asked: list[CommentDraft] = []
    panel.add_asked.connect(asked.append)
    panel.begin(quote="trois usines")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    assert not panel.error.isHidden()
    qtbot.keyClicks(panel.field, "lesquelles ?")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == [CommentDraft("lesquelles ?", "trois usines")]
    panel.tell_error(BadInput("The comment is empty."))
    assert panel.field.toPlainText() == "lesquelles ?"
    panel.sent()
    assert panel.draft == CommentDraft("")


# --- history --------------------------------------------------------------------------------------------------------


def test_history_says_who_did_what_and_shows_more_on_demand(qtbot: QtBot) -> None:
    listed = HistoryList()
    qtbot.addWidget(listed)
    entries = [HistoryEntry("r", "request_changes", "Claire", 0, "plus court"), *(
        HistoryEntry(str(number), "revised", "Hugo", 0, version=number) for number in range(9, 1, -1)
    )]  # fmt: skip
    listed.show_history(entries, "Europe/Paris", NOW)
    assert len(listed.sentences) == FIRST_SHOWN
    assert listed.sentences[0].startswith("Claire asked for changes.")
    assert listed.sentences[0].endswith("plus court")
    listed._more.click()
    assert len(listed.sentences) == len(entries)


# --- pictures -------------------------------------------------------------------------------------------------------


def _png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def test_a_picture_is_scaled_while_it_is_read(qapp: QApplication) -> None:
    image = decode(_png(1200, 600), "image/png", 300)
    assert (image.width(), image.height()) == (300, 150)


@pytest.mark.parametrize(
    ("data", "mime"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"not a picture", "image/png"),
        (b"", "image/png"),
    ],
)
def test_what_is_no_picture_is_refused(qapp: QApplication, data: bytes, mime: str) -> None:
    with pytest.raises(BadInput):
        decode(data, mime, 300)


def test_a_picture_under_another_name_is_not_opened(qapp: QApplication) -> None:
    with pytest.raises(BadInput):
        decode(_png(10, 10), "image/jpeg", 300)


@pytest.mark.parametrize(
    ("seconds", "said"), [(4, "5 s"), (61, "2 min"), (3_500, "59 min"), (3_600, "1 h 00"), (5_200, "1 h 30")]
)
def test_a_duration_is_said_no_more_exactly_than_anybody_reads(seconds: int, said: str) -> None:
    assert duration(seconds) == said


def test_an_editor_takes_the_place_of_the_text_and_gives_it_back(qtbot: QtBot, tasks: Tasks) -> None:
    card = PreviewCard(tasks)
    qtbot.addWidget(card)
    card.show()
    editor = ReadingText("Editor", card)
    card.edit_here(editor)
    assert card.text.isHidden()
    assert not editor.isHidden()
    assert card.card.isAncestorOf(editor)
    card.edit_here(None)
    assert not card.text.isHidden()
    assert editor.isHidden()
