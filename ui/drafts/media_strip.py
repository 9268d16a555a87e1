"""The pictures of a post in the editor: each with the words for those who cannot see it, and a way to take it off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.errors import AppError, BadInput, StorageProblem
from exec_assistant.domain.posts import Media
from ui import i18n, icons
from ui.i18n import QT_TRANSLATE_NOOP
from ui.post.media import FORMATS, decode, thumbnail
from ui.theme import Size, Space, theme
from ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.workspace import Workspace
    from ui.tasks import Tasks

_NO_PICTURE = QT_TRANSLATE_NOOP("Errors", "“{file}” is not a picture that can be attached.")
_UNREADABLE = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be read.")
_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "The post was not changed.")
_CHOOSE = QT_TRANSLATE_NOOP("Errors", "Choose a PNG, JPEG, GIF or WebP file of less than {limit} MB.")
_CHECK = QT_TRANSLATE_NOOP("Errors", "Check that it is still there.")
MAX_FILE = 50_000_000
"""Bytes of one picture; any network takes far less."""
_SIDE = 44
_SIGNATURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


def kind_of(data: bytes) -> str:
    """The MIME type of a picture by its first bytes, whatever its file is called; empty when it is none we show."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((mime for start, mime in _SIGNATURES.items() if data.startswith(start)), "")


def take_in(ws: Workspace, paths: Sequence[str]) -> list[Media]:
    """Read picture files and keep them in the workspace; for a worker.

    Raises:
        BadInput: a file is no picture, or far too large. StorageProblem: it cannot be read.
    """
    found = []
    for path in map(Path, paths):
        try:
            with path.open("rb") as file:
                data = file.read(MAX_FILE + 1)
        except OSError as error:
            raise StorageProblem(_UNREADABLE, _UNCHANGED, _CHECK, file=path.name) from error
        found.append(_keep(ws, data, path.name))
    return found


def take_in_image(ws: Workspace, image: QImage, name: str) -> list[Media]:
    """Keep a pasted image as PNG; for a worker."""
    return [_keep(ws, written(image, "PNG"), name)]


