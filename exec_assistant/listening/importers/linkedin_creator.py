"""LinkedIn's export of a person's content analytics (``Content_*.xlsx``, since 2026 ``AggregateAnalytics_*.xlsx``).

Five sheets, sometimes six, whose names and headers are translated. Each sheet is therefore known by its shape: the
overview has a period, the top posts have LinkedIn addresses, the followers a total above their table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.base import AudienceShare, Context, FormatInfo, ParsedImport, PublishedPost
from exec_assistant.listening.importers.collector import Collector, Subject, Window
from exec_assistant.listening.importers.date_order import guess_order
from exec_assistant.listening.importers.dates import BadDate, Order, Reading, numeric_dates, read_moment
from exec_assistant.listening.importers.figures import (
    DUPLICATE_DAY,
    NOT_A_NUMBER,
    cell_at,
    is_blank,
    label_text,
    read_day,
    short,
    text_at,
)
from exec_assistant.listening.importers.networks import linkedin_post_id, linkedin_time
from exec_assistant.listening.importers.numbers import parse_count, parse_share
from exec_assistant.listening.importers.vocabulary import FIGURES, sheet_locale

if TYPE_CHECKING:
    from datetime import date

    from exec_assistant.listening.importers.tables import Row, Sheet, Source

INFO = FormatInfo("linkedin_creator", "LinkedIn: a person's content analytics")

_PERIOD = re.compile(
    r"(\d{1,4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,4})\.?\s*(?:-|\u2013|\u2014|to|au|a|al|bis|ate|t/m|~|\u81f3)\s*"
    r"(\d{1,4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,4})",
    re.IGNORECASE,
)
_ANY_DATE = re.compile(r"\d{1,4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,4}")
_DIFFERS = "The daily {metric} add up to {days}, but the overview says {overview}; the daily figures were kept."
_ACCOUNT = Subject("account", "", "linkedin")
_BY_PLACE = ("impressions", "reach")


@dataclass(frozen=True, slots=True)
class _Roles:
    """Which sheet plays which part."""

    overview: Sheet | None = None
    daily: Sheet | None = None
    posts: Sheet | None = None
    followers: Sheet | None = None
    audience: Sheet | None = None


def detect(source: Source) -> float:
    """Confidence by the shapes of the sheets."""
    if source.kind != "table" or not 3 <= len(source.sheets) <= 8:
        return 0.0
    roles = _roles(source)
    found = sum(1 for sheet in (roles.overview, roles.daily, roles.posts, roles.followers, roles.audience) if sheet)
    if roles.daily is None or found < 3 or (roles.overview is None and roles.posts is None):
        return 0.0
    return min(1.0, 0.4 + 0.15 * found)


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the sheets that are there; the overview's impressions must equal the daily sum or a warning says so."""
    out = Collector(INFO.name)
    roles = _roles(source)
    out.locale = sheet_locale(_labels(source))
    reading = _reading(out, roles, context)
    if roles.overview:
        _read_overview(out, roles.overview, reading, context)
    if roles.daily:
        _read_daily(out, roles.daily, reading, context)
    if roles.followers:
        _read_followers(out, roles.followers, reading, context)
    if roles.posts:
        _read_posts(out, roles.posts, reading, context)
    if roles.audience:
        _read_audience(out, roles.audience)
    _compare(out)
    return out.finish()


def _roles(source: Source) -> _Roles:
    found: dict[str, Sheet] = {}
    for sheet in source.sheets:
        role = _role(sheet)
        if role:
            found.setdefault(role, sheet)
    if "posts" not in found and len(source.sheets) >= 5:
        found["posts"] = source.sheets[2]
    return _Roles(**found)


def _role(sheet: Sheet) -> str:
    """The part a sheet plays, by its shape alone."""
    head = [row for row in sheet.rows[:6] if not is_blank(row)]
    if not head:
        return ""
    if len(sheet.rows) <= 15 and any(_period_in(row) for row in head[:2]):
        return "overview"
    if any("linkedin.com" in str(cell) or "urn:li:" in str(cell) for row in sheet.rows[:8] for cell in row):
        return "posts"
    body = [row for row in sheet.rows[1:12] if len(row) >= 2 and not is_blank(row)]
    if _ANY_DATE.search(text_at(head[0], 0)) and len(sheet.rows) >= 3:
        return "followers"
    if _dated(body) >= max(1, len(body) - 1):
        return "daily" if _width(sheet.rows[0]) >= 3 else "followers"
    if _shares(body) >= max(1, len(body) - 1):
        return "audience"
    return ""


def _width(row: Row) -> int:
    return sum(1 for cell in row if str(cell).strip())


def _dated(rows: list[Row]) -> int:
    return sum(1 for row in rows if numeric_dates([text_at(row, 0)]) or hasattr(cell_at(row, 0), "year"))


