from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.services import approvals, posts

if TYPE_CHECKING:
    from tests.ui.approvals.conftest import Desk


def test_a_reader_clears_and_the_executive_sees_it(desk: Desk) -> None:
    post = desk.submit("Résultats du trimestre.", 14, readers=("legal",))
    screen = desk.open("legal")
    assert screen.bar.buttons[0].text() == "Clear"
    desk.read()
    desk.press("a")
    desk.settle()
    assert desk.status(post) == "in_review"
    assert screen.stack.currentWidget() is screen.done
    desk.team.be("executive")
    desk.settle()
    desk.read()
    row = screen.row()
    assert row is not None
    assert "readers_cleared" in row.reasons
    assert screen.bar.buttons[0].text() == "Approve"
    desk.press("a")
    desk.settle()
    assert desk.status(post) == "scheduled"


def test_what_a_reader_must_read_first_cannot_be_approved(desk: Desk) -> None:
    post = desk.submit("Résultats.", 14, readers=("legal",))
    screen = desk.open()
    desk.read()
    row = screen.row()
    assert row is not None
    assert row.group == "readers"
    assert not screen.bar.buttons[0].isEnabled()
    desk.press("a")
    desk.settle()
    assert desk.status(post) == "in_review"
    assert desk.said == "It can be approved once it was read by: Legal."


def test_the_advisor_sees_what_waits_for_whom_and_takes_it_back(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    desk.submit("Un autre.", 15, readers=("legal",))
    screen = desk.open("advisor")
    assert screen.reading is not None
    assert [row.group for row in screen.reading.rows] == ["executive", "readers"]
    assert screen.model.data(screen.model.index(0, 0)) == "Waiting for Claire"
    desk.read()
    desk.press("a")
    desk.settle()
    assert desk.status(post) == "in_review"
    desk.press("w")
    desk.qtbot.waitUntil(lambda: desk.status(post) == "draft")


def test_a_deputy_sees_only_what_a_mandate_covers(desk: Desk) -> None:
    from exec_assistant.services import people

    desk.submit("Un texte.", 14)
    screen = desk.open("deputy")
    assert screen.reading is not None
    assert screen.reading.rows == ()
    ws = desk.team.be("executive")
    people.grant_mandate(ws, "deputy", accounts=[], begins="2026-03-01T00:00:00Z", ends="2026-04-01T00:00:00Z")
    desk.team.be("deputy")
    desk.settle()
    desk.qtbot.waitUntil(lambda: screen.reading is not None and len(screen.reading.rows) == 1)


def test_what_did_not_go_out_is_settled_by_whom_it_may_be(desk: Desk) -> None:
    from exec_assistant.domain.events import VariantMissed
    from exec_assistant.services import overview, people

    post, team = desk.submit("Un texte.", 14), desk.team
    approvals.approve(team.be("executive"), post, team.mastodon)
    team.ws.commit([VariantMissed(post, team.mastodon, desk.row(post).closes)])
    assert overview.to_settle(team.ws) == 1
    screen = desk.open("deputy")
    assert screen.reading is not None
    assert not screen.reading.rows
    assert overview.to_settle(team.ws) == 0
    ws = team.be("executive")
    people.grant_mandate(ws, "deputy", accounts=[], begins="2026-03-01T00:00:00Z", ends="2026-04-01T00:00:00Z")
    team.be("deputy")
    desk.settle()
    assert [row.group for row in screen.reading.rows] == ["settle"]
    assert overview.to_settle(team.ws) == 1
    assert overview.to_settle(team.be("legal")) == 0


def test_the_executive_approves_what_she_wrote_on_the_spot(desk: Desk) -> None:
    ws = desk.team.be("executive")
    made = posts.create_post(
        ws, title="", source="Merci à toutes et tous.", accounts=[desk.team.mastodon], spontaneous=True
    ).created
    screen = desk.open()
    desk.read()
    row = screen.row()
    assert row is not None
    assert (row.group, row.reasons) == ("own", ("own",))
    desk.press("a")
    desk.settle()
    assert desk.status(made) == "approved"


def test_the_empty_state_says_what_comes_next(desk: Desk) -> None:
    post = desk.submit("Prochaine annonce.", 14)
    team = desk.team
    approvals.approve(team.be("executive"), post, team.mastodon)
    screen = desk.open()
    assert screen.stack.currentWidget() is screen.done
    assert screen.done.title.text() == "Nothing waits for you"
    assert screen.done.next_title.text() == "Prochaine annonce"
    assert screen.done.next_when.text() == "Saturday 08:30 · Claire, Mastodon"
    assert screen.done.waits.isHidden()
    assert screen.bar.isHidden()
    assert screen.inspector.isHidden()


def test_an_error_is_said_where_it_happened_and_the_post_stays(desk: Desk) -> None:
    post = desk.submit("Un texte.", 14)
    screen = desk.open()
    desk.read()
    desk.team.clock.advance(days=30)
    desk.press("a")
    desk.qtbot.waitUntil(screen.detail.error.isVisible)
    assert "has passed" in screen.detail.error.what.text()
    assert desk.status(post) == "in_review"
