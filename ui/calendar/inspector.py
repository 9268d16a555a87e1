"""The pane beside the calendar that says what the opened entry is, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.calendar.entry_sheet import form_of
from ui.calendar.model import ItemKind
from ui.calendar.reading import conflict_text
from ui.calendar.words import CalendarWords
from ui.post.properties import PropertyRows
from ui.post.words import local, stake_word
from ui.theme import Size, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import NetworkMark
from ui.widgets.status import StatusPill, pill_width
from ui.widgets.text import Divider, Elided, Text, text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from exec_assistant.services.calendar import CalendarRow
    from exec_assistant.services.reading import VariantRow
    from ui.calendar.reading import Conflict, Hold, PostCard

_ROOM = 230
"""Pixels for a status and its time beside each other."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the pane asks for: ``open``, ``move``, ``undate``, ``hold``, ``lift``, ``edit`` or ``remove``."""

    what: str
    object_id: str


class Inspector(QWidget):
    """A post with its accounts, or an event; 300 pixels of it.

    Signals:
        asked: an :class:`Asked`.
        closed: the pane should go.
    """

    asked = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details"))
        self._object = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, Space.S, Space.S, 0)
        self.kind = Text("", "label_strong", "secondary", self)
        head.addWidget(self.kind, 1)
        self.close_button = IconButton("close", self.tr("Close"), self)
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self.setFixedWidth(Size.INSPECTOR)

    @property
    def object_id(self) -> str:
        """The post or entry that is shown, "" for none."""
        return self._object

    def forget(self) -> None:
        """Show nothing."""
        self._object = ""
        self._scroll.setWidget(QWidget())

    def show_post(
        self,
        card: PostCard,
        zone: str,
        *,
        conflicts: Sequence[Conflict] = (),
        holds: Sequence[Hold] = (),
        names: Mapping[str, str],
    ) -> None:
        """Show a post: where it stands on each account, what is wrong with its time, its first words."""
        row = card.row
        self._object = row.post
        self.kind.setText(self.tr("Post"))
        body, column = self._new_body()
        column.addWidget(Text(row.shown_title or self.tr("Untitled"), "heading", parent=body, wrap=True))
        for variant in row.variants:
            column.addWidget(_VariantLines(variant, zone, body))
        if not row.variants:
            column.addWidget(Text(self.tr("No account chosen yet."), "body", "secondary", body, wrap=True))
        for conflict in conflicts:
            column.addWidget(_Warning(conflict_text(conflict), body))
        for hold in holds:
            text = self.tr("Held: {reason}").format(reason=hold.reason) if hold.reason else self.tr("Held")
            column.addWidget(_Warning(text, body, icon="pause", role="violet"))
        if card.excerpt:
            column.addWidget(Divider(body))
            column.addWidget(Text(card.excerpt, "body", "text", body, wrap=True))
        details = PropertyRows(body)
        details.show_rows(
            [
                (self.tr("Pillar"), names.get(row.pillar, "")),
                (self.tr("Stake"), stake_word(row.stake)),
                (self.tr("Campaign"), names.get(row.campaign, "")),
                (self.tr("Tags"), ", ".join(row.tags)),
            ]
        )
        if any((row.pillar, row.stake, row.campaign, row.tags)):
            column.addWidget(Divider(body))
            column.addWidget(details)
        else:
            details.deleteLater()
        column.addStretch(1)
        column.addWidget(Divider(body))
        buttons = _below(column)
        self._button(buttons, self.tr("Open in Drafts"), "open", "drafts", "Return")
        if card.plannable:
            dated = any(variant.planned_at for variant in row.variants)
            self._button(buttons, self.tr("Move to…") if dated else self.tr("Plan…"), "move", "calendar", "Shift+M")
            if dated:
                self._button(buttons, self.tr("Remove the date"), "undate", "tray", "Del")
        if holds:
            self._button(buttons, self.tr("Lift the hold"), "lift", "play")
        elif card.plannable:
            self._button(buttons, self.tr("Hold this post…"), "hold", "pause")
        self._put(body)

    def show_entry(self, row: CalendarRow, zone: str) -> None:
        """Show an event, a quiet period or a holiday."""
        self._object = row.id
        self.kind.setText(CalendarWords().kind_title(ItemKind(row.kind)))
        body, column = self._new_body()
        column.addWidget(Text(row.title, "heading", parent=body, wrap=True))
        form = form_of(row, zone)
        details = PropertyRows(body)
        if row.all_day:
            first, last = form.begins.date(), form.ends.date()
            begins = i18n.day(first, weekday=True)
            ends = i18n.day(last, weekday=True) if last != first else ""
        else:
            begins, ends = i18n.moment(form.begins, weekday=True), i18n.moment(form.ends, weekday=True)
        details.show_rows(
            [
                (self.tr("Begins"), begins),
                (self.tr("Ends"), ends),
                (self.tr("Place"), row.location),
                (self.tr("Note"), row.note),
            ]
        )
        column.addWidget(details)
        column.addStretch(1)
        column.addWidget(Divider(body))
        buttons = _below(column)
        self._button(buttons, self.tr("Change…"), "edit", "edit", "Return")
        self._button(buttons, self.tr("Delete"), "remove", "trash", "Del")
        self._put(body)

    def _new_body(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        column.setSpacing(Space.M)
        return body, column

    def _button(self, column: QVBoxLayout, text: str, what: str, icon: str, keys: str = "") -> None:
        made = Button(text, "secondary" if keys == "Return" else "ghost", icon, keys=keys)
        if keys != "Return":
            made.setStyleSheet("text-align: left;")
        made.setObjectName(what)
        made.clicked.connect(lambda _checked=False: self.asked.emit(Asked(what, self._object)))
        column.addWidget(made)

    def _put(self, body: QWidget) -> None:
        """Show new content; the keyboard stays on the button it was on."""
        focus = self.focusWidget()
        name = focus.objectName() if focus is not None and focus.hasFocus() and self.isAncestorOf(focus) else ""
        self._scroll.setWidget(body)
        body.show()
        again = body.findChild(Button, name) if name else None
        if again is not None:
            again.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _below(column: QVBoxLayout) -> QVBoxLayout:
    """Where buttons stand, close together."""
    made = QVBoxLayout()
    made.setSpacing(Space.XS)
    column.addLayout(made)
    return made


class _VariantLines(QWidget):
    """One account: its network and name, then its status and time."""

    def __init__(self, variant: VariantRow, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(NetworkMark(variant.network, 16, self))
        name = Elided(f"{i18n.network_name(variant.network)} · {variant.account_name}", "strong", parent=self)
        top.addWidget(name, 1)
        column.addLayout(top)
        at = variant.published_at or variant.planned_at
        when = i18n.moment(local(at, zone), weekday=True, year=False) if at else self.tr("No date")
        # A long status and its time stand below each other rather than be cut.
        wide = pill_width(variant.status.value) + text_width(when, "label", tabular=True) > _ROOM
        below = QVBoxLayout() if wide else QHBoxLayout()
        below.setSpacing(Space.XS if wide else Space.S)
        below.setContentsMargins(22, 0, 0, 0)
        below.addWidget(StatusPill(variant.status.value, self))
        below.addWidget(Text(when, "label", "secondary", self, tabular=True))
        below.addStretch(1)
        column.addLayout(below)
        self.setAccessibleName(f"{name.text()}, {i18n.status_word(variant.status.value)}, {when}")


class _Warning(QWidget):
    """A sentence that deserves a look."""

    def __init__(self, text: str, parent: QWidget, *, icon: str = "warning", role: str = "warning") -> None:
        super().__init__(parent)
        from ui.calendar.signs import Sign

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Sign(icon, role, 16, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(text, "body", role, self, wrap=True), 1)  # type: ignore[arg-type]
