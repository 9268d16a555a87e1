"""A sentence for people as a template and its values, so that the window can say it in French."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["info", "warn", "block"]
"""``block`` stops a submission, ``warn`` is said and may be ignored, ``info`` is only worth knowing."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence.

    Attributes:
        template: English sentence with ``{names}``; it is the translation key.
        params: values for the names, never a whole draft.
    """

    template: str
    params: tuple[tuple[str, str | int], ...] = ()

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.template.format(**dict(self.params))


def say(template: str, **params: str | int) -> Said:
    """A sentence from keyword values."""
    return Said(template, tuple(params.items()))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check noticed in a variant.

    Attributes:
        kind: stable name of the check (``too_long``, ``no_alt_text``…).
        severity: see `Severity`.
        message: what to tell the person.
        start: index of the first character of the text concerned; 0 where the finding is about the whole.
        end: index after the last one; equal to ``start`` where no passage can be shown.
    """

    kind: str
    severity: Severity
    message: Said
    start: int = 0
    end: int = 0
