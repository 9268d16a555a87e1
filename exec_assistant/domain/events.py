"""Events of the journal: frozen, in the past tense, each with a stable name and a version.

A released version is never changed: a new version gets a new number and an upcast from the old one. Kinds and versions
this program does not know (a newer app elsewhere) are kept raw and ignored in the fold.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events. ``OBJECT`` names the field that holds the id of the object it is about."""

    KIND: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1
    OBJECT: ClassVar[str] = ""

    def data(self) -> dict[str, Any]:
        """The event as plain data, as it is written to the journal."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def object_id(self) -> str:
        """The id of the object the event is about."""
        return str(getattr(self, self.OBJECT))


EVENTS: dict[tuple[str, int], type[Event]] = {}
E = TypeVar("E", bound=type[Event])


def recorded(kind: str, about: str, version: int = 1) -> Callable[[E], E]:
    """Register an event class under its stable name."""

    def register(cls: E) -> E:
        cls.KIND, cls.VERSION, cls.OBJECT = kind, version, about
        EVENTS[kind, version] = cls
        return cls

    return register


def event_from_data(kind: str, version: int, data: Mapping[str, Any]) -> Event | None:
    """The event of journal data, or None for a kind, version or shape this program does not know."""
    cls = EVENTS.get((kind, version))
    if cls is None:
        return None
    try:
        return cls(**data)
    except TypeError:
        return None


# --- workspace, people, accounts ------------------------------------------------------------------------------------


@recorded("workspace_created", "workspace")
@dataclass(frozen=True, slots=True)
class WorkspaceCreated(Event):
    """The first event. ``owner_key`` is the Ed25519 public key (hex) that signs admissions."""

    workspace: str
    name: str
    zone: str
    language: str
    owner_key: str


@recorded("workspace_changed", "workspace")
@dataclass(frozen=True, slots=True)
class WorkspaceChanged(Event):
    """A setting of the workspace: name, zone, window_before, window_after (minutes)."""

    workspace: str
    field: str
    value: str | int


@recorded("member_admitted", "person")
@dataclass(frozen=True, slots=True)
class MemberAdmitted(Event):
    """A person with a device; ``signature`` (hex) is the owner's over people.member_bytes."""

    person: str
    name: str
    role: str
    device: str
    sign_key: str
    box_key: str
    speciality: str
    signature: str


@recorded("mandate_granted", "mandate")
@dataclass(frozen=True, slots=True)
class MandateGranted(Event):
    """A deputy's right to approve; ``signature`` (hex) is the executive's over people.mandate_bytes."""

    mandate: str
    deputy: str
    granted_by: str
    accounts: list[str]
    begins: str
    ends: str
    signature: str


@recorded("mandate_ended", "mandate")
@dataclass(frozen=True, slots=True)
class MandateEnded(Event):
    """A mandate taken back before its end."""

    mandate: str


@recorded("account_added", "account")
@dataclass(frozen=True, slots=True)
class AccountAdded(Event):
    """An account; see accounts.Account for the fields."""

    account: str
    network: str
    handle: str
    name: str
    account_kind: str
    server: str
    provider: str
    publisher: str


@recorded("account_changed", "account")
@dataclass(frozen=True, slots=True)
class AccountChanged(Event):
    """One field of an account: handle, name, server, provider, publisher, or removed (bool)."""

    account: str
    field: str
    value: str | bool


@recorded("label_added", "label")
@dataclass(frozen=True, slots=True)
class LabelAdded(Event):
    """A pillar or a campaign (``family``)."""

    label: str
    family: str
    name: str
    colour: str


@recorded("label_changed", "label")
@dataclass(frozen=True, slots=True)
class LabelChanged(Event):
    """One field of a label: name, colour, or removed (bool)."""

    label: str
    field: str
    value: str | bool


# --- posts ----------------------------------------------------------------------------------------------------------


