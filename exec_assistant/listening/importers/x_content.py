"""X's export of figures per post: the newer one (``account_analytics_content_*.csv``) and the older tweet activity."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import METRIC_UNITS
from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, PublishedPost
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.figures import (
    Header,
    cell_at,
    data_rows,
    dated_rows,
    find_header,
    read_day,
    read_figures,
    text_at,
)
from exec_assistant.listening.importers.networks import network_of_url, x_post_id, x_time
from exec_assistant.listening.importers.vocabulary import FIGURES, normal, sheet_locale

if TYPE_CHECKING:
    from datetime import date

    from exec_assistant.listening.importers.dates import Order, Reading
    from exec_assistant.listening.importers.tables import Row, Sheet, Source

INFO = FormatInfo("x_content", "X: figures per post")

_DELETED = "The post has no id: X leaves it empty for a deleted post."
_REPEATED = "The file gives a post twice; the last row counts."
_PROMOTED = "Promoted figures are kept apart and are not in the totals."
_IGNORED = frozenset({"engagement rate", "promoted engagement rate"})


def detect(source: Source) -> float:
    """Confidence by an id or address of X beside impressions."""
    if source.kind != "table" or len(source.sheets) != 1:
        return 0.0
    sheet = source.sheets[0]
    header = find_header(sheet, "date", "impressions")
    if header is None or ("post_id" not in header.columns and "url" not in header.columns):
        return 0.0
    if _addresses(sheet, header):
        return 0.98
    words = {normal(label) for label in header.labels}
    return 0.9 if words & {"tweet id", "tweet permalink", "permalink clicks", "hashtag clicks"} else 0.3


def _addresses(sheet: Sheet, header: Header) -> bool:
    column = header.columns.get("url")
    return any(network_of_url(text_at(row, column)) == "x" for _, row in list(data_rows(sheet, header))[:50])


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the posts. Figures are since publication, as of the latest day in the file."""
    out = Collector(INFO.name)
    sheet = source.sheets[0]
    header = find_header(sheet, "date", "impressions", mapping=context.mapping) or Header(0, (), {})
    out.locale = sheet_locale(header.labels)
    promoted = _promoted(header)
    ignored = _IGNORED | {normal(header.labels[index]) for index in promoted.values()}
    default: Order = "dmy" if out.locale != "en" else "mdy"
    rows = dated_rows(out, sheet, header, context, date="date", default=default, ignored=ignored)
    taken: list[tuple[str, dict[str, int | float], Row]] = []
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        read = _read_row(out, number, row, header, rows.reading, sheet.name)
        if read is not None:
            taken.append((*read, row))
    as_of = out.period[1] if out.period else context.today
    for post_id, figures, row in taken:
        _observe(out, post_id, figures, header, as_of)
        _observe_promoted(out, post_id, row, promoted, header, as_of)
    return out.finish()


def _promoted(header: Header) -> dict[str, int]:
    """Columns of paid figures by metric (older export)."""
    found: dict[str, int] = {}
    for index, label in enumerate(header.labels):
        word = normal(label)
        field = FIGURES.field(word.removeprefix("promoted "))
        if word.startswith("promoted ") and field in METRIC_UNITS:
            found.setdefault(field, index)
    return found


def _read_row(
    out: Collector, number: int, row: Row, header: Header, reading: Reading, sheet: str
) -> tuple[str, dict[str, int | float]] | None:
    url = text_at(row, header.columns.get("url"))
    post_id = text_at(row, header.columns.get("post_id")).strip("'\"") or x_post_id(url)
    if not post_id.isdecimal():
        # A spreadsheet turns an id into 1.98727E+18; the address still holds it.
        post_id = x_post_id(url)
    if not post_id:
        out.reject(number, _DELETED, sheet=sheet)
        return None
    moment = read_day(out, number, cell_at(row, header.columns["date"]), reading, sheet)
    if moment is None:
        return None
    figures = read_figures(out, number, row, header, sheet)
    if figures is None:
        return None
    text = html.unescape(text_at(row, header.columns.get("text")))
    post = PublishedPost("x", post_id, url, text, "", x_time(post_id) or moment.instant(), moment.day)
    if post.key in out.posts:
        out.warn(_REPEATED)
    out.add_post(post)
    out.cover(moment.day)
    out.keep()
    return post_id, figures


def _observe(out: Collector, post_id: str, figures: dict[str, int | float], header: Header, as_of: date) -> None:
    subject = Subject("post", post_id, "x")
    for metric, value in figures.items():
        column = header.labels[header.columns[metric]]
        out.observe(metric, value, subject, Window.lifetime(as_of), column, counted=True)


def _observe_promoted(
    out: Collector, post_id: str, row: Row, promoted: dict[str, int], header: Header, as_of: date
) -> None:
    paid = read_figures(out, 0, row, header, "", fields=promoted) if promoted else None
    for metric, value in (paid or {}).items():
        out.warn(_PROMOTED)
        column = header.labels[promoted[metric]]
        out.observe(metric, value, Subject("post", post_id, "x"), Window.lifetime(as_of), column, distribution="paid")
