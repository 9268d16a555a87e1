"""French and English: translators, plurals, errors, dates and numbers.

Texts in a widget class are ``self.tr("…")``, plurals ``self.tr("%n post(s)", "", count)``. Elsewhere they are
``translate("Context", "…")`` and ``plural("Context", "%n post(s)", count)``. Never an f-string: it is not extracted.
``scripts/translations.py`` keeps ``resources/i18n`` in step.
"""

from __future__ import annotations

import dataclasses
import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QDateTime,
    QLibraryInfo,
    QLocale,
    QTime,
    QTranslator,
)

from resources import path as resource

if TYPE_CHECKING:
    from exec_assistant.domain.errors import AppError

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

NARROW = "\u202f"
NO_BREAK = "\u00a0"


@dataclasses.dataclass(slots=True)
class _State:
    language: Language = "en"
    locale: QLocale = dataclasses.field(default_factory=lambda: QLocale(QLocale.Language.English))
    installed: list[QTranslator] = dataclasses.field(default_factory=list)
    french: QTranslator | None = None


_state = _State()


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark a constant for translation and return it; translate it later with :func:`translate`."""
    del context
    return text


def system_language() -> Language:
    """French where the system speaks French, English elsewhere."""
    return "fr" if QLocale.system().language() == QLocale.Language.French else "en"


def install_language(app: QCoreApplication, language: Language) -> None:
    """Speak a language from now on; open widgets get a ``LanguageChange`` event."""
    if language not in LANGUAGES:
        raise ValueError(language)
    for old in _state.installed:
        app.removeTranslator(old)
    _state.installed.clear()
    _state.language = language
    _state.locale = _locale(language)
    QLocale.setDefault(_state.locale)
    folder = str(resource("i18n"))
    if language == "fr":
        _install(app, "qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, f"exec_assistant_{language}", folder)


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    made = QTranslator(app)
    if made.load(name, folder):
        app.installTranslator(made)
        _state.installed.append(made)


def _locale(language: Language) -> QLocale:
    """The system's own regional formats if they are of this language, else France or the United Kingdom."""
    system = QLocale.system()
    wanted = QLocale.Language.French if language == "fr" else QLocale.Language.English
    if system.language() == wanted and system.territory() != QLocale.Country.AnyTerritory:
        return system if system.name() != "C" else QLocale(wanted)
    return QLocale(wanted, QLocale.Country.France if language == "fr" else QLocale.Country.UnitedKingdom)


def language() -> Language:
    """The language in force."""
    return _state.language


def locale() -> QLocale:
    """The formats in force."""
    return _state.locale


def translate(context: str, text: str) -> str:
    """The translation of a constant text outside a widget class; a plural needs :func:`plural`."""
    return QCoreApplication.translate(context, text)


def plural(context: str, text: str, n: int) -> str:
    """The plural form of a constant text for ``n``, with ``%n`` filled in, outside a widget class.

    lupdate sees plurals only in ``self.tr("…", "", n)``; ``scripts/translations.py`` reads these calls for it.
    """
    return QCoreApplication.translate(context, text, None, n)


def in_french(context: str, text: str) -> str:
    """The French of a text whatever the language in force, so that the palette finds an action by either name."""
    if _state.french is None:
        _state.french = QTranslator()
        _state.french.load("exec_assistant_fr", str(resource("i18n")))
    return _state.french.translate(context, text) or text


# --- errors ----------------------------------------------------------------------------------------------------------


def error_sentences(error: AppError) -> tuple[str, ...]:
    """What happened, what is safe and what to do next, in the language in force, parameters put in."""
    return tuple(message(part, error.params) for part in error.sentences())


def error_text(error: AppError) -> str:
    """All sentences of an error in one line."""
    return " ".join(error_sentences(error))


def message(template: str, params: dict[str, object] | None = None) -> str:
    """A template of the core (its English text is the key) in the language in force, parameters put in."""
    found = translate("Errors", template)
    values = {name: _value(value) for name, value in (params or {}).items()}
    try:
        return found.format(**values)
    except (KeyError, IndexError, ValueError):
        return template.format(**values)


