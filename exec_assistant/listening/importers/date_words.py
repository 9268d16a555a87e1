"""Names of months and days of the week in the languages exports come in, also abbreviated or misspelt."""

from __future__ import annotations

import difflib
import unicodedata
from functools import lru_cache

_MONTHS = """
january jan janvier janv enero ene januar janeiro gennaio gen januari jaenner janner sty
february feb fevrier fevr fev febrero februar fevereiro febbraio februari
march mar mars marzo marz maerz marco maart mrt
april apr avril avr abril abr aprile
may mai mayo maio maggio mag mei
june jun juin junio juni junho giugno giu
july jul juillet juil julio juli julho luglio lug
august aug aout agosto ago augustus
september sep sept septembre septiembre setiembre setembro set settembre
october oct octobre octubre oktober okt outubro out ottobre ott
november nov novembre noviembre novembro
december dec decembre diciembre dic dezember dez dezembro dicembre
"""

_WEEKDAYS = """
monday mon lundi lun lunes montag mo segunda seg lunedi maandag ma lu
tuesday tue tues mardi mar martes dienstag di terca ter martedi dinsdag
wednesday wed weds mercredi mer miercoles mie mittwoch mi quarta qua mercoledi woensdag wo
thursday thu thur thurs jeudi jeu jueves jue donnerstag do quinta qui giovedi gio donderdag
friday fri vendredi ven viernes vie freitag fr sexta sex venerdi vrijdag vr
saturday sat samedi sam sabado sab samstag sa sonnabend sabato zaterdag za
sunday sun dimanche dim domingo dom sonntag so domenica zondag zo
"""

MONTHS = {word: number for number, line in enumerate(_MONTHS.strip().splitlines(), 1) for word in line.split()}
"""Plain word to month number."""

WEEKDAYS = {word: number for number, line in enumerate(_WEEKDAYS.strip().splitlines()) for word in line.split()}
"""Plain word to weekday, Monday being 0."""

_LONG_MONTHS = [word for word in MONTHS if len(word) >= 5]


def plain(text: str) -> str:
    """Lower case without accents; what cannot be seen is gone and spaces are single."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = (ch for ch in decomposed if unicodedata.category(ch) not in {"Mn", "Cf"})
    return " ".join("".join(kept).split())


@lru_cache(maxsize=4096)
def find_month(word: str) -> int | None:
    """The month a plain word names, allowing a slip of the keyboard in a long name ("novermber")."""
    bare = word.strip(".,;:()")
    if bare in MONTHS:
        return MONTHS[bare]
    if 5 <= len(bare) <= 12 and bare.isalpha():
        close = difflib.get_close_matches(bare, _LONG_MONTHS, n=1, cutoff=0.82)
        if close:
            return MONTHS[close[0]]
    return None


def find_weekday(word: str) -> int | None:
    """The day of the week a plain word names (Monday is 0), ignoring a suffix such as "-feira"."""
    return WEEKDAYS.get(word.strip(".,;:()").removesuffix("-feira").rstrip("s") if word not in WEEKDAYS else word)


def is_weekday(word: str) -> bool:
    """Whether a plain word is a day of the week."""
    return find_weekday(word) is not None
