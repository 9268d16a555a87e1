"""Many posts at once, for tests and measures of what must stay quick in a full workspace."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.events import PostCreated, RevisionSaved, VariantPlanned, VariantSubmitted
from exec_assistant.domain.posts import Document, VariantDraft, content_hash, document_data, variant_content
from exec_assistant.domain.time import iso

if TYPE_CHECKING:
    from exec_assistant.domain.events import Event
    from tests.teams import Team

WORDS = (
    "Nous avons ouvert trois ateliers en Isère et formé 120 personnes cette année. Ce que j'en retiens tient en une "
    "phrase : on apprend plus d'une visite que d'un rapport, et plus d'un désaccord que d'un accord. "
)


def crowd(team: Team, *, posts: int, in_review: int) -> list[str]:
    """Planned posts of the advisor for Mastodon, the first ones of them submitted; their ids in order of time."""
    ws = team.be("advisor")
    start = ws.clock.now() + timedelta(days=1)
    made: list[str] = []
    batch: list[Event] = []
    account = team.mastodon
    for number in range(posts):
        post = ws.new_id()
        document = Document(f"{number}. {WORDS * 2}", {account: VariantDraft()})
        at = start + timedelta(hours=number)
        content = variant_content(document, account)
        batch += [
            PostCreated(post, f"Publication {number}", "fr", False),
            RevisionSaved(post, **document_data(document)),
            VariantPlanned(
                post, account, iso(at), "Europe/Paris", iso(at - timedelta(hours=1)), iso(at + timedelta(hours=3))
            ),
        ]
        if number < in_review and content is not None:
            batch.append(VariantSubmitted(post, account, content_hash(content), ""))
        made.append(post)
        if len(batch) >= 2_000:
            ws.commit(batch)
            batch = []
    if batch:
        ws.commit(batch)
    return made
