"""Words of quick entry in French and English, and text folded so that places in it are places in what was typed.

All patterns here are written for :func:`fold`: lower case, no accents, plain spaces and apostrophes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MASK = "\x00"
"""Stands for each character that was understood; nothing that is typed contains it after folding."""

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "}
)

_WEEKDAYS = (
    ("lundi", "monday", "lun mon"),
    ("mardi", "tuesday", "mar tue tues"),
    ("mercredi", "wednesday", "mer wed weds"),
    ("jeudi", "thursday", "jeu thu thur thurs"),
    ("vendredi", "friday", "ven fri"),
    ("samedi", "saturday", "sam sat"),
    ("dimanche", "sunday", "dim sun"),
)
_MONTHS = """
janvier january janv jan
fevrier february fevr fev feb
mars march mar
avril april avr apr
mai may
juin june jun
juillet july juil jul
aout august aug
septembre september sept sep
octobre october oct
novembre november nov
decembre december dec
"""
NUMBERS = {
    "un": 1, "une": 1, "a": 1, "an": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "dix": 10, "ten": 10, "quinze": 15,
}  # fmt: skip

WEEKDAYS: dict[str, int] = {}
for _number, (_french, _english, _short) in enumerate(_WEEKDAYS):
    WEEKDAYS |= dict.fromkeys((_french, _english, *_short.split()), _number)
MONTHS = {word: number for number, line in enumerate(_MONTHS.strip().splitlines(), 1) for word in line.split()}


def either(words: object) -> str:
    """A pattern for one of some words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"  # type: ignore[call-overload]


WEEKDAY_LONG = either([word for french, english, _short in _WEEKDAYS for word in (french, english)])
WEEKDAY_ANY = either(WEEKDAYS)
MONTH = either(MONTHS)
NUMBER = either(NUMBERS)

NETWORKS = {
    "linkedin": "linkedin", "linked in": "linkedin", "x": "x", "twitter": "x", "mastodon": "mastodon",
    "bluesky": "bluesky", "bsky": "bluesky", "wordpress": "wordpress", "blog": "wordpress", "le blog": "wordpress",
    "the blog": "wordpress", "facebook": "facebook", "instagram": "instagram", "insta": "instagram",
    "youtube": "youtube", "tiktok": "tiktok", "newsletter": "newsletter", "infolettre": "newsletter",
}  # fmt: skip

STAKES = {
    "leadership": "leadership", "business": "business", "influence": "business", "affaires": "business",
    "internal": "internal", "interne": "internal",
}  # fmt: skip

CONNECTIVES = frozenset(
    "le la les the on at a ce cet cette this pour for vers about around sur du de des au of from to by dans in et and"
    .split()
)  # fmt: skip
"""Small words that lead to a date, an hour or an account; beside one of these they say nothing more."""

_FRENCH = re.compile(
    rf"\b(?:{'|'.join(day[0] for day in _WEEKDAYS)}|demain|aujourd'hui|midi|minuit|chaque|prochaine?|tous|toutes|"
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|decembre|evenement|idee|silence|"
    r"\d{1,2} ?h(?: ?\d\d)?)\b"
)


@lru_cache(maxsize=64)
def fold(text: str) -> str:
    """A text to look for words in: lower case, without accents, and exactly as long as what it came from."""
    return "".join(map(_fold_one, text.translate(_PLAIN)))


@lru_cache(maxsize=1024)
def _fold_one(character: str) -> str:
    if character == MASK:
        return " "
    folded = unicodedata.normalize("NFKD", character.lower())[:1]
    return folded if folded and not unicodedata.combining(folded) else " "


def reads_french(folded: str) -> bool:
    """Whether a folded text uses words of French that English has not."""
    return _FRENCH.search(folded) is not None


def key(text: str) -> str:
    """A name as it is compared with a word behind ``#``: letters and figures only."""
    return "".join(character for character in fold(text) if character.isalnum())


def number(word: str) -> int:
    """A number in figures or in words; words that are none raise KeyError."""
    return int(word) if word.isdecimal() else NUMBERS[word]
