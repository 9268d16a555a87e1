"""Hand-written stand-ins that tests share; each keeps the contract of what it stands for.

Only what several test modules need lives here. A fake of a protocol passes the same contract tests as the real thing.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exec_assistant.domain.time import Clock

#: A Wednesday, 09:00 in Paris; far from any change of daylight saving time.
START_OF_TESTS = datetime(2026, 3, 11, 8, 0, tzinfo=UTC)


class FakeClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, start: datetime = START_OF_TESTS) -> None:
        self._now = start.astimezone(UTC)
        self._passed = timedelta()

    def now(self) -> datetime:
        """The instant the test chose."""
        return self._now

    def ticks(self) -> float:
        """The seconds that went by so far: those a test let pass, not those it jumped over."""
        return self._passed.total_seconds()

    def set(self, instant: datetime) -> None:
        """Go on to an instant, or jump back to one as a machine's clock may."""
        if instant.tzinfo is None:
            raise ValueError("an instant carries its zone")
        self._passed += max(timedelta(), instant - self._now)
        self._now = instant.astimezone(UTC)

    def jump(self, **units: float) -> None:
        """Set the clock forwards or back without any time going by."""
        self._now += timedelta(**units)

    def advance(self, **units: float) -> datetime:
        """Move by ``timedelta`` units (``minutes=5``) and return the new instant."""
        self._now += timedelta(**units)
        self._passed += timedelta(**units)
        return self._now


def _is_a_clock(clock: FakeClock) -> Clock:
    """Type-checked only: the fake offers what the product asks for."""
    return clock
