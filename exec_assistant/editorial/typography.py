"""French typography on demand: narrow no-break spaces, typographic apostrophe, ordinals; never inside code or links.

The rules are those of the Imprimerie nationale with the narrow no-break space (U+202F) before every double mark.
"""

from __future__ import annotations

import re

from exec_assistant.editorial.links import find_links

NARROW = "\u202f"
"""The narrow no-break space, *espace fine insécable*."""

_SPACES = r"[ \u00a0\u2007\u2009\u202f]"
_KEPT = re.compile(
    r"```.*?(?:```|\Z)"  # a block of code
    r"|`[^`\n]*`"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail address
    r"|(?<!\w)[@#]\w+(?:[.\-@]\w+)*"  # a handle, a hashtag
    r"|(?<!\w):[a-z0-9_+-]+:"  # :emoji:
    r"|(?<!\S)[:;=]['’]?-?[()DPpOo/|*](?!\w)"  # an emoticon
    r"|&#?\w{1,8};"  # an HTML entity
    r"|\d+(?::\d+)+"  # a time, a ratio
    r"|\b\w+::\w+"
    r"|\b[A-Za-z]:\\\S*",  # a Windows path
    re.DOTALL,
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[^\W\d_])'(?=[\w«“])"), "’"),
    (re.compile(rf"«{_SPACES}*(?=[^\s{NARROW}])"), f"«{NARROW}"),
    (re.compile(rf"(?<=[^\s{NARROW}]){_SPACES}*»"), f"{NARROW}»"),
    # A mark follows a word, and nothing that could make it part of a name or an address follows the mark.
    (re.compile(rf"(?<=[\w)\]’”»%€$…*.°\"]){_SPACES}*(?=[!?;](?![\w=&/]))"), NARROW),
    (re.compile(rf"(?<=[\w)\]’”»%€$…*°\"]){_SPACES}*(?=:(?:[\s{NARROW}«“\"]|\Z))"), NARROW),
    (re.compile(rf"(?<=\d){_SPACES}+(?=[%‰€£](?!\w))"), NARROW),
    (re.compile(r"\b1[eè]res\b"), "1res"),
    (re.compile(r"\b1(?:[eè]re)\b"), "1re"),
    (re.compile(r"\b1ier(s?)\b"), r"1er\1"),
    (re.compile(r"\b(\d+)i?[eè]me(s?)\b"), r"\1e\2"),
)


def french_typography(text: str) -> str:
    """The text with French typography; doing it twice changes nothing more.

    Links, e-mail addresses, handles, hashtags, code, times and emoticons are left alone.
    """
    previous = None
    # A mark that moves away from an address may make the address end elsewhere: two rounds settle it.
    for _ in range(4):
        if text == previous:
            break
        previous, text = text, _one_round(text)
    return text


def _one_round(text: str) -> str:
    kept = [(link.start, link.end) for link in find_links(text)]
    kept += [match.span() for match in _KEPT.finditer(text)]
    locked = bytearray(len(text) + 1)
    for start, end in kept:
        locked[start:end] = b"\x01" * (end - start)
    for pattern, replacement in _RULES:
        text, locked = _apply(pattern, replacement, text, locked)
    return text


def _apply(pattern: re.Pattern[str], replacement: str, text: str, locked: bytearray) -> tuple[str, bytearray]:
    """Replaces what touches no locked character, and keeps the map of locked characters in step."""
    parts: list[str] = []
    kept = bytearray()
    position = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        inside = any(locked[start:end]) or (start == end and locked[start] and start > 0 and locked[start - 1])
        if inside:
            continue
        new = match.expand(replacement)
        parts += [text[position:start], new]
        kept += locked[position:start] + bytes(len(new))
        position = end
    parts.append(text[position:])
    return "".join(parts), kept + locked[position:]
