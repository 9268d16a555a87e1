"""The disk fails, or the program dies, at every single step; then a person starts it again."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from exec_assistant.domain.errors import StorageProblem
from exec_assistant.journal.media_store import MediaStore
from tests.unit.journal.helpers import EPOCH_KEYS, LAPTOP, draft, open_journal

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.journal.envelope import Envelope

PROJECT = Path(__file__).resolve().parents[3]
STEPS = ("write", "fsync", "ftruncate", "replace", "unlink", "open")


class Died(BaseException):
    """The process is gone: no handler runs on purpose, no clean-up helps."""


class Disk:
    """Counts every step that changes the disk, and breaks from a given one on, or at it alone."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, breaks_at: int, fault: Callable[[], BaseException]) -> None:
        self.steps = 0
        self.broken_for_good = False
        self._breaks_at = breaks_at
        self._fault = fault
        for name in ("write", "fsync", "ftruncate", "open"):
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))
        for name in ("replace", "unlink"):
            monkeypatch.setattr(Path, name, self._watched(name, getattr(Path, name)))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **keywords: Any) -> Any:
            reading = name == "open" and not args[1] & (os.O_WRONLY | os.O_RDWR)
            if not reading:
                self.steps += 1
            if not reading and (
                self.steps == self._breaks_at or (self.steps > self._breaks_at and self.broken_for_good)
            ):
                if name == "write":
                    real(args[0], args[1][: len(args[1]) // 2])
                raise self._fault()
            return real(*args, **keywords)

        return step


def live(folder: Path, acknowledged: list[Envelope]) -> None:
    """A short working day: what `append` returned is acknowledged."""
    journal = open_journal(folder)
    for count in (40, 3, 70, 1):
        acknowledged += journal.append(LAPTOP, [draft(number) for number in range(count)])
    journal.seal()
    acknowledged += journal.append(LAPTOP, [draft(number) for number in range(2)])
    journal.close()


def steps_of_a_day(folder: Path) -> int:
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, 0, Died)
        live(folder, [])
        return disk.steps


def test_the_program_may_die_at_any_step(tmp_path: Path) -> None:
    for step in range(1, steps_of_a_day(tmp_path / "count") + 1):
        folder = tmp_path / str(step)
        acknowledged: list[Envelope] = []
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, step, Died).broken_for_good = True
            with pytest.raises(Died):
                live(folder, acknowledged)
        journal = open_journal(folder)
        events = list(journal.read())
        # All that was acknowledged; besides, at most the one batch that was under way, and that one whole.
        assert events[: len(acknowledged)] == acknowledged, step
        assert len(events) - len(acknowledged) in {0, 40, 3, 70, 1, 2}, step
        assert len({event.id for event in events}) == len(events), step
        assert journal.problems == (), step
        more = journal.append(LAPTOP, [draft()])
        journal.close()
        again = open_journal(folder)
        assert list(again.read()) == events + more, step
        assert again.verify().ok, step
        assert list((folder / "tmp").iterdir()) == [], step


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("for_good", [False, True])
def test_the_disk_may_refuse_at_any_step(tmp_path: Path, code: int, *, for_good: bool) -> None:
    steps = steps_of_a_day(tmp_path / "count")
    for step in range(1, steps + 1, 1 if code == errno.ENOSPC else 5):
        folder = tmp_path / str(step)
        acknowledged: list[Envelope] = []
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, step, lambda: OSError(code, os.strerror(code))).broken_for_good = for_good
            try:
                journal = open_journal(folder)
            except StorageProblem:
                assert step < steps // 2
                continue
            for count in (40, 3, 70, 1):
                try:
                    acknowledged += journal.append(LAPTOP, [draft(number) for number in range(count)])
                except StorageProblem:
                    assert list(journal.read()) == acknowledged, step
            journal.close()
            assert list(journal.read()) == acknowledged, step
        if not for_good:
            # The same program goes on once there is room again.
            acknowledged += journal.append(LAPTOP, [draft(7)])
            journal.close()
        again = open_journal(folder)
        events = list(again.read())
        if for_good:
            # A disk that refuses even to take back what it refused may still show that one batch later.
            assert events[: len(acknowledged)] == acknowledged, step
        else:
            assert events == acknowledged, step
        assert again.problems == (), step
        again.close()
        assert again.verify().ok, step


