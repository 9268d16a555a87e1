"""Why something was not published, or is not known to be: a word for programs, and sentences for people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exec_assistant.domain.errors import NotAllowed


class Reason(StrEnum):
    """The word kept in the journal and shown as a sentence. Released words are never renamed."""

    # The workspace as a whole
    JOURNAL_DAMAGED = "journal_damaged"
    DATABASE_BEHIND = "database_behind"
    DATABASE_ALTERED = "database_altered"
    OWNER_KEY = "owner_key"
    RESTORED_BACKUP = "restored_backup"
    NEWER_EVENTS = "newer_events"
    # The post
    NO_POST = "no_post"
    UNCERTAIN_AUTHOR = "uncertain_author"
    DISCARDED = "discarded"
    NO_ACCOUNT = "no_account"
    NO_VARIANT = "no_variant"
    CONFLICT = "conflict"
    # The approval
    NOT_APPROVED = "not_approved"
    BAD_SIGNATURE = "bad_signature"
    UNKNOWN_SIGNER = "unknown_signer"
    ROLE = "role"
    OWN_DRAFT = "own_draft"
    MANDATE = "mandate"
    READER_MISSING = "reader_missing"
    TEXT_CHANGED = "text_changed"
    MEDIA_CHANGED = "media_changed"
    VISIBILITY_CHANGED = "visibility_changed"
    FIRST_COMMENT_CHANGED = "first_comment_changed"
    ACCOUNT_CHANGED = "account_changed"
    OTHER_POST = "other_post"
    NOT_A_STATEMENT = "not_a_statement"
    OUTSIDE_WINDOW = "outside_window"
    TOO_EARLY = "too_early"
    JUST_APPROVED = "just_approved"
    WINDOW_PASSED = "window_passed"
    # Where it stands
    NOT_PLANNED = "not_planned"
    HELD = "held"
    REJECTED = "rejected"
    CHANGES_REQUESTED = "changes_requested"
    IN_PROGRESS = "in_progress"
    ALREADY_PUBLISHED = "already_published"
    UNKNOWN_OUTCOME = "unknown_outcome"
    MISSED = "missed"
    FAILED = "failed"
    OTHER_DEVICE = "other_device"
    MEDIA_MISSING = "media_missing"
    MEDIA_DAMAGED = "media_damaged"
    # The network
    NO_PROVIDER = "no_provider"
    BY_HAND = "by_hand"
    UNSUPPORTED = "unsupported"
    NO_TOKEN = "no_token"  # noqa: S105 (a word, not a token)
    NO_KEYRING = "no_keyring"
    NOT_ENCRYPTED = "not_encrypted"
    BAD_SERVER = "bad_server"
    UNREACHABLE = "unreachable"
    NO_CONNECTION = "no_connection"
    UNAUTHORIZED = "unauthorized"
    WRONG_ACCOUNT = "wrong_account"
    REFUSED = "refused"
    RATE_LIMITED = "rate_limited"
    REDIRECTED = "redirected"
    MEDIA_REFUSED = "media_refused"
    MEDIA_SLOW = "media_slow"
    NO_ANSWER = "no_answer"
    SERVER_ERROR = "server_error"
    STRANGE_ANSWER = "strange_answer"
    ALREADY_THERE = "already_there"
    NOT_SEEN = "not_seen"
    SHOWN_DIFFERENTLY = "shown_differently"
    INTERRUPTED = "interrupted"
    OUTCOME_LOST = "outcome_lost"
    THREAD_CUT = "thread_cut"


_NOTHING = "Nothing was sent."
_LOOK = "Look at the account on the network, then say here whether the post is there."
_REAPPROVE = "Submit it again and have it approved as it stands."
_REBUILD = "Close Exec Assistant and run “exec-assistant verify”; the local database can be rebuilt from the journal."

SENTENCES: dict[Reason, tuple[str, str, str]] = {
    Reason.JOURNAL_DAMAGED: (
        "The journal of this workspace is damaged or incomplete on this computer.",
        _NOTHING,
        "Run “exec-assistant verify” to see what is wrong, and put the missing files back.",
    ),
    Reason.DATABASE_BEHIND: (
        "The local database does not hold what the journal holds.",
        _NOTHING,
        "Restart Exec Assistant; it reads the journal again.",
    ),
    Reason.DATABASE_ALTERED: (
        "The local database was altered ({detail}): it does not say what was written and signed.",
        _NOTHING + " The journal has the true version.",
        _REBUILD,
    ),
    Reason.OWNER_KEY: (
        "The key that admits people to this workspace is not the one this computer knows.",
        _NOTHING,
        "Check the profile's files against a backup, or restore the workspace with the recovery kit.",
    ),
    Reason.RESTORED_BACKUP: (
        "This looks like a restored backup: this computer has published something that its journal does not know.",
        _NOTHING,
        "Confirm that the backup was restored; what may have gone out already will wait for your answer.",
    ),
    Reason.NEWER_EVENTS: (
        "A newer version of Exec Assistant wrote something about this post that this version does not understand.",
        _NOTHING,
        "Update Exec Assistant on this computer.",
    ),
    Reason.NO_POST: ("The journal holds no such post.", _NOTHING, "It may not have arrived yet."),
    Reason.UNCERTAIN_AUTHOR: (
        "The journal does not say for certain who wrote this post.",
        _NOTHING,
        "Duplicate the post and have the new one approved.",
    ),
    Reason.DISCARDED: ("This post was discarded.", _NOTHING, "Bring it back first."),
    Reason.NO_ACCOUNT: ("The account is no longer in the workspace.", _NOTHING, "Choose another account."),
    Reason.NO_VARIANT: ("The post has no text for this account.", _NOTHING, "Open the post and choose its accounts."),
    Reason.CONFLICT: (
        "Two people edited this post at the same time, so there are two versions of it.",
        _NOTHING + " Both versions are kept.",
        "Open the post, accept one version or merge them, and have it approved.",
    ),
    Reason.NOT_APPROVED: ("Nobody has approved this text.", _NOTHING, "Submit it for approval."),
    Reason.BAD_SIGNATURE: ("The signature of the approval does not hold.", _NOTHING, _REAPPROVE),
    Reason.UNKNOWN_SIGNER: (
        "The approval was signed by a device that the workspace's owner has not admitted.",
        _NOTHING,
        _REAPPROVE,
    ),
    Reason.ROLE: ("The person who signed this approval has no right to approve.", _NOTHING, _REAPPROVE),
    Reason.OWN_DRAFT: ("The approval was signed by the person who wrote the draft.", _NOTHING, _REAPPROVE),
    Reason.MANDATE: ("The deputy's mandate does not cover this approval.", _NOTHING, _REAPPROVE),
    Reason.READER_MISSING: (
        "A required reading is missing or was given for another version.",
        _NOTHING,
        "Ask the reader to clear this version; then it is approved again.",
    ),
    Reason.TEXT_CHANGED: ("The text is not the one that was approved.", _NOTHING, _REAPPROVE),
    Reason.MEDIA_CHANGED: ("The pictures are not those that were approved.", _NOTHING, _REAPPROVE),
    Reason.VISIBILITY_CHANGED: ("The visibility is not the one that was approved.", _NOTHING, _REAPPROVE),
    Reason.FIRST_COMMENT_CHANGED: ("The first comment is not the one that was approved.", _NOTHING, _REAPPROVE),
    Reason.ACCOUNT_CHANGED: ("The account is not the one that was approved.", _NOTHING, _REAPPROVE),
    Reason.OTHER_POST: ("The approval is for another post.", _NOTHING, _REAPPROVE),
    Reason.NOT_A_STATEMENT: ("The approval cannot be read.", _NOTHING, _REAPPROVE),
    Reason.OUTSIDE_WINDOW: (
        "The planned time is outside the time window that was approved.",
        _NOTHING,
        "Move it back into the window, or have the new time approved.",
    ),
    Reason.TOO_EARLY: ("The approved time window opens later.", _NOTHING, "Wait until it opens ({detail})."),
    Reason.JUST_APPROVED: (
        "It was approved a moment ago and can still be taken back.",
        _NOTHING,
        "It leaves ten seconds after the approval.",
    ),
    Reason.WINDOW_PASSED: (
        "The approved time window has passed ({detail}).",
        _NOTHING,
        "Plan a new time and have it approved.",
    ),
    Reason.NOT_PLANNED: ("The post is approved but has no time.", _NOTHING, "Plan it."),
    Reason.HELD: ("Publishing is held.", _NOTHING, "Lift the hold when the moment has come."),
    Reason.REJECTED: ("The post was rejected.", _NOTHING, "Read the reason, edit the post and submit it again."),
    Reason.CHANGES_REQUESTED: ("Changes were asked for.", _NOTHING, "Edit the post and submit it again."),
    Reason.IN_PROGRESS: ("The post is being published.", "", "Wait for the outcome."),
    Reason.ALREADY_PUBLISHED: ("The post is published already.", "It was not sent again.", ""),
    Reason.UNKNOWN_OUTCOME: ("Whether the post went out is not known.", "It was not sent again.", _LOOK),
    Reason.MISSED: (
        "The time window passed without publication.",
        "Nothing is sent late by itself.",
        "Plan a new time and have it approved.",
    ),
    Reason.FAILED: ("The last attempt failed.", _NOTHING, "Repair the cause, then try again."),
    Reason.OTHER_DEVICE: (
        "The approval names another device as the one that publishes.",
        _NOTHING,
        "Publish it there, or have it approved again for this device.",
    ),
    Reason.MEDIA_MISSING: (
        "A picture or file of the post is not on this computer.",
        _NOTHING,
        "Wait for the other device to send it, or add it again.",
    ),
    Reason.MEDIA_DAMAGED: (
        "A picture or file of the post is damaged on this computer.",
        _NOTHING,
        "Put it back from a backup, or add it again and have the post approved.",
    ),
    Reason.NO_PROVIDER: (
        "This version cannot publish to “{detail}” by itself.",
        _NOTHING,
        "Publish the post by hand.",
    ),
    Reason.BY_HAND: ("This account is published by hand.", _NOTHING, "Open the reminder and follow it."),
    Reason.UNSUPPORTED: (
        "The network cannot take this post by itself ({detail}).",
        _NOTHING,
        "Publish the post by hand, or change it and have it approved.",
    ),
    Reason.NO_TOKEN: (
        "The keyring of this computer has no access to this account.",
        _NOTHING,
        "Connect the account again.",
    ),
    Reason.NO_KEYRING: (
        "The keyring of this computer cannot be used.",
        _NOTHING,
        "Unlock it (log in again), then try again.",
    ),
    Reason.NOT_ENCRYPTED: (
        "The server's address does not begin with https://, so the account's access would be readable on the way.",
        _NOTHING,
        "Correct the server's address.",
    ),
    Reason.BAD_SERVER: ("The server's address is not one.", _NOTHING, "Correct the server's address."),
    Reason.UNREACHABLE: (
        "The network cannot be reached.",
        _NOTHING,
        "Check the connection; it is tried again while the time window is open.",
    ),
    Reason.NO_CONNECTION: (
        "The network could not be reached when the post was to be sent.",
        _NOTHING,
        "Check the connection, then try again.",
    ),
    Reason.UNAUTHORIZED: (
        "The network refuses this account's access ({detail}).",
        _NOTHING,
        "Connect the account again.",
    ),
    Reason.WRONG_ACCOUNT: (
        "The access in the keyring belongs to another account of the network.",
        _NOTHING,
        "Connect the right account.",
    ),
    Reason.REFUSED: (
        "The network refuses the post ({detail}).",
        _NOTHING,
        "Check its length and its pictures, change it and have it approved.",
    ),
    Reason.RATE_LIMITED: (
        "The network asks to wait {detail} seconds.",
        _NOTHING,
        "Wait that long, then try again.",
    ),
    Reason.REDIRECTED: (
        "The server sends to another address, which is not followed.",
        _NOTHING,
        "Correct the server's address.",
    ),
    Reason.MEDIA_REFUSED: (
        "The network refuses a picture or file ({detail}).",
        _NOTHING,
        "Use a smaller or different file, and have the post approved.",
    ),
    Reason.MEDIA_SLOW: (
        "The network did not finish preparing a picture or file in time.",
        _NOTHING,
        "Try again.",
    ),
    Reason.NO_ANSWER: (
        "The connection broke while the post was being sent, so whether it went out is not known.",
        "It is never sent again by itself.",
        _LOOK,
    ),
    Reason.SERVER_ERROR: (
        "The network answered with an error of its own ({detail}), so whether the post went out is not known.",
        "It is never sent again by itself.",
        _LOOK,
    ),
    Reason.STRANGE_ANSWER: (
        "The network answered something that cannot be read, so whether the post went out is not known.",
        "It is never sent again by itself.",
        _LOOK,
    ),
    Reason.ALREADY_THERE: (
        "A post with the same words is already on the account ({detail}).",
        "It was not sent again.",
        _LOOK,
    ),
    Reason.NOT_SEEN: (
        "The network accepted the post, but it could not be seen there.",
        "It is never sent again by itself.",
        _LOOK,
    ),
    Reason.SHOWN_DIFFERENTLY: (
        "The network shows something else than what was approved ({detail}).",
        "It is never sent again by itself.",
        "Look at the post on the network and decide what to do with it, then say here that it is there.",
    ),
    Reason.INTERRUPTED: (
        "Exec Assistant was closed while the post was being published, so whether it went out is not known.",
        "It is never sent again by itself.",
        _LOOK,
    ),
    Reason.THREAD_CUT: (
        "The thread broke off; messages known to be out: {detail}.",
        "Nothing of it is ever sent again by itself.",
        "Look at the account, add what is missing by hand, then say here that the thread is there.",
    ),
    Reason.OUTCOME_LOST: (
        "A backup was restored, so whether the post went out in the meantime is not known.",
        "It is never sent again by itself.",
        _LOOK,
    ),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A reason with its one detail (a number, an instant, an address, names of tables; never words of a text)."""

    reason: Reason
    detail: str = ""

    def sentences(self) -> tuple[str, str, str]:
        """Templates of what happened, what is safe and what to do; ``{detail}`` is the one value in them."""
        return SENTENCES[self.reason]

    def text(self) -> str:
        """All sentences in English."""
        return " ".join(part.format(detail=self.detail) for part in self.sentences() if part)

    def error(self) -> NotAllowed:
        """The same as an error for people."""
        what, safe, do = self.sentences()
        return NotAllowed(what, safe, do, detail=self.detail)

    def stored(self) -> str:
        """The form kept in the journal."""
        return f"{self.reason.value}|{self.detail}" if self.detail else self.reason.value


def from_stored(text: str) -> Told | None:
    """The inverse of :meth:`Told.stored`; None for a reason of a newer version."""
    word, _, detail = text.partition("|")
    try:
        return Told(Reason(word), detail)
    except ValueError:
        return None
