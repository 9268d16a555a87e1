"""The recovery kit: a page to print that, with its passphrase, brings a workspace's keys back.

The text has only letters and digits that are hard to confuse (Crockford's base32), in numbered lines that each
carry a check, so that a mistyped line is named. The passphrase is not on the page.
"""

from __future__ import annotations

import hashlib
import re
import secrets as randomness
import struct
import uuid
from dataclasses import dataclass, field
from typing import Final

from nacl import bindings, utils

from exec_assistant.domain.errors import BadInput, TooNew
from exec_assistant.journal import cipher

TITLE: Final = "EXEC-ASSISTANT RECOVERY KIT"
VERSION: Final = 1

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CONFUSED: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_LINE_BYTES: Final = 20
_CHECK_CHARS: Final = 4
_GROUP: Final = 4
_PASSPHRASE_GROUPS: Final = 6
_SALT_BYTES: Final = 16
# version, Argon2id operations, memory in KiB, salt, nonce; authenticated with what follows.
_HEAD: Final = struct.Struct(">BBI16s24s")
_SECRETS: Final = struct.Struct(">16s64sH")
_EPOCH: Final = struct.Struct(">I32s")
_MAX_OPERATIONS: Final = 16
_MIN_MEMORY_KIB: Final = bindings.crypto_pwhash_argon2id_MEMLIMIT_MIN >> 10
_MAX_MEMORY_KIB: Final = 1 << 20
_LINE: Final = re.compile(r"^\s*([\dOIL]{1,3})\s*:\s*(.*)$", re.IGNORECASE)
_FIRST_LINE: Final = re.compile(r"^\W*EXEC-ASSISTANT RECOVERY KIT\s+(\d+)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cost:
    """How hard the passphrase is to guess: Argon2id operations, and memory in KiB."""

    operations: int
    memory_kib: int


MODERATE: Final = Cost(
    bindings.crypto_pwhash_argon2id_OPSLIMIT_MODERATE, bindings.crypto_pwhash_argon2id_MEMLIMIT_MODERATE >> 10
)
"""libsodium's *moderate*: 3 operations over 256 MiB, under a second on a laptop."""


@dataclass(frozen=True, slots=True)
class RecoverySecrets:
    """What a kit brings back.

    Attributes:
        workspace: UUID of the workspace.
        owner_keys: the owner's device keys, 64 bytes (`DeviceKeys.to_bytes`).
        epoch_keys: epoch number → 32-byte key.
    """

    workspace: str
    owner_keys: bytes = field(repr=False)
    epoch_keys: dict[int, bytes] = field(repr=False)


def new_passphrase() -> str:
    """A passphrase of 120 random bits, in six groups of four letters and digits."""
    characters = [randomness.choice(_ALPHABET) for _ in range(_PASSPHRASE_GROUPS * _GROUP)]
    return "-".join(_grouped("".join(characters)))


def make_kit(secrets: RecoverySecrets, passphrase: str, *, cost: Cost = MODERATE) -> str:
    """The text to print. ``cost`` is only ever lowered by tests."""
    salt, nonce = utils.random(_SALT_BYTES), cipher.new_nonce()
    head = _HEAD.pack(VERSION, cost.operations, cost.memory_kib, salt, nonce)
    sealed = cipher.encrypt(_stretch(passphrase, salt, cost), nonce, _pack(secrets), head)
    payload = head + sealed
    lines = [f"{TITLE} {VERSION}"]
    for number, start in enumerate(range(0, len(payload), _LINE_BYTES), 1):
        chunk = payload[start : start + _LINE_BYTES]
        lines.append(f"{number:02}: {' '.join(_grouped(_to_base32(chunk)))} {_check(number, chunk)}")
    lines.append(f"{len(lines):02}: {_check(len(lines), payload)}")
    return "\n".join(lines) + "\n"


def read_kit(text: str, passphrase: str) -> RecoverySecrets:
    """The secrets of a kit; case, spacing, dashes and O/0, I/L/1 do not matter, nor does text around it.

    Raises:
        BadInput: a line is mistyped or missing (it says which), or the passphrase is wrong.
        TooNew: the kit was made by a newer version.
    """
    payload = _payload(text)
    if len(payload) < _HEAD.size:
        raise _not_a_kit()
    version, operations, memory_kib, salt, nonce = _HEAD.unpack_from(payload)
    if version != VERSION:
        raise _too_new(version)
    if not (1 <= operations <= _MAX_OPERATIONS and _MIN_MEMORY_KIB <= memory_kib <= _MAX_MEMORY_KIB):
        raise _not_a_kit()
    key = _stretch(passphrase, salt, Cost(operations, memory_kib))
    packed = cipher.decrypt(key, nonce, payload[_HEAD.size :], payload[: _HEAD.size])
    if packed is None:
        raise BadInput(
            "The passphrase does not open this recovery kit.",
            "Nothing was changed.",
            "Type it again; capital letters, spaces and dashes do not matter.",
        )
    return _unpack(packed)


def _payload(text: str) -> bytes:
    """The bytes of the numbered lines, each checked."""
    versions = [match for line in text.splitlines() if (match := _FIRST_LINE.match(line))]
    if versions and int(versions[0][1]) != VERSION:
        raise _too_new(int(versions[0][1]))
    lines = {int(_normal(match[1])): match[2] for line in text.splitlines() if (match := _LINE.match(line))}
    if not lines:
        raise _not_a_kit()
    chunks: list[bytes] = []
    for number in range(1, max(lines) + 1):
        if number not in lines:
            raise _bad_line("Line {line} of the recovery kit is missing.", number)
        typed = _normal(lines[number])
        if len(typed) == _CHECK_CHARS and number == max(lines):
            # The last line checks all the others, so a page cut short is noticed.
            if typed != _check(number, b"".join(chunks)):
                raise _bad_line("Line {line} of the recovery kit is mistyped.", number)
            return b"".join(chunks)
        chunk = _from_base32(typed[:-_CHECK_CHARS])
        if chunk is None or typed[-_CHECK_CHARS:] != _check(number, chunk):
            raise _bad_line("Line {line} of the recovery kit is mistyped.", number)
        chunks.append(chunk)
    raise _bad_line("Line {line} of the recovery kit is missing.", max(lines) + 1)


def _pack(secrets: RecoverySecrets) -> bytes:
    epochs = b"".join(_EPOCH.pack(number, key) for number, key in sorted(secrets.epoch_keys.items()))
    if len(secrets.owner_keys) != 2 * cipher.KEY_BYTES or any(
        len(key) != cipher.KEY_BYTES for key in secrets.epoch_keys.values()
    ):
        message = "owner keys have 64 bytes, epoch keys 32"
        raise ValueError(message)
    return _SECRETS.pack(uuid.UUID(secrets.workspace).bytes, secrets.owner_keys, len(secrets.epoch_keys)) + epochs


def _unpack(packed: bytes) -> RecoverySecrets:
    try:
        workspace, owner_keys, count = _SECRETS.unpack_from(packed)
        epochs = dict(_EPOCH.iter_unpack(packed[_SECRETS.size :]))
    except struct.error as error:
        raise _not_a_kit() from error
    if len(epochs) != count:
        raise _not_a_kit()
    return RecoverySecrets(str(uuid.UUID(bytes=workspace)), owner_keys, epochs)


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return bindings.crypto_pwhash_alg(
        cipher.KEY_BYTES,
        _normal(passphrase).encode(),
        salt,
        cost.operations,
        cost.memory_kib << 10,
        bindings.crypto_pwhash_ALG_ARGON2ID13,
    )


def _normal(typed: str) -> str:
    return re.sub(r"[\s\-–—_]", "", typed).upper().translate(_CONFUSED)


def _grouped(text: str) -> list[str]:
    return [text[at : at + _GROUP] for at in range(0, len(text), _GROUP)]


def _to_base32(data: bytes) -> str:
    digits = -(-len(data) * 8 // 5)
    value = int.from_bytes(data, "big") << (digits * 5 - len(data) * 8)
    return "".join(_ALPHABET[value >> 5 * place & 31] for place in range(digits - 1, -1, -1))


def _from_base32(text: str) -> bytes | None:
    value = 0
    for character in text:
        digit = _ALPHABET.find(character)
        if digit < 0:
            return None
        value = value << 5 | digit
    size, left_over = divmod(len(text) * 5, 8)
    if value & ((1 << left_over) - 1):
        return None
    return (value >> left_over).to_bytes(size, "big")


def _check(number: int, chunk: bytes) -> str:
    return _to_base32(hashlib.sha256(bytes((number & 0xFF,)) + chunk).digest())[:_CHECK_CHARS]


def _bad_line(what: str, line: int) -> BadInput:
    return BadInput(what, "Nothing was changed.", "Compare that line with the printed page.", line=line)


def _not_a_kit() -> BadInput:
    return BadInput(
        "This text is not a recovery kit.",
        "Nothing was changed.",
        "Type the numbered lines of the printed page, each on a line of its own.",
    )


def _too_new(version: int) -> TooNew:
    return TooNew(
        "This recovery kit was made by a newer version of Exec Assistant (kit version {version}).",
        "Nothing was changed.",
        "Update Exec Assistant on this computer.",
        version=version,
    )