def test_what_follows_a_seal_that_failed_half_way_is_kept_without_closing(tmp_path: Path) -> None:
    for step in range(1, 12):
        journal = open_journal(tmp_path / str(step))
        acknowledged = journal.append(LAPTOP, [draft(number) for number in range(60)])
        with pytest.MonkeyPatch.context() as patch:
            # The append itself takes three steps (open, write, flush): the fault hits the seal that follows.
            Disk(patch, 3 + step, lambda: OSError(errno.EIO, "fault"))
            acknowledged += journal.append(LAPTOP, [draft(number) for number in range(60)])
        acknowledged += journal.append(LAPTOP, [draft()])
        again = open_journal(tmp_path / str(step))
        assert list(again.read()) == acknowledged, step
        assert again.problems == (), step


def test_a_full_disk_is_said_so_and_a_folder_without_permission_too(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    for code, sentence in (
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "does not allow writing"),
        (errno.EIO, "Input"),
    ):
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, 2, lambda code=code: OSError(code, os.strerror(code)))  # type: ignore[misc]
            with pytest.raises(StorageProblem, match=sentence):
                journal.append(LAPTOP, [draft()])
    assert list(journal.read()) == []


def test_a_picture_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    content = bytes(range(256)) * 20
    step = 0
    while True:
        step += 1
        store = MediaStore(tmp_path / str(step), EPOCH_KEYS)
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch, step, lambda: OSError(errno.ENOSPC, "full"))
            try:
                sha256 = store.put(content)
            except StorageProblem:
                assert list((tmp_path / str(step) / "tmp").iterdir()) == []
            if disk.steps < step:
                break
        sha256 = store.put(content)
        assert store.get(sha256) == content
    assert step > 3


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere flushing is another call")
def test_the_order_that_a_power_cut_asks_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is flushed before it is renamed, its folder after; the tail is renewed last."""
    journal = open_journal(tmp_path)
    journal.append(LAPTOP, [draft()])
    names: dict[int, str] = {}
    trace: list[tuple[str, str]] = []
    real_open, real_fsync, real_replace, real_mkdir = os.open, os.fsync, Path.replace, Path.mkdir

    def place(path: Path) -> str:
        relative = path.relative_to(tmp_path)
        return str(relative.parent / "a file") if relative.suffix else str(relative).replace(LAPTOP, "device")

    def opened(path: Path, *rest: Any) -> int:
        descriptor = real_open(path, *rest)
        names[descriptor] = place(path)
        return descriptor

    def flushed(descriptor: int) -> None:
        trace.append(("flush", names[descriptor]))
        real_fsync(descriptor)

    def renamed(path: Path, target: Path) -> Path:
        trace.append(("rename to", place(target).replace(LAPTOP, "device")))
        return real_replace(path, target)

    def made(path: Path, *rest: Any, **keywords: Any) -> None:
        if not path.exists():
            trace.append(("make", place(path)))
        real_mkdir(path, *rest, **keywords)

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    monkeypatch.setattr(Path, "mkdir", made)
    journal.append(LAPTOP, [draft()])
    assert trace == [("flush", "tail/a file")]
    trace.clear()
    journal.seal()
    assert trace == [
        ("make", "d/device"),
        ("flush", "d"),
        ("flush", "tmp/a file"),
        ("rename to", "d/device/a file"),
        ("flush", "d/device"),
        ("flush", "tmp/a file"),
        ("rename to", "tail/a file"),
        ("flush", "tail"),
    ]


WRITER = """
import sys
from pathlib import Path
from tests.unit.journal.helpers import LAPTOP, draft, open_journal
journal = open_journal(Path(sys.argv[1]))
for number in range(100_000):
    for event in journal.append(LAPTOP, [draft(number), draft(number)]):
        print(event.id, flush=True)
"""


def test_kill_minus_nine_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    acknowledged: list[str] = []
    for round_number in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], cwd=PROJECT, stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            acknowledged += [writer.stdout.readline().strip() for _ in range(60)]
            time.sleep(0.05 * round_number)
            writer.send_signal(signal.SIGKILL)
            acknowledged += [line.strip() for line in writer.stdout if len(line) == 37]
        journal = open_journal(tmp_path)
        events = [event.id for event in journal.read()]
        assert [ident for ident in events if ident in set(acknowledged)] == acknowledged
        assert len(events) == len(set(events))
        assert len(events) % 2 == 0
        assert journal.verify().ok
