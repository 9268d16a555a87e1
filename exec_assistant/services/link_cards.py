"""Cards of links: asked for on demand, kept encrypted on this laptop."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from exec_assistant.editorial import links
from exec_assistant.listening.link_card import LinkCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.services.workspace import Workspace

__all__ = ["LinkCard", "fetch", "first_link", "kept", "linked"]

_INDEX = "link_cards"
_MOST = 40
_MOST_IMAGE = 1_500_000


def first_link(text: str) -> str:
    """The address whose card networks show: the first link, with ``https://`` where it has none; empty for none."""
    spans = links.find_links(text)
    if not spans:
        return ""
    found = text[spans[0].start : spans[0].end]
    return found if "://" in found else f"https://{found}"


def linked(network: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where a network shows links, mentions and hashtags in another colour.

    LinkedIn makes no link of a typed ``@name``: there a mention is chosen from its own list.
    """
    found = links.linked(text)
    return tuple(span for span in found if text[span[0]] != "@") if network == "linkedin" else found


def kept(ws: Workspace, url: str) -> LinkCard | None:
    """The card as it was fetched before, or None."""
    found = ws.local.setting(_name(url))
    if not isinstance(found, dict):
        return None
    return LinkCard(
        str(found["url"]), str(found["title"]), str(found["description"]), str(found["site"]),
        base64.b64decode(found["image"]), str(found["mime"]),
    )  # fmt: skip


def fetch(ws: Workspace, url: str, progress: Callable[[int], object] | None = None) -> LinkCard:
    """Ask the site, and keep what it says on this laptop; ``progress`` ends the wait by raising.

    Raises:
        NetworkProblem: the site cannot be asked, with why.
    """
    # With html.parser and httpx, which take a while to load: only when a site is asked.
    from exec_assistant.listening.link_cards import fetch_card

    card = fetch_card(url, progress=progress)
    keep(ws, url, card)
    return card


def keep(ws: Workspace, url: str, card: LinkCard) -> None:
    """Keep a card; the oldest go when there are many."""
    image = card.image if len(card.image) <= _MOST_IMAGE else b""
    value = {
        "url": card.url, "title": card.title, "description": card.description, "site": card.site,
        "image": base64.b64encode(image).decode(), "mime": card.mime if image else "",
    }  # fmt: skip
    index = ws.local.setting(_INDEX)
    names = [_name(url), *(str(one) for one in index if one != _name(url))] if isinstance(index, list) else [_name(url)]
    for old in names[_MOST:]:
        ws.local.keep_setting(old, None)
    ws.local.keep_setting(_name(url), value)
    ws.local.keep_setting(_INDEX, names[:_MOST])


def _name(url: str) -> str:
    return f"link_card.{hashlib.sha256(url.encode()).hexdigest()}"
