"""Every sentence of the core that is told to people: the templates of errors, findings, remarks and undo offers.

The core's English template is the translation key (`exec_assistant.domain.errors`). They are found in the syntax tree:
the first arguments of a call that takes a template, and whatever constant a name given there was assigned in the same
module. A parameter handed on makes its own function one that takes a template.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef

Takes = tuple[frozenset[int], frozenset[str]]
"""Which positional arguments and which keywords of a call are templates."""

_ERROR: Takes = (frozenset({0, 1, 2}), frozenset({"what", "safe", "do"}))
_FIRST: Takes = (frozenset({0}), frozenset({"template", "what"}))
_TAKERS = {"say": _FIRST, "Said": _FIRST, "Undo": _FIRST, "undone_by": _FIRST, "Remark": _FIRST}
# Calls that are given a template or a value that already is one: only what is written there counts.
_SOFT: dict[str, Takes] = {
    "text": _FIRST,
    # What an importer warns of and leaves out (listening.importers.collector).
    "warn": _FIRST,
    "reject": (frozenset({1}), frozenset({"why"})),
    "OrderGuess": (frozenset({1}), frozenset({"warning"})),
    "Check": (frozenset({0, 2, 3}), frozenset({"name", "detail", "do"})),
}


def core_templates(package: Path) -> tuple[list[str], list[str]]:
    """All templates below a package, sorted, and the places where one could not be read (``file:line``)."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(package.rglob("*.py"))}
    takers = {**_TAKERS, **dict.fromkeys(_error_classes(list(trees.values())), _ERROR)}
    shared: dict[str, list[ast.expr]] = {}
    for tree in trees.values():
        for statement in tree.body:
            for name, value in _assignments(statement):
                shared.setdefault(name, []).append(value)
    found: set[str] = set()
    unread: list[str] = []
    for path, tree in trees.items():
        texts, lines = _Module(tree, takers, shared).templates()
        found |= texts
        unread += [f"{path.relative_to(package.parent)}:{line}" for line in lines]
    return sorted(text for text in found if _has_words(text)), sorted(unread)


def _has_words(text: str) -> bool:
    """Whether there is anything to translate beside the values that are filled in."""
    return any(sign.isalpha() for sign in re.sub(r"\{\w*\}", "", text))


def _error_classes(trees: list[ast.Module]) -> set[str]:
    known = {"AppError"}
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    for _ in classes:
        more = {node.name for node in classes if any(_name(base) in known for base in node.bases)} - known
        if not more:
            break
        known |= more
    return known


class _Module:
    def __init__(self, tree: ast.Module, takers: dict[str, Takes], shared: dict[str, list[ast.expr]]) -> None:
        self._tree = tree
        self._takers = dict(takers)
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        self._functions = {function.name: function for function in functions}
        own: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            for target, value in _assignments(node):
                own.setdefault(target, []).append(value)
        imported = {
            alias.asname or alias.name: shared[alias.name]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
            if alias.name in shared
        }
        self._assigned = {**imported, **own}
        self._found: set[str] = set()
        self._unread: set[int] = set()

    def templates(self) -> tuple[set[str], set[int]]:
        """The texts found in this module, and the lines where an argument was neither a text nor a known name."""
        # A function that hands a parameter on is a taker too; a few rounds reach helpers of helpers.
        for _ in range(4):
            self._unread.clear()
            before = dict(self._takers)
            for call, function in self._calls():
                for argument in _arguments(call, self._takers.get(_name(call.func))):
                    self._read(argument, function)
                for argument in _arguments(call, _SOFT.get(_name(call.func))):
                    self._read_literals(argument)
            if self._takers == before:
                break
        return self._found, self._unread

    def _calls(self) -> Iterator[tuple[ast.Call, Function | None]]:
        inside = {
            id(call): function
            for function in self._functions.values()
            for call in ast.walk(function)
            if isinstance(call, ast.Call)
        }
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call):
                yield node, inside.get(id(node))

    def _read(self, value: ast.expr, function: Function | None) -> None:
        text = self._text(value)
        if text is not None:
            self._found |= {text} - {""}
        elif isinstance(value, ast.Name):
            self._read_name(value, function)
        elif parts := self._parts(value):
            for part in parts:
                self._read(part, function)
        elif not _said_before(value):
            self._unread.add(value.lineno)

    def _text(self, value: ast.expr) -> str | None:
        """A literal, or literals and constants added together; None where it is neither."""
        if isinstance(value, ast.Constant):
            return value.value if isinstance(value.value, str) else None
        if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
            left, right = self._text(value.left), self._text(value.right)
            return None if left is None or right is None else left + right
        known = (
            self._assigned.get(value.id, []) if isinstance(value, ast.Name) and value.id.strip("_").isupper() else []
        )
        return self._text(known[0]) if len(known) == 1 else None

    def _read_literals(self, value: ast.expr) -> None:
        parts = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
        self._found |= {text for part in parts if (text := self._text(part))}

    def _read_name(self, value: ast.Name, function: Function | None) -> None:
        if function is not None and value.id in _parameters(function):
            places, words = self._takers.get(function.name, (frozenset(), frozenset()))
            place = _parameters(function).index(value.id)
            self._takers[function.name] = (places | {place}, words | {value.id})
        elif value.id in self._assigned:
            for given in self._assigned[value.id]:
                self._read(given, None)
        else:
            self._unread.add(value.lineno)

    def _parts(self, value: ast.expr) -> list[ast.expr]:
        """The expressions that one expression chooses from."""
        if isinstance(value, ast.IfExp):
            return [value.body, value.orelse]
        if isinstance(value, ast.Subscript):
            return [value.value]
        if isinstance(value, ast.Dict):
            return value.values
        if isinstance(value, ast.Tuple | ast.List):
            return value.elts
        if isinstance(value, ast.Call) and _name(value.func) in self._functions:
            own = ast.walk(self._functions[_name(value.func)])
            return [node.value for node in own if isinstance(node, ast.Return) and node.value is not None]
        return []


def _assignments(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                yield target.id, node.value
            elif isinstance(target, ast.Tuple):
                apart = isinstance(node.value, ast.Tuple) and len(node.value.elts) == len(target.elts)
                values = (
                    node.value.elts if apart and isinstance(node.value, ast.Tuple) else [node.value] * len(target.elts)
                )
                for one, value in zip(target.elts, values, strict=True):
                    if isinstance(one, ast.Name):
                        yield one.id, value
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
        yield node.target.id, node.value


def _said_before(value: ast.expr) -> bool:
    """Whether a sentence of an error, a reason or a finding is said again: it is read where it is written."""
    if isinstance(value, ast.Attribute):
        return value.attr == "template"
    return isinstance(value, ast.Call) and _name(value.func) == "sentences"


def _parameters(function: Function) -> list[str]:
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def _arguments(call: ast.Call, takes: Takes | None) -> list[ast.expr]:
    if takes is None:
        return []
    places, words = takes
    plain = [
        argument
        for place, argument in enumerate(call.args)
        if place in places and not isinstance(argument, ast.Starred)
    ]
    return plain + [keyword.value for keyword in call.keywords if keyword.arg in words]


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
