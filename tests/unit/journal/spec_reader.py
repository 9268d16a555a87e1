"""A second reader, written from ``docs/spec/journal.md`` and ``encryption.md`` alone.

It shares no line with the product, so that the two only agree where the specification says enough. It stops at the
first thing that is not as specified.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from typing import TYPE_CHECKING, Any

import msgpack
from nacl import bindings

if TYPE_CHECKING:
    from pathlib import Path

Row = list[Any]
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def require(condition: object, what: str) -> None:
    """Stop at what is not as specified."""
    if not condition:
        raise AssertionError(what)


def subkey(epoch_key: bytes, use: bytes) -> bytes:
    """Encryption, *Subkeys*."""
    return hashlib.blake2b(digest_size=32, key=epoch_key, person=use.ljust(16, b"\0")).digest()


def unseal(key: bytes, nonce: bytes, ciphertext: bytes, bound: bytes) -> bytes:
    """Encryption, *Vocabulary*: Sealed, undone."""
    return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, bound, nonce, key)


def uuid_text(raw: bytes) -> str:
    """16 bytes as 36 lower-case characters."""
    digits = raw.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def rows(packed: bytes) -> list[Row]:
    """Journal, *Envelope*."""
    events: list[Row] = msgpack.unpackb(packed)
    for row in events:
        kinds = [str, int, int, str, str, str, int, str, list, dict]
        require([type(field) for field in row] == kinds, "types of the ten fields")
    return events


def read_segment(
    data: bytes, workspace: str, epoch_keys: dict[int, bytes], public_keys: dict[str, bytes]
) -> dict[str, Any]:
    """Journal, *Segment*."""
    require(data[:8] == b"EASG\x01\x01\0\0", "magic, version, suite, flags")
    require(uuid_text(data[8:24]) == workspace, "workspace")
    device = uuid_text(data[24:40])
    (epoch,) = struct.unpack(">I", data[40:44])
    (first,) = struct.unpack(">Q", data[44:52])
    (count,) = struct.unpack(">I", data[52:56])
    previous, nonce = data[64:96], data[96:120]
    signed, signature = data[:-64], data[-64:]
    bindings.crypto_sign_open(signature + b"EASG" + hashlib.sha256(signed).digest(), public_keys[device])
    body = unseal(subkey(epoch_keys[epoch], b"ea1.segments"), nonce, signed[120:], signed[:120])
    require(len(body) % 1024 == 0, "padded to 1 KiB")
    inflater = zlib.decompressobj()
    seen, events = msgpack.unpackb(inflater.decompress(body))
    require(set(inflater.unused_data) <= {0} and len(inflater.unused_data) < 1024, "padding")
    require(len(events) == count, "count")
    require({row[4] for row in events} == {device}, "device of every event")
    return {
        "device": device,
        "first": first,
        "count": count,
        "previous": previous,
        "seen": seen,
        "events": rows(msgpack.packb(events)),
        "sha256": hashlib.sha256(data).digest(),
    }


def read_tail(data: bytes, workspace: str, epoch_keys: dict[int, bytes]) -> tuple[int, bytes, list[Row]]:
    """Journal, *Tail*: first, previous, events."""
    require(data[:8] == b"EATL\x01\x01\0\0", "magic, version, suite, flags")
    require(uuid_text(data[8:24]) == workspace, "workspace")
    (epoch,) = struct.unpack(">I", data[40:44])
    (first,) = struct.unpack(">Q", data[44:52])
    previous = data[52:84]
    check = hashlib.blake2b(data[:84], digest_size=32, key=subkey(epoch_keys[epoch], b"ea1.tail.head")).digest()
    require(data[84:116] == check, "check of the head")
    events: list[Row] = []
    at, link = 116, previous
    while at < len(data):
        length, epoch, number, count, nonce, crc = struct.unpack(">IIQI24sI", data[at : at + 48])
        require(crc == zlib.crc32(data[at : at + 44]), "CRC")
        record = data[at : at + 48 + length]
        bound = b"EATL\x01\x01" + data[8:40] + record[:44] + link
        batch = rows(unseal(subkey(epoch_keys[epoch], b"ea1.tail"), nonce, record[48:], bound))
        require((number, count) == (first + len(events), len(batch)), "sequence numbers")
        events += batch
        at, link = at + len(record), hashlib.sha256(record).digest()
    return first, previous, events


def read_journal(
    folder: Path, workspace: str, epoch_keys: dict[int, bytes], public_keys: dict[str, bytes]
) -> tuple[dict[str, list[Row]], dict[str, tuple[int, str]]]:
    """All events of each device, and the heads of the chains."""
    files = [path.read_bytes() for path in (folder / "d").rglob("*") if path.is_file()]
    segments = [read_segment(data, workspace, epoch_keys, public_keys) for data in files]
    events: dict[str, list[Row]] = {}
    heads: dict[str, tuple[int, str]] = {}
    for segment in sorted(segments, key=lambda segment: segment["first"]):
        count, sha256 = heads.get(segment["device"], (0, bytes(32).hex()))
        require((segment["first"], segment["previous"].hex()) == (count, sha256), "chain")
        events.setdefault(segment["device"], []).extend(segment["events"])
        heads[segment["device"]] = (count + segment["count"], segment["sha256"].hex())
    for path in (folder / "tail").glob("*.tail"):
        first, previous, batch = read_tail(path.read_bytes(), workspace, epoch_keys)
        count, sha256 = heads.get(path.stem, (0, bytes(32).hex()))
        require((first, previous.hex()) == (count, sha256), "the tail follows the last segment")
        events.setdefault(path.stem, []).extend(batch)
    return events, heads


def media_path(folder: Path, epoch_key: bytes, sha256: bytes) -> Path:
    """Encryption, *Media*: where content lies."""
    name = hashlib.blake2b(sha256, digest_size=32, key=subkey(epoch_key, b"ea1.names")).hexdigest()
    return folder / name[:2] / f"{name}.blob"


def read_media(data: bytes, epoch_keys: dict[int, bytes], sha256: bytes) -> bytes:
    """Encryption, *Media*: the content."""
    require(data[:8] == b"EAMD\x01\x01\0\0", "magic, version, suite, flags")
    (epoch,) = struct.unpack(">I", data[8:12])
    message = unseal(subkey(epoch_keys[epoch], b"ea1.media"), data[12:36], data[36:], data[:36] + sha256)
    (length,) = struct.unpack(">Q", message[:8])
    content = message[8 : 8 + length]
    require(len(message) % 1024 == 0 and set(message[8 + length :]) <= {0}, "padding")
    require(hashlib.sha256(content).digest() == sha256, "SHA-256 of the content")
    return content


def normal(typed: str) -> str:
    """Encryption, *Recovery kit*: what is read of what was typed."""
    return re.sub(r"[\s_–—-]", "", typed).upper().replace("O", "0").replace("I", "1").replace("L", "1")


def base32(text: str) -> bytes:
    """Crockford's base32, most significant bits first."""
    bits = "".join(f"{CROCKFORD.index(character):05b}" for character in text)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))


