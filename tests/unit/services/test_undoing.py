"""Undo and redo as far back as one wants: the state at first, the state at last, and never over someone else's work."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import NotAllowed, NotFound
from exec_assistant.domain.posts import Document
from exec_assistant.services import approvals, calendar, comments, people, posts, reading, schedule, slots
from tests.teams import make_team

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Undo
    from exec_assistant.services.workspace import Workspace
    from tests.teams import Team

NOON = datetime(2026, 9, 1, 12, 0)  # noqa: DTZ001 - a wall-clock time, as a person says it


def state(ws: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All that the actions below can change, without the stamps of when it was changed."""
    query = ws.projection.database.query
    return {
        "posts": query("SELECT id, title, pillar, stake, tags, discarded FROM posts WHERE discarded = 0 ORDER BY id"),
        "plans": query(
            "SELECT l.post, l.account, l.at, l.opens, l.closes FROM plans l JOIN posts p ON p.id = l.post "
            "WHERE l.at != '' AND p.discarded = 0 ORDER BY 1, 2"
        ),
        "texts": query(
            "SELECT r.post, r.document FROM revisions r JOIN posts p ON p.id = r.post "
            "WHERE r.superseded = 0 AND p.discarded = 0 ORDER BY 1, 2"
        ),
        "entries": query("SELECT id, title, starts, ends FROM entries WHERE removed = 0 ORDER BY id"),
        "comments": query("SELECT id, body, resolved FROM comments WHERE removed = 0 ORDER BY id"),
        "labels": query("SELECT id, name FROM labels WHERE removed = 0 ORDER BY id"),
        "slots": query("SELECT id, name, weekdays, at FROM slots WHERE removed = 0 ORDER BY id"),
        "holds": query("SELECT scope, target, reason FROM holds WHERE lifted = '' ORDER BY 1, 2, 3"),
    }


class Acting:
    """Actions by number, on two posts, an entry and a label."""

    def __init__(self, team: Team) -> None:
        self.ws = team.be("advisor")
        self.posts = [team.draft("Un"), team.draft("Deux")]
        self.entry = calendar.add_entry(
            self.ws, kind="event", title="Salon", starts="2026-09-03", ends="2026-09-05", all_day=True
        ).created
        self.label = people.add_label(self.ws, "pillar", "Climat").created
        self.slot = slots.add_slot(self.ws, name="Chronique", account="", weekdays=[1], at=time(7, 45)).created
        self.comment = comments.add_comment(self.ws, self.posts[0], "Bien").created

    def do(self, what: str, number: int) -> Changes:
        """One action; ``number`` says on what, or to what."""
        return ACTIONS[what](self, self.posts[number % 2], number)

    def has_slot(self) -> bool:
        """Whether the first slot is still there."""
        return any(row.slot.slot == self.slot for row in slots.slots(self.ws))

    def edit(self, post: str, number: int) -> Changes:
        """Another text."""
        variants = reading.post_detail(self.ws, post).document.variants
        return posts.save_revision(self.ws, post, Document(f"Texte {number}", variants))

    def quiet(self) -> Changes:
        """One more entry."""
        return calendar.add_entry(
            self.ws, kind="quiet", title="Calme", starts="2026-10-01", ends="2026-10-02", all_day=True
        )


