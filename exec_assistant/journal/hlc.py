"""The hybrid logical clock: wall time that never runs backwards and orders what was seen after what was said.

A stamp is one integer, 48 bits of Unix milliseconds then a 16-bit counter, below 2**63 so that SQLite keeps it.
"""

from __future__ import annotations

import threading
from typing import Final

from exec_assistant.domain.time import Clock, to_ms

FAR_OFF_MS: Final = 5 * 60 * 1000
"""A colleague's clock ahead by this much deserves a warning (its events are merged all the same)."""

HLC_LIMIT: Final = 1 << 63
"""Stamps lie in ``0 <= stamp < HLC_LIMIT``."""

_COUNTER_BITS: Final = 16
# A nonsensical clock (year 4199 and later) is ordered but not followed, so that it cannot use up everyone's room.
_HIGHEST_FOLLOWED: Final = 1 << 62
_ROOM: Final = 1 << 32


def pack(wall_ms: int, counter: int) -> int:
    """The stamp of a wall time in milliseconds and a counter."""
    return (wall_ms << _COUNTER_BITS) | counter


def unpack(stamp: int) -> tuple[int, int]:
    """The wall time in milliseconds and the counter of a stamp."""
    return stamp >> _COUNTER_BITS, stamp & ((1 << _COUNTER_BITS) - 1)


def is_far_off(skew_ms: int) -> bool:
    """Whether a skew, as `HybridClock.merge` returns it, is worth telling the person about."""
    return skew_ms >= FAR_OFF_MS


class HybridClock:
    """Gives stamps that only grow, whatever the wall clock does; safe to use from several threads."""

    def __init__(self, clock: Clock, last: int = 0) -> None:
        """Start after ``last``, the greatest stamp known from before the program was restarted."""
        self._clock = clock
        self._lock = threading.Lock()
        # What this device gave itself must be passed again, even past what it would follow of others.
        self._last = last if last < HLC_LIMIT - _ROOM else _HIGHEST_FOLLOWED

    @property
    def last(self) -> int:
        """The greatest stamp given or followed so far."""
        return self._last

    def tick(self) -> int:
        """A fresh stamp, greater than every stamp given or merged before."""
        with self._lock:
            # Adding one carries a full counter over into the milliseconds: the clock runs ahead a little instead.
            self._last = max(self._last + 1, pack(max(to_ms(self._clock.now()), 0), 0))
            return self._last

    def merge(self, remote: int) -> int:
        """Take note of a stamp seen elsewhere; returns by how many milliseconds it is ahead (negative: behind)."""
        with self._lock:
            self._last = max(self._last, min(remote, _HIGHEST_FOLLOWED))
            return unpack(remote)[0] - to_ms(self._clock.now())
