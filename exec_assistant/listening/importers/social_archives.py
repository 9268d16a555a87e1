"""Archives of one's own posts in JSON: Mastodon's ``outbox.json`` and X's ``tweets.js``."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, PublishedPost
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.mentions import count_or_none
from exec_assistant.listening.importers.networks import x_time

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Source

MASTODON = FormatInfo("mastodon_archive", "Mastodon: posts of the archive (outbox.json)")
X_ARCHIVE = FormatInfo("x_archive", "X: posts of the archive (tweets.js)")

_BOOST = "A repost of somebody else's words."
_NO_POST = "The entry is no post."
_DECLARATION = re.compile(r"\s*window\.YTD\.(tweets?)\.part\d+\s*=\s*")
_FIGURES = {"favorite_count": "reactions", "retweet_count": "reposts"}


@dataclass(frozen=True, slots=True)
class _Status:
    post_id: str
    url: str
    text: str
    published: datetime | None


def detect_mastodon(source: Source) -> float:
    """Confidence by the collection's own words."""
    head = source.text[:200_000]
    return 0.95 if source.kind == "json" and '"orderedItems"' in head and "activitystreams" in head else 0.0


def detect_x(source: Source) -> float:
    """An X archive declares its part in the first line."""
    return 0.98 if source.kind == "json" and _DECLARATION.match(source.text[:200]) else 0.0


def parse_mastodon(source: Source, context: Context) -> ParsedImport:
    """Read one's own posts; boosts are not one's own words."""
    out = Collector(MASTODON.name)
    box = _load(source.text)
    items = box.get("orderedItems") if isinstance(box, dict) else None
    entries = items if isinstance(items, list) else []
    for number, item in enumerate(entries, 1):
        context.tick(number, len(entries))
        activity = item if isinstance(item, dict) else {}
        note = activity.get("object")
        if activity.get("type") == "Announce":
            out.reject(number, _BOOST)
        elif not isinstance(note, dict) or not note.get("id"):
            out.reject(number, _NO_POST)
        else:
            text = strip_tags(str(note.get("content") or ""))
            published = _iso(str(note.get("published") or ""))
            _take(out, "mastodon", _Status(str(note["id"]), str(note.get("url") or note["id"]), text, published))
    return out.finish()


def parse_x(source: Source, context: Context) -> ParsedImport:
    """Read one's own posts with their likes and reposts; the archive knows no impressions."""
    out = Collector(X_ARCHIVE.name)
    loaded = _load(_DECLARATION.sub("", source.text, count=1))
    entries = loaded if isinstance(loaded, list) else []
    for number, entry in enumerate(entries, 1):
        context.tick(number, len(entries))
        tweet = entry.get("tweet", entry) if isinstance(entry, dict) else {}
        post_id = str(tweet.get("id_str") or tweet.get("id") or "") if isinstance(tweet, dict) else ""
        text = html.unescape(str(tweet.get("full_text") or tweet.get("text") or "")) if post_id else ""
        if not post_id.isdecimal() or not text:
            out.reject(number, _NO_POST)
        elif text.startswith("RT @"):
            out.reject(number, _BOOST)
        else:
            _take(out, "x", _Status(post_id, f"https://x.com/i/status/{post_id}", text, x_time(post_id)))
            _figures(out, tweet, post_id, context)
    return out.finish()


def _figures(out: Collector, tweet: dict[str, object], post_id: str, context: Context) -> None:
    window = Window.lifetime(context.today, dated=False)
    for name, metric in _FIGURES.items():
        value = count_or_none(tweet.get(name, ""))
        if value is not None:
            out.observe(metric, value, Subject("post", post_id, "x"), window, name, counted=True)


def _take(out: Collector, network: str, status: _Status) -> None:
    day = status.published.date() if status.published else None
    out.add_post(PublishedPost(network, status.post_id, status.url, status.text, "", status.published, day))
    if day is not None:
        out.cover(day)
    out.keep()


def _load(text: str) -> object:
    """The JSON of a file, or nothing if it is damaged or nested beyond reason."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _iso(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo is not None else found.replace(tzinfo=UTC)


def strip_tags(content: str) -> str:
    """The words of a post written in HTML; paragraphs and line breaks stay."""
    text = re.sub(r"<br[^>]{0,50}>", "\n", content)
    text = re.sub(r"</p>\s*<p[^>]{0,200}>", "\n\n", text)
    return html.unescape(re.sub(r"<[^>]{0,2000}>", "", text)).strip()
