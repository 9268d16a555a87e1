"""Public holidays come into the calendar once, and go again as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.services import calendar, holidays

if TYPE_CHECKING:
    from tests.teams import Team


def days(team: Team) -> list[str]:
    rows = calendar.calendar_rows(team.ws, "2000-01-01T00:00:00Z", "2099-01-01T00:00:00Z")
    return [f"{row.starts} {row.title}" for row in rows if row.kind == "holiday"]


def test_they_are_added_once_and_undone_as_one(team: Team) -> None:
    done = holidays.add_french_holidays(team.ws, language="fr")
    year = team.clock.now().year
    assert len(days(team)) == 33
    assert f"{year}-07-14 Fête nationale" in days(team)
    assert holidays.add_french_holidays(team.ws, language="en").undo is None
    assert len(days(team)) == 33
    assert done.undo is not None
    team.ws.undo(done.undo)
    assert days(team) == []


def test_a_day_that_has_one_keeps_its_own(team: Team) -> None:
    year = team.clock.now().year
    calendar.add_entry(
        team.ws, kind="holiday", title="Le 14", starts=f"{year}-07-14", ends=f"{year}-07-15", all_day=True
    )
    holidays.add_french_holidays(team.ws, language="en")
    assert [day for day in days(team) if day.startswith(f"{year}-07-14")] == [f"{year}-07-14 Le 14"]
    assert f"{year}-12-25 Christmas Day" in days(team)
