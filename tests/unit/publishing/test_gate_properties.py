"""Whatever single thing differs from what was signed, the gate refuses; nothing that is signed may vary."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.accounts import Network
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, Media, Visibility
from exec_assistant.domain.time import from_iso, iso
from exec_assistant.publishing.gate import Cleared, Refusal, check
from exec_assistant.publishing.reasons import Reason
from tests.publishing_team import PICTURE, make_publishing_team

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.publishing.evidence import Evidence

TEXT = "Résultats du trimestre : +4 % 🚀\n\nMerci à @équipe"
EDITS = st.tuples(
    st.sampled_from(["replace", "insert", "delete"]), st.integers(0, 200), st.characters(exclude_categories=["Cs"])
)


@cache
def sound() -> Evidence:
    """The evidence of a post that may go out, gathered once from a real workspace."""
    with TemporaryDirectory() as folder:
        team = make_publishing_team(Path(folder) / "profile")
        evidence = team.evidence(team.ready(TEXT))
        team.ws.close()
    assert isinstance(check(evidence, media), Cleared)
    return evidence


def media(_sha256: str) -> bytes:
    return PICTURE


def edited(text: str, edit: tuple[str, int, str]) -> str:
    """The text with one character replaced, inserted or deleted."""
    kind, place, character = edit
    at = place % (len(text) + (kind == "insert")) if text or kind == "insert" else 0
    if kind == "insert":
        return text[:at] + character + text[at:]
    return text[:at] + (character if kind == "replace" else "") + text[at + 1 :]


def refused(evidence: Evidence) -> Reason:
    found = check(evidence, media)
    assert isinstance(found, Refusal), "the gate let it pass"
    return found.told.reason


def with_document(change: Callable[[Document], Document]) -> Evidence:
    evidence = sound()
    return replace(evidence, heads=(change(evidence.heads[0]),))


def with_media(change: Callable[[Media], Media]) -> Evidence:
    def altered(document: Document) -> Document:
        account = sound().account_id
        draft = document.variants[account]
        return Document(
            document.source, {**document.variants, account: replace(draft, media=(change(draft.media[0]),))}
        )

    return with_document(altered)


@given(EDITS)
def test_one_character_of_the_text(edit: tuple[str, int, str]) -> None:
    text = edited(TEXT, edit)
    if text != TEXT:
        assert refused(with_document(lambda d: Document(text, d.variants))) is Reason.TEXT_CHANGED


@given(EDITS)
def test_one_character_of_the_alternative_text(edit: tuple[str, int, str]) -> None:
    def altered(item: Media) -> Media:
        return replace(item, alt=edited(item.alt, edit))

    if altered(Media("", "", "", "Un graphique")).alt != "Un graphique":
        assert refused(with_media(altered)) is Reason.MEDIA_CHANGED


@given(st.sampled_from(["sha256", "mime"]), EDITS)
def test_one_character_of_a_picture_s_hash_or_type(name: str, edit: tuple[str, int, str]) -> None:
    account = sound().account_id
    before = getattr(sound().heads[0].variants[account].media[0], name)
    if edited(before, edit) != before:
        after = with_media(lambda item: replace(item, **{name: edited(before, edit)}))
        assert refused(after) is Reason.MEDIA_CHANGED


@given(st.sampled_from(["handle", "server", "account"]), EDITS)
def test_one_character_of_the_account(name: str, edit: tuple[str, int, str]) -> None:
    account = sound().account
    assert account is not None
    change: dict[str, Any] = {name: edited(getattr(account, name), edit)}
    after = replace(account, **change)
    if after != account:
        assert refused(replace(sound(), account=after)) is Reason.ACCOUNT_CHANGED


@given(st.sampled_from([network for network in Network if network is not Network.MASTODON]))
def test_another_network(network: Network) -> None:
    account = sound().account
    assert account is not None
    assert refused(replace(sound(), account=replace(account, network=network))) is Reason.ACCOUNT_CHANGED


@given(st.sampled_from([Visibility.PUBLIC, Visibility.FOLLOWERS]), st.text(min_size=1, max_size=5))
def test_another_visibility_or_a_first_comment(visibility: Visibility, comment: str) -> None:
    account = sound().account_id

    def shown(document: Document, **changes: Any) -> Document:
        draft = replace(document.variants[account], **changes)
        return Document(document.source, {**document.variants, account: draft})

    assert refused(with_document(lambda d: shown(d, visibility=visibility))) is Reason.VISIBILITY_CHANGED
    assert refused(with_document(lambda d: shown(d, first_comment=comment))) is Reason.FIRST_COMMENT_CHANGED


@given(st.integers(-200_000, 400_000))
def test_the_present_and_the_plan_lie_in_the_window(seconds: int) -> None:
    """Signed: from an hour before to three hours after the planned time, both ends included."""
    from datetime import timedelta

    moment = iso(from_iso(sound().planned_at) + timedelta(seconds=seconds))
    inside = -3600 <= seconds <= 3 * 3600

    now = check(replace(sound(), now=moment), media)
    plan = check(replace(sound(), planned_at=moment), media)

    assert (isinstance(now, Cleared), isinstance(plan, Cleared)) == (inside, inside)


@given(st.data())
def test_one_character_of_a_signature_or_a_statement(data: st.DataObject) -> None:
    evidence = sound()
    index = next(i for i, d in enumerate(evidence.decisions) if d.statement)
    recorded = evidence.decisions[index]
    name = data.draw(st.sampled_from(["signature", "statement"]))
    edit = data.draw(EDITS)
    before = getattr(recorded, name)
    after = edited(before, edit)
    if after.strip().lower() == before:
        return  # the same signature, written otherwise
    change: dict[str, Any] = {name: after}
    changed = replace(recorded, **change)
    decisions = (*evidence.decisions[:index], changed, *evidence.decisions[index + 1 :])

    assert refused(replace(evidence, decisions=decisions)) in {
        Reason.BAD_SIGNATURE,
        Reason.NOT_A_STATEMENT,
        Reason.UNKNOWN_SIGNER,
    }


@given(st.data())
def test_one_thing_about_the_signer_that_the_owner_did_not_sign(data: st.DataObject) -> None:
    evidence = sound()
    device = next(d.device for d in evidence.decisions if d.statement)
    index = next(i for i, m in enumerate(evidence.members) if m.member.device == device)
    signed = evidence.members[index]
    name = data.draw(st.sampled_from(["person", "name", "role", "device", "sign_key", "box_key", "speciality"]))
    if name == "role":
        value: object = data.draw(st.sampled_from([Role.ADVISOR, Role.READER, Role.DEPUTY]))
    else:
        before = getattr(signed.member, name)
        value = edited(before, data.draw(EDITS))
        if value == before:
            return
    change: dict[str, Any] = {name: value}
    changed = replace(signed, member=replace(signed.member, **change))
    members = (*evidence.members[:index], changed, *evidence.members[index + 1 :])

    assert refused(replace(evidence, members=members)) is Reason.UNKNOWN_SIGNER


@given(st.sampled_from(["workspace", "post", "owner_key"]), EDITS)
def test_another_workspace_post_or_owner(name: str, edit: tuple[str, int, str]) -> None:
    evidence = sound()
    if name == "owner_key":
        key = bytearray(evidence.owner_key)
        key[edit[1] % len(key)] ^= 1 + edit[1] % 255
        assert refused(replace(evidence, owner_key=bytes(key))) is Reason.UNKNOWN_SIGNER
        return
    before = getattr(evidence, name)
    after = edited(before, edit)
    if after != before:
        changed = replace(evidence, workspace=after) if name == "workspace" else replace(evidence, post=after)
        assert refused(changed) in {Reason.UNKNOWN_SIGNER, Reason.OTHER_POST}


@given(st.binary(max_size=40))
def test_other_bytes_of_a_picture(content: bytes) -> None:
    if content != PICTURE:
        found = check(sound(), lambda _sha256: content)
        assert isinstance(found, Refusal)
        assert found.told.reason is Reason.MEDIA_DAMAGED
