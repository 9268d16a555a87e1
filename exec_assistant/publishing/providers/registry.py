"""The providers of this version, named one by one: the frozen application and the import contracts see each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.publishing.providers.manual import ManualProvider

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.publishing.providers.base import Provider

MANUAL = "manual"
NAMES = (MANUAL, "mastodon")


def all_providers() -> Mapping[str, Provider]:
    """Each provider by its name. Networks load httpx (150 ms), so this is called off the window's thread."""
    from exec_assistant.publishing.providers.mastodon import MastodonProvider

    providers: tuple[Provider, ...] = (ManualProvider(), MastodonProvider())
    return {provider.name: provider for provider in providers}
