"""Secrets in the operating system's keyring; the only module that uses ``keyring``, imported at the first use.

There is no other place for a secret: without a keyring that keeps it encrypted, an error says what to do.
Values never appear in a repr, an error or a log.
"""

from __future__ import annotations

import base64
import sys
import threading
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

from typing_extensions import override

from exec_assistant.domain.errors import KeyringProblem

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

MAX_VALUE_CHARS: Final = 1280
"""Windows keeps no longer entry; the limit holds everywhere, so that a profile can move."""

_SERVICE: Final = "Exec Assistant"
_ENCRYPTED: Final = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.fail",
    }
)


class SecretStore(Protocol):
    """A place for secrets, by workspace and name."""

    def get(self, workspace_id: str, name: str) -> str | None:
        """The secret, or None if there is none."""
        ...

    def set(self, workspace_id: str, name: str, value: str) -> None:
        """Keep a secret, replacing the one before."""
        ...

    def delete(self, workspace_id: str, name: str) -> None:
        """Forget a secret; nothing happens if there is none."""
        ...

    def require(self, workspace_id: str, name: str) -> str:
        """The secret; raises `KeyringProblem` if there is none."""
        ...

    def get_bytes(self, workspace_id: str, name: str) -> bytes | None:
        """The secret kept by `set_bytes`, or None."""
        ...

    def set_bytes(self, workspace_id: str, name: str, value: bytes) -> None:
        """Keep bytes, as base64 text."""
        ...

    def require_bytes(self, workspace_id: str, name: str) -> bytes:
        """The secret kept by `set_bytes`; raises `KeyringProblem` if there is none."""
        ...

    def describe(self) -> str:
        """Where secrets go, for the doctor and the status line."""
        ...


class _Helpers:
    """What both stores do alike, on top of `get` and `set`."""

    def get(self, workspace_id: str, name: str) -> str | None:
        """The secret, or None if there is none."""
        raise NotImplementedError

    def set(self, workspace_id: str, name: str, value: str) -> None:
        """Keep a secret, replacing the one before."""
        raise NotImplementedError

    def require(self, workspace_id: str, name: str) -> str:
        """The secret; raises `KeyringProblem` if there is none."""
        value = self.get(workspace_id, name)
        if value is None:
            raise KeyringProblem(
                "The keyring of this computer does not hold the keys of this workspace.",
                "Nothing was changed.",
                "Log in as the person who set the workspace up, or restore the keys from the recovery kit.",
            )
        return value

    def get_bytes(self, workspace_id: str, name: str) -> bytes | None:
        """The secret kept by `set_bytes`, or None."""
        value = self.get(workspace_id, name)
        return None if value is None else _from_text(value, name)

    def set_bytes(self, workspace_id: str, name: str, value: bytes) -> None:
        """Keep bytes, as base64 text."""
        self.set(workspace_id, name, base64.b64encode(value).decode("ascii"))

    def require_bytes(self, workspace_id: str, name: str) -> bytes:
        """The secret kept by `set_bytes`; raises `KeyringProblem` if there is none."""
        return _from_text(self.require(workspace_id, name), name)


class MemoryKeystore(_Helpers):
    """Secrets in memory, gone with the process: for the demo, which says so, and for tests."""

    def __init__(self) -> None:
        """Start empty."""
        self._values: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()

    @override
    def __repr__(self) -> str:
        """Without the secrets."""
        return f"MemoryKeystore({len(self._values)} entries)"

    @override
    def get(self, workspace_id: str, name: str) -> str | None:
        """The secret, or None if there is none."""
        with self._lock:
            return self._values.get((workspace_id, name))

    @override
    def set(self, workspace_id: str, name: str, value: str) -> None:
        """Keep a secret, replacing the one before."""
        _check_length(name, value)
        with self._lock:
            self._values[workspace_id, name] = value

    def delete(self, workspace_id: str, name: str) -> None:
        """Forget a secret; nothing happens if there is none."""
        with self._lock:
            self._values.pop((workspace_id, name), None)

    def describe(self) -> str:
        """Where secrets go, for the doctor and the status line."""
        return "memory"


