from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import BadInput, TooNew
from exec_assistant.journal import recovery
from exec_assistant.journal.recovery import Cost, RecoverySecrets, make_kit, new_passphrase, read_kit
from tests.unit.journal.helpers import EPOCH_KEY, KEYS, LAPTOP, WORKSPACE

CHEAP = Cost(1, 8)
SECRETS = RecoverySecrets(WORKSPACE, KEYS[LAPTOP].to_bytes(), {1: EPOCH_KEY, 2: b"2" * 32})
PASSPHRASE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01"
KIT = make_kit(SECRETS, PASSPHRASE, cost=CHEAP)
LINES = KIT.splitlines()


def test_the_real_cost_is_moderate_and_comes_back() -> None:
    assert Cost(3, 256 << 10) == recovery.MODERATE
    passphrase = new_passphrase()
    assert read_kit(make_kit(SECRETS, passphrase), passphrase) == SECRETS


KEY_OF_AN_EPOCH = st.binary(min_size=32, max_size=32)


@given(
    st.uuids(),
    st.binary(min_size=64, max_size=64),
    st.dictionaries(st.integers(0, 2**32 - 1), KEY_OF_AN_EPOCH, max_size=9),
    st.text(min_size=1, max_size=30),
)
def test_any_secrets_come_back(workspace: object, owner: bytes, epochs: dict[int, bytes], passphrase: str) -> None:
    secrets = RecoverySecrets(str(workspace), owner, epochs)
    assert read_kit(make_kit(secrets, passphrase, cost=CHEAP), passphrase) == secrets


def test_secrets_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        make_kit(RecoverySecrets(WORKSPACE, b"short", {}), PASSPHRASE, cost=CHEAP)
    with pytest.raises(ValueError, match="64 bytes"):
        make_kit(RecoverySecrets(WORKSPACE, bytes(64), {1: b"short"}), PASSPHRASE, cost=CHEAP)


def test_the_page_is_easy_to_type_from() -> None:
    assert LINES[0] == "EXEC-ASSISTANT RECOVERY KIT 1"
    for number, line in enumerate(LINES[1:], 1):
        assert re.fullmatch(rf"{number:02}:( [0-9A-HJKMNP-TV-Z]{{1,4}}){{1,9}}", line)


def test_a_passphrase_is_long_and_never_the_same() -> None:
    passphrases = {new_passphrase() for _ in range(100)}
    assert len(passphrases) == 100
    assert all(re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}", each) for each in passphrases)


def test_what_a_person_types_otherwise_does_not_matter() -> None:
    text = KIT.lower().replace(" ", "").replace("01:", " O1 :  ").replace("0", "o")
    typed = f"Kit de secours de Marie\r\nRangez cette page.\r\n{text}\n\nFin de la page 1"
    assert read_kit(typed, " abcd efgh jkmn–pqrs tvwx yzoi ".replace("–", " ")) == SECRETS


def test_the_lines_may_come_in_any_order_and_without_their_title() -> None:
    assert read_kit("\n".join(reversed(LINES[1:])), PASSPHRASE) == SECRETS


def test_a_wrong_passphrase_is_said_so() -> None:
    with pytest.raises(BadInput, match="passphrase does not open"):
        read_kit(KIT, "ABCD-EFGH-JKMN-PQRS-TVWX-YZ02")
    with pytest.raises(BadInput, match="passphrase does not open"):
        read_kit(KIT, "")


def test_every_mistyped_character_names_its_line() -> None:
    for number, line in enumerate(LINES[1:], 1):
        for place in range(4, len(line)):
            if line[place] == " ":
                continue
            typed = line[:place] + ("7" if line[place] != "7" else "8") + line[place + 1 :]
            with pytest.raises(BadInput, match=f"Line {number} of the recovery kit is mistyped"):
                read_kit("\n".join([*LINES[:number], typed, *LINES[number + 1 :]]), PASSPHRASE)


def test_swapped_dropped_and_added_characters_name_the_line() -> None:
    line = LINES[3]
    for typed in (line[:4] + line[5] + line[4] + line[6:], line[:-1], line + "7", line[:10], "03:", "03: ???"):
        with pytest.raises(BadInput, match="Line 3 of the recovery kit is mistyped"):
            read_kit("\n".join([*LINES[:3], typed, *LINES[4:]]), PASSPHRASE)


@pytest.mark.parametrize("missing", range(1, len(LINES)))
def test_a_missing_line_is_named(missing: int) -> None:
    with pytest.raises(BadInput, match=f"Line {missing} of the recovery kit is missing"):
        read_kit("\n".join(LINES[:missing] + LINES[missing + 1 :]), PASSPHRASE)


def test_two_lines_that_changed_places_are_noticed() -> None:
    swapped = [*LINES]
    swapped[1], swapped[2] = "01" + LINES[2][2:], "02" + LINES[1][2:]
    with pytest.raises(BadInput, match="Line 1 "):
        read_kit("\n".join(swapped), PASSPHRASE)


@pytest.mark.parametrize("text", ["", "hello", "12: ", "EXEC-ASSISTANT RECOVERY KIT 1\n", "x" * 100_000])
def test_something_else_is_not_a_kit(text: str) -> None:
    with pytest.raises(BadInput):
        read_kit(text, PASSPHRASE)


def test_a_kit_of_a_newer_program_is_told() -> None:
    with pytest.raises(TooNew, match="kit version 2"):
        read_kit(KIT.replace("KIT 1", "KIT 2"), PASSPHRASE)


def kit_of(payload: bytes) -> str:
    lines = [
        f"{number}: {recovery._to_base32(payload[at : at + 20])}{recovery._check(number, payload[at : at + 20])}"
        for number, at in enumerate(range(0, len(payload), 20), 1)
    ]
    return "\n".join([*lines, f"{len(lines) + 1}: {recovery._check(len(lines) + 1, payload)}"])


def test_a_kit_that_asks_for_the_whole_memory_is_refused() -> None:
    payload = recovery._payload(KIT)
    assert read_kit(kit_of(payload), PASSPHRASE) == SECRETS
    for head in (
        b"\x01\x01\xff\xff\xff\xff",
        b"\x01\xff\x00\x00\x00\x08",
        b"\x01\x00\x00\x00\x00\x08",
        b"\x01\x01\x00\x00\x00\x00",
    ):
        with pytest.raises(BadInput, match="not a recovery kit"):
            read_kit(kit_of(head + payload[6:]), PASSPHRASE)
    with pytest.raises(TooNew, match="kit version 2"):
        read_kit(kit_of(b"\x02" + payload[1:]), PASSPHRASE)
    with pytest.raises(BadInput, match="not a recovery kit"):
        read_kit(kit_of(payload[:30]), PASSPHRASE)


def test_secrets_never_show() -> None:
    assert "epoch_keys" not in repr(SECRETS)
    assert "owner" not in repr(SECRETS)
    assert EPOCH_KEY.hex() not in KIT
