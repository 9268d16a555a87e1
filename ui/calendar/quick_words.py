"""Quick entry in words: each part that was understood as a chip, and each doubt as a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import i18n, icons
from ui.calendar.filters import account_word
from ui.post.words import stake_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.domain.accounts import Account
    from exec_assistant.services.quick_entry import Doubt, Understood

KIND_ICONS = {"post": "edit", "idea": "idea", "event": "event", "quiet": "quiet", "slot": "repeat"}


@dataclass(frozen=True, slots=True)
class Chip:
    """One part as it is shown; ``usual`` when it was not said and the habit stands in."""

    icon: str
    text: str
    usual: bool = False


@dataclass(frozen=True, slots=True)
class Usual:
    """What stands in for what a line does not say: the accounts and the hour of a post."""

    accounts: tuple[str, ...] = ()
    at: time = time(9)


class QuickWords(QObject):
    """Words of quick entry, in the language in force."""

    def kind(self, kind: str) -> str:
        """The word of what will be made."""
        words = {
            "post": self.tr("Post"),
            "idea": self.tr("Idea"),
            "event": self.tr("Event"),
            "quiet": self.tr("Quiet period"),
            "slot": self.tr("Slot"),
        }
        return words.get(kind, "")

    def chips(
        self, made: Understood, usual: Usual, accounts: Sequence[Account], names: Mapping[str, str], today: date
    ) -> list[Chip]:
        """What was understood, in the order in which it matters; the title last."""
        if not made.kind:
            return []
        found = [Chip(KIND_ICONS[made.kind], self.kind(made.kind))]
        when = self.when(made, today)
        if when:
            found.append(Chip("calendar", when))
        if made.kind == "post" and made.day is not None and made.at is None:
            found.append(
                Chip("clock", self.tr("{time}, unless you say another").format(time=i18n.clock(usual.at)), True)
            )
        chosen = made.accounts or (usual.accounts if made.kind == "post" else ())
        for one in accounts:
            if one.account in chosen:
                icon = icons.network_icon(one.network.value)
                found.append(Chip(icon, account_word(one), not made.accounts))
        if made.pillar:
            found.append(Chip("pillar", names.get(made.pillar, "")))
        if made.stake:
            found.append(Chip("flag", stake_word(made.stake)))
        if made.campaign:
            found.append(Chip("campaign", names.get(made.campaign, "")))
        if made.title:
            found.append(Chip("quote", made.title))
        return found

    def when(self, made: Understood, today: date) -> str:
        """The day and hour, or the rhythm, as they were understood."""
        if made.kind == "slot":
            return self.rhythm(made.weekdays, made.every_weeks, made.at, made.day, made.until, today)
        if made.day is None:
            return ""
        said = _day(made.day, today)
        hours = i18n.clock(made.at) if made.at and made.kind != "quiet" else ""
        if made.last_day is not None and made.last_day != made.day:
            return self.tr("{first} to {last}").format(first=said, last=_day(made.last_day, today))
        if hours and made.until_at is not None:
            hours = self.tr("{first} to {last}").format(first=hours, last=i18n.clock(made.until_at))
        return ", ".join(part for part in (said, hours) if part)

    def rhythm(
        self,
        weekdays: Sequence[int],
        every: int,
        at: time | None,
        first: date | None,
        until: date | None,
        today: date,
    ) -> str:
        """A rhythm in words: "Thursday, 07:45, every 2 weeks"."""
        monday = date(2026, 1, 5)
        names = ", ".join(i18n.weekday(monday.replace(day=5 + day), short=len(weekdays) > 1) for day in weekdays)
        parts = [names[:1].upper() + names[1:], i18n.clock(at) if at else ""]
        parts.append(self.tr("every week") if every == 1 else self.tr("every %n week(s)", "", every))
        if first is not None and first > today:
            parts.append(self.tr("from {day}").format(day=_day(first, today)))
        if until is not None:
            parts.append(self.tr("until {day}").format(day=_day(until, today)))
        return ", ".join(part for part in parts if part)

    def remark(self, remark: Doubt, today: date) -> str:
        """What should be known about a reading, as a sentence."""
        day = _day(remark.day, today) if remark.day else ""
        other = _day(remark.other, today) if remark.other else ""
        sentences = {
            "ambiguous_date": self.tr("“{words}” is read as {day}; it could also be {other}."),
            "next_week": self.tr("“{words}” is read as {day}, not {other}."),
            "far": self.tr("That day of this year is over: “{words}” is read as {day}."),
            "weekday_differs": self.tr("{day} is another day of the week than you say."),
            "past": self.tr("{day} is over: nothing can be planned then."),
            "impossible_date": self.tr("“{words}” is no day of the calendar."),
            "impossible_time": self.tr("“{words}” is no hour of the day; it stays in the title."),
            "ends_before": self.tr("It would end before it begins."),
            "no_title": self.tr("Say what it is about."),
            "no_day": self.tr("Say on which day."),
            "no_weekday": self.tr("Say on which day of the week."),
            "no_time": self.tr("Say at what time."),
            "no_rhythm": self.tr("“{words}” is not a number of weeks: a slot comes back by weeks."),
            "no_such_account": self.tr("There is no account on {name} here."),
            "several_accounts": self.tr(
                "There are several accounts there; say its name after the network for another."
            ),
        }
        text = sentences[remark.why].format(
            words=remark.words, day=day, other=other, name=i18n.network_name(remark.name) if remark.name else ""
        )
        # A short month ends in a full stop of its own in French.
        return (text[:1].upper() + text[1:]).rstrip(".") + "."


def _day(day: date, today: date) -> str:
    return i18n.day(day, weekday=True, year=day.year != today.year)
