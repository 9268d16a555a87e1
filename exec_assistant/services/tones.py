"""Which publication a mention is counted with, so that tones can be seen by pillar, stake, campaign and network.

A mention names no pillar. It is counted with the publication whose address it holds, else with the latest publication
of the three days before it; one that follows none is counted apart. That is nearness in time, not cause, and the window
says so. By account, mentions are counted by the network they were made on. Each mention counts once, so that the
groups add up to all mentions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from exec_assistant.services.results import group_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.services.dashboard import MentionRow
    from exec_assistant.services.published import Published
    from exec_assistant.services.results import By

FOLLOWS = timedelta(hours=72)
"""How long after a publication a mention is still counted with it."""
APART = "-"
"""The key of mentions that follow no publication."""
_PLACES = {"negative": 0, "neutral": 1, "positive": 2}
LEAST_ADDRESS = 12
"""Characters below which an address is too short to be looked for in a text."""


@dataclass(frozen=True, slots=True)
class Tones:
    """How many mentions of each tone; ``unrated``: without one."""

    negative: int = 0
    neutral: int = 0
    positive: int = 0
    unrated: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.negative + self.neutral + self.positive + self.unrated


def label_of(row: MentionRow, labels: Mapping[str, str] | None) -> str:
    """The tone that counts: a person's correction, else the source's, or ours where ``labels`` are given."""
    return row.judged or (row.source_label if labels is None else labels.get(row.key, ""))


def followed(rows: Sequence[MentionRow], sent: Sequence[Published]) -> tuple[Published | None, ...]:
    """The publication each mention is counted with, if any.

    ``sent`` are the publications from three days before the first mention on, in order of time.
    """
    times = [one.published_at for one in sent]
    addresses = {one.url: one for one in sent if len(one.url) >= LEAST_ADDRESS}
    return tuple(_followed(row, sent, times, addresses) for row in rows)


def tones_by_group(
    rows: Sequence[MentionRow], after: Sequence[Published | None], by: By, labels: Mapping[str, str] | None = None
) -> dict[str, Tones]:
    """Tones by group, where ``after`` are the publications that the mentions are counted with.

    By account the keys are networks; else they are the groups' keys, and ``APART``.
    """
    if by == "account":
        keys = [row.network for row in rows]
    else:
        keys = [APART if one is None else group_of(one, by) for one in after]
    counts = Counter(zip(keys, [label_of(row, labels) for row in rows], strict=True))
    found: dict[str, list[int]] = {}
    for (key, label), count in counts.items():
        found.setdefault(key, [0, 0, 0, 0])[_PLACES.get(label, 3)] += count
    return {key: Tones(*listed) for key, listed in found.items()}


def _followed(
    row: MentionRow, sent: Sequence[Published], times: Sequence[str], addresses: Mapping[str, Published]
) -> Published | None:
    if row.url in addresses:
        return addresses[row.url]
    if "http" in row.text:
        held = next((one for word in row.text.split() if (one := addresses.get(word.strip("().,;<>")))), None)
        if held is not None:
            return held
    at = bisect_right(times, row.published_at) - 1
    if at < 0 or not row.published_at:
        return None
    late = datetime.fromisoformat(row.published_at) - datetime.fromisoformat(times[at]) > FOLLOWS
    return None if late else sent[at]
