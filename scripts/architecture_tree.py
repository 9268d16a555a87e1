"""Print the tree of folders and files for docs/architecture.md, or check the tree that stands there.

    python scripts/architecture_tree.py            the real tree, with the jobs that document or docstrings give
    python scripts/architecture_tree.py --write    put the real tree into the document
    python scripts/architecture_tree.py --check    exit 1 and say what differs

The document holds one fenced block whose first line is ``exec-assistant/``. A line is a name, indented four spaces a
level, folders with a slash at the end, then its job after two spaces. Listed are all folders that hold files under
version control, and the Python files of the program; what a folder holds besides is said in the folder's job.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
from pathlib import Path, PurePosixPath

PROJECT = Path(__file__).resolve().parents[1]
DOCUMENT = PROJECT / "docs" / "architecture.md"
ROOT_LINE = "exec-assistant/"
#: Top-level folders whose Python modules are listed one by one.
PROGRAM = ("exec_assistant", "ui")
#: Folders that are one line: what is inside is data, or mirrors the source.
CLOSED = ("resources", "tests", "docs", "bench", "tools", "scripts", "stubs", "requirements", ".ci")


def tracked_files(project: Path = PROJECT) -> list[PurePosixPath]:
    """Files under version control, and new ones that are not ignored, that exist in the working folder."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=project,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return sorted({PurePosixPath(name) for name in listing.split("\0") if name and (project / name).exists()})


def real_entries(files: list[PurePosixPath]) -> list[str]:
    """The paths that the tree must list, folders with a slash, in the order of the tree."""
    entries: set[str] = set()
    for file in files:
        top = file.parts[0]
        if len(file.parts) == 1:
            entries.add(str(file))
            continue
        deepest = 2 if top in CLOSED else len(file.parts) - 1
        for depth in range(1, min(deepest, len(file.parts) - 1) + 1):
            entries.add("/".join(file.parts[:depth]) + "/")
        if top in PROGRAM and file.suffix == ".py" and file.name != "__init__.py":
            entries.add(str(file))
    return sorted(entries, key=_order)


def _order(entry: str) -> list[tuple[bool, str]]:
    """Folders before files on each level, then by name."""
    parts = entry.rstrip("/").split("/")
    last_is_file = not entry.endswith("/")
    return [(last_is_file and depth == len(parts) - 1, part) for depth, part in enumerate(parts)]


def documented_entries(text: str) -> dict[str, str]:
    """Path to job, from the fenced tree of a document.

    Raises:
        ValueError: there is no such block, or a line is indented under nothing.
    """
    lines = text.splitlines()
    try:
        start = lines.index(ROOT_LINE) + 1
    except ValueError as error:
        raise ValueError(f"no fenced tree that begins with the line {ROOT_LINE}") from error
    entries: dict[str, str] = {}
    parents: list[str] = []
    for line in lines[start:]:
        if line.startswith("```"):
            break
        if not line.strip():
            continue
        depth = (len(line) - len(line.lstrip(" "))) // 4 - 1
        name, _, job = line.strip().partition("  ")
        if depth < 0 or depth > len(parents):
            raise ValueError(f"this line is not under any folder: {line!r}")
        parents = [*parents[:depth], name.rstrip("/")]
        entries["/".join(parents) + ("/" if name.endswith("/") else "")] = job.strip()
    return entries


def job_of(entry: str, project: Path = PROJECT) -> str:
    """The first sentence of a module's or package's docstring; empty for everything else."""
    source = project / entry / "__init__.py" if entry.endswith("/") else project / entry
    if source.suffix != ".py" or not source.exists():
        return ""
    docstring = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n\n")[0].replace("\n", " ").split(". ")[0].rstrip(".")


def render(entries: list[str], jobs: dict[str, str]) -> str:
    """The tree as it stands in the document."""
    lines = [ROOT_LINE]
    for entry in entries:
        parts = entry.rstrip("/").split("/")
        name = "    " * len(parts) + parts[-1] + ("/" if entry.endswith("/") else "")
        job = jobs.get(entry, "")
        lines.append(f"{name:<40}  {job}".rstrip() if job else name)
    return "\n".join(lines)


def differences(documented: dict[str, str], real: list[str]) -> list[str]:
    """Sentences: what the document lacks, what it lists that is not there, and what has no job."""
    told = [f"not in the document: {entry}" for entry in real if entry not in documented]
    told += [f"in the document but not there: {entry}" for entry in documented if entry not in set(real)]
    told += [f"no job given: {entry}" for entry, job in documented.items() if not job and entry in set(real)]
    return told


def replace_tree(text: str, tree: str) -> str:
    """The document with another tree in its fenced block; raises ValueError where there is no such block."""
    before, found, rest = text.partition(f"```text\n{ROOT_LINE}\n")
    _, fence, after = rest.partition("\n```")
    if not found or not fence:
        raise ValueError(f"no block that begins with ```text and {ROOT_LINE}")
    return f"{before}```text\n{tree}\n```{after}"


def main() -> int:
    """Print, write or check, as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with docs/architecture.md instead of printing")
    parser.add_argument("--write", action="store_true", help="replace the tree in docs/architecture.md")
    arguments = parser.parse_args()
    real = real_entries(tracked_files())
    documented = documented_entries(DOCUMENT.read_text(encoding="utf-8")) if DOCUMENT.exists() else {}
    if arguments.check:
        told = differences(documented, real)
        print("\n".join(told) or "docs/architecture.md lists the real tree")
        return 1 if told else 0
    tree = render(real, {entry: documented.get(entry) or job_of(entry) for entry in real})
    if arguments.write:
        DOCUMENT.write_text(replace_tree(DOCUMENT.read_text(encoding="utf-8"), tree), encoding="utf-8")
    else:
        print(tree)
    return 0


if __name__ == "__main__":
    sys.exit(main())
