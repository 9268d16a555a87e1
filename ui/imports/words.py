"""Words of importing: formats, fields, languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from exec_assistant.domain.metrics import METRIC_UNITS
from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from exec_assistant.services.imports import ImportOutcome

_FORMATS = {
    "content_plan": QT_TRANSLATE_NOOP("Formats", "Content plan"),
    "example": QT_TRANSLATE_NOOP("Formats", "Example data"),
    "holidays": QT_TRANSLATE_NOOP("Formats", "Public holidays as a table"),
    "ics": QT_TRANSLATE_NOOP("Formats", "Calendar file (events, public holidays)"),
    "linkedin_archive": QT_TRANSLATE_NOOP("Formats", "LinkedIn: posts of the archive"),
    "linkedin_creator": QT_TRANSLATE_NOOP("Formats", "LinkedIn: figures of a person"),
    "linkedin_page": QT_TRANSLATE_NOOP("Formats", "LinkedIn: figures of a page"),
    "linkedin_single_post": QT_TRANSLATE_NOOP("Formats", "LinkedIn: figures of one post"),
    "mastodon_archive": QT_TRANSLATE_NOOP("Formats", "Mastodon: posts of the archive"),
    "meltwater": QT_TRANSLATE_NOOP("Formats", "Meltwater: mentions"),
    "meta_posts": QT_TRANSLATE_NOOP("Formats", "Facebook or Instagram: figures per post"),
    "talkwalker": QT_TRANSLATE_NOOP("Formats", "Talkwalker: mentions"),
    "tiktok": QT_TRANSLATE_NOOP("Formats", "TikTok: figures per day or per video"),
    "x_archive": QT_TRANSLATE_NOOP("Formats", "X: posts of the archive"),
    "x_content": QT_TRANSLATE_NOOP("Formats", "X: figures per post"),
    "x_overview": QT_TRANSLATE_NOOP("Formats", "X: figures per day"),
    "youtube": QT_TRANSLATE_NOOP("Formats", "YouTube: figures per video or per day"),
}
_PLAN_FIELDS = {
    "date": QT_TRANSLATE_NOOP("ImportFields", "Date"),
    "time": QT_TRANSLATE_NOOP("ImportFields", "Time"),
    "title": QT_TRANSLATE_NOOP("ImportFields", "Title"),
    "text": QT_TRANSLATE_NOOP("ImportFields", "Text"),
    "network": QT_TRANSLATE_NOOP("ImportFields", "Network"),
    "status": QT_TRANSLATE_NOOP("ImportFields", "Status"),
    "pillar": QT_TRANSLATE_NOOP("ImportFields", "Pillar"),
    "campaign": QT_TRANSLATE_NOOP("ImportFields", "Campaign"),
    "tags": QT_TRANSLATE_NOOP("ImportFields", "Tags"),
    "link": QT_TRANSLATE_NOOP("ImportFields", "Link"),
    "media": QT_TRANSLATE_NOOP("ImportFields", "Picture or film"),
    "author": QT_TRANSLATE_NOOP("ImportFields", "Author"),
    "kind": QT_TRANSLATE_NOOP("ImportFields", "Kind"),
    "notes": QT_TRANSLATE_NOOP("ImportFields", "Notes"),
}
_METRICS = {
    "impressions": QT_TRANSLATE_NOOP("ImportMetrics", "Impressions"),
    "views": QT_TRANSLATE_NOOP("ImportMetrics", "Views"),
    "reach": QT_TRANSLATE_NOOP("ImportMetrics", "Reach"),
    "reactions": QT_TRANSLATE_NOOP("ImportMetrics", "Reactions"),
    "comments": QT_TRANSLATE_NOOP("ImportMetrics", "Comments"),
    "reposts": QT_TRANSLATE_NOOP("ImportMetrics", "Reposts"),
    "shares_sends": QT_TRANSLATE_NOOP("ImportMetrics", "Sends"),
    "saves": QT_TRANSLATE_NOOP("ImportMetrics", "Saves"),
    "link_clicks": QT_TRANSLATE_NOOP("ImportMetrics", "Link clicks"),
    "clicks_all": QT_TRANSLATE_NOOP("ImportMetrics", "All clicks"),
    "engagements_platform": QT_TRANSLATE_NOOP("ImportMetrics", "Engagements (the network’s count)"),
    "followers_gained": QT_TRANSLATE_NOOP("ImportMetrics", "New followers"),
    "followers_lost": QT_TRANSLATE_NOOP("ImportMetrics", "Followers lost"),
    "followers_total": QT_TRANSLATE_NOOP("ImportMetrics", "Followers in all"),
    "profile_views": QT_TRANSLATE_NOOP("ImportMetrics", "Profile views"),
    "video_views": QT_TRANSLATE_NOOP("ImportMetrics", "Video views"),
    "thumbnail_impressions": QT_TRANSLATE_NOOP("ImportMetrics", "Thumbnail impressions"),
    "potential_reach": QT_TRANSLATE_NOOP("ImportMetrics", "Potential audience"),
    "detail_expands": QT_TRANSLATE_NOOP("ImportMetrics", "Detail expands"),
    "hashtag_clicks": QT_TRANSLATE_NOOP("ImportMetrics", "Hashtag clicks"),
    "permalink_clicks": QT_TRANSLATE_NOOP("ImportMetrics", "Permalink clicks"),
    "media_views": QT_TRANSLATE_NOOP("ImportMetrics", "Media views"),
    "media_engagements": QT_TRANSLATE_NOOP("ImportMetrics", "Media engagements"),
    "posts_created": QT_TRANSLATE_NOOP("ImportMetrics", "Posts made"),
    "watch_time": QT_TRANSLATE_NOOP("ImportMetrics", "Watch time (hours)"),
}
_FIGURES = ("linkedin_creator", "linkedin_page", "linkedin_single_post", "x_content", "x_overview", "meta_posts",
            "tiktok", "youtube")  # fmt: skip


def format_word(name: str, fallback: str = "") -> str:
    """The title of a format in the language in force."""
    return i18n.translate("Formats", _FORMATS[name]) if name in _FORMATS else fallback or name.replace("_", " ")


def metric_word(metric: str) -> str:
    """A metric in the language in force."""
    return i18n.translate("ImportMetrics", _METRICS[metric]) if metric in _METRICS else metric.replace("_", " ")


def language_word(locale: str) -> str:
    """The language of a file's headers, in the language in force; empty if it is not known."""
    found = QLocale(locale)
    if locale in {"", "und"} or found.language() == QLocale.Language.C:
        return ""
    names = {"en": i18n.translate("Languages", "English"), "fr": i18n.translate("Languages", "French"),
             "es": i18n.translate("Languages", "Spanish"), "de": i18n.translate("Languages", "German"),
             "pt": i18n.translate("Languages", "Portuguese"), "it": i18n.translate("Languages", "Italian"),
             "nl": i18n.translate("Languages", "Dutch")}  # fmt: skip
    return names.get(locale[:2], found.nativeLanguageName().capitalize())


