"""The example with thousands of posts more, two years back and one ahead, for benchmarks, pictures and large tests."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.approval import Window, statement_bytes
from exec_assistant.domain.metrics import METRIC_UNITS, Observation
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, VariantDraft, content_hash, document_data, variant_content
from exec_assistant.domain.time import iso
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.listening.importers.base import ParsedImport
from exec_assistant.services import imports, people
from tests.busy_year import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.posts import VariantContent
    from exec_assistant.services.workspace import Workspace

NETWORKS = ("linkedin", "x", "mastodon")
STAKES = ("reputation", "business", "leadership")
BACK, AHEAD = timedelta(days=730), timedelta(days=365)


class _Writer:
    """Makes events of posts in the order in which they would have come, and hands them over by device."""

    def __init__(self, ws: Workspace, seed: int) -> None:
        self.ws = ws
        self.chooser = random.Random(seed)
        self.now = ws.clock.now()
        self.executive, self.advisor = (
            next(person.person for person in people.people(ws) if person.role is role and person.here)
            for role in (Role.EXECUTIVE, Role.ADVISOR)
        )
        self.devices = dict(ws.projection.database.query("SELECT person, device FROM members"))
        known = {account.network.value: account for account in reversed(people.accounts(ws))}
        self.accounts = [known[network] for network in NETWORKS if network in known]
        self.labels = {family: [row.label for row in people.labels(ws, family)] for family in ("pillar", "campaign")}
        self.waiting: dict[str, list[EventDraft]] = {self.executive: [], self.advisor: []}
        self.results: list[tuple[str, str]] = []

    def words(self, count: int) -> str:
        return " ".join(self.chooser.choice(WORDS) for _ in range(count)).capitalize()

    def add(self, person: str, kind: str, obj: str, data: dict[str, Any], parents: tuple[str, ...] = ()) -> str:
        identifier = self.ws.new_id()
        self.waiting[person].append(EventDraft(person, kind, 1, obj, parents, data, identifier))
        return identifier

    def flush(self) -> None:
        for person, drafts in self.waiting.items():
            if drafts:
                device = self.devices[person]
                self.ws.journal.append(device, drafts)
                self.ws.journal.seal(device)
        self.waiting = {self.executive: [], self.advisor: []}

    def post(self, at: datetime | None, standing: str) -> None:
        """One post with its history; ``standing`` is where it ends: draft, review, approved or published."""
        post = self.ws.new_id()
        accounts = self.chooser.sample(self.accounts, 1 + (self.chooser.random() < 0.3))
        created = {"post": post, "title": self.words(5), "language": "fr", "spontaneous": False}
        self.add(self.advisor, "post_created", post, created)
        details: list[tuple[str, Any]] = [("stake", self.chooser.choice(STAKES)), ("tags", ["un", "deux"])]
        details += [(family, self.chooser.choice(found)) for family, found in self.labels.items() if found]
        for field, value in details:
            self.add(self.advisor, "post_changed", post, {"post": post, "field": field, "value": value})
        document = Document("", {account.account: VariantDraft() for account in accounts})
        parents: tuple[str, ...] = ()
        for _ in range(2):
            document = Document(f"{document.source} {self.words(18)}.".strip(), document.variants)
            saved = {"post": post, **document_data(document)}
            parents = (self.add(self.advisor, "revision_saved", post, saved, parents),)
        comment = {
            "comment": self.ws.new_id(), "post": post, "account": "", "body": self.words(9), "quote": "",
            "audience": "shared", "reply_to": "",
        }  # fmt: skip
        self.add(self.advisor, "comment_added", str(comment["comment"]), comment)
        for account in accounts:
            content = variant_content(document, account.account)
            assert content is not None
            self._variant(post, account, content, at, standing)

    def _variant(
        self, post: str, account: Account, content: VariantContent, at: datetime | None, standing: str
    ) -> None:
        ids = {"post": post, "account": account.account}
        opens = closes = ""
        if at is not None:
            opens, closes = iso(at - timedelta(hours=1)), iso(at + timedelta(hours=3))
            plan = {**ids, "at": iso(at), "zone": "Europe/Paris", "opens": opens, "closes": closes}
            self.add(self.advisor, "variant_planned", post, plan)
        if standing == "draft":
            return
        decided = {**ids, "content": content_hash(content)}
        submitted = self.add(self.advisor, "variant_submitted", post, {**decided, "note": ""})
        if standing == "review" or at is None:
            return
        device = self.devices[self.executive]
        statement = statement_bytes(
            workspace=self.ws.id, post=post, account=account, content=content, window=Window(opens, closes),
            approver=self.executive, device=device, publisher=account.publisher or device, at=self.ws.now(),
        )  # fmt: skip
        signed = {
            **ids, "statement": statement.decode(), "signature": self.ws.device_keys[device].sign(statement).hex(),
        }  # fmt: skip
        approval = self.add(self.executive, "variant_approved", post, signed, (submitted,))
        if standing != "published":
            return
        attempt = self.ws.new_id()
        intent = {**decided, "publication": attempt, "approval": approval, "key": attempt}
        self.add(self.advisor, "publication_intended", post, intent)
        receipt = {
            **ids, "publication": attempt, "url": f"https://example.org/{attempt}", "remote_id": attempt,
            "published_at": iso(at), "how": "read_back",
        }  # fmt: skip
        self.add(self.advisor, "publication_confirmed", post, receipt)
        self.results.append((account.network.value, attempt))


def add_posts(ws: Workspace, posts: int, *, waiting: int = 60, seed: int = 7) -> None:
    """Add ``posts`` posts to an example workspace; ``waiting`` of them wait for the executive's decision."""
    writer = _Writer(ws, seed)
    for number, (at, standing) in enumerate(_standings(writer, posts, waiting)):
        writer.post(at, standing)
        if number % 50 == 49:
            writer.flush()
    writer.flush()
    ws.refold()
    _results(ws, writer)


