"""Keys of the journal: subkeys of an epoch key, the two key pairs of a device, and authenticated encryption."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from nacl import bindings, exceptions, utils

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 24
TAG_BYTES: Final = 16
SIGNATURE_BYTES: Final = 64


class Use(Enum):
    """What a subkey is for; the value is its BLAKE2b personalisation (at most 16 bytes)."""

    SEGMENTS = b"ea1.segments"
    TAIL = b"ea1.tail"
    TAIL_HEAD = b"ea1.tail.head"
    MEDIA = b"ea1.media"
    NAMES = b"ea1.names"
    CLAIMS = b"ea1.claims"


def new_epoch_key() -> bytes:
    """A fresh random epoch key, 32 bytes."""
    return utils.random(KEY_BYTES)


def subkey(epoch_key: bytes, use: Use) -> bytes:
    """The 32-byte key for one use: BLAKE2b keyed with the epoch key, personalised with the use, of nothing."""
    if len(epoch_key) != KEY_BYTES:
        message = f"an epoch key has {KEY_BYTES} bytes"
        raise ValueError(message)
    return hashlib.blake2b(b"", digest_size=KEY_BYTES, key=epoch_key, person=use.value).digest()


def keyed_hash(key: bytes, message: bytes) -> bytes:
    """32 bytes of BLAKE2b keyed with a subkey: a name or a check that only holders of the key can make."""
    return hashlib.blake2b(message, digest_size=32, key=key).digest()


def new_nonce() -> bytes:
    """24 random bytes; XChaCha20's nonce is long enough never to be drawn twice."""
    return utils.random(NONCE_BYTES)


def encrypt(key: bytes, nonce: bytes, message: bytes, bound: bytes) -> bytes:
    """XChaCha20-Poly1305: the ciphertext followed by its tag; ``bound`` is authenticated, not stored."""
    return bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(message, bound, nonce, key)


def decrypt(key: bytes, nonce: bytes, ciphertext: bytes, bound: bytes) -> bytes | None:
    """The message, or None if a single bit of it, its binding, nonce or key differs."""
    if len(ciphertext) < TAG_BYTES:
        return None
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, bound, nonce, key)
    except exceptions.CryptoError:
        return None


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature over the message was made with the private half of ``public``."""
    if len(signature) != SIGNATURE_BYTES or len(public) != KEY_BYTES:
        return False
    try:
        bindings.crypto_sign_open(signature + message, public)
    except exceptions.BadSignatureError:
        return False
    return True


def verify_hex(public: bytes, message: bytes, signature: str) -> bool:
    """The same for a signature in hexadecimal, from any device; what is no hexadecimal holds under nothing."""
    try:
        return verify(public, message, bytes.fromhex(signature))
    except ValueError:
        return False


def seal_to(box_public: bytes, message: bytes) -> bytes:
    """A sealed box that only the device with this X25519 public key opens."""
    return bindings.crypto_box_seal(message, box_public)


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The two private keys of one device, as 32-byte seeds; neither ever shows in a repr."""

    sign_seed: bytes = field(repr=False)
    box_seed: bytes = field(repr=False)
    public: bytes = field(init=False)
    """Ed25519 public key, 32 bytes."""
    box_public: bytes = field(init=False)
    """X25519 public key, 32 bytes."""
    _secret: bytes = field(init=False, repr=False)
    _box_secret: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Derive the key pairs from the seeds."""
        if len(self.sign_seed) != KEY_BYTES or len(self.box_seed) != KEY_BYTES:
            message = f"a device seed has {KEY_BYTES} bytes"
            raise ValueError(message)
        public, secret = bindings.crypto_sign_seed_keypair(self.sign_seed)
        box_public, box_secret = bindings.crypto_box_seed_keypair(self.box_seed)
        for name, value in (
            ("public", public),
            ("_secret", secret),
            ("box_public", box_public),
            ("_box_secret", box_secret),
        ):
            object.__setattr__(self, name, value)

    @classmethod
    def generate(cls) -> DeviceKeys:
        """Fresh keys of a new device."""
        return cls(utils.random(KEY_BYTES), utils.random(KEY_BYTES))

    @classmethod
    def from_bytes(cls, stored: bytes) -> DeviceKeys:
        """The keys of 64 bytes made by `to_bytes`."""
        return cls(stored[:KEY_BYTES], stored[KEY_BYTES:])

    def to_bytes(self) -> bytes:
        """Both seeds, 64 bytes: what the keyring keeps."""
        return self.sign_seed + self.box_seed

    def sign(self, message: bytes) -> bytes:
        """The 64-byte Ed25519 signature of a message."""
        return bindings.crypto_sign(message, self._secret)[:SIGNATURE_BYTES]

    def unseal(self, box: bytes) -> bytes | None:
        """The message of a box sealed to this device, or None if it was not, or was changed."""
        try:
            return bindings.crypto_box_seal_open(box, self.box_public, self._box_secret)
        except (exceptions.CryptoError, exceptions.ValueError, exceptions.TypeError):
            return None
