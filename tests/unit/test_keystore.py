from __future__ import annotations

import subprocess
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import chainer, null
from typing_extensions import override

from exec_assistant.domain.errors import KeyringProblem
from exec_assistant.keystore import MAX_VALUE_CHARS, Keystore, MemoryKeystore, SecretStore

if TYPE_CHECKING:
    from collections.abc import Callable

PROJECT = Path(__file__).resolve().parents[2]
SECRET = "s3cr3t-of-the-executive"


class FakeKeyring(KeyringBackend):
    """Keeps the contract of a backend of keyring; raises what it is told to."""

    priority = 1

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.error = error
        self.values: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return self.values.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        self.values[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        if (service, username) not in self.values:
            raise errors.PasswordDeleteError("not there")
        del self.values[service, username]

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class PlaintextKeyring(FakeKeyring):
    """Named as the one of keyrings.alt that writes a readable file."""


@pytest.fixture(params=["memory", "keyring"])
def store(request: pytest.FixtureRequest) -> SecretStore:
    return MemoryKeystore() if request.param == "memory" else Keystore(FakeKeyring())


def test_a_secret_comes_back_until_it_is_deleted(store: SecretStore) -> None:
    assert store.get("w1", "token") is None
    store.set("w1", "token", SECRET)
    assert store.get("w1", "token") == store.require("w1", "token") == SECRET
    store.set("w1", "token", "other")
    assert store.get("w1", "token") == "other"
    store.delete("w1", "token")
    store.delete("w1", "token")
    assert store.get("w1", "token") is None


def test_workspaces_and_names_do_not_mix(store: SecretStore) -> None:
    store.set("w1", "a", "1")
    store.set("w2", "a", "2")
    store.set("w1", "b", "3")
    store.delete("w1", "b")
    assert (store.get("w1", "a"), store.get("w2", "a"), store.get("w1", "b")) == ("1", "2", None)


@pytest.mark.parametrize("value", [b"", bytes(range(256)), b"k" * 64])
def test_bytes_come_back(store: SecretStore, value: bytes) -> None:
    assert store.get_bytes("w", "key") is None
    store.set_bytes("w", "key", value)
    assert store.get_bytes("w", "key") == store.require_bytes("w", "key") == value


def test_a_missing_entry_says_what_to_do(store: SecretStore) -> None:
    for ask in (store.require, store.require_bytes):
        with pytest.raises(KeyringProblem, match="does not hold the keys") as problem:
            ask("w", "device-seed")
        assert "recovery kit" in problem.value.do


def test_an_entry_that_is_no_base64_is_told_without_quoting_it(store: SecretStore) -> None:
    store.set("w", "key", SECRET + "é")
    with pytest.raises(KeyringProblem, match="not in the expected form") as problem:
        store.get_bytes("w", "key")
    assert SECRET not in "".join(traceback.format_exception(problem.value))


def test_what_windows_could_not_keep_is_refused_everywhere(store: SecretStore) -> None:
    store.set("w", "long", "x" * MAX_VALUE_CHARS)
    with pytest.raises(KeyringProblem, match="too long") as problem:
        store.set("w", "long", SECRET * 100)
    assert store.get("w", "long") == "x" * MAX_VALUE_CHARS
    assert SECRET not in str(problem.value)


def test_secrets_never_show(store: SecretStore) -> None:
    store.set("w", "token", SECRET)
    assert SECRET not in repr(store) + str(store) + store.describe()


@pytest.mark.parametrize(
    ("error", "says", "to_do"),
    [
        (errors.NoKeyringError("no"), "offers no keyring", "apt install gnome-keyring"),
        (errors.InitError("no"), "no default collection", "Create one"),
        (errors.KeyringLocked("no"), "is locked", "Unlock it"),
        (errors.PasswordSetError(f"could not keep {SECRET}"), r"refused \(PasswordSetError\)", "unlocked"),
        (type("LockedException", (Exception,), {})("no"), "is locked", "Unlock it"),
        (type("SecretServiceNotAvailableException", (Exception,), {})("no"), "offers no keyring", "apt install"),
        (OSError(f"pipe with {SECRET}"), r"refused \(OSError\)", "unlocked"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
@pytest.mark.parametrize("act", ["get", "set", "delete", "require", "get_bytes", "set_bytes", "require_bytes"])
def test_what_is_wrong_with_the_keyring_is_told_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, error: Exception, says: str, to_do: str, act: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    store = Keystore(FakeKeyring(error))
    acts: dict[str, Callable[[], object]] = {
        "get": lambda: store.get("w", "n"),
        "set": lambda: store.set("w", "n", SECRET),
        "delete": lambda: store.delete("w", "n"),
        "require": lambda: store.require("w", "n"),
        "get_bytes": lambda: store.get_bytes("w", "n"),
        "set_bytes": lambda: store.set_bytes("w", "n", SECRET.encode()),
        "require_bytes": lambda: store.require_bytes("w", "n"),
    }
    with pytest.raises(KeyringProblem, match=says) as problem:
        acts[act]()
    assert to_do in problem.value.do
    assert problem.value.safe
    assert SECRET not in "".join(traceback.format_exception(problem.value))


@pytest.mark.parametrize(
    ("platform", "word"), [("win32", "Credential Manager"), ("darwin", "Keychain"), ("linux", "apt")]
)
def test_what_to_do_is_said_for_the_system_at_hand(monkeypatch: pytest.MonkeyPatch, platform: str, word: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(KeyringProblem) as problem:
        Keystore(FakeKeyring(errors.NoKeyringError())).get("w", "n")
    assert word in problem.value.do


class ChainOf(chainer.ChainerBackend):
    """A chain of given backends, as keyring builds one where it finds several."""

    backends: list[KeyringBackend] = []  # noqa: RUF012 - replaces a class property


def chain(*backends: KeyringBackend) -> KeyringBackend:
    made = ChainOf()  # type: ignore[no-untyped-call]
    made.backends = list(backends)
    return made


@pytest.mark.parametrize(
    "backend",
    [PlaintextKeyring(), null.Keyring(), chain(FakeKeyring(), PlaintextKeyring())],
    ids=["plain", "null", "chain"],
)
def test_a_keyring_that_keeps_secrets_readable_is_never_used(backend: KeyringBackend) -> None:
    store = Keystore(backend)
    acts: list[Callable[[], object]] = [
        lambda: store.set("w", "n", SECRET),
        lambda: store.get("w", "n"),
        store.describe,
    ]
    for act in acts:
        with pytest.raises(KeyringProblem, match="not the system's encrypted one"):
            act()
    assert not getattr(backend, "values", None)


def test_a_keyring_that_somebody_configured_and_nobody_knows_is_not_used() -> None:
    keyring.set_keyring(FakeKeyring())
    with pytest.raises(KeyringProblem, match="not the system's encrypted one"):
        Keystore().set("w", "n", SECRET)


def test_an_empty_chain_is_no_keyring() -> None:
    with pytest.raises(KeyringProblem, match="offers no keyring"):
        Keystore(chain()).get("w", "n")


def test_a_computer_without_a_keyring_is_told_so() -> None:
    with pytest.raises(KeyringProblem, match="offers no keyring"):
        Keystore().set("w", "n", SECRET)


def test_keyring_is_not_imported_before_it_is_used() -> None:
    code = (
        "import sys, exec_assistant.keystore as k; k.MemoryKeystore().set('w', 'n', 'v'); k.Keystore(); "
        "sys.exit('keyring' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=PROJECT).returncode == 0
