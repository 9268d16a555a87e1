"""Meta Business Suite's list of posts (Facebook or Instagram)."""

from __future__ import annotations

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
from exec_assistant.listening.importers.mentions import utc_of
from exec_assistant.listening.importers.networks import network_of_url
from exec_assistant.listening.importers.vocabulary import Vocabulary, guess_locale

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Source

INFO = FormatInfo("meta_posts", "Facebook or Instagram: figures per post")

_META = Vocabulary(
    {
        "post_id": {"en": "post id", "fr": "identifiant de la publication|id de publication",
                    "es": "identificador de la publicacion", "de": "beitrags id"},
        "account": {"en": "account id|page id", "fr": "identifiant du compte|identifiant de la page",
                    "es": "identificador de la cuenta", "de": "konto id|seiten id"},
        "published": {"en": "publish time", "fr": "heure de publication", "es": "hora de publicacion",
                      "de": "veroffentlichungszeitpunkt|zeitpunkt der veroffentlichung"},
        "url": {"en": "permalink", "fr": "permalien|lien permanent", "es": "enlace permanente", "de": "permalink"},
        "title": {"en": "title", "fr": "titre", "es": "titulo", "de": "titel"},
        "text": {"en": "description", "fr": "description", "es": "descripcion", "de": "beschreibung"},
        "views": {"en": "views", "fr": "vues", "es": "visualizaciones", "de": "aufrufe"},
        "impressions": {"en": "impressions", "fr": "impressions", "es": "impresiones", "de": "impressionen"},
        "reach": {"en": "reach", "fr": "couverture", "es": "alcance", "de": "reichweite"},
        "reactions": {"en": "reactions|likes", "fr": "reactions|mentions j aime|j aime", "es": "reacciones|me gusta",
                      "de": "reaktionen|gefallt mir angaben"},
        "comments": {"en": "comments", "fr": "commentaires", "es": "comentarios", "de": "kommentare"},
        "shares": {"en": "shares", "fr": "partages", "es": "veces compartido", "de": "geteilte inhalte"},
        "saves": {"en": "saves", "fr": "enregistrements", "es": "veces guardado", "de": "speicherungen"},
        "followers_gained": {"en": "follows", "fr": "followers|abonnements", "es": "seguimientos"},
        "link_clicks": {"en": "link clicks", "fr": "clics sur un lien", "es": "clics en el enlace"},
    }
)  # fmt: skip


def detect(source: Source) -> float:
    """Confidence by the columns of Meta's list."""
    if source.kind != "table" or len(source.sheets) != 1:
        return 0.0
    header = find_header(source.sheets[0], "post_id", "account", "published", vocabulary=_META)
    return 0.0 if header is None else 0.97


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the posts. Views and the older impressions are two series and are never added together."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    header = find_header(sheet, "post_id", vocabulary=_META, mapping=context.mapping) or Header(0, (), {})
    out.locale = guess_locale(header.labels, _META)
    ignored = frozenset({"date", "data comment"})
    rows = dated_rows(out, sheet, header, context, date="published", default="mdy", ignored=ignored)
    taken = []
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        moment = read_day(out, number, cell_at(row, rows.column), rows.reading, sheet.name)
        if moment is None:
            continue
        get = {field: text_at(row, index) for field, index in header.columns.items()}
        network = network_of_url(get.get("url", ""))
        network = network if network in {"facebook", "instagram", "threads"} else "facebook"
        columns = dict(header.columns)
        if "shares" in columns:
            # Facebook's shares appear on a wall; Instagram's are sent to somebody.
            columns["shares_sends" if network == "instagram" else "reposts"] = columns.pop("shares")
        figures = read_figures(out, number, row, header, sheet.name, fields=columns)
        if figures is None:
            continue
        post_id = get["post_id"]
        published = utc_of(moment, context.zone) if moment.at is not None else None
        text = get.get("text", "") or get.get("title", "")
        out.add_post(PublishedPost(network, post_id, get.get("url", ""), text, "", published, moment.day))
        out.cover(moment.day)
        out.keep()
        taken.append((Subject("post", post_id, network), figures, columns))
    as_of = out.period[1] if out.period else context.today
    for subject, figures, columns in taken:
        for metric, value in figures.items():
            label = header.labels[columns[metric]]
            out.observe(metric, value, subject, Window.lifetime(as_of), label, counted=metric != "reach")
    return out.finish()
