"""One line in French or English becomes what it asks for, and what it does not say is the title."""

from __future__ import annotations

import time as clock
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.editorial.quick_entry import LONGEST, Understood, understand
from exec_assistant.editorial.quick_entry_words import fold
from tests.unit.editorial.quick_entry_lines import ACCOUNTS, CORPUS, LABELS, NOW, told

LINES = [tuple(line.split(" => ")) for line in CORPUS.splitlines()]
TYPED = st.lists(
    st.one_of(
        st.sampled_from(
            "mardi demain 8h30 LinkedIn X et , : - #climat @helene next every other Thursday 12/3 31 nov. 2026-02-30 "
            "tous les 15 jours du au silence événement idée: à le 24 99h 8:30pm midi until Dec ’ \u202f \x00 ß İ "
            "ﬁ 🙂".split()
        ),
        st.text(max_size=6),
    ),
    max_size=14,
).map(" ".join)
WORDS = st.lists(
    st.sampled_from("résultats équipe chaleur usine merci tribune plan forum heat results thanks column".split()),
    min_size=1, max_size=5,
).map(" ".join)  # fmt: skip


def read(line: str, now: datetime = NOW, language: str = "fr") -> Understood:
    return understand(line, now, language=language, accounts=ACCOUNTS, labels=LABELS)


def test_there_are_enough_lines_in_both_languages() -> None:
    assert len(LINES) >= 120


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_a_line_is_what_it_asks_for(line: str, expected: str) -> None:
    assert told(read(line)) == expected


@given(TYPED)
def test_nothing_that_is_typed_breaks_it_and_every_part_lies_in_the_line(line: str) -> None:
    made = read(line)
    ends = 0
    for part in made.parts:
        assert ends <= part.start < part.end <= len(line)
        ends = part.end
    assert made == read(line)
    assert "\x00" not in made.title or "\x00" in line


@given(TYPED)
def test_spaces_around_a_line_change_nothing_it_asks_for(line: str) -> None:
    assert told(read(f"  {line} ")) == told(read(line))


@given(TYPED)
def test_folding_keeps_every_place(line: str) -> None:
    assert len(fold(line)) == len(line)


@given(
    day=st.dates(date(2026, 11, 23), date(2029, 12, 31)),
    at=st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    title=WORDS,
    form=st.sampled_from(
        ["{d.day} {month} {d.year} {h}h{m:02d} LinkedIn {title}", "LinkedIn {d:%d/%m/%Y} {h}:{m:02d} {title}",
         "{title} le {d:%d.%m.%Y} à {h} h {m:02d} sur LinkedIn", "{d:%Y-%m-%d} {h}:{m:02d} LinkedIn {title}",
         "{english} {d.day}, {d.year} at {h}:{m:02d} on LinkedIn: {title}"]
    ),
)  # fmt: skip
def test_a_whole_date_is_read_as_it_was_written(day: date, at: time, title: str, form: str) -> None:
    french = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    english = "Jan Feb March Apr May June Jul Aug Sept Oct Nov Dec".split()
    line = form.format(d=day, month=french[day.month - 1], english=english[day.month - 1], h=at.hour, m=at.minute,
                       title=title)  # fmt: skip
    made = read(line)
    assert (made.day, made.at, made.accounts, made.title) == (day, at, ("li",), title)


@given(weekday=st.integers(0, 6), offset=st.integers(0, 400))
def test_a_weekday_is_the_next_one_and_never_today(weekday: int, offset: int) -> None:
    now = NOW + timedelta(days=offset)
    name = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()[weekday]
    made = read(f"{name} 9h essai", now)
    assert made.day is not None
    assert made.day.weekday() == weekday
    assert 1 <= (made.day - now.date()).days <= 7


def test_a_date_that_could_be_another_is_read_by_language_and_said() -> None:
    for language, line, day in (
        ("fr", "3/4 9h bilan", date(2027, 4, 3)),
        ("en", "3/4 9am review", date(2027, 4, 3)),
        ("en-us", "3/4 9am review", date(2027, 3, 4)),
        ("en-us", "mardi 3/4 à 9h bilan", date(2027, 4, 3)),
    ):
        made = read(line, language=language)
        assert made.day == day
        if not line.startswith("mardi"):
            (remark,) = made.remarks
            assert (remark.why, remark.words, remark.other) == ("ambiguous_date", "3/4", date(2027, *_swapped(day)))
            assert made.ready


def _swapped(day: date) -> tuple[int, int]:
    return day.day, day.month


def test_next_friday_said_on_a_wednesday_is_the_one_of_next_week_and_that_is_said() -> None:
    wednesday = datetime(2026, 11, 18, 10, 0)  # noqa: DTZ001 (a local moment)
    made = read("next Friday 9am wrap-up", wednesday)
    assert made.day == date(2026, 11, 27)
    assert [(one.why, one.other) for one in made.remarks] == [("next_week", date(2026, 11, 20))]
    assert read("vendredi prochain 9h bilan", wednesday).day == date(2026, 11, 20)


def test_parts_are_where_they_stand() -> None:
    line = "mardi 8h30 LinkedIn et X résultats #climat"
    made = read(line)
    assert [(part.what, line[part.start : part.end]) for part in made.parts] == [
        ("day", "mardi"), ("time", "8h30"), ("account", "LinkedIn et X"), ("pillar", "#climat"),
    ]  # fmt: skip


def test_between_two_accounts_of_a_kind_there_is_a_doubt_and_it_is_said() -> None:
    from exec_assistant.editorial.quick_entry_names import KnownAccount

    two = [KnownAccount("a", "x", "Hélène"), KnownAccount("b", "x", "Valtherne")]
    assert [one.why for one in understand("demain 9h X essai", NOW, accounts=two).remarks] == ["several_accounts"]
    named = understand("demain 9h X Valtherne essai", NOW, accounts=two)
    assert (named.accounts, named.title, named.remarks) == (("b",), "essai", ())


def test_what_is_too_long_is_title() -> None:
    line = "mardi 8h30 LinkedIn " + "a" * 2 * LONGEST
    made = read(line)
    assert made.day == date(2026, 11, 24)
    assert made.title == "a" * 2 * LONGEST


def test_a_line_is_understood_between_two_keystrokes() -> None:
    line = "à partir du 3 déc. tous les jeudis à 7h45 sur LinkedIn et X le mot du jeudi #climat " + "chaleur " * 20
    slowest = 0.0
    for end in range(len(line)):
        begin = clock.perf_counter()
        read(line[:end])
        slowest = max(slowest, clock.perf_counter() - begin)
    assert slowest < 0.05
