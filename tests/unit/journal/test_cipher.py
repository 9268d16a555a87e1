from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.journal import cipher
from exec_assistant.journal.cipher import DeviceKeys, Use, subkey, verify
from tests.unit.journal.helpers import EPOCH_KEY, KEYS, LAPTOP, TABLET


def test_each_use_has_a_key_of_its_own() -> None:
    keys = {subkey(EPOCH_KEY, use) for use in Use}
    assert len(keys) == len(Use)
    assert EPOCH_KEY not in keys
    assert all(len(key) == 32 for key in keys)
    assert subkey(bytes(32), Use.TAIL) not in keys


def test_an_epoch_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        subkey(b"short", Use.TAIL)


@given(st.binary(max_size=200))
def test_a_signature_holds_for_its_message_and_signer_only(message: bytes) -> None:
    signature = KEYS[LAPTOP].sign(message)
    assert verify(KEYS[LAPTOP].public, message, signature)
    assert not verify(KEYS[TABLET].public, message, signature)
    assert not verify(KEYS[LAPTOP].public, message + b"!", signature)
    assert not verify(KEYS[LAPTOP].public, message, signature[:-1])
    assert not verify(KEYS[LAPTOP].public, message, signature[:-1] + bytes((signature[-1] ^ 1,)))
    assert not verify(b"", message, signature)


@given(st.binary(max_size=100), st.binary(max_size=20), st.integers(0, 1 << 20))
def test_a_changed_bit_of_anything_is_noticed(message: bytes, bound: bytes, place: int) -> None:
    nonce = cipher.new_nonce()
    sealed = cipher.encrypt(EPOCH_KEY, nonce, message, bound)
    changed = bytearray(sealed)
    changed[place % len(sealed)] ^= 1
    assert cipher.decrypt(EPOCH_KEY, nonce, sealed, bound) == message
    assert cipher.decrypt(EPOCH_KEY, nonce, bytes(changed), bound) is None
    assert cipher.decrypt(EPOCH_KEY, nonce, sealed, bound + b"x") is None
    assert cipher.decrypt(EPOCH_KEY, cipher.new_nonce(), sealed, bound) is None
    assert cipher.decrypt(bytes(32), nonce, sealed, bound) is None


def test_device_keys_come_back_from_what_the_keyring_keeps() -> None:
    keys = DeviceKeys.generate()
    again = DeviceKeys.from_bytes(keys.to_bytes())
    assert again == keys
    assert len(keys.to_bytes()) == 64
    assert again.sign(b"x") == keys.sign(b"x")
    assert DeviceKeys.generate() != keys
    with pytest.raises(ValueError, match="32 bytes"):
        DeviceKeys.from_bytes(b"cut")


def test_private_keys_never_show() -> None:
    keys = DeviceKeys(b"S" * 32, b"B" * 32)
    assert "S" * 8 not in repr(keys)
    assert "B" * 8 not in repr(keys)
    assert "seed" not in repr(keys)
    assert "_secret" not in repr(keys)


def test_a_sealed_box_opens_on_its_device_only() -> None:
    box = cipher.seal_to(KEYS[LAPTOP].box_public, b"epoch key")
    assert KEYS[LAPTOP].unseal(box) == b"epoch key"
    assert KEYS[TABLET].unseal(box) is None
    assert KEYS[LAPTOP].unseal(box[:-1]) is None
    assert KEYS[LAPTOP].unseal(b"") is None
