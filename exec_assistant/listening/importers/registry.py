"""Every importer, listed by hand, and the one way in: a file to a ``ParsedImport``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from exec_assistant.domain.errors import AppError, BadInput
from exec_assistant.listening.importers import (
    content_plan,
    holidays_table,
    ics,
    linkedin_archive,
    linkedin_creator,
    linkedin_page,
    linkedin_single_post,
    meltwater,
    meta_posts,
    social_archives,
    talkwalker,
    tiktok,
    x_content,
    x_overview,
    youtube,
)
from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, Remark
from exec_assistant.listening.importers.limits import NOTHING_CHANGED, damaged
from exec_assistant.listening.importers.tables import Source, read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

_CERTAIN_ENOUGH = 0.5
_TOO_CLOSE = 0.05
_NO_ROWS = "The file holds no rows that can be imported."


@dataclass(frozen=True, slots=True)
class Importer:
    """A format: what kind of file it is, how to recognise it (0 to 1), and how to read it."""

    info: FormatInfo
    kind: Literal["table", "calendar", "json"]
    detect: Callable[[Source], float]
    parse: Callable[[Source, Context], ParsedImport]


IMPORTERS = (
    *(
        Importer(module.INFO, "table", module.detect, module.parse)
        for module in (
            linkedin_creator,
            linkedin_single_post,
            linkedin_page,
            linkedin_archive,
            x_content,
            x_overview,
            talkwalker,
            meltwater,
            meta_posts,
            tiktok,
            youtube,
            content_plan,
            holidays_table,
        )
    ),
    Importer(ics.INFO, "calendar", ics.detect, ics.parse),
    Importer(social_archives.MASTODON, "json", social_archives.detect_mastodon, social_archives.parse_mastodon),
    Importer(social_archives.X_ARCHIVE, "json", social_archives.detect_x, social_archives.parse_x),
)
"""All formats; of two equally confident ones the first is taken only if the person says so."""


def formats() -> list[FormatInfo]:
    """The formats that can be imported, with titles for people."""
    return [importer.info for importer in IMPORTERS]


def rank(source: Source) -> list[tuple[FormatInfo, float]]:
    """The formats a file may be in with the confidence of each, best first."""
    scored = [(importer.info, importer.detect(source)) for importer in IMPORTERS if importer.kind == source.kind]
    return sorted((pair for pair in scored if pair[1] > 0), key=lambda pair: -pair[1])


def read_import(
    path: Path,
    *,
    fmt: str | None = None,
    mapping: Mapping[str, str] | None = None,
    today: date,
    zone: str,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ParsedImport:
    """Read a file into plain values; nothing is stored.

    Args:
        path: the file.
        fmt: a format's name, or ``None`` to recognise it.
        mapping: file column to canonical field, where the person chose.
        today: for dates without a year and the horizon of recurring events.
        zone: IANA zone of times that name none.
        progress: called with rows done and rows in all.
        cancelled: asked now and then.

    Raises:
        BadInput: if the file cannot be read or its format is not recognised or not certain.
        ImportCancelled: if ``cancelled`` said so.
    """
    context = Context(today, zone, dict(mapping or {}), progress, cancelled)
    source = read_source(path)
    importer = _named(fmt, path.name) if fmt else _recognised(source, path.name)
    if importer.kind != source.kind:
        raise _other_format(path.name, importer.info.name)
    try:
        parsed = importer.parse(source, context)
    except AppError:
        raise
    except RecursionError as error:
        raise damaged(path.name) from error
    if fmt and parsed.rows_read == 0 and importer.detect(source) == 0:
        raise _other_format(path.name, fmt)
    if source.warnings:
        parsed = replace(parsed, warnings=(*source.warnings, *parsed.warnings))
    if parsed.rows_read == 0:
        parsed = replace(parsed, warnings=(*parsed.warnings, Remark(_NO_ROWS)))
    return parsed


def _other_format(name: str, fmt: str) -> BadInput:
    return BadInput(
        "{file} is not in the format {format}.",
        NOTHING_CHANGED,
        "Let the program recognise the format, or map the file's columns yourself.",
        file=name,
        format=fmt,
    )


def _named(fmt: str, name: str) -> Importer:
    for importer in IMPORTERS:
        if importer.info.name == fmt:
            return importer
    raise BadInput(
        "There is no format named {format}.",
        NOTHING_CHANGED,
        "Use one of: {formats}.",
        format=fmt,
        formats=", ".join(importer.info.name for importer in IMPORTERS),
        file=name,
    )


def _recognised(source: Source, name: str) -> Importer:
    ranked = rank(source)
    if not ranked:
        raise BadInput(
            "The format of {file} was not recognised.",
            NOTHING_CHANGED,
            "Say which format it is, if it is one of those that can be read.",
            file=name,
        )
    if ranked[0][1] < _CERTAIN_ENOUGH:
        raise BadInput(
            "The format of {file} was not recognised.",
            NOTHING_CHANGED,
            "Choose the format yourself; possible are: {formats}.",
            file=name,
            formats=", ".join(info.name for info, _ in ranked),
        )
    close = [info.name for info, score in ranked if ranked[0][1] - score < _TOO_CLOSE]
    if len(close) > 1:
        raise BadInput(
            "{file} could be in more than one format.",
            NOTHING_CHANGED,
            "Choose the format yourself; possible are: {formats}.",
            file=name,
            formats=", ".join(close),
        )
    return _named(ranked[0][0].name, name)