@recorded("post_created", "post")
@dataclass(frozen=True, slots=True)
class PostCreated(Event):
    """A post without text yet. ``spontaneous``: the executive's own, approved by her act of writing."""

    post: str
    title: str
    language: str
    spontaneous: bool


@recorded("post_changed", "post")
@dataclass(frozen=True, slots=True)
class PostChanged(Event):
    """One detail: title, language, pillar, stake, campaign, tags (list), readers (list), owner, discarded (bool).

    ``import_key`` is the key of the plan's row it was made of, so that the same plan is not taken in twice.
    """

    post: str
    field: str
    value: str | bool | list[str]


@recorded("revision_saved", "post")
@dataclass(frozen=True, slots=True)
class RevisionSaved(Event):
    """An immutable save; its id is the event's, its parent revisions are the event's parents.

    ``source`` and ``variants`` are posts.document_data.
    """

    post: str
    source: str
    variants: dict[str, Any]


@recorded("revision_seen", "post")
@dataclass(frozen=True, slots=True)
class RevisionSeen(Event):
    """The author has read this revision of the post."""

    post: str
    revision: str


@recorded("variant_planned", "post")
@dataclass(frozen=True, slots=True)
class VariantPlanned(Event):
    """An intention on the calendar: ``at`` and the window in storage form (empty: undated), with its zone."""

    post: str
    account: str
    at: str
    zone: str
    opens: str
    closes: str


# --- decisions: the event's parents are the decision heads its author knew ------------------------------------------


@recorded("variant_submitted", "post")
@dataclass(frozen=True, slots=True)
class VariantSubmitted(Event):
    """Submitted for review; ``content`` is the content hash of what was submitted."""

    post: str
    account: str
    content: str
    note: str


@recorded("variant_cleared", "post")
@dataclass(frozen=True, slots=True)
class VariantCleared(Event):
    """A reader's signed clearance; ``statement`` is the signed text, ``signature`` hex."""

    post: str
    account: str
    statement: str
    signature: str


@recorded("variant_approved", "post")
@dataclass(frozen=True, slots=True)
class VariantApproved(Event):
    """A signed approval; ``statement`` is the signed text (approval.statement_bytes), ``signature`` hex."""

    post: str
    account: str
    statement: str
    signature: str


@recorded("changes_requested", "post")
@dataclass(frozen=True, slots=True)
class ChangesRequested(Event):
    """Changes asked for, with the comment that says which."""

    post: str
    account: str
    content: str
    note: str


@recorded("variant_rejected", "post")
@dataclass(frozen=True, slots=True)
class VariantRejected(Event):
    """Rejected, with the reason."""

    post: str
    account: str
    content: str
    note: str


@recorded("decision_withdrawn", "post")
@dataclass(frozen=True, slots=True)
class DecisionWithdrawn(Event):
    """A decision taken back by whoever took it."""

    post: str
    account: str
    decision: str


@recorded("hold_placed", "hold")
@dataclass(frozen=True, slots=True)
class HoldPlaced(Event):
    """Nothing leaves while it stands. ``scope`` is everything, account or post; ``target`` the id of the latter two."""

    hold: str
    scope: str
    target: str
    reason: str


@recorded("hold_lifted", "hold")
@dataclass(frozen=True, slots=True)
class HoldLifted(Event):
    """A hold taken away."""

    hold: str


# --- publishing -----------------------------------------------------------------------------------------------------


@recorded("publication_intended", "post")
@dataclass(frozen=True, slots=True)
class PublicationIntended(Event):
    """Written and flushed before the one call. ``key`` is the idempotency key; ``approval`` the decision id."""

    publication: str
    post: str
    account: str
    approval: str
    content: str
    key: str


@recorded("publication_confirmed", "post")
@dataclass(frozen=True, slots=True)
class PublicationConfirmed(Event):
    """The receipt: ``how`` is read_back (seen on the network) or person (confirmed by hand)."""

    publication: str
    post: str
    account: str
    url: str
    remote_id: str
    published_at: str
    how: str


