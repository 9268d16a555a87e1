"""What may be completed while one writes: handles and hashtags used before, and emoji by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.editorial import emoji
from exec_assistant.editorial.emoji import Emoji, fold
from exec_assistant.editorial.links import find_hashtags, find_mentions

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace

__all__ = ["Emoji", "Offer", "emoji_named", "offers", "recent_emoji", "used_emoji"]

MOST = 8
_MOST_TEXTS = 2_000
_RECENT = "emoji.recent"
_MOST_RECENT = 24


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be put in place of what was typed: ``text``; ``about`` says who or what it is."""

    text: str
    about: str = ""


def offers(ws: Workspace, typed: str, language: str = "fr") -> list[Offer]:
    """What may complete ``@cla``, ``#cha`` or ``:mer``, the most used first; for a worker."""
    sign, asked = typed[:1], typed[1:]
    if sign == ":":
        return [Offer(found.sign, found.name(language)) for found in emoji_named(asked, language, MOST)]
    wanted = fold(asked)
    found = _mentions(ws) if sign == "@" else _hashtags(ws)
    first = [offer for offer in found if fold(offer.text[1:]).startswith(wanted)]
    later = [
        offer
        for offer in found
        if offer not in first and wanted and (wanted in fold(offer.text) or fold(offer.about).startswith(wanted))
    ]
    return [offer for offer in (*first, *later) if offer.text != typed][:MOST]


def _mentions(ws: Workspace) -> list[Offer]:
    names = {
        f"@{handle.lstrip('@')}": name
        for handle, name in ws.projection.database.query("SELECT handle, name FROM accounts WHERE handle != ''")
    }
    counts: Counter[str] = Counter()
    for text in _texts(ws):
        counts.update(text[span.start : span.end] for span in find_mentions(text))
    counts.update(dict.fromkeys(names, 1))
    return [Offer(handle, names.get(handle, "")) for handle, _ in _most_used(counts)]


def _hashtags(ws: Workspace) -> list[Offer]:
    """One writing of each tag, the one used most."""
    counts: Counter[str] = Counter()
    for text in _texts(ws):
        counts.update(text[span.start : span.end] for span in find_hashtags(text))
    sums: Counter[str] = Counter()
    best: dict[str, str] = {}
    for tag, count in _most_used(counts):
        sums[fold(tag)] += count
        best.setdefault(fold(tag), tag)
    return [Offer(best[key]) for key, _ in _most_used(sums)]


def _most_used(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda found: (-found[1], fold(found[0])))


def _texts(ws: Workspace) -> list[str]:
    """The newest texts that hold a mention or a hashtag, as the search keeps them."""
    rows = ws.projection.database.query(
        "SELECT body FROM search_posts WHERE body LIKE '%#%' OR body LIKE '%@%' ORDER BY rowid DESC LIMIT ?",
        (_MOST_TEXTS,),
    )
    return [str(row[0]) for row in rows]


# --- emoji -----------------------------------------------------------------------------------------------------------


def emoji_named(asked: str, language: str, limit: int = 60) -> list[Emoji]:
    """Emoji by what they are called in French or English, those in the language first; the usual ones for no word."""
    return emoji.find(_path(), asked, language, limit)


def recent_emoji(ws: Workspace) -> list[Emoji]:
    """Those used last on this laptop, the latest first."""
    kept = ws.local.setting(_RECENT)
    found = (emoji.of_sign(_path(), str(sign)) for sign in (kept if isinstance(kept, list) else []))
    return [one for one in found if one is not None]


def used_emoji(ws: Workspace, sign: str) -> None:
    """Remember that an emoji was used."""
    kept = ws.local.setting(_RECENT)
    others = [one for one in kept if one != sign] if isinstance(kept, list) else []
    ws.local.keep_setting(_RECENT, [sign, *others][:_MOST_RECENT])


def _path() -> str:
    import resources

    return str(resources.path("emoji", "emoji.tsv"))
