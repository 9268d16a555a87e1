"""From the files of the demo to plain data, with the dates around a given day."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from exec_assistant.demo_content.figures import read_mentions, read_observations
from exec_assistant.demo_content.model import (
    Account,
    Campaign,
    Company,
    DemoContent,
    Event,
    Holiday,
    Mandate,
    Medium,
    Person,
    Pillar,
    Post,
    QuietPeriod,
    Slot,
    Stake,
    Template,
)
from exec_assistant.demo_content.moments import WEEKDAYS, Today
from exec_assistant.demo_content.posts import read_post

if TYPE_CHECKING:
    from pathlib import Path

_HOLIDAY = re.compile(r"BEGIN:VEVENT\r?\n.*?END:VEVENT", re.DOTALL)
_HOLIDAY_DAY = re.compile(r"^DTSTART;VALUE=DATE:(\d{8})\r?$", re.MULTILINE)
_HOLIDAY_NAME = re.compile(r"^SUMMARY:(.*?)\r?$", re.MULTILINE)


def load_demo(folder: Path, today: date) -> DemoContent:
    """Everything in the demo folder, with its dates around ``today``.

    Args:
        folder: ``resources/demo`` or a copy of it; its README describes the files.
        today: the day the person sees, in the company's zone.

    Returns:
        Frozen plain data; the same folder and day give the same content.

    Raises:
        BadInput: a file says something that cannot be (an edit of a passage that is not there, an unknown account).
    """
    raw = tomllib.loads((folder / "workspace.toml").read_text(encoding="utf-8"))
    holidays_file = folder / "jours_feries.ics"
    holidays = _holidays(holidays_file)
    base = Today(today, frozenset(holiday.day for holiday in holidays), raw["company"]["zone"])
    people = tuple(_person(person, base) for person in raw["person"])
    accounts = tuple(_account(account) for account in raw["account"])
    posts = _posts(folder / "posts", base, accounts, people)
    shares = dict(zip(raw["metrics"]["hours"], raw["metrics"]["shares"], strict=True))
    return DemoContent(
        today=today,
        company=Company(**raw["company"]),
        people=people,
        accounts=accounts,
        pillars=tuple(Pillar(**pillar) for pillar in raw["pillar"]),
        stakes=tuple(Stake(**stake) for stake in raw["stake"]),
        campaigns=tuple(_campaign(campaign, base) for campaign in raw["campaign"]),
        tags=tuple(sorted({tag for post in posts for tag in post.tags})),
        slots=tuple(_slot(slot) for slot in raw["slot"]),
        events=tuple(_event(event, base) for event in raw["event"]),
        quiet_periods=tuple(_quiet_period(period, base) for period in raw["quiet_period"]),
        holidays=holidays,
        holidays_file=holidays_file,
        media=tuple(Medium(m["id"], folder / m["file"], m["alt"], m["credit"]) for m in raw["medium"]),
        posts=posts,
        templates=_templates(folder / "templates.toml"),
        observations=tuple(read_observations(folder / "metrics", posts, base, shares)),
        mentions=tuple(read_mentions(folder / "mentions.jsonl", posts, base)),
    )


def _holidays(path: Path) -> tuple[Holiday, ...]:
    """All-day events of our own calendar file; other people's files go through the importer of calendars."""
    found = []
    for block in _HOLIDAY.findall(path.read_text(encoding="utf-8")):
        day, name = _HOLIDAY_DAY.search(block), _HOLIDAY_NAME.search(block)
        if day and name:
            found.append(Holiday(date.fromisoformat(day.group(1)), name.group(1)))
    return tuple(sorted(found, key=lambda holiday: holiday.day))


def _person(raw: Mapping[str, Any], today: Today) -> Person:
    mandate = None
    if "mandate" in raw:
        given = raw["mandate"]
        mandate = Mandate(tuple(given["accounts"]), today.read(given["until"]), given["reason"])
    return Person(raw["id"], raw["name"], raw["title"], tuple(raw["roles"]), raw.get("reads", ""), mandate)


def _account(raw: Mapping[str, Any]) -> Account:
    return Account(
        id=raw["id"],
        network=raw["network"],
        kind=raw["kind"],
        name=raw["name"],
        handle=raw["handle"],
        server=raw.get("server", ""),
        owner=raw["owner"],
        publishing=raw["publishing"],
        followers=raw.get("followers"),
    )


def _campaign(raw: Mapping[str, Any], today: Today) -> Campaign:
    return Campaign(raw["id"], raw["name"], today.read(raw["starts"]), today.read(raw["ends"]), raw["goal"])


def _slot(raw: Mapping[str, Any]) -> Slot:
    weekday = WEEKDAYS.index(raw["weekday"])
    at = time.fromisoformat(raw["time"])
    return Slot(raw["id"], raw["label"], raw["account"], weekday, at, raw.get("every_weeks", 1))


def _event(raw: Mapping[str, Any], today: Today) -> Event:
    start, end = today.read(raw["start"]), today.read(raw["end"])
    if end - start > timedelta(days=2):
        # Two working days may have a weekend between them; a conference does not.
        end = end.replace(year=start.year, month=start.month, day=start.day)
    note = raw.get("note", "")
    return Event(raw["id"], raw["kind"], raw["title"], raw["place"], start, end, tuple(raw["people"]), note)


def _quiet_period(raw: Mapping[str, Any], today: Today) -> QuietPeriod:
    first, last = today.read_day(raw["first"]), today.read_day(raw["last"])
    return QuietPeriod(raw["id"], raw["title"], first, last, raw["reason"], raw["blocking"])


def _posts(folder: Path, today: Today, accounts: tuple[Account, ...], people: tuple[Person, ...]) -> tuple[Post, ...]:
    by_id = {account.id: account for account in accounts}
    executive = next(person.id for person in people if "executive" in person.roles)
    found = []
    for path in sorted(folder.glob("*.toml")):
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [read_post(post, raw["language"], today, by_id, executive) for post in raw["post"]]
    return tuple(found)


def _templates(file: Path) -> tuple[Template, ...]:
    return tuple(
        Template(
            name=raw["name"],
            title=raw["title"],
            language=raw["language"],
            pillar=raw["pillar"],
            stake=raw["stake"],
            tags=tuple(raw["tags"]),
            accounts=tuple(raw["accounts"]),
            text=raw["text"].strip(),
            only={account: own["text"].strip() for account, own in raw.get("only", {}).items()},
        )
        for raw in tomllib.loads(file.read_text(encoding="utf-8"))["template"]
    )
