"""Public holidays put into the calendar without a file: France's are computed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.events import EntryAdded, EntryChanged
from exec_assistant.domain.holidays import french_holidays

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace

YEARS = 3
"""This year and the two after it: as far as a plan of communication reaches."""


def add_french_holidays(ws: Workspace, *, language: str) -> Changes:
    """Add the public holidays of France that the calendar does not have yet, from this year on, as one step.

    A day that holds any public holiday is left as it is, whoever put it there and however it is called.
    """
    this_year = ws.clock.now().astimezone(ZoneInfo(ws.zone())).year
    with ws.transaction_lock():
        rows = ws.projection.database.query("SELECT starts FROM entries WHERE kind = 'holiday' AND removed = 0")
        known = {row[0][:10] for row in rows}
        added = [
            EntryAdded(
                ws.new_id(),
                "holiday",
                holiday.french if language == "fr" else holiday.english,
                holiday.day.isoformat(),
                (holiday.day + timedelta(days=1)).isoformat(),
                True,
                ws.zone(),
                "",
                "",
                f"holiday|{holiday.day.isoformat()}",
            )
            for year in range(this_year, this_year + YEARS)
            for holiday in french_holidays(year)
            if holiday.day.isoformat() not in known
        ]
        if not added:
            return Changes()
        committed = ws.commit(added)
    back = [EntryChanged(event.entry, "removed", True) for event in added]
    return committed.undone_by("Added the public holidays of France", back)