@recorded("publication_failed", "post")
@dataclass(frozen=True, slots=True)
class PublicationFailed(Event):
    """Nothing was sent, for certain; ``reason`` is a sentence without secrets or words of the text."""

    publication: str
    post: str
    account: str
    reason: str


@recorded("publication_parked", "post")
@dataclass(frozen=True, slots=True)
class PublicationParked(Event):
    """Whether it was sent is not known; a person must look."""

    publication: str
    post: str
    account: str
    reason: str


@recorded("publication_not_made", "post")
@dataclass(frozen=True, slots=True)
class PublicationNotMade(Event):
    """A person looked and the post is not there."""

    publication: str
    post: str
    account: str


@recorded("variant_missed", "post")
@dataclass(frozen=True, slots=True)
class VariantMissed(Event):
    """The approved window passed without publication."""

    post: str
    account: str
    closes: str


# --- comments and calendar entries ----------------------------------------------------------------------------------


@recorded("comment_added", "comment")
@dataclass(frozen=True, slots=True)
class CommentAdded(Event):
    """``audience`` is shared or internal (advisors only); ``quote`` anchors it to a passage, ``account`` a variant."""

    comment: str
    post: str
    account: str
    body: str
    quote: str
    audience: str
    reply_to: str


@recorded("comment_changed", "comment")
@dataclass(frozen=True, slots=True)
class CommentChanged(Event):
    """One field: resolved or removed (bool)."""

    comment: str
    field: str
    value: bool


@recorded("entry_added", "entry")
@dataclass(frozen=True, slots=True)
class EntryAdded(Event):
    """A calendar entry: ``entry_kind`` event, quiet or holiday. ``key`` is stable across imports of the same file.

    ``starts`` and ``ends`` are storage-form instants, or dates ``YYYY-MM-DD`` when ``all_day`` (end excluded).
    """

    entry: str
    entry_kind: str
    title: str
    starts: str
    ends: str
    all_day: bool
    zone: str
    location: str
    note: str
    key: str


@recorded("entry_changed", "entry")
@dataclass(frozen=True, slots=True)
class EntryChanged(Event):
    """One field: title, starts, ends, location, note, or removed (bool)."""

    entry: str
    field: str
    value: str | bool


# --- tracker --------------------------------------------------------------------------------------------------------


@recorded("import_recorded", "source")
@dataclass(frozen=True, slots=True)
class ImportRecorded(Event):
    """A file was imported. ``rows`` counts what it brought; the file's name is encrypted like everything else."""

    source: str
    format: str
    file_name: str
    file_hash: str
    period: list[str]
    rows: int


@recorded("import_withdrawn", "source")
@dataclass(frozen=True, slots=True)
class ImportWithdrawn(Event):
    """An import undone: its rows no longer count. Lifted by importing the file again."""

    source: str


@recorded("observations_added", "source")
@dataclass(frozen=True, slots=True)
class ObservationsAdded(Event):
    """Rows of storage.fold.tracker.OBSERVATION_FIELDS, at most some hundreds an event."""

    source: str
    rows: list[list[Any]]


@recorded("mentions_added", "source")
@dataclass(frozen=True, slots=True)
class MentionsAdded(Event):
    """Rows of storage.fold.tracker.MENTION_FIELDS, at most some hundreds an event."""

    source: str
    rows: list[list[Any]]


@recorded("network_posts_added", "source")
@dataclass(frozen=True, slots=True)
class NetworkPostsAdded(Event):
    """Posts seen in exports: rows of storage.fold.tracker.NETWORK_POST_FIELDS."""

    source: str
    rows: list[list[Any]]


@recorded("mention_judged", "mention")
@dataclass(frozen=True, slots=True)
class MentionJudged(Event):
    """A person's correction of a mention's sentiment (empty takes it back)."""

    mention: str
    label: str
