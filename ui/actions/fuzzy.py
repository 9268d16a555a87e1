"""Finding an action by a few letters of its name, accents and case aside."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents."""
    split = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign)).replace("’", "'")


def score(query: str, text: str) -> int | None:
    """How well a text answers a query: higher is better, None if its letters are not all there in order.

    A whole match beats the beginning of the text, then the beginning of a word, then letters in a row.
    """
    wanted, offered = fold(query).strip(), fold(text)
    if not wanted:
        return 0
    if offered == wanted:
        return 1000
    if offered.startswith(wanted):
        return 900 - len(offered)
    at = offered.find(wanted)
    if at > 0:
        return (800 if not offered[at - 1].isalnum() else 500) - at - len(offered) // 4
    return _scattered(wanted, offered)


def _scattered(wanted: str, offered: str) -> int | None:
    total, last = 0, -1
    for sign in wanted.replace(" ", ""):
        at = offered.find(sign, last + 1)
        if at < 0:
            return None
        if at == last + 1:
            total += 8
        elif at == 0 or not offered[at - 1].isalnum():
            total += 12
        else:
            total -= min(6, at - last)
        last = at
    return total if total > 0 else None


def best(query: str, names: tuple[str, ...]) -> int | None:
    """The best score over several names of one thing; later names count a little less."""
    found = [value - 5 * index for index, name in enumerate(names) if (value := score(query, name)) is not None]
    return max(found, default=None)
