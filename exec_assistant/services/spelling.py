"""Spelling in French and English at once: what is not a word of either, what may be meant, and words of one's own."""

from __future__ import annotations

import atexit
import contextlib
import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import StorageProblem
from exec_assistant.editorial import spelling
from exec_assistant.editorial.links import linked
from exec_assistant.editorial.spelling import Mistake
from exec_assistant.editorial.spelling_server import ENGLISH, FRENCH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exec_assistant.editorial.spelling import Word
    from exec_assistant.services.workspace import Workspace

__all__ = [
    "Mistake",
    "Passage",
    "add_word",
    "check",
    "close",
    "is_checked",
    "own_words",
    "remove_word",
    "set_checked",
    "suggestions",
]

MOST_SUGGESTIONS = 6
SERVER_SWITCH = "--spelling-server"
"""In the frozen application there is no ``python -m``: its own program is started with this word."""
_OWN, _OFF = "spelling.words", "spelling.off"
_BITS = {"fr": FRENCH, "en": ENGLISH}
_MOST_KEPT = 60_000
_LONGEST_WAIT = 20.0
"""Seconds after which a process that does not answer is ended."""
_PATIENCE = 0.5
"""Seconds that closing waits for an answer that is still coming."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that was looked at: its language (empty where it has no words) and its mistakes in order.

    ``linked``: where its links, mentions and hashtags stand.
    """

    text: str
    language: str
    mistakes: tuple[Mistake, ...]
    linked: tuple[tuple[int, int], ...] = ()


