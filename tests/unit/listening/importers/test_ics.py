"""Calendar files."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.listening.importers.ics_zones import resolve_zone
from tests.unit.listening.importers.reading import golden, read

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.listening.importers.base import CalendarEntryRow


def entries(name: str = "calendar_mixed.ics") -> dict[str, list[CalendarEntryRow]]:
    found: dict[str, list[CalendarEntryRow]] = {}
    for entry in golden(name).entries:
        found.setdefault(entry.uid.split("@")[0], []).append(entry)
    return found


def test_a_windows_zone_without_its_definition() -> None:
    meeting = entries()["1"][0]
    assert meeting.zone == "Europe/Berlin"
    assert meeting.start == datetime(2026, 6, 12, 12, tzinfo=UTC)


def test_a_zone_of_somebodys_own_is_read_by_its_offsets() -> None:
    call = entries()["3"][0]
    assert (call.zone, call.start) == ("America/New_York", datetime(2026, 7, 1, 14, tzinfo=UTC))


def test_a_series_keeps_its_local_time_and_its_exceptions() -> None:
    series = sorted(entries()["2"], key=lambda entry: str(entry.start))
    assert [str(entry.start) for entry in series] == [
        "2026-03-02 08:00:00+00:00",
        "2026-03-09 08:00:00+00:00",
        "2026-03-24 10:00:00+00:00",
        "2026-03-30 07:00:00+00:00",
        "2026-04-06 07:00:00+00:00",
    ]
    assert series[2].title == "Comité de direction (décalé)"
    assert len({entry.key for entry in series}) == 5


def test_an_all_day_event_that_ends_as_it_starts_lasts_a_day() -> None:
    fair = entries()["4"][0]
    assert (fair.all_day, fair.start, fair.end) == (True, date(2026, 9, 10), date(2026, 9, 11))


def test_a_floating_time_is_read_in_the_workspace() -> None:
    lunch = entries()["8"][0]
    assert (lunch.start, lunch.end) == (datetime(2026, 3, 3, 11, 30, tzinfo=UTC), datetime(2026, 3, 3, 13, tzinfo=UTC))


def test_broken_events_are_rejected_one_by_one() -> None:
    assert [entry.row for entry in golden("calendar_mixed.ics").rejected] == [6, 7, 8]


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("Romance Standard Time", "Europe/Paris"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT+10:00) Canberra, Melbourne, Sydney", "Australia/Canberra"),
        ("/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"),
        ("Nowhere Standard Time", ""),
    ],
)
def test_names_of_zones(name: str, zone: str) -> None:
    assert resolve_zone(name) == zone


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYHOUR=1,2,3", "FREQ=DAILY;COUNT=99999999999999999"]
)
def test_a_series_that_would_never_end_is_refused(tmp_path: Path, rule: str) -> None:
    parsed = read(calendar(tmp_path, f"DTSTART:20200101T080000Z\nRRULE:{rule}"))
    assert not parsed.entries
    assert len(parsed.rejected) == 1


def test_an_endless_series_is_kept_within_a_horizon(tmp_path: Path) -> None:
    parsed = read(calendar(tmp_path, "DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=MONTHLY"))
    assert parsed.period is not None
    assert parsed.period[0] >= date(2025, 1, 1)
    assert parsed.period[1] <= date(2028, 2, 1)
    assert 30 < len(parsed.entries) < 40


def test_a_calendar_of_holidays_gives_holidays(tmp_path: Path) -> None:
    path = calendar(tmp_path, "SUMMARY:Toussaint\nDTSTART;VALUE=DATE:20261101", name="Jours fériés")
    entry = read(path).entries[0]
    assert (entry.kind, entry.title) == ("holiday", "Toussaint")


def test_a_file_cut_in_the_middle_says_so(tmp_path: Path) -> None:
    path = calendar(tmp_path, "SUMMARY:A\nDTSTART;VALUE=DATE:20261101")
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMM", encoding="utf-8")
    parsed = read(path)
    assert len(parsed.entries) == 1
    assert any("middle" in remark.text() for remark in parsed.warnings)


def calendar(folder: Path, event: str, name: str = "Agenda") -> Path:
    path = folder / "calendar.ics"
    body = f"BEGIN:VEVENT\nUID:1\n{event}\nEND:VEVENT"
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:{name}\n{body}\nEND:VCALENDAR\n", encoding="utf-8")
    return path
