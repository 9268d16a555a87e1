"""The keystore on a real Secret Service (gnome-keyring on a private bus), and on machines that lack one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exec_assistant.domain.errors import KeyringProblem
from exec_assistant.keystore import MAX_VALUE_CHARS, Keystore

pytestmark = pytest.mark.keyring

PROJECT = Path(__file__).resolve().parents[2]
SECRET = "s3cr3t-of-the-executive"

#: Run in a process of its own, on a bus of its own, since it locks the keyring for everybody on it.
ASK = """
from exec_assistant.domain.errors import KeyringProblem
from exec_assistant.keystore import Keystore
store = Keystore()
{before}
for act in (lambda: store.get("w", "n"), lambda: store.set("w", "n", "v"), lambda: store.delete("w", "n")):
    try:
        print("answered", act())
    except KeyringProblem as problem:
        print(problem)
"""
LOCK = """
import secretstorage
store.set("w", "n", "v")
secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
"""


@pytest.fixture
def store() -> Keystore:
    return Keystore()


def test_the_backend_is_the_secret_service(store: Keystore) -> None:
    assert store.describe() == "keyring.backends.SecretService.Keyring"


def test_secrets_come_back_also_in_another_process(store: Keystore) -> None:
    assert store.get("w", "token") is None
    store.set("w", "token", SECRET)
    store.set("other", "token", "another")
    store.set_bytes("w", "seed", bytes(range(64)))
    assert store.get("w", "token") == SECRET
    code = "from exec_assistant.keystore import Keystore; print(Keystore().get_bytes('w', 'seed').hex())"
    shown = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True)
    assert shown.stdout.strip() == bytes(range(64)).hex()
    store.delete("w", "token")
    store.delete("w", "token")
    assert store.get("w", "token") is None
    assert store.get("other", "token") == "another"
    with pytest.raises(KeyringProblem, match="does not hold the keys"):
        store.require("w", "token")


def test_the_longest_entry_comes_back(store: Keystore) -> None:
    value = "é" * MAX_VALUE_CHARS
    store.set("w", "long", value)
    assert store.get("w", "long") == value


def answers(command: list[str], before: str = "", **environment: str) -> list[str]:
    code = ASK.format(before=before)
    kept = {key: value for key, value in os.environ.items() if key != "DBUS_SESSION_BUS_ADDRESS"}
    done = subprocess.run(
        [*command, sys.executable, "-W", "ignore", "-c", code],
        cwd=PROJECT, env={**kept, **environment}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.strip().splitlines()


def private_home(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "run").mkdir(mode=0o700)
    return {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run"), "XDG_DATA_HOME": str(tmp_path / "share")}


def test_a_locked_keyring_is_told(tmp_path: Path) -> None:
    lines = answers([str(PROJECT / "scripts" / "with_keyring.sh")], LOCK, TMPDIR=str(tmp_path))
    assert len(lines) == 3
    assert all("is locked" in line and "Unlock it" in line for line in lines)


def test_a_keyring_without_a_collection_is_told(tmp_path: Path) -> None:
    lines = answers(["dbus-run-session", "--"], **private_home(tmp_path))
    assert len(lines) == 3
    assert all("no default collection" in line and "Create one" in line for line in lines)


@pytest.mark.parametrize(
    "backend", ["keyring.backends.SecretService.Keyring", "keyring.backends.chainer.ChainerBackend"]
)
def test_a_machine_without_a_bus_is_told(tmp_path: Path, backend: str) -> None:
    lines = answers([], **private_home(tmp_path), PYTHON_KEYRING_BACKEND=backend)
    assert len(lines) == 3
    assert all("offers no keyring" in line and "apt install gnome-keyring" in line for line in lines)
