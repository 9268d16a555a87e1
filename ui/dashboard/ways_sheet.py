"""How to get the figures an account lacks: where each network keeps its export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import i18n
from ui.dashboard.words import ways_in
from ui.theme import Space
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class WaysSheet(Sheet):
    """Accounts without a figure, and the way to it for each network."""

    def __init__(self, figure: str, silent: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            i18n.translate("Dashboard", "Accounts without this figure: {figure}").format(figure=figure),
            i18n.translate("Dashboard", "They show as gaps, never as zeros."),
            verb=i18n.translate("Dashboard", "Import…"),
            leave=i18n.translate("Dashboard", "Close"),
            width=560,
        )
        for network in dict.fromkeys(network for _, network in silent):
            names = ", ".join(name for name, its in silent if its == network)
            self.body.addSpacing(Space.XS)
            self.body.addWidget(Text(f"{i18n.network_name(network)} · {names}", "strong", "text", self, wrap=True))
            self.body.addWidget(Text(ways_in([network]), "body", "secondary", self, wrap=True, selectable=True))