def _value(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return number(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    return value


# --- words of the domain ---------------------------------------------------------------------------------------------

_STATUS_WORDS = {
    "draft": QT_TRANSLATE_NOOP("Status", "Draft"),
    "in_review": QT_TRANSLATE_NOOP("Status", "In review"),
    "changes_requested": QT_TRANSLATE_NOOP("Status", "Changes requested"),
    "approved": QT_TRANSLATE_NOOP("Status", "Approved"),
    "scheduled": QT_TRANSLATE_NOOP("Status", "Scheduled"),
    "publishing": QT_TRANSLATE_NOOP("Status", "Publishing"),
    "published": QT_TRANSLATE_NOOP("Status", "Published"),
    "partly_published": QT_TRANSLATE_NOOP("Status", "Partly published"),
    "parked": QT_TRANSLATE_NOOP("Status", "Parked"),
    "missed": QT_TRANSLATE_NOOP("Status", "Missed"),
    "failed": QT_TRANSLATE_NOOP("Status", "Failed"),
    "held": QT_TRANSLATE_NOOP("Status", "Held"),
    "rejected": QT_TRANSLATE_NOOP("Status", "Rejected"),
}

_NETWORK_NAMES = {
    "linkedin": "LinkedIn",
    "x": "X",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "wordpress": "WordPress",
    "instagram": "Instagram",
    "facebook": "Facebook",
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "threads": "Threads",
    "blog": "Blog",
    "newsletter": "Newsletter",
    "press": QT_TRANSLATE_NOOP("Network", "Press"),
    "radio": QT_TRANSLATE_NOOP("Network", "Radio"),
    "other": QT_TRANSLATE_NOOP("Network", "Other network"),
}


def status_word(status: str) -> str:
    """The word of a status; an unknown one is shown as it is."""
    word = _STATUS_WORDS.get(str(status))
    return translate("Status", word) if word else str(status)


def network_name(network: str) -> str:
    """The name of a network as people write it."""
    name = _NETWORK_NAMES.get(str(network))
    return translate("Network", name) if name else str(network).capitalize()


# --- numbers, dates, times -------------------------------------------------------------------------------------------


def number(value: float, decimals: int = 0) -> str:
    """A number with the language's separators; French thousands get the narrow space."""
    if decimals == 0 and float(value).is_integer():
        return _state.locale.toString(int(value))
    return _state.locale.toString(float(value), "f", decimals)


def compact(value: float) -> str:
    """A number in at most four signs, for axes and badges: 940, 12.4k (12,4 k), 1.2M (1,2 M)."""
    gap = NO_BREAK if _state.language == "fr" else ""
    for size, sign in ((1_000_000, "M"), (1_000, "k")):
        if abs(value) >= size:
            scaled = value / size
            return number(scaled, 0 if abs(scaled) >= 100 or float(scaled).is_integer() else 1) + gap + sign
    return number(value)


def percent(share: float, decimals: int = 0) -> str:
    """A share of one as a percentage; French sets a narrow no-break space before the sign."""
    return number(share * 100, decimals) + (f"{NARROW}%" if _state.language == "fr" else "%")


def clock(value: datetime | time) -> str:
    """Hour and minute: 08:30."""
    return f"{value.hour:02d}:{value.minute:02d}"


def day(value: date, *, weekday: bool = False, year: bool | None = None) -> str:
    """A day in words: 3 Mar 2026, mar. 3 mars; the year is left out if ``year`` is false."""
    with_year = year is not False
    pattern = ("ddd " if weekday else "") + "d MMM" + (" yyyy" if with_year else "")
    said = _state.locale.toString(_qdate(value), pattern)
    if _state.language == "fr" and value.day == 1:
        said = re.sub(r"(?<!\d)1 ", "1er ", said, count=1)
    return said


def month(value: date) -> str:
    """A month and its year as a title: March 2026, Mars 2026."""
    said = _state.locale.standaloneMonthName(value.month) + f" {value.year}"
    return said[:1].upper() + said[1:]


def weekday(value: date, *, short: bool = True) -> str:
    """The name of a day of the week."""
    style = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return _state.locale.standaloneDayName(value.isoweekday(), style)


def first_weekday() -> int:
    """The first day of the week where the person lives: 1 Monday … 7 Sunday."""
    return _state.locale.firstDayOfWeek().value


def moment(value: datetime, *, weekday: bool = False, year: bool | None = None) -> str:
    """A day and an hour: Tue 3 Mar 2026, 08:30. The value must already be in the zone it is to be read in."""
    return f"{day(value.date(), weekday=weekday, year=year)}, {clock(value)}"


def relative_day(value: date, today: date) -> str:
    """Yesterday, today, tomorrow, a weekday within six days ahead, else the day (with its year if it differs)."""
    distance = (value - today).days
    if distance == 0:
        return translate("Dates", "Today")
    if distance == 1:
        return translate("Dates", "Tomorrow")
    if distance == -1:
        return translate("Dates", "Yesterday")
    if 1 < distance < 7:
        said = weekday(value, short=False)
        return said[:1].upper() + said[1:]
    return day(value, weekday=True, year=value.year != today.year)


def relative_moment(value: datetime, now: datetime) -> str:
    """How long ago or until, in words; both values in the same zone."""
    minutes = round((value - now).total_seconds() / 60)
    ahead, size = minutes > 0, abs(minutes)
    if size < 1:
        return translate("Dates", "now")
    if size < 60:
        return plural("Dates", "in %n minute(s)", size) if ahead else plural("Dates", "%n minute(s) ago", size)
    if size < 24 * 60:
        hours = round(size / 60)
        return plural("Dates", "in %n hour(s)", hours) if ahead else plural("Dates", "%n hour(s) ago", hours)
    return f"{relative_day(value.date(), now.date())}, {clock(value)}"


def qdatetime(value: datetime) -> QDateTime:
    """The wall-clock reading of a datetime as Qt has it (its zone is dropped on purpose)."""
    return QDateTime(_qdate(value.date()), QTime(value.hour, value.minute, value.second))


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
