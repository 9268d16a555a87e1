"""Content plans as people make them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from exec_assistant.listening.importers.networks import networks_in
from exec_assistant.listening.importers.plan_fields import stage_of
from tests.unit.listening.importers.reading import golden, read, write_csv

if TYPE_CHECKING:
    from pathlib import Path


def test_a_french_plan_from_a_spreadsheet() -> None:
    parsed = golden("plan_fr_cp1252.csv")
    first = parsed.plan_rows[0]
    assert (first.day, first.at, first.networks) == (date(2026, 6, 17), time(8, 30), ("linkedin", "x"))
    assert (first.status, first.stage, first.pillar) == ("À valider", "in_review", "Emploi")
    assert ("Statut", "OK juridique") in first.extra


def test_an_idea_without_a_date_is_kept() -> None:
    idea = golden("plan_fr_cp1252.csv").plan_rows[-1]
    assert (idea.day, idea.stage) == (None, "idea")
    assert ("Date de publication", "à définir") in idea.extra


def test_an_impossible_day_is_rejected() -> None:
    reasons = {entry.row: entry.why.text() for entry in golden("plan_fr_cp1252.csv").rejected}
    assert "31/06/2026" in reasons[4]
    assert "no title" in reasons[6]


def test_weekly_headers_titles_and_merged_dates() -> None:
    rows = golden("plan_weekly_headers.xlsx").plan_rows
    assert [row.day for row in rows] == [
        date(2026, 6, 17), date(2026, 6, 17), date(2026, 6, 24), date(2026, 12, 28), date(2027, 1, 4),
    ]  # fmt: skip
    assert rows[1].networks == ("instagram", "facebook")
    assert rows[3].networks == ()


def test_a_calendar_grid() -> None:
    rows = golden("plan_weekday_grid.xlsx").plan_rows
    assert [(row.day, row.networks, row.title) for row in rows][:2] == [
        (date(2026, 6, 1), ("linkedin",), "Hiring post"),
        (date(2026, 6, 3), ("linkedin",), "Factory visit"),
    ]


def test_markdown_named_xlsx() -> None:
    rows = golden("plan_markdown.xlsx").plan_rows
    assert [row.title for row in rows] == ["Nos apprentis", "Le chiffre du jour", "Visite | atelier"]


def test_html_named_xls_runs_nothing_and_keeps_formulas_as_text() -> None:
    rows = golden("plan_html.xls").plan_rows
    assert [row.text for row in rows] == ["Hello\nworld & all", "=1+1"]


def test_ticked_networks_and_ten_picture_columns() -> None:
    first, second = golden("bulk_metricool.csv").plan_rows
    assert first.networks == ("x", "linkedin")
    assert first.media == ("https://example.invalid/1.png", "https://example.invalid/2.png")
    assert (second.stage, second.at) == ("draft", time(8))


def test_dates_that_contradict_the_header_win() -> None:
    parsed = golden("plan_dmy_under_mdy.csv")
    assert parsed.plan_rows[1].day == date(2026, 3, 4)
    assert any("month/day" in remark.text() for remark in parsed.warnings)


def test_ambiguous_dates_are_said_to_be() -> None:
    assert any("Check" in remark.text() for remark in golden("plan_ambiguous.csv").warnings)


def test_a_weekday_beside_the_date_settles_the_order(tmp_path: Path) -> None:
    rows = [["Date", "Day", "Title"], ["05/06/2026", "Friday", "One"], ["12/06/2026", "Friday", "Two"]]
    parsed = read(write_csv(tmp_path / "plan.csv", rows), zone="America/New_York")
    assert parsed.plan_rows[0].day == date(2026, 6, 5)
    assert not parsed.warnings


def test_a_text_per_network(tmp_path: Path) -> None:
    rows = [["Date", "Topic", "LinkedIn copy", "X"], ["2026-03-02", "Lyon", "A long text", "A short one"]]
    row = read(write_csv(tmp_path / "plan.csv", rows)).plan_rows[0]
    assert row.variants == (("linkedin", "A long text"), ("x", "A short one"))
    assert row.networks == ("linkedin", "x")


def test_unknown_columns_can_be_mapped(tmp_path: Path) -> None:
    rows = [["Kiedy", "Temat", "Gdzie"], ["2026-03-02", "Nowa fabryka", "LinkedIn"]]
    path = write_csv(tmp_path / "plan.csv", rows)
    mapping = {"Kiedy": "date", "Temat": "title", "Gdzie": "network"}
    row = read(path, fmt="content_plan", mapping=mapping).plan_rows[0]
    assert (row.day, row.title, row.networks) == (date(2026, 3, 2), "Nowa fabryka", ("linkedin",))


def test_a_row_keeps_its_key_when_its_date_moves(tmp_path: Path) -> None:
    def plan(day: str) -> str:
        rows = [["Date", "Title", "Status"], [day, "Lyon", "Draft"]]
        return read(write_csv(tmp_path / "plan.csv", rows)).plan_rows[0].key

    assert plan("2026-03-02") == plan("2026-03-09")


def test_a_missing_quotation_mark_does_not_make_a_post_of_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text('Date,Title\n2026-01-01,"' + "a" * 300_000, encoding="utf-8")
    parsed = read(path)
    assert not parsed.plan_rows
    assert "quotation mark" in parsed.rejected[0].why.text()


@pytest.mark.parametrize(
    ("cell", "networks"),
    [
        ("LinkedIn / X", ("linkedin", "x")),
        ("Instagram, Facebook et TikTok", ("instagram", "facebook", "tiktok")),
        ("Twitter/X", ("x",)),
        ("Tik Tok\nLinked In", ("tiktok", "linkedin")),
        ("All platforms", ()),
    ],
)
def test_several_networks_in_a_cell(cell: str, networks: tuple[str, ...]) -> None:
    assert networks_in(cell) == (networks, ())


@pytest.mark.parametrize(
    ("word", "stage"),
    [("Brouillon", "draft"), ("En attente de validation", "in_review"), ("Not started", "idea"), ("Validé", "approved"),
     ("Publié", "published"), ("Programmado", "scheduled"), ("Annulé", "cancelled"), ("To be published", "draft"),
     ("??", "")],
)  # fmt: skip
def test_status_words(word: str, stage: str) -> None:
    assert stage_of(word) == stage


def test_a_weekday_gives_the_year() -> None:
    rows = golden("plan_weekdays_give_the_year.csv").plan_rows
    assert [(row.day, row.at) for row in rows] == [(date(2026, 3, 2), time(9)), (date(2026, 3, 3), time(14))]


def test_tables_side_by_side() -> None:
    rows = golden("plan_side_by_side.csv").plan_rows
    assert [(row.title, row.day) for row in rows] == [
        ("A", date(2026, 3, 15)),
        ("B", date(2026, 3, 16)),
        ("C", date(2026, 4, 15)),
    ]


def test_a_table_without_column_names() -> None:
    first = golden("bulk_without_header.csv").plan_rows[0]
    assert (first.day, first.at, first.text) == (date(2026, 1, 31), time(10, 5), "Hello world from here")


def test_the_days_of_a_grid_may_stand_in_its_header(tmp_path: Path) -> None:
    rows = [
        ["Planning octobre 2025", "", "", "", "", ""],
        ["", "Lundi 6", "Mardi 7", "Mercredi 8", "Jeudi 9", "Vendredi 10"],
    ]
    rows.append(["9h", "Post emploi", "", "Interview", "", ""])
    parsed = read(write_csv(tmp_path / "grid.csv", rows))
    assert [(row.day, row.at) for row in parsed.plan_rows] == [
        (date(2025, 10, 6), time(9)),
        (date(2025, 10, 8), time(9)),
    ]


def test_a_week_may_be_named_beside_the_grid(tmp_path: Path) -> None:
    rows = [
        ["Semaine", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"],
        ["Semaine du 5 janvier 2026", "", "Portrait", "", "", ""],
    ]
    row = read(write_csv(tmp_path / "grid.csv", rows)).plan_rows[0]
    assert row.day == date(2026, 1, 6)