def fields_of(fmt: str) -> list[tuple[str, str]]:
    """What a column of a format can be read as: (canonical field, word), by word."""
    if fmt == "content_plan":
        return [(field, i18n.translate("ImportFields", word)) for field, word in _PLAN_FIELDS.items()]
    if fmt in _FIGURES:
        return sorted(((metric, metric_word(metric)) for metric in METRIC_UNITS), key=lambda pair: pair[1].lower())
    return []


def what_is_in(posts: int, entries: int, figures: int, mentions: int) -> list[str]:
    """Counts in words, the empty ones left out."""
    parts = []
    if posts:
        parts.append(i18n.plural("Imports", "%n post(s)", posts))
    if entries:
        parts.append(i18n.plural("Imports", "%n event(s)", entries))
    if figures:
        parts.append(i18n.plural("Imports", "%n figure(s)", figures))
    if mentions:
        parts.append(i18n.plural("Imports", "%n mention(s)", mentions))
    return parts


def brought(outcome: ImportOutcome) -> int:
    """How many things an import brought."""
    return outcome.posts + outcome.network_posts + outcome.entries + outcome.observations + outcome.mentions


def outcome_words(outcome: ImportOutcome) -> str:
    """What an import brought, as one sentence."""
    parts = what_is_in(outcome.posts + outcome.network_posts, outcome.entries, outcome.observations, outcome.mentions)
    if not parts:
        return i18n.translate("Imports", "Nothing changed: everything in this file was already here.")
    said = i18n.translate("Imports", "Imported: {list}.").format(list=", ".join(parts))
    if outcome.accounts:
        said += " " + i18n.plural("Imports", "%n account(s) added, published by hand until you say otherwise.",
                                  outcome.accounts)  # fmt: skip
    return said
