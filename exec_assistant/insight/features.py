"""Words of a text and the hashed numbers that stand for them; shared by the engine and by its training.

A text becomes a row of *tokens* (words, emoji, punctuation, and marks for links, mentions and numbers). A token has:
one hash for itself, one for each of its character 2- to 5-grams (with ``<`` and ``>`` at its ends), and one for each
pair it forms with the token before it. Everything here is a plain function of the text, so that the weights learnt by
``tools/train_sentiment.py`` mean the same thing in the running app.
"""

from __future__ import annotations

import html
import re
import unicodedata
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

LANGUAGES = ("de", "en", "es", "fr", "it", "pt")
"""Order of the languages in every table of the model."""

MAX_CHARACTERS = 20_000
"""What lies beyond is not read: an opinion does not need more, and time stays bounded."""

MAX_WORD = 40
"""Longer tokens (keys, base64) are cut before they are hashed."""

LEAST_GRAMS, LEAST_WORDS, LEAST_PAIRS = 100, 7, 6
"""Sizes below these count as these: one strong word alone is not a certainty."""

URL, USER, NUMBER, SHOUT = "<url>", "<user>", "<num>", "<caps>"

_WRITTEN = re.compile(r"\\u([0-9a-fA-F]{4})|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});|\w[\u0300-\u036f]+")
_REPEAT = re.compile(r"(.)\1{3,}", re.DOTALL)
# Elided articles and pronouns (l', n', qu', dell') are words of their own; don't, we've, aujourd'hui stay whole.
_ELISION = (
    r"(?:\w{1,2}|(?:jus|lors|puis|quel|pres)?qu|[dnsc]?[aeo]ll|dall|sull|nell|quest|tutt|un)['’]"
    r"(?=\w\w)(?!(?:re|ve|ll|em)\b)"
)
_TOKEN = re.compile(
    r"https?(?:://\S*)?(?!\w)|www\.\S+|[@＠]\w+|\d[\d.,:]*"
    rf"|{_ELISION}|\w+(?:['’]\w+)*"
    r"|[:;=8xX][-'^o]?[)(dDpPoO/\\|*]+|<3+|[!?]+|\.\.+|[^\w\s\ufe0e\ufe0f\u200d]",
    re.IGNORECASE,
)

_NEGATORS = {
    "de": "nicht nichts kein keine keinen keinem keiner keines nie niemals ohne niemand weder kaum",
    "en": "not no never without nothing nobody none neither nor cannot cant dont doesnt didnt isnt wasnt arent wont "
    "hardly barely",
    "es": "no nunca jamás jamas sin nada nadie ni tampoco ningún ninguna",
    "fr": "ne n' pas jamais aucun aucune sans rien ni non guère",
    "it": "non mai senza niente nessun nessuno nessuna né nemmeno neanche",
    "pt": "não nao nunca sem nem jamais nada ninguém nenhum nenhuma tampouco",
}
_INTENSIFIERS = {
    "de": "sehr so total extrem wirklich echt ganz absolut völlig unglaublich zu",
    "en": "very so really extremely totally absolutely too incredibly quite pretty truly deeply highly",
    "es": "muy tan super súper realmente totalmente demasiado bastante bien",
    "fr": "très trop si tellement vraiment extrêmement totalement super hyper bien assez fort tout",
    "it": "molto così troppo davvero veramente estremamente tanto proprio assai",
    "pt": "muito tão demais realmente super totalmente bem bastante",
}
_BREAKS = frozenset(". , ; : ! ? … ( ) - – — / but mais aber sondern pero sino ma però mas porém".split())


def _split_words(words_by_language: dict[str, str]) -> dict[str, int]:
    """Word to a bit mask of the languages (bit i is ``LANGUAGES[i]``) where it has that part."""
    masks: dict[str, int] = {}
    for bit, language in enumerate(LANGUAGES):
        for word in words_by_language[language].split():
            masks[word] = masks.get(word, 0) | 1 << bit
    return masks


_NEGATOR_MASK = _split_words(_NEGATORS)
_INTENSIFIER_MASK = _split_words(_INTENSIFIERS)
NEGATION_REACH = 3
"""A negation acts on at most that many tokens after it, and never past a break of the sentence."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token and the slice of the original text it stands for."""

    token: str
    start: int
    end: int


def decode_escapes(text: str) -> str:
    r"""Text with literal ``\u2019`` and ``&amp;`` turned into characters and accents joined to their letter.

    Cut at MAX_CHARACTERS.
    """
    text = text[:MAX_CHARACTERS]
    if "\\u" in text or "&" in text or not unicodedata.is_normalized("NFC", text):
        return _WRITTEN.sub(_decoded, text)
    return text