def _standings(writer: _Writer, posts: int, waiting: int) -> Iterator[tuple[datetime | None, str]]:
    chooser, now = writer.chooser, writer.now
    for number in range(posts):
        if number < waiting:
            yield now + timedelta(hours=30 + number * 5), "review"
            continue
        at = now + chooser.random() * (BACK + AHEAD) - BACK
        at = at.replace(hour=chooser.randrange(6, 19), minute=chooser.choice((0, 15, 30, 45)), second=0, microsecond=0)
        if at < now - timedelta(hours=6):
            yield at, "published"
        elif chooser.random() < 0.05:
            yield None, "draft"
        else:
            yield max(at, now + timedelta(days=2)), chooser.choice(("draft", "draft", "approved"))


def _results(ws: Workspace, writer: _Writer) -> None:
    today = writer.now.date()
    rows = tuple(
        Observation(
            metric=metric, value=writer.chooser.randrange(50, 20_000), unit=METRIC_UNITS[metric], scope_kind="post",
            scope_id=remote, network=network, window_kind="lifetime", start=None, end=today, distribution="unknown",
            uniqueness="total", source_column=metric, observed_at=today,
        )
        for network, remote in writer.results
        for metric in ("impressions", "reactions")
    )  # fmt: skip
    imports.take_in(ws, _parsed(rows), file_name="results.csv")


def _parsed(rows: tuple[Observation, ...]) -> ParsedImport:
    days = sorted({row.end for row in rows if row.end is not None})
    return ParsedImport(
        format="example", locale="fr", period=(days[0], days[-1]) if days else None, rows_read=len(rows),
        rows_kept=len(rows), rejected=(), observations=rows, mentions=(), published_posts=(), plan_rows=(), entries=(),
        audience=(), totals={}, warnings=(), unknown_columns=(), mapping=(),
    )  # fmt: skip


def big_file(path: Path, rows: int, today: datetime, seed: int = 3) -> Path:
    """A content plan of many rows, as a spreadsheet saves it."""
    chooser = random.Random(seed)
    lines = ["Date;Heure;Réseau;Titre;Texte"]
    for _ in range(rows):
        day = today + timedelta(days=chooser.randrange(3, 300))
        words = " ".join(chooser.choice(WORDS) for _ in range(30))
        lines.append(f"{day:%d/%m/%Y};08:{chooser.randrange(60):02};LinkedIn;{words[:40]};{words}.")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
