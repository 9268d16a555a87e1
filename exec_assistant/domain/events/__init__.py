"""Events of the journal: frozen, in the past tense, each with a stable name and a version.

A released version is never changed: a new version gets a new number and an upcast from the old one. Kinds and versions
this program does not know (a newer app elsewhere) are kept raw and ignored in the fold.
"""

from exec_assistant.domain.events.base import EVENTS, Event, recorded
from exec_assistant.domain.events.calendar import (
    CommentAdded,
    CommentChanged,
    EntryAdded,
    EntryChanged,
)
from exec_assistant.domain.events.decisions import (
    ChangesRequested,
    DecisionWithdrawn,
    HoldLifted,
    HoldPlaced,
    VariantApproved,
    VariantCleared,
    VariantRejected,
    VariantSubmitted,
)
from exec_assistant.domain.events.people import (
    AccountAdded,
    AccountChanged,
    LabelAdded,
    LabelChanged,
    MandateEnded,
    MandateGranted,
    MemberAdmitted,
    WorkspaceChanged,
    WorkspaceCreated,
)
from exec_assistant.domain.events.posts import (
    PostChanged,
    PostCreated,
    RevisionSaved,
    RevisionSeen,
    VariantPlanned,
)
from exec_assistant.domain.events.publishing import (
    PublicationConfirmed,
    PublicationFailed,
    PublicationIntended,
    PublicationNotMade,
    PublicationParked,
    VariantMissed,
)
from exec_assistant.domain.events.slots import SlotAdded, SlotChanged
from exec_assistant.domain.events.templates import TemplateChanged, TemplateKept
from exec_assistant.domain.events.tracker import (
    ImportRecorded,
    ImportWithdrawn,
    MentionJudged,
    MentionsAdded,
    NetworkPostsAdded,
    ObservationsAdded,
)

__all__ = [
    "EVENTS",
    "AccountAdded",
    "AccountChanged",
    "ChangesRequested",
    "CommentAdded",
    "CommentChanged",
    "DecisionWithdrawn",
    "EntryAdded",
    "EntryChanged",
    "Event",
    "HoldLifted",
    "HoldPlaced",
    "ImportRecorded",
    "ImportWithdrawn",
    "LabelAdded",
    "LabelChanged",
    "MandateEnded",
    "MandateGranted",
    "MemberAdmitted",
    "MentionJudged",
    "MentionsAdded",
    "NetworkPostsAdded",
    "ObservationsAdded",
    "PostChanged",
    "PostCreated",
    "PublicationConfirmed",
    "PublicationFailed",
    "PublicationIntended",
    "PublicationNotMade",
    "PublicationParked",
    "RevisionSaved",
    "RevisionSeen",
    "SlotAdded",
    "SlotChanged",
    "TemplateChanged",
    "TemplateKept",
    "VariantApproved",
    "VariantCleared",
    "VariantMissed",
    "VariantPlanned",
    "VariantRejected",
    "VariantSubmitted",
    "WorkspaceChanged",
    "WorkspaceCreated",
    "recorded",
]