class Keystore(_Helpers):
    """Secrets in the operating system's keyring. Every method raises `KeyringProblem` if it cannot be used."""

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        """Use a backend of ``keyring``, or (None) the one of this desktop, found at the first use."""
        self._backend = backend
        self._checked = False
        self._lock = threading.Lock()

    @override
    def __repr__(self) -> str:
        """Without the secrets."""
        return f"Keystore({type(self._backend).__name__ if self._backend else 'not opened'})"

    @override
    def get(self, workspace_id: str, name: str) -> str | None:
        """The secret, or None if there is none."""
        backend = self._open()
        try:
            return backend.get_password(_service(workspace_id), name)
        except Exception as error:  # noqa: BLE001 - desktops raise errors of their own; all are told
            _fail(error)

    @override
    def set(self, workspace_id: str, name: str, value: str) -> None:
        """Keep a secret, replacing the one before."""
        _check_length(name, value)
        backend = self._open()
        try:
            backend.set_password(_service(workspace_id), name, value)
        except Exception as error:  # noqa: BLE001 - as above
            _fail(error)

    def delete(self, workspace_id: str, name: str) -> None:
        """Forget a secret; nothing happens if there is none."""
        from keyring.errors import PasswordDeleteError

        backend = self._open()
        try:
            if backend.get_password(_service(workspace_id), name) is not None:
                backend.delete_password(_service(workspace_id), name)
        except PasswordDeleteError:
            return
        except Exception as error:  # noqa: BLE001 - as above
            _fail(error)

    def describe(self) -> str:
        """Where secrets go, for the doctor and the status line."""
        backend = self._open()
        return f"{type(backend).__module__}.{type(backend).__name__}"

    def _open(self) -> KeyringBackend:
        """The backend, refused unless it keeps secrets encrypted."""
        with self._lock:
            if self._backend is None:
                import keyring

                try:
                    found = keyring.get_keyring()
                except RuntimeError:
                    # How keyring says that the backend it was told to use cannot work here.
                    raise _no_keyring() from None
                _refuse_unknown(found)
                self._backend = found
            if not self._checked:
                _refuse_plaintext(self._backend)
                self._checked = True
            return self._backend


def _service(workspace_id: str) -> str:
    return f"{_SERVICE} {workspace_id}"


def _from_text(value: str, name: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except ValueError:
        # Without its cause: that error's message could quote the value.
        raise KeyringProblem(
            "The entry {name} in the keyring of this computer is not in the expected form.",
            "Nothing was changed.",
            "Restore the keys from the recovery kit.",
            name=name,
        ) from None


def _check_length(name: str, value: str) -> None:
    if len(value) > MAX_VALUE_CHARS:
        raise KeyringProblem(
            "The entry {name} is too long for a keyring ({length} characters, at most {limit}).",
            "Nothing was changed.",
            name=name,
            length=len(value),
            limit=MAX_VALUE_CHARS,
        )


def _parts(backend: KeyringBackend) -> list[KeyringBackend]:
    """The backend, or those that a chain of backends would try."""
    chained = getattr(backend, "backends", None)
    return list(chained) if isinstance(chained, (list, tuple)) else [backend]


def _refuse_plaintext(backend: KeyringBackend) -> None:
    if not _parts(backend):
        # An empty chain would answer that every secret is merely missing.
        raise _no_keyring()
    for part in _parts(backend):
        kind = type(part)
        if (
            kind.__module__.startswith(("keyrings.alt", "keyring.backends.null"))
            or "plaintext" in kind.__name__.lower()
        ):
            raise _unsafe(part)


def _refuse_unknown(backend: KeyringBackend) -> None:
    for part in _parts(backend):
        if not any(
            type(part).__module__ == known or type(part).__module__.startswith(known + ".") for known in _ENCRYPTED
        ):
            raise _unsafe(part)


def _unsafe(backend: KeyringBackend) -> KeyringProblem:
    return KeyringProblem(
        "The keyring set up on this computer ({backend}) is not the system's encrypted one, so it is not used.",
        "No secret was written.",
        _how_to_install(),
        backend=f"{type(backend).__module__}.{type(backend).__name__}",
    )


def _fail(error: Exception) -> NoReturn:
    """Tell the person what is wrong with the keyring, by the kind of error, never quoting its text."""
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    # Desktops' own errors pass through keyring unchanged; they are known by name, without importing their libraries.
    kind = type(error).__name__
    if isinstance(error, KeyringLocked) or kind in {"LockedException", "PromptDismissedException"}:
        raise KeyringProblem(
            "The keyring of this computer is locked.",
            "Nothing was changed.",
            "Unlock it (log in again, or open Passwords and Keys), then try again.",
        ) from None
    if isinstance(error, InitError):
        raise KeyringProblem(
            "The keyring of this computer has no default collection yet.",
            "Nothing was changed.",
            "Create one (open Passwords and Keys, then New, then Password keyring, named Login), then try again.",
        ) from None
    if isinstance(error, NoKeyringError) or kind == "SecretServiceNotAvailableException":
        raise _no_keyring() from None
    raise KeyringProblem(
        "The keyring of this computer refused ({kind}).",
        "Nothing was changed.",
        "Check that it is unlocked, then try again.",
        kind=kind,
    ) from None


def _no_keyring() -> KeyringProblem:
    return KeyringProblem(
        "This computer offers no keyring to keep secrets in.",
        "No secret was written anywhere else.",
        _how_to_install(),
    )


def _how_to_install() -> str:
    if sys.platform == "win32":
        return "Start the service named Credential Manager, then try again."
    if sys.platform == "darwin":
        return "Open Keychain Access and make sure that the login keychain exists, then try again."
    return "Install a keyring (on Debian and Ubuntu: apt install gnome-keyring dbus-x11), log in again, then try again."
