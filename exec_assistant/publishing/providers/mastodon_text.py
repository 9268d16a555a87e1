"""Comparing what a Mastodon-compatible server shows with what was sent to it: plain text against its HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from typing_extensions import override

_SPACE = re.compile(r"\s+")
_REMOTE_MENTION = re.compile(r"(?<![\w/@])@(\w+)@[\w.-]+\w")


class _Text(HTMLParser):
    """Text of a status; paragraphs and line breaks become spaces, since only words are compared."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "br", "li", "blockquote", "div"):
            self.parts.append("\n")

    @override
    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def text_of(html: str) -> str:
    """The words of a status' HTML."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)


def comparable(text: str) -> str:
    """Text with single spaces, and remote mentions as servers show them (``@name`` without the server)."""
    return _REMOTE_MENTION.sub(r"@\1", _SPACE.sub(" ", text).strip())


def differences(status: dict[str, Any], text: str, alts: list[str], visibility: str) -> str:
    """What of a status is not as approved: words among ``text``, ``pictures``, ``descriptions``, ``visibility``."""
    found = []
    if comparable(text_of(str(status.get("content", "")))) != comparable(text):
        found.append("text")
    media = status.get("media_attachments")
    shown = [str(item.get("description") or "") for item in media if isinstance(item, dict)] if media else []
    if len(shown) != len(alts):
        found.append("pictures")
    elif shown != alts:
        found.append("descriptions")
    if status.get("visibility") != visibility:
        found.append("visibility")
    return ", ".join(found)
