"""A made-up year of two people's work as journal drafts, for benchmarks and large tests; the same for a given seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.approval import Window, statement_bytes
from exec_assistant.domain.posts import Document, VariantDraft, content_hash, document_data, variant_content
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.services.people import account_of
from exec_assistant.storage.fold.posts import DECISION_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exec_assistant.services.workspace import Workspace
    from tests.fakes import FakeClock

WORDS = (
    "énergie chaleur usine équipe apprentis réseau résultats trimestre croissance client confiance terrain atelier "
    "décision courage merci bravo semaine projet ville école hôpital pompe échangeur vapeur mesure preuve avenir "
    "people growth energy plant local trust results quarter team learning water heat saving partner city board future"
).split()


def busy_year(
    ws: Workspace, executive: str, accounts: list[str], events: int, clock: FakeClock, seed: int = 7
) -> Iterator[tuple[str, list[EventDraft]]]:
    """Batches of about 100 drafts for one device each, until ``events`` are made.

    A post takes about twenty events: creation, details, five revisions, readings, plans, comments, a submission,
    a request for changes, and (for two in three) an approval and a receipt.
    """
    chooser = random.Random(seed)
    by_person = {row[1]: row[0] for row in ws.projection.database.query("SELECT device, person FROM members")}
    targets = {account: account_of(ws, account) for account in accounts}
    waiting: dict[str, list[EventDraft]] = {"advisor": [], executive: []}
    made = 0
    while made < events:
        clock.advance(minutes=7)
        decided: tuple[str, ...] = ()
        revised: tuple[str, ...] = ()
        for person, kind, obj, data in _post(ws, chooser, executive, by_person, targets):
            made += 1
            identifier = ws.new_id()
            parents: tuple[str, ...] = ()
            if kind == "revision_saved":
                parents, revised = revised, (identifier,)
            elif kind in DECISION_EVENTS:
                parents, decided = decided, (identifier,)
            waiting[person].append(EventDraft(person, kind, 1, obj, parents, data, identifier))
        if max(map(len, waiting.values())) >= 100:
            for person in ("advisor", executive):
                if waiting[person]:
                    yield by_person[person], waiting[person]
                    waiting[person] = []
    for person, drafts in waiting.items():
        if drafts:
            yield by_person[person], drafts


def _text(chooser: random.Random, words: int) -> str:
    return " ".join(chooser.choice(WORDS) for _ in range(words)).capitalize() + "."


Made = tuple[str, str, str, dict[str, Any]]


def _post(
    ws: Workspace, chooser: random.Random, executive: str, devices: dict[str, str], targets: dict[str, Any]
) -> Iterator[Made]:
    post = ws.new_id()
    account = chooser.choice(sorted(targets))
    created = {"post": post, "title": _text(chooser, 4), "language": "fr", "spontaneous": False}
    yield "advisor", "post_created", post, created
    for field, value in (("pillar", "p1"), ("stake", "leadership"), ("tags", ["un", "deux"])):
        yield "advisor", "post_changed", post, {"post": post, "field": field, "value": value}
    document = Document(_text(chooser, 90), {account: VariantDraft()})
    for _ in range(5):
        document = Document(f"{document.source} {_text(chooser, 8)}", document.variants)
        yield "advisor", "revision_saved", post, {"post": post, **document_data(document)}
    yield executive, "revision_seen", post, {"post": post, "revision": post}
    at, opens, closes = "2026-05-12T06:30:00Z", "2026-05-12T05:30:00Z", "2026-05-12T09:30:00Z"
    plan = {"post": post, "account": account, "at": at, "zone": "Europe/Paris", "opens": opens, "closes": closes}
    for _ in range(2):
        yield "advisor", "variant_planned", post, plan
    content = variant_content(document, account)
    assert content is not None
    for number in range(3):
        comment = {
            "comment": ws.new_id(),
            "post": post,
            "account": "",
            "body": _text(chooser, 12),
            "quote": "",
            "audience": "shared" if number else "internal",
            "reply_to": "",
        }
        yield ("advisor", executive)[number % 2], "comment_added", comment["comment"], comment
    decided = {"post": post, "account": account, "content": content_hash(content)}
    yield "advisor", "variant_submitted", post, {**decided, "note": ""}
    yield executive, "changes_requested", post, {**decided, "note": _text(chooser, 6)}
    yield "advisor", "variant_submitted", post, {**decided, "note": "revu"}
    if chooser.random() < 2 / 3:
        statement = statement_bytes(
            workspace=ws.id,
            post=post,
            account=targets[account],
            content=content,
            window=Window(opens, closes),
            approver=executive,
            device=devices[executive],
            publisher=devices["advisor"],
            at=ws.now(),
        )
        signature = ws.device_keys[devices[executive]].sign(statement).hex()
        signed = {"post": post, "account": account, "statement": statement.decode(), "signature": signature}
        yield executive, "variant_approved", post, signed
        attempt = ws.new_id()
        intent = {
            "publication": attempt,
            "post": post,
            "account": account,
            "approval": "",
            "content": decided["content"],
            "key": attempt,
        }
        yield "advisor", "publication_intended", post, intent
        receipt = {
            "publication": attempt,
            "post": post,
            "account": account,
            "url": f"https://m.example/{attempt}",
            "remote_id": attempt,
            "published_at": at,
            "how": "read_back",
        }
        yield "advisor", "publication_confirmed", post, receipt
