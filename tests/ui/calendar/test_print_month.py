"""The month on paper: everything stands whole, on its cell or on the list behind; the PDF says it as text."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from exec_assistant.domain.errors import StorageProblem
from tests.ui.calendar.conftest import TODAY, band, post
from ui.calendar.model import CalendarItem, DayModel, ItemKind
from ui.calendar.print_month import MonthPaper, PaperDay, PaperEntry, StatusBar, Words, lay_out, text_height, weeks_of
from ui.calendar.print_paint import page_layout, pages_of, picture, sheet_size, write_pdf
from ui.calendar.print_sheet import paper_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from ui.calendar.words import CalendarWords

NOVEMBER = date(2026, 11, 1)
TITLES = st.text(alphabet="abcdefghij éà", min_size=1, max_size=90).map(str.strip).filter(bool)


def paper(entries: dict[date, tuple[PaperEntry, ...]]) -> MonthPaper:
    days = weeks_of(NOVEMBER, 0)
    return MonthPaper(
        NOVEMBER, "Novembre 2026", "Valtherne", "", "As of today", ("lun.",) * 7,
        tuple(PaperDay(day, str(day.day), f"Day {day}", entries.get(day, ())) for day in days),
        (("draft", "Draft"),), "+{count}, see the list", "in full", "Page {page} of {pages}",
    )  # fmt: skip


def words(pages: list[list[object]]) -> list[str]:
    return [mark.text for page in pages for mark in page if isinstance(mark, Words)]


def test_weeks_are_whole() -> None:
    days = weeks_of(NOVEMBER, 0)
    assert days[0] == date(2026, 10, 26)
    assert days[-1] == date(2026, 12, 6)
    assert len(days) % 7 == 0


@settings(deadline=None, max_examples=25)
@given(st.dictionaries(st.integers(1, 30), st.lists(TITLES, min_size=1, max_size=14), max_size=12))
def test_every_title_stands_whole_on_the_month_or_on_the_list(qapp: QApplication, held: dict[int, list[str]]) -> None:
    entries = {
        date(2026, 11, day): tuple(PaperEntry("08:30", "LinkedIn", title, "draft") for title in some)
        for day, some in held.items()
    }
    size = sheet_size("a4")
    pages = lay_out(paper(entries), size.width(), size.height())
    first = {mark.text for mark in pages[0] if isinstance(mark, Words)}
    listed = {mark.text for page in pages[1:] for mark in page if isinstance(mark, Words)}
    for some in entries.values():
        for entry in some:
            assert entry.text in first | listed
    for page in pages:
        for mark in page:
            if isinstance(mark, Words | StatusBar):
                assert QRectF(0, 0, size.width(), size.height()).contains(mark.rect)
            if isinstance(mark, Words) and mark.wrap:
                assert text_height(mark.text, mark.size, mark.rect.width()) <= mark.rect.height() + 1


def test_a_day_that_holds_more_than_its_cell_says_so_and_is_listed(qapp: QApplication) -> None:
    many = tuple(PaperEntry("08:30", "LinkedIn", f"Publication numéro {n} sur la chaleur", "draft") for n in range(40))
    pages = pages_of(paper({TODAY: many}), "a4")
    assert len(pages) > 1
    said = words(pages[:1])  # type: ignore[arg-type]
    assert any("see the list" in text for text in said)
    assert {entry.text for entry in many} <= set(words(pages[1:]))  # type: ignore[arg-type]
    assert any("Page 2 of" in text for text in words(pages))  # type: ignore[arg-type]


def test_a_post_on_two_accounts_at_one_time_is_one_line(qapp: QApplication, french: CalendarWords) -> None:
    model = DayModel("Europe/Paris")
    one = post("p|a", TODAY)
    two = CalendarItem(
        "p|b", ItemKind.POST, one.title, one.start, account_name="Claire", network="x", status=one.status
    )
    holiday = band("h", date(2026, 11, 11), date(2026, 11, 12), ItemKind.HOLIDAY, "Armistice")
    quiet = band("q", date(2026, 11, 26), date(2026, 12, 2), ItemKind.QUIET, "Silence")
    model.set_items([one, two, holiday, quiet, band("e", TODAY, TODAY + timedelta(days=2))])
    made = paper_of(model, french, NOVEMBER, workspace="W", said="", now=datetime(2026, 11, 22, 10), first_weekday=0)  # noqa: DTZ001
    by_day = {day.day: day for day in made.days}
    assert [entry.text for entry in by_day[TODAY].entries] == ["Pollutec", "08:30 LinkedIn, X · Résultats du T3"]
    assert by_day[date(2026, 11, 11)].off == "Armistice"
    assert [day.day for day in made.days if day.quiet] == [date(2026, 11, 26), date(2026, 11, 30)]
    assert sum(day.hushed for day in made.days) == 6
    assert [status for status, _word in made.legend] == ["scheduled"]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler")
@pytest.mark.parametrize("kind", ["a4", "letter"])
def test_the_pdf_holds_its_words_its_fonts_and_its_size(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    title = "Résultats : ce que je dirais à ma mère"
    path = tmp_path / "month.pdf"
    assert write_pdf(path, paper({TODAY: (PaperEntry("08:30", "LinkedIn", title, "draft"),)}), kind) == 1

    def run(*command: str) -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    text = " ".join(run("pdftotext", "-raw", str(path), "-").split())
    assert "08:30 LinkedIn · Résultats" in text
    assert "Novembre 2026" in text
    assert "Page 1 of 1" in text
    assert " no " not in run("pdffonts", str(path)).splitlines()[2].split("Identity-H")[1][:5]
    size = page_layout(kind).fullRectPoints()
    assert f"{size.width()} x {size.height()} pts" in run("pdfinfo", str(path))


def test_a_folder_that_cannot_be_written_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(StorageProblem):
        write_pdf(tmp_path / "nowhere" / "month.pdf", paper({}), "a4")


def test_the_preview_is_the_page(qapp: QApplication) -> None:
    page = pages_of(paper({TODAY: (PaperEntry("08:30", "LinkedIn", "Essai", "draft"),)}), "a4")[0]
    made = picture(page, "a4", 600, 2.0)
    assert made.deviceIndependentSize().width() == 600
    colors = {made.pixelColor(x, y).name() for x in range(0, made.width(), 3) for y in range(0, made.height(), 3)}
    assert len(colors) > 5
