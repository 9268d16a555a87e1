"""What the panel of an unsettled publication shows and does, as a worker reads and writes it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import AppError
from exec_assistant.services import editorial, publishing, queue
from ui import i18n
from ui.publishing.by_hand_sheet import ByHand

if TYPE_CHECKING:
    from exec_assistant.services.publishing import ManualHandover, Told
    from exec_assistant.services.workspace import Workspace
    from ui.post.reading import PostReading


@dataclasses.dataclass(frozen=True, slots=True)
class Unsettled:
    """A publication that waits for a person. ``why``: what is known of its end."""

    post: PostReading
    reason: str
    why: Told | None


def read_unsettled(ws: Workspace, post: PostReading, reason: str) -> Unsettled:
    """What is known of it."""
    stored = queue.outcome_word(ws, *post.key)
    return Unsettled(post, reason, publishing.outcome_reason(stored) if stored else None)


def from_handover(handover: ManualHandover, account_name: str) -> ByHand:
    """What the gate handed over."""
    return ByHand(
        handover.network,
        account_name,
        handover.text,
        handover.first_comment,
        handover.media,
        handover.composer_url,
    )


def begun_before(ws: Workspace, post: PostReading) -> ByHand:
    """What was handed over in an earlier session: the words as they were approved."""
    try:
        address = editorial.composer_of(post.account)
    except AppError:
        address = post.account.server
    text = queue.approved_text(ws, *post.key)
    return ByHand(
        post.account.network.value, post.account.name, post.content.text if text is None else text,
        post.content.first_comment, (), address,
    )  # fmt: skip


def told(why: Told | None) -> list[str]:
    """The sentences of a reason in the language in force."""
    if why is None:
        return []
    return [i18n.message(part, {"detail": why.detail}) for part in why.sentences() if part]
