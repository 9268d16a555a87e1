"""Pictures and other files of posts: encrypted, addressed by the SHA-256 of their content.

File names are keyed hashes, so that neither a listing nor a copy tells whether a known picture is among them.
"""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING, Final

from exec_assistant.domain.errors import BadInput, Damaged, NotFound, TooNew
from exec_assistant.journal import cipher, files
from exec_assistant.journal.cipher import Use, subkey

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAGIC: Final = b"EAMD"
VERSION: Final = 1
SUITE: Final = 1
MAX_BYTES: Final = 256 << 20
"""Largest file kept; networks take less."""

_PAD: Final = 1024
_HEAD: Final = struct.Struct(">4sBBHI24s")
_LENGTH: Final = struct.Struct(">Q")
_MAX_FILE_BYTES: Final = MAX_BYTES + _HEAD.size + _LENGTH.size + _PAD + cipher.TAG_BYTES


class MediaStore:
    """The media of one workspace on one disk; threads may share it."""

    def __init__(self, folder: Path, epoch_keys: Mapping[int, bytes]) -> None:
        """Use a folder, created if missing, and the epoch keys (number → key); the highest encrypts what is put."""
        self._folder = folder
        self._temp = folder / "tmp"
        self._epoch_keys = epoch_keys
        files.make_folder(self._temp)

    def put(self, content: bytes) -> str:
        """Keep a file; returns its SHA-256 in hexadecimal. Content that is there already is not written again.

        Raises:
            BadInput: it is larger than `MAX_BYTES`.
            StorageProblem: the disk refuses; nothing half-written stays.
        """
        if len(content) > MAX_BYTES:
            raise BadInput(
                "The file is too large ({megabytes} MB, at most {limit} MB).",
                "Nothing was changed.",
                "Choose a smaller file.",
                megabytes=len(content) >> 20,
                limit=MAX_BYTES >> 20,
            )
        digest = hashlib.sha256(content).digest()
        if not self.has(digest.hex()):
            epoch = max(self._epoch_keys)
            key = self._epoch_keys[epoch]
            target = self._path(key, digest)
            files.make_folder(target.parent)
            files.write_whole(target, _lock(epoch, key, digest, content), self._temp)
        return digest.hex()

    def has(self, sha256: str) -> bool:
        """Whether the content is kept here; `get` tells whether it is sound."""
        return self._find(_digest(sha256)) is not None

    def get(self, sha256: str) -> bytes:
        """The content with this SHA-256.

        Raises:
            NotFound: it is not kept here.
            Damaged: the file was changed or cut.
            TooNew: it was written by a newer version.
            StorageProblem: the file cannot be read.
        """
        digest = _digest(sha256)
        path = self._find(digest)
        if path is None:
            raise NotFound(
                "A picture or file of a post is not on this computer (it begins with {start}).",
                "",
                "Wait for the other device to send it, or add it again.",
                start=sha256[:8],
            )
        try:
            data = files.read_bounded(path, _MAX_FILE_BYTES)
        except OSError as error:
            raise files.storage_problem(error, path) from error
        content = self._unlock(data or b"", digest)
        if content is None or hashlib.sha256(content).digest() != digest:
            raise Damaged(
                "A picture or file of a post is damaged ({file}).",
                "The post's text is safe.",
                "Add the picture or file again, or put the damaged file back from a backup.",
                file=path.name,
            )
        return content

    def _find(self, digest: bytes) -> Path | None:
        for epoch in sorted(self._epoch_keys, reverse=True):
            path = self._path(self._epoch_keys[epoch], digest)
            if path.is_file():
                return path
        return None

    def _path(self, key: bytes, digest: bytes) -> Path:
        name = cipher.keyed_hash(subkey(key, Use.NAMES), digest).hex()
        return self._folder / name[:2] / f"{name}.blob"

    def _unlock(self, data: bytes, digest: bytes) -> bytes | None:
        if len(data) < _HEAD.size or not data.startswith(MAGIC):
            return None
        _, version, suite, flags, epoch, nonce = _HEAD.unpack_from(data)
        if version != VERSION or suite != SUITE or flags:
            raise TooNew(
                "A picture or file of a post was written by a newer version of Exec Assistant.",
                "It is kept as it is.",
                "Update Exec Assistant on this computer.",
            )
        key = self._epoch_keys.get(epoch)
        if key is None:
            return None
        body = cipher.decrypt(subkey(key, Use.MEDIA), nonce, data[_HEAD.size :], data[: _HEAD.size] + digest)
        if body is None or len(body) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(body)
        return body[_LENGTH.size : _LENGTH.size + length]


def _lock(epoch: int, key: bytes, digest: bytes, content: bytes) -> bytes:
    nonce = cipher.new_nonce()
    head = _HEAD.pack(MAGIC, VERSION, SUITE, 0, epoch, nonce)
    body = _LENGTH.pack(len(content)) + content
    padded = body + bytes(-len(body) % _PAD)
    return head + cipher.encrypt(subkey(key, Use.MEDIA), nonce, padded, head + digest)


def _digest(sha256: str) -> bytes:
    digest = bytes.fromhex(sha256)
    if len(digest) != hashlib.sha256().digest_size:
        message = "a SHA-256 has 64 hexadecimal digits"
        raise ValueError(message)
    return digest
