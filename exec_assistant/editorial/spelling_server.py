"""The dictionaries in a process of their own: asked one line of JSON at a time, answering one line each.

Hunspell holds the interpreter's lock while it loads (0.1 s a dictionary) and suggests (0.1 s a word), which the window
would feel. The process lives as long as its standard input; it writes nothing to any disk.

Requests: ``["know", [word, ...]]`` answers one number a word (1: French knows it, 2: English does, 3: both).
``["suggest", language, word]`` answers Hunspell's suggestions.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

FRENCH, ENGLISH = 1, 2
DICTIONARIES = {"fr": ("fr",), "en": ("en_US", "en_GB")}


class Dictionaries:
    """The dictionaries of a folder, loaded."""

    def __init__(self, folder: Path) -> None:
        from hunspell import Hunspell

        self._of = {
            language: [Hunspell(name, hunspell_data_dir=str(folder)) for name in names]
            for language, names in DICTIONARIES.items()
        }

    def know(self, words: Sequence[str]) -> list[int]:
        """For each word, which languages know it."""
        return [FRENCH * self._knows("fr", word) + ENGLISH * self._knows("en", word) for word in words]

    def _knows(self, language: str, word: str) -> bool:
        return any(dictionary.spell(word) for dictionary in self._of[language])

    def suggest(self, language: str, word: str) -> list[str]:
        """Words of a language near this one, the likeliest first."""
        # British English knows both spellings (organise, organize): one dictionary suggests enough.
        return list(self._of[language][-1].suggest(word))


def main(folder: str) -> int:
    """Answer until the input ends; returns the exit code."""
    dictionaries = Dictionaries(Path(folder))
    sys.stdout.write("[]\n")
    sys.stdout.flush()
    for line in sys.stdin:
        asked: list[Any] = json.loads(line)
        answer = dictionaries.know(asked[1]) if asked[0] == "know" else dictionaries.suggest(asked[1], asked[2])
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
