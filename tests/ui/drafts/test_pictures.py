from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage

from exec_assistant.editorial.checking import Content, Medium, checks
from ui.drafts.crop_sheet import CropSheet, Part, moved, resized, widest
from ui.drafts.document import media_of
from ui.post.media import decode

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.drafts.conftest import Room

SHARE = st.floats(0.05, 1.0)
STEP = st.floats(-2.0, 2.0)


@st.composite
def parts(draw: st.DrawFn) -> Part:
    width, height = draw(SHARE), draw(SHARE)
    return Part(draw(st.floats(0, 1 - width)), draw(st.floats(0, 1 - height)), width, height)


def inside(part: Part) -> bool:
    ends = part.left + part.width, part.top + part.height
    return part.left >= 0 and part.top >= 0 and part.width > 0 and part.height > 0 and max(ends) <= 1 + 1e-9


@given(parts(), STEP, STEP)
def test_a_part_never_leaves_the_picture(part: Part, right: float, down: float) -> None:
    assert inside(moved(part, right, down))
    assert inside(resized(part, right, down, 0.0))


@given(st.sampled_from([1.0, 0.8, 1.91, 16 / 9]), st.integers(10, 4000), st.integers(10, 4000), STEP, STEP)
def test_proportions_hold_whatever_is_done(ratio: float, wide: int, high: int, right: float, down: float) -> None:
    part = widest(ratio, wide, high)
    assert inside(part)
    for each in (part, resized(part, right, down, ratio * high / wide)):
        assert inside(each)
        assert each.width * wide == pytest.approx(ratio * each.height * high, rel=1e-6)


def picture(folder: Path, name: str, wide: int = 400, high: int = 200) -> str:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F5BEA" if name == "a.png" else "#157244"))
    path = folder / name
    assert image.save(str(path))
    return str(path)


def names(room: Room) -> list[str]:
    return [medium.name for medium in media_of(room.screen.editor.document, "")]


def test_a_picture_is_cropped_from_the_keyboard_and_the_original_comes_back(room: Room, tmp_path: Path) -> None:
    room.open(room.team.draft("Avec une image"))
    editor = room.screen.editor
    room.screen.handling.take_pictures([picture(tmp_path, "a.png")])
    room.settle()
    [before] = media_of(editor.document, "")
    editor.strip.crop_asked.emit(before.sha256)
    room.qtbot.waitUntil(lambda: room.window.findChild(CropSheet) is not None)
    sheet = room.window.findChild(CropSheet)
    assert isinstance(sheet, CropSheet)
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    sheet.ratios.chosen.emit("1:1")
    room.qtbot.keyClick(sheet.view, Qt.Key.Key_Left)
    assert sheet.view.part.left == pytest.approx(0.24)
    sheet.primary.click()
    room.settle()
    [after] = media_of(editor.document, "")
    image = decode(room.ws.media.get(after.sha256), after.mime, 0)
    assert (image.width(), image.height()) == (200, 200)
    assert room.ws.media.has(before.sha256)
    room.screen.context.actions.run("shell.undo")
    room.settle()
    assert media_of(editor.document, "") == (before,)


def test_a_pasted_picture_is_attached(room: Room) -> None:
    room.open(room.team.draft("Collée"))
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F5BEA"))
    mime = QMimeData()
    mime.setImageData(image)
    room.screen.editor.text.insertFromMimeData(mime)
    room.settle()
    [medium] = media_of(room.screen.editor.document, "")
    assert decode(room.ws.media.get(medium.sha256), "image/png", 0).width() == 30


def test_pictures_change_places_from_the_keyboard(room: Room, tmp_path: Path) -> None:
    room.open(room.team.draft("Deux images"))
    room.screen.handling.take_pictures([picture(tmp_path, "a.png"), picture(tmp_path, "b.png")])
    room.settle()
    assert names(room) == ["a.png", "b.png"]
    strip = room.screen.editor.strip
    strip.fields[0].setFocus()
    room.qtbot.keyClick(strip.fields[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    room.settle()
    assert names(room) == ["b.png", "a.png"]
    assert strip.fields[1].hasFocus()
    room.qtbot.keyClick(strip.fields[1], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(room) == ["b.png", "a.png"]


def test_what_a_text_of_its_own_says_otherwise_is_said(room: Room) -> None:
    room.open(room.team.draft("Une fonderie chauffe la ville"))
    editor = room.screen.editor
    editor.show_tab(room.team.mastodon)
    editor.detach_variant()
    editor.replace_text("Une fonderie chauffe notre ville entière")
    room.qtbot.waitUntil(lambda: "more" in editor.follow_words.text())
    assert editor.follow_words.text() == "A text of its own: 1 word less, 2 words more."
    tab = next(tab for tab in editor.bar.tabs if tab.account == room.team.mastodon)
    assert tab.changed == (1, 2)
    editor.replace_text("Une fonderie chauffe la ville")
    room.qtbot.waitUntil(lambda: editor.follow_words.text() == "Same as the source.")


@pytest.mark.parametrize(("mime", "kinds"), [("image/webp", ["media_type"]), ("image/png", [])])
def test_a_kind_of_picture_the_network_does_not_take_is_found(mime: str, kinds: list[str]) -> None:
    medium = Medium("image", "Une cheminée", 1_000, "a", mime)
    found = checks("linkedin", Content("Bonjour", (medium,)))
    assert [finding.kind for finding in found] == kinds
    assert not kinds or found[0].message.text == "Attachment 1 is WebP: LinkedIn takes JPEG, PNG, GIF."
