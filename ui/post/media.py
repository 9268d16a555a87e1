"""Pictures of a post: decrypted and scaled by a worker, shown when they are ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exec_assistant.domain.errors import AppError, BadInput
from ui import i18n, icons
from ui.i18n import QT_TRANSLATE_NOOP
from ui.theme import Size, theme
from ui.widgets.text import draw_text

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Media
    from exec_assistant.services.workspace import Workspace
    from ui.tasks import Tasks

FORMATS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif", "image/webp": "webp"}
"""Only formats that hold pixels and nothing else are decoded; a drawing format could refer to something outside."""

_BEGINNINGS = {"png": b"\x89PNG\r\n", "jpeg": b"\xff\xd8\xff", "gif": b"GIF8", "webp": b"RIFF"}
MOST_PIXELS = 80_000_000
GAP = 3
_TALLEST = 1.25
_WIDEST = 0.5


def thumbnail(ws: Workspace, medium: Media, width: int) -> QImage:
    """The picture scaled to a width in device pixels, for a worker.

    Raises:
        AppError: it is not here, damaged, or no picture that is shown here.
    """
    return decode(ws.media.get(medium.sha256), medium.mime, width)


def decode(data: bytes, mime: str, width: int) -> QImage:
    """Decode a picture at most ``width`` wide without ever unfolding a huge one.

    Raises:
        BadInput: no picture of a known format, or far too large.
    """
    kind = FORMATS.get(mime, "")
    if not kind or not data.startswith(_BEGINNINGS[kind]):
        raise _no_picture()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        raise _no_picture()
    if size.width() > width > 0:
        reader.setScaledSize(size.scaled(QSize(width, 100_000), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise _no_picture()
    return image


def _no_picture() -> BadInput:
    return BadInput(
        QT_TRANSLATE_NOOP("Errors", "This file cannot be shown as a picture."),
        QT_TRANSLATE_NOOP("Errors", "The file itself was not changed."),
    )


class MediaGrid(QWidget):
    """The pictures of a variant side by side, as networks lay them out: one wide, two halves, more in two rows."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._media: tuple[Media, ...] = ()
        self._images: dict[str, QImage] = {}
        self._failed: set[str] = set()
        self._ratio = 0.5625
        self.radius = float(Size.RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_media(self, ws: Workspace, media: tuple[Media, ...]) -> None:
        """Show these; pictures shown before are kept while they stay the same."""
        self._media = media
        kept = {medium.sha256 for medium in media}
        self._images = {key: image for key, image in self._images.items() if key in kept}
        self._failed &= kept
        self.setAccessibleName(
            i18n.plural("Post", "%n picture(s)", len(media))
            + "".join(f". {medium.alt or i18n.translate('Post', 'no description')}" for medium in media)
        )
        self.setVisible(bool(media))
        for medium in media:
            if medium.sha256 not in self._images and medium.sha256 not in self._failed:
                self._ask(ws, medium)
        self._fit()
        self.update()

    @property
    def ready(self) -> bool:
        """Whether every picture was decoded, or could not be."""
        return all(medium.sha256 in self._images or medium.sha256 in self._failed for medium in self._media)

    def _ask(self, ws: Workspace, medium: Media) -> None:
        width = round(640 * self.devicePixelRatioF())
        key = medium.sha256
        self._tasks.run(
            thumbnail,
            ws,
            medium,
            width,
            then=lambda image: self._came(key, image),
            failed=lambda error: self._missing(key, error),
            owner=self,
        )

    def _came(self, key: str, image: QImage) -> None:
        self._images[key] = image
        self._fit()
        self.update()

    def _missing(self, key: str, error: AppError) -> None:
        self._failed.add(key)
        self.setToolTip(i18n.error_text(error))
        self.update()

    def _fit(self) -> None:
        if len(self._media) == 1 and (image := self._images.get(self._media[0].sha256)) is not None:
            self._ratio = max(_WIDEST, min(_TALLEST, image.height() / max(1, image.width())))
        elif len(self._media) > 1:
            self._ratio = _WIDEST if len(self._media) == 2 else 0.8
        self.setFixedHeight(round(self.width() * self._ratio) if self._media else 0)

    @override
    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _places(self) -> list[QRectF]:
        width, height = float(self.width()), float(self.height())
        count = min(4, len(self._media))
        half, low = (width - GAP) / 2, (height - GAP) / 2
        if count <= 1:
            return [QRectF(0, 0, width, height)][:count]
        if count == 2:
            return [QRectF(0, 0, half, height), QRectF(half + GAP, 0, half, height)]
        right = [QRectF(half + GAP, 0, half, low), QRectF(half + GAP, low + GAP, half, low)]
        if count == 3:
            return [QRectF(0, 0, half, height), *right]
        return [QRectF(0, 0, half, low), right[0], QRectF(0, low + GAP, half, low), right[1]]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self.radius, self.radius)
        painter.setClipPath(shape)
        for medium, place in zip(self._media, self._places(), strict=False):
            image = self._images.get(medium.sha256)
            painter.fillRect(place, theme().sunken)
            if image is not None:
                painter.drawImage(place, image, _middle(image, place))
            elif medium.sha256 in self._failed or medium.mime not in FORMATS:
                icon = QRectF(round(place.center().x()) - 12, round(place.center().y()) - 22, 24, 24)
                icons.paint(painter, "video" if medium.mime.startswith("video/") else "file", icon, "tertiary")
                words = QRectF(place.left() + 12, place.center().y() + 6, place.width() - 24, 20)
                draw_text(
                    painter, words, medium.name, using="label", ink="secondary", align=Qt.AlignmentFlag.AlignHCenter
                )
        more = len(self._media) - 4
        if more > 0:
            last = self._places()[-1]
            painter.fillRect(last, theme().scrim)
            draw_text(painter, last, f"+{more}", using="title", align=Qt.AlignmentFlag.AlignHCenter)
        painter.setClipping(False)
        painter.setPen(QPen(theme().border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.radius, self.radius)


def _middle(image: QImage, place: QRectF) -> QRectF:
    """The part of the picture that fills the place without distortion."""
    width, height = float(image.width()), float(image.height())
    wanted = place.width() / max(1.0, place.height())
    if width / max(1.0, height) > wanted:
        shown = height * wanted
        return QRectF((width - shown) / 2, 0, shown, height)
    shown = width / wanted
    return QRectF(0, (height - shown) / 2, width, shown)
