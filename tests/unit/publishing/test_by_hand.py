"""Publishing by hand is a first-class way out: verified bytes, an intent, and the person's word with an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import BadInput, NotAllowed
from exec_assistant.domain.statuses import Status
from exec_assistant.publishing.outbox import State
from exec_assistant.services import publishing
from tests.publishing_team import PICTURE

if TYPE_CHECKING:
    from tests.publishing_team import PublishingTeam

URL = "https://www.linkedin.com/posts/claire_resultats-activity-7180000000000000001-AbCd"
OTHER_FORM = "https://www.linkedin.com/feed/update/urn:li:activity:7180000000000000001/"


def begun(team: PublishingTeam) -> str:
    post = team.ready()
    publishing.begin_manual(team.be("advisor"), post, team.linkedin)
    return post


def test_the_handover_holds_what_was_approved_and_no_word_in_the_address(team: PublishingTeam) -> None:
    post = team.ready()
    assert [(r.account, r.status, r.by_hand) for r in publishing.reminders(team.ws)] == [
        (team.linkedin, Status.SCHEDULED, True)
    ]

    handed = publishing.begin_manual(team.be("advisor"), post, team.linkedin)

    assert handed.text == "Bonjour à tous"
    assert handed.composer_url == "https://www.linkedin.com/feed/?shareActive=true"
    assert "Bonjour" not in repr(handed)
    assert team.variant(post, team.linkedin).status is Status.PUBLISHING
    assert publishing.begin_manual(team.ws, post, team.mastodon).media[0].content == PICTURE


def test_the_address_makes_it_published(team: PublishingTeam) -> None:
    post = begun(team)

    publishing.confirm_manual(team.ws, post, team.linkedin, f"  {URL} ")

    row = team.variant(post, team.linkedin)
    assert (row.status, row.url, row.published_at) == (Status.PUBLISHED, URL, "2026-03-11T09:00:00Z")
    assert team.ws.projection.database.query("SELECT how FROM outcomes") == [("person",)]
    with pytest.raises(NotAllowed):
        publishing.confirm_manual(team.ws, post, team.linkedin, URL)
    with pytest.raises(NotAllowed, match="published already"):
        publishing.begin_manual(team.ws, post, team.linkedin)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "bonjour",
        "https://www.linkedin.com/feed/",
        "https://x.com/claire/status/1234567890123456789",
        "http://www.linkedin.com/posts/claire_resultats-activity-7180000000000000001-AbCd",
        "javascript:alert(1)",
        "https://linkedin.com.evil.example/posts/claire_a-activity-7180000000000000001-AbCd",
        "https://user:pw@www.linkedin.com/posts/claire_a-activity-7180000000000000001-AbCd",
        URL + "\nx",
        URL + "?" + "x" * 3000,
        "https://[::1",
    ],
)
def test_something_else_than_the_address_of_a_post_is_refused(team: PublishingTeam, url: str) -> None:
    post = begun(team)

    with pytest.raises(BadInput):
        publishing.confirm_manual(team.ws, post, team.linkedin, url)

    assert team.variant(post, team.linkedin).status is Status.PUBLISHING


def test_an_address_counts_for_one_publication_whatever_its_form(team: PublishingTeam) -> None:
    first = begun(team)
    publishing.confirm_manual(team.ws, first, team.linkedin, URL)
    second = begun(team)

    for address in (URL, OTHER_FORM):
        with pytest.raises(BadInput, match="another post"):
            publishing.confirm_manual(team.ws, second, team.linkedin, address)


def test_a_mastodon_address_is_on_the_account_s_server(team: PublishingTeam) -> None:
    post = team.ready()
    publishing.begin_manual(team.be("advisor"), post, team.mastodon)

    with pytest.raises(BadInput):
        publishing.confirm_manual(team.ws, post, team.mastodon, "https://elsewhere.example/@claire/112233")
    publishing.confirm_manual(team.ws, post, team.mastodon, "https://m.example/@claire/112233")
    assert team.variant(post).status is Status.PUBLISHED


def test_not_posted_can_be_begun_again(team: PublishingTeam) -> None:
    post = begun(team)

    publishing.cancel_manual(team.ws, post, team.linkedin)
    assert team.variant(post, team.linkedin).status is Status.FAILED
    assert publishing.reminders(team.ws) == []

    publishing.try_again(team.ws, post, team.linkedin)
    assert len(publishing.reminders(team.ws)) == 1
    publishing.begin_manual(team.ws, post, team.linkedin)
    publishing.confirm_manual(team.ws, post, team.linkedin, URL)
    assert team.variant(post, team.linkedin).status is Status.PUBLISHED


def test_trying_again_late_is_refused(team: PublishingTeam) -> None:
    post = begun(team)
    with pytest.raises(NotAllowed, match="that failed"):
        publishing.try_again(team.ws, post, team.linkedin)
    publishing.cancel_manual(team.ws, post, team.linkedin)
    team.clock.advance(hours=5)

    with pytest.raises(NotAllowed, match="window has passed"):
        publishing.try_again(team.ws, post, team.linkedin)


def test_what_a_person_is_doing_is_not_interrupted_by_a_run(team: PublishingTeam) -> None:
    post = begun(team)

    team.publish()

    assert team.variant(post, team.linkedin).status is Status.PUBLISHING
    assert [r.account for r in publishing.reminders(team.ws)] == [team.linkedin]


@pytest.mark.parametrize("published", [True, False])
def test_a_parked_post_is_settled_by_a_person(team: PublishingTeam, published: bool) -> None:
    post = team.ready()
    team.network.loses_answer = True
    team.publish()
    assert [r.status for r in publishing.reminders(team.ws) if r.account == team.mastodon] == [Status.PARKED]
    with pytest.raises(NotAllowed):
        publishing.cancel_manual(team.be("advisor"), post, team.mastodon)

    url = "https://m.example/@claire/112233" if published else ""
    publishing.resolve_parked(team.ws, post, team.mastodon, published=published, url=url)

    row = team.variant(post)
    assert (row.status, row.url) == ((Status.PUBLISHED, url) if published else (Status.FAILED, ""))
    with pytest.raises(NotAllowed):
        publishing.resolve_parked(team.ws, post, team.mastodon, published=False)


def test_a_parked_post_that_is_said_to_be_out_needs_its_address(team: PublishingTeam) -> None:
    post = team.ready()
    team.network.loses_answer = True
    team.publish()

    with pytest.raises(BadInput):
        publishing.resolve_parked(team.be("advisor"), post, team.mastodon, published=True)
    assert team.variant(post).status is Status.PARKED


def test_readers_do_not_publish(team: PublishingTeam) -> None:
    post = team.ready()

    with pytest.raises(NotAllowed, match="Readers"):
        publishing.begin_manual(team.be("legal"), post, team.linkedin)


def test_by_hand_where_the_machine_does_not_get_through(team: PublishingTeam) -> None:
    post = team.ready()
    team.network.reachable = False
    assert team.publish()[0].state is State.WAITING

    publishing.begin_manual(team.be("advisor"), post, team.mastodon)
    assert team.publish() == []
    publishing.confirm_manual(team.ws, post, team.mastodon, "https://m.example/@claire/112233")
    team.network.reachable = True
    assert team.publish() == []
    assert team.network.posts == []


def test_what_the_machine_is_sending_is_not_a_person_s_to_settle(team: PublishingTeam) -> None:
    post = team.ready()
    seen: list[object] = []

    def meddle(step: str) -> None:
        if step == "marked":
            seen.extend(r.account for r in publishing.reminders(team.ws))
            with pytest.raises(NotAllowed, match="being published"):
                publishing.cancel_manual(team.be("advisor"), post, team.mastodon)

    assert team.publish(meddle)[0].state is State.PUBLISHED
    assert seen == [team.linkedin]
