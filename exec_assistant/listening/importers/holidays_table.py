"""Public holidays as a table (such as the French state's ``jours_feries_metropole.csv``)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.base import CalendarEntryRow, Context, FormatInfo, ParsedImport
from exec_assistant.listening.importers.collector import Collector
from exec_assistant.listening.importers.date_order import guess_order
from exec_assistant.listening.importers.dates import Reading
from exec_assistant.listening.importers.figures import (
    Header,
    cell_at,
    data_rows,
    find_header,
    note_columns,
    read_day,
    text_at,
)
from exec_assistant.listening.importers.vocabulary import Vocabulary, guess_locale

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Source

INFO = FormatInfo("holidays", "Public holidays as a table")

_HOLIDAYS = Vocabulary(
    {
        "date": {"en": "date", "fr": "date", "es": "fecha", "de": "datum", "pt": "data", "it": "data"},
        "name": {
            "en": "holiday|holiday name|public holiday|bank holiday",
            "fr": "nom jour ferie|jour ferie|ferie|nom du jour ferie|jours feries",
            "es": "festivo|dia festivo|feriado",
            "de": "feiertag|feiertagsname|name des feiertags",
            "pt": "feriado|nome do feriado",
            "it": "festivita|giorno festivo",
        },
        "region": {"en": "region|zone|area", "fr": "zone|region", "es": "region|zona", "de": "bundesland|region"},
        "year": {"en": "year", "fr": "annee", "es": "ano", "de": "jahr", "pt": "ano", "it": "anno"},
    }
)
_NO_NAME = "The holiday has no name."


def detect(source: Source) -> float:
    """Confidence by a date beside a column that is named after holidays."""
    if source.kind != "table" or len(source.sheets) != 1:
        return 0.0
    return 0.97 if find_header(source.sheets[0], "date", "name", vocabulary=_HOLIDAYS) else 0.0


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the days, one entry each."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    header = find_header(sheet, "date", vocabulary=_HOLIDAYS, mapping=context.mapping) or Header(0, (), {})
    out.locale = guess_locale(header.labels, _HOLIDAYS)
    note_columns(out, header)
    column = header.columns.get("date")
    guess = guess_order([cell_at(row, column) for _, row in data_rows(sheet, header)], default="dmy")
    if guess.warning:
        out.warn(guess.warning, order=guess.name)
    for number, row in data_rows(sheet, header):
        context.tick(number, len(sheet.rows))
        name = text_at(row, header.columns.get("name"))
        if not name:
            out.reject(number, _NO_NAME, sheet=sheet.name)
            continue
        moment = read_day(out, number, cell_at(row, column), Reading(guess.order, context.today), sheet.name)
        if moment is None:
            continue
        region = text_at(row, header.columns.get("region"))
        key = f"entry|holiday|{moment.day}|{region}|{name}"
        end = moment.day + timedelta(days=1)
        out.entries[key] = CalendarEntryRow(
            key, key, name, moment.day, end, all_day=True, zone="", kind="holiday", location=region, notes="",
            series="", tentative=False,
        )  # fmt: skip
        out.cover(moment.day)
        out.keep()
    return out.finish()
