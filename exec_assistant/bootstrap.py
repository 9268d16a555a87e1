"""Putting the rooms together: creating, opening and restoring a profile. The only module that knows every room."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import BadInput, Damaged
from exec_assistant.domain.events import MemberAdmitted, WorkspaceCreated
from exec_assistant.domain.people import Member, Role, member_bytes
from exec_assistant.journal.cipher import DeviceKeys, new_epoch_key
from exec_assistant.journal.journal import Journal
from exec_assistant.journal.media_store import MediaStore
from exec_assistant.journal.recovery import RecoverySecrets, make_kit, new_passphrase, read_kit
from exec_assistant.keystore import Keystore, MemoryKeystore
from exec_assistant.profile import REGISTER, ProfileLock, Register, read_register
from exec_assistant.services.workspace import Me, Workspace
from exec_assistant.storage.local import LocalStore
from exec_assistant.storage.projection import Projection, damage_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from exec_assistant.domain.time import Clock
    from exec_assistant.keystore import SecretStore
    from exec_assistant.services.doctor import Check

EPOCH = 1
PROJECTION, LOCAL = "projection.db", "local.db"
DATABASE_KEY, EPOCH_KEY, OWNER_KEY, DEVICE_KEY = "database", "epoch-1", "owner", "device/"
"""Names of the entries in the keyring, under the workspace's id."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The current instant in UTC."""
        return datetime.now(tz=UTC)


@dataclass(frozen=True, slots=True)
class Founder:
    """Who creates a workspace."""

    name: str
    role: Role
    speciality: str = ""


@dataclass(frozen=True, slots=True)
class RecoveryKit:
    """What is shown once at first start: the page to print, and the passphrase to keep elsewhere."""

    text: str
    passphrase: str


def create_profile(
    folder: Path,
    *,
    name: str,
    founder: Founder,
    zone: str,
    language: str,
    keystore: SecretStore,
    clock: Clock,
    demo: bool = False,
    others: Mapping[str, Founder] | None = None,
) -> tuple[Workspace, RecoveryKit]:
    """Create a workspace in an empty folder, with its recovery kit.

    ``others`` (demo only) maps person ids to people whose devices live on this machine too.

    Raises:
        BadInput: the folder already holds a workspace. KeyringProblem, StorageProblem.
    """
    lock = ProfileLock(folder)
    if (folder / "profile.json").exists():
        lock.release()
        raise BadInput(
            "This folder already holds a workspace.", "Nothing was changed.", "Open it, or choose another folder."
        )
    try:
        workspace = str(uuid.uuid4())
        epoch_key, owner = new_epoch_key(), DeviceKeys.generate()
        people = {str(uuid.uuid4()): founder, **(others or {})}
        devices = {person: (str(uuid.uuid4()), DeviceKeys.generate()) for person in people}
        keystore.set_bytes(workspace, EPOCH_KEY, epoch_key)
        keystore.set_bytes(workspace, OWNER_KEY, owner.to_bytes())
        keystore.set_bytes(workspace, DATABASE_KEY, secrets.token_bytes(32))
        for device, keys in devices.values():
            keystore.set_bytes(workspace, DEVICE_KEY + device, keys.to_bytes())
        first = next(iter(people))
        register = Register(
            workspace,
            first,
            devices[first][0],
            owner.public.hex(),
            {device: keys.public.hex() for device, keys in devices.values()},
        )
        register.write(folder)
        ws = _assemble(folder, register, keystore, clock, lock, demo=demo, founding=(founder.name, founder.role))
    except BaseException:
        lock.release()
        raise
    ws.commit(
        [
            WorkspaceCreated(workspace, name, zone, language, owner.public.hex()),
            *(_admission(workspace, owner, person, who, *devices[person]) for person, who in people.items()),
        ]
    )
    passphrase = new_passphrase()
    kit = make_kit(RecoverySecrets(workspace, owner.to_bytes(), {EPOCH: epoch_key}), passphrase) if not demo else ""
    return ws, RecoveryKit(kit, passphrase)


def _admission(
    workspace: str, owner: DeviceKeys, person: str, who: Founder, device: str, keys: DeviceKeys
) -> MemberAdmitted:
    member = Member(person, who.name, who.role, device, keys.public.hex(), keys.box_public.hex(), who.speciality)
    signature = owner.sign(member_bytes(workspace, member)).hex()
    return MemberAdmitted(
        person, who.name, who.role.value, device, member.sign_key, member.box_key, who.speciality, signature
    )


