"""What belongs to a post besides its words: statuses, plan, properties; its comments; its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from exec_assistant.domain.posts import Stake
from exec_assistant.domain.statuses import Action, allowed
from ui import i18n, icons
from ui.drafts.choice import Choice
from ui.drafts.words import account_names
from ui.post.comments import CommentsPanel
from ui.post.history import HistoryList
from ui.post.words import local, reader_word, stake_word, window
from ui.theme import Size, Space, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import Segmented
from ui.widgets.status import paint_status_pill, pill_width
from ui.widgets.text import Text, draw_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.comments import CommentRow
    from exec_assistant.services.people import LabelRow
    from exec_assistant.services.reading import VariantRow
    from ui.drafts.reading import Opened
    from ui.post.reading import HistoryEntry

_READERS = ("legal", "investor_relations")
_LANGUAGES = ("fr", "en")


class _Statuses(QWidget):
    """A line for each account: its mark, its name, its status."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[VariantRow, str], ...] = ()

    def show_rows(self, rows: Sequence[VariantRow], names: dict[str, str]) -> None:
        self._rows = tuple((row, names.get(row.account, row.account_name)) for row in rows)
        self.setFixedHeight(Size.ROW_DENSE * max(1, len(self._rows)))
        said = ". ".join(f"{name}: {i18n.status_word(row.status)}" for row, name in self._rows)
        self.setAccessibleName(said or self.tr("No account yet"))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = Size.ROW_DENSE
        if not self._rows:
            words = self.tr("No account yet. Choose one with + over the text.")
            draw_text(painter, QRectF(0, 0, self.width(), high), words, ink="tertiary")
        for number, (row, name) in enumerate(self._rows):
            top = number * high
            icons.paint(painter, icons.network_icon(row.network), QRectF(0, top + 6, 16, 16), "secondary")
            width = pill_width(row.status)
            place = QRectF(24, top, self.width() - width - 32, high)
            draw_text(painter, place, name)
            paint_status_pill(painter, self.width() - width, top + high / 2, row.status)


