from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from exec_assistant.domain.events import PublicationFailed, PublicationIntended, PublicationParked, VariantMissed
from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.services import approvals, posts, schedule
from exec_assistant.services.reading import post_detail
from ui.calendar.plan_sheet import PlanSheet
from ui.publishing.by_hand_sheet import ByHandSheet
from ui.publishing.settling import next_time

if TYPE_CHECKING:
    from exec_assistant.services.reading import VariantRow
    from tests.ui.approvals.conftest import Desk
    from ui.approvals.view import ApprovalsScreen

URL = "https://www.linkedin.com/feed/update/urn:li:activity:7308011111111111111/"


def _scheduled(desk: Desk, account: str, text: str = "Nous ouvrons trois usines.") -> str:
    """An approved post whose time comes on 14 March at 08:30 in Paris."""
    team = desk.team
    ws = team.be("advisor")
    made = posts.create_post(ws, title="Usines", source=text, accounts=[account]).created
    schedule.plan_post(ws, made, datetime(2026, 3, 14, 8, 30))  # noqa: DTZ001 - a wall-clock time
    approvals.submit(ws, made, account)
    approvals.approve(team.be("executive"), made, account)
    return made


def _row(desk: Desk, post: str, account: str) -> VariantRow:
    return next(row for row in post_detail(desk.team.ws, post).row.variants if row.account == account)


def _open_at(desk: Desk, post: str) -> ApprovalsScreen:
    screen = desk.open("advisor")
    desk.window.go("approvals", post)
    desk.settle()
    desk.settle()
    assert screen.stack.currentWidget() is screen.settle
    return screen


def _sheet(desk: Desk) -> ByHandSheet:
    desk.qtbot.waitUntil(lambda: desk.window.findChild(ByHandSheet) is not None)
    found = desk.window.findChild(ByHandSheet)
    assert isinstance(found, ByHandSheet)
    return found


def test_a_post_due_by_hand_is_copied_and_confirmed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "ui.publishing.by_hand_sheet.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 14, 7, 31, tzinfo=UTC))
    screen = _open_at(desk, post)
    assert screen.settle.reason == "due"
    assert _row(desk, post, account).status == "scheduled"
    screen.settle.yes.click()
    sheet = _sheet(desk)
    assert _row(desk, post, account).status == "publishing"
    assert opened == [], "nothing opens by itself"
    sheet.copy.click()
    assert QGuiApplication.clipboard().text() == "Nous ouvrons trois usines."
    sheet.open.click()
    assert len(opened) == 1
    assert opened[0].startswith("https://www.linkedin.com/")
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    sheet.address.setText("https://example.org/x")
    sheet.primary.click()
    desk.qtbot.waitUntil(sheet.error.isVisible)
    assert _row(desk, post, account).status == "publishing"
    sheet.address.setText(URL)
    sheet.primary.click()
    desk.qtbot.waitUntil(lambda: _row(desk, post, account).status == "published")
    assert _row(desk, post, account).url == URL
    desk.settle()


def test_what_was_not_posted_can_be_tried_again(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 14, 7, 31, tzinfo=UTC))
    screen = _open_at(desk, post)
    screen.settle.yes.click()
    _sheet(desk).none.click()
    desk.qtbot.waitUntil(lambda: _row(desk, post, account).status == "failed")
    desk.settle()
    desk.settle()
    assert screen.settle.reason == "failed"
    assert screen.settle.yes.text() == "Try again"
    screen.settle.yes.click()
    desk.qtbot.waitUntil(lambda: _row(desk, post, account).status == "scheduled")
    desk.settle()


def test_a_sheet_left_is_found_again(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 14, 7, 31, tzinfo=UTC))
    screen = _open_at(desk, post)
    screen.settle.yes.click()
    sheet = _sheet(desk)
    desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    desk.settle()
    desk.settle()
    assert screen.settle.reason == "publishing"
    screen.settle.yes.click()
    desk.settle()
    assert _sheet(desk).text.original == "Nous ouvrons trois usines."


def test_an_edited_text_is_refused_in_the_panel(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 14, 7, 31, tzinfo=UTC))
    screen = _open_at(desk, post)
    ws = desk.team.ws
    with ws.transaction_lock():
        screen.settle.yes.click()
        posts.save_revision(ws, post, Document("Autre chose.", {account: VariantDraft()}))
    desk.qtbot.waitUntil(lambda: not desk.window.tasks.busy)
    assert _row(desk, post, account).status == "draft"
    assert desk.window.findChild(ByHandSheet) is None


