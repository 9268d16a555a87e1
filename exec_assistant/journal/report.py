"""What the journal says about its own state: problems met, and the outcome of a full verification."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from exec_assistant.domain.errors import AppError, Damaged


class ProblemKind(Enum):
    """What is wrong; the value is the word in machine-readable output."""

    DAMAGED = "damaged"
    """A segment fails its check."""
    MISSING = "missing"
    """Segments of this device are not there any more."""
    FORK = "fork"
    """A device signed two different segments for one place: a backup was restored, or someone has its keys."""
    CHAIN = "chain"
    """A sound segment does not follow on from the one before it."""
    TOO_NEW = "too_new"
    """Written by a later version of the program."""
    NO_KEY = "no_key"
    """The epoch key, or the device's public key, is not known here."""
    UNREADABLE = "unreadable"
    """The system refuses to read the file."""
    TAIL = "tail"
    """The tail was damaged; what could be read is kept and the damaged file set aside."""
    CLOCK = "clock"
    """A device's clock is ahead by five minutes or more: a warning, nothing is refused."""


@dataclass(frozen=True, slots=True)
class JournalProblem:
    """One problem, with the sentence for the person.

    Attributes:
        kind: what is wrong.
        device: whose chain it is in; empty if that cannot be told.
        file: name of the file.
        first: events of the device before this number are not affected.
        error: what to say.
    """

    kind: ProblemKind
    device: str
    file: str
    first: int
    error: AppError

    @property
    def is_loss(self) -> bool:
        """Whether events may be missing because of it, so that nothing should be published meanwhile."""
        return self.kind is not ProblemKind.CLOCK


@dataclass(frozen=True, slots=True)
class JournalReport:
    """Outcome of `Journal.verify`.

    Attributes:
        segments: segment files opened, each with its signature, chain link and encryption verified.
        events: events in them.
        waiting: events in tails, not in a segment yet.
        chains: devices whose chains were followed.
        missing: device → (events here, events another device says it has seen of it), where fewer are here.
        problems: everything that is wrong.
    """

    segments: int
    events: int
    waiting: int
    chains: int
    missing: dict[str, tuple[int, int]]
    problems: tuple[JournalProblem, ...]

    @property
    def signatures(self) -> int:
        """How many signatures were verified: one a segment."""
        return self.segments

    @property
    def ok(self) -> bool:
        """Whether nothing is damaged, missing or unreadable."""
        return not any(problem.is_loss for problem in self.problems)


def tail_damaged(device: str, aside: str, first: int, kept: int) -> JournalProblem:
    """The tail was damaged and set aside; ``kept`` of its events could be read."""
    error = Damaged(
        "The file of this device's latest events was damaged; {kept} of them could be read and are kept.",
        "The damaged file was set aside as {file}; everything older is safe.",
        "Check what was changed last, and the disk.",
        kept=kept,
        file=aside,
    )
    return JournalProblem(ProblemKind.TAIL, device, aside, first, error)


def end_missing(device: str, here: int, known: int) -> JournalProblem:
    """The tail follows on from segments that are not on the disk, or are damaged."""
    error = Damaged(
        "The last {count} events of this device's segments are missing or damaged.",
        "Everything before them is safe.",
        "Put the segment files back from a backup or from another device.",
        count=known - here,
    )
    return JournalProblem(ProblemKind.MISSING, device, "", here, error)


def clock_ahead(device: str, first: int, skew_ms: int) -> JournalProblem:
    """Another device's clock is far ahead of ours."""
    error = AppError(
        "The clock of another device ({device}) is {minutes} minutes ahead of this one.",
        "Its changes were taken over all the same.",
        "Check the clocks of both computers.",
        device=device,
        minutes=skew_ms // 60_000,
    )
    return JournalProblem(ProblemKind.CLOCK, device, "", first, error)
