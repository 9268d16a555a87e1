"""Files of released formats stay readable for ever, by the program and by a reader made from the specification."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exec_assistant.journal.cipher import DeviceKeys, Use, subkey
from exec_assistant.journal.journal import Journal
from exec_assistant.journal.media_store import MediaStore
from exec_assistant.journal.recovery import RecoverySecrets, make_kit, read_kit
from exec_assistant.journal.segment import HEADER_BYTES, parse_header
from tests.fakes import FakeClock
from tests.golden.journal import make
from tests.unit.journal import spec_reader
from tests.unit.journal.helpers import EPOCH_KEYS, KEYS, LAPTOP, TABLET, WORKSPACE, draft, open_journal
from tests.unit.journal.test_recovery import CHEAP

PROJECT = Path(__file__).resolve().parents[3]
GOLDEN = PROJECT / "tests" / "golden" / "journal" / "v1"
SPEC = PROJECT / "docs" / "spec"
EXPECTED: dict[str, Any] = json.loads((GOLDEN / "expected.json").read_text(encoding="utf-8"))
EPOCHS = {int(number): bytes.fromhex(key) for number, key in EXPECTED["epoch_keys"].items()}
PUBLIC = {device: bytes.fromhex(key) for device, key in EXPECTED["public_keys"].items()}


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOLDEN, tmp_path / "golden"))


def test_the_program_reads_the_golden_journal(golden: Path) -> None:
    journal = Journal.open(
        golden,
        workspace=EXPECTED["workspace"],
        epoch_keys=EPOCHS,
        device_keys={device: DeviceKeys.from_bytes(bytes.fromhex(key)) for device, key in EXPECTED["devices"].items()},
        public_keys=lambda _: None,
        clock=FakeClock(),
    )
    assert [make.row(event) for event in journal.read()] == EXPECTED["events"]
    assert {device: [head.count, head.sha256] for device, head in journal.heads().items()} == EXPECTED["heads"]
    report = journal.verify()
    assert (report.ok, report.segments, report.events, report.waiting) == (True, 4, 95, 14)
    assert (report.missing, report.problems) == ({}, ())
    journal.close()
    assert journal.verify().events == len(EXPECTED["events"])


def test_the_reader_made_from_the_specification_reads_it_alike() -> None:
    events, heads = spec_reader.read_journal(GOLDEN, EXPECTED["workspace"], EPOCHS, PUBLIC)
    read = [make.plain(row) for device in sorted(events) for row in events[device]]
    assert read == EXPECTED["events"]
    assert {device: list(head) for device, head in heads.items()} == EXPECTED["heads"]


def test_golden_media_are_read_by_both() -> None:
    for sha256, content in EXPECTED["media"].items():
        digest = bytes.fromhex(sha256)
        path = spec_reader.media_path(GOLDEN / "media", EPOCHS[2], digest)
        assert spec_reader.read_media(path.read_bytes(), EPOCHS, digest) == bytes.fromhex(content)


def test_the_program_reads_golden_media(golden: Path) -> None:
    store = MediaStore(golden / "media", EPOCHS)
    assert {sha256: store.get(sha256).hex() for sha256 in EXPECTED["media"]} == EXPECTED["media"]


def test_the_golden_kit_is_read_by_both() -> None:
    text = (GOLDEN / "kit.txt").read_text(encoding="utf-8")
    secrets = read_kit(text, EXPECTED["passphrase"])
    assert secrets.workspace == EXPECTED["workspace"]
    assert secrets.epoch_keys == EPOCHS
    assert secrets.owner_keys.hex() == next(iter(EXPECTED["devices"].values()))
    assert spec_reader.read_kit(text, EXPECTED["passphrase"]) == (
        secrets.workspace, secrets.owner_keys, secrets.epoch_keys,
    )  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.tuples(st.sampled_from([LAPTOP, TABLET]), st.integers(1, 110), st.booleans()), max_size=5))
def test_what_is_written_today_is_as_specified(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("journal")
    journal = open_journal(folder, devices=(LAPTOP, TABLET))
    for device, count, seal in steps:
        journal.append(device, [draft(number) for number in range(count)])
        if seal:
            journal.seal(device)
    public = {device: keys.public for device, keys in KEYS.items()}
    events, heads = spec_reader.read_journal(folder, WORKSPACE, EPOCH_KEYS, public)
    assert [make.plain(row) for device in sorted(events) for row in events[device]] == [
        make.row(event) for event in journal.read()
    ]
    assert heads == {device: (head.count, head.sha256) for device, head in journal.heads().items()}
    shutil.rmtree(folder)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=2500))
def test_kits_and_media_of_today_are_as_specified(tmp_path: Path, content: bytes) -> None:
    digest = bytes.fromhex(MediaStore(tmp_path, EPOCH_KEYS).put(content))
    path = spec_reader.media_path(tmp_path, EPOCH_KEYS[1], digest)
    assert spec_reader.read_media(path.read_bytes(), EPOCH_KEYS, digest) == content
    epochs = {number: bytes(32) for number in range(len(content) % 7)}
    secrets = RecoverySecrets(WORKSPACE, KEYS[LAPTOP].to_bytes(), epochs)
    kit = make_kit(secrets, "ABCD", cost=CHEAP)
    assert spec_reader.read_kit(kit, "abcd") == (WORKSPACE, secrets.owner_keys, secrets.epoch_keys)


def test_the_examples_of_the_specification_are_true() -> None:
    text = (SPEC / "encryption.md").read_text(encoding="utf-8")
    examples = dict(re.findall(r"^(ea1\.[a-z.]+) +([0-9a-f]{64})$", text, re.MULTILINE))
    assert examples == {use.value.decode(): subkey(bytes(range(32)), use).hex() for use in Use}
    text = (SPEC / "journal.md").read_text(encoding="utf-8")
    block = next(block for block in text.split("```") if block.strip().startswith("45415347"))
    shown = "".join(re.sub(r"  +.*$", "", line).replace(" ", "") for line in block.strip().splitlines())
    (path,) = GOLDEN.glob("d/*/000000000010-cf76ddab0bd4.seg")
    assert shown == path.read_bytes()[:HEADER_BYTES].hex()
    header = parse_header(bytes.fromhex(shown))
    assert header is not None
    assert (header.epoch, header.first, header.count) == (1, 10, 10)
