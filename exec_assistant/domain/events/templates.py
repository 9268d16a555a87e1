"""Events of templates: posts to begin with, shared by everyone in the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exec_assistant.domain.events.base import Event, recorded


@recorded("template_kept", "template")
@dataclass(frozen=True, slots=True)
class TemplateKept(Event):
    """A template with its words and details. ``source`` and ``variants`` are posts.document_data."""

    template: str
    name: str
    title: str
    language: str
    pillar: str
    stake: str
    campaign: str
    tags: list[str]
    source: str
    variants: dict[str, Any]


@recorded("template_changed", "template")
@dataclass(frozen=True, slots=True)
class TemplateChanged(Event):
    """One field of a template: name, or removed (bool); posts made of it stay as they are."""

    template: str
    field: str
    value: str | bool
