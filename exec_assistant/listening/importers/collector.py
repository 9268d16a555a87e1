"""The one mutable helper: an importer fills it row by row and turns it into a ``ParsedImport``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import METRIC_UNITS, UNIQUE_METRICS, Mention, Observation
from exec_assistant.listening.importers.base import (
    AudienceShare,
    CalendarEntryRow,
    ParsedImport,
    PlanRow,
    PublishedPost,
    Rejected,
    Remark,
)

if TYPE_CHECKING:
    from datetime import date

    from exec_assistant.domain.metrics import Distribution, ScopeKind, Uniqueness, WindowKind

MAX_REJECTED = 10_000


@dataclass(frozen=True, slots=True)
class Window:
    """What a figure covers; ``observed`` is the day as of which the source computed it."""

    kind: WindowKind
    start: date | None
    end: date | None
    observed: date | None
    dated: bool = True

    @classmethod
    def day(cls, day: date) -> Window:
        """One calendar day."""
        return cls("day", day, day, None)

    @classmethod
    def period(cls, start: date, end: date) -> Window:
        """Several days, both ends included."""
        return cls("period", start, end, end)

    @classmethod
    def lifetime(cls, as_of: date, *, dated: bool = True) -> Window:
        """Since publication; ``dated`` is false when the file does not say as of when."""
        return cls("lifetime", None, as_of, as_of, dated)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose figure it is."""

    kind: ScopeKind
    scope_id: str
    network: str


@dataclass(slots=True)
class Collector:
    """Gathers what an importer reads; a later figure with the same key replaces an earlier one."""

    format: str
    locale: str = "und"
    period: tuple[date, date] | None = None
    kept: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    observations: dict[str, Observation] = field(default_factory=dict)
    counted: dict[str, None] = field(default_factory=dict)
    mentions: dict[str, Mention] = field(default_factory=dict)
    posts: dict[str, PublishedPost] = field(default_factory=dict)
    plan_rows: list[PlanRow] = field(default_factory=list)
    entries: dict[str, CalendarEntryRow] = field(default_factory=dict)
    audience: list[AudienceShare] = field(default_factory=list)
    warnings: dict[Remark, None] = field(default_factory=dict)
    unknown_columns: dict[str, None] = field(default_factory=dict)
    mapping: dict[str, str] = field(default_factory=dict)

    def reject(self, row: int, why: str, *, sheet: str = "", **params: object) -> None:
        """Leave a row out, with the reason."""
        self.rejected.append(Rejected(row, Remark(why, tuple(params.items())), sheet))

    def warn(self, template: str, **params: object) -> None:
        """Say something once about the file as a whole."""
        self.warnings[Remark(template, tuple(params.items()))] = None

    def keep(self) -> None:
        """Count a row as taken."""
        self.kept += 1

    def observe(
        self,
        metric: str,
        value: int | float,
        subject: Subject,
        window: Window,
        column: str,
        *,
        counted: bool = False,
        distribution: Distribution = "unknown",
        unique: bool = False,
    ) -> None:
        """Record a figure; ``counted`` ones make up the file's totals."""
        uniqueness: Uniqueness = "unique" if unique or metric in UNIQUE_METRICS else "total"
        observation = Observation(
            metric,
            value,
            METRIC_UNITS[metric],
            subject.kind,
            subject.scope_id,
            subject.network,
            window.kind,
            window.start,
            window.end,
            distribution,
            uniqueness,
            column,
            window.observed,
            window.dated,
        )
        key = observation.key
        self.observations[key] = observation
        if counted:
            self.counted[key] = None

    def add_post(self, post: PublishedPost) -> None:
        """Record a published post; what an earlier table already said of it is completed, not overwritten."""
        known = self.posts.get(post.key)
        if known is None:
            self.posts[post.key] = post
            return
        self.posts[post.key] = PublishedPost(
            post.network,
            post.post_id,
            known.url or post.url,
            known.text or post.text,
            known.title or post.title,
            known.published_at or post.published_at,
            known.published_on or post.published_on,
        )

    def cover(self, day: date) -> None:
        """Widen the period so that it holds this day."""
        if self.period is None:
            self.period = (day, day)
        else:
            self.period = (min(self.period[0], day), max(self.period[1], day))

    def total(self, metric: str) -> int | float | None:
        """Sum of the counted figures of a metric; ``None`` if there is none."""
        values = [self.observations[key].value for key in self.counted if self.observations[key].metric == metric]
        if not values:
            return None
        return tidy(sum(values))

    def finish(self) -> ParsedImport:
        """The frozen result."""
        metrics = dict.fromkeys(self.observations[key].metric for key in self.counted)
        totals = {metric: value for metric in metrics if (value := self.total(metric)) is not None}
        rejected = self.rejected[:MAX_REJECTED]
        return ParsedImport(
            format=self.format,
            locale=self.locale,
            period=self.period,
            rows_read=self.kept + len(self.rejected),
            rows_kept=self.kept,
            rejected=tuple(rejected),
            observations=tuple(self.observations.values()),
            mentions=tuple(self.mentions.values()),
            published_posts=tuple(self.posts.values()),
            plan_rows=tuple(self.plan_rows),
            entries=tuple(self.entries.values()),
            audience=tuple(self.audience),
            totals=totals,
            warnings=tuple(self.warnings),
            unknown_columns=tuple(self.unknown_columns),
            mapping=tuple(self.mapping.items()),
        )


def tidy(value: int | float) -> int | float:
    """A whole float as int; anything else rounded to what a spreadsheet would show."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 6)
    return value
