"""The page of the recovery kit, between creating the workspace and beginning to work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.first_start.frame import PageFrame
from ui.i18n import translate
from ui.preferences.kit_panel import KitPanel
from ui.theme import Size
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exec_assistant.bootstrap import RecoveryKit


class KitPage(PageFrame):
    """Shows the kit once.

    Signals:
        passed: the passphrase was written down.
    """

    passed = Signal()

    def __init__(self, kit: RecoveryKit, workspace: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("FirstStart", "Keep your recovery kit"),
            translate(
                "FirstStart",
                "If this laptop is lost or breaks, the kit and its passphrase open a copy of the workspace again. "
                "Without them nobody can, not even us.",
            ),
            parent,
        )
        self.panel = KitPanel(kit, workspace, self)
        self.body.addWidget(self.panel)
        self.button = Button(self.tr("Begin"), "primary", parent=self)
        self.button.setMinimumHeight(Size.ROW)
        self.button.setEnabled(False)
        self.button.clicked.connect(lambda _checked=False: self.passed.emit())
        self.body.addWidget(self.button)
        self.panel.proven.connect(self.button.setEnabled)
        self.panel.proof.returnPressed.connect(self._pass)

    def _pass(self) -> None:
        if self.panel.is_proven:
            self.passed.emit()
