"""The week's pointer: hover, click, drags (made here, not by the window system) and drops of ideas.

Own drags scroll at the edges, show where they would land, end with Escape, and can be tested without a window system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip

from ui.calendar import month_overlay
from ui.calendar.drag_ghost import DragGhost
from ui.calendar.layout import Box
from ui.calendar.messages import DayOpened, EntryOpened, IdeaDropped, NewRequested
from ui.calendar.tray import IDEA_MIME
from ui.calendar.week import overlay
from ui.calendar.week.axis import FINE_STEP, STEP, landing
from ui.calendar.week.drags import Drag, EdgeDrag, MoveDrag, RubberDrag, Target, cursor_of
from ui.calendar.week.hits import WeekHit, WeekHitKind, place_of, quarter_before
from ui.calendar.week.layout import LINE
from ui.calendar.week.place import ALL_DAY

if TYPE_CHECKING:
    from ui.calendar.week.view import WeekView

_EDGE = 36
_TICK_MS = 16
_FASTEST = 18
_DAY_TICKS = 22
"""Ticks at the side before the next day comes."""
_FINE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class WeekMouse(QObject):
    """Takes the viewport's events; ``hover`` is what lies under the pointer while nothing is dragged."""

    def __init__(self, view: WeekView) -> None:
        super().__init__(view)
        self.view = view
        self.hover: WeekHit | None = None
        self.drag: Drag | None = None
        self.idea_target: Target | None = None
        self._pressed: WeekHit | None = None
        self._press_point = QPoint()
        self._point = QPoint()
        self._fine = False
        self._narrow = False
        self._ticks = 0
        self._ghost: DragGhost | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._scroll_at_edge)

    @property
    def dragging(self) -> bool:
        """Whether something hangs from the pointer."""
        return self.drag is not None

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

    def cancel(self) -> None:
        """End a drag without a drop."""
        if self.drag is not None:
            self.drag.leave()
        self._pressed = None
        self._end()

    def forget(self) -> None:
        """The model changed: what was under the pointer, or hung from it, may be gone."""
        self.hover = None
        held = self._pressed.placed if self._pressed is not None else None
        if held is not None and self.view.model.find(held.item.id) is None:
            self.cancel()

    def modifiers_changed(self, modifiers: Qt.KeyboardModifier) -> None:
        """While something is dragged, Shift or Alt mean finer steps, and Ctrl a copy."""
        self._fine = bool(modifiers & _FINE)
        if isinstance(self.drag, MoveDrag):
            self.drag.copy = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self._aim()

    def paint(self, painter: QPainter) -> None:
        """Paint what letting go would do."""
        if self.drag is not None:
            self.drag.paint(painter)
        if self.idea_target is not None:
            self._paint_idea(painter, self.idea_target)

    # --- the mouse ---

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
        if hit is None or hit.edge:
            return
        self._put_cursor(hit)
        key = hit.placed.item.id if hit.placed else ""
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

    def _put_cursor(self, hit: WeekHit) -> None:
        place = place_of(hit)
        if place is not None:
            self.view.set_cursor(place, reveal=False)

    def _press_right(self, event: QMouseEvent) -> None:
        hit = self.view.hit(event.position().toPoint())
        if hit is None:
            return
        self._put_cursor(hit)
        key = hit.placed.item.id if hit.placed else ""
        if key not in self.view.selection and self.view.selection.only(key):
            self.view.announce_selection()

    def _move(self, event: QMouseEvent) -> None:
        self._point = event.position().toPoint()
        if self.drag is not None:
            self.modifiers_changed(event.modifiers())
            return
        self._fine = bool(event.modifiers() & _FINE)
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._set_hover(self.view.hit(self._point))
            return
        if (self._point - self._press_point).manhattanLength() >= QApplication.startDragDistance():
            self._begin(self._pressed, event.modifiers())

    def _begin(self, hit: WeekHit, modifiers: Qt.KeyboardModifier) -> None:
        view = self.view
        if hit.edge:
            self.drag = EdgeDrag(view, hit)
        elif hit.placed is not None:
            if hit.placed.item.id not in view.selection:
                return
            if not hit.placed.item.movable or not view.selection.movable():
                self._pressed = None
                view.request_move(0, by_pointer=True)
                return
            self.drag = MoveDrag(view, hit, self._press_point)
            box = Box(hit.placed, QRect(0, 0, 220, LINE))
            count = len(view.selection.movable())
            self._ghost = DragGhost(view, month_overlay.drag_pixmap(box, count, view.row_style()))
        elif hit.kind in {WeekHitKind.PLACE, WeekHitKind.SLOT}:
            self.drag = RubberDrag(view, self._press_point, keep=bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        else:
            return
        self._set_hover(None)
        self._timer.start()
        self._aim()

    def _aim(self) -> None:
        if self.drag is not None:
            self.drag.aim(self._point, fine=self._fine)
        if self._ghost is not None:
            self._ghost.follow(self._point)
        self.view.viewport().update()

    def _release(self, event: QMouseEvent) -> None:
        view, hit, drag = self.view, self._pressed, self.drag
        self._pressed = None
        self._end()
        if hit is None:
            return
        if drag is not None:
            drag.drop(event.position().toPoint(), copy=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif self._narrow and hit.placed is not None:
            if view.selection.only(hit.placed.item.id):
                view.announce_selection()
        elif hit.kind in {WeekHitKind.MORE, WeekHitKind.NAME}:
            again = view.hit(event.position().toPoint())
            if again is not None and again.same == hit.same:
                view.day_opened.emit(DayOpened(hit.day))

    def _double(self, event: QMouseEvent) -> None:
        hit = self.view.hit(event.position().toPoint())
        self._pressed = None
        if hit is None:
            return
        if hit.placed is not None:
            self.view.entry_opened.emit(EntryOpened(hit.placed.item.id))
        elif hit.slot is not None:
            self.view.new_requested.emit(NewRequested(hit.day, hit.slot.minutes, "", hit.slot.account))
        elif hit.kind is WeekHitKind.PLACE:
            self.view.new_requested.emit(NewRequested(hit.day, quarter_before(hit.minutes), "", hit.account))
        elif hit.kind is WeekHitKind.ALL_DAY:
            self.view.new_requested.emit(NewRequested(hit.day))

    # --- ideas from the tray ---

    def _take_drag(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(IDEA_MIME):
            event.ignore()
            return
        self._point = event.position().toPoint()
        self._fine = bool(event.modifiers() & _FINE)
        self.idea_target = self._idea_at(self._point)
        self.view.viewport().update()
        if not self._timer.isActive():
            self._timer.start()
        # An entering drag is taken wherever it comes in, over the hours too: else it would never be heard of again.
        if self.idea_target is None and not isinstance(event, QDragEnterEvent):
            event.ignore()
        else:
            event.acceptProposedAction()

    def _take_drop(self, event: QDropEvent) -> None:
        self._fine = bool(event.modifiers() & _FINE)
        target = self._idea_at(event.position().toPoint())
        self._end()
        if target is None or not event.mimeData().hasFormat(IDEA_MIME):
            event.ignore()
            return
        idea = bytes(event.mimeData().data(IDEA_MIME).data()).decode()
        event.acceptProposedAction()
        minutes = None if target.minutes == ALL_DAY else target.minutes
        self.view.idea_dropped.emit(IdeaDropped(idea, target.day, minutes, target.account))

    def _idea_at(self, point: QPoint) -> Target | None:
        view = self.view
        hit = view.hit(point)
        if hit is None:
            return None
        if point.y() < view.scroller.head:
            return Target(hit.day, ALL_DAY)
        if hit.slot is not None:
            return Target(hit.day, hit.slot.minutes, hit.slot.account or hit.account)
        inner = view.scroller.in_day(point)
        minutes = view.scroller.axis.snapped(inner.y() - LINE // 2, FINE_STEP if self._fine else STEP)
        return Target(*landing(hit.day, minutes, view.model.zone), hit.account)

    def _paint_idea(self, painter: QPainter, target: Target) -> None:
        view = self.view
        left = view.scroller.left_of(target.day)
        if target.minutes == ALL_DAY:
            overlay.paint_target(painter, QRect(left, 0, view.scroller.day_width, view.viewport().height()), view)
            return
        layout = view.columns.layout(target.day)
        column = next((one for one in layout.columns if one.account == target.account), layout.columns[0])
        top = view.scroller.top_of(view.scroller.axis.y_of(target.minutes) + 1)
        rect = QRect(left + column.left + 3, top, column.width - 6, LINE)
        overlay.paint_target(painter, rect, view)
        month_overlay.paint_focus(painter, rect, view.row_style())
        overlay.paint_clock(painter, view, rect, view.words.clock(target.minutes))

    # --- inside ---

    def _show_hint(self, event: QHelpEvent) -> None:
        hit = self.view.hit(event.pos())
        text = ""
        if hit is not None and hit.placed is not None:
            text = self.view.words.hint(hit.placed)
        elif hit is not None and hit.slot is not None:
            text = self.view.words.free_slot(hit.slot)
        if text:
            QToolTip.showText(event.globalPos(), text, self.view.viewport())
        else:
            QToolTip.hideText()

    def _scroll_at_edge(self) -> None:
        view, grid = self.view, self.view.scroller.grid
        if not view.viewport().rect().contains(self._point):
            return
        into_top, into_foot = grid.top() + _EDGE - self._point.y(), self._point.y() - (grid.bottom() - _EDGE)
        depth = max(into_top, into_foot)
        down = 0
        if 0 < depth <= _EDGE:
            speed = max(2, min(_FASTEST, depth * _FASTEST // _EDGE))
            down = -speed if into_top > 0 else speed
        at_side = self._point.x() < grid.left() + _EDGE or self._point.x() > grid.right() - _EDGE // 2
        self._ticks = self._ticks + 1 if at_side else 0
        across = 0
        if self._ticks >= _DAY_TICKS:
            self._ticks = 0
            across = -view.scroller.day_width if self._point.x() < grid.center().x() else view.scroller.day_width
        if across or down:
            view.scroll_by(across, down)
            if self.idea_target is not None:
                self.idea_target = self._idea_at(self._point)
            self._aim()

    def _end(self) -> None:
        self.drag = None
        self.idea_target = None
        self._ticks = 0
        self._timer.stop()
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        self.view.viewport().update()

    def _set_hover(self, hit: WeekHit | None) -> None:
        self.view.viewport().setCursor(cursor_of(hit))
        # Empty ground does not answer to the pointer, so crossing it repaints nothing.
        if hit is not None and hit.kind in {WeekHitKind.PLACE, WeekHitKind.ALL_DAY, WeekHitKind.NAME}:
            hit = None
        before = self.hover.same if self.hover is not None else None
        self.hover = hit
        if before != (hit.same if hit is not None else None):
            self.view.viewport().update()
