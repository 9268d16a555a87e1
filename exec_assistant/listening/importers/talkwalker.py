"""Talkwalker's export of search results (93 columns, names in English whatever the language of the texts).

Its sentiment is -5, 0 or 5; its ``reach`` is a potential audience. Times name no zone and are read in the
workspace's, which is how the tool shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import Mention
from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport
from exec_assistant.listening.importers.collector import Collector
from exec_assistant.listening.importers.date_order import guess_order
from exec_assistant.listening.importers.dates import Reading
from exec_assistant.listening.importers.figures import cell_at, is_blank, label_text, read_day, text_at
from exec_assistant.listening.importers.mentions import (
    REPEATED,
    count_or_none,
    plain_text,
    platform_of,
    sentiment_label,
    utc_of,
)
from exec_assistant.listening.importers.vocabulary import normal

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Row, Sheet, Source

INFO = FormatInfo("talkwalker", "Talkwalker: mentions")

_FIELDS = {
    "url": "url",
    "published": "published",
    "title": "title",
    "text": "content",
    "snippet": "content_snippet",
    "lang": "lang",
    "sentiment": "sentiment",
    "kind": "source_type",
    "query": "matched_profile",
    "author": "extra_author_attributes.name",
    "author_short": "extra_author_attributes.short_name",
    "author_url": "extra_author_attributes.url",
    "followers_x": "source_extended_attributes.twitter_followers",
    "followers_facebook": "source_extended_attributes.facebook_followers",
    "followers_instagram": "source_extended_attributes.instagram_followers",
    "reach": "reach",
    "engagement": "engagement",
    "marking": "tags_marking",
    "customer": "tags_customer",
    "country": "extra_article_attributes.world_data.country_code",
}
_NO_CONTENT = "The row has neither text nor address."
_SIGNS = frozenset({"content_snippet", "root_url", "search_indexed", "matched_profile", "source_type", "domain_url"})


def detect(source: Source) -> float:
    """Confidence by the column names only this tool has."""
    header = _header(source.sheets[0]) if source.kind == "table" and source.sheets else None
    return 0.0 if header is None else 0.99


def _header(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    for number, row in enumerate(sheet.rows[:5]):
        names = {label_text(cell).casefold(): index for index, cell in enumerate(row) if cell}
        if len(_SIGNS & set(names)) >= 4 and "published" in names:
            return number, names
    return None


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the mentions; a mention with an address that occurred before replaces the earlier one."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    found = _header(sheet)
    if found is None:
        return out.finish()
    start, names = found
    columns = {field: names[name] for field, name in _FIELDS.items() if name in names}
    for name, field in context.mapping.items():
        if field in _FIELDS and name.casefold() in names:
            columns[field] = names[name.casefold()]
    out.mapping.update({label_text(cell_at(sheet.rows[start], index)): field for field, index in columns.items()})
    rows = [(i + 1, sheet.rows[i]) for i in range(start + 1, len(sheet.rows)) if not is_blank(sheet.rows[i])]
    guess = guess_order([cell_at(row, columns["published"]) for _, row in rows], default="dmy")
    if guess.warning:
        out.warn(guess.warning, order=guess.name)
    reading = Reading(guess.order, context.today, past=True)
    languages: dict[str, int] = {}
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        mention = _read_row(out, number, row, columns, reading, context, sheet.name)
        if mention is not None:
            languages[mention.lang] = languages.get(mention.lang, 0) + 1
    out.locale = max(languages, key=lambda lang: languages[lang]) if languages else "und"
    return out.finish()


def _read_row(
    out: Collector,
    number: int,
    row: Row,
    columns: dict[str, int],
    reading: Reading,
    context: Context,
    sheet: str,
) -> Mention | None:
    get = {field: text_at(row, index) for field, index in columns.items()}
    text = get.get("text", "") or get.get("snippet", "")
    if not text and not get.get("title", "") and not get.get("url", ""):
        out.reject(number, _NO_CONTENT, sheet=sheet)
        return None
    moment = read_day(out, number, cell_at(row, columns["published"]), reading, sheet)
    if moment is None:
        return None
    network = platform_of(get.get("kind", ""), get.get("url", ""))
    mention = Mention(
        network=network,
        url=get.get("url", ""),
        author=get.get("author", "") or get.get("author_short", ""),
        author_url=get.get("author_url", ""),
        title=plain_text(get.get("title", "")),
        text=plain_text(text),
        lang=get.get("lang", "").casefold()[:5] or "und",
        published_at=utc_of(moment, context.zone),
        followers=count_or_none(get.get(f"followers_{network}", "")),
        potential_reach=count_or_none(get.get("reach", "")),
        engagement=count_or_none(get.get("engagement", "")),
        sentiment=sentiment_label(get.get("sentiment", "")),
        sentiment_raw=get.get("sentiment", ""),
        themes=_themes(get.get("customer", ""), get.get("marking", "")),
        query=get.get("query", "").rsplit("/", 1)[-1].strip(),
        country=get.get("country", ""),
    )
    if mention.key in out.mentions:
        out.warn(REPEATED)
    out.mentions[mention.key] = mention
    out.cover(moment.day)
    out.keep()
    return mention


def _themes(*cells: str) -> tuple[str, ...]:
    parts = [part.strip() for cell in cells for part in cell.replace(";", ",").split(",")]
    return tuple(dict.fromkeys(part for part in parts if part and normal(part)))