def _shares(rows: list[Row]) -> int:
    found = 0
    for row in rows:
        try:
            parse_share(cell_at(row, 2))
        except ValueError:
            continue
        found += 1 if text_at(row, 1) else 0
    return found


def _period_in(row: Row) -> tuple[str, str] | None:
    for cell in row[:4]:
        match = _PERIOD.search(cell) if isinstance(cell, str) and len(cell) < 120 else None
        if match is not None:
            return match.group(1), match.group(2)
    return None


def _labels(source: Source) -> list[object]:
    labels: list[object] = [sheet.name for sheet in source.sheets]
    for sheet in source.sheets:
        for row in sheet.rows[:4]:
            labels.extend(
                _ANY_DATE.sub("", cell).strip(" :") for cell in row if isinstance(cell, str) and len(cell) < 80
            )
    return labels


def _reading(out: Collector, roles: _Roles, context: Context) -> Reading:
    """Order of day and month over all the file's dates, with the posts' ids as anchors."""
    cells: list[object] = []
    for sheet in (roles.daily, roles.followers):
        cells.extend(row[0] for row in (sheet.rows if sheet else []) if row)
    anchors = []
    for row in roles.posts.rows if roles.posts else []:
        for index, cell in enumerate(row):
            made = linkedin_time(linkedin_post_id(cell)) if isinstance(cell, str) else None
            if made is not None:
                anchors.append((cell_at(row, index + 1), made.date()))
    for row in roles.overview.rows[:3] if roles.overview else []:
        cells.extend(_period_in(row) or ())
    default: Order = "mdy" if out.locale in {"en", "und"} else "dmy"
    guess = guess_order([*cells, *(cell for cell, _ in anchors)], default=default, anchors=anchors, series=True)
    if guess.warning:
        out.warn(guess.warning, order=guess.name)
    return Reading(guess.order, context.today, past=True)


def _read_overview(out: Collector, sheet: Sheet, reading: Reading, context: Context) -> None:
    window: Window | None = None
    place = 0
    for number, row in enumerate(sheet.rows, 1):
        bounds = _period_in(row)
        if bounds is not None and window is None:
            window = _period_window(out, bounds, reading)
            continue
        label = label_text(cell_at(row, 0))
        try:
            value = parse_count(cell_at(row, 1))
        except ValueError:
            continue
        if not label.strip() or value is None or window is None:
            continue
        field = context.mapping.get(label, "") or FIGURES.field(label) or (_BY_PLACE[place] if place < 2 else "")
        place += 1
        if not field or field in {"date", "text", "url", "post_id"}:
            out.unknown_columns[label] = None
            continue
        out.observe(field, value, _ACCOUNT, window, label, counted=field == "reach")
        out.mapping[label] = field
        out.keep()
        context.tick(number, len(sheet.rows))


def _period_window(out: Collector, bounds: tuple[str, str], reading: Reading) -> Window | None:
    days: list[date] = []
    for text in bounds:
        try:
            moment = read_moment(text, reading)
        except BadDate:
            continue
        if moment is not None:
            days.append(moment.day)
    if len(days) != 2:
        return None
    out.cover(min(days))
    out.cover(max(days))
    return Window.period(min(days), max(days))


def _read_daily(out: Collector, sheet: Sheet, reading: Reading, context: Context) -> None:
    header = sheet.rows[0]
    fields = [(index, _daily_field(header, index, context)) for index in range(1, _width(header))]
    _read_days(out, sheet, 1, fields, reading, context)


def _daily_field(header: Row, index: int, context: Context) -> str:
    label = label_text(cell_at(header, index))
    by_place = ("", "impressions", "engagements_platform")
    return context.mapping.get(label, "") or FIGURES.field(label) or (by_place[index] if index < 3 else "")


def _read_followers(out: Collector, sheet: Sheet, reading: Reading, context: Context) -> None:
    start = 0
    for number, row in enumerate(sheet.rows[:4]):
        title = text_at(row, 0)
        match = _ANY_DATE.search(title)
        if match is not None and match.group() != title:
            _read_follower_total(out, match.group(), row, reading)
            start = number + 1
    while start < len(sheet.rows) and (is_blank(sheet.rows[start]) or not _dated([sheet.rows[start]])):
        start += 1
    _read_days(out, sheet, start, [(1, "followers_gained")], reading, context)


def _read_follower_total(out: Collector, day_text: str, row: Row, reading: Reading) -> None:
    try:
        moment = read_moment(day_text, reading)
        total = parse_count(cell_at(row, 1))
    except (BadDate, ValueError):
        return
    if moment is not None and total is not None:
        window = Window.lifetime(moment.day)
        out.observe("followers_total", total, _ACCOUNT, window, label_text(cell_at(row, 0)), counted=True)
        out.keep()


