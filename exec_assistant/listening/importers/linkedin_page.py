"""LinkedIn's exports of a company page (.xls): content, followers and visitors.

The content file has a sheet of days, with organic, sponsored and total columns, and a sheet of posts. The follower
file calls a day's gain "Total followers". Rates are not imported: they are computed here, with their parts named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import METRIC_UNITS, Distribution
from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, PublishedPost
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.date_order import guess_order
from exec_assistant.listening.importers.dates import Order, Reading, numeric_dates
from exec_assistant.listening.importers.figures import (
    Header,
    cell_at,
    data_rows,
    find_header,
    label_text,
    read_day,
    read_figures,
    text_at,
)
from exec_assistant.listening.importers.networks import linkedin_post_id, linkedin_time
from exec_assistant.listening.importers.vocabulary import FIGURES, normal, sheet_locale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.listening.importers.tables import Row, Sheet, Source

INFO = FormatInfo("linkedin_page", "LinkedIn: content, followers or visitors of a page")

_ACCOUNT = Subject("account", "", "linkedin")
_INNER = re.compile(r"\(([^)]+)\)\s*$")
_WORDS: tuple[tuple[Distribution, str], ...] = (
    ("organic", r"organi|naturel|organisch|orgânic|orgánic"),
    ("paid", r"sponsor|patrocin|gesponser|sponsoris|sponsorizz|betaald|promo"),
    ("total", r"total|gesamt|insgesamt|totaal|complessiv"),
)
_FOLLOWERS = re.compile(r"\b(followers?|abonnes|seguidores|follower|volgers)\b")
_VISITS = re.compile(
    r"^(total page views|nombre total de pages vues|total de visualizaciones de (la )?pagina"
    r"|seitenaufrufe insgesamt|total de visualizacoes de pagina|visualizzazioni totali della pagina)"
)
_BY_PLACE = (
    "impressions:organic", "impressions:paid", "impressions:total", "reach:organic", "clicks_all:organic",
    "clicks_all:paid", "clicks_all:total", "reactions:organic", "reactions:paid", "reactions:total",
    "comments:organic", "comments:paid", "comments:total", "reposts:organic", "reposts:paid", "reposts:total",
)  # fmt: skip
_PLACES = 20
_NO_TOTAL = "The daily sheet is missing: the totals are sums over the posts."


@dataclass(frozen=True, slots=True)
class _Daily:
    """A sheet of days: its header and what each column holds."""

    sheet: Sheet
    header: Header
    columns: dict[int, tuple[str, Distribution]]


def detect(source: Source) -> float:
    """Confidence by columns that name a distribution in brackets, or by a page's posts."""
    if source.kind != "table" or len(source.sheets) > 8:
        return 0.0
    posts = any(_post_header(sheet, {}) for sheet in source.sheets)
    for sheet in source.sheets:
        daily = _daily(sheet, {})
        if daily is not None and len(daily.columns) >= 3:
            return 0.97 if posts or len(daily.columns) >= 6 else 0.85
    return 0.7 if posts else 0.0


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the days and the posts; the totals come from the days."""
    out = Collector(INFO.name)
    days = [daily for sheet in source.sheets if (daily := _daily(sheet, context.mapping)) is not None]
    posts = [(sheet, header) for sheet in source.sheets if (header := _post_header(sheet, context.mapping)) is not None]
    labels: list[object] = [sheet.name for sheet in source.sheets]
    for daily in days:
        labels.extend(_INNER.sub("", label) for label in daily.header.labels)
    for _, header in posts:
        labels.extend(header.labels)
    out.locale = sheet_locale(labels)
    reading = _reading(out, days, posts, context)
    for daily in days:
        _read_days(out, daily, reading, context)
    if posts and not days:
        out.warn(_NO_TOTAL)
    for sheet, header in posts:
        _read_posts(out, sheet, header, reading, counted=not days)
    return out.finish()


def _daily(sheet: Sheet, mapping: Mapping[str, str]) -> _Daily | None:
    for number, row in enumerate(sheet.rows[:6]):
        labels = tuple(label_text(cell) for cell in row)
        if FIGURES.field(labels[0] if labels else "") != "date":
            continue
        columns = {index: column for index, label in enumerate(labels) if (column := _column(label, mapping))}
        if len(columns) >= 2:
            return _Daily(sheet, Header(number, labels, {"date": 0}), columns)
    return _by_place(sheet)


def _column(label: str, mapping: Mapping[str, str]) -> tuple[str, Distribution] | None:
    """Metric and distribution of a column such as ``Impressions (organic)``."""
    inner = _INNER.search(label)
    base = _INNER.sub("", label).strip()
    distribution = _distribution(inner.group(1) if inner else "")
    mapped = mapping.get(label, "")
    if mapped in METRIC_UNITS:
        return mapped, distribution if inner else "total"
    if _VISITS.search(normal(base)):
        return ("profile_views", "total") if distribution == "total" else None
    if inner is None:
        return _follower_column(label)
    field = FIGURES.field(base)
    return (field, distribution) if field in METRIC_UNITS and distribution != "unknown" else None


def _follower_column(label: str) -> tuple[str, Distribution] | None:
    word = normal(label)
    if not _FOLLOWERS.search(word) or len(word.split()) < 2:
        return None
    distribution = _distribution(word)
    return ("followers_gained", distribution) if distribution != "unknown" else None


def _distribution(words: str) -> Distribution:
    folded = words.casefold()
    for distribution, pattern in _WORDS:
        if re.search(pattern, folded):
            return distribution
    return "unknown"


def _by_place(sheet: Sheet) -> _Daily | None:
    """The sheet of days in a language we have no words for: twenty columns, the first of them dates."""
    for number, row in enumerate(sheet.rows[:4]):
        if len(row) != _PLACES or not all(isinstance(cell, str) and cell for cell in row):
            continue
        beneath = [text_at(r, 0) for r in sheet.rows[number + 1 : number + 6]]
        if beneath and len(numeric_dates(beneath)) == len(beneath) and str(row[1]).count("(") == 1:
            columns: dict[int, tuple[str, Distribution]] = {}
            for place, name in enumerate(_BY_PLACE, 1):
                metric, _, word = name.partition(":")
                columns[place] = (metric, _distribution(word))
            return _Daily(sheet, Header(number, tuple(label_text(cell) for cell in row), {"date": 0}), columns)
    return None


def _post_header(sheet: Sheet, mapping: Mapping[str, str]) -> Header | None:
    header = find_header(sheet, "url", "impressions", mapping=mapping)
    if header is None or "post_id" in header.columns:
        return None
    rows = [row for _, row in data_rows(sheet, header)][:20]
    urls = [text_at(row, header.columns["url"]) for row in rows]
    return header if any("linkedin.com" in url for url in urls) else None


def _reading(out: Collector, days: list[_Daily], posts: list[tuple[Sheet, Header]], context: Context) -> Reading:
    cells: list[object] = [cell_at(row, 0) for daily in days for _, row in data_rows(daily.sheet, daily.header)]
    anchors = []
    for sheet, header in posts:
        for _, row in data_rows(sheet, header):
            made = linkedin_time(linkedin_post_id(text_at(row, header.columns["url"])))
            if made is not None and "date" in header.columns:
                anchors.append((cell_at(row, header.columns["date"]), made.date()))
    # This export writes MM/DD/YYYY in every language that was seen.
    default: Order = "mdy"
    guess = guess_order([*cells, *(cell for cell, _ in anchors)], default=default, anchors=anchors, series=True)
    if guess.warning:
        out.warn(guess.warning, order=guess.name)
    return Reading(guess.order, context.today, past=True)


def _read_days(out: Collector, daily: _Daily, reading: Reading, context: Context) -> None:
    with_total = {metric for metric, distribution in daily.columns.values() if distribution == "total"}
    rows = list(data_rows(daily.sheet, daily.header))
    for index, label in enumerate(daily.header.labels):
        if index in daily.columns:
            out.mapping[label] = ":".join(daily.columns[index])
        elif index > 0 and label and not _is_rate(label):
            out.unknown_columns[label] = None
    for done, (number, row) in enumerate(rows):
        context.tick(done, len(rows))
        moment = read_day(out, number, cell_at(row, 0), reading, daily.sheet.name)
        if moment is None:
            continue
        fields = {f"{metric}:{distribution}": index for index, (metric, distribution) in daily.columns.items()}
        figures = _figures(out, number, row, daily, fields)
        if figures is None:
            continue
        for index, value in figures.items():
            metric, distribution = daily.columns[index]
            counted = metric != "reach" and (distribution == "total" or metric not in with_total)
            out.observe(
                metric, value, _ACCOUNT, Window.day(moment.day), daily.header.labels[index],
                counted=counted, distribution=distribution,
            )  # fmt: skip
        out.cover(moment.day)
        out.keep()


def _figures(
    out: Collector, number: int, row: Row, daily: _Daily, fields: Mapping[str, int]
) -> dict[int, int | float] | None:
    """Figures by column; ``None`` after rejecting the row."""
    found: dict[int, int | float] = {}
    for index in fields.values():
        metric = daily.columns[index][0]
        read = read_figures(out, number, row, daily.header, daily.sheet.name, fields={metric: index})
        if read is None:
            return None
        if metric in read:
            found[index] = read[metric]
    return found


def _is_rate(label: str) -> bool:
    return re.search(r"rate|taux|tasa|tasso|taxa|quote|ctr|percentage", normal(label)) is not None


def _read_posts(out: Collector, sheet: Sheet, header: Header, reading: Reading, *, counted: bool) -> None:
    columns = dict(header.columns)
    if "views" in columns:
        # On a page's post, "Views" are the views of its film.
        columns["video_views"] = columns.pop("views")
    kind = next((i for i, label in enumerate(header.labels) if normal(label) in {"post type", "type de post"}), None)
    taken = []
    for number, row in data_rows(sheet, header):
        url = text_at(row, columns["url"])
        moment = read_day(out, number, cell_at(row, columns.get("date")), reading, sheet.name)
        figures = None
        if moment is not None:
            figures = read_figures(out, number, row, header, sheet.name, fields=columns)
        if moment is None or figures is None:
            continue
        post_id = linkedin_post_id(url) or url
        text = text_at(row, columns.get("text"))
        out.add_post(PublishedPost("linkedin", post_id, url, text, "", linkedin_time(post_id), moment.day))
        out.cover(moment.day)
        out.keep()
        taken.append((post_id, _distribution(text_at(row, kind)), figures))
    as_of = out.period[1] if out.period else reading.today
    for post_id, distribution, figures in taken:
        for metric, value in figures.items():
            label = header.labels[columns[metric]]
            out.observe(
                metric, value, Subject("post", post_id, "linkedin"), Window.lifetime(as_of), label,
                counted=counted, distribution=distribution,
            )  # fmt: skip
