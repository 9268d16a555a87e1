"""LinkedIn's export of one post's analytics (``SinglePostAnalytics_*.xlsx``): names in one column, values beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import METRIC_UNITS
from exec_assistant.listening.importers.base import (
    AudienceShare,
    Context,
    FormatInfo,
    ParsedImport,
    PublishedPost,
)
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.date_order import guess_order
from exec_assistant.listening.importers.dates import BadDate, Moment, Reading, read_moment
from exec_assistant.listening.importers.figures import NOT_A_NUMBER, cell_at, is_blank, label_text, short, text_at
from exec_assistant.listening.importers.networks import linkedin_post_id, linkedin_time
from exec_assistant.listening.importers.numbers import MISSING, parse_count, parse_share
from exec_assistant.listening.importers.vocabulary import FIGURES, sheet_locale

if TYPE_CHECKING:
    from datetime import date

    from exec_assistant.listening.importers.tables import Row, Sheet, Source

INFO = FormatInfo("linkedin_single_post", "LinkedIn: analytics of one post")

_FIRST_ROWS = 8
_FIRST_TWO = ("impressions", "reach")


def detect(source: Source) -> float:
    """Confidence by one LinkedIn address near the top with pairs of names and values beneath."""
    if source.kind != "table" or len(source.sheets) > 4:
        return 0.0
    for sheet in source.sheets:
        if _post_url(sheet) and _pairs(sheet) >= 3:
            return 0.95
    return 0.0


def _post_url(sheet: Sheet) -> str:
    """The address in the second cell of one of the first rows."""
    for row in sheet.rows[:_FIRST_ROWS]:
        value = text_at(row, 1)
        if "linkedin.com" in value or "urn:li:" in value:
            return value if text_at(row, 0) and len([c for c in row if str(c).strip()]) <= 2 else ""
    return ""


def _pairs(sheet: Sheet) -> int:
    count = 0
    for row in sheet.rows[:40]:
        try:
            count += parse_count(cell_at(row, 1)) is not None and bool(text_at(row, 0))
        except ValueError:
            continue
    return count


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the figures of the post since its publication; the file does not say as of when."""
    out = Collector(INFO.name)
    main = next(sheet for sheet in source.sheets if _post_url(sheet)) if detect(source) else source.sheets[0]
    labels: list[object] = [sheet.name for sheet in source.sheets]
    labels.extend(cell_at(row, 0) for row in main.rows)
    out.locale = sheet_locale(labels)
    url = _post_url(main)
    post_id = linkedin_post_id(url) or url
    made = linkedin_time(post_id)
    published = _published(main, context, out.locale, made.date() if made else None)
    out.add_post(PublishedPost("linkedin", post_id, url, "", "", made, published.day if published else None))
    if made is not None:
        out.cover(made.date())
    elif published is not None:
        out.cover(published.day)
    _read_pairs(out, main, Subject("post", post_id, "linkedin"), context)
    for sheet in source.sheets:
        _read_audience(out, sheet)
    return out.finish()


def _published(sheet: Sheet, context: Context, locale: str, known: date | None) -> Moment | None:
    for row in sheet.rows[:_FIRST_ROWS]:
        cell = cell_at(row, 1)
        if FIGURES.field(text_at(row, 0)) != "date" and not hasattr(cell, "year"):
            continue
        anchors = [(cell, known)] if known is not None else []
        guess = guess_order([cell], default="mdy" if locale in {"en", "und"} else "dmy", anchors=anchors)
        try:
            moment = read_moment(cell, Reading(guess.order, context.today, past=True))
        except BadDate:
            continue
        if moment is not None:
            return moment
    return None


def _read_pairs(out: Collector, sheet: Sheet, subject: Subject, context: Context) -> None:
    place = 0
    for number, row in enumerate(sheet.rows, 1):
        label = label_text(cell_at(row, 0))
        if is_blank(row) or not label or not text_at(row, 1) or _is_share(row):
            continue
        field = context.mapping.get(label, "") or FIGURES.field(label)
        if text_at(row, 1).casefold() in MISSING:
            continue
        value = _number(row)
        if not field and value is not None and place < len(_FIRST_TWO):
            field = _FIRST_TWO[place]
        place += value is not None
        if field not in METRIC_UNITS:
            if value is not None and not field:
                out.unknown_columns[label] = None
            continue
        if value is None:
            out.reject(number, NOT_A_NUMBER, sheet=sheet.name, value=short(text_at(row, 1)), column=label)
            continue
        out.observe(field, value, subject, Window.lifetime(context.today, dated=False), label, counted=True)
        out.mapping[label] = field
        out.keep()


def _number(row: Row) -> int | float | None:
    try:
        return parse_count(cell_at(row, 1))
    except ValueError:
        return None


def _is_share(row: Row) -> bool:
    """A row of the audience: attribute, value, share."""
    return bool(text_at(row, 2)) and "%" in str(cell_at(row, 2))


def _read_audience(out: Collector, sheet: Sheet) -> None:
    for row in sheet.rows:
        if not _is_share(row):
            continue
        try:
            share, below = parse_share(cell_at(row, 2))
        except ValueError:
            continue
        out.audience.append(AudienceShare(text_at(row, 0), text_at(row, 1), share, below))
        out.keep()
