"""The example workspace: the files under ``resources/demo`` played through the real services, with keys in memory.

Each step happens at its own moment of the past two months, so that history, decisions and clocks look as they would.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import resources
from exec_assistant.bootstrap import Founder, SystemClock, create_profile, memory_keystore
from exec_assistant.demo_content import DemoContent, load_demo
from exec_assistant.domain.events import (
    PublicationConfirmed,
    PublicationFailed,
    PublicationIntended,
    PublicationParked,
    VariantMissed,
)
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, Media, VariantDraft, Visibility
from exec_assistant.domain.time import iso
from exec_assistant.services import approvals, calendar, comments, people, posts, reading, schedule, slots, templates
from exec_assistant.services.demo_figures import take_in_figures
from exec_assistant.services.schedule import planned_event

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exec_assistant.demo_content import Decision, Outcome, Post, Revision
    from exec_assistant.domain.events import Event
    from exec_assistant.services.workspace import Workspace

_ROLES = {"executive": Role.EXECUTIVE, "advisor": Role.ADVISOR, "reader": Role.READER, "deputy": Role.DEPUTY}
_STAKES = {"influence": "business"}
_READS = {"investors": "investor_relations"}
_FIRST_DAY = timedelta(days=64)
_WINDOW_BEFORE = 60


class StoryClock:
    """A clock that tells the story's past first and the real time afterwards."""

    def __init__(self) -> None:
        self._told: datetime | None = None

    def tell(self, instant: datetime | None) -> None:
        """Stand at a moment of the story; None: back to the real time."""
        self._told = instant

    def now(self) -> datetime:
        """The moment of the story, or the real time when it is over."""
        return self._told or datetime.now(tz=UTC)


@dataclass(frozen=True, slots=True)
class _Step:
    at: datetime
    number: int
    do: Callable[[], None]


def open_demo(
    folder: Path, *, language: str, progress: Callable[[int, int], None] | None = None, clock: StoryClock | None = None
) -> Workspace:
    """Build the example in an empty folder and open it as its executive; ``close()`` it when done.

    The keys live in memory only: the folder cannot be opened again by another process.
    """
    clock = clock or StoryClock()
    now = SystemClock().now()
    content = load_demo(resources.path("demo"), now.date())
    clock.tell(now - _FIRST_DAY)
    chief = next(person for person in content.people if "executive" in person.roles)
    ws, _ = create_profile(
        folder,
        name=content.company.name,
        founder=Founder(chief.name, Role.EXECUTIVE),
        zone=content.company.zone,
        language=language,
        keystore=memory_keystore(),
        clock=clock,
        demo=True,
        others={
            person.id: Founder(person.name, _ROLES[person.roles[0]], _READS.get(person.reads, person.reads))
            for person in content.people
            if person is not chief
        },
    )
    _Story(ws, clock, content, chief.id, now).play(progress)
    clock.tell(None)
    ws.act_as(_executive(ws))
    return ws


def _executive(ws: Workspace) -> str:
    return next(person.person for person in people.people(ws) if person.role is Role.EXECUTIVE)


