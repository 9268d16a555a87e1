"""X's export of an account's figures per day (``account_overview_analytics.csv``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.figures import (
    DUPLICATE_DAY,
    Header,
    cell_at,
    dated_rows,
    find_header,
    read_day,
    read_figures,
)
from exec_assistant.listening.importers.vocabulary import sheet_locale

if TYPE_CHECKING:
    from exec_assistant.listening.importers.dates import Order
    from exec_assistant.listening.importers.tables import Source

INFO = FormatInfo("x_overview", "X: figures of the account per day")

_OWN = frozenset({"followers_lost", "saves", "profile_views", "posts_created", "media_views", "followers_gained"})
_ACCOUNT = Subject("account", "", "x")


def detect(source: Source) -> float:
    """Confidence by days with impressions and the columns only X has; never if there are posts."""
    if source.kind != "table" or len(source.sheets) != 1:
        return 0.0
    header = find_header(source.sheets[0], "date", "impressions")
    if header is None or {"post_id", "url", "text"} & set(header.columns):
        return 0.0
    own = len(_OWN & set(header.columns))
    return 0.0 if own < 2 else min(0.97, 0.6 + 0.1 * own)


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the days; the totals are their sums."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    header = find_header(sheet, "date", "impressions", mapping=context.mapping) or Header(0, (), {})
    out.locale = sheet_locale(header.labels)
    default: Order = "dmy" if out.locale != "en" else "mdy"
    rows = dated_rows(out, sheet, header, context, date="date", default=default, series=True)
    seen = set()
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        moment = read_day(out, number, cell_at(row, rows.column), rows.reading, sheet.name)
        figures = read_figures(out, number, row, header, sheet.name) if moment is not None else None
        if moment is None or figures is None:
            continue
        if moment.day in seen:
            out.warn(DUPLICATE_DAY)
        seen.add(moment.day)
        for metric, value in figures.items():
            label = header.labels[header.columns[metric]]
            out.observe(metric, value, _ACCOUNT, Window.day(moment.day), label, counted=True)
        out.cover(moment.day)
        out.keep()
    return out.finish()
