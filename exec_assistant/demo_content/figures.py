"""Reading the figures of the demo: an account's days, a post's results as they came in, and the mentions."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.demo_content.model import Mention, Observation, Post
from exec_assistant.demo_content.moments import WEEKDAYS, Today
from exec_assistant.domain.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

DAYS = 60
"""How far back an account's days go."""

_UNIQUE = {"reach"}
_DAILY = ("impressions", "reach", "engagements", "followers_gained", "views")
_ENGAGEMENTS = ("reactions", "comments", "reposts", "saves", "link_clicks")
_READ_AT = time(7, 5)
_AFTER_POST = re.compile(r"@(?P<post>[a-z0-9-]+) \+(?P<hours>\d+)h(?P<minutes>\d{2})?$")

Figures = dict[str, int]


def read_observations(
    folder: Path, posts: Sequence[Post], today: Today, shares: Mapping[int, float]
) -> list[Observation]:
    """Daily figures of the last 60 days, then the posts' lifetime figures as they stood after so many hours.

    Args:
        folder: holds ``account_days.csv`` and ``posts.csv``.
        posts: the posts read before.
        today: what the dates are counted from; nothing is observed after yesterday.
        shares: hours after publication to the part of the final figures reached by then.
    """
    results = _post_results(folder / "posts.csv")
    outcomes = {
        (post.id, outcome.account): outcome.at
        for post in posts
        for outcome in post.outcomes
        if outcome.status == "published"
    }
    unknown = set(results) - set(outcomes)
    if unknown:
        raise BadInput(
            "Figures for posts that were not published: {posts}.", posts=", ".join(map(str, sorted(unknown)))
        )
    days = _account_days(folder / "account_days.csv", today)
    for key, figures in results.items():
        _add_to_days(days, key[1], figures, outcomes[key], shares)
    found = list(_daily(days, today))
    for (post, account), figures in results.items():
        found += _lifetime(post, account, figures, outcomes[post, account], today, shares)
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _post_results(path: Path) -> dict[tuple[str, str], Figures]:
    found = {}
    for row in _rows(path):
        key = (row.pop("post"), row.pop("account"))
        found[key] = {metric: int(value) for metric, value in row.items() if value}
    return found


def _account_days(path: Path, today: Today) -> dict[tuple[str, date], Figures]:
    """A day without any figure is missing, which is not a day of zeros."""
    monday = today.day - timedelta(days=today.day.weekday())
    found = {}
    for row in _rows(path):
        day = monday - timedelta(weeks=int(row["weeks_ago"])) + timedelta(days=WEEKDAYS.index(row["weekday"]))
        figures = {metric: int(row[metric]) for metric in _DAILY if row[metric]}
        if figures and timedelta() < today.day - day <= timedelta(days=DAYS):
            found[row["account"], day] = figures
    return found


def _add_to_days(
    days: dict[tuple[str, date], Figures], account: str, final: Figures, at: datetime, shares: Mapping[int, float]
) -> None:
    """Spreads a post's figures over the days in which they came in, so that the account's curve shows the post."""
    figures = {**final, "engagements": sum(final.get(metric, 0) for metric in _ENGAGEMENTS)}
    previous_hours, previous_share = 0, 0.0
    for hours, share in shares.items():
        length = max(1, (hours - previous_hours) // 24)
        for offset in range(length):
            day = (at + timedelta(hours=previous_hours)).date() + timedelta(days=offset)
            for metric, value in days.get((account, day), {}).items():
                days[account, day][metric] = value + round(figures.get(metric, 0) * (share - previous_share) / length)
        previous_hours, previous_share = hours, share


def _observation(account: str, post: str, metric: str, value: int, day: date, zone: str) -> Observation:
    window = "lifetime" if post else "day"
    read_on = day if post else day + timedelta(days=1)
    observed = datetime.combine(read_on, _READ_AT, ZoneInfo(zone))
    uniqueness = "unique" if metric in _UNIQUE else "total"
    return Observation(account, post, metric, value, window, day, uniqueness, observed)  # type: ignore[arg-type]


def _daily(days: Mapping[tuple[str, date], Figures], today: Today) -> Iterator[Observation]:
    for (account, day), figures in sorted(days.items(), key=lambda item: (item[0][1], item[0][0])):
        for metric, value in figures.items():
            yield _observation(account, "", metric, value, day, today.zone)


def _lifetime(
    post: str, account: str, final: Figures, at: datetime, today: Today, shares: Mapping[int, float]
) -> Iterator[Observation]:
    """Snapshots: each is the whole life of the post so far, read on a later day than the one before."""
    for hours, share in shares.items():
        day = (at + timedelta(hours=hours)).date()
        if day >= today.day:
            return
        for metric, value in final.items():
            yield _observation(account, post, metric, round(value * share), day, today.zone)


def read_mentions(path: Path, posts: Sequence[Post], today: Today) -> list[Mention]:
    """Mentions in order of time, all before today; ``at`` is a moment, or ``@post +5h`` after a post went out."""
    published = {post.id: min(o.at for o in post.outcomes) for post in posts if post.outcomes}
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        raw = json.loads(line)
        match = _AFTER_POST.match(raw["at"])
        if match:
            delay = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
            at, about = published[match["post"]] + delay, match["post"]
        else:
            at, about = today.read(raw["at"]), raw.get("about", "")
        mention_id = f"m{number:03}"
        found.append(
            Mention(
                id=mention_id,
                at=at,
                author=raw["author"],
                platform=raw["platform"],
                outlet=raw.get("outlet", ""),
                language=raw["language"],
                title=raw.get("title", ""),
                text=raw["text"],
                url=f"https://{raw['platform']}.example.com/{mention_id}",
                potential_reach=raw["potential_reach"],
                engagement=raw.get("engagement", 0),
                source_sentiment=raw["sentiment"],
                about=about,
                themes=tuple(raw.get("themes", ())),
            )
        )
    return sorted((mention for mention in found if mention.at < today.midnight()), key=lambda mention: mention.at)
