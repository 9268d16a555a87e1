"""The commands that need no window."""

from __future__ import annotations

import io
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from exec_assistant.cli.context import DONE, FAILED, Console, ProgressBar, open_workspace, profile_folder
from exec_assistant.cli.zones import zone_for
from exec_assistant.domain.errors import BadInput
from exec_assistant.domain.time import from_iso

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from exec_assistant.services.workspace import Workspace


def demo(arguments: argparse.Namespace, console: Console) -> int:
    """Build the example workspace, say what is in it, and throw it away."""
    from exec_assistant.demo import open_demo

    with tempfile.TemporaryDirectory(prefix="exec-assistant-demo-") as folder:
        bar = ProgressBar(console.text("Preparing the example"))
        ws = open_demo(Path(folder) / "profile", language=console.language, progress=bar)
        bar.end()
        try:
            return _show_status(ws, arguments, console)
        finally:
            ws.close()


def tour(arguments: argparse.Namespace, console: Console) -> int:
    """Perform the tour; its pictures and ``story.json`` go to ``--out``."""
    bar = ProgressBar(console.text("Tour"))

    def on_step(done: int, total: int, step: str) -> None:
        bar(done, total)
        if console.as_json:
            console.say("{step}", step=step)

    theme = "dark" if arguments.theme == "dark" else "light"
    code = console.window.tour(out=arguments.out, language=console.language, theme=theme, on_step=on_step)
    bar.end()
    story = json.loads((arguments.out / "story.json").read_text(encoding="utf-8"))
    if console.as_json:
        console.data(story)
    for entry in story:
        if not entry["ok"]:
            console.say("Failed: {step}: {checked}", step=entry["step"], checked=entry["checked"])
    good = sum(entry["ok"] for entry in story)
    console.say("{good} of {total} checks held. Pictures: {folder}", good=good, total=len(story), folder=arguments.out)
    return code


def import_file(arguments: argparse.Namespace, console: Console) -> int:
    """Take in a file, or with ``--dry-run`` only say what it holds."""
    from datetime import datetime

    from exec_assistant.services import imports
    from exec_assistant.services.imports import as_json, read_import

    bar = ProgressBar(arguments.file.name)
    mapping = _mapping(arguments.map)
    if arguments.dry_run:
        today = datetime.now().astimezone().date()
        zone = zone_for(arguments, console)
        parsed = read_import(
            arguments.file, fmt=arguments.format, mapping=mapping, today=today, zone=zone, progress=bar
        )
        bar.end()
        _show_import(as_json(parsed), console)
        return DONE
    ws = open_workspace(arguments, console)
    try:
        parsed = imports.preview(ws, arguments.file, fmt=arguments.format, mapping=mapping, progress=bar)
        bar.end()
        outcome = imports.take_in(ws, parsed, file_name=arguments.file.name, account=_account(ws, arguments.account))
    finally:
        ws.close()
    report = as_json(parsed)
    report["stored"] = {
        "posts": outcome.posts,
        "entries": outcome.entries,
        "observations": outcome.observations,
        "mentions": outcome.mentions,
        "network_posts": outcome.network_posts,
        "accounts": outcome.accounts,
    }
    _show_import(report, console)
    if not any(report["stored"].values()):  # type: ignore[attr-defined]
        console.say("Everything in this file was already here. Nothing was changed.")
    return DONE


