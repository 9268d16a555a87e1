"""The vocabulary of figures: canonical metrics, observations with their window, and mentions.

Platforms name the same thing differently and different things the same. Each observation therefore keeps the
column it came from, what it covers (one post or an account, over which days), and whether people or displays were
counted, so that two figures are compared or added only when that means something.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

ScopeKind = Literal["post", "account", "mention"]
WindowKind = Literal["day", "period", "lifetime"]
Distribution = Literal["organic", "paid", "total", "unknown"]
Uniqueness = Literal["total", "unique", "unknown"]
Unit = Literal["count", "ratio", "hours"]

IMPRESSIONS = "impressions"
VIEWS = "views"
REACH = "reach"
REACTIONS = "reactions"
COMMENTS = "comments"
REPOSTS = "reposts"
SHARES_SENDS = "shares_sends"
SAVES = "saves"
LINK_CLICKS = "link_clicks"
CLICKS_ALL = "clicks_all"
ENGAGEMENTS_PLATFORM = "engagements_platform"
FOLLOWERS_GAINED = "followers_gained"
FOLLOWERS_LOST = "followers_lost"
FOLLOWERS_TOTAL = "followers_total"
PROFILE_VIEWS = "profile_views"
VIDEO_VIEWS = "video_views"
THUMBNAIL_IMPRESSIONS = "thumbnail_impressions"
POTENTIAL_REACH = "potential_reach"
DETAIL_EXPANDS = "detail_expands"
HASHTAG_CLICKS = "hashtag_clicks"
PERMALINK_CLICKS = "permalink_clicks"
MEDIA_VIEWS = "media_views"
MEDIA_ENGAGEMENTS = "media_engagements"
POSTS_CREATED = "posts_created"
WATCH_TIME = "watch_time"

METRIC_UNITS: dict[str, Unit] = {
    IMPRESSIONS: "count",
    VIEWS: "count",
    REACH: "count",
    REACTIONS: "count",
    COMMENTS: "count",
    REPOSTS: "count",
    SHARES_SENDS: "count",
    SAVES: "count",
    LINK_CLICKS: "count",
    CLICKS_ALL: "count",
    ENGAGEMENTS_PLATFORM: "count",
    FOLLOWERS_GAINED: "count",
    FOLLOWERS_LOST: "count",
    FOLLOWERS_TOTAL: "count",
    PROFILE_VIEWS: "count",
    VIDEO_VIEWS: "count",
    THUMBNAIL_IMPRESSIONS: "count",
    POTENTIAL_REACH: "count",
    DETAIL_EXPANDS: "count",
    HASHTAG_CLICKS: "count",
    PERMALINK_CLICKS: "count",
    MEDIA_VIEWS: "count",
    MEDIA_ENGAGEMENTS: "count",
    POSTS_CREATED: "count",
    WATCH_TIME: "hours",
}
"""Every canonical metric with its unit."""

UNIQUE_METRICS = frozenset({REACH})
"""Metrics that count people once: daily values never add up to a period's."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure that a source reported.

    Attributes:
        metric: canonical name, a key of ``METRIC_UNITS``.
        scope_id: the post's platform id (or URL when no id is in it); empty for the account.
        network: ``linkedin``, ``x``, ... of the account or post.
        start: first day of the window; ``None`` for a lifetime figure.
        end: last day of the window, or the day as of which a lifetime figure holds.
        uniqueness: ``unique`` where people are counted once, ``total`` where displays are.
        source_column: the column's name in the file, as written there.
        observed_at: the day the source computed the figure, as far as the file tells.
        dated: false when the file does not say as of when; the value then takes the date's place in the key, so
            that the same export read on another day is still the same snapshot.
    """

    metric: str
    value: int | float
    unit: Unit
    scope_kind: ScopeKind
    scope_id: str
    network: str
    window_kind: WindowKind
    start: date | None
    end: date | None
    distribution: Distribution
    uniqueness: Uniqueness
    source_column: str
    observed_at: date | None
    dated: bool = True

    @property
    def key(self) -> str:
        """The natural key: equal for the same figure of two exports, whatever their bytes."""
        window = f"{self.start or ''}..{self.end or ''}" if self.dated else f"={self.value}"
        parts = (self.network, self.scope_kind, self.scope_id, self.metric, self.distribution, self.uniqueness)
        return "|".join((*parts, self.window_kind, window))


@dataclass(frozen=True, slots=True)
class Mention:
    """A text in which somebody speaks of the executive or the organisation, as a listening tool reports it.

    Attributes:
        network: ``x``, ``linkedin``, ``news``, ``blog``, ``web``, ...
        published_at: aware UTC instant, or ``None`` if the source gives none.
        followers: the author's followers as the source counts them.
        potential_reach: the source's estimate of an audience; never comparable to a measured reach.
        engagement: the source's own sum of reactions.
        sentiment: ``negative``, ``neutral``, ``positive`` or empty: the source's judgement, not ours.
        sentiment_raw: that judgement as written in the source ("-5").
        themes: tags and key phrases the source or its user attached.
        query: the saved search that found it.
    """

    network: str
    url: str
    author: str
    author_url: str
    title: str
    text: str
    lang: str
    published_at: datetime | None
    followers: int | None
    potential_reach: int | None
    engagement: int | None
    sentiment: Literal["", "negative", "neutral", "positive"]
    sentiment_raw: str
    themes: tuple[str, ...]
    query: str
    country: str

    @property
    def key(self) -> str:
        """The address, or what identifies the text where a source gives no address."""
        if self.url:
            return f"mention|{self.url}"
        stamp = self.published_at.isoformat() if self.published_at else ""
        return f"mention|{fingerprint((self.network, self.author, stamp, self.title, self.text))}"


def fingerprint(parts: Iterable[str]) -> str:
    """A short stable digest of an ordered list of strings (128 bits of SHA-256, hexadecimal)."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()[:32]
