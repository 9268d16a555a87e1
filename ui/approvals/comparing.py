"""What a post is compared with, and which view of it is shown first."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.time import from_ms
from ui import i18n

if TYPE_CHECKING:
    from exec_assistant.services.earlier import Earlier
    from ui.post.reading import PostReading

PREVIEW, SEEN, APPROVED = "preview", "seen", "approved"


def earlier_of(post: PostReading, view: str) -> Earlier | None:
    """What a difference compares with."""
    return post.seen if view == SEEN else post.approved


def first_view(reasons: tuple[str, ...], post: PostReading) -> str:
    """What changed is shown first, against what was approved if it ever was."""
    if "changed_since_approved" in reasons and (post.since_approved or changed_besides(post, APPROVED)):
        return APPROVED
    changed = "changed" in reasons and (post.since_seen or changed_besides(post, SEEN))
    return SEEN if changed else PREVIEW


def compared_with(post: PostReading, view: str) -> str:
    """The version and its date that a difference compares with."""
    before = earlier_of(post, view)
    if before is None:
        return ""
    at = _moment(post, before.wall_ms)
    version = i18n.number(before.version)
    if view == SEEN:
        said = i18n.translate("Approvals", "Against version {version} of {date}, which you read")
        return said.format(version=version, date=at)
    if before.version:
        said = i18n.translate("Approvals", "Against version {version}, approved on {date}")
        return said.format(version=version, date=at)
    return i18n.translate("Approvals", "Against what was approved on {date}").format(date=at)


def changed_besides(post: PostReading, view: str) -> str:
    """What changed besides the words, in a sentence; empty if nothing did."""
    words = {
        "media": i18n.translate("Approvals", "pictures or their descriptions"),
        "first_comment": i18n.translate("Approvals", "first comment"),
        "visibility": i18n.translate("Approvals", "who sees it"),
    }
    changed = [words[name] for name in post.changed_beside(earlier_of(post, view))]
    if not changed:
        return ""
    return i18n.translate("Approvals", "Changed besides the words: {what}").format(what=", ".join(changed))


def _moment(post: PostReading, wall_ms: int) -> str:
    at = from_ms(wall_ms).astimezone(ZoneInfo(post.zone))
    return i18n.moment(at, weekday=True, year=None if at.year != post.now.year else False)
