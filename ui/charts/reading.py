"""What a chart says at one place: for the tooltip, the keyboard, the screen reader, and as the table behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ui import i18n
from ui.charts.bars import tone_word
from ui.charts.frame import said
from ui.charts.spec import Bucket, ChartSpec, DivergingSpec, LineSpec, RankSpec, Said, SparkSpec, Standing

Cell = str | float | int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One place of a chart: a head (day, label), named values as they are said, and the ids of what stands there."""

    head: str
    lines: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()

    def sentence(self) -> str:
        """Everything in one sentence, for a screen reader."""
        colon = "\u00a0: " if i18n.language() == "fr" else ": "
        values = [f"{name}{colon}{value}" if name else value for name, value in self.lines]
        return ", ".join([self.head, *values, *self.notes])


@dataclass(frozen=True, slots=True)
class Table:
    """The figures behind a chart: headers, and rows of plain values (days as ISO text, None where missing)."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def count(spec: ChartSpec) -> int:
    """How many places the keyboard can stop at."""
    if isinstance(spec, LineSpec):
        return len(spec.days())
    if isinstance(spec, DivergingSpec):
        return len(spec.buckets)
    if isinstance(spec, RankSpec):
        return len(spec.rows)
    return len(spec.values) if isinstance(spec, SparkSpec) else len(spec.bars)


def read(spec: ChartSpec, at: int) -> Reading:
    """What the chart says at a place; ``at`` from 0 to ``count(spec) - 1``."""
    if isinstance(spec, LineSpec):
        return _read_line(spec, at)
    if isinstance(spec, DivergingSpec):
        return _read_bucket(spec, spec.buckets[at])
    if isinstance(spec, SparkSpec):
        return Reading(spec.title, (("", _value(spec.values[at], "", percent=False)),))
    if isinstance(spec, RankSpec):
        return _read_standing(spec, spec.rows[at])
    bar = spec.bars[at]
    return Reading(
        bar.label,
        ((spec.title, _value(bar.value, spec.unit, percent=spec.percent)),),
        (bar.note,) if bar.note else (),
        (bar.id,) if bar.id else (),
    )


def table(spec: ChartSpec) -> Table:
    """The figures behind a chart, for a table view or a file."""
    day = i18n.translate("Charts", "Day")
    if isinstance(spec, LineSpec):
        return _line_table(spec, day)
    if isinstance(spec, DivergingSpec):
        headers = (
            day,
            *map(_tone_head, ("negative", "neutral", "positive")),
            i18n.translate("Charts", "Source"),
        )
        rows = tuple((b.day.isoformat(), b.negative, b.neutral, b.positive, _whose(spec, b)) for b in spec.buckets)
        return Table(headers, rows)
    if isinstance(spec, SparkSpec):
        return Table((spec.title,), tuple((value,) for value in spec.values))
    title = i18n.translate("Charts", "Title")
    if isinstance(spec, RankSpec):
        return _rank_table(spec)
    return Table((title, spec.title, ""), tuple((bar.label, bar.value, bar.note) for bar in spec.bars))


def _read_line(spec: LineSpec, at: int) -> Reading:
    day = spec.days()[at]
    compared = spec.compared()
    shown = [*spec.series, *([compared] if compared else [])]
    lines = tuple((one.name, _value(one.values().get(day), spec.unit, percent=spec.percent)) for one in shown)
    marks = [mark for mark in spec.marks if mark.day == day]
    head = i18n.day(day, weekday=True)
    notes = tuple(dict.fromkeys(mark.label for mark in marks))
    return Reading(head, lines, notes, tuple(dict.fromkeys(mark.id for mark in marks if mark.id)))


def _read_bucket(spec: DivergingSpec, bucket: Bucket) -> Reading:
    head = i18n.day(bucket.day)
    if spec.step_days > 1:
        last = i18n.day(bucket.day + timedelta(days=spec.step_days - 1))
        head = f"{i18n.day(bucket.day, year=False)} – {last}"
    counts = (("positive", bucket.positive), ("neutral", bucket.neutral), ("negative", bucket.negative))
    lines = tuple((tone_word(tone), i18n.number(number)) for tone, number in counts)
    whose = _whose(spec, bucket)
    return Reading(head, lines, (whose,) if whose else ())


def _read_standing(spec: RankSpec, row: Standing) -> Reading:
    lines = [
        (name, _both(said))
        for name, said in zip((spec.measured, *spec.columns), (row.said, *row.cells), strict=True)
        if said.text
    ]
    if row.tones is not None:
        counts = zip(("negative", "neutral", "positive"), row.tones, strict=True)
        lines += [(tone_word(tone), i18n.number(number)) for tone, number in counts]
    return Reading(row.label, tuple(lines), (row.note,) if row.note else (), (row.id,) if row.id else ())


def _both(said: Said) -> str:
    note = said.told or said.note
    return f"{said.text} ({note})" if note else said.text


def _rank_table(spec: RankSpec) -> Table:
    """Values as numbers where there are any, then what must be known of the first as words."""
    tones = ("negative", "neutral", "positive") if spec.tones else ()
    known = i18n.translate("Charts", "To know")
    headers = (i18n.translate("Charts", "Name"), spec.measured, *spec.columns, *map(_tone_head, tones), known)
    rows = []
    for row in spec.rows:
        counts: tuple[Cell, ...] = row.tones if row.tones is not None else (None,) * len(tones)
        values = [said.value for said in (row.said, *row.cells)]
        notes = [
            f"{name}: {said.told or said.note}"
            for name, said in zip((spec.measured, *spec.columns), (row.said, *row.cells), strict=True)
            if said.told or said.note
        ]
        rows.append((row.label, *values, *(counts if tones else ()), "; ".join(notes)))
    return Table(headers, tuple(rows))


def _tone_head(tone: str) -> str:
    """The word of a tone as the head of a column, beside other heads."""
    word = tone_word(tone)
    return word[:1].upper() + word[1:]


def _whose(spec: DivergingSpec, bucket: Bucket) -> str:
    return next((whose.text for whose in spec.whose if whose.first <= bucket.day <= whose.last), "")


def _line_table(spec: LineSpec, day: str) -> Table:
    compared = spec.compared()
    shown = [*spec.series, *([compared] if compared else [])]
    values = [one.values() for one in shown]
    posts: dict[str, list[str]] = {}
    for mark in spec.marks:
        posts.setdefault(mark.day.isoformat(), []).append(mark.label)
    rows = tuple(
        (each.isoformat(), *(held.get(each) for held in values), " · ".join(posts.get(each.isoformat(), [])))
        for each in spec.days()
    )
    return Table((day, *(one.name for one in shown), i18n.translate("Charts", "Posts")), rows)


def _value(value: float | None, unit: str, *, percent: bool) -> str:
    if value is None:
        return i18n.translate("Charts", "no figure")
    text = said(value, percent=percent)
    return f"{text}\u00a0{unit}" if unit else text
