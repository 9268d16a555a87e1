"""What the guides say is so: their pictures, their links, and every key with the very words of the window."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from exec_assistant.bootstrap import Founder, create_profile
from exec_assistant.domain.people import Role
from exec_assistant.domain.statuses import Status
from exec_assistant.keystore import MemoryKeystore
from scripts.guide_pictures import LANGUAGES, NAMES, THEME
from tests.fakes import FakeClock
from ui import i18n

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.actions.action import Action
    from ui.i18n import Language

PROJECT = Path(__file__).resolve().parents[2]
GUIDES = {language: PROJECT / "docs" / "guide" / f"guide.{language}.md" for language in LANGUAGES}
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
KEY_ROW = re.compile(r"^\| `([^`]+)` \| (.+?) \|$", re.MULTILINE)
AS_QT_SAYS = {"Maj": "Shift", "Suppr": "Del", "Entrée": "Return", "Enter": "Return", "Page suiv.": "PgDown",
              "Page préc.": "PgUp", "Retour arrière": "Backspace", "←": "Left", "→": "Right", "↑": "Up",
              "↓": "Down"}  # fmt: skip
HEADINGS = {
    "fr": ("Partout", "Validations", "Calendrier", "Brouillons", "Tableau de bord", "Importer", "Personnes et comptes"),
    "en": ("Everywhere", "Approvals", "Calendar", "Drafts", "Dashboard", "Import", "People and accounts"),
}
PLACES = ("", "approvals", "calendar", "drafts", "dashboard", "imports", "people")
NOT_IN_THE_TABLES = {"approvals.clear", "approvals.undo", "drafts.send_comment"}
"""The same key under another name: for a reader, beside the general one, while a comment is written."""
MOST_BYTES = 3_000_000


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_link_of_a_document_leads_somewhere(document: Path) -> None:
    lost = []
    for link in LINK.findall(document.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = document.parent / name if name else document
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_shows_exactly_the_pictures_that_the_command_makes(language: str) -> None:
    named = set(re.findall(r"\(pictures/([^)]+)\)", GUIDES[language].read_text(encoding="utf-8")))
    assert named == {f"{name}-{language}-{THEME}.png" for name in NAMES}


def test_the_guide_stays_light_enough_to_be_sent() -> None:
    folder = PROJECT / "docs" / "guide"
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < MOST_BYTES


def test_both_guides_have_the_same_chapters_and_keys() -> None:
    levels = [re.findall(r"^(#+) ", text, re.MULTILINE) for text in map(_read, LANGUAGES)]
    assert levels[0] == levels[1]
    tables = [{place: [key for key, _ in rows] for place, rows in _tables(language).items()} for language in LANGUAGES]
    assert tables[0] == tables[1]


def test_the_french_guide_keeps_french_typography() -> None:
    prose = re.sub(r"`[^`\n]*`|\]\([^)]*\)|^\|[-|]+$", "", _read("fr"), flags=re.MULTILINE)
    assert re.findall(r".{0,20}[  ][;:!?»].{0,5}", prose) == []
    assert re.findall(r".{0,20}«[^\u202f].{0,5}", prose) == []
    assert "'" not in prose


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_stands_in_the_guide_in_the_words_of_the_window(qapp: QApplication, language: str) -> None:
    i18n.install_language(qapp, cast("Language", language))
    try:
        told = re.findall(r"^\| [^`|]+ \| ([^|]+) \| [^|]+ \|$", _read(language), re.MULTILINE)
        assert sorted(told[1:]) == sorted(i18n.status_word(status) for status in (*Status, "partly_published"))
    finally:
        i18n.install_language(qapp, "en")


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_guide_is_a_key_of_the_window_under_the_same_name(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    i18n.install_language(qapp, cast("Language", language))
    try:
        found = _actions(qapp, tmp_path)
        told = _tables(language)
        assert set(told) == set(PLACES)
        for place, rows in told.items():
            known = {(action.keys[0], _words(action)) for action in found if action.where == place and action.keys}
            assert set(rows) - known == set(), f"{place or 'everywhere'}: not in the window"
            assert known - set(rows) == set(), f"{place or 'everywhere'}: not in the guide"
            assert len(set(rows)) == len(rows), f"{place or 'everywhere'}: told twice"
    finally:
        i18n.install_language(qapp, "en")


def _actions(qapp: QApplication, folder: Path) -> list[Action]:
    """Every action with a key of a window that has shown all its rooms."""
    from ui.tour import Camera

    ws, _ = create_profile(
        folder / "profile",
        name="Aubry",
        founder=Founder("Camille Aubry", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=MemoryKeystore(),
        clock=FakeClock(),
    )
    camera = Camera(qapp, folder, "")
    try:
        camera.open(ws)
        for place in PLACES[1:]:
            camera.window.go(place)
            camera.settle(0.05)
        # The guide is for every role; the window lists what its own ever does.
        camera.window.actions_.set_role("")
        actions = [action for place in PLACES for action in camera.window.actions_.here(place)]
        return [action for action in actions if action.id not in NOT_IN_THE_TABLES]
    finally:
        camera.close()
        ws.close()


def _words(action: Action) -> str:
    return i18n.translate("Rooms", action.title) if action.id.startswith("go.") else action.text


def _read(language: str) -> str:
    return GUIDES[language].read_text(encoding="utf-8")


def _tables(language: str) -> dict[str, list[tuple[str, str]]]:
    """What the chapter of keys says: by place, each key as the program names it and the words for it."""
    chapter = re.split(r"^## (?:Touches|Keys)$", _read(language), flags=re.MULTILINE)[1].split("\n## ")[0]
    sections = dict(section.split("\n", 1) for section in chapter.split("\n### ")[1:])
    places = dict(zip(HEADINGS[language], PLACES, strict=True))
    return {
        places[title]: [(_plain(key), text) for key, text in KEY_ROW.findall(rows)] for title, rows in sections.items()
    }


def _plain(keys: str) -> str:
    return "+".join(AS_QT_SAYS.get(part, part) for part in keys.split("+"))


def _anchors(document: Path) -> set[str]:
    """The anchors of a document's headings, as its readers' programs make them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
