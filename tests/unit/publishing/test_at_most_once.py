"""Whatever people and machines do in whatever order, with crashes: once at most, and only what was approved."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from exec_assistant.domain.approval import parse_statement
from exec_assistant.domain.errors import AppError
from exec_assistant.domain.posts import Document
from exec_assistant.domain.statuses import Status
from exec_assistant.publishing.outbox import State
from exec_assistant.publishing.reasons import Reason, Told
from exec_assistant.publishing.runner import STEPS
from exec_assistant.services import approvals, desk, posts, publishing, reading, schedule
from tests.publishing_team import PublishingTeam, make_publishing_team

MINUTES = st.sampled_from([0, 0, -20, 30, 200])


class Killed(BaseException):
    """Stands for kill -9: nothing catches it."""


class LifeOfAPost(RuleBasedStateMachine):
    """One post, one account, three people, one network that misbehaves."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.team = make_publishing_team(Path(self.folder.name) / "profile")
        self.post = self.team.ready("Version 0")

    @override
    def teardown(self) -> None:
        if hasattr(self, "team"):
            event(f"ends {self.team.variant(self.post).status}, sent {len(self.team.network.posts)}")
            self.team.ws.close()
            self.folder.cleanup()

    @rule(version=st.integers(0, 2))
    def edit(self, version: int) -> None:
        ws = self.team.be("advisor")
        document = reading.post_detail(ws, self.post).document
        with suppress(AppError):
            posts.save_revision(ws, self.post, Document(f"Version {version}", document.variants))

    @rule()
    def decide(self) -> None:
        """Submitted (again) where that is possible, and approved."""
        with suppress(AppError):
            approvals.submit(self.team.be("advisor"), self.post, self.team.mastodon)
        with suppress(AppError):
            approvals.approve(self.team.be("executive"), self.post, self.team.mastodon)

    @rule(minutes=MINUTES)
    def plan_and_decide(self, minutes: int) -> None:
        wall = self.team.clock.now() + timedelta(hours=1, minutes=minutes)
        with suppress(AppError):
            schedule.plan_post(self.team.be("advisor"), self.post, wall.replace(tzinfo=None))
        self.decide()

    @rule(what=st.sampled_from(["hold", "lift", "lift", "reject", "refold"]))
    def disturb(self, what: str) -> None:
        ws = self.team.be("executive")
        if what == "hold":
            schedule.hold(ws)
        elif what == "lift":
            for identifier, *_ in schedule.holds(ws):
                schedule.lift(ws, identifier)
        elif what == "refold":
            ws.refold()
        else:
            with suppress(AppError):
                approvals.reject(ws, self.post, self.team.mastodon, "non")

    @rule(minutes=st.sampled_from([5, 20, 90]))
    def time_passes(self, minutes: int) -> None:
        self.team.clock.advance(minutes=minutes)

    @rule()
    def run(self) -> None:
        self.run_with("", "")

    @rule(fault=st.sampled_from(["reachable", "loses_answer", "refuses", "hides", "truncates"]))
    def run_with_a_fault(self, fault: str) -> None:
        self.run_with(fault, "")

    @rule(dies_at=st.sampled_from(STEPS))
    def run_and_die(self, dies_at: str) -> None:
        self.run_with("", dies_at)

    def run_with(self, fault: str, dies_at: str) -> None:
        network = self.team.network
        network.reachable = fault != "reachable"
        network.refuses = Told(Reason.REFUSED, "422") if fault == "refuses" else None
        network.loses_answer, network.hides, network.truncates = (
            fault == name for name in ("loses_answer", "hides", "truncates")
        )
        with suppress(Killed):
            self.team.publish(lambda step: self.die(step == dies_at))

    def die(self, now: bool) -> None:
        if now:
            desk._SESSIONS.pop(self.team.ws)
            raise Killed

    @rule()
    def begin_by_hand(self) -> None:
        with suppress(AppError):
            handed = publishing.begin_manual(self.team.be("advisor"), self.post, self.team.mastodon)
            self.by_hand = handed.text

    @rule(posted=st.booleans())
    def end_by_hand(self, posted: bool) -> None:
        """The person posts what was handed over, or does not, and says so."""
        if self.team.variant(self.post).status is not Status.PUBLISHING or not hasattr(self, "by_hand"):
            return
        if posted:
            self.confirm()
            self.posted_by_hand = True
        else:
            publishing.cancel_manual(self.team.be("advisor"), self.post, self.team.mastodon)

    def confirm(self) -> None:
        publishing.confirm_manual(
            self.team.be("advisor"), self.post, self.team.mastodon, "https://m.example/@claire/4711"
        )

    @rule()
    def look(self) -> None:
        """A person settles a parked post truthfully."""
        if self.team.variant(self.post).status is not Status.PARKED:
            return
        there = bool(self.team.network.posts)
        url = "https://m.example/@claire/1" if there else ""
        publishing.resolve_parked(self.team.be("advisor"), self.post, self.team.mastodon, published=there, url=url)

    @rule()
    def try_again(self) -> None:
        with suppress(AppError):
            publishing.try_again(self.team.be("advisor"), self.post, self.team.mastodon)

    @invariant()
    def published_once_at_most(self) -> None:
        if hasattr(self, "team"):
            sent = len(self.team.network.posts) + hasattr(self, "posted_by_hand")
            assert sent <= 1

    @invariant()
    def only_what_was_approved_then_and_there(self) -> None:
        if not hasattr(self, "team"):
            return
        rows = self.team.ws.projection.database.query("SELECT statement FROM decisions WHERE kind = 'approve'")
        statements = [parsed for (text,) in rows if (parsed := parse_statement(text.encode()))]
        for post in self.team.network.posts:
            # The fake network may cut a text in half, which is then parked as shown differently.
            assert any(
                s.fields["content"]["text"].startswith(post.text) and s.window.contains(post.published_at)
                for s in statements
            )

    @invariant()
    def published_is_only_said_of_what_is_there(self) -> None:
        if hasattr(self, "team") and self.team.variant(self.post).status is Status.PUBLISHED:
            assert self.team.network.posts or hasattr(self, "posted_by_hand")


TestLifeOfAPost = LifeOfAPost.TestCase
TestLifeOfAPost.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


def test_two_runs_and_a_person_at_once(team: PublishingTeam) -> None:
    post = team.ready()
    team.be("advisor")
    start = threading.Barrier(4)

    def by_machine() -> int:
        start.wait()
        return sum(r.state is State.PUBLISHED for r in team.publish())

    def by_hand() -> int:
        start.wait()
        try:
            publishing.begin_manual(team.ws, post, team.mastodon)
        except AppError:
            return 0
        return 1

    def drafts() -> int:
        start.wait()
        for number in range(10):
            posts.create_post(team.ws, source=f"Idée {number}", accounts=[team.mastodon])
        return 0

    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(job) for job in (by_machine, by_machine, by_hand, drafts)]
        done = [future.result(30) for future in futures]

    assert sum(done) == 1
    assert len(team.network.posts) + done[2] == 1
