"""What the panel of an unsettled publication shows and does, as a worker reads and writes it."""

from __future__ import annotations

import dataclasses
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.changes import joined
from exec_assistant.domain.errors import AppError
from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, editorial, publishing, queue, reading, schedule
from ui import i18n
from ui.post.words import local
from ui.publishing.by_hand_sheet import ByHand

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.publishing import ManualHandover, Told
    from exec_assistant.services.workspace import Workspace
    from ui.post.reading import PostReading


@dataclasses.dataclass(frozen=True, slots=True)
class Unsettled:
    """A publication that waits for a person. ``why``: what is known of its end."""

    post: PostReading
    reason: str
    why: Told | None


def read_unsettled(ws: Workspace, post: PostReading, reason: str) -> Unsettled:
    """What is known of it."""
    stored = queue.outcome_word(ws, *post.key)
    return Unsettled(post, reason, publishing.outcome_reason(stored) if stored else None)


def from_handover(handover: ManualHandover, account_name: str) -> ByHand:
    """What the gate handed over."""
    return ByHand(
        handover.network,
        account_name,
        handover.text,
        handover.first_comment,
        handover.media,
        handover.composer_url,
    )


def begun_before(ws: Workspace, post: PostReading) -> ByHand:
    """What was handed over in an earlier session: the words as they were approved."""
    try:
        address = editorial.composer_of(post.account)
    except AppError:
        address = post.account.server
    text = queue.approved_text(ws, *post.key)
    return ByHand(
        post.account.network.value, post.account.name, post.content.text if text is None else text,
        post.content.first_comment, (), address,
    )  # fmt: skip


ACCESS = frozenset({"unauthorized", "no_token", "wrong_account"})
"""Reasons of a failure that only a new connection of the account mends."""
USUAL = time(9)
SATURDAY = 5


def access_refused(why: Told | None) -> bool:
    """Whether the network refused the account's access."""
    return why is not None and why.reason.value in ACCESS


def next_time(planned_at: str, zone: str, now: datetime) -> datetime:
    """The next sensible wall-clock time for what was not published: the same hour on the next day of the same kind.

    A post of a working day goes to a working day; one of a weekend to any day. A day still to come is kept.
    """
    here = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    planned = local(planned_at, zone).replace(tzinfo=None) if planned_at else None
    if planned is not None and planned > here:
        return planned
    hour = planned.time() if planned is not None else USUAL
    works = planned is None or planned.weekday() < SATURDAY
    found = datetime.combine(here.date(), hour)
    while found <= here or (works and found.weekday() >= SATURDAY):
        found += timedelta(days=1)
    return found


def plan_again(ws: Workspace, key: tuple[str, str], wall: datetime | None) -> Changes:
    """Give it another time; where that time is outside what was approved, submit it again in the same step."""
    post, account = key
    done = [schedule.plan_post(ws, post, wall, accounts=[account])]
    row = next(row for row in reading.post_detail(ws, post).row.variants if row.account == account)
    if row.status is Status.DRAFT and row.voided:
        done.append(approvals.submit(ws, post, account))
    return joined(done)


def told(why: Told | None) -> list[str]:
    """The sentences of a reason in the language in force."""
    if why is None:
        return []
    return [i18n.message(part, {"detail": why.detail}) for part in why.sentences() if part]
