"""Checking everything that can be checked: hashes, signatures, chains, and the projection against a fresh fold."""

from __future__ import annotations

import json
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exec_assistant.domain.people import Mandate, Member, Role, mandate_bytes, member_bytes
from exec_assistant.domain.posts import document_data, document_from_data, document_hash
from exec_assistant.journal.cipher import verify_hex
from exec_assistant.storage.fold.shapes import understood
from exec_assistant.storage.projection import Projection

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.journal.envelope import Envelope
    from exec_assistant.services.workspace import Workspace


@dataclass(slots=True)
class Verification:
    """Counts of what was checked, and a sentence for each thing found wrong (ids only, never words of a text)."""

    segments: int = 0
    chains: int = 0
    events: int = 0
    unknown_events: int = 0
    revisions: int = 0
    signatures: int = 0
    media: int = 0
    tables: int = 0
    rows: int = 0
    problems: list[str] | None = None

    def as_json(self) -> dict[str, object]:
        """Counts, problems, and ``ok``."""
        problems = self.problems or []
        counts = {name: getattr(self, name) for name in self.__slots__ if name != "problems"}
        return {"ok": not problems, **counts, "problems": problems}


def verify(ws: Workspace, progress: Callable[[int], None] | None = None) -> Verification:
    """Recompute everything from the journal and compare."""
    result = Verification(problems=[])
    assert result.problems is not None  # noqa: S101 (just set)
    report = ws.journal.verify()
    result.segments, result.chains = report.segments, report.chains
    result.signatures += report.signatures
    result.problems.extend(f"{p.kind.value} {p.device} {p.file}" for p in report.problems if p.is_loss)
    keys: dict[str, bytes] = {}
    media: set[str] = set()
    for envelope in ws.journal.read_all():
        result.events += 1
        if not understood(envelope):
            result.unknown_events += 1
            continue
        _check_event(ws, envelope, keys, media, result)
    for sha256 in sorted(media):
        result.media += 1
        try:
            ws.media.get(sha256)
        except Exception as error:  # noqa: BLE001 (any failure to give the bytes back is what is reported)
            result.problems.append(f"media {sha256[:12]}: {type(error).__name__}")
    _compare_with_fresh_fold(ws, result, progress)
    return result


def _check_event(
    ws: Workspace, envelope: Envelope, keys: dict[str, bytes], media: set[str], result: Verification
) -> None:
    problems = result.problems if result.problems is not None else []
    data = envelope.data
    if envelope.kind == "revision_saved":
        result.revisions += 1
        document = document_from_data({"source": data["source"], "variants": data["variants"]})
        stored = ws.projection.database.query("SELECT document FROM revisions WHERE id = ?", (envelope.id,))
        if not stored or document_hash(document_from_data(json.loads(stored[0][0]))) != document_hash(document):
            problems.append(f"revision {envelope.id}: the database differs from the journal")
        if document_data(document) != {"source": data["source"], "variants": data["variants"]}:
            problems.append(f"revision {envelope.id}: fields that this version does not know")
        media.update(m.sha256 for draft in document.variants.values() for m in draft.media)
        return
    message, key = _signed(ws, envelope, keys)
    if message:
        result.signatures += 1
        if not verify_hex(key, message, data["signature"]):
            problems.append(f"{envelope.kind} {envelope.id}: the signature does not hold")


def _signed(ws: Workspace, envelope: Envelope, keys: dict[str, bytes]) -> tuple[bytes, bytes]:
    """The bytes an event's signature covers and the key it must hold under; empty bytes for unsigned kinds."""
    data = envelope.data
    if envelope.kind == "member_admitted":
        keys[data["device"]] = _from_hex(data["sign_key"])
        fields = ("person", "name", "role", "device", "sign_key", "box_key", "speciality")
        values = {name: data[name] for name in fields}
        return member_bytes(ws.id, Member(**{**values, "role": Role(values["role"])})), ws.owner_key
    if envelope.kind == "mandate_granted":
        mandate = Mandate(
            data["mandate"], data["deputy"], data["granted_by"], tuple(data["accounts"]), data["begins"], data["ends"]
        )
        return mandate_bytes(ws.id, mandate), keys.get(envelope.device, b"")
    if envelope.kind in ("variant_approved", "variant_cleared"):
        return data["statement"].encode(), keys.get(envelope.device, b"")
    return b"", b""


def _from_hex(text: str) -> bytes:
    """A key; none for what is no hexadecimal, which no signature holds under."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def _compare_with_fresh_fold(ws: Workspace, result: Verification, progress: Callable[[int], None] | None) -> None:
    with tempfile.TemporaryDirectory(dir=ws.profile) as folder:
        fresh = Projection(Path(folder) / "fresh.db", secrets.token_bytes(32))
        try:
            fresh.prepare()
            fresh.refold(ws.journal.read_all(), progress)
            expected = fresh.dump()
        finally:
            fresh.close()
    found = ws.projection.dump()
    for table, rows in expected.items():
        result.tables += 1
        result.rows += len(rows)
        if rows != found[table] and result.problems is not None:
            different = len(set(map(repr, rows)) ^ set(map(repr, found[table])))
            result.problems.append(f"table {table}: {different} rows differ from a fresh fold")
