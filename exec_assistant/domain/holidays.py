"""Public holidays of France, computed: eight on their day and three that follow Easter (Code du travail, L3133-1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday with its name in French and in English."""

    day: date
    french: str
    english: str


_FIXED = (
    (1, 1, "Jour de l’An", "New Year’s Day"),
    (5, 1, "Fête du Travail", "Labour Day"),
    (5, 8, "Victoire de 1945", "Victory in Europe Day"),
    (7, 14, "Fête nationale", "Bastille Day"),
    (8, 15, "Assomption", "Assumption"),
    (11, 1, "Toussaint", "All Saints’ Day"),
    (11, 11, "Armistice de 1918", "Armistice Day"),
    (12, 25, "Noël", "Christmas Day"),
)
_AFTER_EASTER = (
    (1, "Lundi de Pâques", "Easter Monday"),
    (39, "Ascension", "Ascension Day"),
    (50, "Lundi de Pentecôte", "Whit Monday"),
)


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876, after Meeus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, left = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def french_holidays(year: int) -> tuple[Holiday, ...]:
    """The eleven public holidays of a year, by day; those of Alsace and overseas come from a calendar file."""
    sunday = easter(year)
    found = [Holiday(date(year, month, day), *names) for month, day, *names in _FIXED]
    found += [Holiday(sunday + timedelta(days=days), *names) for days, *names in _AFTER_EASTER]
    return tuple(sorted(found, key=lambda holiday: holiday.day))
