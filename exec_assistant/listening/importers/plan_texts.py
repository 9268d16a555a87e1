"""The cells of a plan's row that need taking apart: texts per network, media, tags, and what is left over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.figures import text_at
from exec_assistant.listening.importers.plan_fields import plan_field

if TYPE_CHECKING:
    from exec_assistant.listening.importers.plan_blocks import Block
    from exec_assistant.listening.importers.tables import Row

_YES = frozenset(
    {
        "true",
        "yes",
        "y",
        "x",
        "1",
        "oui",
        "o",
        "vrai",
        "si",
        "ja",
        "sim",
        "wahr",
        "verdadero",
        "vero",
        "ok",
        "\N{HEAVY CHECK MARK}",
        "\N{CHECK MARK}",
        "\N{WHITE HEAVY CHECK MARK}",
        "\N{BALLOT BOX WITH CHECK}",
    }
)
_NO = frozenset(
    {
        "",
        "false",
        "no",
        "n",
        "0",
        "non",
        "faux",
        "nein",
        "nao",
        "-",
        "n/a",
        "falsch",
        "falso",
        "\N{CROSS MARK}",
        "\N{BALLOT BOX}",
    }
)


def network_texts(row: Row, block: Block) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Networks ticked in their own columns, and texts written there, as (network, text)."""
    flagged: dict[str, None] = {}
    variants: list[tuple[str, str]] = []
    for column, network in block.networks.items():
        text = text_at(row, column)
        if text.casefold() in _NO:
            continue
        flagged[network] = None
        if text.casefold() not in _YES:
            variants.append((network, text))
    return tuple(flagged), tuple(variants)


def media_of(row: Row, block: Block) -> tuple[str, ...]:
    """Every picture or film the row names, also where a template has ten columns for them."""
    columns = [column for column in (block.fields.get("media"),) if column is not None]
    columns += [column for column, label in block.others.items() if _more_media(label)]
    parts: dict[str, None] = {}
    for column in columns:
        for part in re.split(r"[\n;]|,\s*(?=https?://)|(?<=\S)\s+(?=https?://)", text_at(row, column)):
            if part.strip(" ,"):
                parts[part.strip(" ,")] = None
    return tuple(parts)


def _more_media(label: str) -> bool:
    return plan_field(re.sub(r"\s*\d+\s*$", "", label)) == "media"


def split_tags(cell: str) -> tuple[str, ...]:
    """Tags without their number sign; a cell of hashtags is split at spaces, any other at commas."""
    if not cell:
        return ()
    parts = re.split(r"[\s,;]+", cell) if cell.lstrip().startswith("#") else re.split(r"[,;|\n]+", cell)
    return tuple(dict.fromkeys(part.strip().lstrip("#") for part in parts if part.strip().lstrip("#")))


def extras(row: Row, block: Block, unread: str, section: str, unknown: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Everything else the row says, so that nothing of a plan is lost."""
    found = [(label, text_at(row, column)) for column, label in block.others.items() if not _more_media(label)]
    beside = [block.fields[name] for name in ("day", "zone") if name in block.fields]
    found.extend((block.labels[column], text_at(row, column)) for column in beside)
    if unread and "date" in block.fields:
        found.append((block.labels[block.fields["date"]], unread))
    if unknown:
        found.append((block.labels[block.fields["network"]], ", ".join(unknown)))
    if section:
        found.append(("section", section))
    return tuple((label, value) for label, value in found if value)
