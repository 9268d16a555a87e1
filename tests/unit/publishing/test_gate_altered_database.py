"""Somebody with the database's key alters a row by hand: the gate refuses, and nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.publishing.reasons import Reason
from exec_assistant.services import publishing, schedule

if TYPE_CHECKING:
    from pathlib import Path

    from tests.publishing_team import PublishingTeam

OTHER_TEXT = "UPDATE revisions SET document = replace(document, 'Bonjour', 'Bonsoir') WHERE post = :post"

#: what is altered, the statement, and the table in which the gate must notice it
OF_POST = "UPDATE revisions SET document = replace(document, {}) WHERE post = :post"
ALTERATIONS = [
    ("text", OTHER_TEXT, "revisions"),
    ("one letter's case", OF_POST.format("'tous', 'Tous'"), "revisions"),
    ("alternative text", OF_POST.format("'Un graphique', 'x'"), "revisions"),
    ("picture", OF_POST.format(":sha, :other"), "revisions"),
    ("visibility", OF_POST.format("'unlisted', 'public'"), "revisions"),
    ("history", "UPDATE revisions SET superseded = 1 - superseded WHERE post = :post", "revisions"),
    ("author of the text", "UPDATE revisions SET author = :executive WHERE post = :post", "revisions"),
    ("status", "UPDATE variants SET status = 'draft' WHERE post = :post AND account = :linkedin", "variants"),
    ("content hash", "UPDATE variants SET content = 'x' WHERE post = :post", "variants"),
    ("approval shown", "UPDATE variants SET approval = 'x' WHERE post = :post", "variants"),
    ("window shown", "UPDATE variants SET closes = '2099-01-01T00:00:00Z' WHERE post = :post", "variants"),
    ("publisher shown", "UPDATE variants SET publisher = 'x' WHERE post = :post", "variants"),
    ("approver", "UPDATE decisions SET author = 'advisor' WHERE post = :post AND kind = 'approve'", "decisions"),
    ("approving device", "UPDATE decisions SET device = 'x' WHERE post = :post AND kind = 'approve'", "decisions"),
    ("kind of decision", "UPDATE decisions SET kind = 'clear' WHERE post = :post AND kind = 'approve'", "decisions"),
    ("signed window", "UPDATE decisions SET statement = replace(statement, '2026', '2027')", "decisions"),
    ("signature", "UPDATE decisions SET signature = 'ff' || substr(signature, 3) WHERE kind = 'approve'", "decisions"),
    ("account of a decision", "UPDATE decisions SET account = :linkedin WHERE account = :mastodon", "decisions"),
    ("removed decision", "DELETE FROM decisions WHERE post = :post AND account = :mastodon", "decisions"),
    ("planned time", "UPDATE plans SET at = '2026-03-11T08:59:00Z' WHERE post = :post", "plans"),
    ("plan's window", "UPDATE plans SET closes = '2099-01-01T00:00:00Z' WHERE post = :post", "plans"),
    ("account's handle", "UPDATE accounts SET handle = '@other@m.example' WHERE id = :mastodon", "accounts"),
    ("account's server", "UPDATE accounts SET server = 'https://evil.example' WHERE id = :mastodon", "accounts"),
    ("account's network", "UPDATE accounts SET network = 'bluesky' WHERE id = :linkedin", "accounts"),
    ("account's publisher", "UPDATE accounts SET publisher = 'x' WHERE id = :linkedin", "accounts"),
    ("account's provider", "UPDATE accounts SET provider = 'mastodon' WHERE id = :linkedin", "accounts"),
    ("role", "UPDATE members SET role = 'executive' WHERE person = 'advisor'", "members"),
    ("person of a device", "UPDATE members SET person = :executive WHERE person = 'advisor'", "members"),
    ("public key", "UPDATE members SET sign_key = box_key WHERE person = 'advisor'", "members"),
    ("speciality", "UPDATE members SET speciality = 'legal' WHERE person = 'investors'", "members"),
    ("admission", "DELETE FROM members WHERE person = 'legal'", "members"),
    ("owner's key", "UPDATE workspace SET owner_key = 'ab'", "workspace"),
    ("creator", "UPDATE posts SET creator = 'legal' WHERE id = :post", "posts"),
    ("spontaneous", "UPDATE posts SET spontaneous = 1 WHERE id = :post", "posts"),
    ("required readers", "UPDATE posts SET readers = '[\"legal\"]' WHERE id = :post", "posts"),
    ("discarded", "UPDATE posts SET discarded = 1 WHERE id = :post", "posts"),
    ("hold lifted", "UPDATE holds SET lifted = 'x'", "holds"),
    ("hold removed", "DELETE FROM holds", "holds"),
    ("publication", "INSERT INTO publications VALUES ('x',:post,:mastodon,'d','a','c','k','s',1)", "publications"),
    ("outcome", "INSERT INTO outcomes VALUES ('x','p',:post,:mastodon,'failed','s',1,'a','','','','','')", "outcomes"),
    ("missed", "INSERT INTO missed VALUES ('x', :post, :mastodon, 's', 'c')", "missed"),
    ("mandate", "INSERT INTO mandates VALUES ('m', 'deputy', 'x', '[]', 'a', 'b', 's', 'd', '')", "mandates"),
    ("summary", "UPDATE post_states SET head = 'x' WHERE post = :post", "post_states"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "statement", "table"), ALTERATIONS, ids=[case[0] for case in ALTERATIONS])
def test_every_altered_column_is_refused(team: PublishingTeam, what: str, statement: str, table: str) -> None:
    post = team.ready()
    if "holds" in statement:
        schedule.hold(team.ws, scope="account", target=team.linkedin)
    assert team.gate(post) == "cleared"

    alter(team, post, statement)

    refusal = team.refusal(post)
    assert refusal.told.reason is Reason.DATABASE_ALTERED
    assert table in refusal.told.detail.split(", ")
    assert table in refusal.told.text()
    team.publish()
    assert (team.network.posts, team.network.calls) == ([], [])


def alter(team: PublishingTeam, post: str, statement: str) -> None:
    sha = team.document().variants[team.mastodon].media[0].sha256
    values = {
        "post": post,
        "mastodon": team.mastodon,
        "linkedin": team.linkedin,
        "executive": team.executive,
        "sha": sha,
        "other": sha[:-1] + ("0" if sha[-1] != "0" else "1"),
    }
    with team.ws.projection.database.transaction() as connection:
        assert connection.execute(statement, values).rowcount > 0


def test_a_draft_marked_as_scheduled_by_hand_is_refused(team: PublishingTeam) -> None:
    post = team.submitted()
    team.clock.advance(hours=1)
    team.sql("UPDATE variants SET status = 'scheduled' WHERE post = ?", post)

    assert team.gate(post) == "database_altered"
    team.publish()
    assert team.network.posts == []


def test_a_column_taken_away_is_refused(team: PublishingTeam) -> None:
    post = team.ready()
    with team.ws.projection.database.transaction() as connection:
        connection.execute("ALTER TABLE holds RENAME COLUMN lifted TO lifted2")

    assert team.refusal(post).told.detail == "holds"


def test_rows_of_another_post_do_not_matter(team: PublishingTeam) -> None:
    other = team.draft("Une autre idée")
    post = team.ready()
    team.sql("UPDATE revisions SET document = replace(document, 'idée', 'chose') WHERE post = ?", other)

    assert team.gate(post) == "cleared"


def test_a_fresh_fold_of_the_journal_heals(team: PublishingTeam) -> None:
    post = team.ready()
    alter(team, post, OTHER_TEXT)
    assert team.gate(post) == "database_altered"

    team.ws.refold()

    assert team.gate(post) == "cleared"


def test_an_event_the_database_lost_count_of_is_refused(team: PublishingTeam) -> None:
    post = team.ready()
    team.sql("UPDATE folded SET count = count - 1")

    assert team.gate(post) == "database_behind"


@pytest.fixture
def picture_file(team: PublishingTeam) -> Path:
    """The encrypted file of the one picture of a post."""
    team.document()
    (path,) = (team.ws.profile / "media").rglob("*.blob")
    return path


def test_a_damaged_picture_is_refused(team: PublishingTeam, picture_file: Path) -> None:
    post = team.ready()
    content = bytearray(picture_file.read_bytes())
    content[-20] ^= 1
    picture_file.write_bytes(bytes(content))

    assert team.gate(post) == "media_damaged"
    assert team.publish()[0].reason == "media_damaged"
    assert team.network.posts == []


def test_a_missing_picture_is_refused(team: PublishingTeam, picture_file: Path) -> None:
    post = team.ready()
    picture_file.unlink()

    assert team.gate(post) == "media_missing"


def test_by_hand_passes_the_same_gate(team: PublishingTeam) -> None:
    post = team.ready()
    alter(team, post, OTHER_TEXT)

    with pytest.raises(Exception, match="altered"):
        publishing.begin_manual(team.be("advisor"), post, team.linkedin)