def _read_days(
    out: Collector, sheet: Sheet, start: int, fields: list[tuple[int, str]], reading: Reading, context: Context
) -> None:
    header = sheet.rows[max(0, start - 1)] if sheet.rows else []
    seen: set[date] = set()
    for index in range(start, len(sheet.rows)):
        row = sheet.rows[index]
        context.tick(index, len(sheet.rows))
        if is_blank(row):
            continue
        moment = read_day(out, index + 1, cell_at(row, 0), reading, sheet.name)
        if moment is None:
            continue
        if moment.day in seen:
            out.warn(DUPLICATE_DAY)
        seen.add(moment.day)
        if _read_day_cells(out, index + 1, row, header, fields, moment.day, sheet.name):
            out.cover(moment.day)
            out.keep()


def _read_day_cells(
    out: Collector, number: int, row: Row, header: Row, fields: list[tuple[int, str]], day: date, sheet: str
) -> bool:
    for column, field in fields:
        label = label_text(cell_at(header, column))
        try:
            value = parse_count(cell_at(row, column))
        except ValueError:
            out.reject(number, NOT_A_NUMBER, sheet=sheet, value=short(cell_at(row, column)), column=label)
            return False
        if not field:
            out.unknown_columns[label] = None
        elif value is not None:
            out.observe(field, value, _ACCOUNT, Window.day(day), label, counted=True)
            out.mapping[label] = field
    return True


def _read_posts(out: Collector, sheet: Sheet, reading: Reading, context: Context) -> None:
    """Two independently sorted tables side by side: address, date, figure; a post may be in one of them only."""
    tables = _post_tables(sheet, context)
    for index, row in enumerate(sheet.rows):
        context.tick(index, len(sheet.rows))
        for column, field, label in tables:
            url = text_at(row, column)
            if "://" not in url and "urn:li:" not in url:
                continue
            _read_post(out, index + 1, row, (column, field, label), reading, sheet.name)


def _post_tables(sheet: Sheet, context: Context) -> list[tuple[int, str, str]]:
    """Column of the address, metric and header of the figure, for each table on the sheet."""
    starts = sorted(
        {
            index
            for row in sheet.rows[:60]
            for index, cell in enumerate(row)
            if isinstance(cell, str) and "linkedin.com" in cell
        }
    )
    by_place = ("engagements_platform", "impressions")
    header = next((row for row in sheet.rows[:6] if _width(row) >= 3), [])
    tables = []
    for place, start in enumerate(starts):
        label = label_text(cell_at(header, start + 2))
        field = context.mapping.get(label, "") or FIGURES.field(label)
        known_place = place if len(starts) > 1 or start < 3 else 1
        if field not in {"engagements_platform", "impressions"}:
            field = by_place[known_place] if known_place < 2 else ""
        if field:
            tables.append((start, field, label))
    return tables


def _read_post(
    out: Collector, number: int, row: Row, table: tuple[int, str, str], reading: Reading, sheet: str
) -> None:
    column, field, label = table
    url = text_at(row, column)
    post_id = linkedin_post_id(url)
    made = linkedin_time(post_id)
    try:
        value = parse_count(cell_at(row, column + 2))
    except ValueError:
        out.reject(number, NOT_A_NUMBER, sheet=sheet, value=short(cell_at(row, column + 2)), column=label)
        return
    moment = None
    if text_at(row, column + 1) or made is None:
        moment = read_day(out, number, cell_at(row, column + 1), reading, sheet)
        if moment is None:
            return
    day = moment.day if moment else None
    out.add_post(PublishedPost("linkedin", post_id or url, url, "", "", made, day))
    if value is not None:
        window = Window.period(*out.period) if out.period else Window.lifetime(reading.today, dated=False)
        out.observe(field, value, Subject("post", post_id or url, "linkedin"), window, label)
    out.keep()


def _read_audience(out: Collector, sheet: Sheet) -> None:
    for number, row in enumerate(sheet.rows[1:], 2):
        if is_blank(row):
            continue
        try:
            share, below = parse_share(cell_at(row, 2))
        except ValueError:
            out.reject(number, NOT_A_NUMBER, sheet=sheet.name, value=short(cell_at(row, 2)), column="%")
            continue
        out.audience.append(AudienceShare(text_at(row, 0), text_at(row, 1), share, below))
        out.keep()


def _compare(out: Collector) -> None:
    """Say so where the overview and the days disagree."""
    for metric in ("impressions", "engagements_platform", "followers_gained"):
        days = out.total(metric)
        overview = next(
            (
                o.value
                for o in out.observations.values()
                if o.metric == metric and o.window_kind == "period" and o.scope_kind == "account"
            ),
            None,
        )
        if days is not None and overview is not None and days != overview:
            out.warn(_DIFFERS, metric=metric, days=days, overview=overview)