def open_profile(
    folder: Path,
    *,
    keystore: SecretStore,
    clock: Clock,
    demo: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Workspace:
    """Open an existing profile: take its lock, read the keys, fold what is not folded yet.

    Raises:
        BadInput: no profile there. KeyringProblem, StorageProblem, Damaged, TooNew: each says what to do.
    """
    register = read_register(folder)
    lock = ProfileLock(folder)
    try:
        try:
            return _assemble(folder, register, keystore, clock, lock, demo=demo, progress=progress)
        except Damaged:
            if not damage_mark(folder / PROJECTION).exists():
                raise
            return _assemble(folder, register, keystore, clock, lock, demo=demo, progress=progress)
    except BaseException:
        lock.release()
        raise


def memory_keystore() -> SecretStore:
    """Keys that end with the process: for the example and the tour, which say so."""
    return MemoryKeystore()


def open_here(folder: Path, progress: Callable[[int], None] | None = None) -> Workspace:
    """Open a profile with this machine's keyring and clock."""
    return open_profile(folder, keystore=Keystore(), clock=SystemClock(), progress=progress)


def create_here(
    folder: Path, *, name: str, founder: Founder, zone: str, language: str
) -> tuple[Workspace, RecoveryKit]:
    """Create a profile with this machine's keyring and clock."""
    return create_profile(
        folder, name=name, founder=founder, zone=zone, language=language, keystore=Keystore(), clock=SystemClock()
    )


def restore_here(folder: Path, kit: str, passphrase: str) -> Workspace:
    """Restore a profile into this machine's keyring."""
    return restore_profile(folder, kit, passphrase, keystore=Keystore(), clock=SystemClock())


def _assemble(
    folder: Path,
    register: Register,
    keystore: SecretStore,
    clock: Clock,
    lock: ProfileLock,
    *,
    demo: bool,
    founding: tuple[str, Role] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Workspace:
    workspace = register.workspace
    database_key = keystore.require_bytes(workspace, DATABASE_KEY)
    epochs = {EPOCH: keystore.require_bytes(workspace, EPOCH_KEY)}
    owner = keystore.get_bytes(workspace, OWNER_KEY)
    own = {}
    for device in register.devices:
        stored = keystore.get_bytes(workspace, DEVICE_KEY + device)
        if stored is not None:
            own[device] = DeviceKeys.from_bytes(stored)
    if register.device not in own:
        own[register.device] = DeviceKeys.from_bytes(keystore.require_bytes(workspace, DEVICE_KEY + register.device))
    public = {device: bytes.fromhex(key) for device, key in register.devices.items()}
    journal = Journal.open(
        folder / "journal",
        workspace=workspace,
        epoch_keys=epochs,
        device_keys=own,
        public_keys=public.get,
        clock=clock,
    )
    projection = _open_projection(folder / PROJECTION, database_key)
    projection = _keep_what_the_journal_lost(projection, journal, database_key)
    local = _open_local(folder / LOCAL, database_key)
    ws = Workspace(
        workspace=workspace,
        profile=folder,
        clock=clock,
        keystore=keystore,
        journal=journal,
        projection=projection,
        local=local,
        media=MediaStore(folder / "media", epochs),
        device_keys=own,
        me=Me(register.person, register.device, founding[0] if founding else "", Role.READER),
        owner=DeviceKeys.from_bytes(owner) if owner else None,
        owner_key=bytes.fromhex(register.owner_key),
        demo=demo,
    )
    ws.on_close(lock.release)
    if founding:
        ws.me = replace(ws.me, role=founding[1])
        return ws
    if not projection.position() and journal.counts():
        ws.refold(progress)
    else:
        ws.mark_stale()
        ws.catch_up()
    ws.act_as(register.person)
    return ws


def _open_projection(path: Path, key: bytes) -> Projection:
    """The projection, made anew beside the damaged file when it cannot be read: the journal has everything."""
    mark = damage_mark(path)
    if mark.exists():
        _set_aside(path, "damaged")
        mark.unlink()
    projection = Projection(path, key)
    try:
        projection.prepare()
    except Damaged:
        projection.close()
        _set_aside(path, "damaged")
        projection = Projection(path, key)
        projection.prepare()
        mark.unlink(missing_ok=True)
    return projection


def _keep_what_the_journal_lost(projection: Projection, journal: Journal, key: bytes) -> Projection:
    """A projection of this journal: another one, where the present one knows events that the journal has no more.

    Folding again would wipe out the last trace of them, so the old file is kept beside the new one.
    """
    counts = journal.counts()
    lost = {device: known for device, known in projection.position().items() if known > counts.get(device, 0)}
    if not lost:
        return projection
    for device, known in lost.items():
        journal.note_lost(device, known)
    path = projection.database.path
    projection.close()
    _set_aside(path, "ahead")
    return _open_projection(path, key)


def _open_local(path: Path, key: bytes) -> LocalStore:
    """The laptop's own store; what a damaged one still holds is taken over into a new one, and the old one is kept."""
    local = LocalStore(path, key)
    try:
        local.migrate()
        if not local.database.damaged_pages():
            return local
    except Damaged:
        pass
    local.close()
    aside = _set_aside(path, "damaged")
    fresh, damaged = LocalStore(path, key), LocalStore(aside, key)
    fresh.migrate()
    try:
        fresh.take_from(damaged)
    except Damaged:
        # Not even its first page can be read: nothing is left to take.
        pass
    finally:
        damaged.close()
    return fresh


def _set_aside(path: Path, why: str) -> Path:
    """Keep a database under another name, which is returned; nothing is deleted."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.{why}-{number}{path.suffix}")).exists():
        number += 1
    for suffix in ("", "-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + suffix))
    return aside


def profile_checks(folder: Path, keystore: SecretStore) -> list[Callable[[], Check]]:
    """What the doctor looks at in a profile: that its keys are there and that its databases read; none without one."""
    if not (folder / REGISTER).exists():
        return []
    from exec_assistant.services.doctor import check_databases

    def check_profile() -> Check:
        register = read_register(folder)
        key = keystore.require_bytes(register.workspace, DATABASE_KEY)
        for name in (EPOCH_KEY, DEVICE_KEY + register.device):
            keystore.require_bytes(register.workspace, name)
        return check_databases([folder / PROJECTION, folder / LOCAL], key)

    return [check_profile]


def recovery_kit(ws: Workspace) -> RecoveryKit:
    """A fresh recovery kit of an open workspace, with a new passphrase; only on the owner's laptop."""
    passphrase = new_passphrase()
    epoch_key = ws.keystore.require_bytes(ws.id, EPOCH_KEY)
    recovery = RecoverySecrets(ws.id, ws.owner_keys().to_bytes(), {EPOCH: epoch_key})
    return RecoveryKit(make_kit(recovery, passphrase), passphrase)


def restore_profile(folder: Path, kit: str, passphrase: str, *, keystore: SecretStore, clock: Clock) -> Workspace:
    """Open a copy of a profile folder on a machine whose keyring knows nothing of it, with the recovery kit.

    The laptop becomes a new device of the owner, so that it can never be mistaken for the lost one: posts that named
    the old device as publisher wait for a new approval. Databases are folded anew from the journal.

    Raises:
        BadInput: wrong passphrase, mistyped line, or the kit belongs to another workspace.
    """
    recovered = read_kit(kit, passphrase)
    register = read_register(folder)
    owner = DeviceKeys.from_bytes(recovered.owner_keys)
    if recovered.workspace != register.workspace or owner.public.hex() != register.owner_key:
        raise BadInput(
            "This recovery kit belongs to another workspace.", "Nothing was changed.", "Look for the right kit."
        )
    workspace = register.workspace
    lock = ProfileLock(folder)
    try:
        for epoch, epoch_key in recovered.epoch_keys.items():
            keystore.set_bytes(workspace, f"epoch-{epoch}", epoch_key)
        keystore.set_bytes(workspace, OWNER_KEY, recovered.owner_keys)
        if keystore.get_bytes(workspace, DATABASE_KEY) is None:
            # Another copy of the workspace on this machine keeps its key: unsaved words are under it.
            keystore.set_bytes(workspace, DATABASE_KEY, secrets.token_bytes(32))
        device, keys = str(uuid.uuid4()), DeviceKeys.generate()
        keystore.set_bytes(workspace, DEVICE_KEY + device, keys.to_bytes())
        register.devices[device] = keys.public.hex()
        register.device = device
        register.write(folder)
        for name in (PROJECTION, LOCAL):
            if (folder / name).exists():
                _set_aside(folder / name, "damaged")
        ws = _assemble(folder, register, keystore, clock, lock, demo=False, founding=("", Role.EXECUTIVE))
        ws.refold()
        rows = ws.projection.database.query(
            "SELECT name, role, speciality FROM members WHERE person = ? ORDER BY stamp LIMIT 1", (register.person,)
        )
        who = Founder(rows[0][0], Role(rows[0][1]), rows[0][2]) if rows else Founder("", Role.EXECUTIVE)
        ws.commit([_admission(workspace, owner, register.person, who, device, keys)])
        ws.act_as(register.person)
    except BaseException:
        lock.release()
        raise
    return ws
