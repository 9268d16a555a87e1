"""Nothing is lost or broken by an undo, a setting, an edited entry or a restore."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.bootstrap import Founder, create_profile, open_profile, restore_profile
from exec_assistant.domain.errors import BadInput, NotAllowed, StorageProblem
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document
from exec_assistant.domain.time import iso
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.services import calendar, people, posts, reading, schedule, working_copy
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.workspace import Workspace
    from tests.teams import Team


def say(ws: Workspace, post: str, source: str) -> Changes:
    """Save another source text."""
    return posts.save_revision(ws, post, Document(source, reading.post_detail(ws, post).document.variants))


def test_undoing_an_edit_never_takes_back_somebody_elses_words(team: Team) -> None:
    post = team.draft("Un")
    mine = say(team.ws, post, "Deux")
    say(team.be("executive"), post, "Trois, d’elle")
    team.be("advisor")
    assert mine.undo is not None
    with pytest.raises(NotAllowed, match="edited again"):
        team.ws.undo(mine.undo)
    assert reading.post_detail(team.ws, post).document.source == "Trois, d’elle"


def test_my_own_edits_are_undone_one_after_the_other(team: Team) -> None:
    post = team.draft("Un")
    second = say(team.ws, post, "Deux")
    third = say(team.ws, post, "Trois")
    for changes, left in ((third, "Deux"), (second, "Un")):
        assert changes.undo is not None
        team.ws.undo(changes.undo)
        detail = reading.post_detail(team.ws, post)
        assert (detail.document.source, len(detail.heads)) == (left, 1)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("zone", "Mars/Phobos"), ("zone", "Europe"), ("zone", ""), ("name", "  ")),
        *(("window_before", -5), ("window_after", "abc"), ("window_after", 10**7), ("window_before", True)),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(team: Team, field: str, value: str | int) -> None:
    before = people.settings(team.ws)
    with pytest.raises(BadInput):
        people.change_setting(team.ws, field, value)
    assert people.settings(team.ws) == before


def test_an_imported_entry_keeps_its_key_when_it_becomes_an_event_of_some_hours(team: Team) -> None:
    made = calendar.add_entry(
        team.ws, kind="event", title="Salon", starts="2026-03-20", ends="2026-03-21", all_day=True, key="ics-1"
    )
    calendar.edit_entry(
        team.ws, made.created, title="Salon", starts="2026-03-20T08:00:00Z", ends="2026-03-20T09:00:00Z", all_day=False
    )
    kept = team.ws.projection.database.query("SELECT key FROM entries WHERE removed = 0")
    assert kept == [("ics-1",)]


def founded(folder: Path, keystore: MemoryKeystore) -> tuple[Workspace, str, str]:
    """A workspace of one person, with its recovery kit and passphrase."""
    ws, kit = create_profile(
        folder,
        name="Essai",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=keystore,
        clock=FakeClock(),
    )
    return ws, kit.text, kit.passphrase


def test_restoring_a_copy_leaves_the_words_of_the_first_profile_readable(tmp_path: Path) -> None:
    import shutil

    keystore = MemoryKeystore()
    ws, kit, passphrase = founded(tmp_path / "one", keystore)
    post = posts.create_post(ws, source="Un").created
    working_copy.keep(ws, post, Document("Pas encore enregistré", {}), "")
    ws.close()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    restore_profile(tmp_path / "two", kit, passphrase, keystore=keystore, clock=FakeClock()).close()
    ws = open_profile(tmp_path / "one", keystore=keystore, clock=FakeClock())
    found = working_copy.restore(ws, post)
    assert found is not None
    assert found.document.source == "Pas encore enregistré"
    ws.close()


def test_a_profile_that_is_open_is_not_restored_over(tmp_path: Path) -> None:
    keystore = MemoryKeystore()
    ws, kit, passphrase = founded(tmp_path / "one", keystore)
    before = repr(keystore)
    with pytest.raises(StorageProblem):
        restore_profile(tmp_path / "one", kit, passphrase, keystore=keystore, clock=FakeClock())
    assert repr(keystore) == before, "it counts the entries"
    ws.close()


@pytest.mark.parametrize("year", [1, 1999, 2100, 9999])
def test_a_mistyped_year_is_told_and_plans_nothing(team: Team, year: int) -> None:
    post, wall = team.draft(), datetime(year, 12, 31, 23, 59)  # noqa: DTZ001 (wall-clock)
    with pytest.raises(BadInput, match="not a year to plan in"):
        schedule.plan_post(team.ws, post, wall)
    with pytest.raises(BadInput):
        schedule.voided_by_plan(team.ws, post, wall)


@pytest.mark.parametrize("days", [-(10**4), 10**5, -(10**6), 10**12])
def test_a_move_beyond_all_calendars_is_told_and_moves_nothing(team: Team, days: int) -> None:
    post = team.draft()
    schedule.plan_post(team.ws, post, datetime(2026, 3, 12, 8, 30))  # noqa: DTZ001 (wall-clock)
    before = team.variant(post).planned_at
    with pytest.raises(BadInput):
        schedule.move_posts(team.ws, [post], days)
    assert team.variant(post).planned_at == before


@pytest.mark.parametrize(
    ("starts", "ends", "all_day"),
    [
        *(("20260301", "20260302", True), ("2026-W01", "2026-W02", True), ("2026-02-30", "2026-03-01", True)),
        *(("2026-3-1T8:00:00Z", "2026-3-1T9:00:00Z", False), ("2026-03-01T24:00:00Z", "2026-03-02T00:00:00Z", False)),
        *(("2026-03-02", "2026-03-01", True), ("2026-03-01", "2026-03-02", False)),
    ],
)
def test_only_dates_that_sort_as_text_come_into_the_calendar(team: Team, starts: str, ends: str, all_day: bool) -> None:
    with pytest.raises(BadInput):
        calendar.add_entry(team.ws, kind="event", title="Salon", starts=starts, ends=ends, all_day=all_day)


def test_the_storage_form_sorts_as_text_in_any_year() -> None:
    assert iso(datetime(987, 3, 1, tzinfo=UTC)) == "0987-03-01T00:00:00Z"
