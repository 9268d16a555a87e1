"""Accounts and labels named in one line: networks by their names, several at once, and labels behind ``#``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.editorial.quick_entry_words import MASK, NETWORKS, STAKES, either, fold, key

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """An account that can be named; ``personal`` ones come first where a network has several."""

    account: str
    network: str
    name: str
    handle: str = ""
    personal: bool = True


@dataclass(frozen=True, slots=True)
class KnownLabel:
    """A pillar or campaign that can be named behind ``#``; ``family`` is ``pillar`` or ``campaign``."""

    family: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FoundAccounts:
    """Accounts named together; ``missing`` are networks nobody here has, ``several`` says another was possible."""

    start: int
    end: int
    accounts: tuple[str, ...]
    missing: tuple[str, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """A label behind ``#``: ``family`` is pillar, campaign or stake."""

    start: int
    end: int
    family: str
    id: str


_NAME = either(name for name in NETWORKS if name != "x")
_ONE = rf"(?:{_NAME}|\bx)\b"
_GROUP = re.compile(
    rf"(?:\b(?:sur|on|pour|for|via) )?(?<![\w#@/.-])"
    rf"(?P<all>{_ONE}(?:(?: ?[,+&/] ?| et | and | )(?=\S){_ONE})*)(?![\w-])"
)
_SINGLE = re.compile(rf"{_NAME}\b|\bx\b")
_LEADS = ("sur ", "on ", "pour ", "for ", "via ")
_TAG = re.compile(r"#(?P<tag>[\w'-]+)")
_LEAST = 2
"""Characters of a tag that are enough to name a label by one of its words ("T3")."""


def find_accounts(text: str, masked: str, accounts: Sequence[KnownAccount]) -> FoundAccounts | None:
    """The accounts named in what is not understood yet.

    A network in the middle of a sentence is a subject, not an address: it counts at either end, beside what was
    understood already, or behind "sur" and "on".
    """
    for match in _GROUP.finditer(masked):
        if _is_address(text, masked, match):
            return _resolve(masked, match, accounts)
    return _by_handle(masked, accounts)


def _is_address(text: str, masked: str, match: re.Match[str]) -> bool:
    start, end = match.span("all")
    words = _SINGLE.findall(match["all"])
    if words == ["x"] and text[start] != "X":
        return False
    if match.group().startswith(_LEADS):
        return True
    before, after = masked[:start].rstrip(" ,:;-"), masked[end:].lstrip(" ,:;-")
    return not before or not after or before.endswith(MASK) or after.startswith(MASK)


def _resolve(masked: str, match: re.Match[str], accounts: Sequence[KnownAccount]) -> FoundAccounts:
    start, end = match.start(), match.end()
    chosen: list[str] = []
    missing: list[str] = []
    several = False
    words = _SINGLE.findall(match["all"])
    for word in words:
        network = NETWORKS[word]
        fitting = sorted((one for one in accounts if one.network == network), key=lambda one: not one.personal)
        if not fitting:
            missing.append(network)
            continue
        # Her own account is what a network's name alone means; only between two of a kind is there a doubt.
        wanted, doubt = fitting[0], len(fitting) > 1 and fitting[0].personal == fitting[1].personal
        if len(fitting) > 1 and word == words[-1]:
            named, length = _named_after(masked[end:], fitting)
            wanted, doubt, end = named or wanted, doubt and named is None, end + length
        several = several or doubt
        chosen.append(wanted.account)
    return FoundAccounts(start, end, tuple(dict.fromkeys(chosen)), tuple(missing), several)


def _named_after(rest: str, fitting: Sequence[KnownAccount]) -> tuple[KnownAccount | None, int]:
    """Which of several accounts of a network the next words name ("LinkedIn Valtherne"), and how long that is."""
    space = len(rest) - len(rest.lstrip())
    for one in fitting:
        for name in (fold(one.name), fold(one.name).split(" ")[0]):
            following = rest[space + len(name) : space + len(name) + 1]
            if space and name and rest[space:].startswith(name) and not following.isalnum():
                return one, space + len(name)
    return None, 0


def _by_handle(masked: str, accounts: Sequence[KnownAccount]) -> FoundAccounts | None:
    for one in accounts:
        handle = fold(one.handle)
        at = masked.find(handle) if handle.startswith("@") and len(handle) > 1 else -1
        if at >= 0 and not masked[at + len(handle) : at + len(handle) + 1].isalnum():
            return FoundAccounts(at, at + len(handle), (one.account,))
    return None


def find_labels(masked: str, labels: Sequence[KnownLabel]) -> list[FoundLabel]:
    """Every tag that names a label; other tags stay in the title, where a network will read them."""
    found: list[FoundLabel] = []
    for match in _TAG.finditer(masked):
        tag = key(match["tag"])
        named = _label(tag, labels) if tag else None
        if named is not None and all(named[0] != other.family for other in found):
            found.append(FoundLabel(*match.span(), *named))
    return found


def _label(tag: str, labels: Sequence[KnownLabel]) -> tuple[str, str] | None:
    exact = [one for one in labels if key(one.name) == tag]
    close = [one for one in labels if len(tag) >= _LEAST and tag in _beginnings(one.name)]
    for some in (exact, close):
        if len(some) == 1:
            return some[0].family, some[0].id
    if tag in STAKES:
        return "stake", STAKES[tag]
    begun = [one for one in labels if len(tag) >= _LEAST and key(one.name).startswith(tag)]
    return (begun[0].family, begun[0].id) if len(begun) == 1 else None


def _beginnings(name: str) -> set[str]:
    """The words of a name, each as it is compared."""
    return {key(word) for word in name.replace("'", " ").replace("’", " ").split()}
