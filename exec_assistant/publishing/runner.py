"""One run over what is due: gate, look, intent on disk, one call, read back, receipt.

The order makes a second publication impossible wherever the process dies: before the intent nothing was sent; after it
the outcome is either written down or unknown, and an unknown outcome is parked for a person and never sent again.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from exec_assistant.publishing.gate import Refusal
from exec_assistant.publishing.outbox import Intended, PublishResult, State
from exec_assistant.publishing.providers.base import (
    NotSeen,
    NotSent,
    PublishRequest,
    Seen,
    Sent,
    Unknown,
    unsupported,
)
from exec_assistant.publishing.reasons import Reason, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exec_assistant.publishing.gate import Cleared
    from exec_assistant.publishing.outbox import Desk, Due, OpenIntent
    from exec_assistant.publishing.providers.base import Provider, Secrets

STEPS = ("checked", "looked", "intended", "marked", "sent", "read_back", "recorded")
"""The observable points of one publication, in order; tests kill the process at each."""

logger = logging.getLogger(__name__)


def _unobserved(_step: str) -> None:
    pass


def publish_due(
    desk: Desk, providers: Mapping[str, Provider], steps: Callable[[str], None] = _unobserved
) -> list[PublishResult]:
    """Park what an earlier run left open, note what was missed, and publish what is due, one after the other.

    ``steps`` is told the name of each step after it was taken.
    """
    results = [_park_interrupted(desk, open_intent) for open_intent in desk.interrupted()]
    for due in desk.passed():
        desk.miss(due)
        results.append(_result(due, State.MISSED, Told(Reason.MISSED)))
    results.extend(_publish(desk, due, providers, steps) for due in desk.due())
    return results


def _park_interrupted(desk: Desk, found: OpenIntent) -> PublishResult:
    told = Told(Reason.INTERRUPTED)
    desk.park(found, told)
    return PublishResult(found.post, found.account, found.network, State.PARKED, told.reason.value)


def _publish(desk: Desk, due: Due, providers: Mapping[str, Provider], steps: Callable[[str], None]) -> PublishResult:
    provider = providers.get(due.provider)
    if provider is None:
        return _result(due, State.REFUSED, Told(Reason.NO_PROVIDER, due.provider))
    cleared = desk.check(due)
    if isinstance(cleared, Refusal):
        return _result(due, State.REFUSED, cleared.told)
    if provider.capabilities.by_hand:
        return _result(due, State.REMINDER, Told(Reason.BY_HAND))
    steps("checked")
    secrets = desk.secrets(due)
    if isinstance(secrets, Told):
        return _result(due, State.WAITING, secrets)
    preview = request_of(cleared, key="")
    missing = unsupported(provider.capabilities, preview)
    if missing:
        return _result(due, State.REFUSED, Told(Reason.UNSUPPORTED, missing))
    existing = provider.find_existing(preview, cleared.signed_at, secrets)
    if isinstance(existing, NotSent):
        return _result(due, State.WAITING, existing.told)
    steps("looked")
    intended = desk.intend(due)
    if isinstance(intended, Refusal):
        return _result(due, State.REFUSED, intended.told)
    steps("intended")
    if isinstance(existing, Seen):
        return _parked(desk, due, intended, Told(Reason.ALREADY_THERE, existing.url))
    trouble = desk.mark(intended)
    if trouble is not None:
        desk.fail(intended, trouble)
        return _result(due, State.FAILED, trouble)
    steps("marked")
    return _call(desk, due, intended, provider, secrets, steps)


def _call(
    desk: Desk,
    due: Due,
    intended: Intended,
    provider: Provider,
    secrets: Secrets,
    steps: Callable[[str], None],
) -> PublishResult:
    """The one call and what comes of it; the intent is on the disk."""
    request = request_of(intended.cleared, intended.key)
    try:
        outcome = provider.publish(request, secrets)
    except Exception:
        # A defect of the provider: nobody knows what it did, and the defect is still reported as one.
        desk.park(intended, Told(Reason.STRANGE_ANSWER))
        raise
    steps("sent")
    if isinstance(outcome, NotSent):
        desk.fail(intended, outcome.told)
        steps("recorded")
        return _result(due, State.FAILED, outcome.told)
    if isinstance(outcome, Unknown):
        result = _parked(desk, due, intended, outcome.told)
        steps("recorded")
        return result
    result = _read_back(desk, due, intended, provider.read_back(outcome, request, secrets), outcome, steps)
    steps("recorded")
    return result


def _read_back(
    desk: Desk, due: Due, intended: Intended, seen: Seen | NotSeen, sent: Sent, steps: Callable[[str], None]
) -> PublishResult:
    steps("read_back")
    if isinstance(seen, NotSeen):
        return _parked(desk, due, intended, seen.told)
    if seen.differs:
        return _parked(desk, due, intended, Told(Reason.SHOWN_DIFFERENTLY, seen.differs), sent.url)
    url = seen.url or sent.url
    desk.confirm(intended, seen.remote_id, url, seen.published_at)
    return _result(due, State.PUBLISHED, url=url)


def _parked(desk: Desk, due: Due, intended: Intended, told: Told, url: str = "") -> PublishResult:
    desk.park(intended, told)
    logger.warning("a publication is parked: %s", told.reason.value)
    return _result(due, State.PARKED, told, url)


def _result(due: Due, state: State, told: Told | None = None, url: str = "") -> PublishResult:
    reason, detail = (told.reason.value, told.detail) if told else ("", "")
    return PublishResult(due.post, due.account, due.network, state, reason, detail, url)


def request_of(cleared: Cleared, key: str) -> PublishRequest:
    """What the provider is given: the bytes that passed the gate, and nothing else."""
    content = cleared.content
    return PublishRequest(cleared.account, content.text, cleared.media, content.visibility, content.first_comment, key)
