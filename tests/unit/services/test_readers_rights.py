"""A reader clears and comments, in the services as in the window; and what nobody can plan is said, not raised."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import BadInput, NotAllowed
from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.services import calendar, comments, posts, quick_entry, schedule, slots, templates, windows
from exec_assistant.services.quick_entry import Understood

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Changes
    from tests.teams import Team

NINE = datetime(2026, 9, 1, 9, 0)  # noqa: DTZ001 - a wall-clock time, as a person says it
LATER = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
DAYS = {"starts": "2026-09-01", "ends": "2026-09-03"}

VERBS: dict[str, Callable[[Team, str, str], Changes]] = {
    "plan": lambda team, post, _: schedule.plan_post(team.ws, post, NINE.replace(day=2)),
    "undate": lambda team, post, _: schedule.plan_post(team.ws, post, None),
    "move": lambda team, post, _: schedule.move_posts(team.ws, [post], 1),
    "window": lambda team, post, _: windows.change_window(team.ws, post, team.mastodon, closes=LATER),
    "title": lambda team, post, _: posts.change_detail(team.ws, post, "title", "Autre"),
    "readers": lambda team, post, _: posts.change_detail(team.ws, post, "readers", ["legal"]),
    "discard": lambda team, post, _: posts.discard_post(team.ws, post),
    "duplicate": lambda team, post, _: posts.duplicate_post(team.ws, post),
    "edit": lambda team, post, _: posts.save_revision(team.ws, post, Document("X", {team.mastodon: VariantDraft()})),
    "template": lambda team, post, _: templates.keep_template(team.ws, post, "Modèle"),
    "slot": lambda team, _post, _: slots.add_slot(team.ws, name="Place", weekdays=[1], at=NINE.time()),
    "add entry": lambda team, _post, _: calendar.add_entry(team.ws, kind="quiet", title="Calme", all_day=True, **DAYS),
    "move entry": lambda team, _post, entry: calendar.move_entry(team.ws, entry, "2026-09-02", "2026-09-04"),
    "edit entry": lambda team, _post, entry: calendar.edit_entry(team.ws, entry, title="Non", all_day=True, **DAYS),
    "remove entry": lambda team, _post, entry: calendar.remove_entry(team.ws, entry),
}


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_a_reader_changes_nothing(team: Team, verb: str) -> None:
    post = team.draft()
    schedule.plan_post(team.ws, post, NINE)
    entry = calendar.add_entry(team.ws, kind="event", title="Salon", all_day=True, **DAYS).created
    ws = team.be("legal")
    before = ws.projection.dump()
    with pytest.raises(NotAllowed):
        VERBS[verb](team, post, entry)
    assert ws.projection.dump() == before
    team.be("advisor")
    assert VERBS[verb](team, post, entry).undo is not None


def test_a_reader_still_comments(team: Team) -> None:
    post = team.draft()
    team.be("legal")
    assert comments.add_comment(team.ws, post, "À préciser").created


@pytest.mark.parametrize("kind", ["event", "quiet"])
@pytest.mark.parametrize("day", [date.min, date.max, date(1970, 1, 1)])
def test_a_year_nobody_plans_in_is_said(team: Team, kind: str, day: date) -> None:
    for at in (None, NINE.time()):
        with pytest.raises(BadInput, match="year to plan in"):
            quick_entry.take_line(team.ws, Understood(kind, "Salon", day, at), language="fr", name="Salon")
    text = day.isoformat()
    if day.year != 1970:
        with pytest.raises(BadInput, match="year to plan in"):
            calendar.add_entry(team.ws, kind=kind, title="Salon", starts=text, ends=text, all_day=True)
