"""The craft's rules applied to a post: its length for each network, what to look at, what changed between texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exec_assistant.editorial import addresses, checking, counting, differences, networks, typography
from exec_assistant.editorial.counting import Count
from exec_assistant.editorial.differences import Piece
from exec_assistant.editorial.messages import Finding, Said
from exec_assistant.services.people import account_of

if TYPE_CHECKING:
    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.posts import VariantContent
    from exec_assistant.services.workspace import Workspace

__all__ = [
    "Count",
    "Finding",
    "Piece",
    "Said",
    "TextReport",
    "changed_words",
    "composer_of",
    "fitting",
    "media_size",
    "medium_kind",
    "report",
    "visibilities_of",
    "with_french_typography",
]


@dataclass(frozen=True, slots=True)
class TextReport:
    """What the editor shows under a variant: the network's count and what to look at. ``fold`` as in counting."""

    count: Count
    findings: tuple[Finding, ...]
    visible: int | None
    """Characters shown before the network's “see more”, None where it shows all."""


def report(ws: Workspace, account: str, content: VariantContent) -> TextReport:
    """Count and check one variant as its network would."""
    network = account_of(ws, account).network.value
    media = tuple(
        checking.Medium(kind=medium_kind(m.mime), alt=m.alt, byte_size=media_size(ws, m.sha256), name=m.name)
        for m in content.media
    )
    findings = checking.checks(network, checking.Content(content.text, media, content.first_comment))
    known = networks.get_network(network)
    visible = counting.see_more(content.text) if known.fold else None
    return TextReport(counting.count(network, content.text), findings, visible)


def fitting(ws: Workspace, account: str, text: str) -> int:
    """The index in the text after which it is too long for the account's network; its length when all of it fits."""
    network = account_of(ws, account).network.value
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if counting.count(network, text[:middle]).fits:
            low = middle
        else:
            high = middle - 1
    return low


def medium_kind(mime: str) -> Literal["image", "video", "document"]:
    """What a medium is for the networks' rules."""
    kind = mime.partition("/")[0]
    return "image" if kind == "image" else "video" if kind == "video" else "document"


def media_size(ws: Workspace, sha256: str) -> int:
    """Bytes of a medium, 0 when it has not arrived here."""
    return len(ws.media.get(sha256)) if ws.media.has(sha256) else 0


def changed_words(old: str, new: str) -> tuple[Piece, ...]:
    """The word-level difference of two texts: pieces with ``op`` same, removed or inserted, and ``text``."""
    return differences.difference(old, new)


def with_french_typography(text: str) -> str:
    """The text with French spaces, quotes and apostrophes; addresses and hashtags are left alone."""
    return typography.french_typography(text)


def composer_of(account: Account) -> str:
    """Where the network lets a person write a post by hand; empty when there is no such page."""
    return addresses.composer_url(
        account.network.value, official=account.kind == "official", handle=account.handle, server=account.server
    )


def visibilities_of(account: Account) -> tuple[str, ...]:
    """Who a post on this account can be shown to, the usual choice first."""
    return tuple(networks.visibilities(account.network.value, official=account.kind == "official"))
