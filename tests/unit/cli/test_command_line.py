"""The command line as scripts use it: exit codes, JSON shapes, sentences instead of tracebacks."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from exec_assistant.bootstrap import Founder, create_profile, open_profile
from exec_assistant.cli.main import main
from exec_assistant.domain.people import Role
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.publishing.providers.manual import ManualProvider
from tests.fakes import FakeClock
from tests.publishing_team import make_publishing_team

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from exec_assistant.cli.context import Console, Window
    from exec_assistant.services.doctor import Check
    from exec_assistant.services.workspace import Workspace

DONE, FAILED, BAD_USAGE = 0, 1, 2
PLAN = "Date;Heure;Réseau;Titre;Texte\n12/03/2026;08:30;LinkedIn;Un titre;Un texte\n31/02/2026;;LinkedIn;Faux;Texte\n"


class NoWindow:
    """A window that only remembers what it was asked."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, str, str]] = []

    def translate(self, template: str, language: str) -> str:
        return template

    def open(self, *, profile: Path, language: str, theme: str) -> int:
        self.opened.append((profile.name, language, theme))
        return DONE

    def demo(self, *, language: str, theme: str) -> int:
        self.opened.append(("demo", language, theme))
        return DONE

    def tour(self, *, out: Path, language: str, theme: str, on_step: Callable[[int, int, str], None]) -> int:
        raise NotImplementedError

    def checks(self) -> list[Callable[[], Check]]:
        return []


@pytest.fixture
def window() -> NoWindow:
    return NoWindow()


@pytest.fixture
def profile_with_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile whose keys the commands find in memory instead of the machine's keyring."""
    keystore, clock, folder = MemoryKeystore(), FakeClock(), tmp_path / "profile"
    ws, _ = create_profile(
        folder,
        name="Essai",
        founder=Founder("Hugo", Role.ADVISOR),
        zone="Europe/Paris",
        language="fr",
        keystore=keystore,
        clock=clock,
    )
    ws.close()

    def open_in_memory(arguments: argparse.Namespace, _console: Console) -> Workspace:
        return open_profile(Path(arguments.profile), keystore=keystore, clock=clock)

    monkeypatch.setattr("exec_assistant.cli.commands.open_workspace", open_in_memory)
    return folder


def run(window: NoWindow, *arguments: str) -> int:
    return main(arguments, window)


def test_without_a_command_the_app_opens_on_the_profile(window: NoWindow, tmp_path: Path) -> None:
    assert run(window, "--profile", str(tmp_path / "mine"), "--lang", "fr", "--theme", "dark") == DONE
    assert window.opened == [("mine", "fr", "dark")]


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["import"], ["publish"], ["tour"], ["--theme", "pink"], ["import", "x", "--lang", "de"]]
)
def test_bad_usage_is_two(window: NoWindow, arguments: list[str]) -> None:
    assert run(window, *arguments) == BAD_USAGE


def test_options_may_follow_the_command(window: NoWindow) -> None:
    assert run(window, "demo", "--lang", "en", "--theme", "light") == DONE
    assert window.opened == [("demo", "en", "light")]


