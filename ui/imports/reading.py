"""What the room of imports reads, by workers: a file's preview as plain rows, accounts, earlier imports."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.errors import AppError
from exec_assistant.services import imports, people
from ui import i18n
from ui.dashboard.words import tone_word
from ui.post.safe_text import shown
from ui.tasks import Cancelled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from exec_assistant.domain.accounts import Account
    from exec_assistant.services.imports import ImportRow, ParsedImport
    from exec_assistant.services.workspace import Workspace
    from ui.tasks import Progress

FIRST_ROWS = 8
MOST_REJECTED = 200
_CELL = 160


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to look at: the names of the columns (keys of ``COLUMNS``) and the cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int


@dataclass(frozen=True, slots=True)
class Preview:
    """A file as it would be taken in.

    Attributes:
        chosen: the format the person chose, empty when it was recognised.
        accounts: the accounts whose figures these may be, where there are several of the network.
        table: the first rows.
        totals: (metric, sum) of rows that do not overlap.
        rejected: (place in the file, reason), the first of them.
    """

    path: Path
    parsed: ParsedImport
    chosen: str
    mapping: Mapping[str, str]
    accounts: tuple[Account, ...]
    table: Table | None
    totals: tuple[tuple[str, int | float], ...]
    rejected: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    size: int
    zone: str

    @property
    def posts(self) -> int:
        """Posts of a plan that would be made, and posts that the file shows as published."""
        parsed = self.parsed
        kept = sum(row.stage != "cancelled" for row in parsed.plan_rows)
        return kept + len(parsed.published_posts)

    @property
    def brings(self) -> int:
        """How many things the file holds, known ones included."""
        parsed = self.parsed
        return self.posts + len(parsed.entries) + len(parsed.observations) + len(parsed.mentions)


def read_file(
    ws: Workspace, path: Path, fmt: str, mapping: Mapping[str, str], progress: Progress | None = None
) -> Preview:
    """Read a file without storing anything."""
    try:
        parsed = imports.preview(
            ws,
            path,
            fmt=fmt or None,
            mapping=mapping,
            progress=progress,
            cancelled=None if progress is None else lambda: progress.cancelled,
        )
    except AppError:
        if progress is not None and progress.cancelled:
            raise Cancelled from None
        raise
    zone = ws.zone()
    return Preview(
        path=path,
        parsed=parsed,
        chosen=fmt,
        mapping=dict(mapping),
        accounts=_accounts(ws, parsed),
        table=_table(parsed, zone),
        totals=tuple(parsed.totals.items()),
        rejected=tuple(
            (_place(entry.row, entry.sheet), _remark(entry.why.template, entry.why.params))
            for entry in parsed.rejected[:MOST_REJECTED]
        ),
        warnings=tuple(_remark(remark.template, remark.params) for remark in parsed.warnings),
        size=path.stat().st_size,
        zone=zone,
    )


def _accounts(ws: Workspace, parsed: ParsedImport) -> tuple[Account, ...]:
    networks = Counter(observation.network for observation in parsed.observations)
    if not networks:
        return ()
    network = networks.most_common(1)[0][0]
    found = tuple(one for one in people.accounts(ws) if one.network.value == network)
    return found if len(found) > 1 else ()


def _remark(template: str, params: tuple[tuple[str, object], ...]) -> str:
    return i18n.message(template, {name: _safe(value) for name, value in params})


def _safe(value: object) -> object:
    return _cell(value) if isinstance(value, str) else value


def _place(row: int, sheet: str) -> str:
    number = i18n.translate("Imports", "Row {row}").format(row=i18n.number(row))
    return f"{_cell(sheet)}, {number[:1].lower()}{number[1:]}" if sheet else number


def _cell(text: str) -> str:
    """A cell on one line, with what hides in it made visible."""
    line = " ".join(shown(text[: 4 * _CELL]).text.split())
    return line if len(line) <= _CELL else line[: _CELL - 1] + "…"


def _table(parsed: ParsedImport, zone: str) -> Table | None:
    if parsed.plan_rows:
        plan = tuple(
            (
                " ".join(
                    part
                    for part in (
                        i18n.day(row.day, weekday=True) if row.day else "",
                        i18n.clock(row.at) if row.at else "",
                    )
                    if part
                ),
                ", ".join(i18n.network_name(network) for network in row.networks),
                _cell(row.title),
                _cell(row.text),
            )
            for row in parsed.plan_rows[:FIRST_ROWS]
        )
        return Table(("date", "networks", "title", "text"), plan, len(parsed.plan_rows))
    if parsed.mentions:
        mentions = tuple(
            (
                _moment(mention.published_at, zone),
                _cell(mention.author or i18n.network_name(mention.network)),
                _cell(mention.title or mention.text),
                _tone(mention.sentiment, mention.sentiment_raw),
            )
            for mention in parsed.mentions[:FIRST_ROWS]
        )
        return Table(("date", "author", "text", "source_tone"), mentions, len(parsed.mentions))
    if parsed.entries:
        entries = tuple(
            (
                i18n.day(entry.start, weekday=True) if entry.all_day else _moment(entry.start, zone),
                _cell(entry.title),
                _cell(entry.location),
            )
            for entry in parsed.entries[:FIRST_ROWS]
        )
        return Table(("date", "title", "place"), entries, len(parsed.entries))
    if parsed.published_posts:
        posts = tuple(
            (
                _moment(post.published_at, zone) or (i18n.day(post.published_on) if post.published_on else ""),
                i18n.network_name(post.network),
                _cell(post.title or post.text or post.url),
            )
            for post in parsed.published_posts[:FIRST_ROWS]
        )
        return Table(("date", "networks", "text"), posts, len(parsed.published_posts))
    return None


def _tone(sentiment: str, raw: str) -> str:
    return tone_word(sentiment) if sentiment else _cell(raw)


def _moment(value: object, zone: str) -> str:
    from datetime import datetime as moment_type

    return i18n.moment(value.astimezone(ZoneInfo(zone))) if isinstance(value, moment_type) else ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An import that was made, with the name of who made it."""

    row: ImportRow
    author: str


@dataclass(frozen=True, slots=True)
class History:
    """Earlier imports, the latest first."""

    rows: tuple[Earlier, ...]
    zone: str
    now: datetime


def read_history(ws: Workspace) -> History:
    """Imports that were made here."""
    rows = imports.imports(ws)
    names = {person: people.person_name(ws, person) for person in {row.author for row in rows}}
    return History(tuple(Earlier(row, names[row.author]) for row in rows), ws.zone(), ws.clock.now())
