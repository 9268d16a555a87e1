"""An export has everything a person may read, in open formats, and nothing that runs."""

from __future__ import annotations

import csv
import json
from datetime import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from exec_assistant.domain.errors import BadInput
from exec_assistant.domain.events import ImportRecorded, ImportWithdrawn, MentionsAdded
from exec_assistant.journal.cipher import verify
from exec_assistant.services import approvals, calendar, comments, export, people, posts, schedule, slots, templates
from exec_assistant.services.export_text import file_stem, safe_cell
from exec_assistant.storage.fold.tracker import MENTION_FIELDS
from tests.fakes import START_OF_TESTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.teams import Team


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    return folder


def test_templates_are_in_it_with_their_texts_and_copies_name_their_origin(team: Team, disk: Path) -> None:
    post = team.draft("Le [date]")
    templates.keep_template(team.ws, post, "Point du mois")
    copy = posts.duplicate_post(team.ws, post).created
    made = export.export_everything(team.ws, disk)
    (kept,) = json.loads((made.folder / "workspace.json").read_text(encoding="utf-8"))["templates"]
    assert (kept["name"], kept["document"]["source"]) == ("Point du mois", "Le [date]")
    found = [json.loads(path.read_text(encoding="utf-8")) for path in (made.folder / "posts").glob("*.json")]
    assert {data["id"]: data["copied_from"] for data in found} == {post: "", copy: post}


def test_slots_are_in_it_with_the_names_of_their_days(team: Team, disk: Path) -> None:
    account = team.mastodon
    slots.add_slot(team.ws, name="Chronique", weekdays=[4, 1], at=time(8, 30), account=account, every_weeks=2)
    slots.remove_slot(team.ws, slots.add_slot(team.ws, name="Parti", weekdays=[0], at=time(9)).created)
    people.remove_account(team.ws, account)
    made = export.export_everything(team.ws, disk)
    (kept,) = json.loads((made.folder / "workspace.json").read_text(encoding="utf-8"))["slots"]
    assert (kept["name"], kept["account"], kept["weekdays"]) == ("Chronique", account, ["Tuesday", "Friday"])
    assert (kept["at"], kept["zone"], kept["every_weeks"]) == ("08:30", "Europe/Paris", 2)
    assert (kept["first_day"], kept["last_day"]) == ("2026-03-11", "")


def test_posts_comments_and_decisions_are_in_it(team: Team, disk: Path) -> None:
    post = team.draft("Nos résultats : +8 %")
    ws = team.be("advisor")
    approvals.submit(ws, post, team.linkedin)
    comments.add_comment(ws, post, "À relire d’abord", internal=True)
    team.be("executive")
    comments.add_comment(team.ws, post, "Très bien", internal=False)
    schedule.plan_post(team.ws, post, START_OF_TESTS.replace(tzinfo=None, day=12, hour=9))
    approvals.approve(team.ws, post, team.linkedin)
    made = export.export_everything(team.ws, disk)
    (path,) = (made.folder / "posts").glob("*.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["text"] == "Nos résultats : +8 %"
    assert [comment["text"] for comment in data["comments"]] == ["Très bien"]
    assert len(data["revisions"]) == 1
    text = path.with_suffix(".md").read_text(encoding="utf-8")
    assert "Nos résultats : +8 %" in text
    assert "Très bien" in text
    assert "À relire" not in text
    decisions = json.loads((made.folder / "decisions.json").read_text(encoding="utf-8"))
    assert [row["kind"] for row in decisions] == ["submit", "approve"]
    members = json.loads((made.folder / "workspace.json").read_text(encoding="utf-8"))["people"]
    keys = {member["device"]: bytes.fromhex(member["sign_key"]) for member in members}
    approval = decisions[-1]
    assert verify(keys[approval["device"]], approval["statement"].encode(), bytes.fromhex(approval["signature"]))
    team.be("advisor")
    other = export.export_everything(team.ws, disk)
    assert "À relire" in next((other.folder / "posts").glob("*.md")).read_text(encoding="utf-8")


def test_the_calendar_can_be_opened_elsewhere(team: Team, disk: Path) -> None:
    post = team.draft()
    schedule.plan_post(team.ws, post, START_OF_TESTS.replace(tzinfo=None, day=12, hour=9))
    calendar.add_entry(
        team.ws, kind="event", title="Salon, à Lyon; hall 2", starts="2026-03-12", ends="2026-03-14", all_day=True
    )
    made = export.export_everything(team.ws, disk)
    events = Calendar.from_ical((made.folder / "calendar.ics").read_bytes()).walk("VEVENT")
    assert sorted(str(event["summary"]) for event in events) == [
        "Résultats (linkedin, Claire)",
        "Résultats (mastodon, Claire)",
        "Salon, à Lyon; hall 2",
    ]
    assert made.entries == 3


def test_a_mention_cannot_become_a_formula(team: Team, disk: Path) -> None:
    text = '=HYPERLINK("http://evil.example","click")'
    told = {"key": "m1", "network": "x", "author": "@someone", "text": text, "engagement": 3, "themes": "[]"}
    row = [told.get(name, None if name == "potential_reach" else "") for name in MENTION_FIELDS]
    team.ws.commit([ImportRecorded("s", "talkwalker", "m.csv", "h", [], 1), MentionsAdded("s", [row])])
    made = export.export_everything(team.ws, disk)
    with (made.folder / "mentions.csv").open(encoding="utf-8-sig", newline="") as file:
        (cells,) = csv.DictReader(file)
    assert cells["text"] == "'" + text
    assert cells["author"] == "'@someone"
    assert cells["engagement"] == "3"
    team.ws.commit([ImportWithdrawn("s")])
    assert export.export_everything(team.ws, disk).rows == 0


def test_a_stopped_export_leaves_nothing(team: Team, disk: Path) -> None:
    team.draft()

    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        export.export_everything(team.ws, disk, stop)
    assert list(disk.iterdir()) == []
    with pytest.raises(BadInput):
        export.export_everything(team.ws, disk / "nowhere")


def test_a_picture_that_is_not_here_is_counted_and_the_rest_exported(team: Team, disk: Path) -> None:
    from exec_assistant.domain.posts import Document, Media, VariantDraft
    from exec_assistant.services import posts

    post = team.draft()
    here = Media(team.ws.media.put(b"\xff\xd8picture"), "image/jpeg", "a.jpg", "Une usine")
    gone = Media("0" * 64, "image/png", "b.png", "")
    document = Document("Bonjour", {team.linkedin: VariantDraft(media=(here, gone))})
    posts.save_revision(team.ws, post, document)
    made = export.export_everything(team.ws, disk)
    assert (made.media, made.missing) == (1, 1)
    assert (made.folder / "media" / f"{here.sha256}.jpg").read_bytes() == b"\xff\xd8picture"


@given(st.text())
def test_no_text_cell_begins_as_a_formula(value: str) -> None:
    cell = safe_cell(value)
    assert isinstance(cell, str)
    assert cell in (value, f"'{value}")
    if cell[:1] in ("=", "@"):
        pytest.fail(cell)
    if cell[:1] in ("+", "-"):
        float(cell.rstrip("%").replace(",", "."))


@given(st.text(), st.uuids())
def test_any_title_makes_a_file_name(title: str, post: object) -> None:
    stem = file_stem("", title, str(post))
    assert stem
    assert not set(stem) & set('/\\:*?"<>|\n\0')
    assert stem == stem.strip()
    assert len(stem.encode()) < 120
