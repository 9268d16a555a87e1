"""What an importer gives back: plain values with stable keys, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from exec_assistant.domain.errors import AppError
from exec_assistant.domain.metrics import Mention, Observation, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime, time


class ImportCancelled(AppError):
    """The person stopped the import; nothing had been stored."""


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A file format by its stable name and its title for people (a translation key)."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Context:
    """What reading depends on besides the file.

    Attributes:
        today: the day of the import, for dates without a year and the horizon of recurring events.
        zone: IANA zone in which wall-clock times of the file are meant when it names none.
        mapping: file column (as written) to canonical field, chosen by the person; wins over our own guess.
        progress: called with rows done and rows in all.
        cancelled: asked now and then; true stops with ``ImportCancelled``.
    """

    today: date
    zone: str
    mapping: Mapping[str, str] = field(default_factory=dict)
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def tick(self, done: int, total: int) -> None:
        """Report progress and honour a cancellation; cheap enough for every row."""
        if done % 200:
            return
        if self.cancelled is not None and self.cancelled():
            raise ImportCancelled("The import was stopped.", "Nothing was changed.")
        if self.progress is not None:
            self.progress(done, total)


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence as a template with its values, so that the window can translate it."""

    template: str
    params: tuple[tuple[str, object], ...] = ()

    def text(self) -> str:
        """The sentence in English."""
        return self.template.format(**dict(self.params))


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was not taken: its number as a spreadsheet shows it (1-based), its sheet, and the reason."""

    row: int
    why: Remark
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class PublishedPost:
    """A post that is already out, as an export or an archive shows it.

    Attributes:
        post_id: the network's id, or the URL where none can be read from it.
        published_at: aware UTC instant where the file or the id gives one.
        published_on: the day, as the file writes it, where only that is known.
    """

    network: str
    post_id: str
    url: str
    text: str
    title: str
    published_at: datetime | None
    published_on: date | None

    @property
    def key(self) -> str:
        """Network and id."""
        return f"post|{self.network}|{self.post_id}"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One intention of a content plan.

    Attributes:
        key: stable across imports of the same plan, also when date or status of the row change.
        day: local date; ``None`` for an idea without one.
        at: local time of day, if given.
        zone: IANA zone if the file names one; empty means the workspace's.
        networks: canonical names; empty if the plan does not say.
        variants: (network, text) where the plan gives a text of its own per network.
        stage: ``idea``, ``draft``, ``in_review``, ``approved``, ``scheduled``, ``published``, ``cancelled`` or
            empty: what the plan's status word means.
        status: that word as written.
        media: links or names of pictures and films.
        extra: every other column that held something, as (column, value).
    """

    key: str
    row: int
    sheet: str
    title: str
    text: str
    day: date | None
    at: time | None
    zone: str
    networks: tuple[str, ...]
    variants: tuple[tuple[str, str], ...]
    status: str
    stage: str
    pillar: str
    campaign: str
    notes: str
    link: str
    media: tuple[str, ...]
    tags: tuple[str, ...]
    author: str
    kind: str
    extra: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CalendarEntryRow:
    """One occurrence of an event or a public holiday.

    Attributes:
        start, end: for an all-day entry the first day and the day after the last; else aware UTC instants.
        zone: IANA zone in which the event was meant; empty if it floats (the workspace's zone was then used).
        series: uid of the recurring event this occurrence belongs to, or empty.
    """

    key: str
    uid: str
    title: str
    start: datetime | date
    end: datetime | date
    all_day: bool
    zone: str
    kind: Literal["event", "holiday"]
    location: str
    notes: str
    series: str
    tentative: bool


@dataclass(frozen=True, slots=True)
class AudienceShare:
    """Part of an audience that has an attribute ("Job titles", "Data analyst", 0.127).

    ``below`` means that the source only says "less than" this share.
    """

    attribute: str
    value: str
    share: float
    below: bool


@dataclass(frozen=True, slots=True)
class ParsedImport:
    """Everything read from one file; nothing of it is stored yet.

    Attributes:
        locale: language of the file's headers (``en``, ``fr``, ...) or ``und``.
        period: first and last day the figures or entries cover.
        totals: sum per metric of rows that do not overlap; a metric the file does not give is absent.
        unknown_columns: columns that nothing was made of, for the person to map.
        mapping: the columns used, as (file column, canonical field).
    """

    format: str
    locale: str
    period: tuple[date, date] | None
    rows_read: int
    rows_kept: int
    rejected: tuple[Rejected, ...]
    observations: tuple[Observation, ...]
    mentions: tuple[Mention, ...]
    published_posts: tuple[PublishedPost, ...]
    plan_rows: tuple[PlanRow, ...]
    entries: tuple[CalendarEntryRow, ...]
    audience: tuple[AudienceShare, ...]
    totals: dict[str, int | float]
    warnings: tuple[Remark, ...]
    unknown_columns: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...]

    @property
    def content_hash(self) -> str:
        """Digest of what was read: equal for two downloads of one export, whatever their bytes."""
        lines = [f"{o.key}={o.value}" for o in self.observations]
        lines += [f"{m.key}={m.sentiment_raw}|{m.engagement}|{m.potential_reach}" for m in self.mentions]
        lines += [f"{p.key}={p.text}" for p in self.published_posts]
        lines += [f"{r.key}={r.day}|{r.at}|{r.status}|{r.notes}" for r in self.plan_rows]
        lines += [f"{e.key}={e.title}|{e.end}|{e.location}" for e in self.entries]
        lines += [f"{a.attribute}|{a.value}={a.share}" for a in self.audience]
        return fingerprint((self.format, *sorted(lines)))

    @property
    def post_count(self) -> int:
        """Distinct posts: planned rows, or posts already out."""
        return len(self.plan_rows) + len(self.published_posts)
