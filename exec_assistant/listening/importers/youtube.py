"""YouTube Studio's tables: per video (with a row "Total" beneath the header) and per day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import METRIC_UNITS
from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, PublishedPost
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.dates import BadDate, Reading, read_moment
from exec_assistant.listening.importers.figures import (
    DatedRows,
    Header,
    cell_at,
    dated_rows,
    find_header,
    read_day,
    read_figures,
    text_at,
)
from exec_assistant.listening.importers.vocabulary import Vocabulary, guess_locale, normal

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Source

INFO = FormatInfo("youtube", "YouTube Studio: figures per video or per day")

_YOUTUBE = Vocabulary(
    {
        "post_id": {"en": "content|video", "fr": "contenu|video", "es": "contenido|video", "de": "inhalte|inhalt|video",
                    "pt": "conteudo|video", "it": "contenuti|video", "nl": "content|video"},
        "text": {"en": "video title", "fr": "titre de la video", "es": "titulo del video", "de": "videotitel",
                 "pt": "titulo do video", "it": "titolo video|titolo del video", "nl": "videotitel"},
        "published": {"en": "video publish time", "fr": "heure de publication de la video",
                      "es": "hora de publicacion del video", "de": "veroffentlichungszeitpunkt des videos",
                      "pt": "horario de publicacao do video", "it": "ora pubblicazione video"},
        "date": {"en": "date", "fr": "date", "es": "fecha", "de": "datum", "pt": "data", "it": "data"},
        "video_views": {"en": "views", "fr": "vues", "es": "visualizaciones|vistas", "de": "aufrufe",
                        "pt": "visualizacoes", "it": "visualizzazioni", "nl": "weergaven"},
        "reactions": {"en": "likes", "fr": "j aime|mentions j aime", "es": "me gusta", "de": "mag ich bewertungen",
                      "pt": "marcacoes gostei", "it": "mi piace"},
        "comments": {"en": "comments added|comments", "fr": "commentaires ajoutes|commentaires", "es": "comentarios",
                     "de": "hinzugefugte kommentare|kommentare", "pt": "comentarios adicionados", "it": "commenti"},
        "shares_sends": {"en": "shares", "fr": "partages", "es": "veces compartido", "de": "geteilte inhalte",
                         "pt": "compartilhamentos", "it": "condivisioni"},
        "followers_gained": {"en": "subscribers", "fr": "abonnes", "es": "suscriptores", "de": "abonnenten",
                             "pt": "inscritos", "it": "iscritti"},
        "thumbnail_impressions": {"en": "impressions", "fr": "impressions", "es": "impresiones", "de": "impressionen",
                                  "pt": "impressoes", "it": "impressioni"},
        "reach": {"en": "unique viewers", "fr": "spectateurs uniques", "es": "espectadores unicos",
                  "de": "einzelne zuschauer", "pt": "espectadores unicos", "it": "spettatori unici"},
        "watch_time": {"en": "watch time hours", "fr": "duree de visionnage heures",
                       "es": "tiempo de visualizacion horas", "de": "wiedergabezeit stunden",
                       "pt": "tempo de exibicao horas", "it": "tempo di visualizzazione ore"},
    }
)  # fmt: skip
_TOTALS = frozenset({"total", "totale", "gesamt", "insgesamt", "totaal", "total general"})
_CAPPED = "The rows add up to {sum} {metric}, but the file's own total is {total}; the file's own total counts."


def detect(source: Source) -> float:
    """Confidence by a column of videos with their titles, or by days with views and nothing else."""
    if source.kind != "table" or len(source.sheets) != 1:
        return 0.0
    if find_header(source.sheets[0], "post_id", "text", vocabulary=_YOUTUBE):
        return 0.9
    header = find_header(source.sheets[0], "date", "video_views", vocabulary=_YOUTUBE, within=2)
    return 0.6 if header is not None and len(header.labels) == 2 else 0.0


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the videos, or the days. The file's own total counts; a list cut at its limit adds up to less."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    header = find_header(sheet, "video_views", vocabulary=_YOUTUBE, mapping=context.mapping) or Header(0, (), {})
    out.locale = guess_locale(header.labels, _YOUTUBE)
    date = "published" if "published" in header.columns else "date"
    rows = dated_rows(out, sheet, header, context, date=date, default="dmy", series=date == "date")
    if "post_id" in header.columns:
        _read_videos(out, rows, header, sheet.name, context)
    else:
        _read_days(out, rows, header, sheet.name)
    return out.finish()


def _read_days(out: Collector, rows: DatedRows, header: Header, sheet: str) -> None:
    for number, row in rows:
        if normal(text_at(row, header.columns.get("date"))) in _TOTALS:
            continue
        moment = read_day(out, number, cell_at(row, header.columns.get("date")), rows.reading, sheet)
        figures = read_figures(out, number, row, header, sheet) if moment is not None else None
        if moment is None or figures is None:
            continue
        for metric, value in figures.items():
            label = header.labels[header.columns[metric]]
            counted = metric != "reach"
            out.observe(
                metric, value, Subject("account", "", "youtube"), Window.day(moment.day), label, counted=counted
            )
        out.cover(moment.day)
        out.keep()


def _read_videos(out: Collector, rows: DatedRows, header: Header, sheet: str, context: Context) -> None:
    own: dict[str, int | float] = {}
    sums: dict[str, int | float] = {}
    window = Window.lifetime(context.today, dated=False)
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        video = text_at(row, header.columns["post_id"])
        if not video or " " in video:
            # Beneath a list cut at its limit stands a sentence that says so.
            continue
        figures = read_figures(out, number, row, header, sheet)
        if figures is None:
            continue
        if normal(video) in _TOTALS:
            own = figures
            continue
        _add_video(out, video, row, header, rows.reading)
        for metric, value in figures.items():
            sums[metric] = sums.get(metric, 0) + value
            label = header.labels[header.columns[metric]]
            counted = not own and metric != "reach"
            out.observe(metric, value, Subject("post", video, "youtube"), window, label, counted=counted)
        out.keep()
    for metric, value in own.items():
        label = header.labels[header.columns[metric]]
        out.observe(metric, value, Subject("account", "", "youtube"), window, label, counted=True)
        if METRIC_UNITS[metric] == "count" and metric != "reach" and metric in sums and sums[metric] != value:
            out.warn(_CAPPED, sum=sums[metric], metric=metric, total=value)


def _add_video(out: Collector, video: str, row: list[object], header: Header, reading: Reading) -> None:
    try:
        moment = read_moment(cell_at(row, header.columns.get("published")), reading)
    except BadDate:
        moment = None
    day = moment.day if moment else None
    if day is not None:
        out.cover(day)
    title = text_at(row, header.columns.get("text"))
    url = f"https://www.youtube.com/watch?v={video}"
    out.add_post(PublishedPost("youtube", video, url, "", title, None, day))
