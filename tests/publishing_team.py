"""A team with a post that is ready to go out, and a network in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document, Media, VariantDraft, Visibility
from exec_assistant.domain.time import iso
from exec_assistant.publishing.gate import Cleared, Refusal
from exec_assistant.services import approvals, posts, publishing, schedule
from exec_assistant.services.desk import SECOND_THOUGHTS
from exec_assistant.services.evidence import Witness, gather
from tests.fake_network import GOOD_TOKEN, FakeNetwork
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exec_assistant.publishing.evidence import Evidence
    from exec_assistant.publishing.outbox import PublishResult

#: Planned for 10:00 in Paris on the day the tests' clock stands still, an hour after it.
PLANNED = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
PICTURE = b"\x89PNG not really a picture"


@dataclass
class PublishingTeam(Team):
    """A team with a fake network for its Mastodon account."""

    network: FakeNetwork = field(default_factory=lambda: FakeNetwork(lambda: ""))

    def document(self, source: str = "Bonjour à tous", *, picture: bool = True) -> Document:
        """A document for both accounts; the Mastodon variant has a picture and its own visibility."""
        media = (Media(self.ws.media.put(PICTURE), "image/png", "bilan.png", "Un graphique"),) if picture else ()
        return Document(
            source,
            {self.linkedin: VariantDraft(), self.mastodon: VariantDraft(media=media, visibility=Visibility.UNLISTED)},
        )

    def submitted(self, source: str = "Bonjour à tous", *, readers: list[str] | None = None) -> str:
        """A planned post that waits for its approval."""
        ws = self.be("advisor")
        post = posts.create_post(ws, title="Résultats", source=source, accounts=[self.linkedin, self.mastodon]).created
        posts.save_revision(ws, post, self.document(source))
        if readers:
            posts.change_detail(ws, post, "readers", readers)
        schedule.plan_post(ws, post, datetime(2026, 3, 11, 10, 0))  # noqa: DTZ001 (wall clock)
        approvals.submit_all(ws, post)
        return post

    def ready(self, source: str = "Bonjour à tous") -> str:
        """An approved and planned post, with the clock at its planned time."""
        post = self.submitted(source)
        for account in (self.linkedin, self.mastodon):
            approvals.approve(self.be("executive"), post, account)
        # Its planned time, and no sooner than a decision could still be taken back.
        self.clock.set(max(PLANNED, self.clock.now() + SECOND_THOUGHTS))
        return post

    def gate(self, post: str, account: str = "") -> str:
        """``cleared``, or the word of the refusal."""
        found = publishing.check(self.ws, post, account or self.mastodon)
        return "cleared" if isinstance(found, Cleared) else found.told.reason.value

    def refusal(self, post: str, account: str = "") -> Refusal:
        """The refusal itself."""
        found = publishing.check(self.ws, post, account or self.mastodon)
        assert isinstance(found, Refusal)
        return found

    def evidence(self, post: str, account: str = "") -> Evidence:
        """What the gate would look at now."""
        with self.ws.transaction_lock():
            return gather(self.ws, Witness(self.ws), post, account or self.mastodon)

    def sql(self, statement: str, *params: object) -> None:
        """Alter the local database by hand, as somebody with its key could."""
        with self.ws.projection.database.transaction() as connection:
            changed = connection.execute(statement, params).rowcount
        assert changed != 0

    def publish(self, steps: Callable[[str], None] | None = None) -> list[PublishResult]:
        """One run against the fake network, without the reminders for accounts published by hand."""
        from exec_assistant.publishing.providers.manual import ManualProvider

        results = publishing.publish_once(
            self.ws, providers={"mastodon": self.network, "manual": ManualProvider()}, steps=steps
        )
        return [result for result in results if result.account == self.mastodon]


def make_publishing_team(folder: Path) -> PublishingTeam:
    """Create the workspace under ``folder``; close ``team.ws`` when done."""
    made = make_team(folder)
    made.keystore.set(made.ws.id, f"token/{made.mastodon}", GOOD_TOKEN)
    clock = made.clock
    return PublishingTeam(
        made.ws,
        made.keystore,
        clock,
        made.executive,
        made.linkedin,
        made.mastodon,
        FakeNetwork(lambda: iso(clock.now())),
    )