def check(number: int, data: bytes) -> str:
    """The four characters that check a line."""
    bits = "".join(f"{byte:08b}" for byte in hashlib.sha256(bytes((number,)) + data).digest())
    return "".join(CROCKFORD[int(bits[at : at + 5], 2)] for at in range(0, 20, 5))


def read_kit(text: str, passphrase: str) -> tuple[str, bytes, dict[int, bytes]]:
    """Encryption, *Recovery kit*: workspace, owner's seeds, epoch keys."""
    title, *lines, last = text.strip().splitlines()
    require(title == "EXEC-ASSISTANT RECOVERY KIT 1", "first line")
    payload = b""
    for number, line in enumerate(lines, 1):
        shown, characters = line.split(":")
        chunk = base32(normal(characters)[:-4])
        require((int(shown), normal(characters)[-4:]) == (number, check(number, chunk)), f"line {number}")
        payload += chunk
    require(normal(last.split(":")[1]) == check(len(lines) + 1, payload), "last line")
    version, operations, memory_kib = struct.unpack(">BBI", payload[:6])
    require(version == 1, "version")
    key = bindings.crypto_pwhash_alg(
        32, normal(passphrase).encode("ascii"), payload[6:22], operations, memory_kib * 1024,
        bindings.crypto_pwhash_ALG_ARGON2ID13,
    )  # fmt: skip
    secrets = unseal(key, payload[22:46], payload[46:], payload[:46])
    (count,) = struct.unpack(">H", secrets[80:82])
    epochs = dict(struct.iter_unpack(">I32s", secrets[82:]))
    require(len(epochs) == count, "number of epochs")
    return uuid_text(secrets[:16]), secrets[16:80], epochs