class _Dictionaries:
    """The process with the dictionaries, started at the first question; what it answered is kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._known: dict[str, int] = {}
        self._suggested: dict[tuple[str, str], tuple[str, ...]] = {}

    def know(self, words: Iterable[str]) -> dict[str, int]:
        """Which languages know each word, as bits."""
        wanted = dict.fromkeys(words)
        with self._lock:
            missing = [word for word in wanted if word not in self._known]
            if missing:
                if len(self._known) > _MOST_KEPT:
                    self._known.clear()
                    missing = list(wanted)
                self._known.update(zip(missing, self._ask(["know", missing]), strict=True))
            return {word: self._known[word] for word in wanted}

    def suggest(self, language: str, word: str) -> tuple[str, ...]:
        """What the dictionary of a language suggests."""
        with self._lock:
            if (language, word) not in self._suggested:
                self._suggested[language, word] = tuple(self._ask(["suggest", language, word]))
            return self._suggested[language, word]

    def close(self) -> None:
        """End the process, even one that does not answer; the next question starts another."""
        if not self._lock.acquire(timeout=_PATIENCE):
            _kill(self._process)  # whoever waits for its answer gets none, and lets go
            self._lock.acquire()
        try:
            self._end()
        finally:
            self._lock.release()

    def _ask(self, asked: list[Any]) -> list[Any]:
        try:
            return self._exchange(asked)
        except (OSError, ValueError) as error:
            self._end()
            raise StorageProblem(
                "The dictionaries of the spelling check cannot be opened.",
                "The text itself was not changed.",
                "Install Exec Assistant again if this goes on.",
            ) from error

    def _exchange(self, asked: list[Any]) -> list[Any]:
        if self._process is not None and self._process.poll() is not None:
            self._end()  # something else ended it meanwhile
        process = self._process or self._start()
        if process.stdin is None or process.stdout is None:
            raise OSError("the spelling process has no pipes")
        watch = threading.Timer(_LONGEST_WAIT, _kill, [process])
        watch.daemon = True
        watch.start()
        try:
            process.stdin.write(json.dumps(asked) + "\n")
            process.stdin.flush()
            found = json.loads(process.stdout.readline())
        finally:
            watch.cancel()
            watch.join()
        if not isinstance(found, list) or (asked[0] == "know" and len(found) != len(asked[1])):
            raise ValueError("the spelling process answered something else")
        return found

    def _start(self) -> subprocess.Popen[str]:
        import resources

        folder = str(resources.path("dictionaries"))
        program = [sys.executable, "-X", "utf8", "-m", "exec_assistant.editorial.spelling_server", folder]
        if getattr(sys, "frozen", False):
            program = [sys.executable, SERVER_SWITCH, folder]
        self._process = subprocess.Popen(  # noqa: S603 - this program itself, with a path of its own
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._process.stdout is None or self._process.stdout.readline() != "[]\n":
            raise OSError("the spelling process did not begin")
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            process.wait(2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _kill(process: subprocess.Popen[str] | None) -> None:
    if process is not None:
        with contextlib.suppress(OSError):
            process.kill()


_dictionaries = _Dictionaries()
atexit.register(_dictionaries.close)


def close() -> None:
    """End the process with the dictionaries; the next question starts it anew."""
    _dictionaries.close()


def check(
    ws: Workspace, paragraphs: Sequence[str], *, usual: str = "fr", ignored: frozenset[str] = frozenset()
) -> list[Passage]:
    """Look at paragraphs; for a worker.

    A word is right when French or English knows it, or the workspace does (its people, accounts, labels, one's own
    words). The language of a paragraph is the one that knows more of its words. In a French paragraph an English word
    that stands alone and is a French one without its accents (``president``, ``role``) is a mistake.

    Args:
        ws: the workspace whose names are words.
        paragraphs: texts without line breaks.
        usual: the language of a paragraph whose words say nothing.
        ignored: words the person ignores, casefolded.

    Raises:
        StorageProblem: the dictionaries cannot be opened.
    """
    words = [spelling.words_of(paragraph) for paragraph in paragraphs]
    forms = {form for found in words for word in found for form in spelling.forms(word.text)}
    if not forms:
        return [Passage(paragraph, "", (), linked(paragraph)) for paragraph in paragraphs]
    known = _dictionaries.know(forms)
    ours = ignored | _workspace_words(ws)
    return [_passage(paragraph, found, known, ours, usual) for paragraph, found in zip(paragraphs, words, strict=True)]


def _passage(paragraph: str, words: Sequence[Word], known: dict[str, int], ours: frozenset[str], usual: str) -> Passage:
    flags = [
        FRENCH * spelling.knows(word.text, _of(known, FRENCH, word.text))
        + ENGLISH * spelling.knows(word.text, _of(known, ENGLISH, word.text))
        for word in words
    ]
    french = sum(flag == FRENCH for flag in flags)
    english = sum(flag == ENGLISH for flag in flags)
    language = "" if not words else "fr" if french > english else "en" if english > french else usual
    mistakes = []
    for number, word in enumerate(words):
        if _is_ours(word.text, ours):
            continue
        around = [flags[at] for at in (number - 1, number + 1) if 0 <= at < len(flags)]
        alone = not any(flag == ENGLISH for flag in around)
        if flags[number] == ENGLISH and language == "fr" and alone and french > 1:
            fix = _accented(word)
            if fix:
                mistakes.append(Mistake(word.text, word.start, word.end, language, fix))
        elif not flags[number] and not _is_name(word, language):
            mistakes.append(Mistake(word.text, word.start, word.end, language))
    return Passage(paragraph, language, tuple(mistakes), linked(paragraph))


def _of(known: dict[str, int], bit: int, word: str) -> dict[str, bool]:
    return {form: bool(known.get(form, 0) & bit) for form in spelling.forms(word)}


def _is_ours(word: str, ours: frozenset[str]) -> bool:
    forms = (*spelling.forms(word), *spelling.parts_of(word))
    plain = [form.casefold() for form in forms]
    return word.casefold() in ours or any(form in ours for form in plain[:2])


def _accented(word: Word) -> str:
    """The French word this one is without its accents; empty when there is none, or a capital makes it a name."""
    if word.text[:1].isupper() and not word.first:
        return ""
    found = [one for one in spelling.accents(word.text) if one != word.text]
    known = _dictionaries.know(found)
    return next((one for one in found if known[one] & FRENCH), "")


def _is_name(word: Word, language: str) -> bool:
    """A capital inside a sentence is a name, unless a usual word of the language is one slip away from it."""
    core = spelling.bare(word.text.replace("’", "'"))
    if word.first or not core[:1].isupper():
        return False
    near = _dictionaries.know(spelling.slips(core.lower()))
    return not any(flag & _BITS.get(language, FRENCH) for flag in near.values())


def suggestions(word: str, language: str) -> tuple[str, ...]:
    """What may be meant, the likeliest first; for a worker. Accents and swapped letters come before anything else.

    Raises:
        StorageProblem: the dictionaries cannot be opened.
    """
    if len(word) > spelling.LONGEST:
        return ()
    plain = word.replace("’", "'")
    core = spelling.bare(plain)
    before, _, after = plain.partition(core)
    first, second = ("fr", "en") if language != "en" else ("en", "fr")
    likely = _dictionaries.know(spelling.likely_slips(core))
    found = [one for one, flag in likely.items() if flag & _BITS[first]]
    if not found:
        near = _dictionaries.know(spelling.slips(core))
        found = [one for one, flag in near.items() if flag & _BITS[first]]
    if not found:
        # Two slips in one word. Only then: Hunspell thinks for 0.1 s and longer.
        found = [one for one in _dictionaries.suggest(first, core) if " " not in one]
    found += [one for one, flag in likely.items() if flag & _BITS[second]]
    curly = "’" in word
    made = dict.fromkeys(f"{before}{one}{after}" for one in found)
    texts = [one.replace("'", "’") if curly else one for one in made]
    return tuple(text for text in texts if text != word)[:MOST_SUGGESTIONS]


# --- words of one's own ----------------------------------------------------------------------------------------------


def own_words(ws: Workspace) -> list[str]:
    """The personal dictionary of this laptop, in alphabetical order."""
    kept = ws.local.setting(_OWN)
    return sorted(map(str, kept), key=str.casefold) if isinstance(kept, list) else []


def add_word(ws: Workspace, word: str) -> None:
    """Add a word to the personal dictionary; in lower case it is right with a capital too."""
    kept = own_words(ws)
    plain = spelling.bare(word.replace("’", "'")).strip()
    if plain and plain not in kept:
        ws.local.keep_setting(_OWN, [*kept, plain])


def remove_word(ws: Workspace, word: str) -> None:
    """Take a word out of the personal dictionary, written as it was added."""
    word = spelling.bare(word.replace("’", "'")).strip()
    ws.local.keep_setting(_OWN, [kept for kept in own_words(ws) if kept != word])


def is_checked(ws: Workspace, post: str) -> bool:
    """Whether the spelling of a post is looked at; it is, unless it was switched off for this post here."""
    off = ws.local.setting(_OFF)
    return not (isinstance(off, list) and post in off)


def set_checked(ws: Workspace, post: str, checked: bool) -> None:
    """Look at the spelling of a post, or no longer."""
    off = ws.local.setting(_OFF)
    kept = [str(one) for one in off if one != post] if isinstance(off, list) else []
    ws.local.keep_setting(_OFF, kept if checked else [*kept, post])


def _workspace_words(ws: Workspace) -> frozenset[str]:
    """Names of the workspace's people, accounts and labels, and one's own words, casefolded."""
    rows = ws.projection.database.query(
        "SELECT name FROM members UNION SELECT name FROM accounts UNION SELECT handle FROM accounts "
        "UNION SELECT name FROM labels"
    )
    names = (word.text.casefold() for row in rows for word in spelling.words_of(str(row[0])))
    return frozenset(names) | {word.casefold() for word in own_words(ws)}
