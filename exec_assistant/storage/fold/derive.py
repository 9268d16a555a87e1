"""Deriving, for each touched post, where its variants stand; run after the rows of a batch are written."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.approval import Act, Mismatch, Statement, mismatch, parse_statement
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, VariantContent, content_hash, document_from_data, variant_content
from exec_assistant.domain.standing import (
    Attempt,
    Decision,
    DecisionKind,
    Facts,
    OutcomeKind,
    Standing,
    effective,
    publication,
    standing,
)
from exec_assistant.domain.statuses import Status, post_status
from exec_assistant.storage.fold.circumstances import (
    ACCOUNT_COLUMNS,
    Circumstances,
    Signer,
    account_from_row,
    load_circumstances,
    signed_by,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exec_assistant.domain.accounts import Account
    from exec_assistant.storage.connection import Connection

__all__ = ["ACCOUNT_COLUMNS", "EXCERPT", "account_from_row", "derive"]

EXCERPT = 160
"""Characters of the source kept for lists."""

_ALL = ""
_SOME = " WHERE post IN (SELECT post FROM touched)"


@dataclass(frozen=True, slots=True)
class _Raw:
    """A decision row: its domain form, and what was signed."""

    decision: Decision
    statement: Statement | None


class _PostFacts:
    """What the tables hold of one post."""

    __slots__ = ("attempts", "decisions", "heads", "missed", "outcomes", "plans")

    def __init__(self) -> None:
        self.heads: list[tuple[str, int, str]] = []
        self.plans: dict[str, tuple[str, str, str, str, str]] = {}
        self.decisions: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self.attempts: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.outcomes: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self.missed: dict[str, list[str]] = defaultdict(list)


def derive(connection: Connection, posts: Iterable[str], *, everything: bool) -> None:
    """Write ``variants``, ``post_states`` and ``search_posts`` for the touched posts, or for all."""
    where = _ALL if everything else _SOME
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (post TEXT PRIMARY KEY)")
    connection.execute("DELETE FROM touched")
    if not everything:
        connection.executemany("INSERT OR IGNORE INTO touched VALUES (?)", [(post,) for post in posts])
    circumstances = load_circumstances(connection)
    facts = _load(connection, where)
    selected = connection.execute(
        "SELECT number, id, creator, spontaneous, title, readers, created_ms FROM posts"
        + where.replace("post IN", "id IN")
    ).fetchall()
    variant_rows: list[tuple[Any, ...]] = []
    state_rows: list[tuple[Any, ...]] = []
    search_rows: list[tuple[Any, ...]] = []
    for number, post, creator, spontaneous, title, readers, created_ms in selected:
        deriver = _PostDeriver(
            post, creator, bool(spontaneous), frozenset(json.loads(readers)), facts[post], circumstances
        )
        variants = deriver.variants()
        variant_rows.extend(variants)
        status, partly = post_status(Status(row[2]) for row in variants)
        times = [row[17] for row in variants if row[17]]
        source = deriver.document.source
        edited = max((head[1] for head in facts[post].heads), default=created_ms)
        head = facts[post].heads[-1][0] if facts[post].heads else ""
        state_rows.append(
            (
                post,
                status.value,
                int(partly),
                head,
                len(facts[post].heads),
                edited,
                min(times, default=""),
                " ".join(source[: EXCERPT * 2].split())[:EXCERPT],
            )
        )
        own = {draft.text for draft in deriver.document.variants.values() if draft.text is not None}
        search_rows.append((number, title, "\n".join([source, *sorted(own)])))
    _write(connection, where, variant_rows, state_rows, search_rows)


def _write(
    connection: Connection,
    where: str,
    variants: list[tuple[Any, ...]],
    states: list[tuple[Any, ...]],
    search: list[tuple[Any, ...]],
) -> None:
    connection.execute("DELETE FROM variants" + where)
    connection.execute("DELETE FROM post_states" + where)
    if where:
        connection.executemany("DELETE FROM search_posts WHERE rowid = ?", [(row[0],) for row in search])
    else:
        connection.execute("DELETE FROM search_posts")
    connection.executemany(f"INSERT INTO variants VALUES ({', '.join('?' * 18)})", variants)
    connection.executemany(f"INSERT INTO post_states VALUES ({', '.join('?' * 8)})", states)
    connection.executemany("INSERT INTO search_posts (rowid, title, body) VALUES (?, ?, ?)", search)


def _load(connection: Connection, where: str) -> dict[str, _PostFacts]:
    facts: dict[str, _PostFacts] = defaultdict(_PostFacts)
    join = " AND" if where else " WHERE"
    for post, revision, wall_ms, document in connection.execute(
        f"SELECT post, id, wall_ms, document FROM revisions{where}{join} superseded = 0 ORDER BY stamp"
    ):
        facts[post].heads.append((revision, wall_ms, document))
    for post, account, *plan in connection.execute(
        f"SELECT post, account, at, zone, opens, closes, stamp FROM plans{where}"
    ):
        facts[post].plans[account] = tuple(plan)
    for row in connection.execute(
        "SELECT post, account, id, kind, stamp, author, device, statement, signature, target, parents "
        f"FROM decisions{where}"
    ):
        facts[row[0]].decisions[row[1]].append(row[2:])
    for post, account, attempt, stamp in connection.execute(
        f"SELECT post, account, id, stamp FROM publications{where}"
    ):
        facts[post].attempts[account].append((attempt, stamp))
    for row in connection.execute(
        f"SELECT post, account, publication, kind, stamp, url, published_at FROM outcomes{where}"
    ):
        facts[row[0]].outcomes[row[1]].append(row[2:])
    for post, account, stamp in connection.execute(f"SELECT post, account, stamp FROM missed{where}"):
        facts[post].missed[account].append(stamp)
    return facts


_NO_DOCUMENT = Document("", {})
_NO_PLAN = ("", "", "", "", "")


class _PostDeriver:
    """The standing of one post's variants."""

    def __init__(
        self,
        post: str,
        creator: str,
        spontaneous: bool,
        readers: frozenset[str],
        facts: _PostFacts,
        circumstances: Circumstances,
    ) -> None:
        self.post = post
        self.creator = creator
        self.spontaneous = spontaneous
        self.readers = readers
        self.facts = facts
        self.around = circumstances
        self.document = document_from_data(json.loads(facts.heads[-1][2])) if facts.heads else _NO_DOCUMENT

    def variants(self) -> list[tuple[Any, ...]]:
        """One row of ``variants`` for each account of the head document, and each that was published."""
        rows = []
        for account_id, draft in sorted(self.document.variants.items()):
            account = self.around.accounts.get(account_id)
            content = variant_content(self.document, account_id)
            if account is None or content is None:
                continue
            at, zone, opens, closes, _ = self.facts.plans.get(account_id, _NO_PLAN)
            found = self._standing(account, content)
            signed = self._signed_window(found, account_id)
            published_at, url = self._receipt(account_id)
            rows.append(
                (
                    self.post,
                    account_id,
                    found.status.value,
                    found.why,
                    found.approval,
                    found.voided,
                    content_hash(content),
                    int(draft.text is not None),
                    len(content.text),
                    len(content.media),
                    at,
                    zone,
                    signed[0] or opens,
                    signed[1] or closes,
                    signed[2] or account.publisher,
                    published_at,
                    url,
                    published_at or at,
                )
            )
        return rows

    def _signed_window(self, found: Standing, account: str) -> tuple[str, str, str]:
        """Window and publisher as signed, where an approval is in force."""
        for row in self.facts.decisions.get(account, ()):
            if row[0] == found.approval:
                statement = parse_statement(row[5].encode())
                if statement is not None:
                    return statement.window.opens, statement.window.closes, statement.publisher
        return "", "", ""

    def _receipt(self, account: str) -> tuple[str, str]:
        receipts = [(row[2], row[4], row[3]) for row in self.facts.outcomes.get(account, ()) if row[1] == "confirmed"]
        if not receipts:
            return "", ""
        _, published_at, url = min(receipts)
        return published_at, url

    def _standing(self, account: Account, content: VariantContent) -> Standing:
        account_id = account.account
        attempts = self._attempts(account_id)
        out = publication(attempts)
        if out is not None:
            return out
        raw = {row[0]: self._read(row) for row in self.facts.decisions.get(account_id, ())}
        self._refuse_foreign_withdrawals(raw)
        at, _, _, _, plan_stamp = self.facts.plans.get(account_id, _NO_PLAN)
        facts = Facts(
            decisions=[entry.decision for entry in raw.values()],
            attempts=attempts,
            missed=self.facts.missed.get(account_id, ()),
            planned_at=at or None,
            plan_stamp=plan_stamp,
            held=self.around.everything_held
            or account_id in self.around.held_accounts
            or self.post in self.around.held_posts,
            forked=len(self.facts.heads) != 1,
        )

        def covers(approval: str) -> str:
            if account_id in self.around.removed_accounts:
                return Mismatch.ACCOUNT.value
            reason = self._uncovered(raw[approval].statement, account, content, at or None)
            if reason:
                return reason.value
            return self._missing_reader(raw, account, content)

        return standing(facts, covers)

    def _attempts(self, account: str) -> list[Attempt]:
        outcomes: dict[str, list[tuple[str, OutcomeKind]]] = defaultdict(list)
        for attempt, kind, stamp, *_ in self.facts.outcomes.get(account, ()):
            outcomes[attempt].append((stamp, OutcomeKind(kind)))
        known = [
            Attempt(attempt, stamp, tuple(sorted(outcomes.pop(attempt, ()))))
            for attempt, stamp in self.facts.attempts.get(account, ())
        ]
        # A receipt whose intent has not arrived still counts.
        return known + [Attempt(attempt, "", tuple(sorted(found))) for attempt, found in outcomes.items()]

    def _refuse_foreign_withdrawals(self, raw: dict[str, _Raw]) -> None:
        """A decision is taken back by whoever took it, or by an executive."""
        for identifier, entry in raw.items():
            decision = entry.decision
            target = raw.get(decision.target)
            if decision.kind is DecisionKind.WITHDRAW and target is not None:
                own = target.decision.author == decision.author
                executive = any(
                    s.person == decision.author and s.role is Role.EXECUTIVE for s in self.around.signers.values()
                )
                if not (own or executive):
                    raw[identifier] = _Raw(replace(decision, valid=False), entry.statement)

    def _uncovered(
        self, statement: Statement | None, account: Account, content: VariantContent, at: str | None
    ) -> Mismatch | None:
        return mismatch(
            statement, workspace=self.around.workspace, post=self.post, account=account, content=content, at=at
        )

    def _missing_reader(self, raw: dict[str, _Raw], account: Account, content: VariantContent) -> str:
        """``reader_missing`` unless each required reading has a valid clearance of this very content."""
        cleared = set()
        for decision in effective([entry.decision for entry in raw.values()]):
            entry = raw[decision.id]
            if decision.kind is not DecisionKind.CLEAR:
                continue
            if entry.statement is not None and self._uncovered(entry.statement, account, content, None) is None:
                signer = self.around.signers.get(entry.statement.device)
                cleared.add(signer.speciality if signer else "")
        return "" if self.readers <= cleared else "reader_missing"

    def _read(self, row: tuple[Any, ...]) -> _Raw:
        identifier, kind, stamp, author, device, statement_text, signature, target, parents = row
        statement = parse_statement(statement_text.encode()) if statement_text else None
        kind = DecisionKind(kind)
        valid = self._has_right(kind, author, device, statement, statement_text, signature)
        decision = Decision(identifier, kind, stamp, author, tuple(json.loads(parents)), target, valid)
        return _Raw(decision, statement)

    def _has_right(
        self,
        kind: DecisionKind,
        author: str,
        device: str,
        statement: Statement | None,
        signed_text: str,
        signature: str,
    ) -> bool:
        """Whether the author may take this decision; a decision without the right is kept and has no effect."""
        signer = self.around.signers.get(device)
        if signer is None or signer.person != author:
            return False
        if kind is DecisionKind.SUBMIT:
            return signer.role is not Role.READER
        if kind in (DecisionKind.REQUEST_CHANGES, DecisionKind.REJECT):
            return signer.role is not Role.ADVISOR
        if kind is DecisionKind.WITHDRAW:
            return True
        if statement is None or statement.approver != author or statement.device != device:
            return False
        if not signed_by(signer, signed_text, signature):
            return False
        if kind is DecisionKind.CLEAR:
            return signer.role is Role.READER and statement.fields["act"] == Act.CLEAR
        return statement.fields["act"] == Act.APPROVE and self._may_approve(signer, author, statement)

    def _may_approve(self, signer: Signer, author: str, statement: Statement) -> bool:
        own = author == self.creator
        if signer.role is Role.EXECUTIVE:
            return self.spontaneous if own else True
        if signer.role is Role.DEPUTY and not own:
            mandate = self.around.mandates.get(statement.mandate)
            return mandate is not None and mandate.allows(author, statement.fields["account"]["id"], statement.at)
        return False
