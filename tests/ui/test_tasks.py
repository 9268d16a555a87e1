from __future__ import annotations

import functools
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QLabel

from exec_assistant.domain.errors import BadInput
from ui import crash
from ui.tasks import SWITCH_INTERVAL, Cancelled, Progress, ProgressState, Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.fakes import FakeClock


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: list[bool] = []

    def hear(self, value: object) -> None:
        self.got.append(value)
        self.threads.append(QThread.currentThread() is self.thread())


def _settle(qtbot: QtBot, tasks: Tasks) -> None:
    if tasks.busy:
        with qtbot.waitSignal(tasks.idle, timeout=3000):
            pass


def test_the_result_comes_once_and_on_the_window_s_thread(qtbot: QtBot, tasks: Tasks) -> None:
    listener = _Listener()
    names: list[str] = []

    def work(left: int, right: int = 0) -> int:
        names.append(threading.current_thread().name)
        return left + right

    tasks.run(work, 2, right=3, then=listener.hear)
    _settle(qtbot, tasks)
    assert listener.got == [5]
    assert listener.threads == [True]
    assert names[0].startswith("exec-read")


def test_none_is_a_result_too(qtbot: QtBot, tasks: Tasks) -> None:
    listener = _Listener()
    tasks.run(lambda: None, then=listener.hear)
    _settle(qtbot, tasks)
    assert listener.got == [None]


def test_an_error_for_people_goes_where_the_thing_failed(qtbot: QtBot, tasks: Tasks) -> None:
    listener, shell, unread = _Listener(), _Listener(), _Listener()
    tasks.failed.connect(shell.hear)
    tasks.unread.connect(unread.hear)

    def work() -> None:
        raise BadInput("No.", "Nothing was changed.")

    tasks.run(work, then=listener.hear, failed=listener.hear)
    _settle(qtbot, tasks)
    assert [str(error) for error in listener.got] == ["No. Nothing was changed."]
    tasks.run(work, then=listener.hear, lane="write")
    _settle(qtbot, tasks)
    assert len(listener.got) == len(shell.got) == 1
    tasks.run(work, then=listener.hear)
    _settle(qtbot, tasks)
    assert len(listener.got) == len(shell.got) == len(unread.got) == 1


