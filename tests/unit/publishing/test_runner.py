"""One run: what was approved goes out once, and whatever happens is written down as what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import KeyringProblem, StorageProblem
from exec_assistant.domain.statuses import Status
from exec_assistant.publishing.outbox import State
from exec_assistant.publishing.providers.manual import ManualProvider
from exec_assistant.publishing.reasons import Reason, Told
from exec_assistant.publishing.runner import STEPS
from exec_assistant.services import publishing, schedule

if TYPE_CHECKING:
    from tests.publishing_team import PublishingTeam


def test_what_was_approved_is_published_once_and_seen(team: PublishingTeam) -> None:
    post = team.ready()
    steps: list[str] = []

    (result,) = team.publish(steps.append)

    assert (result.state, result.url) == (State.PUBLISHED, "https://fake.example/1")
    assert [p.text for p in team.network.posts] == ["Bonjour à tous"]
    assert team.network.posts[0].alts == ["Un graphique"]
    assert tuple(steps) == STEPS
    row = team.variant(post)
    assert (row.status, row.url) == (Status.PUBLISHED, "https://fake.example/1")
    assert row.published_at == "2026-03-11T09:00:00Z"
    assert team.publish() == []
    assert len(team.network.posts) == 1


def test_nothing_goes_out_before_its_time(team: PublishingTeam) -> None:
    team.ready()
    team.clock.advance(minutes=-1)

    assert team.publish() == []
    assert team.network.calls == []


def test_a_result_as_plain_data(team: PublishingTeam) -> None:
    post = team.ready()
    team.network.reachable = False

    (result,) = team.publish()

    assert result.as_json() == {
        "post": post,
        "account": team.mastodon,
        "network": "mastodon",
        "state": "waiting",
        "reason": "unreachable",
        "detail": "",
        "url": "",
    }


@pytest.mark.parametrize("trouble", ["reachable", "token", "keyring", "no token"])
def test_what_can_be_repaired_in_time_waits_without_an_attempt(team: PublishingTeam, trouble: str) -> None:
    post = team.ready()
    name = f"token/{team.mastodon}"
    good = team.keystore.require(team.ws.id, name)
    if trouble == "reachable":
        team.network.reachable = False
    elif trouble == "token":
        team.keystore.set(team.ws.id, name, "wrong")
    elif trouble == "no token":
        team.keystore.delete(team.ws.id, name)
    else:
        team.keystore.get = locked  # type: ignore[method-assign]

    (result,) = team.publish()

    expected = {"reachable": "unreachable", "token": "unauthorized", "no token": "no_token", "keyring": "no_keyring"}
    assert result.reason == expected[trouble]
    assert result.state is (State.REFUSED if trouble == "keyring" else State.WAITING)
    assert team.variant(post).status is Status.SCHEDULED
    assert "publish" not in team.network.calls
    team.network.reachable = True
    vars(team.keystore).pop("get", None)
    team.keystore.set(team.ws.id, name, good)
    assert team.publish()[0].state is State.PUBLISHED


def locked(workspace_id: str, name: str) -> str | None:
    raise KeyringProblem("locked")


def test_a_definite_no_is_a_failure_and_can_be_tried_again(team: PublishingTeam) -> None:
    post = team.ready()
    team.network.refuses = Told(Reason.RATE_LIMITED, "300")

    (result,) = team.publish()

    assert (result.state, result.reason, result.detail) == (State.FAILED, "rate_limited", "300")
    assert team.variant(post).status is Status.FAILED
    stored = team.ws.projection.database.query("SELECT reason FROM outcomes")[0][0]
    told = publishing.outcome_reason(stored)
    assert told is not None
    assert "300 seconds" in told.text()
    assert team.publish() == []
    team.network.refuses = None
    publishing.try_again(team.be("advisor"), post, team.mastodon)
    assert team.publish()[0].state is State.PUBLISHED


def test_an_unknown_outcome_is_parked_and_never_sent_again(team: PublishingTeam) -> None:
    post = team.ready()
    team.network.loses_answer = True

    (result,) = team.publish()

    assert (result.state, result.reason) == (State.PARKED, "no_answer")
    assert team.variant(post).status is Status.PARKED
    assert team.publish() == []
    assert team.gate(post) == "unknown_outcome"
    assert team.network.calls.count("publish") == 1


@pytest.mark.parametrize(("fault", "reason"), [("truncates", "shown_differently"), ("hides", "not_seen")])
def test_what_is_not_seen_as_approved_is_not_called_published(team: PublishingTeam, fault: str, reason: str) -> None:
    post = team.ready()
    setattr(team.network, fault, True)

    (result,) = team.publish()

    assert (result.state, result.reason) == (State.PARKED, reason)
    assert team.variant(post).status is Status.PARKED


def test_the_same_words_already_there_are_not_sent_again(team: PublishingTeam) -> None:
    post = team.ready()
    team.publish()
    (published,) = team.network.posts
    again = team.ready()
    published.key = "sent by hand from another program"

    results = team.publish()

    assert [(r.post, r.reason, r.detail) for r in results] == [(again, "already_there", "https://fake.example/1")]
    assert team.variant(again).status is Status.PARKED
    assert team.variant(post).status is Status.PUBLISHED
    assert len(team.network.posts) == 1


def test_a_window_that_passes_is_missed_and_nothing_is_sent_late(team: PublishingTeam) -> None:
    post = team.ready()
    team.clock.advance(hours=4)

    results = publishing.publish_once(team.ws, providers={"mastodon": team.network})

    assert {(r.account, r.state) for r in results} == {(team.mastodon, State.MISSED), (team.linkedin, State.MISSED)}
    assert team.variant(post).status is Status.MISSED
    assert team.network.posts == []
    assert team.publish() == []


def test_what_is_held_is_missed_when_its_window_passes(team: PublishingTeam) -> None:
    post = team.ready()
    schedule.hold(team.be("advisor"))
    assert team.publish() == []
    team.clock.advance(hours=4)

    assert [r.state for r in team.publish()] == [State.MISSED]
    assert team.variant(post).status is Status.MISSED


def test_a_defect_of_a_provider_is_parked_and_told(team: PublishingTeam) -> None:
    post = team.ready()
    team.network.breaks = True

    with pytest.raises(RuntimeError, match="a defect"):
        team.publish()

    assert team.variant(post).status is Status.PARKED
    assert team.publish() == []


def test_a_keyring_that_locks_after_the_intent_sends_nothing(team: PublishingTeam) -> None:
    post = team.ready()

    def lock(step: str) -> None:
        if step == "intended":
            team.keystore.set = refuses_to_write  # type: ignore[method-assign]

    (result,) = team.publish(lock)

    assert (result.state, result.reason) == (State.FAILED, "no_keyring")
    assert team.variant(post).status is Status.FAILED
    assert "publish" not in team.network.calls


def refuses_to_write(workspace_id: str, name: str, value: str) -> None:
    raise KeyringProblem("locked")


def test_an_outcome_that_cannot_be_written_is_parked_by_the_next_run(
    team: PublishingTeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = team.ready()

    def fill_the_disk(step: str) -> None:
        if step == "read_back":
            monkeypatch.setattr(team.ws.journal, "append", full)

    with pytest.raises(StorageProblem):
        team.publish(fill_the_disk)
    monkeypatch.undo()
    assert team.variant(post).status is Status.PUBLISHING

    (result,) = team.publish()

    assert (result.state, result.reason) == (State.PARKED, "interrupted")
    assert len(team.network.posts) == 1


def full(*args: object) -> None:
    raise StorageProblem("full")


def test_what_a_network_cannot_take_is_left_to_a_person(team: PublishingTeam) -> None:
    post = team.ready()
    team.network.capabilities = replace(team.network.capabilities, max_media=0)

    (result,) = team.publish()

    assert (result.state, result.reason, result.detail) == (State.REFUSED, "unsupported", "number of files")
    assert team.variant(post).status is Status.SCHEDULED


def test_an_account_without_a_provider_is_said(team: PublishingTeam) -> None:
    team.ready()

    results = publishing.publish_once(team.ws, providers={})

    assert {(r.state, r.reason) for r in results} == {(State.REFUSED, "no_provider")}


def test_an_edit_between_the_look_and_the_intent_stops_it(team: PublishingTeam) -> None:
    from exec_assistant.domain.posts import Document
    from exec_assistant.services import posts, reading

    post = team.ready()

    def edit(step: str) -> None:
        if step == "looked":
            document = reading.post_detail(team.be("advisor"), post).document
            posts.save_revision(team.ws, post, Document("Autre chose", document.variants))

    (result,) = team.publish(edit)

    assert (result.state, result.reason) == (State.REFUSED, "text_changed")
    assert team.network.posts == []


def test_both_accounts_of_a_post_stand_for_themselves(team: PublishingTeam) -> None:
    post = team.ready()

    results = publishing.publish_once(team.ws, providers={"mastodon": team.network, "manual": ManualProvider()})

    assert {(r.account, r.state) for r in results} == {
        (team.linkedin, State.REMINDER),
        (team.mastodon, State.PUBLISHED),
    }
    assert team.variant(post, team.linkedin).status is Status.SCHEDULED
