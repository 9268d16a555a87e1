from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from exec_assistant.domain.errors import StorageProblem
from scripts.core_templates import core_templates
from ui import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 3, 11)
NOW = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def french(qapp: QApplication) -> None:
    i18n.install_language(qapp, "fr")


def test_every_text_is_translated_and_compiled() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "translations.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_words_are_french_in_french(french: None) -> None:
    assert i18n.status_word("in_review") == "En relecture"
    assert i18n.translate("Actions", "Undo") == "Annuler"
    assert i18n.language() == "fr"


def test_qt_s_own_words_are_french_too(french: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Annuler"


def test_the_palette_finds_french_words_in_english() -> None:
    assert i18n.translate("Actions", "Undo") == "Undo"
    assert i18n.in_french("Actions", "Undo") == "Annuler"
    assert i18n.in_french("Actions", "Never heard of") == "Never heard of"


def test_plurals(qapp: QApplication) -> None:
    minutes = [i18n.relative_moment(NOW + timedelta(minutes=n), NOW) for n in (1, 2, -1, -5, 0)]
    assert minutes == ["in 1 minute", "in 2 minutes", "1 minute ago", "5 minutes ago", "now"]
    i18n.install_language(qapp, "fr")
    assert i18n.relative_moment(NOW + timedelta(hours=1), NOW) == "dans 1 heure"
    assert i18n.relative_moment(NOW - timedelta(hours=3), NOW) == "il y a 3 heures"


def test_an_error_says_its_three_sentences_with_its_values(french: None) -> None:
    error = StorageProblem(
        "The disk is full, so “{file}” could not be written.",
        "What was saved before is safe.",
        "Free some space, then try again.",
        file="{odd}.db",
    )
    what, safe, do = i18n.error_sentences(error)
    assert "{odd}.db" in what
    assert what.startswith("Le disque est plein")
    assert safe != "What was saved before is safe."
    assert i18n.error_text(error) == f"{what} {safe} {do}"


def test_a_sentence_without_translation_is_still_said(french: None) -> None:
    assert i18n.message("{count} owls sleep.", {"count": 1234}) == "1\u202f234 owls sleep."


def test_numbers(qapp: QApplication) -> None:
    assert (i18n.number(1234567), i18n.number(0.5, 1), i18n.percent(0.123, 1)) == ("1,234,567", "0.5", "12.3%")
    assert (i18n.compact(940), i18n.compact(12_400), i18n.compact(1_200_000), i18n.compact(2000)) == (
        "940", "12.4k", "1.2M", "2k",
    )  # fmt: skip
    i18n.install_language(qapp, "fr")
    assert i18n.number(1234567) == "1\u202f234\u202f567"
    assert i18n.number(0.5, 1) == "0,5"
    assert i18n.percent(0.123, 1) == "12,3\u202f%"
    assert i18n.compact(12_400) == "12,4\u00a0k"


def test_dates_in_english() -> None:
    assert i18n.day(date(2026, 3, 3)) == "3 Mar 2026"
    assert i18n.day(date(2026, 3, 1), weekday=True, year=False) == "Sun 1 Mar"
    assert i18n.month(date(2026, 8, 1)) == "August 2026"
    assert i18n.moment(datetime(2026, 3, 3, 8, 5, tzinfo=UTC)) == "3 Mar 2026, 08:05"
    assert i18n.clock(time(7, 5)) == "07:05"


def test_dates_in_french(french: None) -> None:
    assert i18n.day(date(2026, 3, 1)) == "1er mars 2026"
    assert i18n.day(date(2026, 3, 11), weekday=True, year=False) == "mer. 11 mars"
    assert i18n.day(date(2026, 3, 31), year=False) == "31 mars"
    assert i18n.month(date(2026, 8, 1)) == "Août 2026"
    assert i18n.weekday(date(2026, 3, 11), short=False) == "mercredi"
    assert i18n.first_weekday() == 1


@pytest.mark.parametrize(
    ("distance", "english", "in_french"),
    [
        (0, "Today", "Aujourd’hui"),
        (1, "Tomorrow", "Demain"),
        (-1, "Yesterday", "Hier"),
        (3, "Saturday", "Samedi"),
        (8, "Thu 19 Mar", "jeu. 19 mars"),
        (-3, "Sun 8 Mar", "dim. 8 mars"),
        (400, "Thu 15 Apr 2027", "jeu. 15 avr. 2027"),
    ],
)
def test_relative_days(qapp: QApplication, distance: int, english: str, in_french: str) -> None:
    day = TODAY + timedelta(days=distance)
    assert i18n.relative_day(day, TODAY) == english
    i18n.install_language(qapp, "fr")
    assert i18n.relative_day(day, TODAY) == in_french


def test_an_unknown_language_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="de"):
        i18n.install_language(qapp, "de")  # type: ignore[arg-type]


def test_the_core_s_sentences_are_read_wherever_they_stand(tmp_path: Path) -> None:
    package = tmp_path / "core"
    package.mkdir()
    (package / "a.py").write_text(
        "SAFE = 'Nothing was changed.'\n"
        "class Odd(BadInput): ...\n"
        "class BadInput(AppError): ...\n"
        "TABLE = {1: ('From a table.', SAFE + ' Really.')}\n"
        "def refuse(what, value):\n"
        "    raise BadInput(what, SAFE, value=value)\n"
        "def go(x):\n"
        "    refuse('Through a helper.', 3)\n"
        "    raise Odd('One.' if x else 'Two.', do='Do this.')\n"
        "def told(r):\n"
        "    return TABLE[r]\n"
        "def more(r):\n"
        "    what, safe = told(r)\n"
        "    raise BadInput(what, safe)\n",
        encoding="utf-8",
    )
    texts, unread = core_templates(package)
    assert texts == [
        "Do this.", "From a table.", "Nothing was changed.", "Nothing was changed. Really.", "One.",
        "Through a helper.", "Two.",
    ]  # fmt: skip
    assert unread == []
    (package / "b.py").write_text("def f(n):\n    raise BadInput(f'{n} owls')\n", encoding="utf-8")
    assert core_templates(package)[1] == ["core/b.py:2"]
