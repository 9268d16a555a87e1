"""What happens to a journal when files are damaged, missing, doubled or put back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from exec_assistant.journal.report import ProblemKind
from exec_assistant.journal.segment import NO_PREVIOUS
from tests.unit.journal.helpers import (
    LAPTOP,
    TABLET,
    draft,
    event,
    flip,
    open_journal,
    sealed,
    segment_files,
)

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.journal.envelope import Envelope


def filled(folder: Path, *, tail: int = 5, devices: tuple[str, ...] = (LAPTOP,)) -> dict[str, list[Envelope]]:
    """Three segments of 100 events a device and some in the tail; returns what was written."""
    journal = open_journal(folder, devices=devices)
    written: dict[str, list[Envelope]] = {}
    for device in devices:
        written[device] = [each for _ in range(3) for each in journal.append(device, [draft(n) for n in range(100)])]
        if tail:
            written[device] += journal.append(device, [draft(number) for number in range(tail)])
    return written


def test_a_colleague_s_chain_ends_at_the_bad_segment_and_nobody_else_is_touched(tmp_path: Path) -> None:
    written = filled(tmp_path, devices=(LAPTOP, TABLET))
    bad = segment_files(tmp_path, TABLET)[1]
    flip(bad, 500)
    journal = open_journal(tmp_path)
    assert list(journal.read()) == written[LAPTOP] + written[TABLET][:100]
    (problem,) = journal.problems
    assert (problem.kind, problem.device, problem.file, problem.first) == (
        ProblemKind.DAMAGED, TABLET, bad.name, 100,
    )  # fmt: skip
    assert problem.is_loss
    assert journal.heads()[TABLET].count == 100
    assert bad.exists()


def test_the_chain_is_whole_again_when_the_file_is_put_back(tmp_path: Path) -> None:
    written = filled(tmp_path, devices=(LAPTOP, TABLET))
    bad = segment_files(tmp_path, TABLET)[1]
    sound = bad.read_bytes()
    flip(bad, 500)
    journal = open_journal(tmp_path)
    assert not journal.verify().ok
    bad.write_bytes(sound)
    report = journal.verify()
    assert (report.ok, report.segments) == (True, 6)
    assert len(list(journal.read())) == len(written[LAPTOP]) + 300


@pytest.mark.parametrize("place", [0, 3, 8, 24, 41, 44, 52, 57, 64, 96, 120, 600, -1, -64])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_damage_in_an_own_chain_costs_that_segment_only(tmp_path: Path, place: int, which: int) -> None:
    written = filled(tmp_path)[LAPTOP]
    flip(segment_files(tmp_path)[which], place)
    journal = open_journal(tmp_path)
    kept = written[: which * 100] + written[which * 100 + 100 :]
    assert list(journal.read()) == kept
    assert any(problem.is_loss for problem in journal.problems)
    # Numbers and the chain go on from where they really were, so that putting the file back heals everything.
    more = journal.append(LAPTOP, [draft(number) for number in range(100)])
    assert list(journal.read()) == kept + more
    assert list(open_journal(tmp_path).read()) == kept + more


def test_a_lost_last_segment_is_noticed_and_its_numbers_not_used_again(tmp_path: Path) -> None:
    written = filled(tmp_path)[LAPTOP]
    last = segment_files(tmp_path)[-1]
    sound = last.read_bytes()
    last.unlink()
    journal = open_journal(tmp_path)
    assert list(journal.read()) == written[:200] + written[300:]
    assert [(problem.kind, problem.first) for problem in journal.problems] == [(ProblemKind.MISSING, 200)]
    assert journal.counts() == {LAPTOP: 305}
    journal.close()
    last.write_bytes(sound)
    healed = open_journal(tmp_path)
    assert list(healed.read()) == written
    assert healed.verify().ok


def test_a_missing_segment_in_the_middle_is_told_with_its_count(tmp_path: Path) -> None:
    written = filled(tmp_path)[LAPTOP]
    segment_files(tmp_path)[1].unlink()
    journal = open_journal(tmp_path)
    (problem,) = journal.problems
    assert problem.kind is ProblemKind.MISSING
    assert list(journal.read()) == written[:100] + written[200:]
    assert journal.problems == (problem,)
    assert "100 events" in problem.error.text()


def test_a_colleague_s_segments_beyond_a_gap_wait(tmp_path: Path) -> None:
    written = filled(tmp_path, devices=(TABLET,))[TABLET]
    middle = segment_files(tmp_path, TABLET)[1]
    sound = middle.read_bytes()
    middle.unlink()
    journal = open_journal(tmp_path)
    assert list(journal.read()) == written[:100]
    middle.write_bytes(sound)
    assert journal.refresh()
    assert list(journal.read()) == written[:300]


def test_a_sound_segment_that_does_not_follow_on_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "d" / TABLET
    folder.mkdir(parents=True)
    (folder / "1").write_bytes(sealed([event(0, TABLET)], device=TABLET))
    (folder / "2").write_bytes(sealed([event(1, TABLET)], device=TABLET, first=1, previous=b"x" * 32))
    journal = open_journal(tmp_path)
    assert list(journal.read()) == [event(0, TABLET)]
    assert [problem.kind for problem in journal.problems] == [ProblemKind.CHAIN]
    assert journal.heads()[TABLET].count == 1


def test_a_device_that_signed_two_stories_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "d" / TABLET
    folder.mkdir(parents=True)
    (folder / "1").write_bytes(sealed([event(0, TABLET)], device=TABLET, previous=NO_PREVIOUS))
    (folder / "2").write_bytes(sealed([event(1, TABLET)], device=TABLET, previous=NO_PREVIOUS))
    journal = open_journal(tmp_path)
    assert len(list(journal.read())) == 1
    assert [problem.kind for problem in journal.problems] == [ProblemKind.FORK]
    assert list(journal.read()) == list(open_journal(tmp_path).read())


def test_a_segment_of_a_newer_program_ends_a_colleague_s_chain(tmp_path: Path) -> None:
    written = filled(tmp_path, devices=(LAPTOP, TABLET))
    newer = segment_files(tmp_path, TABLET)[2]
    data = bytearray(newer.read_bytes())
    data[4] = 9
    newer.write_bytes(bytes(data))
    journal = open_journal(tmp_path)
    assert list(journal.read()) == written[LAPTOP] + written[TABLET][:200]
    assert [problem.kind for problem in journal.problems] == [ProblemKind.TOO_NEW]


def test_huge_files_and_links_among_the_segments_are_not_read(tmp_path: Path) -> None:
    written = filled(tmp_path)[LAPTOP]
    folder = tmp_path / "d" / LAPTOP
    with (folder / "huge.seg").open("wb") as huge:
        huge.truncate(3 << 30)
    (folder / "loop").symlink_to(folder)
    (folder / "link.seg").symlink_to("/etc/passwd")
    journal = open_journal(tmp_path)
    assert list(journal.read()) == written
    assert journal.verify().ok


def test_a_giant_that_begins_like_a_segment_is_told_not_read(tmp_path: Path) -> None:
    filled(tmp_path)
    with segment_files(tmp_path)[0].open("r+b") as giant:
        giant.truncate(3 << 30)
    journal = open_journal(tmp_path)
    assert len(list(journal.read())) == 205
    assert [problem.kind for problem in journal.problems] == [ProblemKind.DAMAGED]


def test_a_damaged_tail_is_set_aside_and_what_could_be_read_kept(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    first = journal.append(LAPTOP, [draft(1), draft(2)])
    journal.append(LAPTOP, [draft(3)])
    tail = tmp_path / "tail" / f"{LAPTOP}.tail"
    flip(tail, -30)
    damaged = tail.read_bytes()
    again = open_journal(tmp_path)
    assert list(again.read()) == first
    (problem,) = again.problems
    assert problem.kind is ProblemKind.TAIL
    assert (tail.parent / problem.file).read_bytes() == damaged
    assert "2 of them" in problem.error.text()
    more = again.append(LAPTOP, [draft(4)])
    once_more = open_journal(tmp_path)
    assert list(once_more.read()) == first + more
    assert once_more.problems == ()


def test_a_damaged_head_of_the_tail_costs_no_event(tmp_path: Path) -> None:
    written = filled(tmp_path)[LAPTOP]
    flip(tmp_path / "tail" / f"{LAPTOP}.tail", 50)
    journal = open_journal(tmp_path)
    assert list(journal.read()) == written
    assert [problem.kind for problem in journal.problems] == [ProblemKind.TAIL]


def test_a_tail_that_is_gone_leaves_the_segments(tmp_path: Path) -> None:
    written = filled(tmp_path)[LAPTOP]
    shutil.rmtree(tmp_path / "tail")
    journal = open_journal(tmp_path)
    assert list(journal.read()) == written[:300]
    more = journal.append(LAPTOP, [draft()])
    assert list(open_journal(tmp_path).read()) == written[:300] + more


def test_a_restored_old_tail_neither_doubles_nor_loses_events(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    written = journal.append(LAPTOP, [draft(number) for number in range(30)])
    old = (tmp_path / "tail" / f"{LAPTOP}.tail").read_bytes()
    written += journal.append(LAPTOP, [draft(number) for number in range(90)])
    (tmp_path / "tail" / f"{LAPTOP}.tail").write_bytes(old)
    again = open_journal(tmp_path)
    assert list(again.read()) == written
    assert list(open_journal(tmp_path).read()) == written


def test_a_tail_written_on_top_of_a_restored_backup_keeps_its_own_events(tmp_path: Path) -> None:
    """The backup's tail went on by itself, then the segments of before came back from a colleague."""
    journal = open_journal(tmp_path / "a")
    shared = journal.append(LAPTOP, [draft(number) for number in range(10)])
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    known_elsewhere = journal.append(LAPTOP, [draft(number) for number in range(90)])
    restored = open_journal(tmp_path / "b")
    written_since = restored.append(LAPTOP, [draft(number) for number in range(7)])
    shutil.copytree(tmp_path / "a" / "d", tmp_path / "b" / "d", dirs_exist_ok=True)
    assert restored.refresh()
    everything = [*shared, *known_elsewhere, *written_since]
    assert list(restored.read()) == everything
    again = open_journal(tmp_path / "b")
    assert list(again.read()) == everything
    assert again.counts() == {LAPTOP: 107}
    again.close()
    assert open_journal(tmp_path / "b").verify().ok