def test_a_parked_post_asks_whether_it_is_there(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    team = desk.team
    ws = team.be("advisor")
    approval = _row(desk, post, account).approval
    ws.commit([PublicationIntended("attempt", post, account, approval, "", "attempt")])
    ws.commit([PublicationParked("attempt", post, account, "no_answer")])
    screen = _open_at(desk, post)
    assert screen.settle.reason == "parked"
    assert "not known" in screen.settle.why.text()
    assert not screen.settle.yes.isEnabled()
    screen.settle.address.setText("pas une adresse")
    screen.settle.yes.click()
    desk.qtbot.waitUntil(screen.settle.error.isVisible)
    assert screen.settle.address.text() == "pas une adresse"
    screen.settle.address.setText(URL)
    screen.settle.yes.click()
    desk.qtbot.waitUntil(lambda: _row(desk, post, account).status == "published")
    desk.settle()


def test_a_parked_post_that_is_not_there(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    ws = desk.team.be("advisor")
    approval = _row(desk, post, account).approval
    ws.commit([PublicationIntended("attempt", post, account, approval, "", "attempt")])
    ws.commit([PublicationParked("attempt", post, account, "no_answer")])
    screen = _open_at(desk, post)
    screen.settle.no.click()
    desk.qtbot.waitUntil(lambda: _row(desk, post, account).status == "failed")
    desk.settle()


def test_a_missed_post_is_given_another_time_at_once(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 15, 7, 31, tzinfo=UTC))
    ws = desk.team.be("advisor")
    ws.commit([VariantMissed(post, account, _row(desk, post, account).closes)])
    screen = _open_at(desk, post)
    assert screen.settle.reason == "missed"
    screen.settle.yes.click()
    sheet = desk.window.findChild(PlanSheet)
    assert isinstance(sheet, PlanSheet)
    assert sheet.when.value() == datetime(2026, 3, 16, 8, 30)  # noqa: DTZ001 - a wall-clock time
    sheet.accept()
    # Outside the approved window it is approved again.
    desk.qtbot.waitUntil(lambda: _row(desk, post, account).status == "in_review")
    assert _row(desk, post, account).planned_at == "2026-03-16T07:30:00Z"
    desk.settle()


@pytest.mark.parametrize(
    ("planned", "now", "expected"),
    [
        ("2026-03-11T07:30:00Z", datetime(2026, 3, 11, 12, tzinfo=UTC), datetime(2026, 3, 12, 8, 30)),  # noqa: DTZ001
        ("2026-03-13T07:30:00Z", datetime(2026, 3, 13, 12, tzinfo=UTC), datetime(2026, 3, 16, 8, 30)),  # noqa: DTZ001
        ("2026-03-14T07:30:00Z", datetime(2026, 3, 14, 12, tzinfo=UTC), datetime(2026, 3, 15, 8, 30)),  # noqa: DTZ001
        ("2026-03-10T16:00:00Z", datetime(2026, 3, 11, 12, tzinfo=UTC), datetime(2026, 3, 11, 17)),  # noqa: DTZ001
        ("2026-03-12T16:00:00Z", datetime(2026, 3, 11, 12, tzinfo=UTC), datetime(2026, 3, 12, 17)),  # noqa: DTZ001
        ("", datetime(2026, 3, 11, 12, tzinfo=UTC), datetime(2026, 3, 12, 9)),  # noqa: DTZ001
        ("2026-03-27T07:30:00Z", datetime(2026, 3, 29, 12, tzinfo=UTC), datetime(2026, 3, 30, 8, 30)),  # noqa: DTZ001
    ],
)
def test_the_next_time_is_the_same_hour_on_a_day_of_the_same_kind(
    planned: str, now: datetime, expected: datetime
) -> None:
    assert next_time(planned, "Europe/Paris", now) == expected


def test_a_refused_access_leads_to_the_account_first(desk: Desk) -> None:
    account = desk.team.mastodon
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 14, 7, 31, tzinfo=UTC))
    ws = desk.team.be("advisor")
    approval = _row(desk, post, account).approval
    ws.commit([PublicationIntended("attempt", post, account, approval, "", "attempt")])
    ws.commit([PublicationFailed("attempt", post, account, "unauthorized|401")])
    screen = _open_at(desk, post)
    assert screen.settle.reason == "failed"
    assert screen.settle.connect_again.isVisible()
    assert screen.settle.yes.text() == "Try again"
    screen.settle.connect_again.click()
    assert desk.window.current == "people"
    assert desk.window.screen_of("people").asked == [account]  # type: ignore[attr-defined]
    desk.window.go("approvals", post)
    desk.settle()
    screen.settle.yes.click()
    desk.qtbot.waitUntil(lambda: _row(desk, post, account).status == "scheduled")
    desk.settle()


def test_an_account_published_by_hand_by_now_is_not_to_be_connected(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 14, 7, 31, tzinfo=UTC))
    ws = desk.team.be("advisor")
    approval = _row(desk, post, account).approval
    ws.commit([PublicationIntended("attempt", post, account, approval, "", "attempt")])
    ws.commit([PublicationFailed("attempt", post, account, "unauthorized|401")])
    screen = _open_at(desk, post)
    assert screen.settle.connect_again.isHidden()
    assert screen.settle.yes.text() == "Try again"


def test_keys_that_decide_do_nothing_on_what_is_to_be_settled(desk: Desk) -> None:
    account = desk.team.linkedin
    post = _scheduled(desk, account)
    desk.team.clock.set(datetime(2026, 3, 14, 7, 31, tzinfo=UTC))
    _open_at(desk, post)
    for key in "axrw":
        desk.press(key)
    desk.settle()
    assert _row(desk, post, account).status == "scheduled"
