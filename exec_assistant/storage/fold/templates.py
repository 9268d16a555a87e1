"""Fold of templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exec_assistant.storage.fold.rows import Rows, folds, insert, register, to_json

if TYPE_CHECKING:
    from exec_assistant.journal.envelope import Envelope

_TEMPLATE = insert("templates", "id author wall_ms name name_at title language pillar stake campaign tags document")
_FIELDS = {name: register("templates", name) for name in ("name", "removed")}


@folds("template_kept")
def template_kept(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A template."""
    rows.add(
        _TEMPLATE,
        data["template"],
        envelope.author,
        envelope.wall_ms,
        data["name"],
        stamp,
        data["title"],
        data["language"],
        data["pillar"],
        data["stake"],
        data["campaign"],
        to_json(data["tags"]),
        to_json({"source": data["source"], "variants": data["variants"]}),
    )
    rows.families.add("templates")


@folds("template_changed")
def template_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A field of a template."""
    statement = _FIELDS.get(data["field"])
    if statement:
        value = int(data["value"]) if data["field"] == "removed" else data["value"]
        rows.add(statement, value, stamp, data["template"], stamp)
        rows.families.add("templates")
