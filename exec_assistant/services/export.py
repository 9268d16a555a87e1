"""Everything in open formats: what a person can read, take along, and open with other programs.

A folder with posts as Markdown and JSON, decisions with what was signed, the calendar as ICS, figures and mentions as
CSV (no cell can become a formula), and the pictures. Internal comments are only in the export of who may read them.
"""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import AppError, BadInput
from exec_assistant.domain.posts import document_data
from exec_assistant.domain.time import from_iso, from_ms, iso
from exec_assistant.services import people, reading
from exec_assistant.services.backup import PART, free_name, told_as_storage
from exec_assistant.services.comments import comments_of
from exec_assistant.services.export_text import file_stem, post_markdown, readme, safe_cell
from exec_assistant.services.templates import templates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from exec_assistant.domain.posts import Media
    from exec_assistant.services.reading import PostRow
    from exec_assistant.services.templates import TemplateRow
    from exec_assistant.services.workspace import Workspace

    Progress = Callable[[int, int], object]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TABLES = {
    "observations.csv": (
        "observations",
        (
            "network metric value unit scope_kind scope_id window_kind starts ends distribution uniqueness "
            "source_column observed_at key source"
        ),
    ),
    "mentions.csv": (
        "mentions",
        (
            "network published_at author author_url title text language url potential_reach engagement source_label "
            "source_raw themes key source"
        ),
    ),
    "published_on_networks.csv": ("network_posts", "network published_at url remote_id text key source"),
}


@dataclass(slots=True)
class Exported:
    """A finished export: where it is and what is in it; ``missing`` counts pictures that are not on this computer."""

    folder: Path
    posts: int = 0
    comments: int = 0
    decisions: int = 0
    entries: int = 0
    rows: int = 0
    media: int = 0
    missing: int = 0


@dataclass(slots=True)
class _Names:
    """Names for ids, and the pictures met on the way."""

    people: dict[str, str]
    labels: dict[str, str]
    media: dict[str, Media] = field(default_factory=dict)


