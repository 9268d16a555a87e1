"""Templates: keeping a post as one, beginning a post from one, naming and removing them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput, NotFound
from exec_assistant.domain.events import TemplateChanged, TemplateKept
from exec_assistant.domain.posts import Document, document_data, document_from_data
from exec_assistant.services.people import accounts
from exec_assistant.services.posts import begin_post, check_document
from exec_assistant.services.reading import post_detail, refuse_readers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.services.workspace import Workspace

MAX_NAME = 80


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template as lists show it; ``author_name`` kept it at ``wall_ms``."""

    template: str
    name: str
    title: str
    language: str
    pillar: str
    stake: str
    campaign: str
    tags: tuple[str, ...]
    document: Document
    author: str
    author_name: str
    wall_ms: int


_COLUMNS = (
    "t.id, t.name, t.title, t.language, t.pillar, t.stake, t.campaign, t.tags, t.document, t.author, "
    "coalesce((SELECT min(m.name) FROM members m WHERE m.person = t.author), ''), t.wall_ms"
)


def templates(ws: Workspace) -> list[TemplateRow]:
    """All templates, by name whatever its case."""
    rows = ws.projection.database.query(f"SELECT {_COLUMNS} FROM templates t WHERE t.removed = 0")
    found = [
        TemplateRow(
            template=row[0],
            name=row[1],
            title=row[2],
            language=row[3],
            pillar=row[4],
            stake=row[5],
            campaign=row[6],
            tags=tuple(json.loads(row[7])),
            document=document_from_data(json.loads(row[8])),
            author=row[9],
            author_name=row[10],
            wall_ms=row[11],
        )
        for row in rows
    ]
    return sorted(found, key=lambda row: (row.name.casefold(), row.template))


def template(ws: Workspace, template_id: str) -> TemplateRow:
    """One template.

    Raises:
        NotFound: it was removed, or has not arrived here.
    """
    found = next((row for row in templates(ws) if row.template == template_id), None)
    if found is None:
        raise NotFound("This template is no longer there.", "Nothing was changed.")
    return found


def keep_template(ws: Workspace, post: str, name: str) -> Changes:
    """Keep a post's texts and details under a name, for everyone in the workspace; ``created`` is its id.

    Dates, decisions, comments and readers stay with the post.

    Raises:
        BadInput: the name is empty, too long, or another template's.
        NotAllowed: a reader keeps none.
    """
    detail = post_detail(ws, post)
    row = detail.row
    details = {"pillar": row.pillar, "stake": row.stake, "campaign": row.campaign}
    return add_template(
        ws, name, detail.document, title=row.title, language=row.language, tags=row.tags, details=details
    )


def add_template(
    ws: Workspace,
    name: str,
    document: Document,
    *,
    title: str = "",
    language: str = "fr",
    tags: Sequence[str] = (),
    details: Mapping[str, str] = MappingProxyType({}),
) -> Changes:
    """Add a template; ``details`` may hold pillar, stake and campaign.

    Raises:
        BadInput: the name is empty, too long, or another template's; a text cannot be stored.
        NotAllowed: a reader keeps none.
    """
    refuse_readers(ws)
    check_document(document)
    kept = TemplateKept(
        ws.new_id(),
        _free_name(ws, name),
        title,
        language,
        details.get("pillar", ""),
        details.get("stake", ""),
        details.get("campaign", ""),
        list(tags),
        **document_data(document),
    )
    committed = ws.commit([kept])
    back = (TemplateChanged(kept.template, "removed", True),)
    return committed.undone_by("Kept “{name}” as a template", back, {"name": kept.name}, kept.template)


def rename_template(ws: Workspace, template_id: str, name: str) -> Changes:
    """Give a template another name."""
    refuse_readers(ws)
    before = template(ws, template_id)
    if name.strip() == before.name:
        return Changes()
    committed = ws.commit([TemplateChanged(template_id, "name", _free_name(ws, name, but=template_id))])
    back = (TemplateChanged(template_id, "name", before.name),)
    return committed.undone_by("Renamed the template “{name}”", back, {"name": before.name})


def remove_template(ws: Workspace, template_id: str) -> Changes:
    """Take a template off the list; what was written from it stays."""
    refuse_readers(ws)
    before = template(ws, template_id)
    committed = ws.commit([TemplateChanged(template_id, "removed", True)])
    back = (TemplateChanged(template_id, "removed", False),)
    return committed.undone_by("Removed the template “{name}”", back, {"name": before.name})


def post_from_template(ws: Workspace, template_id: str) -> Changes:
    """A new draft with a template's words and details; ``created`` is its id.

    Accounts, pillars and campaigns that were removed since are left out.
    """
    kept = template(ws, template_id)
    known = {account.account for account in accounts(ws)}
    variants = {account: draft for account, draft in kept.document.variants.items() if account in known}
    labels = {row[0] for row in ws.projection.database.query("SELECT id FROM labels WHERE removed = 0")}
    return begin_post(
        ws,
        Document(kept.document.source, variants),
        title=kept.title,
        language=kept.language,
        details={
            "pillar": kept.pillar if kept.pillar in labels else "",
            "stake": kept.stake,
            "campaign": kept.campaign if kept.campaign in labels else "",
            "tags": list(kept.tags),
            "origin": kept.template,
        },
    )


def _free_name(ws: Workspace, name: str, but: str = "") -> str:
    name = " ".join(name.split())
    if not name:
        raise BadInput("A template needs a name.", "Nothing was changed.")
    if len(name) > MAX_NAME:
        raise BadInput("The name is longer than {limit} characters.", "Nothing was changed.", limit=MAX_NAME)
    if any(row.name.casefold() == name.casefold() and row.template != but for row in templates(ws)):
        raise BadInput(
            "There is a template called “{name}” already.", "Nothing was changed.", "Give it another name.", name=name
        )
    return name
