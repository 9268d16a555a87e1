from __future__ import annotations

import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import StorageProblem
from exec_assistant.services import spelling
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "team")
    yield made
    made.ws.close()


@pytest.fixture(scope="module", autouse=True)
def _no_process_left() -> Iterator[None]:
    yield
    spelling.close()


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """What an earlier test asked would be answered without a process."""
    spelling._dictionaries._known.clear()


def wrong(team: Team, text: str) -> list[str]:
    [passage] = spelling.check(team.ws, [text])
    return [mistake.word for mistake in passage.mistakes]


def test_french_and_english_are_both_right(team: Team) -> None:
    text = "Le follow-up de l’équipe est prévu. We organise, we organize, in colour and in color."
    assert wrong(team, text) == []


def test_mistakes_of_both_languages_are_found_with_their_language(team: Team) -> None:
    found = spelling.check(team.ws, ["Une fonderie rejette de la chaleure.", "We recieved the answer."])
    assert [(p.language, [m.word for m in p.mistakes]) for p in found] == [("fr", ["chaleure"]), ("en", ["recieved"])]
    [mistake] = found[0].mistakes
    assert found[0].text[mistake.start : mistake.end] == "chaleure"


def test_an_english_word_alone_in_french_that_lacks_its_accents_is_a_mistake(team: Team) -> None:
    [passage] = spelling.check(team.ws, ["Le president de la société a parlé hier soir."])
    assert [(m.word, m.fix) for m in passage.mistakes] == [("president", "président")]
    assert wrong(team, "Our president spoke of his role last night.") == []


def test_names_of_the_workspace_and_names_in_a_sentence_are_right(team: Team) -> None:
    assert wrong(team, "Avec Xhquvolle, la ville de Brévières a signé.") == []
    assert wrong(team, "Bonjour Mesieurs.") == ["Mesieurs"]


def test_a_word_of_ones_own_is_right_until_it_is_taken_out(team: Team) -> None:
    assert wrong(team, "La reterritorialisatione avance.") == ["reterritorialisatione"]
    spelling.add_word(team.ws, "reterritorialisatione")
    assert wrong(team, "La reterritorialisatione avance.") == []
    assert wrong(team, "L’idée de reterritorialisatione") == []
    spelling.remove_word(team.ws, "reterritorialisatione")
    assert spelling.own_words(team.ws) == []
    assert wrong(team, "La reterritorialisatione avance.") == ["reterritorialisatione"]


def test_an_ignored_word_is_right(team: Team) -> None:
    [passage] = spelling.check(team.ws, ["La chaleure"], ignored=frozenset({"chaleure"}))
    assert passage.mistakes == ()


@pytest.mark.parametrize(
    ("word", "language", "meant"),
    [
        ("chaleure", "fr", "chaleur"),
        ("coeur", "fr", "cœur"),
        ("l’interet", "fr", "l’intérêt"),
        ("teh", "en", "the"),
        ("recieved", "en", "received"),
        ("accomodate", "en", "accommodate"),
    ],
)
def test_what_is_meant_is_suggested_first_and_soon(word: str, language: str, meant: str, team: Team) -> None:
    spelling.check(team.ws, ["un"])
    began = time.perf_counter()
    assert spelling.suggestions(word, language)[0] == meant
    assert time.perf_counter() - began < 1.0


def test_a_word_beyond_any_length_has_no_suggestion() -> None:
    assert spelling.suggestions("a" * 200, "fr") == ()


def test_a_post_can_go_unchecked(team: Team) -> None:
    assert spelling.is_checked(team.ws, "p1")
    spelling.set_checked(team.ws, "p1", False)
    assert not spelling.is_checked(team.ws, "p1")
    assert spelling.is_checked(team.ws, "p2")
    spelling.set_checked(team.ws, "p1", True)
    assert spelling.is_checked(team.ws, "p1")


def test_the_process_begins_again_after_it_ended(team: Team) -> None:
    assert wrong(team, "Une premiere questionn") != []
    spelling.close()
    assert wrong(team, "Une autre reponsse") == ["reponsse"]


def test_missing_dictionaries_are_said(team: Team, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import resources

    spelling.close()
    monkeypatch.setattr(resources, "path", lambda *_parts: tmp_path / "nowhere")
    with pytest.raises(StorageProblem):
        spelling.check(team.ws, ["Un mot jamaisvuauparavant"])


def test_a_process_that_was_ended_is_started_again(team: Team) -> None:
    wrong(team, "Une phrase")
    process = spelling._dictionaries._process
    assert process is not None
    process.kill()
    process.wait()
    assert wrong(team, "Une phrasse toute neuve") == ["phrasse"]


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no process is stopped on this system")
def test_a_process_that_hangs_holds_nothing_up(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong(team, "Une phrase")
    process = spelling._dictionaries._process
    assert process is not None
    process.send_signal(signal.SIGSTOP)
    monkeypatch.setattr(spelling, "_LONGEST_WAIT", 0.2)
    with pytest.raises(StorageProblem):
        wrong(team, "Un mot quelconque et inattendu")
    assert wrong(team, "Un mot quelconque et inattendu") == []


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no process is stopped on this system")
def test_closing_does_not_wait_for_a_process_that_hangs(team: Team) -> None:
    wrong(team, "Une phrase")
    process = spelling._dictionaries._process
    assert process is not None
    process.send_signal(signal.SIGSTOP)
    refused: list[StorageProblem] = []

    def ask() -> None:
        try:
            wrong(team, "Encore un vocable imprononçable")
        except StorageProblem as error:
            refused.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.05)
    began = time.monotonic()
    spelling.close()
    asking.join()
    assert time.monotonic() - began < 5
    assert len(refused) == 1
    assert process.poll() is not None
