"""The dashboard at 10,000 posts and 100,000 observations; prints one line of JSON.

Reading alone, then the whole way: from a choice of figure, period, grouping or account to the painted answer. Reading
happens beside the window's thread, so ``longest_block_ms`` says how long that thread was ever busy in one piece. The
peer in the same run is one bare query that counts the same observations.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = str(Path(__file__).resolve().parent)
sys.path = [entry for entry in sys.path if entry != HERE]
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from exec_assistant.services.results import BY
from tests.teams import Team, make_team
from ui import i18n
from ui.dashboard.data import Wanted, gather
from ui.dashboard.view import DashboardScreen
from ui.main_window import MainWindow
from ui.shell.screen import Screen
from ui.theme import apply_theme

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace
    from ui.shell.context import Context

POSTS, SNAPSHOTS, MENTIONS, DAYS = 10_000, 2, 5_000, 730
METRICS = ("impressions", "reach", "reactions", "comments", "reposts")
ROUNDS = 12
LIMIT_MS = 100
TICK_MS = 4
TODAY = date(2026, 3, 11)


Row = tuple[object, ...]


def fill(team: Team) -> int:
    """Posts with figures over two years, daily figures of two accounts, and mentions; returns the observations."""
    rng = random.Random(11)
    ws = team.ws
    stakes, pillars = ("leadership", "business", "internal"), [f"pillar-{at}" for at in range(6)]
    posts: list[Row] = []
    states: list[Row] = []
    outcomes: list[Row] = []
    observations: list[Row] = []
    mentions: list[Row] = []
    for at in range(POSTS):
        day = TODAY - timedelta(days=1 + rng.randrange(DAYS))
        post, remote, moment = f"p{at}", f"r{at}", f"{day}T08:{at % 60:02}:00Z"
        posts.append((post, f"Publication {at}", rng.choice(pillars), rng.choice(stakes)))
        states.append((post, f"Publication {at}"))
        account = team.linkedin if at % 2 else team.mastodon
        outcomes.append((f"o{at}", post, account, f"https://n.example/{remote}", remote, moment))
        network = "linkedin" if at % 2 else "mastodon"
        for snapshot in range(SNAPSHOTS):
            seen = str(day + timedelta(days=1 + 6 * snapshot))
            observations += [
                _observation(f"{remote}{metric}{seen}", network, metric, rng.randrange(9_000), "post", remote, "", seen)
                for metric in METRICS[: 5 if at % 2 else 4]
            ]
    for back in range(1, DAYS):
        when = str(TODAY - timedelta(days=back))
        for network, account in (("linkedin", team.linkedin), ("mastodon", team.mastodon)):
            observations += [
                _observation(
                    f"{account}{metric}{when}", network, metric, rng.randrange(9_000), "account", account, when, when
                )
                for metric in ("impressions", "reach", "engagements_platform", "followers_gained")
            ]
    tones = ("negative", "neutral", "positive", "")
    for at in range(MENTIONS):
        moment = f"{TODAY - timedelta(days=1 + rng.randrange(DAYS))}T{rng.randrange(24):02}:05:00Z"
        text = f"Un avis sur le réseau de chaleur, numéro {at}: " + rng.choice(("merci", "quelle honte", "à suivre"))
        mentions.append((f"m{at}", f"https://x.example/{at}", f"Auteur {at % 300}", text, moment, rng.choice(tones)))
    _store(ws, posts, states, outcomes, observations, mentions)
    return len(observations)


def _observation(
    key: str, network: str, metric: str, value: int, scope: str, scope_id: str, day: str, seen: str
) -> Row:
    kind = "day" if day else "lifetime"
    return (key, network, metric, value, scope, scope_id, kind, day, seen, "total", seen)


def _store(
    ws: Workspace,
    posts: list[Row],
    states: list[Row],
    outcomes: list[Row],
    observations: list[Row],
    mentions: list[Row],
) -> None:
    """Straight into the tables: what is measured is reading."""
    with ws.projection.database.transaction() as base:
        base.execute(
            "INSERT INTO imports (id, format, file_name, file_hash, period, rows, author, wall_ms, stamp) "
            "VALUES ('bench', 'linkedin_creator', 'bench.xlsx', 'x', '[]', 1, 'advisor', 0, '1')"
        )
        base.executemany(
            "INSERT INTO posts (id, creator, created_ms, spontaneous, title, title_at, language, language_at, "
            "pillar, stake) VALUES (?, 'advisor', 0, 0, ?, '', 'fr', '', ?, ?)",
            posts,
        )
        base.executemany("INSERT INTO post_states VALUES (?, 'published', 0, '', 1, 0, '', ?)", states)
        base.executemany(
            "INSERT INTO outcomes (id, publication, post, account, kind, stamp, wall_ms, author, url, remote_id, "
            "published_at, how, reason) VALUES (?, '', ?, ?, 'confirmed', '1', 0, 'advisor', ?, ?, ?, 'api', '')",
            outcomes,
        )
        base.executemany(
            "INSERT INTO observations (key, source, stamp, network, metric, value, unit, scope_kind, scope_id, "
            "window_kind, starts, ends, distribution, uniqueness, source_column, observed_at) "
            "VALUES (?, 'bench', '1', ?, ?, ?, 'count', ?, ?, ?, ?, ?, 'unknown', ?, 'column', ?)",
            observations,
        )
        base.executemany(
            "INSERT INTO mentions (key, source, stamp, network, url, author, author_url, title, text, language, "
            "published_at, source_label, source_raw, themes) "
            "VALUES (?, 'bench', '1', 'x', ?, ?, '', '', ?, 'fr', ?, ?, '', '[\"chaleur\"]')",
            mentions,
        )


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


class Other(Screen):
    """A room that is read first."""

    name = "other"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Other")

    @override
    def refresh(self) -> None:
        """Nothing to ask for."""


class Stopwatch:
    """Runs the window until its answer is painted, and notes how long its thread was busy in one piece."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self.app, self.window, self.longest, self._last = app, window, 0.0, 0.0

    def settle(self) -> None:
        """Let everything end that was begun."""
        while self.window.tasks.busy:
            self.app.processEvents()
            time.sleep(0.005)
        self.app.processEvents()

    def answer(self, screen: DashboardScreen, act: Callable[[], object]) -> float:
        """Milliseconds from the act to the painted answer; what is kept and read ahead afterwards is not waited for."""
        loop, ticks = QEventLoop(), QTimer()
        screen.answered.connect(loop.quit)
        self._last = time.perf_counter()
        ticks.timeout.connect(self._tick)
        ticks.start(TICK_MS)
        before = time.perf_counter()
        act()
        loop.exec()
        self._tick()
        self.window.grab()
        took = (time.perf_counter() - before) * 1000
        screen.answered.disconnect(loop.quit)
        ticks.stop()
        self.settle()
        return took

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - TICK_MS)
        self._last = now