class _Story:
    """Plays the content in order of time."""

    def __init__(self, ws: Workspace, clock: StoryClock, content: DemoContent, chief: str, now: datetime) -> None:
        self.ws, self.clock, self.content, self.now = ws, clock, content, now
        self.people = {person.id: person.id for person in content.people}
        self.people[chief] = _executive(ws)
        self.advisor = next(person.id for person in content.people if "advisor" in person.roles)
        self.accounts: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.media: dict[str, Media] = {}
        self.posts: dict[str, str] = {}
        self.steps: list[_Step] = []

    def play(self, progress: Callable[[int, int], None] | None) -> None:
        self._be(self.advisor)
        self._settings()
        for post in self.content.posts:
            self._plan_steps(post)
        ordered = sorted(self.steps, key=lambda step: (min(step.at, self.now), step.number))
        for done, step in enumerate(ordered, 1):
            self.clock.tell(min(step.at, self.now).astimezone(UTC))
            step.do()
            if progress:
                progress(done, len(ordered) + 1)
        self.clock.tell(self.now)
        self._be(self.advisor)
        take_in_figures(self.ws, self.content, self.accounts)
        if progress:
            progress(len(ordered) + 1, len(ordered) + 1)

    def _be(self, person: str) -> None:
        self.ws.act_as(self.people[person])

    def _at(self, at: datetime, do: Callable[[], None]) -> None:
        self.steps.append(_Step(at.astimezone(UTC), len(self.steps), do))

    def _settings(self) -> None:
        ws = self.ws
        for account in self.content.accounts:
            made = people.add_account(
                ws,
                network=account.network,
                handle=account.handle,
                name=account.name,
                kind=account.kind,
                server=account.server,
            )
            self.accounts[account.id] = made.created
        for family, listed in (("pillar", self.content.pillars), ("campaign", self.content.campaigns)):
            for label in listed:
                self.labels[label.id] = people.add_label(ws, family, label.name).created
        for template in self.content.templates:
            variants = {self.accounts[name]: VariantDraft(template.only.get(name)) for name in template.accounts}
            templates.add_template(
                ws,
                template.name,
                Document(template.text, variants),
                title=template.title,
                language=template.language,
                tags=template.tags,
                details={
                    "pillar": self.labels[template.pillar],
                    "stake": _STAKES.get(template.stake, template.stake),
                },
            )
        for medium in self.content.media:
            sha256 = ws.media.put(medium.path.read_bytes())
            self.media[medium.id] = Media(sha256, "image/png", medium.path.name, medium.alt)
        for event in self.content.events:
            calendar.add_entry(
                ws,
                kind="event",
                title=event.title,
                starts=iso(event.start),
                ends=iso(event.end),
                location=event.place,
                note=event.note,
            )
        for quiet in self.content.quiet_periods:
            calendar.add_entry(
                ws,
                kind="quiet",
                title=quiet.title,
                starts=quiet.first.isoformat(),
                ends=(quiet.last + timedelta(days=1)).isoformat(),
                all_day=True,
                note=quiet.reason,
            )
        for holiday in self.content.holidays:
            if abs((holiday.day - self.now.date()).days) < 400:
                calendar.add_entry(
                    ws,
                    kind="holiday",
                    title=holiday.name,
                    starts=holiday.day.isoformat(),
                    ends=(holiday.day + timedelta(days=1)).isoformat(),
                    all_day=True,
                    key=f"holiday|{holiday.day.isoformat()}",
                )
        for slot in self.content.slots:
            slots.add_slot(
                ws,
                name=slot.label,
                account=self.accounts[slot.account],
                weekdays=[slot.weekday],
                at=slot.at,
                every_weeks=slot.every_weeks,
            )
        self._mandates()

    def _mandates(self) -> None:
        for person in self.content.people:
            if person.mandate is not None:
                self.ws.act_as(_executive(self.ws))
                people.grant_mandate(
                    self.ws,
                    person.id,
                    accounts=[self.accounts[name] for name in person.mandate.accounts],
                    begins=iso(self.now - timedelta(days=30)),
                    ends=iso(person.mandate.until),
                )
        self._be(self.advisor)

    # --- one post ----------------------------------------------------------------------------------------------------

    def _plan_steps(self, post: Post) -> None:
        first = post.revisions[0]
        self._at(first.at, lambda: self._create(post, first))
        for revision in post.revisions[1:]:
            self._at(revision.at, lambda revision=revision: self._revise(post, revision))  # type: ignore[misc]
        for comment in post.comments:
            self._at(comment.at, lambda comment=comment: self._comment(post, comment))  # type: ignore[misc]
        for decision in post.decisions:
            self._at(decision.at, lambda decision=decision: self._decide(post, decision))  # type: ignore[misc]
        for outcome in post.outcomes:
            self._at(outcome.at, lambda outcome=outcome: self._end(post, outcome))  # type: ignore[misc]

    def _document(self, revision: Revision) -> Document:
        return Document(
            revision.text,
            {
                self.accounts[variant.account]: VariantDraft(
                    variant.text,
                    tuple(self.media[name] for name in variant.media),
                    Visibility(variant.visibility or "public"),
                    variant.first_comment,
                )
                for variant in revision.variants
            },
        )

    def _create(self, post: Post, revision: Revision) -> None:
        self._be(post.author)
        ws = self.ws
        made = posts.create_post(
            ws, title=post.title, source="", language=post.language, spontaneous=post.spontaneous
        ).created
        self.posts[post.id] = made
        posts.save_revision(ws, made, self._document(revision))
        details: list[tuple[str, str | list[str]]] = [
            ("pillar", self.labels.get(post.pillar, "")),
            ("stake", _STAKES.get(post.stake, post.stake)),
            ("campaign", self.labels.get(post.campaign, "")),
            ("tags", list(post.tags)),
            ("readers", [_READS.get(reader, reader) for reader in post.readers]),
        ]
        for field, value in details:
            if value:
                posts.change_detail(ws, made, field, value)
        if post.when is not None and post.status != "approved":
            minutes = (_WINDOW_BEFORE, post.window_minutes)
            plans: list[Event] = [
                planned_event(made, account, post.when.astimezone(UTC), self.content.company.zone, minutes)
                for account in map(self.accounts.__getitem__, post.accounts)
            ]
            ws.commit(plans)

    def _revise(self, post: Post, revision: Revision) -> None:
        self._be(revision.author)
        posts.save_revision(self.ws, self.posts[post.id], self._document(revision))

    def _comment(self, post: Post, comment: object) -> None:
        from exec_assistant.demo_content import Comment

        assert isinstance(comment, Comment)  # noqa: S101 (said for the type checker)
        self._be(comment.by)
        made = comments.add_comment(
            self.ws,
            self.posts[post.id],
            comment.text,
            quote=comment.quote,
            internal=comment.audience == "internal",
        )
        if comment.resolved:
            comments.resolve_comment(self.ws, made.created)

    def _decide(self, post: Post, decision: Decision) -> None:
        self._be(decision.by)
        ws, made = self.ws, self.posts[post.id]
        if decision.kind == "held":
            schedule.hold(ws, scope="post", target=made, reason=decision.reason)
            return
        if decision.kind in ("scheduled",):
            return
        head = reading.post_detail(ws, made)
        if ws.me.role is Role.EXECUTIVE:
            posts.mark_seen(ws, made, head.row.head)
        for variant in head.row.variants:
            account = variant.account
            if decision.kind == "submitted":
                approvals.submit(ws, made, account, decision.reason)
            elif decision.kind == "reader_approved":
                approvals.clear(ws, made, account)
            elif decision.kind == "approved":
                approvals.approve(ws, made, account)
            elif decision.kind == "changes_requested":
                approvals.request_changes(ws, made, account, decision.reason)
            elif decision.kind == "rejected":
                approvals.reject(ws, made, account, decision.reason)

    def _end(self, post: Post, outcome: Outcome) -> None:
        self._be(self.advisor)
        ws, made, account = self.ws, self.posts[post.id], self.accounts[outcome.account]
        variant = next(v for v in reading.post_detail(ws, made).row.variants if v.account == account)
        if outcome.status == "missed":
            ws.commit([VariantMissed(made, account, variant.closes)])
            return
        attempt = ws.new_id()
        intent = PublicationIntended(attempt, made, account, variant.approval, "", attempt)
        end: Event
        if outcome.status == "published":
            end = PublicationConfirmed(attempt, made, account, outcome.url, outcome.post_id, iso(outcome.at), "person")
        elif outcome.status == "parked":
            end = PublicationParked(attempt, made, account, outcome.cause)
        else:
            end = PublicationFailed(attempt, made, account, outcome.cause)
        ws.commit([intent, end])