def _decoded(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return html.unescape(match[0]) if match[0][0] == "&" else unicodedata.normalize("NFC", match[0])


@lru_cache(maxsize=50_000)
def _short_token(raw: str) -> str:
    return _token(raw)


def _token(raw: str) -> str:
    first = raw[0]
    if first in "hHwW" and raw[:4].lower() in ("http", "www."):
        return URL
    if first in "@＠" and len(raw) > 1:
        return USER
    if first.isdigit():
        return NUMBER
    word = raw[:MAX_WORD].lower().replace("’", "'")
    return _REPEAT.sub(r"\1\1\1", word)


def tokenize(text: str) -> list[str]:
    """Tokens in order of the text; words written in capitals are followed by a mark of it."""
    tokens: list[str] = []
    for raw in _TOKEN.findall(decode_escapes(text)):
        tokens.append(_short_token(raw) if len(raw) <= MAX_WORD else _token(raw))
        if len(raw) > 3 and raw.isupper():
            tokens.append(SHOUT)
    return tokens


def tokenize_with_offsets(text: str) -> list[Word]:
    """As ``tokenize``, each token with its start and end in the text as given (escapes counted as written)."""
    plain = decode_escapes(text)
    where = _offsets(text) if plain != text[:MAX_CHARACTERS] else None
    words: list[Word] = []
    for match in _TOKEN.finditer(plain):
        start, end = match.span()
        if where is not None:
            start, end = where[0][start], where[1][end - 1]
        raw = match[0]
        words.append(Word(_token(raw), start, end))
        if len(raw) > 3 and raw.isupper():
            words.append(Word(SHOUT, start, end))
    return words


def _offsets(text: str) -> tuple[list[int], list[int]]:
    """For every character of the decoded form of ``text``, start and end of what it is written as."""
    text = text[:MAX_CHARACTERS]
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in _WRITTEN.finditer(text):
        starts.extend(range(last, match.start()))
        ends.extend(range(last + 1, match.start() + 1))
        size = len(_decoded(match))
        starts.extend([match.start()] * size)
        ends.extend([match.end()] * size)
        last = match.end()
    starts.extend(range(last, len(text)))
    ends.extend(range(last + 1, len(text) + 1))
    return starts, ends


def negator_mask(token: str) -> int:
    """Languages (bits in the order of LANGUAGES) in which the token negates what follows."""
    if token.endswith("n't"):
        return 1 << LANGUAGES.index("en")
    return _NEGATOR_MASK.get(token, 0)


def intensifier_mask(token: str) -> int:
    """Languages (bits in the order of LANGUAGES) in which the token strengthens what follows."""
    return _INTENSIFIER_MASK.get(token, 0)


def has_latin_letters(token: str) -> bool:
    """Whether the token is a word in the Latin script, which all languages here use; marks are not words."""
    return token[0] != "<" and any(c.isalpha() and c < "\u0250" for c in token)


def is_break(token: str) -> bool:
    """Whether a negation stops here."""
    return token in _BREAKS or token[0] in "!?" or token.startswith("..")


def word_hashes(tokens: Iterable[str]) -> NDArray[np.uint32]:
    """One 32-bit hash a token."""
    import numpy as np  # Here, not above: the first window is painted before numpy is needed.

    return np.array([zlib.crc32(token.encode("utf-8", "surrogatepass")) for token in tokens], dtype=np.uint32)


def pair_hashes(left: NDArray[np.uint32], right: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """One hash for each token and its successor; the order counts."""
    import numpy as np

    mixed = left * np.uint32(0x9E3779B1) + right * np.uint32(0x85EBCA77)
    mixed ^= mixed >> np.uint32(15)
    return mixed * np.uint32(0x2C1B3C6D)


def ngram_hashes(tokens: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Hashes of the character 2- to 5-grams of each token, and the number of the token each belongs to (ascending).

    Marks such as ``<url>`` have none of their own letters: they count as one n-gram.
    """
    import numpy as np

    framed = ["\x02" + token[1:3] if token in (URL, USER, NUMBER, SHOUT) else f"<{token}>" for token in tokens]
    codes = np.frombuffer("".join(framed).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    lengths = np.array([len(word) for word in framed], dtype=np.int64)
    owner = np.repeat(np.arange(len(framed), dtype=np.int64), lengths)
    hashes: list[NDArray[np.uint32]] = []
    owners: list[NDArray[np.int64]] = []
    running = codes * np.uint32(0x01000193) + np.uint32(0x811C9DC5)
    for size in range(2, 6):
        if len(codes) < size:
            break
        running = (running[: len(codes) - size + 1] ^ codes[size - 1 :]) * np.uint32(0x01000193)
        inside = owner[size - 1 :] == owner[: len(codes) - size + 1]
        mixed = running[inside] + np.uint32(size)
        mixed ^= mixed >> np.uint32(16)
        mixed *= np.uint32(0x7FEB352D)
        mixed ^= mixed >> np.uint32(15)
        mixed *= np.uint32(0x846CA68B)
        hashes.append(mixed)
        owners.append(owner[: len(codes) - size + 1][inside])
    if not hashes:
        return np.zeros(0, dtype=np.uint32), np.zeros(0, dtype=np.int64)
    token = np.concatenate(owners)
    order = np.argsort(token, kind="stable")
    return np.concatenate(hashes)[order], token[order]


def negated(negator: NDArray[np.bool_], stop: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which tokens of one row lie in the reach of a negation.

    Args:
        negator: whether each token negates; between two texts of a row lies at least one token that stops.
        stop: whether each token ends the reach.
    """
    import numpy as np

    out = np.zeros(len(negator), dtype=bool)
    open_reach = negator.copy()
    for distance in range(1, NEGATION_REACH + 1):
        reached = open_reach[: len(open_reach) - 1] & ~stop[distance:]
        out[distance:] |= reached
        open_reach = reached
    return out & ~negator
