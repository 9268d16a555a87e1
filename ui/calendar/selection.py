"""Which items are selected, and the range rule of Shift; no widget."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.calendar.model import DayModel, Placed

_LONGEST_RANGE_DAYS = 400


class Selection:
    """Selected ids over a model; an id that leaves the model leaves the selection."""

    def __init__(self, model: DayModel) -> None:
        self._model = model
        self._ids: set[str] = set()
        self._anchor = ""

    def __contains__(self, item_id: str) -> bool:
        return item_id in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self) -> tuple[str, ...]:
        """The selected ids in calendar order."""
        placed = [held for held in map(self._model.find, self._ids) if held is not None]
        return tuple(held.item.id for held in sorted(placed, key=lambda held: (held.first, *held.order)))

    def movable(self) -> tuple[str, ...]:
        """The selected ids that may move, in calendar order."""
        return tuple(key for key in self.ids() if (held := self._model.find(key)) is not None and held.item.movable)

    def only(self, item_id: str) -> bool:
        """Select one item; True when the selection changed."""
        self._anchor = item_id
        return self._replace({item_id} if item_id else set())

    def toggle(self, item_id: str) -> bool:
        """Add or take away one item."""
        self._anchor = item_id
        return self._replace(self._ids ^ {item_id})

    def add(self, item_ids: Iterable[str]) -> bool:
        """Add several items."""
        return self._replace(self._ids.union(item_ids))

    def extend_to(self, item_id: str) -> bool:
        """Select every post between the anchor and this item, in calendar order."""
        start, end = self._model.find(self._anchor), self._model.find(item_id)
        if start is None or end is None:
            return self.only(item_id)
        low, high = sorted((start, end), key=lambda held: (held.first, *held.order))
        between = {held.item.id for held in _posts_between(self._model, low, high)}
        return self._replace(between | {start.item.id, end.item.id})

    def keep_known(self) -> bool:
        """Drop what the model no longer holds."""
        return self._replace({key for key in self._ids if self._model.find(key) is not None})

    def _replace(self, ids: set[str]) -> bool:
        changed = ids != self._ids
        self._ids = ids
        return changed


def _posts_between(model: DayModel, low: Placed, high: Placed) -> list[Placed]:
    days = min((high.first - low.first).days, _LONGEST_RANGE_DAYS)
    found: list[Placed] = []
    for offset in range(days + 1):
        day: date = low.first + timedelta(days=offset)
        found += [
            held
            for held in model.entries(day)
            if (low.first, *low.order) <= (held.first, *held.order) <= (high.first, *high.order)
        ]
    return found
