"""Which sentence stands over the text: the most important one only."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from exec_assistant.domain.templates import placeholders
from ui import i18n
from ui.drafts.document import SOURCE, follows
from ui.post.safe_text import shown
from ui.post.words import local

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Document
    from exec_assistant.services.reading import VariantRow
    from ui.drafts.notice import Tone
    from ui.drafts.reading import Opened

Verb = Literal["", "drop_restored", "duplicate", "approved_text", "origin"]
_LONGEST = 220


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """A sentence, its tone and what can be done about it."""

    words: str
    tone: Tone = "info"
    verb: Verb = ""


NOTHING = Said("")


def concerned(opened: Opened, document: Document, account: str) -> list[VariantRow]:
    """The variants whose text an edit in this tab would change."""
    rows = {row.account: row for row in opened.detail.row.variants}
    if account != SOURCE:
        return [rows[account]] if account in rows else []
    return [row for row in rows.values() if follows(document, row.account)]


def notice(opened: Opened, document: Document, account: str, names: dict[str, str], restored_ms: int) -> Said:
    """What is to be said over the text of a tab; ``restored_ms``: when typing was kept that has been brought back."""
    if opened.detail.discarded:
        return Said(i18n.translate("Drafts", "This post was discarded."), "warning")
    if not opened.detail.editable:
        return Said(i18n.translate("Drafts", "You read and comment here; the text is written by others."))
    if restored_ms:
        return Said(i18n.translate("Drafts", "What you had typed was brought back."), "info", "drop_restored")
    rows = concerned(opened, document, account)
    for say in (_out, _asked, _approved, _voided):
        found = say(opened, rows, names)
        if found.words and (found.verb != "duplicate" or account != SOURCE):
            return found
    return _copied(opened)


def _copied(opened: Opened) -> Said:
    """Where a copy came from, until it is a text of its own."""
    detail = opened.detail
    if not detail.origin_title or sum(entry.version > 0 for entry in opened.history) > 1:
        return NOTHING
    if detail.from_template:
        words = i18n.translate("Drafts", "From the template “{title}”.")
        if placeholders(detail.document.source):
            words += " " + i18n.translate("Drafts", "Tab goes to the next place to fill in.")
        return Said(words.format(title=detail.origin_title))
    words = i18n.translate("Drafts", "Copied from “{title}”.")
    return Said(words.format(title=detail.origin_title), "info", "origin")


def _list(rows: list[VariantRow], names: dict[str, str]) -> str:
    return ", ".join(names.get(row.account, row.account_name) for row in rows)


def _out(opened: Opened, rows: list[VariantRow], names: dict[str, str]) -> Said:
    del names
    for row in rows:
        if row.account in opened.frozen:
            if not row.published_at:
                words = i18n.translate("Drafts", "This text is on its way and can no longer be edited.")
                return Said(words, "warning", "duplicate")
            at = local(row.published_at, opened.zone)
            words = i18n.translate("Drafts", "Published {when}. This text stays as it went out.")
            return Said(words.format(when=i18n.moment(at, year=False)), "success", "duplicate")
    return NOTHING


def _asked(opened: Opened, rows: list[VariantRow], names: dict[str, str]) -> Said:
    del names
    for row in rows:
        who, note = opened.asked.get(row.account, ("", ""))
        if note and row.status.value in {"changes_requested", "rejected"}:
            template = (
                i18n.translate("Drafts", "{name} asks for changes: “{note}”")
                if row.status.value == "changes_requested"
                else i18n.translate("Drafts", "{name} rejected it: “{note}”")
            )
            short = " ".join(shown(note).text.split())
            short = short if len(short) <= _LONGEST else short[: _LONGEST - 1] + "…"
            tone: Tone = "warning" if row.status.value == "changes_requested" else "danger"
            return Said(template.format(name=who, note=short), tone)
    return NOTHING


def _approved(opened: Opened, rows: list[VariantRow], names: dict[str, str]) -> Said:
    del opened
    found = [row for row in rows if row.status.value in {"approved", "scheduled", "held"}]
    if not found:
        return NOTHING
    words = i18n.translate(
        "Drafts", "Approved for {accounts}. An edit asks for a new approval; editing back restores this one."
    )
    return Said(words.format(accounts=_list(found, names)), "teal")


def _voided(opened: Opened, rows: list[VariantRow], names: dict[str, str]) -> Said:
    del opened
    found = [row for row in rows if row.voided]
    if not found:
        return NOTHING
    words = i18n.translate("Drafts", "Changed since it was approved for {accounts}; it needs a new approval.")
    return Said(words.format(accounts=_list(found, names)), "warning", "approved_text")
