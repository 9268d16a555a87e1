"""Meltwater's exports of mentions, both generations; often UTF-16 with tabs and named .csv."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import Mention
from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport
from exec_assistant.listening.importers.collector import Collector
from exec_assistant.listening.importers.date_order import guess_order
from exec_assistant.listening.importers.dates import Moment, Reading, read_time
from exec_assistant.listening.importers.figures import (
    Header,
    cell_at,
    data_rows,
    find_header,
    note_columns,
    read_day,
    text_at,
)
from exec_assistant.listening.importers.mentions import (
    REPEATED,
    count_or_none,
    plain_text,
    platform_of,
    sentiment_label,
    utc_of,
)
from exec_assistant.listening.importers.vocabulary import Vocabulary, guess_locale

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Row, Sheet, Source

INFO = FormatInfo("meltwater", "Meltwater: mentions")

MENTION = Vocabulary(
    {
        "date": {"en": "date", "fr": "date", "es": "fecha", "de": "datum", "pt": "data", "it": "data"},
        "time": {"en": "time", "fr": "heure", "es": "hora", "de": "uhrzeit|zeit", "pt": "hora", "it": "ora"},
        "url": {"en": "url", "fr": "url|lien", "es": "url", "de": "url", "pt": "url", "it": "url"},
        "title": {
            "en": "headline|title",
            "fr": "titre",
            "es": "titular|titulo",
            "de": "titel|schlagzeile|uberschrift",
            "pt": "titulo|manchete",
            "it": "titolo",
        },
        "opening": {
            "en": "opening text",
            "fr": "texte d ouverture|debut du texte|introduction",
            "es": "texto inicial|texto de apertura",
            "de": "eroffnungstext|textanfang",
            "pt": "texto de abertura",
            "it": "testo di apertura",
        },
        "hit": {
            "en": "hit sentence",
            "fr": "phrase cle|phrase correspondante|extrait",
            "es": "frase de coincidencia|frase encontrada",
            "de": "treffersatz",
            "pt": "frase de ocorrencia|frase encontrada",
            "it": "frase trovata",
        },
        "source": {"en": "source name|source", "fr": "source|nom de la source", "es": "fuente", "de": "quelle",
                   "pt": "fonte", "it": "fonte"},
        "kind": {"en": "source type", "fr": "type de source", "es": "tipo de fuente", "de": "quellentyp",
                 "pt": "tipo de fonte", "it": "tipo di fonte"},
        "author": {"en": "author name|influencer", "fr": "nom de l auteur|influenceur|auteur", "es": "autor",
                   "de": "autor", "pt": "autor", "it": "autore"},
        "handle": {"en": "author handle", "fr": "identifiant de l auteur"},
        "country": {"en": "country", "fr": "pays", "es": "pais", "de": "land", "pt": "pais", "it": "paese"},
        "lang": {"en": "language", "fr": "langue", "es": "idioma", "de": "sprache", "pt": "idioma", "it": "lingua"},
        "sentiment": {"en": "sentiment", "fr": "sentiment|tonalite", "es": "sentimiento", "de": "sentiment|stimmung",
                      "pt": "sentimento", "it": "sentiment"},
        "reach": {"en": "reach", "fr": "portee|audience", "es": "alcance", "de": "reichweite", "pt": "alcance",
                  "it": "copertura"},
        "engagement": {"en": "engagement", "fr": "engagement", "es": "interaccion", "de": "interaktionen",
                       "pt": "engajamento", "it": "coinvolgimento"},
        "phrases": {"en": "keyphrases|key phrases", "fr": "phrases cles|mots cles principaux", "es": "frases clave",
                    "de": "schlusselphrasen"},
        "tags": {"en": "document tags", "fr": "etiquettes de document|tags du document", "es": "etiquetas",
                 "de": "dokument tags"},
        "query": {"en": "input name", "fr": "nom de la recherche|nom de l entree", "es": "nombre de entrada",
                  "de": "suchname"},
        "document": {"en": "document id"},
        "ave": {"en": "ave", "fr": "ave"},
        "echo": {"en": "social echo|twitter social echo|editorial echo"},
    }
)  # fmt: skip

_LANGUAGES = {
    "english": "en",
    "french": "fr",
    "spanish": "es",
    "german": "de",
    "portuguese": "pt",
    "italian": "it",
    "dutch": "nl",
    "anglais": "en",
    "francais": "fr",
    "français": "fr",
    "espagnol": "es",
    "allemand": "de",
}
_NO_CONTENT = "The row has neither text nor address."
_ESSENTIAL = ("date", "url", "sentiment")


def detect(source: Source) -> float:
    """Confidence by what both generations have and no other export does."""
    if source.kind != "table" or len(source.sheets) > 2:
        return 0.0
    header = find_header(source.sheets[0], *_ESSENTIAL, vocabulary=MENTION, within=6)
    if header is None:
        return 0.0
    own = {"hit", "opening", "query", "echo", "ave", "phrases", "document", "reach", "kind"} & set(header.columns)
    return min(0.96, 0.4 + 0.1 * len(own))


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the mentions; what the tool calls reach is a potential audience."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    header = find_header(sheet, "date", vocabulary=MENTION, mapping=context.mapping, within=6) or Header(0, (), {})
    out.locale = guess_locale(header.labels, MENTION)
    note_columns(out, header)
    rows = list(data_rows(sheet, header))
    guess = guess_order(
        [cell_at(row, header.columns.get("date")) for _, row in rows], default="mdy" if out.locale == "en" else "dmy"
    )
    if guess.warning:
        out.warn(guess.warning, order=guess.name)
    reading = Reading(guess.order, context.today, past=True)
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        _read_row(out, number, row, header, (reading, context), sheet)
    return out.finish()


def _read_row(
    out: Collector, number: int, row: Row, header: Header, how: tuple[Reading, Context], sheet: Sheet
) -> None:
    reading, context = how
    get = {field: text_at(row, index) for field, index in header.columns.items()}
    text = get.get("hit", "") or get.get("opening", "")
    if not text and not get.get("title", "") and not get.get("url", ""):
        out.reject(number, _NO_CONTENT, sheet=sheet.name)
        return
    moment = read_day(out, number, cell_at(row, header.columns.get("date")), reading, sheet.name)
    if moment is None:
        return
    at = read_time(cell_at(row, header.columns.get("time"))) or moment.at
    moment = replace(moment, at=at)
    mention = _mention(get, text, moment, context.zone)
    if mention.key in out.mentions:
        out.warn(REPEATED)
    out.mentions[mention.key] = mention
    out.cover(moment.day)
    out.keep()


def _mention(get: dict[str, str], text: str, moment: Moment, zone: str) -> Mention:
    language = get.get("lang", "").casefold()
    themes = [part.strip() for name in ("tags", "phrases") for part in get.get(name, "").replace(";", ",").split(",")]
    return Mention(
        network=platform_of(get.get("kind", "") or get.get("source", ""), get.get("url", "")),
        url=get.get("url", ""),
        author=get.get("author", "") or get.get("handle", "") or get.get("source", ""),
        author_url="",
        title=plain_text(get.get("title", "")),
        text=plain_text(text),
        lang=_LANGUAGES.get(language, language if len(language) == 2 else "und"),
        published_at=utc_of(moment, zone),
        followers=None,
        potential_reach=count_or_none(get.get("reach", "")),
        engagement=count_or_none(get.get("engagement", "")),
        sentiment=sentiment_label(get.get("sentiment", "")),
        sentiment_raw=get.get("sentiment", ""),
        themes=tuple(dict.fromkeys(part for part in themes if part)),
        query=get.get("query", ""),
        country=get.get("country", ""),
    )
