"""The queue: its order, its reasons for care, and a fixed number of questions however much waits."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.domain.risk import Cause
from exec_assistant.services import approvals, calendar, posts, queue, schedule
from exec_assistant.storage.connection import Database
from tests.crowds import crowd

if TYPE_CHECKING:
    import pytest

    from tests.teams import Team


def _submitted(team: Team, text: str, day: int = 20, hour: int = 8) -> str:
    ws = team.be("advisor")
    made = posts.create_post(ws, title=text[:20], source=text, accounts=[team.mastodon]).created
    schedule.plan_post(ws, made, datetime(2026, 3, day, hour, 30))  # noqa: DTZ001 - a wall-clock time
    approvals.submit(ws, made, team.mastodon)
    return made


def _quiet(team: Team, first: str, after: str) -> None:
    calendar.add_entry(
        team.be("advisor"), kind="quiet", title="Avant les comptes", starts=first, ends=after, all_day=True
    )


def _causes(team: Team, post: str) -> tuple[Cause, ...]:
    return next(item.risk.causes for item in queue.queue(team.be("executive")) if item.post.post == post)


def test_by_deadline_and_at_the_same_time_the_riskiest_first(team: Team) -> None:
    plain, figures = _submitted(team, "Merci à toutes."), _submitted(team, "Nous progressons de 12 %.")
    soon = _submitted(team, "Bientôt.", day=15)
    found = [item.post.post for item in queue.queue(team.be("executive"))]
    assert found == [soon, figures, plain]


def test_every_cause_is_seen_and_says_no_more_than_is_the_case(team: Team) -> None:
    post = _submitted(team, "Nous progressons de 12 %.")
    assert _causes(team, post) == (Cause.FIGURES, Cause.FIRST)
    _quiet(team, "2026-03-20", "2026-03-21")
    assert Cause.QUIET in _causes(team, post)
    hold = schedule.hold(team.be("executive"), reason="Accident")
    assert Cause.HELD in _causes(team, post)
    assert hold.undo is not None
    team.ws.undo(hold.undo)
    assert Cause.HELD not in _causes(team, post)


def test_a_post_of_the_day_after_a_quiet_period_is_not_in_it(team: Team) -> None:
    post = _submitted(team, "Merci.", day=21)
    _quiet(team, "2026-03-19", "2026-03-21")
    assert Cause.QUIET not in _causes(team, post)


def test_a_text_changed_since_it_was_read_or_approved_deserves_care(team: Team) -> None:
    post = _submitted(team, "Merci.")
    ws = team.be("executive")
    posts.mark_seen(ws, post, queue.queue(ws)[0].post.head)
    posts.save_revision(team.be("advisor"), post, Document("Merci à vous.", {team.mastodon: VariantDraft()}))
    assert Cause.CHANGED in _causes(team, post)
    approvals.approve(team.be("executive"), post, team.mastodon)
    posts.save_revision(team.be("advisor"), post, Document("Merci.", {team.mastodon: VariantDraft()}))
    approvals.submit(team.ws, post, team.mastodon)
    assert _causes(team, post)[0] is Cause.CHANGED_AFTER_APPROVAL


def test_the_number_of_questions_does_not_grow_with_what_waits(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    ask = Database.query

    def counted(
        self: Database, sql: str, params: tuple[object, ...] | dict[str, object] = ()
    ) -> list[tuple[object, ...]]:
        asked.append(sql)
        return ask(self, sql, params)

    def questions() -> int:
        asked.clear()
        queue.queue(team.be("executive"))
        return len(asked)

    crowd(team, posts=3, in_review=3)
    monkeypatch.setattr(Database, "query", counted)
    few = questions()
    crowd(team, posts=60, in_review=60)
    assert questions() == few


def test_what_lies_with_the_advisor_is_counted(team: Team) -> None:
    post = _submitted(team, "Merci.")
    team.draft()
    approvals.request_changes(team.be("executive"), post, team.mastodon, "plus court")
    waits = queue.advisor_waits(team.ws)
    assert (waits.rework, waits.drafts, waits.ideas) == (1, 0, 1)
