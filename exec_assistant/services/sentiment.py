"""Language and tone of texts, read on this laptop; the source's own judgement of a mention stays beside ours."""

from __future__ import annotations

import functools
import threading
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import BadInput
from exec_assistant.domain.events import MentionJudged
from exec_assistant.insight.sentiment import LABELS, Reading, load_engine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.changes import Changes
    from exec_assistant.insight.sentiment import Engine
    from exec_assistant.services.dashboard import MentionRow
    from exec_assistant.services.workspace import Workspace

__all__ = ["LABELS", "Reading", "as_plain", "engine", "explain", "judge", "label_mentions", "read_texts"]


@functools.lru_cache(maxsize=1)
def engine() -> Engine:
    """The engine, loaded once, when first asked."""
    return load_engine()


def read_texts(texts: Sequence[str]) -> list[dict[str, Any]]:
    """A plain reading of each text with its reasons: ``lang``, ``label``, ``score`` and ``because``."""
    return [as_plain(reading) for reading in engine().score(texts, explain=True)]


def as_plain(reading: Reading) -> dict[str, Any]:
    """The shape that the command line writes; ``because`` is a list of word and weight, the strongest first."""
    return {
        "lang": reading.lang,
        "label": reading.label,
        "score": round(reading.score, 4),
        "because": [{"words": reason.phrase, "weight": round(reason.contribution, 4)} for reason in reading.because],
    }


_MOST_READ = 30_000
_read: dict[str, str] = {}
_reading = threading.Lock()


def label_mentions(rows: Sequence[MentionRow]) -> dict[str, str]:
    """Our label of each mention by its key; call it off the window's thread.

    Thousands a second are read, and what was read is remembered: another period asks for most of them again.
    """
    texts = {row.key: f"{row.title}\n{row.text}" if row.title else row.text for row in rows}
    with _reading:
        new = list(dict.fromkeys(text for text in texts.values() if text not in _read))
        if len(_read) + len(new) > _MOST_READ:
            _read.clear()
            new = list(dict.fromkeys(texts.values()))
        _read.update(zip(new, (reading.label for reading in engine().score(new)), strict=True))
        return {key: _read[text] for key, text in texts.items()}


def explain(text: str) -> Reading:
    """One reading with the words that made it."""
    return engine().explain(text)


def judge(ws: Workspace, mention: str, label: str, before: str = "") -> Changes:
    """Keep a person's correction of a mention's tone (empty takes it back); it counts above every engine."""
    if label and label not in LABELS:
        raise BadInput("“{label}” is not a tone.", "Nothing was changed.", label=label)
    committed = ws.commit([MentionJudged(mention, label)])
    return committed.undone_by("Corrected a tone", (MentionJudged(mention, before),))