def measure_window(app: QApplication, team: Team) -> dict[str, object]:
    """Every choice of the screen, again and again."""
    window = MainWindow()
    window.resize(1440, 900)
    window.register_screen("dashboard", "Dashboard", "dashboard", DashboardScreen)
    window.show()
    watch = Stopwatch(app, window)
    window.register_screen("other", "Other", "drafts", Other)
    window.show_ready(team.ws, person="Hugo", first="other")
    # As in the app, where rooms are built while the first one is read.
    screen = window.screen_of("dashboard")
    if not isinstance(screen, DashboardScreen):
        raise TypeError(screen)
    watch.settle()
    opening = watch.answer(screen, partial(window.go, "dashboard"))
    again = watch.answer(screen, screen.refresh)
    watch.longest = 0.0
    found: dict[str, object] = {"open_ms": round(opening, 1), "again_ms": round(again, 1)}
    acts: dict[str, tuple[str, tuple[str, ...]]] = {
        "figure": ("metric", ("reach", "engagements_platform", "impressions")),
        "period": ("name", ("30", "90", "7", "60")),
        "grouping": ("by", ("pillar", "stake", "campaign", "account")),
        "comparison": ("against", ("last_year", "nothing", "before")),
        "account": ("account", (team.linkedin, "")),
        "sorting": ("best", ("rate", "reactions", "impressions")),
    }
    every: list[float] = []
    for name, (field, values) in acts.items():
        times = sorted(
            watch.answer(screen, partial(screen.choose, **{field: value})) for value in values * (ROUNDS // len(values))
        )
        every += times
        found[f"{name}_ms"] = {"median": round(statistics.median(times), 1), "worst": round(times[-1], 1)}
    found["year_ms"] = round(
        watch.answer(screen, lambda: screen.choose(name="custom", first="2025-03-11", last="2026-03-10")), 1
    )
    found["longest_block_ms"] = round(watch.longest, 1)
    every.sort()
    found["p95_ms"] = round(every[int(len(every) * 0.95)], 1)
    found["worst_ms"] = round(every[-1], 1)
    window.tasks.close()
    window.close()
    window.deleteLater()
    return found


def main() -> int:
    """Fill a workspace, read it, then use the screen."""
    app = QApplication([])
    i18n.install_language(app, "en")
    apply_theme(app, "light")
    with tempfile.TemporaryDirectory(prefix="exec-assistant-bench-") as folder:
        team = make_team(Path(folder) / "profile")
        count = fill(team)
        peer = timed(lambda: team.ws.projection.database.query("SELECT metric, count(*) FROM observations GROUP BY 1"))
        cold = timed(lambda: gather(team.ws, Wanted(), TODAY))
        reading = [timed(partial(gather, team.ws, Wanted(by=by), TODAY)) for by in BY * 3]
        found = measure_window(app, team)
        team.ws.close()
    print(
        json.dumps(
            {
                "bench": "dashboard",
                "posts": POSTS,
                "observations": count,
                "mentions": MENTIONS,
                "read_cold_ms": round(cold, 1),
                "read_ms": round(statistics.median(reading), 1),
                "peer_count_ms": round(peer, 1),
                **found,
                "limit_ms": LIMIT_MS,
                "p95_to_limit": round(found["p95_ms"] / LIMIT_MS, 2),  # type: ignore[operator]
                "ok": found["p95_ms"] <= LIMIT_MS,  # type: ignore[operator]
            }
        )
    )
    return 0 if found["p95_ms"] <= LIMIT_MS else 1  # type: ignore[operator]


if __name__ == "__main__":
    raise SystemExit(main())
