"""Cutting a picture: the part that is kept, free or in the proportions networks show; the original is kept as it is."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from exec_assistant.domain.posts import Media
from ui import i18n
from ui.drafts.media_strip import written
from ui.i18n import QT_TRANSLATE_NOOP
from ui.post.media import decode
from ui.theme import theme
from ui.widgets.controls import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace

RATIOS = {"free": 0.0, "1:1": 1.0, "4:5": 0.8, "1.91:1": 1.91, "16:9": 16 / 9}
_FREE = QT_TRANSLATE_NOOP("Crop", "Free")
_LEAST = 0.05
_STEP = 0.01
_HIGH = 360
_QUALITY = 92


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """The part of a picture that is kept, in shares of its width and height."""

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0

    @property
    def whole(self) -> bool:
        """Whether nothing is cut off."""
        return self.width >= 1.0 and self.height >= 1.0


def widest(ratio: float, wide: int, high: int) -> Part:
    """The largest part of these proportions, from the middle; the whole picture for 0."""
    if not ratio:
        return Part()
    share = ratio * high / wide
    if share <= 1:
        return Part((1 - share) / 2, 0.0, share, 1.0)
    return Part(0.0, (1 - 1 / share) / 2, 1.0, 1 / share)


def moved(part: Part, right: float, down: float) -> Part:
    """The same part elsewhere, never beyond the picture."""
    left = min(max(0.0, part.left + right), 1 - part.width)
    top = min(max(0.0, part.top + down), 1 - part.height)
    return Part(left, top, part.width, part.height)


def resized(part: Part, wider: float, higher: float, shape: float) -> Part:
    """A part whose lower right corner moved; ``shape``: width for a height in shares of the picture, 0 when free."""
    width = min(max(_LEAST, part.width + wider), 1 - part.left)
    height = min(max(_LEAST, part.height + higher), 1 - part.top)
    if shape:
        by_width = abs(wider) >= abs(higher)
        if by_width:
            height = width / shape
        if not by_width or height > 1 - part.top:
            height = min(height, 1 - part.top)
            width = height * shape
        if width > 1 - part.left:
            width = 1 - part.left
            height = width / shape
    return Part(part.left, part.top, width, height)


def cut(ws: Workspace, medium: Media, part: Part) -> Media:
    """Cut the picture and keep the result beside the original; for a worker.

    Raises:
        AppError: the picture is not here, or cannot be read.
    """
    image = decode(ws.media.get(medium.sha256), medium.mime, 0)
    wide, high = image.width(), image.height()
    kept = image.copy(
        round(part.left * wide), round(part.top * high),
        max(1, round(part.width * wide)), max(1, round(part.height * high)),
    )  # fmt: skip
    png = medium.mime == "image/png" or kept.hasAlphaChannel()
    sha256 = ws.media.put(written(kept, "PNG" if png else "JPEG", -1 if png else _QUALITY))
    return Media(sha256, "image/png" if png else "image/jpeg", medium.name, medium.alt)


class CropView(QWidget):
    """The picture with the part that is kept. Arrows move it, Shift and arrows change its size; the mouse does both.

    Signals:
        changed: the part is another.
    """

    changed = Signal()

    def __init__(self, image: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = image
        self.part = Part()
        self.ratio = 0.0
        self._grabbed: tuple[QPointF, Part, bool] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(i18n.translate("Crop", "Part of the picture that is kept"))
        self._say()

    def set_ratio(self, ratio: float) -> None:
        """Keep the largest part of these proportions; 0: free."""
        self.ratio = ratio
        self._take(widest(ratio, self._image.width(), self._image.height()))

    @property
    def pixels(self) -> tuple[int, int]:
        """How large the part is in the picture that is shown."""
        return round(self.part.width * self._image.width()), round(self.part.height * self._image.height())

    def _take(self, part: Part) -> None:
        self.part = part
        self._say()
        self.update()
        self.changed.emit()

    def _say(self) -> None:
        words = i18n.translate("Crop", "{width} × {height} %, from {left} % left and {top} % top")
        part = self.part
        self.setAccessibleDescription(
            words.format(
                width=round(part.width * 100),
                height=round(part.height * 100),
                left=round(part.left * 100),
                top=round(part.top * 100),
            )
        )

    @property
    def _shape(self) -> float:
        return self.ratio * self._image.height() / self._image.width() if self.ratio else 0.0

    def _frame(self) -> QRectF:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _kept(self) -> QRectF:
        frame, part = self._frame(), self.part
        return QRectF(
            frame.left() + part.left * frame.width(), frame.top() + part.top * frame.height(),
            part.width * frame.width(), part.height * frame.height(),
        )  # fmt: skip

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame, kept = self._frame(), self._kept()
        painter.drawImage(frame, self._image)
        for away in (
            QRectF(frame.topLeft(), QPointF(frame.right(), kept.top())),
            QRectF(QPointF(frame.left(), kept.bottom()), frame.bottomRight()),
            QRectF(QPointF(frame.left(), kept.top()), QPointF(kept.left(), kept.bottom())),
            QRectF(QPointF(kept.right(), kept.top()), QPointF(frame.right(), kept.bottom())),
        ):
            painter.fillRect(away, theme().scrim)
        painter.setPen(QPen(theme().accent, 2))
        painter.drawRect(kept)
        # Inside the corner: outside it would be cut off where the picture ends.
        painter.fillRect(QRectF(kept.right() - 12, kept.bottom() - 12, 12, 12), theme().accent)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-_STEP, 0.0), Qt.Key.Key_Right: (_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -_STEP), Qt.Key.Key_Down: (0.0, _STEP),
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._take(resized(self.part, *step, self._shape))
        else:
            self._take(moved(self.part, *step))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        kept = self._kept()
        corner = (event.position() - kept.bottomRight()).manhattanLength() < 24
        if corner or kept.contains(event.position()):
            self._grabbed = (event.position(), self.part, corner)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        start, part, corner = self._grabbed
        frame = self._frame()
        step = ((event.position().x() - start.x()) / frame.width(), (event.position().y() - start.y()) / frame.height())
        self._take(resized(part, *step, self._shape) if corner else moved(part, *step))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None


class CropSheet(Sheet):
    """The picture over the window; ``view.part`` is what is kept."""

    def __init__(self, image: QImage) -> None:
        super().__init__(
            i18n.translate("Crop", "Crop the picture"),
            i18n.translate("Crop", "Arrows move the frame, Shift and arrows change its size. The original is kept."),
            verb=i18n.translate("Crop", "Crop"),
            leave=i18n.translate("Crop", "Cancel"),
            width=640,
        )
        words = {name: name for name in RATIOS}
        words |= {"free": i18n.translate("Crop", _FREE), "1.91:1": f"{i18n.number(1.91, 2)}:1"}
        self.ratios = Segmented(list(words.items()), i18n.translate("Crop", "Proportions"), self.panel)
        self.view = CropView(image, self.panel)
        self.size_words = Text("", "label", "secondary", self.panel, tabular=True)
        self.ratios.chosen.connect(lambda name: self.view.set_ratio(RATIOS[name]))
        self.view.changed.connect(self._show)
        self.body.addWidget(self.ratios, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.view)
        self.body.addWidget(self.size_words)
        self._show()

    def _show(self) -> None:
        part = self.view.part
        if self.primary is not None:
            self.primary.setEnabled(not part.whole)
        words = i18n.translate("Crop", "{width} % of the width, {height} % of the height")
        self.size_words.setText(words.format(width=round(part.width * 100), height=round(part.height * 100)))