def test_a_dry_run_prints_the_agreed_shape(
    window: NoWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(PLAN, encoding="utf-8")
    assert run(window, "import", str(file), "--dry-run", "--json") == DONE
    report = json.loads(capsys.readouterr().out)
    assert set(report) == {
        *("format", "locale", "period", "rows", "posts", "mentions", "entries", "totals", "warnings"),
    }
    assert report["format"] == "content_plan"
    assert (report["rows"]["read"], report["rows"]["kept"], report["posts"]) == (2, 1, 1)
    assert report["rows"]["rejected"][0]["row"] == 3
    assert report["rows"]["rejected"][0]["why"]


def test_importing_twice_changes_nothing(
    window: NoWindow, profile_with_keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(PLAN, encoding="utf-8")
    stored = []
    for _ in range(2):
        assert run(window, "--profile", str(profile_with_keys), "import", str(file), "--json") == DONE
        stored.append(json.loads(capsys.readouterr().out)["stored"])
    assert stored[0]["posts"] == 1
    assert not any(stored[1].values())


def test_status_and_verify_print_json(
    window: NoWindow, profile_with_keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(window, "status", "--json", "--profile", str(profile_with_keys)) == DONE
    status = json.loads(capsys.readouterr().out)
    assert (status["workspace"], status["me"], status["posts"]) == ("Essai", "Hugo", 0)
    assert run(window, "verify", "--json", "--profile", str(profile_with_keys)) == DONE
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is True
    assert report["signatures"] >= 1


def test_publish_once_with_nothing_due(
    window: NoWindow, profile_with_keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(window, "publish", "--once", "--json", "--profile", str(profile_with_keys)) == DONE
    assert json.loads(capsys.readouterr().out) == {"published": []}


@pytest.mark.parametrize("as_json", [True, False])
def test_publish_once_says_what_became_of_each(
    window: NoWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], as_json: bool
) -> None:
    team = make_publishing_team(tmp_path / "profile")
    post = team.ready()
    monkeypatch.setattr(
        "exec_assistant.services.publishing.all_providers",
        lambda: {"mastodon": team.network, "manual": ManualProvider()},
    )
    monkeypatch.setattr("exec_assistant.cli.commands.open_workspace", lambda _arguments, _console: team.ws)
    assert run(window, "publish", "--once", *(["--json"] if as_json else [])) == DONE
    said = capsys.readouterr().out
    if as_json:
        found = {entry["account"]: entry for entry in json.loads(said)["published"]}
        assert (found[team.mastodon]["state"], found[team.mastodon]["post"]) == ("published", post)
        assert found[team.linkedin]["state"] == "reminder"
    else:
        assert "published: Résultats · Claire" in said
        assert "reminder: Résultats · Claire" in said


def test_publish_once_exits_1_when_a_person_must_look(
    window: NoWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    team = make_publishing_team(tmp_path / "profile")
    team.ready()
    team.clock.advance(days=3)
    monkeypatch.setattr("exec_assistant.cli.commands.open_workspace", lambda _arguments, _console: team.ws)
    assert run(window, "publish", "--once") == FAILED
    assert "missed: Résultats" in capsys.readouterr().out


def test_sentiment_survives_any_line(
    window: NoWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [b"[" * 100_000, rb'{"text": "\ud800 bravo"}', b"\xff\xfe", b'{"text": 5}', b'{"text": ""}', b"9" * 10_000]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines))))
    assert run(window, "sentiment", "--json") == FAILED
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["error" in entry for entry in found] == [True, False, True, True, False, True]


def test_sentiment_reads_json_lines(
    window: NoWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = b'{"text": "Bravo, un travail formidable !"}\nnot json\n{"text": "What a shame, they lied again"}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert run(window, "sentiment", "--json") == FAILED
    found: list[dict[str, Any]] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [entry.get("label") for entry in found] == ["positive", None, "negative"]
    assert [entry.get("lang") for entry in found] == ["fr", None, "en"]
    assert "error" in found[1]
    assert all(entry["because"] for entry in (found[0], found[2]))


def test_an_error_is_a_sentence_on_standard_error(
    window: NoWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(window, "status", "--profile", str(tmp_path / "nothing")) == FAILED
    said = capsys.readouterr()
    assert "holds no workspace yet" in said.err
    assert "Traceback" not in said.err
    assert said.out == ""


def test_a_defect_is_a_sentence_without_values(
    window: NoWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> int:
        raise ValueError("un brouillon très secret")

    monkeypatch.setattr("exec_assistant.cli.commands.COMMANDS", {"status": broken})
    assert run(window, "status") == FAILED
    said = capsys.readouterr().err
    assert "defect of its own (ValueError" in said
    assert "secret" not in said


def test_the_example_is_built_without_a_window(window: NoWindow, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(window, "demo", "--headless", "--json", "--lang", "fr") == DONE
    found = json.loads(capsys.readouterr().out)
    assert found["demo"] is True
    assert {"draft", "in_review", "approved", "scheduled", "published", "parked", "missed", "failed", "held"} <= set(
        found["statuses"]
    )


def test_the_window_protocol_is_what_the_entry_point_gives() -> None:
    from ui.entry import QtWindow

    window: Window = QtWindow()
    assert window.translate("Nothing is due.", "en") == "Nothing is due."
    assert window.translate("Nothing is due.", "fr") != "Nothing is due."
