"""Keep resources/i18n in step with the texts of the program.

    scripts/translations.py update [ROOM ...]   take the texts from the source into ROOM_fr.ts (and plurals, ROOM_en.ts)
    scripts/translations.py missing ROOM        print what has no French yet, as a TOML file to fill in
    scripts/translations.py fill ROOM FILE      take translations from such a file
    scripts/translations.py compile             build the two .qm files that ship
    scripts/translations.py --check             fail on anything unfinished, obsolete, mistyped or not compiled

A room is a folder of ui/ ("calendar"), "shell" for the frame of the window, or "core" for what the core says.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from exec_assistant.editorial.typography import french_typography  # noqa: E402 - the project is not on the path before
from scripts.core_templates import core_templates  # noqa: E402

I18N = ROOT / "resources" / "i18n"
SHELL = ("shell", "widgets", "actions")
LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}
_HOLES = re.compile(r"\{\w*\}|%n|%\d|%L\d")


def rooms() -> dict[str, list[Path]]:
    """Each room with its source files; the core has none of its own."""
    ui = ROOT / "ui"
    found = {"shell": sorted(ui.glob("*.py")) + [path for name in SHELL for path in sorted((ui / name).rglob("*.py"))]}
    for folder in sorted(ui.iterdir()):
        if (folder / "__init__.py").exists() and folder.name not in SHELL:
            found[folder.name] = sorted(folder.rglob("*.py"))
    return {"core": [], **found}


def _tool(name: str) -> str:
    """Qt's own program, which comes with the binding."""
    folder = Path(PySide6.__file__).parent
    for candidate in (folder / name, folder / f"{name}.exe", folder / "Qt" / "libexec" / name):
        if candidate.exists():
            return str(candidate)
    raise FileNotFoundError(name)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


def extract(room: str, sources: list[Path], folder: Path) -> None:
    """Bring ROOM_fr.ts and ROOM_en.ts of a folder in step with the source; what is gone from it goes."""
    with tempfile.TemporaryDirectory() as scratch:
        if room == "core":
            sources = [_core_source(Path(scratch))]
        else:
            sources = [*sources, _plurals_source(sources, Path(scratch))]
        for short, long in LANGUAGES.items():
            plural = ["-pluralonly"] if short == "en" else []
            target = folder / f"{room}_{short}.ts"
            options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-sort-messages"]
            files = [str(source) for source in sources]
            _run(_tool("lupdate"), *plural, *options, "-target-language", long, *files, "-ts", str(target))
            if target.exists():
                _tidy(target, short)