def _mapping(pairs: list[str]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        column, equals, field = pair.rpartition("=")
        if not equals or not column or not field:
            raise BadInput("--map takes COLUMN=FIELD, not “{pair}”.", "Nothing was changed.", pair=pair)
        mapping[column] = field
    return mapping


def _account(ws: Workspace, wanted: str) -> str:
    from exec_assistant.services.people import accounts

    if not wanted:
        return ""
    for account in accounts(ws):
        if wanted in (account.account, account.handle):
            return account.account
    raise BadInput("There is no account “{account}” here.", "Nothing was changed.", account=wanted)


def _show_import(report: dict[str, Any], console: Console) -> None:
    if console.as_json:
        console.data(report)
        return
    rows = report["rows"]
    console.say("Format: {format} ({locale})", format=report["format"], locale=report["locale"])
    if report["period"]:
        console.say("Period: {first} – {last}", first=report["period"][0], last=report["period"][-1])
    console.say(
        "Rows: {read} read, {kept} kept, {rejected} rejected",
        read=rows["read"],
        kept=rows["kept"],
        rejected=len(rows["rejected"]),
    )
    for entry in rows["rejected"][:20]:
        console.say("  row {row}: {why}", row=entry["row"], why=entry["why"])
    console.say(
        "Posts: {posts} · mentions: {mentions} · entries: {entries}",
        posts=report["posts"],
        mentions=report["mentions"],
        entries=report["entries"],
    )
    for metric, value in report["totals"].items():
        console.say("  {metric}: {value}", metric=metric, value=f"{value:,}")
    for warning in report["warnings"]:
        console.say("! {warning}", warning=warning)


def sentiment(_arguments: argparse.Namespace, console: Console) -> int:
    """Read JSON lines with ``text`` from standard input; write a line for each."""
    from exec_assistant.services.sentiment import read_texts

    failed = 0
    _speak_utf8()
    for chunk in _chunks(sys.stdin.buffer, 512):
        texts: list[str | None] = []
        for line in chunk:
            try:
                value = json.loads(line)
                texts.append(value["text"] if isinstance(value["text"], str) else None)
            except (ValueError, KeyError, TypeError, RecursionError):
                texts.append(None)
        readings = iter(read_texts([text for text in texts if text is not None]))
        for text in texts:
            if text is None:
                failed += 1
                print(json.dumps({"error": console.text("This line is not JSON with a “text”.")}, ensure_ascii=False))
            else:
                print(json.dumps(next(readings), ensure_ascii=False))
    sys.stdout.flush()
    return FAILED if failed else DONE


def _speak_utf8() -> None:
    """JSON lines are UTF-8 wherever they go; half a character from the input stays the escape that it was."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _chunks(lines: Iterable[bytes], size: int) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    for line in lines:
        if line.strip():
            chunk.append(line)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def publish(arguments: argparse.Namespace, console: Console) -> int:
    """Publish what is approved and due on this device, once each; exits 1 when a person must look at one of them."""
    from exec_assistant.services import publishing, reading
    from exec_assistant.services.people import account_of

    for_a_person = {publishing.State.FAILED, publishing.State.PARKED, publishing.State.REFUSED, publishing.State.MISSED}

    ws = open_workspace(arguments, console)
    try:
        results = publishing.publish_once(ws)
        names = [
            (reading.post_detail(ws, result.post).row.shown_title, account_of(ws, result.account).name)
            for result in results
        ]
    finally:
        ws.close()
    if console.as_json:
        console.data({"published": [result.as_json() for result in results]})
    elif not results:
        console.say("Nothing is due.")
    else:
        for result, (title, account) in zip(results, names, strict=True):
            state = console.text(result.state.value)
            console.say("{state}: {title} · {account}", state=state, title=title, account=account)
            why = publishing.outcome_reason(result.reason)
            for part in filter(None, why.sentences() if why else ()):
                console.say("    {sentence}", sentence=console.text(part, detail=result.detail))
    return FAILED if any(result.state in for_a_person for result in results) else DONE


def status(arguments: argparse.Namespace, console: Console) -> int:
    """What is planned, waiting, due and out."""
    ws = open_workspace(arguments, console)
    try:
        return _show_status(ws, arguments, console)
    finally:
        ws.close()


def _show_status(ws: Workspace, _arguments: argparse.Namespace, console: Console) -> int:
    from exec_assistant.services.overview import overview

    found = overview(ws)
    if console.as_json:
        console.data(found.as_json())
        return DONE
    console.say(
        "{workspace}: {posts} posts, {mentions} mentions, {people} people",
        workspace=found.workspace,
        posts=found.posts,
        mentions=found.mentions,
        people=found.people,
    )
    for name, count in found.statuses.items():
        console.say("  {status}: {count}", status=console.text(name), count=count)
    if found.next_at:
        local = from_iso(found.next_at).astimezone(ZoneInfo(ws.zone()))
        console.say("Next publication: {at} · {title}", at=f"{local:%Y-%m-%d %H:%M}", title=found.next_title)
    if ws.demo:
        console.say("This is an example: its keys are in memory and end with it.")
    return DONE


def verify(arguments: argparse.Namespace, console: Console) -> int:
    """Recompute everything; exits 1 when anything does not hold."""
    from exec_assistant.services.verify import verify as check

    ws = open_workspace(arguments, console)
    bar = ProgressBar(console.text("Verifying"))
    try:
        report = check(ws, bar).as_json()
    finally:
        bar.end()
        ws.close()
    if console.as_json:
        console.data(report)
    else:
        for name, value in report.items():
            if name not in ("ok", "problems"):
                console.say("  {name}: {value}", name=name.replace("_", " "), value=value)
        for problem in report["problems"]:  # type: ignore[attr-defined]
            console.say("! {problem}", problem=problem)
        console.say("Everything holds." if report["ok"] else "Something does not hold; nothing was changed.")
    return DONE if report["ok"] else FAILED


def doctor(arguments: argparse.Namespace, console: Console) -> int:
    """Check the machine; exits 1 when something must be done."""
    from exec_assistant.bootstrap import SystemClock, profile_checks
    from exec_assistant.keystore import Keystore
    from exec_assistant.services.doctor import examine

    folder, keystore = profile_folder(arguments), Keystore()
    more = [*profile_checks(folder, keystore), *console.window.checks()]
    checks = examine(folder, keystore=keystore, clock=SystemClock(), more=more)
    if console.as_json:
        console.data(
            {
                "ok": all(c.ok for c in checks),
                "checks": [
                    {"name": c.name, "ok": c.ok, "detail": c.fill(c.detail), "do": c.fill(c.do)} for c in checks
                ],
            }
        )
    else:
        for check in checks:
            console.say(
                "{mark} {name}: {detail}",
                mark="✓" if check.ok else "✗",
                name=console.text(check.name),
                detail=check.fill(console.window.translate(check.detail, console.language)),
            )
            if check.do:
                console.say("    {do}", do=check.fill(console.window.translate(check.do, console.language)))
    return DONE if all(c.ok for c in checks) else FAILED


COMMANDS: dict[str, Callable[[argparse.Namespace, Console], int]] = {
    "demo": demo,
    "tour": tour,
    "import": import_file,
    "sentiment": sentiment,
    "publish": publish,
    "status": status,
    "verify": verify,
    "doctor": doctor,
}
