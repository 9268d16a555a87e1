"""One action: what a key, the palette, the help overlay and a button all speak of."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Callable

from ui import i18n

EVERYWHERE = ""

EXECUTIVES, ADVISORS, CLEARERS = ("executive",), ("advisor",), ("reader",)
DECIDERS, JUDGES, WRITERS = (
    ("executive", "deputy"),
    ("executive", "deputy", "reader"),
    ("executive", "deputy", "advisor"),
)
"""Whom an action is for: who approves, who judges a text, who clears or writes one."""


def _always() -> bool:
    return True


def _nothing_more() -> str:
    return ""


@dataclasses.dataclass(frozen=True, slots=True)
class Action:
    """An action of the program.

    Attributes:
        id: stable name, room first: ``approvals.approve``.
        title: English verb phrase, marked ``QT_TRANSLATE_NOOP("Actions", "Approve")``.
        run: does it, on the window's thread.
        keys: key strings, the first one shown: ``"A"``, ``"Shift+M"``, ``"Ctrl+K"``, ``"?"``, ``"G A"`` (one after
            the other). ``Ctrl`` is the Command key on macOS.
        where: the name of the screen it belongs to; empty: everywhere.
        enabled: whether it can be done now.
        icon: icon name for the palette.
        repeats: whether holding the key down does it again (moving in a list, not deciding).
        listed: whether palette and help show it.
        context: the context its title is translated in.
        roles: whom it is for at all; empty: everyone. Others meet it neither in the palette nor in the help.
        says: says more exactly what it would do now, translated ("Undo: Moved …"); empty: nothing more.
    """

    id: str
    title: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    where: str = EVERYWHERE
    enabled: Callable[[], bool] = _always
    icon: str = ""
    repeats: bool = False
    listed: bool = True
    context: str = "Actions"
    says: Callable[[], str] = _nothing_more
    roles: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The title in the language in force."""
        return self.says() or i18n.translate(self.context, self.title)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is found by: in the language in force first, then English and French."""
        return tuple(dict.fromkeys((self.text, self.title, i18n.in_french(self.context, self.title))))


_SHOWN = {
    "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "↵", "Enter": "↵", "Backspace": "⌫", "Escape": "Esc",
    "PgUp": "⇞", "PgDown": "⇟", "Space": "␣",
}  # fmt: skip
_FUNCTION_KEY = re.compile(r"(Shift\+)?F\d{1,2}")
_MAC = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧", "Meta": "⌃"}
_FRENCH = {"Shift": "Maj", "Esc": "Échap", "Del": "Suppr"}


def shown_keys(keys: str) -> list[str]:
    """A key string as caps to draw, one a part: ``Shift+M`` gives ⇧ M or Maj M; ``G A`` gives G A."""
    caps: list[str] = []
    for stroke in keys.split(" "):
        parts = stroke.split("+") if stroke not in {"+", "Ctrl++"} else ["Ctrl", "+"] if stroke != "+" else ["+"]
        for part in parts:
            said = _SHOWN.get(part, part)
            if sys.platform == "darwin":
                said = _MAC.get(said, said)
            if i18n.language() == "fr":
                said = _FRENCH.get(said, said)
            caps.append(said)
    return caps


def is_single(keys: str) -> bool:
    """Whether a key string is made of plain letters or signs, which must not fire while someone types."""
    return all(len(stroke.removeprefix("Shift+")) == 1 for stroke in keys.split(" "))


_OF_TEXT = frozenset({"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"})
"""What is typed has an undo of its own."""


def belongs_to_text(keys: str) -> bool:
    """Whether someone who types means the text by it: letters, signs, Backspace, Enter, arrows, with or without Shift.

    Of the others (Ctrl, Alt, Meta and function keys) only undo and redo are left to a text field.
    """
    return keys in _OF_TEXT or all(
        not any(part in {"Ctrl", "Alt", "Meta"} for part in stroke.split("+")) and not _FUNCTION_KEY.fullmatch(stroke)
        for stroke in keys.split(" ")
    )