class Details(QWidget):
    """Statuses, plan and properties.

    Signals:
        detail_changed: the name of a detail and its new value.
        plan_asked: the person wants to plan the post.
    """

    detail_changed = Signal(str, object)
    plan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.statuses = _Statuses(self)
        column.addWidget(self.statuses)
        column.addSpacing(Space.S)
        column.addWidget(self._heading(self.tr("Plan")))
        self.planned = Text("", "body", "text", self, wrap=True, tabular=True)
        self.may_go = Text("", "label", "secondary", self, wrap=True, tabular=True)
        self.plan = Button(self.tr("Plan…"), icon="calendar", parent=self, keys="P")
        self.plan.clicked.connect(self.plan_asked)
        column.addWidget(self.planned)
        column.addWidget(self.may_go)
        column.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(Space.S)
        column.addWidget(self._heading(self.tr("Properties")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 78)
        grid.setColumnStretch(1, 1)
        self._combos: dict[str, QComboBox] = {}
        for number, (field, name) in enumerate(
            (
                ("pillar", self.tr("Pillar")),
                ("stake", self.tr("Stake")),
                ("campaign", self.tr("Campaign")),
                ("language", self.tr("Language")),
            )
        ):
            combo = Choice(self)
            combo.setAccessibleName(name)
            combo.setMinimumContentsLength(6)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.activated.connect(lambda _index, field=field: self._chosen(field))
            label = Text(name, "body", "secondary", self)
            # On Linux a screen reader reads a choice's value in place of its name: the label is told as a relation.
            label.setBuddy(combo)
            grid.addWidget(label, number, 0)
            grid.addWidget(combo, number, 1)
            self._combos[field] = combo
        self.tags = QLineEdit(self)
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("separated by commas"))
        self.tags.editingFinished.connect(self._tagged)
        grid.addWidget(Text(self.tr("Tags"), "body", "secondary", self), 4, 0)
        grid.addWidget(self.tags, 4, 1)
        column.addLayout(grid)
        column.addSpacing(Space.S)
        column.addWidget(self._heading(self.tr("Readings before approval")))
        self.readers: dict[str, QCheckBox] = {}
        for reader in _READERS:
            box = QCheckBox(reader_word(reader), self)
            box.clicked.connect(self._read_by)
            column.addWidget(box)
            self.readers[reader] = box
        column.addSpacing(Space.S)
        self.written = Text("", "label", "tertiary", self, wrap=True)
        column.addWidget(self.written)
        column.addStretch(1)
        self._tags: tuple[str, ...] = ()

    def _heading(self, words: str) -> Text:
        return Text(words, "label_strong", "secondary", self)

    def combo(self, field: str) -> QComboBox:
        """The choice of a detail."""
        return self._combos[field]

    def show_post(self, opened: Opened) -> None:
        """Show a post's details."""
        row = opened.detail.row
        order = [account.account for account in opened.accounts]
        rows = sorted(row.variants, key=lambda v: order.index(v.account) if v.account in order else len(order))
        self.statuses.show_rows(rows, account_names(opened.accounts))
        self._show_plan(opened)
        none = self.tr("Not set")
        self._fill("pillar", [("", none), *_labels(opened.pillars)], row.pillar)
        self._fill("stake", [("", none), *((s.value, stake_word(s.value)) for s in Stake)], row.stake)
        self._fill("campaign", [("", none), *_labels(opened.campaigns)], row.campaign)
        words = {"fr": self.tr("French"), "en": self.tr("English")}
        self._fill("language", [(key, words[key]) for key in _LANGUAGES], row.language)
        self._tags = row.tags
        if not self.tags.hasFocus():
            self.tags.setText(", ".join(row.tags))
        for reader, box in self.readers.items():
            box.setChecked(reader in opened.detail.readers)
            box.setEnabled(opened.writes)
        for combo in self._combos.values():
            combo.setEnabled(opened.writes)
        self.tags.setReadOnly(not opened.writes)
        self.plan.setVisible(opened.writes and any(allowed(v.status, Action.PLAN) for v in row.variants))
        who = opened.names.get(row.creator, "")
        said = self.tr("Begun by {name}").format(name=who) if who else ""
        if row.spontaneous:
            said = self.tr("{name} wrote it on the spot").format(name=who)
        self.written.setText(said)

    def _show_plan(self, opened: Opened) -> None:
        times = sorted({(v.planned_at, v.opens, v.closes) for v in opened.detail.row.variants if v.planned_at})
        if not times:
            self.planned.setText(self.tr("No date yet"))
            self.planned.set_ink("tertiary")
            self.may_go.hide()
            return
        self.planned.set_ink("text")
        self.planned.setText("\n".join(i18n.moment(local(at, opened.zone), weekday=True) for at, _, _ in times))
        windows = [window(opens, closes, opened.zone) for _, opens, closes in times]
        self.may_go.setText("\n".join(self.tr("May go out {window}").format(window=each) for each in windows if each))
        self.may_go.show()

    def _fill(self, field: str, options: Sequence[tuple[str, str]], value: str) -> None:
        combo = self._combos[field]
        if [(combo.itemData(i), combo.itemText(i)) for i in range(combo.count())] != list(options):
            combo.clear()
            for key, word in options:
                combo.addItem(word, key)
        combo.setCurrentIndex(max(0, combo.findData(value)))

    def _chosen(self, field: str) -> None:
        self.detail_changed.emit(field, self._combos[field].currentData())

    def _tagged(self) -> None:
        found = list(dict.fromkeys(tag.strip().lstrip("#") for tag in self.tags.text().split(",") if tag.strip()))
        if tuple(found) != self._tags and not self.tags.isReadOnly():
            self._tags = tuple(found)
            self.detail_changed.emit("tags", found)

    def _read_by(self) -> None:
        self.detail_changed.emit("readers", [reader for reader, box in self.readers.items() if box.isChecked()])


def _labels(rows: Sequence[LabelRow]) -> list[tuple[str, str]]:
    return [(row.label, row.name) for row in rows]


class DraftInspector(QWidget):
    """The right column, in three parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(Size.INSPECTOR)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, 0, 0)
        column.setSpacing(Space.M)
        self.parts = Segmented(
            [
                ("details", self.tr("Details")),
                ("comments", self.tr("Comments")),
                ("history", self.tr("Versions")),
            ],
            self.tr("What is shown beside the text"),
            self,
        )
        self.parts.chosen.connect(self._show)
        column.addWidget(self.parts)
        self._stack = QStackedWidget(self)
        self.details = Details()
        self.comments = CommentsPanel()
        self.history = HistoryList(compares=True)
        self._areas = {"details": self.details, "comments": self.comments, "history": self.history}
        for widget in self._areas.values():
            self._stack.addWidget(self._scrolled(widget))
        column.addWidget(self._stack, 1)

    def _scrolled(self, widget: QWidget) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, Space.L, Space.L)
        column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea(self._stack)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    @property
    def part(self) -> str:
        """The part that is shown."""
        return self.parts.value

    def show_part(self, name: str) -> None:
        """Show details, comments or history."""
        self.parts.choose(name)
        self._show(name)

    def show_post(
        self, opened: Opened, comments: Sequence[CommentRow], history: Sequence[HistoryEntry], *, internal: bool
    ) -> None:
        """Show a post."""
        self.details.show_post(opened)
        self.comments.set_internal(internal)
        self.comments.me = opened.me
        self.comments.gone = opened.gone
        self.comments.set_post(opened.post)
        self.comments.show_comments(comments, opened.zone, opened.now)
        self.history.show_history(history, opened.zone, opened.now)

    def _show(self, name: str) -> None:
        self._stack.setCurrentIndex(list(self._areas).index(name))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, 1, self.height()), theme().border)
