"""What the program is built on behaves as it must: the Qt binding, the cipher, the package, the tests' own nets."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import keyring
import keyring.errors
import pytest
from pytest_socket import SocketConnectBlockedError
from sqlcipher3 import dbapi2

from scripts import architecture_tree

PROJECT = Path(__file__).resolve().parents[2]


def test_the_qt_binding_keeps_its_references(qapp: object) -> None:
    """PySide6 6.12.0 gave back one reference to None with each void call; Python 3.11 aborts when none is left."""
    from PySide6.QtGui import QColor, QImage, QPainter

    calls = 5_000
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    pen = QColor("black")
    before = sys.getrefcount(None)
    for _ in range(calls):
        painter.setPen(pen)
    after = sys.getrefcount(None)
    painter.end()

    # Python 3.12 made None immortal: there the count stands still with a broken binding too, and the version tells.
    assert before - after < calls // 10
    assert importlib.metadata.version("PySide6-Essentials") == "6.11.3"
    assert importlib.metadata.version("shiboken6") == "6.11.3"


def test_the_database_is_really_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "projection.db"
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{'5a' * 32}'\"")
    connection.execute("CREATE VIRTUAL TABLE drafts USING fts5(body)")
    connection.execute("INSERT INTO drafts VALUES ('resultats du trimestre')")
    connection.commit()
    found = connection.execute("SELECT body FROM drafts WHERE drafts MATCH 'trimestre'").fetchall()
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()

    content = path.read_bytes()
    assert found == [("resultats du trimestre",)]
    assert cipher is not None
    assert int(cipher[0].split(".")[0]) >= 4
    assert not content.startswith(b"SQLite format 3")
    assert b"trimestre" not in content


def test_the_package_holds_every_file_of_the_program(tmp_path: Path) -> None:
    """A theme or a font that is missing from the wheel is only noticed on somebody else's machine."""
    # Built from a copy: what an earlier build left in build/ would be packed again.
    clone, made = tmp_path / "clone", tmp_path / "made"
    for file in architecture_tree.tracked_files():
        (clone / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / file, clone / file)
    command = [sys.executable, *"-m pip wheel --quiet --no-deps --no-build-isolation -w".split(), str(made), "."]
    subprocess.run(command, cwd=clone, check=True, capture_output=True)
    (wheel,) = made.glob("exec_assistant-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    wanted = {
        str(file)
        for file in architecture_tree.tracked_files()
        if file.parts[0] in {"exec_assistant", "ui", "resources"} and len(file.parts) > 1
    }

    assert len(wanted) > 50
    assert wanted - packed == set()
    assert {name.split("/")[0] for name in packed if ".dist-info/" not in name} == {"exec_assistant", "ui", "resources"}


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_no_test_reaches_the_network() -> None:
    with pytest.raises(SocketConnectBlockedError), socket.socket() as connection:
        connection.connect(("192.0.2.1", 443))


@pytest.mark.skipif(os.environ.get("EXEC_ASSISTANT_TEST_KEYRING") == "private", reason="this run has a private one")
def test_no_test_reaches_the_person_s_keyring() -> None:
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("exec-assistant-test", "nobody")


@pytest.mark.keyring
def test_the_private_keyring_is_real() -> None:
    assert type(keyring.get_keyring()).__module__ == "keyring.backends.SecretService"
    keyring.set_password("exec-assistant-test", "device", "a secret of 32 bytes in base 64 é")

    assert keyring.get_password("exec-assistant-test", "device") == "a secret of 32 bytes in base 64 é"
    keyring.delete_password("exec-assistant-test", "device")
    assert keyring.get_password("exec-assistant-test", "device") is None


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("import threading\n    threading.Thread(target=event.wait, name='forgotten').start()", "forgotten"),
        ("from PySide6.QtWidgets import QLabel\n    kept.append(QLabel('x')); kept[-1].show()", "QLabel"),
        ("from PySide6.QtCore import QTimer\n    kept.append(QTimer()); kept[-1].start(1000)", "active timer"),
        ("import warnings\n    warnings.warn('old')", "old"),
        ("from PySide6.QtCore import qWarning\n    qWarning('QPainter::begin')", "QPainter::begin"),
    ],
)
def test_what_a_test_leaves_behind_fails_it(body: str, told: str, tmp_path: Path) -> None:
    module = tmp_path / "test_leaves.py"
    module.write_text(
        "import threading\nkept = []\nevent = threading.Event()\n"
        f"def test_leaves(qapp):\n    {body}\n"
        "def test_then_goes_on():\n    event.set()\n",
        encoding="utf-8",
    )

    result = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-c", str(PROJECT / "pyproject.toml"), "--rootdir", str(PROJECT)),
            *("-p", "tests.conftest", "-p", "no:randomly", "-p", "no:cacheprovider", str(module)),
        ],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )

    assert result.returncode == 1, result.stdout + result.stderr
    assert told in result.stdout
