"""Reading the posts of the demo: texts, earlier versions told as edits, decisions and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from exec_assistant.demo_content.model import (
    Account,
    Comment,
    Decision,
    Outcome,
    Post,
    Revision,
    Variant,
)
from exec_assistant.domain.errors import BadInput

if TYPE_CHECKING:
    from exec_assistant.demo_content.moments import Today

_X_EPOCH_MS = 1_288_834_974_657
_TID = "234567abcdefghijklmnopqrstuvwxyz"


def read_post(
    raw: Mapping[str, Any], language: Literal["fr", "en"], today: Today, accounts: Mapping[str, Account], executive: str
) -> Post:
    """One ``[[post]]`` table; raises BadInput when an edit, a quote or an account does not fit."""
    when = today.read(raw["when"]) if "when" in raw else None
    revisions = _revisions(raw, today)
    unknown = set(raw["accounts"]) - set(accounts)
    if unknown:
        raise BadInput("Post {post} names an unknown account: {account}.", post=raw["id"], account=", ".join(unknown))
    return Post(
        id=raw["id"],
        title=raw["title"],
        language=language,
        pillar=raw["pillar"],
        stake=raw["stake"],
        campaign=raw.get("campaign", ""),
        tags=tuple(raw.get("tags", ())),
        author=raw["author"],
        spontaneous=raw.get("spontaneous", False),
        readers=tuple(raw.get("readers", ())),
        status=raw["status"],
        accounts=tuple(raw["accounts"]),
        when=when,
        window_minutes=raw.get("window_minutes", 240),
        revisions=revisions,
        decisions=_decisions(raw, revisions, today, executive),
        comments=_comments(raw, revisions, today),
        outcomes=_outcomes(raw, when, today, accounts),
    )


def _revisions(raw: Mapping[str, Any], today: Today) -> tuple[Revision, ...]:
    """The final version is written out; each earlier one is the next with some passages as they were before."""
    earlier = raw.get("earlier", [])
    source = raw["text"].strip("\n")
    only = {account: dict(part) for account, part in raw.get("only", {}).items()}
    number = len(earlier) + 1
    newest = Revision(
        number, today.read(raw["written"]), raw.get("written_by", raw["author"]), source, _variants(raw, only)
    )
    found = [newest]
    for step in reversed(earlier):
        number -= 1
        for change in step["changes"]:
            source = _undo(raw["id"], source, change["now"], change["before"])
        variants = tuple(
            Variant(v.account, _undo_in_override(v.text, step["changes"]), v.media, v.visibility, v.first_comment)
            for v in found[0].variants
        )
        found.insert(0, Revision(number, today.read(step["at"]), step["by"], source, variants))
    return tuple(found)


def _undo(post: str, text: str, now: str, before: str) -> str:
    if text.count(now) != 1:
        raise BadInput("Post {post}: “{passage}” must occur once to be edited.", post=post, passage=now)
    return text.replace(now, before)


def _undo_in_override(text: str | None, changes: list[dict[str, str]]) -> str | None:
    if text is None:
        return None
    for change in changes:
        if change["now"] in text:
            text = text.replace(change["now"], change["before"])
    return text


def _variants(raw: Mapping[str, Any], only: Mapping[str, Mapping[str, Any]]) -> tuple[Variant, ...]:
    found = []
    for account in raw["accounts"]:
        own = only.get(account, {})
        text = own.get("text")
        found.append(
            Variant(
                account=account,
                text=text.strip("\n") if text is not None else None,
                media=tuple(own.get("media", raw.get("media", ()))),
                visibility=own.get("visibility", "public"),
                first_comment=own.get("first_comment", ""),
            )
        )
    return tuple(found)


def _number_at(revisions: tuple[Revision, ...], at: datetime) -> int:
    """The revision that was the last one at a time."""
    return max((r.number for r in revisions if r.at <= at), default=revisions[0].number)


def _decisions(
    raw: Mapping[str, Any], revisions: tuple[Revision, ...], today: Today, executive: str
) -> tuple[Decision, ...]:
    steps = list(raw.get("decision", []))
    if "submitted" in raw:
        steps.append({"at": raw["submitted"], "by": raw["author"], "kind": "submitted"})
    if "approved" in raw:
        by = raw.get("approved_by", executive)
        steps.append({"at": raw["approved"], "by": by, "kind": "approved"})
        if raw["status"] != "approved":
            steps.append({"at": raw["approved"], "by": raw["author"], "kind": "scheduled", "later": 2})
    found = []
    for step in steps:
        at = today.read(step["at"]) + timedelta(minutes=step.get("later", 0))
        found.append(Decision(at, step["by"], step["kind"], _number_at(revisions, at), step.get("reason", "")))
    return tuple(sorted(found, key=lambda decision: decision.at))


def _comments(raw: Mapping[str, Any], revisions: tuple[Revision, ...], today: Today) -> tuple[Comment, ...]:
    found = []
    for step in raw.get("comment", []):
        at = today.read(step["at"])
        number = _number_at(revisions, at)
        quote = step.get("quote", "")
        revision = revisions[number - 1]
        texts = (revision.text, *(v.text or "" for v in revision.variants))
        if quote and not any(quote in text for text in texts):
            raise BadInput("Post {post}: nobody could quote “{quote}” then.", post=raw["id"], quote=quote)
        comment = Comment(at, step["by"], step["to"], number, quote, step["text"], step.get("resolved", False))
        found.append(comment)
    return tuple(sorted(found, key=lambda comment: comment.at))


def _outcomes(
    raw: Mapping[str, Any], when: datetime | None, today: Today, accounts: Mapping[str, Account]
) -> tuple[Outcome, ...]:
    steps = list(raw.get("outcome", []))
    if not steps and raw["status"] == "published":
        steps = [{"account": account, "status": "published"} for account in raw["accounts"]]
    found = []
    for order, step in enumerate(steps):
        if "at" in step:
            at = today.read(step["at"])
        elif when is None:
            raise BadInput("Post {post} has an outcome and no time.", post=raw["id"])
        else:
            # A person pastes into one network after the other: a minute or two apart, never at the very second.
            at = when + timedelta(seconds=35 + 97 * order)
        url, post_id = "", ""
        if step["status"] == "published":
            url, post_id = _address(accounts[step["account"]], at, raw["id"])
        found.append(Outcome(step["account"], step["status"], at, url, post_id, step.get("cause", "")))
    return tuple(found)


def _address(account: Account, at: datetime, slug: str) -> tuple[str, str]:
    """An address of the network's own form; ids hold the time as real ones do, and lead to no real post."""
    milliseconds = int(at.timestamp() * 1000)
    salt = sum(slug.encode()) % 4096
    if account.network == "linkedin":
        number = (milliseconds << 22) + salt
        return f"https://www.linkedin.com/feed/update/urn:li:activity:{number}/", f"urn:li:activity:{number}"
    if account.network == "x":
        number = ((milliseconds - _X_EPOCH_MS) << 22) + salt
        return f"https://x.com/{account.handle.lstrip('@')}/status/{number}", str(number)
    if account.network == "mastodon":
        number = (milliseconds << 16) + salt
        name = account.handle.lstrip("@").split("@")[0]
        return f"{account.server}/@{name}/{number}", str(number)
    if account.network == "bluesky":
        value, key = (milliseconds * 1000 << 10) + salt % 1024, ""
        for _ in range(13):
            key = _TID[value % 32] + key
            value //= 32
        return f"https://bsky.app/profile/{account.handle}/post/{key}", key
    return f"{account.server}/{slug}", slug
