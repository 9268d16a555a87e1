"""Posts, their revisions, and what a variant would send."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.people import canonical_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Stake(StrEnum):
    """The three stakes of a leader's voice (PRODUCT: leadership, influence and business, internal)."""

    LEADERSHIP = "leadership"
    BUSINESS = "business"
    INTERNAL = "internal"


class Visibility(StrEnum):
    """Who can see a published post; each network offers some of these."""

    PUBLIC = "public"
    UNLISTED = "unlisted"
    FOLLOWERS = "followers"


@dataclass(frozen=True, slots=True)
class Media:
    """An image or film of a variant, named by the SHA-256 (hex) of its bytes."""

    sha256: str
    mime: str
    name: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class VariantDraft:
    """What an account gets that differs from the source. ``text=None`` follows the source text."""

    text: str | None = None
    media: tuple[Media, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    first_comment: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The whole editable content of a post: one source text and a variant for each account."""

    source: str
    variants: Mapping[str, VariantDraft]


@dataclass(frozen=True, slots=True)
class Revision:
    """An immutable save of a document. ``content`` is its hash; ``parents`` are revision ids."""

    revision: str
    post: str
    author: str
    wall_ms: int
    document: Document
    parents: tuple[str, ...]
    content: str


@dataclass(frozen=True, slots=True)
class VariantContent:
    """Exactly what would be sent to one account."""

    text: str
    media: tuple[Media, ...]
    visibility: Visibility
    first_comment: str


def variant_content(document: Document, account: str) -> VariantContent | None:
    """What ``account`` would be sent, or None where the post has no variant for it."""
    draft = document.variants.get(account)
    if draft is None:
        return None
    text = document.source if draft.text is None else draft.text
    return VariantContent(text, draft.media, draft.visibility, draft.first_comment)


def content_fields(content: VariantContent) -> dict[str, Any]:
    """The canonical fields of a content; names of media files are not sent, so they are not in it."""
    return {
        "text": content.text,
        "media": [{"sha256": m.sha256, "mime": m.mime, "alt": m.alt} for m in content.media],
        "visibility": content.visibility.value,
        "first_comment": content.first_comment,
    }


def content_hash(content: VariantContent) -> str:
    """SHA-256 (hex) over the canonical JSON of the content."""
    return fields_hash(content_fields(content))


def fields_hash(fields: Mapping[str, Any]) -> str:
    """The content hash of canonical fields, as a signed statement holds them."""
    return hashlib.sha256(canonical_json(fields)).hexdigest()


def document_data(document: Document) -> dict[str, Any]:
    """The document as plain data for a journal event."""
    return {
        "source": document.source,
        "variants": {
            account: {
                "text": draft.text,
                "media": [{"sha256": m.sha256, "mime": m.mime, "name": m.name, "alt": m.alt} for m in draft.media],
                "visibility": draft.visibility.value,
                "first_comment": draft.first_comment,
            }
            for account, draft in document.variants.items()
        },
    }


def document_from_data(data: Mapping[str, Any]) -> Document:
    """The inverse of :func:`document_data`; raises KeyError or ValueError on other shapes."""
    return Document(
        source=data["source"],
        variants={
            account: VariantDraft(
                text=draft["text"],
                media=tuple(Media(m["sha256"], m["mime"], m["name"], m["alt"]) for m in draft["media"]),
                visibility=Visibility(draft["visibility"]),
                first_comment=draft["first_comment"],
            )
            for account, draft in data["variants"].items()
        },
    )


def document_hash(document: Document) -> str:
    """SHA-256 (hex) over the canonical JSON of the document: the content hash of a revision."""
    return hashlib.sha256(canonical_json(document_data(document))).hexdigest()


def heads(parents_of: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The revisions (or decisions) that no other one has as parent, in sorted order. One head is the sound state."""
    superseded = {parent for parents in parents_of.values() for parent in parents}
    return tuple(sorted(node for node in parents_of if node not in superseded))
