"""Changes of a document, each a pure function: what the editor's controls do to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document, VariantDraft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exec_assistant.domain.posts import Media, Visibility

SOURCE = ""
"""Stands for the source text where an account is asked for."""


def text_of(document: Document, account: str) -> str:
    """The text an account would get; the source text for ``SOURCE``."""
    draft = document.variants.get(account)
    return document.source if draft is None or draft.text is None else draft.text


def follows(document: Document, account: str) -> bool:
    """Whether an account's variant has no text of its own."""
    draft = document.variants.get(account)
    return draft is not None and draft.text is None


def with_text(document: Document, account: str, text: str) -> Document:
    """Another source text, or another text of one account alone."""
    if account == SOURCE:
        return Document(text, document.variants)
    return _with(document, account, replace(document.variants[account], text=text))


def detached(document: Document, account: str) -> Document:
    """The account gets a text of its own, which begins as the source."""
    return with_text(document, account, text_of(document, account))


def following(document: Document, account: str) -> Document:
    """The account's own text is given up; it follows the source again."""
    return _with(document, account, replace(document.variants[account], text=None))


def with_own_text(document: Document, account: str, text: str | None) -> Document:
    """A text of the account's own, or none: it follows the source."""
    return _with(document, account, replace(document.variants[account], text=text))


def with_accounts(document: Document, accounts: Iterable[str]) -> Document:
    """Variants for exactly these accounts; those that stay keep what they have, new ones follow the source.

    A new account takes the media that all others share.
    """
    wanted = list(accounts)
    media = shared_media(document)
    variants = {account: document.variants.get(account, VariantDraft(media=media)) for account in wanted}
    return Document(document.source, variants)


def shared_media(document: Document) -> tuple[Media, ...]:
    """The media of every account, where all have the same; none otherwise."""
    found = {draft.media for draft in document.variants.values()}
    return next(iter(found)) if len(found) == 1 else ()


def media_of(document: Document, account: str) -> tuple[Media, ...]:
    """The media an account would get; for the source, what any of them gets, in order of first use."""
    if account != SOURCE:
        draft = document.variants.get(account)
        return draft.media if draft else ()
    found: dict[str, Media] = {}
    for draft in document.variants.values():
        for medium in draft.media:
            found.setdefault(medium.sha256, medium)
    return tuple(found.values())


def with_medium(document: Document, account: str, medium: Media, frozen: frozenset[str] = frozenset()) -> Document:
    """A medium more, for one account or (from the source) for all that are not ``frozen``."""
    return _each(document, account, frozen, lambda media: (*(m for m in media if m.sha256 != medium.sha256), medium))


def without_medium(document: Document, account: str, sha256: str, frozen: frozenset[str] = frozenset()) -> Document:
    """A medium less, for one account or for all."""
    return _each(document, account, frozen, lambda media: tuple(m for m in media if m.sha256 != sha256))


def with_other_medium(
    document: Document, account: str, sha256: str, other: Media, frozen: frozenset[str] = frozenset()
) -> Document:
    """Another medium in the place of one, for one account or for all."""
    return _each(document, account, frozen, lambda media: tuple(other if m.sha256 == sha256 else m for m in media))


def with_moved_medium(
    document: Document, account: str, sha256: str, steps: int, frozen: frozenset[str] = frozenset()
) -> Document:
    """A medium so many places later (or earlier), never beyond the ends; for one account or for all."""

    def move(media: tuple[Media, ...]) -> tuple[Media, ...]:
        at = next((number for number, medium in enumerate(media) if medium.sha256 == sha256), None)
        if at is None:
            return media
        rest = [*media[:at], *media[at + 1 :]]
        rest.insert(max(0, min(len(rest), at + steps)), media[at])
        return tuple(rest)

    return _each(document, account, frozen, move)


def with_alt(document: Document, account: str, sha256: str, alt: str, frozen: frozenset[str] = frozenset()) -> Document:
    """Another description of a medium, for one account or for all."""
    return _each(
        document, account, frozen, lambda media: tuple(replace(m, alt=alt) if m.sha256 == sha256 else m for m in media)
    )


def with_visibility(document: Document, account: str, visibility: Visibility) -> Document:
    """Who sees the post on an account."""
    return _with(document, account, replace(document.variants[account], visibility=visibility))


def with_first_comment(document: Document, account: str, text: str) -> Document:
    """What is said in the first comment on an account."""
    return _with(document, account, replace(document.variants[account], first_comment=text))


def _with(document: Document, account: str, draft: VariantDraft) -> Document:
    return Document(document.source, {**document.variants, account: draft})


def _each(document: Document, account: str, frozen: frozenset[str], change: _MediaChange) -> Document:
    wanted = set(document.variants) - frozen if account == SOURCE else {account}
    variants = {
        key: replace(draft, media=change(draft.media)) if key in wanted else draft
        for key, draft in document.variants.items()
    }
    return Document(document.source, variants)


if TYPE_CHECKING:
    from collections.abc import Callable

    _MediaChange = Callable[[tuple[Media, ...]], tuple[Media, ...]]