def written(image: QImage, kind: str, quality: int = -1) -> bytes:
    """The bytes of a picture in a format."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Not image.save(): PySide takes no format there, whatever its stubs say.
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())


def _keep(ws: Workspace, data: bytes, name: str) -> Media:
    mime = kind_of(data)
    if not mime or len(data) > MAX_FILE:
        raise BadInput(_NO_PICTURE, _UNCHANGED, _CHOOSE, file=name, limit=MAX_FILE // 1_000_000)
    decode(data, mime, _SIDE)
    return Media(ws.media.put(data), mime, name)


class _Thumb(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setFixedSize(_SIDE, _SIDE)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(place, Size.RADIUS, Size.RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(place, theme().sunken)
        if self._image is None:
            icons.paint(painter, "image", QRectF(_SIDE / 2 - 10, _SIDE / 2 - 10, 20, 20), "tertiary")
        else:
            side = float(min(self._image.width(), self._image.height()))
            left, top = (self._image.width() - side) / 2, (self._image.height() - side) / 2
            painter.drawImage(place, self._image, QRectF(left, top, side, side))
        painter.setClipping(False)
        painter.setPen(QPen(theme().border, 1))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), Size.RADIUS, Size.RADIUS)


class _MediumRow(QWidget):
    def __init__(self, medium: Media, number: int, strip: MediaStrip) -> None:
        super().__init__(strip)
        self.medium = medium
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.thumb = _Thumb(self)
        self.thumb.setToolTip(medium.name)
        self.thumb.setAccessibleName(i18n.translate("Drafts", "Picture {number}").format(number=number))
        self.alt = QLineEdit(medium.alt, self)
        self.alt.setCursorPosition(0)
        self.alt.setPlaceholderText(i18n.translate("Drafts", "Describe it for people who cannot see it"))
        self.alt.setAccessibleName(i18n.translate("Drafts", "Description of picture {number}").format(number=number))
        self.remove = IconButton(
            "close", i18n.translate("Drafts", "Take picture {number} off").format(number=number), self
        )
        self.remove.clicked.connect(lambda: strip.removed.emit(medium.sha256))
        self.crop = IconButton("crop", i18n.translate("Drafts", "Crop picture {number}").format(number=number), self)
        self.crop.clicked.connect(lambda: strip.crop_asked.emit(medium.sha256))
        self.up = IconButton(
            "arrow-up", i18n.translate("Drafts", "Move picture {number} up").format(number=number), self, keys="Alt+Up"
        )
        self.up.clicked.connect(lambda: strip.moved.emit(medium.sha256, -1))
        self.down = IconButton(
            "arrow-down", i18n.translate("Drafts", "Move picture {number} down").format(number=number), self,
            keys="Alt+Down",
        )  # fmt: skip
        self.down.clicked.connect(lambda: strip.moved.emit(medium.sha256, 1))
        self.alt.installEventFilter(self)
        row.addWidget(self.thumb)
        row.addWidget(self.alt, 1)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for button in (self.crop, self.up, self.down, self.remove):
            tools.addWidget(button)
        row.addLayout(tools)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(250)
        timer.timeout.connect(self.tell)
        self.alt.textEdited.connect(lambda _text: timer.start())
        self.alt.editingFinished.connect(self.tell)
        self._strip = strip

    def tell(self) -> None:
        if self.alt.text() != self.medium.alt:
            self.medium = Media(self.medium.sha256, self.medium.mime, self.medium.name, self.alt.text())
            self._strip.described.emit(self.medium.sha256, self.alt.text())

    def show_place(self, number: int, count: int, *, editable: bool) -> None:
        """Which buttons this place in the order has."""
        self.alt.setReadOnly(not editable)
        self.remove.setVisible(editable)
        self.crop.setVisible(editable and self.medium.mime in FORMATS and self.medium.mime != "image/gif")
        for button, able in ((self.up, number > 0), (self.down, number < count - 1)):
            button.setVisible(editable and count > 1)
            button.setEnabled(able)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if steps and event.modifiers() == Qt.KeyboardModifier.AltModifier and not self.alt.isReadOnly():
                self._strip.moved.emit(self.medium.sha256, steps)
                return True
        return super().eventFilter(watched, event)

    def show_medium(self, medium: Media) -> None:
        self.medium = medium
        if self.alt.text() != medium.alt and not self.alt.hasFocus():
            self.alt.setText(medium.alt)
            self.alt.setCursorPosition(0)


class MediaStrip(QWidget):
    """One row a picture.

    Signals:
        described: a picture's SHA-256 and its new description.
        removed: the SHA-256 of the picture to take off.
        crop_asked: the SHA-256 of the picture to cut.
        moved: the SHA-256 of a picture and how many places later it goes.
    """

    described = Signal(str, str)
    removed = Signal(str)
    crop_asked = Signal(str)
    moved = Signal(str, int)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._rows: list[_MediumRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def fields(self) -> list[QLineEdit]:
        """The fields of the descriptions, in order."""
        return [row.alt for row in self._rows]

    def show_media(self, ws: Workspace, media: Sequence[Media], *, editable: bool) -> None:
        """Show these pictures; what is being described keeps its field."""
        if [medium.sha256 for medium in media] != [row.medium.sha256 for row in self._rows]:
            focused = next((row.medium.sha256 for row in self._rows if row.alt.hasFocus()), "")
            for old in self._rows:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._rows = [_MediumRow(medium, number, self) for number, medium in enumerate(media, 1)]
            for row in self._rows:
                self._column.addWidget(row)
                row.show()
                if row.medium.mime in FORMATS:
                    self._ask(ws, row)
                if row.medium.sha256 == focused:
                    row.alt.setFocus(Qt.FocusReason.OtherFocusReason)
        for number, (row, medium) in enumerate(zip(self._rows, media, strict=True)):
            row.show_medium(medium)
            row.show_place(number, len(media), editable=editable)
        self.setVisible(bool(media))

    def _ask(self, ws: Workspace, row: _MediumRow) -> None:
        width = round(2 * _SIDE * self.devicePixelRatioF())

        def missing(error: AppError) -> None:
            del error

        self._tasks.run(thumbnail, ws, row.medium, width, then=row.thumb.show_image, failed=missing, owner=row)
