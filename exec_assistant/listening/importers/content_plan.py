"""Content plans as people make them, and the bulk-upload templates of scheduling tools."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import fingerprint
from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, PlanRow
from exec_assistant.listening.importers.collector import Collector
from exec_assistant.listening.importers.dates import BadDate, Reading, read_moment, read_time
from exec_assistant.listening.importers.figures import IMPOSSIBLE_DATE, cell_at, is_blank, short, text_at
from exec_assistant.listening.importers.ics_zones import resolve_zone
from exec_assistant.listening.importers.networks import network_of, networks_in
from exec_assistant.listening.importers.plan_blocks import Block, Grid, fill_merged, find_blocks, find_grids, lone_text
from exec_assistant.listening.importers.plan_dates import (
    HINT_WRONG,
    Slot,
    common_year,
    plan_order,
    read_slot,
    year_in,
)
from exec_assistant.listening.importers.plan_fields import PLAN, WEEKDAY_NAMES, stage_of
from exec_assistant.listening.importers.plan_grid import read_grid
from exec_assistant.listening.importers.plan_texts import extras, media_of, network_texts, split_tags
from exec_assistant.listening.importers.vocabulary import FIGURES, guess_locale, month_words, normal

if TYPE_CHECKING:
    from datetime import time

    from exec_assistant.listening.importers.tables import Row, Sheet, Source

INFO = FormatInfo("content_plan", "Content plan or bulk-upload template")

_NOTHING_PLANNED = "The row has no title and no text."
_TOO_LONG = "The text has {count} characters, which no network takes; is a quotation mark missing?"
_UNDATED = "Rows with something else than a date in the date column: {count}. They were kept as ideas without a date."
_REPEATED = "The column “{column}” occurs more than once; the first one counts and the others are kept beside."
_UNKNOWN_NETWORK = "Not a network we know: {names}. The rows were kept; choose their accounts by hand."
_MAX_NAMES = 5
_LONGEST_DATE = 40
_MAX_TEXT = 200_000


@dataclass(slots=True)
class _Run:
    """What is known while a plan is read: the collector, the last dated row, counters for the remarks."""

    out: Collector
    context: Context
    previous: date | None = None
    undated: int = 0
    unknown: dict[str, None] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)


def detect(source: Source) -> float:
    """Confidence by the fields a header row names; low where the columns are figures."""
    if source.kind != "table":
        return 0.0
    best = 0.0
    for sheet in source.sheets:
        blocks = find_blocks(sheet, {})
        if blocks:
            best = max(best, _confidence(blocks[0]))
        elif find_grids(sheet):
            best = max(best, 0.6)
    return best


def _confidence(block: Block) -> float:
    fields = set(block.fields)
    figures = sum(1 for label in block.labels if FIGURES.field(label) not in {"", "date", "url", "text", "post_id"})
    if figures >= 2:
        return 0.15
    if not fields & {"title", "text"} and not block.networks:
        return 0.3 if len(fields) < 3 else 0.5
    score = 0.5 + 0.1 * bool(fields & {"date", "day"}) + 0.1 * ("network" in fields or bool(block.networks))
    return score + 0.05 * min(4, len(fields & {"status", "tags", "media", "time", "pillar", "kind", "link"}))


def parse(source: Source, context: Context) -> ParsedImport:
    """Read every table and grid of every sheet."""
    out = Collector(INFO.name)
    run = _Run(out, context)
    labels: list[object] = []
    for sheet in source.sheets:
        blocks = find_blocks(sheet, context.mapping)
        grids = find_grids(sheet) if not blocks else []
        labels.extend(label for block in blocks for label in block.labels)
        labels.extend(sheet.rows[grid.header][column] for grid in grids for column in grid.weekdays)
    out.locale = guess_locale(labels, PLAN, WEEKDAY_NAMES)
    for sheet in source.sheets:
        run.previous = None
        _read_sheet(run, sheet, source.name)
    if run.undated:
        out.warn(_UNDATED, count=run.undated)
    if run.unknown:
        out.warn(_UNKNOWN_NETWORK, names=", ".join(list(run.unknown)[:_MAX_NAMES]))
    return out.finish()


def _read_sheet(run: _Run, sheet: Sheet, file_name: str) -> None:
    rows = fill_merged(sheet)
    blocks = find_blocks(sheet, run.context.mapping)
    if not blocks:
        for grid in find_grids(sheet):
            _read_grid_cells(run, sheet, rows, grid, file_name)
        return
    reading = _sheet_reading(run, sheet, rows, blocks, file_name)
    for block in blocks:
        _note_columns(run.out, block)
        _read_block(run, sheet, rows, block, reading)


def _note_columns(out: Collector, block: Block) -> None:
    for name, column in block.fields.items():
        out.mapping[block.labels[column]] = name
    for column, network in block.networks.items():
        out.mapping[block.labels[column]] = f"network:{network}"
    for label in block.others.values():
        if any(normal(label) == normal(block.labels[column]) for column in block.fields.values()):
            out.warn(_REPEATED, column=label)
        else:
            out.unknown_columns[label] = None


def _date_column(block: Block, rows: list[Row]) -> int | None:
    """The column of the dates; a column named "day" may hold dates too."""
    column = block.fields.get("date")
    if column is not None:
        return column
    day = block.fields.get("day")
    if day is not None and any(_is_date(text_at(rows[i], day)) for i in range(block.first, block.end)):
        return day
    return None


def _sheet_reading(run: _Run, sheet: Sheet, rows: list[Row], blocks: list[Block], file_name: str) -> Reading:
    cells: list[object] = []
    weekdays: list[tuple[object, object]] = []
    header = ""
    for block in blocks:
        column = _date_column(block, rows)
        if column is None:
            continue
        header = header or block.labels[column]
        day = block.fields.get("day")
        for index in range(block.first, block.end):
            cells.append(cell_at(rows[index], column))
            if day is not None and day != column:
                weekdays.append((cell_at(rows[index], column), cell_at(rows[index], day)))
    guess, contradicted = plan_order(header, cells, weekdays, locale=run.out.locale, zone=run.context.zone)
    if contradicted:
        run.out.warn(HINT_WRONG, hint=contradicted, order=guess.name)
    if guess.warning:
        run.out.warn(guess.warning, order=guess.name)
    titles = [str(cell) for row in rows[: blocks[0].header] for cell in row if cell]
    year = common_year(cells, guess.order, run.context.today) or year_in(*titles, sheet.name, file_name)
    return Reading(guess.order, run.context.today, year)


def _read_block(run: _Run, sheet: Sheet, rows: list[Row], block: Block, reading: Reading) -> None:
    date_column = _date_column(block, rows)
    section = ""
    for index in range(block.first, block.end):
        row = block.cut(rows[index])
        run.context.tick(index, len(rows))
        if is_blank(row):
            continue
        alone = lone_text(row)
        if alone is not None and _is_section(block, alone, date_column):
            section = alone[1]
            continue
        slot = _read_when(run, index, row, sheet.name, (block, date_column, reading))
        if slot is not None:
            _read_row(run, index, row, sheet.name, block, slot, section)


def _is_section(block: Block, alone: tuple[int, str], date_column: int | None) -> bool:
    """Whether the only filled cell of a row is a title ("Week 2", "March") and not an idea or a lone date."""
    column, text = alone
    if column in {block.fields.get("title"), block.fields.get("text")}:
        words = normal(text).split()
        return (
            len(words) <= 3
            and bool(words)
            and (words[0] in {"week", "semaine", "semana", "woche", "settimana"} or bool(month_words(text)))
        )
    return column != date_column or not _is_date(text)


def _is_date(text: str) -> bool:
    if len(text) > _LONGEST_DATE:
        return False
    try:
        return read_moment(text, Reading("dmy", date(2025, 7, 1))) is not None
    except BadDate as error:
        return error.impossible


def _read_when(run: _Run, index: int, row: Row, sheet: str, where: tuple[Block, int | None, Reading]) -> Slot | None:
    """The row's date and time; ``None`` after rejecting the row."""
    block, column, reading = where
    cell = cell_at(row, column)
    try:
        weekday = text_at(row, block.fields.get("day"))
        slot = read_slot(cell, reading, run.previous, run.context.zone, weekday)
    except BadDate:
        run.out.reject(index + 1, IMPOSSIBLE_DATE, sheet=sheet, value=short(cell))
        return None
    at: time | None = slot.at
    if "time" in block.fields:
        at = read_time(cell_at(row, block.fields["time"])) or at
    if slot.unread:
        run.undated += 1
    if slot.day is not None:
        run.previous = slot.day
    return Slot(slot.day, at, slot.unread)


