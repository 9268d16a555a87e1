"""Quick entry: a line is understood while it is typed, and taken as one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.accounts import AccountKind
from exec_assistant.domain.changes import Changes, joined
from exec_assistant.domain.errors import BadInput
from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.domain.time import iso, local_to_utc
from exec_assistant.editorial.quick_entry import Doubt, Part, Understood, understand
from exec_assistant.editorial.quick_entry_names import KnownAccount, KnownLabel
from exec_assistant.services import calendar, posts, schedule, slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.accounts import Account
    from exec_assistant.services.people import LabelRow
    from exec_assistant.services.workspace import Workspace

__all__ = ["Doubt", "Part", "Understood", "take_line", "understand_line"]

USUAL_LENGTH = timedelta(hours=1)
"""How long an event lasts when its end is not said."""


def understand_line(
    text: str, now: datetime, *, language: str, accounts: Sequence[Account], labels: Sequence[LabelRow]
) -> Understood:
    """What a line asks for, with the accounts, pillars and campaigns there are; ``now`` is the local moment."""
    return understand(
        text,
        now,
        language=language,
        accounts=[
            KnownAccount(one.account, one.network.value, one.name, one.handle, one.kind is AccountKind.PERSONAL)
            for one in accounts
        ],
        labels=[KnownLabel(label.family, label.label, label.name) for label in labels],
    )


def take_line(ws: Workspace, made: Understood, *, language: str, name: str) -> Changes:
    """Make what a line asks for, undone in one step; ``created`` is its id.

    ``name`` is the title of a slot or a quiet period that was given none. A post needs an hour and an account by now.

    Raises:
        BadInput: the line says something that cannot be; what is wrong stands in its remarks.
    """
    if not made.ready:
        raise BadInput("This line cannot be taken as it is.", "Nothing was changed.", "Say a day, an hour and a title.")
    made = replace(made, title=made.title or name)
    if made.kind == "slot" and made.at is not None:
        # A place on two networks is two places: each is taken by a post of its own account.
        return joined([_slot(ws, made, made.at, account) for account in made.accounts or ("",)])
    if made.kind in {"event", "quiet"}:
        return _entry(ws, made)
    return _post(ws, made, language)


def _slot(ws: Workspace, made: Understood, at: time, account: str) -> Changes:
    return slots.add_slot(
        ws,
        name=made.title,
        weekdays=made.weekdays,
        at=at,
        account=account,
        every_weeks=made.every_weeks,
        anchor=made.day,
        until=made.until,
    )


def _post(ws: Workspace, made: Understood, language: str) -> Changes:
    wall = None
    if made.kind == "post" and made.day is not None:
        wall = datetime.combine(made.day, made.at or time(9))
        # Before anything is written: what cannot be planned must not leave a post behind.
        schedule.check_year(wall.year)
        if not made.accounts:
            raise BadInput("A post needs an account before it can be planned.", "Nothing was changed.")
    details: dict[str, str | list[str]] = {
        field: value
        for field, value in (("pillar", made.pillar), ("stake", made.stake), ("campaign", made.campaign))
        if value
    }
    document = Document("", {account: VariantDraft() for account in made.accounts})
    done = [posts.begin_post(ws, document, title=made.title, language=language, details=details)]
    if wall is not None:
        done.append(schedule.plan_post(ws, done[0].created, wall))
    return joined(done)


def _entry(ws: Workspace, made: Understood) -> Changes:
    assert made.day is not None  # noqa: S101 (an entry without a day is not ready)
    last = made.last_day or made.day
    schedule.check_year(made.day.year)
    schedule.check_year(last.year)
    if made.kind == "quiet" or made.at is None:
        starts, ends, all_day = made.day.isoformat(), (last + timedelta(days=1)).isoformat(), True
    else:
        begins = datetime.combine(made.day, made.at)
        until = datetime.combine(last, made.until_at) if made.until_at else begins + USUAL_LENGTH
        starts, ends = (iso(local_to_utc(at, ws.zone())) for at in (begins, until))
        all_day = False
    return calendar.add_entry(ws, kind=made.kind, title=made.title, starts=starts, ends=ends, all_day=all_day)
