"""TikTok's exports: the account per day (dates without a year, in words) and the videos."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, PublishedPost
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.figures import (
    Header,
    cell_at,
    dated_rows,
    find_header,
    read_day,
    read_figures,
    text_at,
)
from exec_assistant.listening.importers.vocabulary import FIGURES, Vocabulary, guess_locale

if TYPE_CHECKING:
    from exec_assistant.listening.importers.dates import Moment
    from exec_assistant.listening.importers.tables import Row, Source

INFO = FormatInfo("tiktok", "TikTok: figures per day or per video")

_VIDEOS = Vocabulary(
    {
        "url": {"en": "video link", "fr": "lien de la video", "es": "enlace del video"},
        "text": {"en": "video title", "fr": "titre de la video", "es": "titulo del video"},
        "date": {"en": "post time", "fr": "heure de publication|date de publication", "es": "hora de publicacion"},
        "reactions": {"en": "total likes", "fr": "total des j aime|nombre total de j aime", "es": "total de me gusta"},
        "comments": {"en": "total comments", "fr": "total des commentaires", "es": "total de comentarios"},
        "shares_sends": {"en": "total shares", "fr": "total des partages", "es": "total de veces compartido"},
        "video_views": {"en": "total views", "fr": "total des vues", "es": "total de visualizaciones"},
        "saves": {"en": "add to favorites", "fr": "ajouts aux favoris", "es": "agregado a favoritos"},
    }
)
_NO_YEAR = "The dates have no year; the latest past days were assumed."
_VIDEO_ID = re.compile(r"/video/(\d+)")


def detect(source: Source) -> float:
    """Confidence by views of videos and of the profile per day, or by the columns of the list of videos."""
    if source.kind != "table" or len(source.sheets) != 1:
        return 0.0
    if find_header(source.sheets[0], "url", "date", "video_views", vocabulary=_VIDEOS):
        return 0.95
    header = find_header(source.sheets[0], "date", "video_views", "profile_views")
    if header is None or {"impressions", "post_id", "url", "saves"} & set(header.columns):
        return 0.0
    return 0.9


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the days or the videos."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    videos = find_header(sheet, "url", "video_views", vocabulary=_VIDEOS, mapping=context.mapping)
    header = videos or find_header(sheet, "date", mapping=context.mapping) or Header(0, (), {})
    out.locale = guess_locale(header.labels, _VIDEOS if videos else FIGURES)
    rows = dated_rows(out, sheet, header, context, date="date", default="dmy", series=videos is None)
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        moment = read_day(out, number, cell_at(row, rows.column), rows.reading, sheet.name)
        figures = read_figures(out, number, row, header, sheet.name) if moment is not None else None
        if moment is None or figures is None:
            continue
        if not moment.year_known:
            out.warn(_NO_YEAR)
        subject, window = Subject("account", "", "tiktok"), Window.day(moment.day)
        if videos is not None:
            subject, window = _video(out, row, header, moment), Window.lifetime(context.today, dated=False)
        for metric, value in figures.items():
            out.observe(metric, value, subject, window, header.labels[header.columns[metric]], counted=True)
        out.cover(moment.day)
        out.keep()
    return out.finish()


def _video(out: Collector, row: Row, header: Header, moment: Moment) -> Subject:
    url = text_at(row, header.columns.get("url"))
    found = _VIDEO_ID.search(url)
    video = found.group(1) if found else url
    title = text_at(row, header.columns.get("text"))
    out.add_post(PublishedPost("tiktok", video, url, title, "", moment.instant(), moment.day))
    return Subject("post", video, "tiktok")