def _read_row(run: _Run, index: int, row: Row, sheet: str, block: Block, slot: Slot, section: str) -> None:
    get = {name: text_at(row, column) for name, column in block.fields.items()}
    listed, unknown = networks_in(get.get("network", ""))
    run.unknown.update(dict.fromkeys(unknown))
    flagged, variants = network_texts(row, block)
    title, text = get.get("title", ""), get.get("text", "")
    if not text and variants:
        text = variants[0][1]
    if not title and not text and not {"title", "text"} & set(block.fields):
        title = get.get("pillar", "") or get.get("kind", "") or get.get("notes", "")
    if not title and not text:
        run.out.reject(index + 1, _NOTHING_PLANNED, sheet=sheet)
        return
    if max(len(title), len(text)) > _MAX_TEXT:
        run.out.reject(index + 1, _TOO_LONG, sheet=sheet, count=max(len(title), len(text)))
        return
    zone = get.get("zone", "")
    status = get.get("status", "") or (
        "draft" if get.get("draft", "").casefold() in {"true", "yes", "oui", "1"} else ""
    )
    networks = tuple(dict.fromkeys((*listed, *flagged)))
    _add(
        run,
        PlanRow(
            key=_key(run, title, text, networks),
            row=index + 1,
            sheet=sheet,
            title=title,
            text=text,
            day=slot.day,
            at=slot.at,
            zone=resolve_zone(zone) if zone else "",
            networks=networks,
            variants=variants,
            status=status,
            stage=stage_of(status),
            pillar=get.get("pillar", ""),
            campaign=get.get("campaign", ""),
            notes=get.get("notes", ""),
            link=get.get("link", ""),
            media=media_of(row, block),
            tags=split_tags(get.get("tags", "")),
            author=get.get("author", ""),
            kind=get.get("kind", ""),
            extra=extras(row, block, slot.unread, section, unknown),
        ),
    )


