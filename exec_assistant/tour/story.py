"""The steps of the tour, and what is checked after each. Only services are used, as the window uses them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import resources
from exec_assistant.demo_content import write_sample_exports
from exec_assistant.domain.errors import AppError, NotAllowed
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso
from exec_assistant.services import (
    approvals,
    comments,
    dashboard,
    imports,
    people,
    posts,
    publishing,
    queue,
    reading,
    schedule,
)
from exec_assistant.services.verify import verify
from exec_assistant.tour.loopback import TOKEN, Loopback

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from exec_assistant.services.reading import VariantRow
    from exec_assistant.services.workspace import Workspace

TEXT = (
    "Ce matin à Brévières, la vapeur de la fonderie chauffe 1 200 logements.\n\n"
    "Hier encore, elle partait par la cheminée. Merci aux équipes de nuit."
)
CORRECTED = TEXT.replace("1 200 logements", "1 150 logements")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of ``story.json``."""

    step: str
    checked: str
    ok: bool


@dataclass(slots=True)
class Story:
    """Plays the main job on a workspace. ``shown`` is called with a screen's name where a picture is worth taking."""

    ws: Workspace
    scratch: Path
    shown: Callable[[str, str], None]
    on_step: Callable[[int, int, str], None]
    entries: list[Entry] = field(default_factory=list)
    post: str = ""
    linkedin: str = ""
    mastodon: str = ""

    def play(self) -> list[Entry]:
        """All steps; one that fails is written down and ends the story."""
        with Loopback() as server:
            steps: list[tuple[str, Callable[[], str]]] = [
                ("open the example workspace", self.open_example),
                ("import a content plan", self.import_plan),
                ("import the same plan again", self.import_plan_again),
                ("connect a Mastodon account on this machine", lambda: self.connect(server)),
                ("draft a post for two accounts", self.draft),
                ("submit it for review", self.submit),
                ("the executive asks for changes", self.request_changes),
                ("the advisor edits and submits again", self.edit),
                ("the executive approves both variants", self.approve),
                ("an edit voids the approval, editing back restores it", self.void_and_restore),
                ("tamper with the database and be refused", self.tamper),
                ("publish by hand", self.publish_by_hand),
                ("publish on Mastodon, once", lambda: self.publish_on_mastodon(server)),
                ("undo is there for every change", self.undo),
                ("import results", self.import_results),
                ("see the results", self.see_results),
                ("verify everything", self.verify),
            ]
            for number, (name, step) in enumerate(steps):
                self.on_step(number, len(steps), name)
                try:
                    self.entries.append(Entry(name, step(), ok=True))
                except (AssertionError, AppError) as error:
                    self.entries.append(Entry(name, f"{type(error).__name__}: {error}", ok=False))
                    break
            self.on_step(len(steps), len(steps), "")
        return self.entries

    def write(self, path: Path) -> None:
        """``story.json``: a list of step, what was checked, and whether it held."""
        data = [{"step": e.step, "checked": e.checked, "ok": e.ok} for e in self.entries]
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    # --- helpers -----------------------------------------------------------------------------------------------------

    def be(self, role: Role) -> None:
        """Continue as the person of a role."""
        person = next(p for p in people.people(self.ws) if p.role is role and p.here)
        self.ws.act_as(person.person)

    def variant(self, account: str) -> VariantRow:
        """The post's variant for an account, as it stands."""
        return next(v for v in reading.post_detail(self.ws, self.post).row.variants if v.account == account)

    def expect(self, account: str, *statuses: Status) -> None:
        """Check where a variant stands."""
        found = self.variant(account).status
        check(found in statuses, f"status is {found.value}")

    def wall_now(self) -> datetime:
        """The local wall-clock time of the workspace."""
        return self.ws.clock.now().astimezone(ZoneInfo(self.ws.zone())).replace(tzinfo=None, second=0, microsecond=0)

    # --- steps -------------------------------------------------------------------------------------------------------

    def open_example(self) -> str:
        """Two months of calendar, drafts in every status, comments, metrics and mentions."""
        found = {variant.status for row in reading.list_posts(self.ws) for variant in row.variants}
        missing = set(Status) - found - {Status.PUBLISHING}
        check(not missing, f"no post is {', '.join(sorted(missing))}")
        waiting = queue.queue(self.ws)
        check(bool(waiting), "nothing waits for the executive")
        self.shown("approvals", "approvals")
        return f"posts in {len(found)} statuses, {len(waiting)} decisions wait for the executive"

    def import_plan(self) -> str:
        """A consultant's plan in French, with one impossible date."""
        self.be(Role.ADVISOR)
        sample = write_sample_exports(resources.path("demo"), self.scratch, self.ws.clock.now().date())
        self.plan_file, self.results_file = sample.plan, sample.linkedin
        parsed = imports.preview(self.ws, sample.plan)
        self.shown("imports", str(sample.plan))
        before = len(reading.list_posts(self.ws))
        outcome = imports.take_in(self.ws, parsed, file_name=sample.plan.name)
        made = len(reading.list_posts(self.ws)) - before
        check(made == outcome.posts == parsed.rows_kept > 0, f"{made} posts made of {parsed.rows_kept} rows")
        planned = [row for row in reading.list_posts(self.ws) if row.post and row.variants and row.first_at]
        check(all(v.status is not Status.SCHEDULED or v.approval for r in planned for v in r.variants), "scheduled")
        self.shown("calendar", "calendar")
        return f"{made} drafts of {parsed.rows_read} rows, {len(parsed.rejected)} refused with a reason, none scheduled"

    def import_plan_again(self) -> str:
        """The same file changes nothing."""
        before = sum(self.ws.journal.counts().values())
        outcome = imports.take_in(self.ws, imports.preview(self.ws, self.plan_file), file_name=self.plan_file.name)
        after = sum(self.ws.journal.counts().values())
        check(outcome.repeated and before == after, f"{after - before} events were written")
        return "no event was written"

    def connect(self, server: Loopback) -> str:
        """Add an account; its token goes to the keyring only."""
        self.mastodon = publishing.connect_mastodon(self.ws, server.url, TOKEN).created
        self.linkedin = next(a.account for a in people.accounts(self.ws) if a.network == "linkedin")
        check(self.ws.keystore.get(self.ws.id, f"token/{self.mastodon}") == TOKEN, "no token in the keyring")
        dumped = json.dumps(self.ws.projection.dump(), default=str)
        check(TOKEN not in dumped, "the token is in the database")
        return "the server knows the token; it is in the keyring and not in the database"

    def draft(self) -> str:
        """One source text, a variant each for two accounts, planned for now."""
        made = posts.create_post(self.ws, title="La vapeur de Brévières", source=TEXT)
        self.post = made.created
        document = Document(
            TEXT, {self.linkedin: VariantDraft(), self.mastodon: VariantDraft(text=TEXT + "\n\n#énergie")}
        )
        posts.save_revision(self.ws, self.post, document)
        schedule.plan_post(self.ws, self.post, self.wall_now())
        self.expect(self.linkedin, Status.DRAFT)
        self.expect(self.mastodon, Status.DRAFT)
        self.shown("drafts", self.post)
        return "both variants are drafts: planned is not scheduled"

    def submit(self) -> str:
        """Submit both; the advisor cannot approve."""
        comments.add_comment(self.ws, self.post, "Chiffre à vérifier avec le site.", quote="1 200 logements")
        approvals.submit_all(self.ws, self.post)
        self.expect(self.mastodon, Status.IN_REVIEW)
        try:
            approvals.approve(self.ws, self.post, self.mastodon)
        except NotAllowed:
            return "in review; the advisor's own approval is refused"
        check(False, "the advisor approved their own draft")
        return ""

    def request_changes(self) -> str:
        """With a comment, which is mandatory."""
        self.be(Role.EXECUTIVE)
        self.shown("approvals", f"{self.post} {self.linkedin}")
        posts.mark_seen(self.ws, self.post, reading.post_detail(self.ws, self.post).row.head)
        try:
            approvals.request_changes(self.ws, self.post, self.linkedin, " ")
            check(False, "a request without words was taken")
        except AppError:
            pass
        for account in (self.linkedin, self.mastodon):
            approvals.request_changes(self.ws, self.post, account, "C’est 1 150, pas 1 200.")
            self.expect(account, Status.CHANGES_REQUESTED)
        return "changes requested on both, with the reason; without words it is refused"

    def edit(self) -> str:
        """A new revision; the executive will see what changed."""
        self.be(Role.ADVISOR)
        document = reading.post_detail(self.ws, self.post).document
        variants = {**document.variants, self.mastodon: VariantDraft(text=CORRECTED + "\n\n#énergie")}
        posts.save_revision(self.ws, self.post, Document(CORRECTED, variants))
        approvals.submit_all(self.ws, self.post)
        self.be(Role.EXECUTIVE)
        item = next(i for i in queue.queue(self.ws) if i.post.post == self.post and i.variant.account == self.linkedin)
        check(item.reasons == ("changed",), f"reasons are {item.reasons}")
        seen = queue.seen_text(self.ws, self.post, self.linkedin)
        check(seen == TEXT, "what she last saw is not the first text")
        self.shown("difference", f"{self.post} {self.linkedin}")
        return "back in review, marked as changed since she read it"

    def approve(self) -> str:
        """Two signatures, one a variant."""
        for account in (self.linkedin, self.mastodon):
            approvals.approve(self.ws, self.post, account)
            self.expect(account, Status.SCHEDULED)
        sent = [result for result in publishing.publish_once(self.ws) if result.post == self.post]
        check(not sent, f"something left within the ten seconds: {[result.state for result in sent]}")
        return "both approved by signature and scheduled; nothing leaves while it can still be taken back"

    def void_and_restore(self) -> str:
        """Any edit voids, editing back restores."""
        self.be(Role.ADVISOR)
        document = reading.post_detail(self.ws, self.post).document
        posts.save_revision(self.ws, self.post, Document(document.source + " !", document.variants))
        self.expect(self.linkedin, Status.DRAFT)
        self.expect(self.mastodon, Status.SCHEDULED)
        posts.save_revision(self.ws, self.post, document)
        self.expect(self.linkedin, Status.SCHEDULED)
        return "an edited text needs a new approval; the other variant and the old text keep theirs"

    def tamper(self) -> str:
        """Change the approved words in the database by hand, and try to publish."""
        database = self.ws.projection.database
        publishing.await_second_thoughts(self.ws)
        with database.transaction() as connection:
            connection.execute(
                "UPDATE revisions SET document = replace(document, '1 150', '9 999') WHERE post = ?", (self.post,)
            )
        results = publishing.publish_once(self.ws)
        mine = [r for r in results if (r.post, r.account) == (self.post, self.mastodon)]
        check(bool(mine) and mine[0].state == "refused", f"results are {[r.state for r in mine]}")
        self.ws.refold()
        self.expect(self.mastodon, Status.SCHEDULED)
        return f"the gate refused ({mine[0].reason}); nothing was sent; a fresh fold mends the database"

    def publish_by_hand(self) -> str:
        """The app hands over the verified bytes; the person confirms with the address."""
        handed = publishing.begin_manual(self.ws, self.post, self.linkedin)
        check(handed.text == CORRECTED, "the text handed over is not the approved one")
        self.expect(self.linkedin, Status.PUBLISHING)
        number = (int(from_iso(self.ws.now()).timestamp() * 1000)) << 22
        url = f"https://www.linkedin.com/feed/update/urn:li:activity:{number}/"
        try:
            publishing.confirm_manual(self.ws, self.post, self.linkedin, "https://example.com/")
            check(False, "an address of another network was taken")
        except AppError:
            pass
        publishing.confirm_manual(self.ws, self.post, self.linkedin, url)
        self.expect(self.linkedin, Status.PUBLISHED)
        return "exactly the approved bytes; published only with the post's address"

    def publish_on_mastodon(self, server: Loopback) -> str:
        """Gate, intent, one call, read back, receipt; a second run sends nothing."""
        results = publishing.publish_once(self.ws)
        mine = [r for r in results if (r.post, r.account) == (self.post, self.mastodon)]
        check(bool(mine) and mine[0].state == "published", f"results are {[(r.state, r.reason) for r in mine]}")
        check([s["text"] for s in server.statuses] == [CORRECTED + "\n\n#énergie"], "the server has another text")
        again = [r for r in publishing.publish_once(self.ws) if r.post == self.post]
        check(not again and len(server.statuses) == 1, f"{len(server.statuses)} statuses after a second run")
        self.expect(self.mastodon, Status.PUBLISHED)
        self.shown("drafts", self.post)
        return "one status with the approved text, read back; a second run sent nothing"

    def undo(self) -> str:
        """A hold on everything, undone."""
        placed = schedule.hold(self.ws, reason="Visite de l’exemple")
        held = sum(v.status is Status.HELD for row in reading.list_posts(self.ws) for v in row.variants)
        check(held > 1 and placed.undo is not None, f"{held} held")
        if placed.undo is not None:
            self.ws.undo(placed.undo)
        return f"{held} posts held in one action, and back"

    def import_results(self) -> str:
        """The network's own export; its figures become observations with their source."""
        self.be(Role.ADVISOR)
        parsed = imports.preview(self.ws, self.results_file)
        outcome = imports.take_in(self.ws, parsed, file_name=self.results_file.name, account=self.linkedin)
        check(outcome.observations > 0, "no new figure")
        again = imports.take_in(self.ws, parsed, file_name=self.results_file.name, account=self.linkedin)
        check(again.repeated and again.observations == 0, "the same file counted twice")
        return f"{outcome.observations} figures, the same file again none"

    def see_results(self) -> str:
        """Reach by account with source and window, top posts, and the tone of mentions."""
        today = self.ws.clock.now().date()
        first = today - timedelta(days=60)
        curves = dashboard.series(self.ws, "impressions", first, today)
        check(bool(curves) and all(c.provenance.sources for c in curves), "no curve, or one without a source")
        tops = dashboard.top_posts(self.ws, first, today)
        check(bool(tops), "no top post")
        days = dashboard.sentiment_days(self.ws, first, today)
        check(sum(d.negative + d.neutral + d.positive for d in days) > 0, "no mention")
        self.shown("dashboard", "dashboard")
        return f"{len(curves)} curves with their source, {len(tops)} top posts, mentions on {len(days)} days"

    def verify(self) -> str:
        """Hashes, signatures, chains, and a fresh fold."""
        report = verify(self.ws).as_json()
        check(bool(report["ok"]), "; ".join(map(str, report["problems"])))  # type: ignore[call-overload]
        return f"{report['events']} events, {report['signatures']} signatures, {report['rows']} rows equal a fresh fold"

    plan_file: Path = Path()
    results_file: Path = Path()


def check(condition: bool, otherwise: str) -> None:
    """Raise AssertionError with what was found instead; kept under ``python -O`` too."""
    if not condition:
        raise AssertionError(otherwise)
