"""The craft's rules applied to a post: its length for each network, what to look at, what changed between texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exec_assistant.domain import threads
from exec_assistant.editorial import addresses, checking, counting, differences, networks, threading, typography
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
    "PartCount",
    "Piece",
    "Said",
    "TextReport",
    "can_be_thread",
    "changed_words",
    "composer_of",
    "counting_explained",
    "fitting",
    "media_size",
    "medium_kind",
    "report",
    "split_into_thread",
    "visibilities_of",
    "with_french_typography",
    "words_changed",
]


@dataclass(frozen=True, slots=True)
class TextReport:
    """What the editor shows under a variant: the network's count and what to look at. ``fold`` as in counting."""

    count: Count
    findings: tuple[Finding, ...]
    visible: int | None
    """Characters shown before the network's “see more”, None where it shows all."""
    parts: tuple[PartCount, ...] = ()
    """The messages of a thread; none where the text is one message. ``count`` is then that of the fullest one."""


@dataclass(frozen=True, slots=True)
class PartCount:
    """One message of a thread and what its network counts of it; ``start`` and ``end`` are places in the text."""

    number: int
    start: int
    end: int
    text: str
    count: Count


def report(ws: Workspace, account: str, content: VariantContent) -> TextReport:
    """Count and check one variant as its network would."""
    network = account_of(ws, account).network.value
    media = tuple(
        checking.Medium(
            kind=medium_kind(m.mime), alt=m.alt, byte_size=media_size(ws, m.sha256), name=m.name, mime=m.mime
        )
        for m in content.media
    )
    findings = checking.checks(network, checking.Content(content.text, media, content.first_comment))
    known = networks.get_network(network)
    visible = counting.see_more(content.text) if known.fold else None
    parts = _parts(network, content.text)
    fullest = max((part.count for part in parts), key=_fullness, default=None)
    return TextReport(fullest or counting.count(network, content.text), findings, visible, parts)


def _parts(network: str, text: str) -> tuple[PartCount, ...]:
    if not threads.is_thread(network, text):
        return ()
    return tuple(
        PartCount(part.number, part.start, part.end, part.text, counting.count(network, part.text))
        for part in threads.parts(network, text)
    )


def _fullness(count: Count) -> tuple[int, int]:
    return (max(count.over, *(other.over for other in count.also), 0), count.used)


def counting_explained(network: str, text: str) -> tuple[Said, ...]:
    """How a network counts, and what it makes of this text."""
    return counting.explanation(network, text)


def can_be_thread(ws: Workspace, account: str) -> bool:
    """Whether a text for the account may be a thread."""
    return account_of(ws, account).network.value in threads.NETWORKS


def split_into_thread(ws: Workspace, account: str, text: str, *, numbered: bool = False) -> str:
    """The text with a break wherever a message of the account's network would be full; unchanged where it fits."""
    return threading.split(account_of(ws, account).network.value, text, numbered=numbered)


def fitting(ws: Workspace, account: str, text: str) -> int:
    """The index in the text after which it is too long for the account's network; its length when all of it fits.

    In a thread, that of the first message that is too long.
    """
    network = account_of(ws, account).network.value
    for part in threads.parts(network, text):
        if not counting.count(network, part.text).fits:
            return part.start + _fitting(network, part.text)
    return len(text)


def _fitting(network: str, text: str) -> int:
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


def words_changed(old: str, new: str) -> tuple[int, int]:
    """How many words a text left out of another, and how many it has more."""
    pieces = differences.difference(old, new) if old != new else ()
    counts = {"removed": 0, "inserted": 0}
    for piece in pieces:
        if piece.op in counts:
            # A line of dashes between two messages is no word.
            counts[piece.op] += sum(any(sign.isalnum() for sign in word) for word in piece.text.split())
    return counts["removed"], counts["inserted"]


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