ACTIONS: dict[str, Callable[[Acting, str, int], Changes]] = {
    "plan": lambda on, post, n: schedule.plan_post(on.ws, post, NOON + timedelta(hours=n)),
    "undate": lambda on, post, _n: schedule.plan_post(on.ws, post, None),
    "move": lambda on, _post, n: schedule.move_posts(on.ws, on.posts, n - 4),
    "edit": lambda on, post, n: on.edit(post, n),
    "title": lambda on, post, n: posts.change_detail(on.ws, post, "title", f"Titre {n}"),
    "tags": lambda on, post, n: posts.change_detail(on.ws, post, "tags", [f"mot{n}"]),
    "entry": lambda on, _post, n: calendar.move_entry(on.ws, on.entry, f"2026-09-1{n}", f"2026-09-2{n}"),
    "add entry": lambda on, _post, _n: on.quiet(),
    "label": lambda on, _post, n: people.rename_label(on.ws, on.label, f"Pilier {n}"),
    "comment": lambda on, post, n: comments.add_comment(on.ws, post, f"Remarque {n}"),
    "resolve": lambda on, _post, n: comments.resolve_comment(on.ws, on.comment, resolved=bool(n % 2)),
    "create": lambda on, _post, n: posts.create_post(on.ws, title=f"Idée {n}"),
    "slot": lambda on, _post, n: slots.add_slot(on.ws, name=f"Place {n}", account="", weekdays=[n % 7], at=time(8, 30)),
    "no slot": lambda on, _post, _n: slots.remove_slot(on.ws, on.slot) if on.has_slot() else Changes(),
    "lift": lambda on, _post, _n: (
        schedule.lift(on.ws, schedule.holds(on.ws)[0][0]) if schedule.holds(on.ws) else Changes()
    ),
    "hold": lambda on, post, n: schedule.hold(on.ws, scope="post", target=post, reason=f"{n}"),
}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(0, 8)), min_size=1, max_size=12))
def test_all_undone_is_the_beginning_and_all_redone_is_the_end(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    team = make_team(tmp_path_factory.mktemp("undo") / "profile")
    try:
        acting = Acting(team)
        ws = acting.ws
        first = state(ws)
        undos = [changes.undo for what, number in steps if (changes := acting.do(what, number)).undo is not None]
        last = state(ws)
        for _round in range(2):
            redos = _all(ws, undos)
            assert state(ws) == first
            undos = _all(ws, redos)
            assert state(ws) == last
    finally:
        team.ws.close()


def _all(ws: Workspace, undos: list[Undo]) -> list[Undo]:
    made = []
    for undo in reversed(undos):
        again = ws.undo(undo).undo
        assert again is not None
        made.append(again)
    return made


def test_a_signature_is_taken_back_and_never_made_again_by_the_program(team: Team) -> None:
    post = team.draft()
    approvals.submit(team.ws, post, team.mastodon)
    ws = team.be("executive")
    approved = approvals.approve(ws, post, team.mastodon)
    assert approved.undo is not None
    assert ws.undo(approved.undo).undo is None
    assert team.variant(post).status == "in_review"


def test_what_somebody_moved_since_stays_where_they_put_it(team: Team) -> None:
    post = team.draft()
    mine = schedule.plan_post(team.ws, post, NOON)
    schedule.plan_post(team.be("executive"), post, NOON + timedelta(days=1))
    hers = team.variant(post).planned_at
    assert mine.undo is not None
    with pytest.raises(NotAllowed, match="changed again"):
        team.be("advisor").undo(mine.undo)
    assert team.variant(post).planned_at == hers


def test_a_submission_is_not_taken_back_under_a_decision(team: Team) -> None:
    post = team.draft()
    submitted = approvals.submit(team.ws, post, team.mastodon)
    approvals.approve(team.be("executive"), post, team.mastodon)
    assert submitted.undo is not None
    with pytest.raises(NotAllowed):
        team.be("advisor").undo(submitted.undo)
    assert team.variant(post).status == "approved"


def test_a_redo_is_refused_as_an_undo_is(team: Team) -> None:
    post = team.draft("Un")
    variants = reading.post_detail(team.ws, post).document.variants
    edited = posts.save_revision(team.ws, post, Document("Deux", variants))
    assert edited.undo is not None
    again = team.ws.undo(edited.undo).undo
    assert again is not None
    posts.save_revision(team.ws, post, Document("Trois", variants))
    with pytest.raises(NotAllowed, match="edited again"):
        team.ws.undo(again)


def test_a_hold_lifted_and_placed_again_by_undoing_is_lifted_by_undoing_the_first(team: Team) -> None:
    ws = team.be("advisor")
    held = schedule.hold(ws, reason="Crise")
    hers = schedule.hold(team.be("executive"), reason="Crise")
    team.be("advisor")
    lifted = schedule.lift(ws, held.created)
    assert held.undo is not None
    assert lifted.undo is not None
    again = [ws.undo(lifted.undo).undo, ws.undo(held.undo).undo]
    assert [row[0] for row in schedule.holds(ws)] == [hers.created]
    for redo in reversed(again):
        assert redo is not None
        ws.undo(redo)
    assert [row[0] for row in schedule.holds(ws)] == [hers.created]


def test_what_is_gone_already_is_not_taken_away_twice(team: Team) -> None:
    """Otherwise undoing the second time would bring back what the first took away."""
    ws = team.be("advisor")
    post = team.draft()
    comment = comments.add_comment(ws, post, "Bien").created
    entry = calendar.add_entry(
        ws, kind="event", title="Salon", starts="2026-09-03", ends="2026-09-05", all_day=True
    ).created
    comments.remove_comment(ws, comment)
    calendar.remove_entry(ws, entry)
    posts.discard_post(ws, post)
    with pytest.raises(NotFound):
        comments.remove_comment(ws, comment)
    with pytest.raises(NotFound):
        calendar.remove_entry(ws, entry)
    with pytest.raises(NotFound):
        calendar.move_entry(ws, entry, "2026-09-04", "2026-09-06")
    assert posts.discard_post(ws, post).undo is None


def test_a_post_somebody_else_worked_on_is_not_taken_away_by_undoing_its_creation(team: Team) -> None:
    ws = team.be("advisor")
    made = posts.create_post(ws, title="Idée", source="Un", accounts=[team.mastodon])
    assert made.undo is not None
    again = ws.undo(ws.undo(made.undo).undo or made.undo).undo
    assert again is not None
    variants = reading.post_detail(ws, made.created).document.variants
    posts.save_revision(team.be("executive"), made.created, Document("Deux", variants))
    for undo in (made.undo, again):
        with pytest.raises(NotAllowed, match="changed again"):
            team.be("advisor").undo(undo)
    assert not reading.post_detail(ws, made.created).discarded
    discarded = posts.discard_post(ws, made.created).undo
    assert discarded is not None
    redo = ws.undo(discarded).undo
    assert redo is not None
    ws.undo(redo)
    assert reading.post_detail(ws, made.created).discarded
