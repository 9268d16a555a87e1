"""Draw the shell and a gallery of all widgets as pictures, to look at them: render.py OUT [--lang] [--theme]."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date, time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from exec_assistant.domain.errors import StorageProblem
from ui import i18n, icons
from ui.main_window import MainWindow
from ui.shell.screen import Screen
from ui.theme import STATUS_LOOKS, Space, apply_theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import Avatar, KeyHint, NetworkMark, SearchField, Segmented
from ui.widgets.fields import DateField, NumberField, TimeField
from ui.widgets.frames import Card, EmptyState, InlineError, SplitView
from ui.widgets.rows import Index, RowDelegate, RowList
from ui.widgets.sheet import ask_words
from ui.widgets.status import StatusPill, paint_status_bar, paint_status_pill
from ui.widgets.text import Text, draw_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.shell.context import Context


class Gallery(Screen):
    """Every widget once."""

    name = "gallery"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Gallery")
        self.header.set_title("Gallery", "every widget, once")
        self.header.add_tool(SearchField("Search drafts"))
        self.header.add_tool(IconButton("filter", "Filter"))
        self.header.set_primary(Button("New post", "primary", "add"))
        split = SplitView()
        self.body.addWidget(split)
        rows = RowList("Posts", _Rows())
        model = QStringListModel(
            [
                "The T3 results, in four sentences",
                "Pourquoi nous publions nos écarts de salaires",
                "What the floor taught me in March",
                "Merci aux équipes de Lyon",
                "On hiring slowly",
            ]
        )
        rows.setModel(model)
        rows.choose_row(1)
        split.add_list_pane(rows)
        split.add_pane(self._right())

    @override
    def refresh(self) -> None:
        """Nothing is asked here."""

    def _right(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        pills = QGridLayout()
        pills.setSpacing(Space.S)
        for number, status in enumerate(STATUS_LOOKS):
            pills.addWidget(StatusPill(status), number // 5, number % 5, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(pills)
        buttons = QHBoxLayout()
        for text, kind, icon in (
            ("Approve", "primary", "check"),
            ("Request changes", "secondary", "request-changes"),
            ("Reject", "danger", "reject"),
            ("Later", "ghost", "later"),
            ("See all", "link", ""),
        ):
            buttons.addWidget(Button(text, kind, icon))  # type: ignore[arg-type]
        off = Button("Publish", "primary")
        off.setEnabled(False)
        buttons.addWidget(off)
        buttons.addStretch(1)
        column.addLayout(buttons)
        fields = QHBoxLayout()
        field = QLineEdit("Résultats du troisième trimestre")
        self.field = field
        combo = QComboBox()
        combo.addItems(["LinkedIn", "Mastodon"])
        fields.addWidget(field, 1)
        fields.addWidget(combo)
        fields.addWidget(NumberField("Days"))
        self.day = DateField("Day", date(2026, 3, 1))
        fields.addWidget(self.day)
        fields.addWidget(TimeField("Hour", time(8, 30)))
        column.addLayout(fields)
        checks = QHBoxLayout()
        for box in (QCheckBox("Read by legal"), QCheckBox("Shared"), QRadioButton("Public"), QRadioButton("Followers")):
            box.setChecked(box.text() in {"Read by legal", "Public"})
            checks.addWidget(box)
        checks.addWidget(Segmented([("m", "Month", "month"), ("w", "Week", "week"), ("a", "Agenda", "agenda")], "View"))
        checks.addStretch(1)
        column.addLayout(checks)
        marks = QHBoxLayout()
        for network in ("linkedin", "x", "mastodon", "bluesky", "wordpress", "newsletter"):
            marks.addWidget(NetworkMark(network, 18))
        marks.addSpacing(16)
        for person in ("Claire Delorme", "Marc Petit", "Anne-Sophie Le Gall"):
            marks.addWidget(Avatar(person, 26))
        for keys in ("A", "Ctrl+K", "G A", "Shift+M", "Return"):
            marks.addWidget(KeyHint(keys))
        marks.addStretch(1)
        column.addLayout(marks)
        error = InlineError(made, verb="Try again", run=lambda: None)
        error.tell(StorageProblem("The disk is full.", "Nothing was lost.", "Free some space, then try again."))
        column.addWidget(error)
        cards = QHBoxLayout()
        card = Card()
        card.body.addWidget(Text("Members reached", "label", "secondary"))
        card.body.addWidget(Text(i18n.number(128_412), "metric", tabular=True))
        card.body.addWidget(Text("LinkedIn export, 1 Sep to 30 Nov", "label", "tertiary"))
        bar = QProgressBar()
        bar.setValue(62)
        card.body.addWidget(bar)
        card.body.addStretch(1)
        cards.addWidget(card, 1)
        note = QPlainTextEdit("A draft of some length, in the editor.")
        note.setFixedHeight(130)
        cards.addWidget(note, 1)
        column.addLayout(cards)
        table = QTableWidget(3, 3)
        table.setHorizontalHeaderLabels(["Post", "Reach", "Reactions"])
        table.verticalHeader().hide()
        for row in range(3):
            for col, value in enumerate(("The T3 results", i18n.number(12_345 * (row + 1)), i18n.number(321))):
                table.setItem(row, col, QTableWidgetItem(value))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setFixedHeight(130)
        column.addWidget(table)
        column.addStretch(1)
        return made


class Empty(Screen):
    """A screen with nothing in it."""

    name = "empty"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Approvals")
        self.body.addWidget(
            EmptyState(
                "approvals",
                "Nothing waits for you",
                "The next publication is tomorrow at 08:30 on LinkedIn.",
                verb="See the calendar",
                run=lambda: None,
            )
        )

    @override
    def refresh(self) -> None:
        """Nothing is asked here."""


class _Rows(RowDelegate):
    STATUSES = ("in_review", "approved", "parked", "missed", "held")

    def __init__(self) -> None:
        super().__init__(height=64, line=True)

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        """Two lines, a bar and a pill."""
        status = self.STATUSES[index.row() % 5]
        paint_status_bar(painter, QRectF(rect.left() + 8, rect.top() + 12, 3, rect.height() - 24), status)
        top = QRectF(rect.left() + 20, rect.top() + 9, rect.width() - 36, 20)
        draw_text(painter, top, index.data(), using="strong")
        paint_status_pill(painter, rect.left() + 20, rect.top() + 44, status)
        low = QRectF(rect.left() + 20, rect.top() + 34, rect.width() - 36, 20)
        draw_text(
            painter, low, "08:30", using="label", ink="secondary", align=Qt.AlignmentFlag.AlignRight, tabular=True
        )


def main() -> int:
    """Draw the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--lang", choices=("fr", "en"), default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    chosen = parser.parse_args()
    app = QApplication([])
    i18n.install_language(app, chosen.lang)
    apply_theme(app, chosen.theme)
    window = MainWindow()
    window.register_screen("approvals", "Approvals", "approvals", Empty, keys="G A")
    window.register_screen("calendar", "Calendar", "calendar", Empty, keys="G C")
    window.register_screen("drafts", "Drafts", "drafts", Gallery, keys="G D")
    window.register_screen("dashboard", "Dashboard", "dashboard", Empty, keys="G T")
    window.register_screen("import", "Import", "import", Empty, lower=True)
    window.register_screen("people", "People and accounts", "people", Empty, lower=True)
    window.register_screen("preferences", "Preferences", "settings", Empty, lower=True)
    window.show()
    window.activateWindow()
    app.processEvents()
    window.show_ready(object(), person="Claire Delorme · Executive", first="drafts")  # type: ignore[arg-type]
    window.set_count("approvals", 4)
    window.say("Saved · 1 publication pending")
    window.offer_undo("Approved “The T3 results, in four sentences”", lambda: None)
    chosen.out.mkdir(parents=True, exist_ok=True)

    def shoot(name: str) -> None:
        for _ in range(3):
            app.processEvents()
        window.grab().save(str(chosen.out / f"{name}-{chosen.lang}-{chosen.theme}.png"))

    gallery = window.screen_of("drafts")
    if isinstance(gallery, Gallery):
        gallery.field.setFocus(Qt.FocusReason.TabFocusReason)
    shoot("gallery")
    if isinstance(gallery, Gallery):
        gallery.day.calendarWidget().show()
        app.processEvents()
        gallery.day.calendarWidget().grab().save(str(chosen.out / f"month-{chosen.lang}-{chosen.theme}.png"))
        gallery.day.calendarWidget().hide()
    window.actions_.run("shell.palette")
    shoot("palette")
    from ui.widgets.sheet import Sheet

    for sheet in window.findChildren(Sheet):
        sheet.dismiss()
    window.present(
        ask_words(
            "Request changes",
            "The advisor reads this with the passage it is about.",
            verb="Request changes",
            leave="Cancel",
            then=lambda _words: None,
            placeholder="What should change?",
        )
    )
    shoot("sheet")
    for sheet in window.findChildren(Sheet):
        sheet.dismiss()
    window.actions_.run("shell.help")
    shoot("help")
    for sheet in window.findChildren(Sheet):
        sheet.dismiss()
    window.go("approvals")
    shoot("empty")
    window.set_narrow(True)
    window.tell_error(StorageProblem("The disk is full.", "Nothing was lost.", "Free some space, then try again."))
    shoot("trouble")
    window.trouble.hide()
    window.set_narrow(False)
    window.show_loading()
    QTest.qWait(200)
    shoot("loading")
    window.show_error(
        "The keyring of this computer is locked.",
        "What was saved before is safe.",
        "Unlock it, then try again.",
        verb="Try again",
        run=lambda: None,
    )
    shoot("error")
    menu = QMenu(window)
    for icon, text in (("edit", "Edit"), ("copy", "Duplicate"), ("calendar", "Move to…"), ("trash", "Discard")):
        menu.addAction(icons.icon(icon, "secondary"), text)
    menu.insertSeparator(menu.actions()[-1])
    menu.popup(window.mapToGlobal(window.rect().center()))
    app.processEvents()
    menu.grab().save(str(chosen.out / f"menu-{chosen.lang}-{chosen.theme}.png"))
    menu.close()
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
