"""The profile folder: its small register file, and the lock that keeps a second instance out."""

from __future__ import annotations

import json
import os
import sys
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import BadInput, Damaged, StorageProblem, TooNew

if TYPE_CHECKING:
    from pathlib import Path

PROFILE_FORMAT = 1
REGISTER = "profile.json"


@dataclass(slots=True)
class Register:
    """``profile.json``: which workspace and devices the folder belongs to. No names, no secrets.

    ``devices`` maps every device known so far to its Ed25519 public key (hex), so that segments can be verified before
    the people of the workspace are folded; admission itself is checked against the owner's signature.
    """

    workspace: str
    person: str
    device: str
    owner_key: str
    devices: dict[str, str] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Write the register, whole or not at all."""
        data = {"format": PROFILE_FORMAT, **{name: getattr(self, name) for name in self.__slots__}}
        temporary = folder / (REGISTER + ".part")
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(data, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / REGISTER)


def read_register(folder: Path) -> Register:
    """The register of a profile.

    Raises:
        BadInput: the folder holds no profile. Damaged, TooNew: it does, and cannot be read.
    """
    try:
        data: Any = json.loads((folder / REGISTER).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BadInput(
            "“{folder}” holds no workspace yet.",
            "Nothing was changed.",
            "Create one, or try “exec-assistant demo”.",
            folder=folder.name,
        ) from error
    except (ValueError, OSError) as error:
        raise Damaged(
            "The file “{file}” of the profile cannot be read.",
            "The journal beside it was not touched.",
            "Put the file back from a backup, or restore the workspace with the recovery kit.",
            file=REGISTER,
        ) from error
    if not isinstance(data, dict) or not isinstance(data.get("format"), int):
        raise Damaged(
            "The file “{file}” of the profile is not what it should be.",
            "The journal beside it was not touched.",
            "Put the file back from a backup, or restore the workspace with the recovery kit.",
            file=REGISTER,
        )
    if data["format"] > PROFILE_FORMAT:
        raise TooNew(
            "This profile was written by a newer version of Exec Assistant.",
            "Nothing was changed.",
            "Update Exec Assistant on this laptop, then open it again.",
        )
    try:
        register = Register(data["workspace"], data["person"], data["device"], data["owner_key"], dict(data["devices"]))
        for identifier in (register.workspace, register.device, *register.devices):
            uuid.UUID(identifier)
        for key in (register.owner_key, *register.devices.values()):
            bytes.fromhex(key)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise Damaged(
            "The file “{file}” of the profile is not what it should be.",
            "The journal beside it was not touched.",
            "Put the file back from a backup, or restore the workspace with the recovery kit.",
            file=REGISTER,
        ) from error
    return register


class ProfileLock:
    """An operating-system lock on the profile; it ends with the process, however the process ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            StorageProblem: another instance holds it, or the folder cannot be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = (folder / "lock").open("a+b")
        except OSError as error:
            raise StorageProblem(
                "The folder “{folder}” cannot be written.",
                "Nothing was changed.",
                "Check its rights, or choose another with --profile.",
                folder=folder.name,
            ) from error
        try:
            _lock(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise StorageProblem(
                "Exec Assistant is already open on this profile.",
                "Nothing was changed.",
                "Use the open window, or close it first.",
            ) from error

    def release(self) -> None:
        """Let another instance in."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