def _key(run: _Run, title: str, text: str, networks: tuple[str, ...]) -> str:
    """By words and networks, so that a row keeps its key when its date moves; equal rows are numbered."""
    base = f"plan|{fingerprint((title, text, *networks))}"
    count = run.seen.get(base, 0)
    run.seen[base] = count + 1
    return f"{base}|{count}"


def _add(run: _Run, row: PlanRow) -> None:
    run.out.plan_rows.append(row)
    run.out.keep()
    if row.day is not None:
        run.out.cover(row.day)


def _read_grid_cells(run: _Run, sheet: Sheet, rows: list[Row], grid: Grid, file_name: str) -> None:
    titles = [file_name, sheet.name]
    titles += [str(cell) for row in rows[max(0, grid.header - 4) : grid.header] for cell in row if cell]
    year = year_in(*reversed(titles)) or run.context.today.year
    reading = Reading("dmy", run.context.today, year)
    for cell in read_grid(rows, grid, titles, reading):
        network = network_of(cell.label)
        networks = (network,) if network else ()
        beside = [("weekday", cell.weekday)] + ([("row", cell.label)] if cell.label and not network else [])
        title = cell.text if len(cell.text) <= 80 and "\n" not in cell.text else ""
        _add(
            run,
            PlanRow(
                key=_key(run, title, cell.text, networks),
                row=cell.row + 1,
                sheet=sheet.name,
                title=title,
                text="" if title else cell.text,
                day=cell.day,
                at=read_time(cell.label),
                zone="",
                networks=networks,
                variants=(),
                status="",
                stage="",
                pillar="",
                campaign="",
                notes="",
                link="",
                media=(),
                tags=(),
                author="",
                kind="",
                extra=tuple(beside),
            ),
        )