def test_a_defect_goes_to_the_crash_report_and_to_no_one_else(qtbot: QtBot, tasks: Tasks) -> None:
    listener, reports = _Listener(), _Listener()
    tasks.crashed.connect(reports.hear)
    tasks.run(lambda: 1 // 0, then=listener.hear, failed=listener.hear)
    _settle(qtbot, tasks)
    assert listener.got == []
    assert isinstance(reports.got[0], ZeroDivisionError)


def test_a_destroyed_widget_gets_no_callback(qtbot: QtBot, tasks: Tasks) -> None:
    called: list[object] = []
    go = threading.Event()
    label = QLabel()
    tasks.run(go.wait, 3, then=called.append, owner=label)
    label.deleteLater()
    qtbot.waitUntil(lambda: not _alive(label))
    go.set()
    _settle(qtbot, tasks)
    assert called == []


def _alive(label: QLabel) -> bool:
    try:
        label.text()
    except RuntimeError:
        return False
    return True


def test_a_bound_method_names_its_owner_and_a_function_must(qtbot: QtBot, tasks: Tasks) -> None:
    listener = _Listener()
    tasks.run(lambda: "a", then=functools.partial(listener.hear))
    tasks.run(lambda: "b", then=lambda value: listener.hear(value), owner=listener)  # noqa: PLW0108
    _settle(qtbot, tasks)
    assert sorted(map(str, listener.got)) == ["a", "b"]
    with pytest.raises(TypeError, match="owner"):
        tasks.run(lambda: 1, then=lambda _value: None)


def test_writing_keeps_its_order_one_at_a_time(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []
    running = []
    most = []

    def write(number: int) -> None:
        running.append(number)
        most.append(len(running))
        time.sleep(0.003 if number % 2 else 0)
        done.append(number)
        running.remove(number)

    for number in range(12):
        tasks.run(write, number, lane="write")
    _settle(qtbot, tasks)
    assert done == list(range(12))
    assert max(most) == 1


def test_what_is_typed_does_not_wait_behind_a_long_write(qtbot: QtBot, tasks: Tasks) -> None:
    listener = _Listener()
    release = threading.Event()
    tasks.run(release.wait, 3, lane="write")
    tasks.run(lambda: "kept", then=listener.hear, lane="typing")
    qtbot.waitUntil(lambda: listener.got == ["kept"])
    release.set()
    _settle(qtbot, tasks)


def test_a_slow_network_does_not_hold_up_reading(qtbot: QtBot, tasks: Tasks) -> None:
    listener = _Listener()
    release = threading.Event()
    for _ in range(6):
        tasks.run(release.wait, 3, lane="network")
    tasks.run(lambda: "read", then=listener.hear)
    qtbot.waitUntil(lambda: listener.got == ["read"])
    release.set()
    _settle(qtbot, tasks)


def test_progress_is_told_on_the_window_s_thread_and_its_end_always(qtbot: QtBot, tasks: Tasks) -> None:
    progress = Progress()
    listener = _Listener()
    progress.changed.connect(listener.hear)

    def work(progress: Progress) -> str:
        for done in range(1, 1001):
            progress(done, 1000, "rows")
        return "done"

    tasks.run(work, then=listener.hear, progress=progress)
    _settle(qtbot, tasks)
    states = [state for state in listener.got if isinstance(state, ProgressState)]
    assert states[-1] == ProgressState(1000, 1000, "rows")
    assert states[-1].share == 1
    assert len(states) < 100
    assert listener.got[-1] == "done"
    assert all(listener.threads)


def test_cancelled_work_stops_at_its_next_report_and_tells_nobody(qtbot: QtBot, tasks: Tasks) -> None:
    progress = Progress()
    listener = _Listener()
    tasks.crashed.connect(listener.hear)
    reports = []
    begun = threading.Event()

    def work(progress: Progress) -> None:
        for done in range(100_000):
            begun.set()
            reports.append(done)
            progress(done)
            time.sleep(0.001)

    tasks.run(work, then=listener.hear, failed=listener.hear, progress=progress)
    assert begun.wait(3)
    progress.cancel()
    _settle(qtbot, tasks)
    assert listener.got == []
    assert len(reports) < 3000
    assert progress.cancelled
    with pytest.raises(Cancelled):
        progress(1)


def test_a_task_that_is_forgotten_never_calls(qtbot: QtBot, tasks: Tasks) -> None:
    listener = _Listener()
    release = threading.Event()
    first = tasks.run(release.wait, 3, then=listener.hear, lane="write")
    second = tasks.run(listener.got.append, "ran", lane="write")
    second.cancel()
    first.cancel()
    release.set()
    qtbot.wait(30)
    assert listener.got == []
    assert tasks.busy == 0


def test_closing_waits_for_what_runs_and_leaves_no_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    listener = _Listener()
    finished: list[int] = []

    def work() -> None:
        time.sleep(0.02)
        finished.append(1)

    tasks.run(work, then=listener.hear, lane="write")
    tasks.run(work, then=listener.hear)
    qtbot.wait(5)
    tasks.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("exec-")]
    qtbot.wait(10)
    assert listener.got == []
    assert finished
    with pytest.raises(RuntimeError):
        tasks.run(work)


def test_what_was_decided_or_typed_is_written_even_when_the_window_closes_at_once(qtbot: QtBot) -> None:
    tasks = Tasks()
    written: list[str] = []
    begun, free = threading.Event(), threading.Event()

    def hold() -> None:
        begun.set()
        free.wait(2)

    tasks.run(hold, lane="write")
    tasks.run(written.append, "decided", lane="write")
    tasks.run(written.append, "typed", lane="typing")
    tasks.closing.connect(lambda: tasks.run(written.append, "last words", lane="typing"))
    begun.wait(2)
    free.set()
    tasks.close()
    assert sorted(written) == ["decided", "last words", "typed"]


def test_threads_take_turns_quickly_enough_for_the_window(qtbot: QtBot, tasks: Tasks) -> None:
    tasks.run(lambda: None)
    _settle(qtbot, tasks)
    assert sys.getswitchinterval() == pytest.approx(SWITCH_INTERVAL)


def test_a_crash_report_holds_places_but_no_words(tmp_path: Path, clock: FakeClock) -> None:
    secret = "We will buy Globex on Tuesday"

    def publish(text: str) -> None:
        raise ValueError(text)

    try:
        try:
            publish(secret)
        except ValueError as error:
            raise KeyError(secret) from error
    except KeyError as error:
        path = crash.write_report(error, tmp_path / "logs", clock.now())
    assert path is not None
    text = path.read_text("utf-8")
    assert "Globex" not in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_tasks.py" in text
    assert str(tmp_path) not in text


def test_a_report_that_cannot_be_written_is_not_a_second_defect(tmp_path: Path, clock: FakeClock) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert crash.write_report(ValueError(), blocked, clock.now()) is None
