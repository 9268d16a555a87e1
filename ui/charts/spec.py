"""What each chart shows, as frozen values; a missing day is absent or None, never zero."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Series:
    """One named curve.

    Attributes:
        points: (day, value) in order of days; None and absent days are gaps.
        step_days: how far apart two neighbouring points may be (7 for weekly values) before there is a gap.
    """

    name: str
    points: tuple[tuple[date, float | None], ...]
    step_days: int = 1

    def values(self) -> dict[date, float]:
        """The days that have a value."""
        return {day: value for day, value in self.points if value is not None}

    def runs(self) -> list[list[tuple[date, float]]]:
        """The stretches without a gap."""
        found: list[list[tuple[date, float]]] = []
        before: date | None = None
        for day, value in self.points:
            if value is None:
                before = None
                continue
            if before is not None and (day - before).days <= self.step_days:
                found[-1].append((day, value))
            else:
                found.append([(day, value)])
            before = day
        return found


@dataclass(frozen=True, slots=True)
class Mark:
    """A post on a curve: the day it was published, and what opens when its dot is (nothing, if empty).

    ``curve``: on which of the series, by its place among them.
    """

    id: str
    day: date
    label: str
    curve: int = 0


@dataclass(frozen=True, slots=True)
class LineSpec:
    """Curves over days: the first series is the subject, the others are context.

    Attributes:
        comparison: an earlier period, drawn dashed; its first day is laid over the first day of the chart.
        percent: values are shares of one.
    """

    title: str
    series: tuple[Series, ...]
    unit: str = ""
    marks: tuple[Mark, ...] = ()
    comparison: Series | None = None
    percent: bool = False

    def days(self) -> list[date]:
        """Every day from the first to the last that any series has, with a value or not."""
        known = [day for series in self.series for day, _ in series.points] + [mark.day for mark in self.marks]
        if not known:
            return []
        first, last = min(known), max(known)
        return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]

    def compared(self) -> Series | None:
        """The comparison, moved onto the days of the chart; what reaches past its end is left out."""
        days = self.days()
        if self.comparison is None or not self.comparison.points or not days:
            return None
        shift = days[0] - self.comparison.points[0][0]
        moved = tuple((day + shift, value) for day, value in self.comparison.points if day + shift <= days[-1])
        return Series(self.comparison.name, moved, self.comparison.step_days)


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many mentions of each tone in the period that begins on a day."""

    day: date
    negative: int
    neutral: int
    positive: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.negative + self.neutral + self.positive


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose judgement the tones of these days are ("Talkwalker", "this program"); inclusive."""

    first: date
    last: date
    text: str


@dataclass(frozen=True, slots=True)
class DivergingSpec:
    """Tones over time: negative below, positive above, neutral across the middle.

    Attributes:
        buckets: in order of days; a period without data is absent, one without mentions is all zeros.
        step_days: 1 for days, 7 for weeks: how far apart buckets stand.
        whose: whose judgement it is, said in a band above the bars.
    """

    title: str
    buckets: tuple[Bucket, ...]
    step_days: int = 7
    whose: tuple[Whose, ...] = ()


@dataclass(frozen=True, slots=True)
class SparkSpec:
    """A small curve without axes beside a figure; None is a gap."""

    title: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a top list; ``note`` stands in small beside the label (network, date)."""

    id: str
    label: str
    value: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BarsSpec:
    """A top list; the first bar is the accent, the others are muted."""

    title: str
    bars: tuple[Bar, ...]
    unit: str = ""
    percent: bool = False


class Share(float):
    """A share of one, which a table shows as a percentage and a file keeps as it is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of a column as it is shown: a value as text, and in small what must be known of it.

    ``told``: the note in whole words, for the keyboard, a screen reader and the table; empty: the note itself.
    """

    text: str
    note: str = ""
    value: float | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """One row of a ranking.

    Attributes:
        before: the value of the earlier period, drawn muted behind; None: none.
        tones: (negative, neutral, positive) mentions; None where there is nothing to say.
    """

    id: str
    label: str
    note: str
    value: float | None
    said: Said
    before: float | None = None
    cells: tuple[Said, ...] = ()
    tones: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class RankSpec:
    """A ranking: bars under their labels, figures in columns, and the tones of mentions as a small diverging bar.

    Attributes:
        measured: what the bars measure.
        columns: names of the further figures.
        tones: name of the column of tones; empty: none.
    """

    title: str
    measured: str
    rows: tuple[Standing, ...]
    columns: tuple[str, ...] = ()
    tones: str = ""


ChartSpec = LineSpec | DivergingSpec | SparkSpec | BarsSpec | RankSpec
