"""Errors that a person reads: what happened, what is safe, what to do next.

Every sentence is a template with named parameters. The template is the translation key, so the window and the
command line can say it in French; parameters are file names, counts and dates, never a draft's words or a secret.
"""

from __future__ import annotations


class AppError(Exception):
    """The one root of errors told to people; anything else that escapes is a defect of the program.

    Attributes:
        what: template of what happened.
        safe: template of what is safe ("Nothing was changed."); may be empty.
        do: template of what to do next; may be empty.
        params: values for the templates' ``{names}``.
    """

    def __init__(self, what: str, safe: str = "", do: str = "", **params: object) -> None:
        self.what = what
        self.safe = safe
        self.do = do
        self.params = params
        super().__init__(self.text())

    def sentences(self) -> tuple[str, ...]:
        """The templates that are not empty, in reading order, before parameters are put in."""
        return tuple(part for part in (self.what, self.safe, self.do) if part)

    def text(self) -> str:
        """The whole message in English."""
        return " ".join(part.format(**self.params) for part in self.sentences())


class BadInput(AppError):
    """What the person or a file gave cannot be used."""


class NotAllowed(AppError):
    """The person's role, or the post's state, does not allow this."""


class NotFound(AppError):
    """The object does not exist here (any more)."""


class Damaged(AppError):
    """A file of ours fails its integrity check."""


class TooNew(AppError):
    """Data was written by a newer version of the program."""


class KeyringProblem(AppError):
    """The operating system's keyring is missing, locked or lacks an entry."""


class StorageProblem(AppError):
    """The disk is full, the folder is read-only, or another instance holds the profile."""


class NetworkProblem(AppError):
    """A network could not be reached, or answered that it will not."""