def _core_source(scratch: Path) -> Path:
    """The core's templates as a file that lupdate reads."""
    texts, unread = core_templates(ROOT / "exec_assistant")
    for place in unread:
        print(f"{place}: this sentence cannot be translated, it is not a literal", file=sys.stderr)
    lines = [f'QT_TRANSLATE_NOOP("Errors", {json.dumps(text, ensure_ascii=False)})' for text in texts]
    path = scratch / "core.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _plurals_source(sources: list[Path], scratch: Path) -> Path:
    """The calls of ``plural`` in the one form in which lupdate takes a plural outside a class."""
    found: set[tuple[str, str]] = set()
    for source in sources:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name == "plural":
                context, text = (ast.literal_eval(argument) for argument in node.args[:2])
                found.add((context, text))
    lines = [
        f"translate({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)}, None, 2)"
        for context, text in sorted(found)
    ]
    path = scratch / "plurals.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _tidy(path: Path, language: str) -> None:
    """Set French typography, derive English plurals (written with (s), else alike), and drop empty files."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    messages = list(tree.iter("message"))
    if not messages:
        path.unlink()
        return
    for message in messages:
        target = _translation(message)
        if language == "en":
            _derive_plural(message.findtext("source", ""), target)
        else:
            for node in _forms(target):
                node.text = french_typography(node.text) if node.text else node.text
    _write(tree, path)


def _derive_plural(source: str, target: ET.Element) -> None:
    if target.get("type") == "unfinished":
        one, many = target.findall("numerusform")
        one.text, many.text = source.replace("(s)", ""), source.replace("(s)", "s")
        del target.attrib["type"]


def _translation(message: ET.Element) -> ET.Element:
    found = message.find("translation")
    return ET.SubElement(message, "translation", type="unfinished") if found is None else found


def _forms(target: ET.Element) -> list[ET.Element]:
    return target.findall("numerusform") or [target]


def _write(tree: ET.ElementTree[ET.Element], path: Path) -> None:
    """Write as Qt's tools do, so that a later run changes nothing."""
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    body = re.sub(r"^ {4}", "", body, flags=re.MULTILINE)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _messages(path: Path) -> list[tuple[str, ET.Element]]:
    """Each message of a file with its context."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    return [
        (context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def missing(room: str) -> str:
    """What has no French yet, as TOML: one table a context, ``"English" = "French"`` (plural: two forms)."""
    lines: list[str] = []
    last = ""
    for context, message in _messages(I18N / f"{room}_fr.ts"):
        if _translation(message).get("type") != "unfinished":
            continue
        if context != last:
            lines.append(f"\n[{json.dumps(context)}]")
            last = context
        empty = '["", ""]' if message.get("numerus") else '""'
        lines.append(f"{json.dumps(message.findtext('source', ''), ensure_ascii=False)} = {empty}")
    return "\n".join(lines).lstrip()


def fill(room: str, given: Path) -> int:
    """Take translations from a TOML file like :func:`missing` prints; return how many were taken."""
    data = tomllib.loads(given.read_text(encoding="utf-8"))
    path = I18N / f"{room}_fr.ts"
    tree = ET.parse(path)  # noqa: S314 - our own file
    taken = 0
    for context in tree.iter("context"):
        words = data.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            value = words.get(message.findtext("source", ""))
            if value:
                target = _translation(message)
                for node, text in zip(_forms(target), value if isinstance(value, list) else [value], strict=True):
                    node.text = text
                target.attrib.pop("type", None)
                taken += 1
    _write(tree, path)
    _tidy(path, "fr")
    return taken


def compile_all(folder: Path) -> None:
    """Build exec_assistant_fr.qm and exec_assistant_en.qm from all .ts files into a folder."""
    for short in LANGUAGES:
        files = [str(path) for path in sorted(I18N.glob(f"*_{short}.ts"))]
        target = folder / f"exec_assistant_{short}.qm"
        if files:
            # Replaced in one step: a program that runs has the old file mapped into its memory.
            fresh = target.with_suffix(".qm.part")
            _run(_tool("lrelease"), "-silent", *files, "-qm", str(fresh))
            fresh.replace(target)
        else:
            target.unlink(missing_ok=True)


def problems() -> list[str]:
    """Everything that keeps the translations from being complete, one line each."""
    _texts, unread = core_templates(ROOT / "exec_assistant")
    found = [f"{place}: this sentence cannot be translated, it is not a literal" for place in unread]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for room, sources in rooms().items():
            names = [f"{room}_{short}.ts" for short in LANGUAGES]
            for name in names:
                if (I18N / name).exists():
                    (folder / name).write_bytes((I18N / name).read_bytes())
            extract(room, sources, folder)
            for name in names:
                found += _differences(name, folder)
        known = {f"{room}_{short}.ts" for room in rooms() for short in LANGUAGES}
        found += [f"{path.name}: belongs to no room" for path in I18N.glob("*.ts") if path.name not in known]
        compile_all(folder)
        for short in LANGUAGES:
            name = f"exec_assistant_{short}.qm"
            made, ships = folder / name, I18N / name
            if made.exists() and (not ships.exists() or ships.read_bytes() != made.read_bytes()):
                found.append(f"{name}: not compiled from what is here; run scripts/translations.py compile")
    return found


def _differences(name: str, folder: Path) -> list[str]:
    have, want = I18N / name, folder / name
    if not want.exists():
        return [f"{name}: no text of the source is in it any more"] if have.exists() else []
    if not have.exists():
        return [f"{name}: missing; run scripts/translations.py update"]
    found: list[str] = []
    fresh = {(context, message.findtext("source", "")) for context, message in _messages(want)}
    old = {(context, message.findtext("source", "")) for context, message in _messages(have)}
    found += [f"{name}: obsolete [{context}] {text}" for context, text in sorted(old - fresh)]
    found += [f"{name}: new [{context}] {text}" for context, text in sorted(fresh - old)]
    for context, message in _messages(have):
        source, target = message.findtext("source", ""), _translation(message)
        texts = [node.text or "" for node in _forms(target)]
        place = f"{name}: [{context}] {source}"
        if target.get("type") is not None or not all(texts):
            found.append(f"{place}: {target.get('type') or 'empty'}")
            continue
        found += [f"{place}: other placeholders" for text in texts if not _same_holes(source, text)]
        if name.endswith("_fr.ts"):
            found += [f"{place}: French typography" for text in texts if french_typography(text) != text]
    return found


def _same_holes(source: str, text: str) -> bool:
    """Whether a translation fills in the same values; a plural form may say its number as a word."""
    wanted, given = set(_HOLES.findall(source)), set(_HOLES.findall(text))
    return given <= wanted and wanted - given <= {"%n"}


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("verb", nargs="?", choices=("update", "missing", "fill", "compile"))
    parser.add_argument("names", nargs="*")
    chosen = parser.parse_args(arguments)
    if chosen.check:
        found = problems()
        print("\n".join(found) or "Every text is translated, and what ships is compiled from it.")
        return 1 if found else 0
    if chosen.verb == "update":
        for room, sources in rooms().items():
            if not chosen.names or room in chosen.names:
                extract(room, sources, I18N)
        compile_all(I18N)
    elif chosen.verb == "missing" and chosen.names:
        print(missing(chosen.names[0]))
    elif chosen.verb == "fill" and len(chosen.names) > 1:
        print(f"{fill(chosen.names[0], Path(chosen.names[1]))} translations taken")
        compile_all(I18N)
    elif chosen.verb == "compile":
        compile_all(I18N)
    else:
        parser.error("say what to do")
    return 0


if __name__ == "__main__":
    sys.exit(main())
