"""Two versions of one post made into one: what only one side changed is taken, the rest stands after each other."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.services import reading
from ui.drafts.document import SOURCE, text_of

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Revision
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Conflict:
    """The two latest versions, and the document that holds what both say.

    ``both``: texts that both changed; ``base``: the document they both began from.
    """

    first: Revision
    second: Revision
    merged: Document
    both: tuple[str, ...]
    base: Document


def read_conflict(ws: Workspace, post: str) -> Conflict | None:
    """The conflict of a post, None when there is none (any more)."""
    heads = reading.post_detail(ws, post).heads
    if len(heads) < 2:
        return None
    revisions = {revision.revision: revision for revision in reading.revisions(ws, post)}
    first, second = revisions[heads[-2]], revisions[heads[-1]]
    base = _ancestor(revisions, first, second)
    merged, both = merge(base, first.document, second.document)
    return Conflict(first, second, merged, both, base)


def _ancestor(revisions: dict[str, Revision], first: Revision, second: Revision) -> Document:
    """The latest version that both began from; an empty one when they began apart."""
    known = _before(revisions, first)
    for revision in sorted(_before(revisions, second) & known, key=list(revisions).index, reverse=True):
        return revisions[revision].document
    return Document("", {})


def _before(revisions: dict[str, Revision], start: Revision) -> set[str]:
    found: set[str] = set()
    waiting = [start.revision]
    while waiting:
        current = waiting.pop()
        if current not in found and current in revisions:
            found.add(current)
            waiting.extend(revisions[current].parents)
    return found


def merge(base: Document, first: Document, second: Document) -> tuple[Document, tuple[str, ...]]:
    """Merge three ways, text by text; return the document and the texts that both sides changed."""
    both: list[str] = []
    source = _merge_text(base.source, first.source, second.source)
    if _both(base.source, first.source, second.source):
        both.append(SOURCE)
    variants: dict[str, VariantDraft] = {}
    for account in dict.fromkeys((*first.variants, *second.variants)):
        one, other, old = (document.variants.get(account) for document in (first, second, base))
        if one is None or other is None:
            # Taken off by one side: it stays only if the other side wrote something for it since.
            kept = one or other
            if kept is not None and (old is None or kept != old):
                variants[account] = kept
        elif one == other or other == old:
            variants[account] = one
        elif one == old:
            variants[account] = other
        else:
            was = text_of(base, account) if old else ""
            mine, theirs = text_of(first, account), text_of(second, account)
            own = one.text is not None or other.text is not None
            if own and _both(was, mine, theirs):
                both.append(account)
            text = _merge_text(was, mine, theirs) if own else None
            media = tuple(dict.fromkeys((*one.media, *other.media)))
            comment = one.first_comment if other.first_comment in ("", one.first_comment) else other.first_comment
            variants[account] = VariantDraft(text, media, one.visibility, comment)
    return Document(source, variants), tuple(both)


def _both(base: str, first: str, second: str) -> bool:
    return first != second and base not in (first, second)


def _merge_text(base: str, first: str, second: str) -> str:
    """Sentence by sentence: what one side alone changed is taken, what both changed stands twice, the first's first."""
    if first == second or second == base:
        return first
    if first == base:
        return second
    old, one, other = (_SENTENCE.findall(text) for text in (base, first, second))
    in_one, in_other = _kept(old, one), _kept(old, other)
    merged: list[str] = []
    at, a, b = 0, 0, 0
    for place in (*(n for n in range(len(old)) if n in in_one and n in in_other), len(old)):
        end_one, end_other = in_one.get(place, len(one)), in_other.get(place, len(other))
        merged += _chosen(old[at:place], one[a:end_one], other[b:end_other])
        merged += old[place : place + 1]
        at, a, b = place + 1, end_one + 1, end_other + 1
    return "".join(merged)


_SENTENCE = re.compile(r"[^.!?…\n]*(?:[.!?…]+[\"»”’)\]]*[^\S\n]*|\n+|$)|.", re.DOTALL)
"""A sentence with the spaces after it, or the end of a paragraph."""


def _kept(old: list[str], new: list[str]) -> dict[int, int]:
    """Where each sentence that stayed stands in the new text."""
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def _chosen(old: list[str], one: list[str], other: list[str]) -> list[str]:
    """What stands between two sentences that both sides kept."""
    if other in (old, one):
        return one
    if one == old:
        return other
    said, also = "".join(one), "".join(other)
    if said.strip() == also.strip():
        return one if len(said) >= len(also) else other
    # A sentence is followed by the next one; what is no sentence keeps a line of its own.
    goes_on = not said or not also or said.endswith("\n") or also.startswith("\n") or _ENDED.search(said)
    return [*one, *([] if goes_on else ["\n"]), *other]


_ENDED = re.compile(r"[.!?…][\"»”’)\]]*\s+$")
