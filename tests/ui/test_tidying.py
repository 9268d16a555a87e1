"""Full collections of garbage come in quiet moments, not in the middle of work."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from ui.tasks import Tasks
from ui.tidying import Tidying

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Knot:
    """Refers to itself: only a collection frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def tidying(tasks: Tasks) -> Iterator[Tidying]:
    made = Tidying(tasks, tasks)
    yield made
    made.stop()


def full_collections() -> int:
    return int(gc.get_stats()[2]["collections"])


def churn() -> list[list[int]]:
    """Enough lasting objects for several full collections."""
    return [[number] for number in range(300_000)]


def test_no_full_collection_comes_while_work_is_done(tidying: Tidying, tasks: Tasks, qtbot: QtBot) -> None:
    before = full_collections()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(churn)
    assert full_collections() == before


def test_a_quiet_moment_collects_what_was_left(tidying: Tidying, tasks: Tasks, qtbot: QtBot) -> None:
    tidying.tidy()
    held = Knot()
    gone = weakref.ref(held)
    kept = churn()
    del held
    gc.collect(1)
    tidying._quiet.setInterval(0)
    with qtbot.waitSignal(tidying._quiet.timeout):
        tasks.run(int)
    assert gone() is None
    assert kept


def test_what_stands_is_set_aside_once_and_given_back(tidying: Tidying) -> None:
    before = gc.get_threshold()
    tidying.tidy()
    aside = gc.get_freeze_count()
    assert aside > 0
    tidying.tidy()
    assert gc.get_freeze_count() <= aside
    tidying.stop()
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() != before


def test_nothing_is_tidied_while_work_is_under_way(tidying: Tidying, tasks: Tasks, qtbot: QtBot) -> None:
    before = full_collections()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(int)
        tidying.tidy()
        assert full_collections() == before
