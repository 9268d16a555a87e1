"""Two files as they arrive in real life, with today's dates: a consultant's plan and LinkedIn's own export."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from exec_assistant.demo_content.moments import Today
from exec_assistant.demo_content.reading import load_demo
from exec_assistant.demo_content.workbook import Cell, write_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.demo_content.model import DemoContent

PERIOD_DAYS = 90
ACCOUNT = "helene-linkedin"
"""The account whose results LinkedIn exports."""

_ENGAGEMENTS = ("reactions", "comments", "reposts", "saves", "link_clicks")
_JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_HEADERS = ("Date", "Jour", "Heure", "Réseau(x)", "Thème", "Titre", "Texte", "Hashtags", "Visuel", "Statut",
            "Commentaires")  # fmt: skip
_DEMOGRAPHICS: tuple[tuple[Cell, ...], ...] = (
    ("Job titles", "Directeur général", 0.064),
    ("Job titles", "Ingénieur", 0.051),
    ("Job titles", "Responsable énergie", 0.038),
    ("Job titles", "Maire", "< 1%"),
    ("Locations", "Greater Lyon Area", 0.223),
    ("Locations", "Greater Paris Metropolitan Region", 0.187),
    ("Locations", "Greater Lille Metropolitan Area", 0.041),
    ("Industries", "Utilities", 0.142),
    ("Industries", "Machinery Manufacturing", 0.098),
    ("Industries", "Government Administration", 0.077),
    ("Seniority", "Senior", 0.318),
    ("Seniority", "Director", 0.121),
    ("Company size", "1001-5000 employees", 0.164),
)


@dataclass(frozen=True, slots=True)
class SampleExports:
    """The files written.

    Attributes:
        plan: semicolon-separated, UTF-8 with a mark at its start, a title above the table, days before months; one row
            has no date and one has an impossible date.
        linkedin: workbook of LinkedIn's creator analytics, English form, last 90 days without today.
    """

    plan: Path
    linkedin: Path


def write_sample_exports(demo: Path, folder: Path, today: date) -> SampleExports:
    """Writes both files into ``folder``, from the demo's files and with dates around ``today``."""
    content = load_demo(demo, today)
    plan = folder / "plan_editorial.csv"
    _write_plan(demo / "plan_editorial.csv", plan, content)
    first, last = today - timedelta(days=PERIOD_DAYS), today - timedelta(days=1)
    linkedin = folder / f"Content_{first.isoformat()}_{last.isoformat()}_HeleneMarchadier.xlsx"
    write_workbook(linkedin, _linkedin_sheets(content, first, last))
    return SampleExports(plan, linkedin)


def _write_plan(source: Path, target: Path, content: DemoContent) -> None:
    today = Today(content.today, frozenset(holiday.day for holiday in content.holidays), content.company.zone)
    with source.open(encoding="utf-8", newline="") as read, target.open("w", encoding="utf-8-sig", newline="") as write:
        rows = csv.DictReader(read, delimiter=";")
        writer = csv.writer(write, delimiter=";", lineterminator="\r\n")
        writer.writerow(("Plan éditorial – Hélène Marchadier", *[""] * (len(_HEADERS) - 1)))
        writer.writerow([""] * len(_HEADERS))
        writer.writerow(_HEADERS)
        for row in rows:
            writer.writerow((*_date_cells(row.pop("moment"), today), *row.values()))


def _date_cells(moment: str, today: Today) -> tuple[str, str, str]:
    """Date, weekday and hour as a French consultant types them; "à caler" for a row without date."""
    if not moment:
        return "à caler", "", ""
    when, _, hour = moment.partition(" ")
    if when == "IMPOSSIBLE":
        return f"31/02/{today.day.year + 1}", "", hour
    day = today.read_day(when)
    return f"{day.day:02}/{day.month:02}/{day.year}", _JOURS[day.weekday()], hour


def _us(day: date) -> str:
    """Month first, no leading zeros: 9/4/2026 is the fourth of September."""
    return f"{day.month}/{day.day}/{day.year}"


def _linkedin_sheets(content: DemoContent, first: date, last: date) -> dict[str, list[Sequence[Cell]]]:
    days = _days(content, first, last)
    account = next(account for account in content.accounts if account.id == ACCOUNT)
    impressions = sum(figures["impressions"] for figures in days.values())
    return {
        "DISCOVERY": [
            ["Overall Performance", f"{_us(first)} - {_us(last)}"],
            ["Impressions", impressions],
            ["Members reached", sum(figures["reach"] for figures in days.values()) * 5 // 8],
        ],
        "ENGAGEMENT": [
            ["Date", "Impressions", "Engagements"],
            *_by_day(days, "impressions", "engagements"),
        ],
        "TOP POSTS": _top_posts(content),
        "FOLLOWERS": [
            [f"Total followers on {_us(last)}:", account.followers],
            [None, None],
            ["Date", "New followers"],
            *_by_day(days, "followers_gained"),
        ],
        "DEMOGRAPHICS": [["Top Demographics", "Value", "Percentage"], *_DEMOGRAPHICS],
    }


def _by_day(days: dict[date, dict[str, int]], *metrics: str) -> list[list[Cell]]:
    return [[_us(day), *(figures[metric] for metric in metrics)] for day, figures in days.items()]


def _days(content: DemoContent, first: date, last: date) -> dict[date, dict[str, int]]:
    """The account's days as the demo knows them; those it lacks are as an ordinary day a little earlier."""
    known: dict[date, dict[str, int]] = defaultdict(dict)
    for seen in content.observations:
        if seen.account == ACCOUNT and not seen.post:
            known[seen.day][seen.metric] = seen.value
    days = {}
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        weekend = day.weekday() >= 5
        ordinary = {
            "impressions": (640 if weekend else 1710) + 37 * (day.toordinal() % 11),
            "reach": (430 if weekend else 1130) + 23 * (day.toordinal() % 11),
            "engagements": (14 if weekend else 43) + day.toordinal() % 9,
            "followers_gained": (2 if weekend else 6) + day.toordinal() % 4,
        }
        days[day] = {**ordinary, **known.get(day, {})}
    return days


def _top_posts(content: DemoContent) -> list[Sequence[Cell]]:
    """Two tables side by side, each in its own order, as LinkedIn makes them."""
    latest: dict[str, dict[str, int]] = defaultdict(dict)
    for seen in content.observations:
        if seen.account == ACCOUNT and seen.post:
            latest[seen.post][seen.metric] = seen.value
    posts = []
    for post in content.posts:
        outcome = next((o for o in post.outcomes if o.account == ACCOUNT and o.status == "published"), None)
        figures = latest.get(post.id)
        if outcome and figures:
            engagements = sum(figures.get(metric, 0) for metric in _ENGAGEMENTS)
            posts.append((outcome.url.rstrip("/"), _us(outcome.at.date()), engagements, figures["impressions"]))
    by_engagement = sorted(posts, key=lambda post: -post[2])
    by_impressions = sorted(posts, key=lambda post: -post[3])
    rows: list[Sequence[Cell]] = [
        ["Maximum of 50 posts available to include in this list"],
        [],
        ["Post URL", "Post publish date", "Engagements", None, "Post URL", "Post publish date", "Impressions"],
    ]
    for left, right in zip(by_engagement, by_impressions, strict=True):
        rows.append([left[0], left[1], left[2], None, right[0], right[1], right[3]])
    return rows
