"""Paint time of the dashboard's charts; prints one line of JSON.

A year of days in four curves, a year of weekly tones, and a top list, each painted whole as on every hover. The peer
in the same run is QPainter alone drawing the same number of line pieces without axes, labels or rules.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from ui.charts.export import paint_chart
from ui.charts.spec import (
    Bar,
    BarsSpec,
    Bucket,
    ChartSpec,
    DivergingSpec,
    LineSpec,
    Mark,
    RankSpec,
    Said,
    Series,
    Standing,
)
from ui.theme import apply_theme, theme

ROUNDS = 60
FIRST = date(2026, 1, 1)
RECT = QRectF(0, 0, 1000, 320)


def make_specs() -> dict[str, ChartSpec]:
    """A year of invented figures."""
    rng = random.Random(5)
    days = [FIRST + timedelta(days=at) for at in range(365)]
    series = tuple(
        Series(f"Series {at}", tuple((day, None if rng.random() < 0.05 else rng.randrange(40_000)) for day in days))
        for at in range(4)
    )
    marks = tuple(Mark(str(at), rng.choice(days), "Post") for at in range(100))
    buckets = tuple(
        Bucket(FIRST + timedelta(days=7 * at), rng.randrange(30), rng.randrange(90), rng.randrange(60))
        for at in range(52)
    )
    bars = tuple(Bar(str(at), f"Post number {at}", 40_000 / (at + 1), "LinkedIn") for at in range(8))
    ranks = tuple(
        Standing(str(at), f"Pillar {at}", "", 40_000 / (at + 1), Said("40 000", "+12 %"), 30_000 / (at + 1),
                 (Said("12"), Said("3.4 %", "of 12")), (at, 9, 7))
        for at in range(12)
    )  # fmt: skip
    return {
        "line": LineSpec("Reach", series, marks=marks, comparison=series[3]),
        "diverging": DivergingSpec("Tone", buckets),
        "bars": BarsSpec("Reach", bars),
        "ranking": RankSpec("Results", "Reach", ranks, ("Publications", "Rate"), "Tone"),
    }


def measure(paint: Callable[[QPainter], None]) -> dict[str, float]:
    """Median and p95 of painting onto an image, in milliseconds."""
    image = QImage(1000, 320, QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for _ in range(ROUNDS):
        image.fill(theme().background)
        painter = QPainter(image)
        before = time.perf_counter()
        paint(painter)
        times.append((time.perf_counter() - before) * 1000)
        painter.end()
    times.sort()
    return {"median_ms": round(times[ROUNDS // 2], 2), "p95_ms": round(times[int(ROUNDS * 0.95)], 2)}


def paint_one(spec: ChartSpec, painter: QPainter) -> None:
    """Paint a chart whole."""
    paint_chart(painter, RECT, spec, theme())


def bare_curves(painter: QPainter) -> None:
    """What QPainter needs for five curves of 365 points and nothing else."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rng = random.Random(5)
    for _ in range(5):
        path = QPainterPath(QPointF(0, 160))
        for at in range(365):
            path.lineTo(at * 2.7, rng.random() * 300)
        painter.drawPath(path)


def main() -> int:
    """Measure each chart and the peer."""
    app = QApplication([])
    apply_theme(app, "light")
    found: dict[str, object] = {"bench": "charts", "rounds": ROUNDS}
    specs = make_specs()
    times = {name: measure(partial(paint_one, spec)) for name, spec in specs.items()}
    peer = measure(bare_curves)
    found |= times
    found["peer_bare_curves"] = peer
    found["line_to_peer"] = round(times["line"]["median_ms"] / peer["median_ms"], 2)
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
