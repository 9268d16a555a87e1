"""The month's pointer: hover, click, drags of entries (made here, not by the window system) and drops of ideas.

Own drags scroll at the edges, show the target day, end with Escape, and can be tested without a window system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QToolTip

from ui.calendar import month_overlay
from ui.calendar.cursor import MORE, Cursor
from ui.calendar.drag_ghost import DragGhost
from ui.calendar.layout import Hit, HitKind
from ui.calendar.messages import DayOpened, DraggedOut, EntryOpened, IdeaDropped, NewRequested
from ui.calendar.model import ItemKind
from ui.calendar.month_rubber import MonthRubber
from ui.calendar.tray import IDEA_MIME

if TYPE_CHECKING:
    from datetime import date

    from ui.calendar.month_view import MonthView

_EDGE = 44
_TICK_MS = 16
_FASTEST = 22


class MonthMouse(QObject):
    """Takes the viewport's events; ``hover`` is what lies under the pointer while nothing is dragged."""

    def __init__(self, view: MonthView) -> None:
        super().__init__(view)
        self.view = view
        self.hover: Hit | None = None
        self.dragging = False
        self._pressed: Hit | None = None
        self._press_point = QPoint()
        self._narrow = False
        self._point = QPoint()
        self._target: date | None = None
        self._ghost = QPixmap()
        self._outside: DragGhost | None = None
        self._rubber: MonthRubber | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._scroll_at_edge)

    @property
    def busy(self) -> bool:
        """Whether something is dragged, or a rubber band is open."""
        return self.dragging or self._rubber is not None

    def take(self, event: QEvent) -> bool:
        """Take an event of the viewport; False when it is not the pointer's."""
        if isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._take_drag(event)
            return True
        if isinstance(event, QDropEvent):
            self._take_drop(event)
            return True
        if isinstance(event, QHelpEvent):
            self._show_hint(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._end()
            return True
        if event.type() == QEvent.Type.Leave and self.hover is not None:
            self._set_hover(None)
        return False

    def cancel(self) -> bool:
        """End a drag without a drop; True when there was one."""
        was = self.busy
        if self._rubber is not None:
            rubber, self._rubber = self._rubber, None
            rubber.end(kept=False)
        if self.dragging:
            self.view.dragged_out.emit(DraggedOut((), QPoint()))
        self._pressed = None
        self._end()
        return was

    def forget(self) -> None:
        """The model changed: what was under the pointer may be gone."""
        self.hover = None
        if self._pressed is not None and self._pressed.placed is not None:
            gone = self.view.model.find(self._pressed.placed.item.id) is None
            if gone:
                self.cancel()

    def paint(self, painter: QPainter) -> None:
        """Paint the target day, and what hangs from the pointer."""
        if self._target is not None:
            layout = self.view.row_layout(self._target)
            rect = layout.cell(self._target).rect.translated(0, self.view.scroller.top_of(layout.first))
            month_overlay.paint_target(painter, rect, self.view.row_style())
        if self._rubber is not None:
            self._rubber.paint(painter)
        if self.dragging and not self._ghost.isNull():
            painter.drawPixmap(month_overlay.ghost_place(self._point), self._ghost)

    def _take_mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove:
            self._move(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            if kind == QEvent.Type.MouseButtonPress:
                self._press(event)
            elif kind == QEvent.Type.MouseButtonDblClick:
                self._double(event)
            elif kind == QEvent.Type.MouseButtonRelease:
                self._release(event)
        elif event.button() == Qt.MouseButton.RightButton and kind == QEvent.Type.MouseButtonPress:
            self._press_right(event)
        else:
            return False
        return True

    def _press(self, event: QMouseEvent) -> None:
        view = self.view
        self._press_point = self._point = event.position().toPoint()
        self._pressed = hit = view.hit(self._press_point)
        self._narrow = False
        if hit is None:
            return
        key = hit.placed.item.id if hit.placed else ""
        view.set_cursor(Cursor(hit.day, key or (MORE if hit.kind is HitKind.MORE else "")), reveal=False)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Without an item under it Ctrl begins a rubber band that adds to what is selected.
            changed = view.selection.toggle(key) if key else False
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key:
            changed = view.selection.extend_to(key)
        elif key in view.selection:
            # Many may be dragged together, so the click narrows the selection only when it is let go.
            self._narrow, changed = True, False
        else:
            changed = view.selection.only(key)
        if changed:
            view.announce_selection()

    def _press_right(self, event: QMouseEvent) -> None:
        hit = self.view.hit(event.position().toPoint())
        if hit is None:
            return
        key = hit.placed.item.id if hit.placed else ""
        self.view.set_cursor(Cursor(hit.day, key), reveal=False)
        if key not in self.view.selection and self.view.selection.only(key):
            self.view.announce_selection()

    def _move(self, event: QMouseEvent) -> None:
        self._point = event.position().toPoint()
        if self.dragging:
            self._aim(self._point)
            return
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._set_hover(self.view.hit(self._point))
            return
        far = (self._point - self._press_point).manhattanLength() >= QApplication.startDragDistance()
        if self._rubber is not None:
            self._rubber.aim(self._point)
        elif far and self._pressed.placed is not None:
            self._begin(self._pressed)
        elif far and self._pressed.kind is HitKind.DAY:
            keep = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._set_hover(None)
            self._rubber = MonthRubber(self.view, self._press_point, keep=keep)
            self._rubber.aim(self._point)
            self._timer.start()

    def _begin(self, hit: Hit) -> None:
        view = self.view
        if hit.placed is None or hit.placed.item.id not in view.selection:
            return
        if not view.selection.movable():
            self._pressed = None
            view.request_move(0, by_pointer=True)
            return
        box = view.row_layout(hit.day).box(hit.placed.item.id)
        if box is None:
            return
        self._set_hover(None)
        self.dragging = True
        self._ghost = month_overlay.drag_pixmap(box, len(view.selection.movable()), view.row_style())
        self._outside = DragGhost(view, self._ghost)
        self._timer.start()
        self._aim(self._point)

    def _aim(self, point: QPoint) -> None:
        inside = self.view.viewport().rect().contains(point)
        hit = self.view.hit(point) if inside else None
        self._target = hit.day if hit else None
        if self.dragging:
            self._tell_outside(point, inside=inside)
        self.view.viewport().update()

    def _tell_outside(self, point: QPoint, *, inside: bool, dropped: bool = False) -> None:
        """What hangs outside the month is somebody else's to take: the tray's."""
        if self._outside is not None:
            self._outside.follow(point)
        ids = () if inside else self.view.selection.movable()
        self.view.dragged_out.emit(DraggedOut(ids, self.view.viewport().mapToGlobal(point), dropped))

    def _release(self, event: QMouseEvent) -> None:
        view, hit, target, dragged = self.view, self._pressed, self._target, self.dragging
        self._pressed = None
        if self._rubber is not None:
            rubber, self._rubber = self._rubber, None
            self._end()
            rubber.end(kept=True)
            return
        point = event.position().toPoint()
        inside = view.viewport().rect().contains(point)
        if dragged:
            self._tell_outside(point, inside=inside, dropped=True)
        self._end()
        if hit is None:
            return
        if dragged:
            if target is not None and inside:
                copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                minutes = self._to_slot(hit, view.hit(event.position().toPoint()))
                view.request_move((target - hit.day).days, copy=copy, by_pointer=True, minutes=minutes)
        elif self._narrow and hit.placed is not None:
            if view.selection.only(hit.placed.item.id):
                view.announce_selection()
        elif hit.kind in {HitKind.MORE, HitKind.NUMBER} and view.hit(event.position().toPoint()) == hit:
            view.day_opened.emit(DayOpened(hit.day))

    def _to_slot(self, grabbed: Hit, under: Hit | None) -> int:
        """By how much one post changes its time when it is let go on a free place of its own account."""
        slot = under.slot if under is not None else None
        if slot is None or grabbed.placed is None or len(self.view.selection) != 1:
            return 0
        item = grabbed.placed.item
        fits = item.kind is ItemKind.POST and slot.suits({item.account})
        return slot.minutes - grabbed.placed.minutes if fits else 0

    def _double(self, event: QMouseEvent) -> None:
        hit = self.view.hit(event.position().toPoint())
        self._pressed = None
        if hit is None:
            return
        if hit.placed is not None:
            self.view.entry_opened.emit(EntryOpened(hit.placed.item.id))
        elif hit.slot is not None:
            self.view.new_requested.emit(NewRequested(hit.day, hit.slot.minutes, account=hit.slot.account))
        elif hit.kind is HitKind.DAY:
            self.view.new_requested.emit(NewRequested(hit.day))

    def _take_drag(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(IDEA_MIME):
            event.ignore()
            return
        self._point = event.position().toPoint()
        self._aim(self._point)
        if not self._timer.isActive():
            self._timer.start()
        event.acceptProposedAction()

    def _take_drop(self, event: QDropEvent) -> None:
        self._end()
        hit = self.view.hit(event.position().toPoint())
        if hit is None or not event.mimeData().hasFormat(IDEA_MIME):
            event.ignore()
            return
        idea = bytes(event.mimeData().data(IDEA_MIME).data()).decode()
        event.acceptProposedAction()
        slot = hit.slot
        place = (slot.minutes, slot.account) if slot is not None else (None, "")
        self.view.idea_dropped.emit(IdeaDropped(idea, hit.day, *place))

    def _show_hint(self, event: QHelpEvent) -> None:
        hit = self.view.hit(event.pos())
        if hit is not None and hit.slot is not None:
            QToolTip.showText(event.globalPos(), self.view.words.free_slot(hit.slot), self.view.viewport())
        elif hit is None or hit.placed is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), self.view.words.hint(hit.placed), self.view.viewport())

    def _scroll_at_edge(self) -> None:
        height = self.view.viewport().height()
        into_top, into_foot = _EDGE - self._point.y(), self._point.y() - (height - _EDGE)
        depth = max(into_top, into_foot)
        if depth > 0:
            speed = max(2, min(_FASTEST, depth * _FASTEST // _EDGE))
            self.view.scroll_by(-speed if into_top > 0 else speed)
            if self._rubber is not None:
                self._rubber.aim(self._point)
            else:
                self._aim(self._point)

    def _end(self) -> None:
        self.dragging = False
        self._target = None
        self._ghost = QPixmap()
        if self._outside is not None:
            self._outside.hide()
            self._outside.deleteLater()
            self._outside = None
        self._timer.stop()
        self.view.viewport().update()

    def _set_hover(self, hit: Hit | None) -> None:
        # A day's empty ground does not answer to the pointer, so crossing it repaints nothing.
        if hit is not None and hit.kind in {HitKind.DAY, HitKind.NUMBER}:
            hit = None
        if hit == self.hover:
            return
        before, self.hover = self.hover, hit
        for changed in (before, hit):
            if changed is not None:
                layout = self.view.row_layout(changed.day)
                top = self.view.scroller.top_of(layout.first)
                self.view.viewport().update(QRect(0, top, layout.width, layout.height))
