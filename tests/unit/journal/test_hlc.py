from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.time import to_ms
from exec_assistant.journal.hlc import FAR_OFF_MS, HLC_LIMIT, HybridClock, is_far_off, pack, unpack
from tests.fakes import START_OF_TESTS, FakeClock

MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - naive bounds are asked for


def test_a_stamp_shows_the_wall_clock(clock: FakeClock) -> None:
    assert unpack(HybridClock(clock).tick()) == (to_ms(START_OF_TESTS), 0)


def test_stamps_in_one_millisecond_count_up_and_start_again_in_the_next(clock: FakeClock) -> None:
    hybrid = HybridClock(clock)
    assert [unpack(hybrid.tick())[1] for _ in range(3)] == [0, 1, 2]
    clock.advance(milliseconds=1)
    assert unpack(hybrid.tick()) == (to_ms(clock.now()), 0)


def test_a_full_counter_carries_over_into_the_milliseconds(clock: FakeClock) -> None:
    hybrid = HybridClock(clock, last=pack(to_ms(START_OF_TESTS), 0xFFFF))
    assert unpack(hybrid.tick()) == (to_ms(START_OF_TESTS) + 1, 0)


@given(st.lists(st.tuples(MOMENTS, st.none() | st.integers(0, HLC_LIMIT - 1)), max_size=20))
def test_stamps_only_grow_whatever_clocks_do(steps: list[tuple[datetime, int | None]]) -> None:
    clock = FakeClock()
    hybrid = HybridClock(clock)
    stamps = []
    for moment, remote in steps:
        clock.set(moment)
        if remote is not None:
            hybrid.merge(remote)
        stamps.append(hybrid.tick())
        hybrid = HybridClock(clock, last=hybrid.last)
    assert stamps == sorted(set(stamps))
    assert all(0 <= stamp < HLC_LIMIT for stamp in stamps)


@given(st.integers(0, (1 << 47) - 1), st.integers(0, 0xFFFF))
def test_pack_and_unpack_are_inverse(wall_ms: int, counter: int) -> None:
    assert unpack(pack(wall_ms, counter)) == (wall_ms, counter)


def test_what_comes_after_a_merge_is_after_it(clock: FakeClock) -> None:
    hybrid = HybridClock(clock)
    remote = pack(to_ms(START_OF_TESTS + timedelta(hours=3)), 7)
    assert hybrid.merge(remote) == 3 * 3600 * 1000
    assert hybrid.tick() == remote + 1


def test_only_a_clock_five_minutes_ahead_is_worth_a_warning(clock: FakeClock) -> None:
    hybrid = HybridClock(clock)
    now = to_ms(START_OF_TESTS)
    assert is_far_off(hybrid.merge(pack(now + FAR_OFF_MS, 0)))
    assert not is_far_off(hybrid.merge(pack(now + FAR_OFF_MS - 1, 0)))
    assert not is_far_off(hybrid.merge(pack(now - 10 * FAR_OFF_MS, 0)))


def test_a_nonsensical_clock_is_not_followed_to_the_end_of_time(clock: FakeClock) -> None:
    hybrid = HybridClock(clock)
    assert is_far_off(hybrid.merge(HLC_LIMIT - 1))
    assert hybrid.tick() < HLC_LIMIT // 2 + 2
