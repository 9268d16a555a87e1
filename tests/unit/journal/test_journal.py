from __future__ import annotations

import random
import shutil
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exec_assistant.domain.errors import BadInput, KeyringProblem, TooNew
from exec_assistant.domain.time import to_ms
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.journal.journal import MAX_EVENT_BYTES, SEAL_AT
from exec_assistant.journal.report import ProblemKind
from exec_assistant.journal.segment import MAX_SEGMENT_EVENTS, NO_PREVIOUS, Head, open_segment
from tests.fakes import START_OF_TESTS, FakeClock
from tests.unit.journal.helpers import (
    EPOCH_KEY,
    KEYS,
    LAPTOP,
    SEGMENT_KEYS,
    TABLET,
    draft,
    flip,
    open_journal,
    segment_files,
)

if TYPE_CHECKING:
    from pathlib import Path


def drafts(count: int) -> list[EventDraft]:
    return [draft(number) for number in range(count)]


def test_an_appended_event_says_who_when_where_and_what(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    (event,) = journal.append(LAPTOP, [EventDraft("marie", "post_drafted", 3, "post-1", ("p",), {"text": "é"})])
    assert (event.author, event.device, event.kind, event.version) == ("marie", LAPTOP, "post_drafted", 3)
    assert (event.object, event.parents, event.data) == ("post-1", ("p",), {"text": "é"})
    assert event.wall_ms == event.hlc >> 16 == to_ms(START_OF_TESTS)
    assert len(event.id) == 36


def test_what_was_appended_is_there_after_the_program_is_gone(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    written = journal.append(LAPTOP, drafts(3)) + journal.append(LAPTOP, drafts(2))
    assert list(open_journal(tmp_path).read()) == written
    assert segment_files(tmp_path) == []


def test_nothing_appended_is_nothing_written(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert journal.append(LAPTOP, []) == []
    assert (list(journal.read()), journal.counts(), journal.heads()) == ([], {LAPTOP: 0}, {})


@pytest.mark.parametrize(
    "count", [1, SEAL_AT - 1, SEAL_AT, SEAL_AT + 1, MAX_SEGMENT_EVENTS, 2 * MAX_SEGMENT_EVENTS + 5]
)
def test_events_come_back_from_tail_and_segments_alike(tmp_path: Path, count: int) -> None:
    with open_journal(tmp_path) as journal:
        written = journal.append(LAPTOP, drafts(count))
        assert list(journal.read()) == written
        assert journal.counts() == {LAPTOP: count}
    again = open_journal(tmp_path)
    assert list(again.read_all()) == written
    assert again.heads()[LAPTOP].count == again.counts()[LAPTOP] == count
    assert again.verify().ok


def test_a_full_tail_is_sealed_and_the_chain_goes_on(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    written = [event for _ in range(5) for event in journal.append(LAPTOP, drafts(70))]
    previous, events = NO_PREVIOUS, []
    for path in segment_files(tmp_path):
        segment = open_segment(path.read_bytes(), SEGMENT_KEYS)
        assert segment.header.previous == previous
        assert path.name == f"{segment.header.first:012d}-{segment.sha256.hex()[:12]}.seg"
        previous = segment.sha256
        events += segment.events
    assert events == written[: len(events)]
    assert len(events) == 280
    assert journal.heads() == {LAPTOP: Head(280, previous.hex())}
    assert list(open_journal(tmp_path).read()) == written


def test_sealing_an_empty_tail_makes_no_file(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert journal.seal() == 0
    journal.append(LAPTOP, drafts(1))
    assert journal.seal(LAPTOP) == 1
    assert journal.seal() == 0
    assert len(segment_files(tmp_path)) == 1


def test_reading_goes_on_where_one_was(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    written = [event for _ in range(4) for event in journal.append(LAPTOP, drafts(70))]
    for count in (0, 1, 139, 140, 141, 279, 280, 999):
        assert list(journal.read({LAPTOP: count})) == written[count:], count
        assert list(journal.read_all({LAPTOP: count})) == written[count:], count


def test_several_people_on_one_machine_are_merged_by_the_clock(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, devices=(LAPTOP, TABLET))
    written = []
    for number in range(300):
        written += journal.append(LAPTOP if number % 3 else TABLET, [draft(number)])
    assert list(journal.read_all()) == written
    by_device = sorted(written, key=lambda event: (event.device, event.hlc))
    assert list(journal.read()) == by_device
    assert journal.counts() == {LAPTOP: 200, TABLET: 100}


def test_stamps_go_on_growing_after_a_restart_with_the_clock_set_back(tmp_path: Path) -> None:
    clock = FakeClock()
    with open_journal(tmp_path, clock=clock) as journal:
        before = journal.append(LAPTOP, drafts(2))[-1]
    clock.advance(days=-30)
    in_segment = open_journal(tmp_path, clock=clock)
    after = in_segment.append(LAPTOP, drafts(1))[0]
    assert after.hlc > before.hlc
    in_tail = open_journal(tmp_path, clock=clock)
    assert in_tail.append(LAPTOP, drafts(1))[0].hlc > after.hlc


def test_a_segment_says_what_its_device_has_seen_of_the_others(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, devices=(LAPTOP, TABLET))
    journal.append(TABLET, drafts(5))
    journal.seal(TABLET)
    journal.append(LAPTOP, drafts(1))
    journal.seal(LAPTOP)
    segment = open_segment(segment_files(tmp_path)[0].read_bytes(), SEGMENT_KEYS)
    assert segment.seen == {TABLET: journal.heads()[TABLET]}


def test_a_colleague_s_segments_are_taken_up_when_they_arrive(tmp_path: Path) -> None:
    theirs = open_journal(tmp_path / "theirs", devices=(TABLET,))
    ours = open_journal(tmp_path / "ours")
    first = ours.append(LAPTOP, drafts(2))
    second = theirs.append(TABLET, drafts(3))
    theirs.seal()
    assert not ours.refresh()
    shutil.copytree(tmp_path / "theirs" / "d" / TABLET, tmp_path / "ours" / "d" / TABLET)
    assert ours.refresh()
    assert not ours.refresh()
    assert list(ours.read()) == first + second
    assert ours.heads() == theirs.heads()
    assert ours.append(LAPTOP, drafts(1))[0].hlc > second[-1].hlc


def test_a_clock_far_ahead_is_merged_and_told(tmp_path: Path) -> None:
    theirs = open_journal(tmp_path / "theirs", devices=(TABLET,), clock=FakeClock(START_OF_TESTS + timedelta(hours=2)))
    future = theirs.append(TABLET, drafts(1))
    theirs.seal()
    shutil.copytree(tmp_path / "theirs" / "d", tmp_path / "ours" / "d")
    ours = open_journal(tmp_path / "ours")
    assert list(ours.read()) == future
    (problem,) = ours.problems
    assert (problem.kind, problem.device, problem.is_loss) == (ProblemKind.CLOCK, TABLET, False)
    assert "120 minutes" in problem.error.text()
    assert ours.append(LAPTOP, drafts(1))[0].hlc > future[0].hlc


def test_a_device_that_is_not_known_yet_is_read_once_it_is(tmp_path: Path) -> None:
    theirs = open_journal(tmp_path, devices=(TABLET,))
    written = theirs.append(TABLET, drafts(3))
    theirs.seal()
    known: dict[str, bytes] = {}
    ours = open_journal(tmp_path, public_keys=known.get)
    assert list(ours.read()) == []
    assert [problem.kind for problem in ours.problems] == [ProblemKind.NO_KEY]
    assert ours.heads() == {}
    known[TABLET] = KEYS[TABLET].public
    assert ours.refresh()
    assert list(ours.read()) == written
    assert ours.problems == ()


def test_a_new_epoch_encrypts_what_is_written_from_then_on(tmp_path: Path) -> None:
    keys = {1: EPOCH_KEY}
    journal = open_journal(tmp_path, epoch_keys=keys)
    written = journal.append(LAPTOP, drafts(2))
    keys[2] = b"2" * 32
    written += journal.append(LAPTOP, drafts(2))
    assert list(open_journal(tmp_path, epoch_keys=keys).read()) == written
    with pytest.raises(KeyringProblem, match="key number 2"):
        open_journal(tmp_path, epoch_keys={1: EPOCH_KEY})
    journal.seal()
    assert list(open_journal(tmp_path, epoch_keys=keys).read()) == written
    with pytest.raises(KeyringProblem, match="key number 2"):
        open_journal(tmp_path, epoch_keys={1: EPOCH_KEY})


def test_files_are_recognised_by_their_header_not_by_their_name(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    written = [event for _ in range(3) for event in journal.append(LAPTOP, drafts(SEAL_AT))]
    one, two, three = segment_files(tmp_path)
    one.rename(one.with_name(one.name.upper() + " (conflicted copy 2026-03-11).SEG"))
    shutil.copy(two, two.with_name("copy of it.seg"))
    (tmp_path / "d" / "elsewhere").mkdir()
    three.rename(tmp_path / "d" / "elsewhere" / "no name at all")
    for name in ("desktop.ini", ".DS_Store", "empty.seg"):
        (tmp_path / "d" / LAPTOP / name).write_bytes(b"[.ShellClassInfo]\r\n" if "ini" in name else b"")
    again = open_journal(tmp_path)
    assert list(again.read()) == written
    assert again.problems == ()
    again.append(LAPTOP, drafts(1))
    assert again.verify().ok


def test_a_damaged_copy_beside_the_sound_file_does_no_harm(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    written = [event for _ in range(2) for event in journal.append(LAPTOP, drafts(SEAL_AT))]
    for path in segment_files(tmp_path):
        for number in range(3):
            copy = path.with_name(f"{number} {path.name}")
            shutil.copy(path, copy)
            flip(copy, -100 - number)
    again = open_journal(tmp_path)
    assert list(again.read()) == written
    assert again.verify().ok


def test_verification_counts_what_it_checked(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, devices=(LAPTOP, TABLET))
    for _ in range(3):
        journal.append(LAPTOP, drafts(SEAL_AT))
    journal.append(TABLET, drafts(SEAL_AT))
    journal.append(TABLET, drafts(7))
    report = journal.verify()
    assert (report.segments, report.signatures, report.events, report.waiting) == (4, 4, 400, 7)
    assert (report.chains, report.missing, report.problems, report.ok) == (2, {}, (), True)


def test_verification_tells_what_others_have_seen_and_is_not_here(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, devices=(LAPTOP, TABLET))
    journal.append(TABLET, drafts(SEAL_AT))
    journal.append(TABLET, drafts(SEAL_AT))
    journal.append(LAPTOP, drafts(SEAL_AT))
    segment_files(tmp_path, TABLET)[-1].unlink()
    shutil.rmtree(tmp_path / "tail")
    ours = open_journal(tmp_path)
    assert ours.verify().missing == {TABLET: (100, 200)}


def test_a_giant_is_refused_and_nothing_kept(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    with pytest.raises(BadInput, match="too large"):
        journal.append(LAPTOP, [draft(), draft(text="x" * (MAX_EVENT_BYTES + 1))])
    assert list(open_journal(tmp_path).read()) == []


def test_large_events_are_spread_over_segments(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    noise = random.Random(1)
    written = journal.append(LAPTOP, [draft(number, image=noise.randbytes(3 << 20)) for number in range(7)])
    assert journal.seal() > 1
    assert list(open_journal(tmp_path).read()) == written


def test_a_value_that_could_not_be_read_back_is_refused_before_it_is_written(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    with pytest.raises(ValueError, match="post_drafted"):
        journal.append(LAPTOP, [draft(1), draft(2, when=(1, 2))])
    assert list(journal.read()) == []
    assert list(open_journal(tmp_path).read()) == []


def test_a_tail_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    open_journal(tmp_path).append(LAPTOP, drafts(1))
    tail = tmp_path / "tail" / f"{LAPTOP}.tail"
    data = bytearray(tail.read_bytes())
    data[4] = 2
    tail.write_bytes(bytes(data))
    with pytest.raises(TooNew):
        open_journal(tmp_path)
    assert tail.read_bytes() == bytes(data)


def test_threads_may_append_read_and_seal_at_once(tmp_path: Path) -> None:
    journal = open_journal(tmp_path, devices=(LAPTOP, TABLET))
    errors: list[BaseException] = []

    def work(device: str) -> None:
        try:
            for number in range(60):
                journal.append(device, drafts(3))
                if number % 10 == 0:
                    journal.seal(device)
                    stamps = [event.hlc for event in journal.read({device: 0}) if event.device == device]
                    assert stamps == sorted(set(stamps))
        except BaseException as error:  # noqa: BLE001 - told by the test's own thread
            errors.append(error)

    threads = [threading.Thread(target=work, args=(device,)) for device in (LAPTOP, TABLET, LAPTOP)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert journal.counts() == {LAPTOP: 360, TABLET: 180}
    assert len(list(open_journal(tmp_path, devices=(LAPTOP, TABLET)).read_all())) == 540


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("append"), st.sampled_from([LAPTOP, TABLET]), st.integers(1, 120)),
        st.tuples(st.sampled_from(["seal", "reopen", "refresh", "close"]), st.just(""), st.just(0)),
    ),
    max_size=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(STEPS)
def test_whatever_the_order_of_things_no_event_is_lost_or_doubled(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("journal")
    journal = open_journal(folder, devices=(LAPTOP, TABLET))
    written = []
    for step, device, count in steps:
        if step == "append":
            written += journal.append(device, drafts(count))
        elif step == "reopen":
            journal = open_journal(folder, devices=(LAPTOP, TABLET))
        elif step == "refresh":
            journal.refresh()
        elif step == "close":
            journal.close()
        else:
            journal.seal()
        assert list(journal.read_all()) == written
    assert journal.verify().ok
    shutil.rmtree(folder)
