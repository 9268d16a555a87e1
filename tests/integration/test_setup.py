"""scripts/setup.sh on machines that lack something, acted out with stand-ins for the system's commands."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="make and bash set up Linux and macOS; Windows uses pip")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A clone without an environment."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in ("scripts", "requirements"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "pyproject.toml", folder)
    return folder


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder with the few commands of a bare machine; tests add the ones they act out."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("bash", "env", "cat", "cksum", "dirname", "head", "sed", "rm", "uname"):
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return folder


def act(folder: Path, name: str, script: str) -> None:
    command = folder / name
    command.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
    command.chmod(0o755)


def set_up(copy: Path, commands: Path, mode: str = "run") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", str(copy / "scripts" / "setup.sh"), mode],
        cwd=copy,
        capture_output=True,
        text=True,
        env={"PATH": str(commands), "HOME": str(copy)},
        stdin=subprocess.DEVNULL,
    )


def test_without_root_it_names_the_packages(copy: Path, commands: Path) -> None:
    act(commands, "id", "echo 1000")
    act(commands, "dpkg-query", "exit 1")
    act(commands, "apt-get", "echo called >> apt.log")
    act(
        commands,
        "apt-cache",
        '[ "$1" = depends ] && echo "  Depends: python3.13"; [ "${@: -1}" = libglib2.0-0t64 ] && echo x',
    )

    result = set_up(copy, commands)

    assert result.returncode == 1
    assert "Ask an administrator to run this" in result.stderr
    assert "apt-get install --no-install-recommends ca-certificates libglib2.0-0t64 libgl1 " in result.stderr
    assert result.stderr.endswith(" python3 python3-venv\n")
    assert not (copy / "apt.log").exists()


def test_only_what_is_missing_is_installed(copy: Path, commands: Path) -> None:
    act(commands, "id", "echo 0")
    act(commands, "python3", "exit 0")
    act(commands, "dpkg-query", '[ "${@: -1}" = libegl1 ] && exit 1; printf installed')
    act(commands, "apt-get", 'echo "$@" >> apt.log')
    act(commands, "apt-cache", 'echo "Package: x"')

    set_up(copy, commands)

    calls = (copy / "apt.log").read_text(encoding="utf-8").splitlines()
    assert calls[0] == "-o DPkg::Lock::Timeout=500 update -qq"
    assert calls[1] == "-o DPkg::Lock::Timeout=500 -o Dpkg::Use-Pty=0 install -y -qq --no-install-recommends libegl1"


def test_an_old_python_is_told(copy: Path, commands: Path) -> None:
    """Without apt nothing can be installed, so the sentence says what to do."""
    act(commands, "python3", '[ "$1" = --version ] && echo "Python 3.9.2"; [ "$1" = --version ]')

    result = set_up(copy, commands)

    assert result.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13" in result.stderr
    assert "Python 3.9.2" in result.stderr


def test_an_unknown_mode_is_bad_usage(copy: Path, commands: Path) -> None:
    result = set_up(copy, commands, mode="everything")

    assert (result.returncode, result.stderr) == (2, "usage: scripts/setup.sh run|test|dist\n")


@pytest.mark.skipif(not (PROJECT / ".venv" / ".installed-test").exists(), reason="this environment was made by hand")
def test_the_second_time_calls_nobody(tmp_path: Path) -> None:
    for name in ("apt-get", "apt-cache", "sudo", "pip"):
        act(tmp_path, name, f"echo {name} was called >&2; exit 99")
    subprocess.run(["bash", "scripts/setup.sh", "test"], cwd=PROJECT, check=True, stdin=subprocess.DEVNULL)
    started = time.monotonic()

    result = subprocess.run(
        ["bash", "scripts/setup.sh", "test"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
    )

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert time.monotonic() - started < 10
