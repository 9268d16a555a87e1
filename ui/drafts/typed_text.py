"""Text as it stands in Qt's document and as it is kept: line ends, hidden signs, and what a clipboard brings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocumentFragment

from ui import fonts
from ui.widgets.text import text_width

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_STANDINS = "".join(chr(0xF5A0 + number) for number in range(len(_TURNING)))
_SHOW = str.maketrans(_TURNING, _STANDINS)
"""Signs that turn the reading direction would reorder the words on the screen; signs of the private area stand for
them there, so that what is read is what is sent."""
_LINE_ENDS = "\u2029\u2028\ufdd0\ufdd1"
_BACK = str.maketrans(dict(zip(_STANDINS, _TURNING, strict=True)))
_STOOD = re.compile(f"[{_STANDINS}]")


def to_document(text: str) -> str:
    """The text with visible stand-ins for signs that turn its direction."""
    return text.translate(_SHOW)


def from_document(raw: str) -> str:
    """The text exactly as typed, from what Qt's document holds."""
    for end in _LINE_ENDS:
        raw = raw.replace(end, "\n")
    return raw.translate(_BACK) if _STOOD.search(raw) else raw


def plain(mime: QMimeData) -> str:
    """The words of what is pasted or dropped, without any markup, hidden frames or objects."""
    text = mime.text() if mime.hasText() else QTextDocumentFragment.fromHtml(mime.html()).toPlainText()
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").replace("\ufffc", "")


def measure() -> int:
    """The widest a line may be, in pixels."""
    return round(text_width("n", "reading") * 0.9 * fonts.READING_MEASURE)