def export_everything(ws: Workspace, into: Path, progress: Progress | None = None) -> Exported:
    """Write everything into a new folder of ``into``; ``progress(done, total)`` counts posts and may raise to stop.

    Raises:
        BadInput: ``into`` is no folder. StorageProblem: the disk refuses; nothing half-written stays.
    """
    if not into.is_dir():
        raise BadInput("“{folder}” is not a folder.", "Nothing was changed.", "Choose another one.", folder=into.name)
    folder = free_name(into, f"Exec Assistant export {from_iso(ws.now()):%Y-%m-%d %H%M}")
    part = folder.with_name(folder.name + PART)
    result = Exported(folder)
    try:
        with told_as_storage(part):
            part.mkdir()
            names = _names(ws)
            _write_posts(ws, part / "posts", names, result, progress)
            _write_decisions(ws, part, names, result)
            _write_workspace(ws, part, names)
            _write_calendar(ws, part / "calendar.ics", result)
            _write_tables(ws, part, result)
            _write_media(ws, part / "media", names, result)
            (part / "README.txt").write_text(readme(people.settings(ws).name, ws.now()), encoding="utf-8")
            part.replace(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return result


def _names(ws: Workspace) -> _Names:
    query = ws.projection.database.query
    return _Names(dict(query("SELECT person, name FROM members")), dict(query("SELECT id, name FROM labels")))


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


# --- posts ------------------------------------------------------------------------------------------------------------


def _write_posts(ws: Workspace, folder: Path, names: _Names, result: Exported, progress: Progress | None) -> None:
    folder.mkdir()
    rows = [*reading.list_posts(ws), *reading.list_posts(ws, discarded=True)]
    taken: set[str] = set()
    for number, row in enumerate(rows, 1):
        if progress:
            progress(number, len(rows))
        data = _post_data(ws, row, names, result)
        stem = file_stem(row.first_at, row.shown_title, row.post)
        # The beginning of an id may recur; the whole one does not.
        stem = stem if stem not in taken else f"{stem} {row.post}"
        taken.add(stem)
        _write_json(folder / f"{stem}.json", data)
        (folder / f"{stem}.md").write_text(post_markdown(data), encoding="utf-8")
        result.posts += 1


def _post_data(ws: Workspace, row: PostRow, names: _Names, result: Exported) -> dict[str, Any]:
    detail = reading.post_detail(ws, row.post)
    history = reading.revisions(ws, row.post)
    comments = comments_of(ws, row.post)
    result.comments += len(comments)
    for revision in history:
        for draft in revision.document.variants.values():
            names.media.update({media.sha256: media for media in draft.media})
    return {
        "id": row.post,
        "title": row.shown_title,
        "language": row.language,
        "status": row.status.value,
        "discarded": detail.discarded,
        "copied_from": detail.origin,
        "written_by": names.people.get(row.creator, row.creator),
        "spontaneous": row.spontaneous,
        "pillar": names.labels.get(row.pillar, row.pillar),
        "stake": row.stake,
        "campaign": names.labels.get(row.campaign, row.campaign),
        "tags": list(row.tags),
        "text": detail.document.source,
        "variants": [
            {
                "account": variant.account,
                "network": variant.network,
                "account_name": variant.account_name,
                "handle": variant.handle,
                "status": variant.status.value,
                "planned_at": variant.planned_at,
                "zone": variant.zone,
                "window": [variant.opens, variant.closes],
                "published_at": variant.published_at,
                "url": variant.url,
                **document_data(detail.document)["variants"].get(variant.account, {}),
            }
            for variant in row.variants
        ],
        "comments": [
            {
                "author": comment.author_name,
                "at": iso(from_ms(comment.wall_ms)),
                "text": comment.body,
                "passage": comment.quote,
                "internal": comment.internal,
                "resolved": comment.resolved,
                "id": comment.comment,
                "reply_to": comment.reply_to,
            }
            for comment in comments
        ],
        "revisions": [
            {
                "id": revision.revision,
                "author": names.people.get(revision.author, revision.author),
                "at": iso(from_ms(revision.wall_ms)),
                "parents": list(revision.parents),
                "content_sha256": revision.content,
                "document": document_data(revision.document),
            }
            for revision in history
        ],
    }


# --- decisions and the workspace --------------------------------------------------------------------------------------


def _records(ws: Workspace, sql: str) -> list[dict[str, Any]]:
    """Rows of a query as dictionaries, by the names of its columns."""
    cursor = ws.projection.database.connection().execute(sql)
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def _write_decisions(ws: Workspace, part: Path, names: _Names, result: Exported) -> None:
    decisions = _records(
        ws,
        "SELECT id, post, account, kind, wall_ms, author, device, content AS content_sha256, statement, signature, "
        "note, target, parents FROM decisions ORDER BY stamp",
    )
    for row in decisions:
        row["at"] = iso(from_ms(row.pop("wall_ms")))
        row["author_name"] = names.people.get(row["author"], "")
        row["parents"] = json.loads(row["parents"])
    _write_json(part / "decisions.json", decisions)
    result.decisions = len(decisions)
    outcomes = _records(
        ws,
        "SELECT o.publication, o.post, o.account, o.kind, o.published_at, o.url, o.remote_id, o.how, o.reason, "
        "p.approval, p.device FROM outcomes o LEFT JOIN publications p ON p.id = o.publication ORDER BY o.stamp",
    )
    _write_json(part / "publications.json", outcomes)


def _write_workspace(ws: Workspace, part: Path, names: _Names) -> None:
    workspace = _records(ws, "SELECT id, name, zone, language, owner_key, window_before, window_after FROM workspace")
    mandates = _records(ws, "SELECT id, deputy, granted_by, accounts, begins, ends, signature, ended FROM mandates")
    for mandate in mandates:
        mandate["accounts"] = json.loads(mandate["accounts"])
        mandate["ended"] = bool(mandate["ended"])
    _write_json(
        part / "workspace.json",
        {
            "workspace": workspace[0] if workspace else {},
            "people": _records(
                ws, "SELECT person, name, role, speciality, device, sign_key, signature FROM members ORDER BY stamp"
            ),
            "mandates": mandates,
            "accounts": _records(
                ws, "SELECT id, network, handle, name, kind, server, provider, publisher, removed FROM accounts"
            ),
            "pillars_and_campaigns": _records(ws, "SELECT id, family, name, removed FROM labels"),
            "templates": [_template_data(template, names) for template in templates(ws)],
            "slots": _slots(ws),
        },
    )


def _slots(ws: Workspace) -> list[dict[str, Any]]:
    """Slots with the names of their days; those of an account that was removed as well."""
    found = _records(
        ws,
        "SELECT id, name, account, weekdays, at, zone, every_weeks, anchor AS first_day, until AS last_day FROM slots "
        "WHERE removed = 0 ORDER BY id",
    )
    return [{**slot, "weekdays": [_DAYS[day] for day in json.loads(slot["weekdays"])]} for slot in found]


def _template_data(template: TemplateRow, names: _Names) -> dict[str, Any]:
    for draft in template.document.variants.values():
        names.media.update({media.sha256: media for media in draft.media})
    return {
        "id": template.template,
        "name": template.name,
        "title": template.title,
        "language": template.language,
        "pillar": names.labels.get(template.pillar, template.pillar),
        "stake": template.stake,
        "campaign": names.labels.get(template.campaign, template.campaign),
        "tags": list(template.tags),
        "document": document_data(template.document),
    }


# --- calendar, tables, pictures ---------------------------------------------------------------------------------------


def _write_calendar(ws: Workspace, path: Path, result: Exported) -> None:
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Exec Assistant//export//EN")
    calendar.add("version", "2.0")
    stamp = from_iso(ws.now())
    for row in _records(ws, "SELECT * FROM entries WHERE removed = 0 ORDER BY starts, id"):
        event = _event(Event(), f"{row['id']}@exec-assistant", stamp, row["title"], row["kind"])
        if row["all_day"]:
            event.add("dtstart", date.fromisoformat(row["starts"]))
            event.add("dtend", date.fromisoformat(row["ends"]))
        else:
            event.add("dtstart", from_iso(row["starts"]))
            event.add("dtend", from_iso(row["ends"]))
        for name, value in (("location", row["location"]), ("description", row["note"])):
            if value:
                event.add(name, value)
        calendar.add_component(event)
        result.entries += 1
    planned = _records(
        ws,
        "SELECT v.post, v.account, v.sort_at, v.status, a.name, a.network, v.url, "
        "CASE p.title WHEN '' THEN substr(s.excerpt, 1, 60) ELSE p.title END AS title FROM variants v "
        "JOIN posts p ON p.id = v.post JOIN post_states s ON s.post = v.post JOIN accounts a ON a.id = v.account "
        "WHERE v.sort_at != '' AND p.discarded = 0 ORDER BY v.sort_at, v.post, v.account",
    )
    for row in planned:
        title = f"{row['title']} ({row['network']}, {row['name']})"
        event = _event(Event(), f"{row['post']}-{row['account']}@exec-assistant", stamp, title, row["status"])
        event.add("dtstart", from_iso(row["sort_at"]))
        event.add("dtend", from_iso(row["sort_at"]) + timedelta(minutes=15))
        if row["url"]:
            event.add("url", row["url"])
        calendar.add_component(event)
        result.entries += 1
    path.write_bytes(calendar.to_ical())


def _event(event: Any, uid: str, stamp: object, title: str, category: str) -> Any:
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("summary", title)
    event.add("categories", [category])
    return event


def _write_tables(ws: Workspace, part: Path, result: Exported) -> None:
    for name, (table, columns) in _TABLES.items():
        wanted = columns.split()
        rows = ws.projection.database.query(
            f"SELECT {', '.join(wanted)} FROM {table} "
            "WHERE source NOT IN (SELECT id FROM imports WHERE withdrawn >= stamp) ORDER BY rowid"
        )
        _write_csv(part / name, wanted, rows)
        result.rows += len(rows)


def _write_csv(path: Path, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    # With a byte order mark spreadsheets read the accents rightly.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([safe_cell(value) for value in row] for row in rows)


def _write_media(ws: Workspace, folder: Path, names: _Names, result: Exported) -> None:
    folder.mkdir()
    for sha256, media in sorted(names.media.items()):
        try:
            content = ws.media.get(sha256)
        except AppError:
            # Not here, or damaged: counted and told; the rest is exported all the same.
            result.missing += 1
            continue
        (folder / (sha256 + _SUFFIXES.get(media.mime, ""))).write_bytes(content)
        result.media += 1


_SUFFIXES = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "video/mp4": ".mp4",
    "application/pdf": ".pdf",
}  # fmt: skip
