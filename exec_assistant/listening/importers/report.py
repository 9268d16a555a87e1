"""The account of an import for scripts and for the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exec_assistant.listening.importers.base import ParsedImport


def as_json(parsed: ParsedImport) -> dict[str, object]:
    """What was read, as plain JSON values; the shape is part of the command line's contract."""
    return {
        "format": parsed.format,
        "locale": parsed.locale,
        "period": [day.isoformat() for day in parsed.period or ()],
        "rows": {
            "read": parsed.rows_read,
            "kept": parsed.rows_kept,
            "rejected": [{"row": entry.row, "why": entry.why.text()} for entry in parsed.rejected],
        },
        "posts": parsed.post_count,
        "mentions": len(parsed.mentions),
        "entries": len(parsed.entries),
        "totals": dict(parsed.totals),
        "warnings": [remark.text() for remark in parsed.warnings],
    }
