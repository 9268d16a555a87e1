"""Full-text search over drafts, comments and mentions."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.services.reading import sees_internal

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace

MARK_START, MARK_END = "\u0002", "\u0003"
"""Around each found word in a snippet; control characters, so no text can imitate them as markup."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. ``kind`` is post, comment or mention; ``id`` its id, ``post`` the post to open (if any)."""

    kind: str
    id: str
    post: str
    title: str
    snippet: str


def fts_query(text: str) -> str:
    """The search words as an FTS5 query: all must occur, the last may be unfinished; empty when there is no word."""
    words = re.findall(r"\w+", text)
    if not words:
        return ""
    quoted = [f'"{word}"' for word in words]
    return " ".join(quoted) + ("*" if not text.endswith(" ") else "")


def plain(text: str) -> str:
    """A text as the search compares it: small letters without accents, one character for each of the text's."""
    return "".join(_plain_letter(letter) for letter in text)


@functools.lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[0].lower()
    return bare if len(bare) == 1 else letter


class Words:
    """The words of a search, found again in a text that is shown; false when there is none."""

    def __init__(self, text: str) -> None:
        words = [plain(word) for word in re.findall(r"\w+", text)]
        self._words = words
        ends = [r"\b"] * len(words)
        if ends and not text.endswith(" "):
            # The last word may be unfinished: it is found at the beginning of longer ones, and all of them is marked.
            ends[-1] = r"\w*"
        self._each = [re.compile(rf"\b{re.escape(word)}{end}") for word, end in zip(words, ends, strict=True)]
        self._any = re.compile("|".join(each.pattern for each in self._each)) if words else None

    def __bool__(self) -> bool:
        return self._any is not None

    def all_in(self, text: str) -> bool:
        """Whether each of the words occurs in the text."""
        bare = plain(text)
        return bool(self._each) and all(each.search(bare) for each in self._each)

    def marked(self, text: str) -> str:
        """The text with marks around each word found; empty where none is."""
        return self._mark(text, plain(text), 0, len(text))

    def passage(self, text: str, before: int = 40, length: int = 160) -> str:
        """The part of the text around the first word found, with marks; empty where none is."""
        bare = plain(text)
        first = self._any.search(bare) if self._any else None
        if first is None:
            return ""
        start = max(0, first.start() - before)
        if start:
            # From the next word on, so that no half word begins the passage.
            space = text.find(" ", start, first.start())
            start = space + 1 if space >= 0 else start
        end = min(len(text), max(first.end(), start + length))
        marked = self._mark(text, bare, start, end)
        return ("…" if start else "") + marked + ("…" if end < len(text) else "")

    def _mark(self, text: str, bare: str, start: int, end: int) -> str:
        parts, at, found = [], start, False
        for match in self._any.finditer(bare, start, end) if self._any else ():
            parts += [text[at : match.start()], MARK_START, text[match.start() : match.end()], MARK_END]
            at, found = match.end(), True
        return "".join([*parts, text[at:end]]) if found else ""


def _posts(ws: Workspace, query: str, limit: int) -> list[Hit]:
    """Posts whose title has the words, then those whose text has them, the newest first in both.

    Not by FTS5's bm25: it looks at every match before the first result, 90 ms for a usual word in 100,000 drafts;
    and of two drafts that say the same, people look for the newer.
    """
    found: dict[str, Hit] = {}
    for part in (f"title : ({query})", query):
        rows = ws.projection.database.query(
            "SELECT p.id, p.title, snippet(search_posts, -1, ?, ?, '…', 12) FROM search_posts "
            "JOIN posts p ON p.number = search_posts.rowid WHERE search_posts MATCH ? AND p.discarded = 0 "
            "ORDER BY search_posts.rowid DESC LIMIT ?",
            (MARK_START, MARK_END, part, limit),
        )
        for post, title, snippet in rows:
            found.setdefault(post, Hit("post", post, post, title, snippet))
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def search(ws: Workspace, text: str, limit: int = 50) -> list[Hit]:
    """Posts first, then comments, then mentions, the newest of each first."""
    query = fts_query(text)
    if not query:
        return []
    database = ws.projection.database
    marks = (MARK_START, MARK_END)
    hits = _posts(ws, query, limit)
    hits += [
        Hit("comment", row[0], row[1], row[2], row[3])
        for row in database.query(
            "SELECT c.id, c.post, p.title, snippet(search_comments, 0, ?, ?, '…', 12) FROM search_comments "
            "JOIN comments c ON c.number = search_comments.rowid JOIN posts p ON p.id = c.post "
            "WHERE search_comments MATCH ? AND c.removed = 0 AND (c.audience = 'shared' OR ?) "
            "ORDER BY search_comments.rowid DESC LIMIT ?",
            (*marks, query, int(sees_internal(ws)), limit),
        )
    ]
    hits += [
        Hit("mention", row[0], "", row[1], row[2])
        for row in database.query(
            "SELECT m.key, m.author, snippet(search_mentions, 1, ?, ?, '…', 12) FROM search_mentions "
            "JOIN mentions m ON m.number = search_mentions.rowid WHERE search_mentions MATCH ? "
            "ORDER BY search_mentions.rowid DESC LIMIT ?",
            (*marks, query, limit),
        )
    ]
    return hits
