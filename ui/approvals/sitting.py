"""One sitting at the queue: how many decisions, how long they took, what was passed over, and where reading stopped."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.approvals.half_read import HalfRead, keep_half_read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.approvals.half_read import Key
    from ui.shell.context import Context

KEEP_MS = 300
LONGEST = 300
"""Seconds one decision counts at most: a lunch between two of them is no reading."""


class Sitting(QObject):
    """Kept on the disk half a second after each change, and found again by the next start."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._person = ""
        self._half = HalfRead()
        self._since = time.monotonic()
        self._restores = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._write)

    def begin(self, person: str, half: HalfRead) -> None:
        """Go on where this person stopped."""
        self.settle()
        self._person, self._half = person, half
        self._since = time.monotonic()
        self._restores = True

    @property
    def decided(self) -> int:
        """Decisions taken today."""
        return self._half.decided

    @property
    def seconds(self) -> int:
        """How long they took."""
        return self._half.seconds

    @property
    def skipped(self) -> frozenset[Key]:
        """What was passed over without a decision."""
        return frozenset(self._half.skipped)

    def found(self, key: Key) -> HalfRead | None:
        """Where reading of this post stopped at the last start; asked once, by the first post that is shown."""
        restores, self._restores = self._restores, False
        return self._half if restores and self._half.place == key else None

    def at(self, key: Key, view: str, scroll: int) -> None:
        """A post is open, shown so, read so far."""
        self._restores = False
        self._change(replace(self._half, place=key, view=view, scroll=scroll))

    def passed(self, key: Key) -> None:
        """It was left without a decision."""
        if key not in self._half.skipped:
            self._change(replace(self._half, skipped=(*self._half.skipped, key)))

    def known(self, keys: Iterable[Key]) -> None:
        """Only these wait now: nothing else can have been passed over."""
        there = set(keys)
        self._change(replace(self._half, skipped=tuple(key for key in self._half.skipped if key in there)))

    def resume(self) -> None:
        """The screen is shown again: the time away does not count."""
        self._since = time.monotonic()

    def decide(self, key: Key) -> None:
        """A decision was taken."""
        now = time.monotonic()
        took = min(LONGEST, now - self._since)
        self._since = now
        half = self._half
        kept = tuple(other for other in half.skipped if other != key)
        self._change(replace(half, decided=half.decided + 1, seconds=half.seconds + max(1, round(took)), skipped=kept))

    def take_back(self) -> None:
        """A decision was taken back."""
        self._change(replace(self._half, decided=max(0, self._half.decided - 1)))

    def settle(self) -> None:
        """Keep now what would be kept soon."""
        if self._timer.isActive():
            self._write()

    def _write(self) -> None:
        self._timer.stop()
        if self._person and not self._context.tasks.closed:
            self._context.tasks.run(keep_half_read, self._context.ws, self._person, self._half, lane="typing")

    def _change(self, half: HalfRead) -> None:
        if half != self._half:
            self._half = half
            if not self._timer.isActive():
                self._timer.start()
