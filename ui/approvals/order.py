"""Which post comes next: what waits, before what was passed over, before nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.approvals.queue_reading import DECIDE, EXECUTIVE, OWN, READERS, SETTLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from ui.approvals.half_read import Key
    from ui.approvals.queue_reading import QueueReading


def first(reading: QueueReading, skipped: AbstractSet[Key], *, decided: bool) -> Key | None:
    """Where a sitting begins: at the first thing to decide, else at what is to be settled or waits for others.

    After decisions, nothing is opened that waits for others: the queue is done, and says so.
    """
    if decided and not reading.waiting():
        return None
    groups = (DECIDE, OWN, EXECUTIVE, SETTLE) if reading.role == "advisor" else (DECIDE, OWN, SETTLE)
    for group in (*groups, READERS):
        rows = [row.key for row in reading.rows if row.group == group]
        if rows:
            return next((key for key in rows if key not in skipped), rows[0])
    return None


def following(keys: Sequence[Key], at: int, reading: QueueReading, skipped: AbstractSet[Key]) -> Key | None:
    """What to show instead of the post at a place of the list: after it first, then before, passed over ones last.

    Args:
        keys: all posts of the list, in order.
        at: the first place after the post.
        reading: the list.
        skipped: what was passed over.
    """
    rows = reading.rows if reading.role == "advisor" else reading.waiting()
    waiting = {row.key for row in rows}
    order = [key for key in (*keys[at:], *reversed(keys[:at])) if key in waiting]
    return next((key for key in order if key not in skipped), order[0] if order else None)


def after(
    keys: Sequence[Key], here: Key, gone: AbstractSet[Key], reading: QueueReading, skipped: AbstractSet[Key]
) -> Key | None:
    """What to show after a post was decided. ``gone``: what was decided since the list was read, this post among it."""
    if here not in keys:
        return None
    at = sum(key not in gone for key in keys[: keys.index(here)])
    return following([key for key in keys if key not in gone], at, reading, skipped)
