from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from exec_assistant.bootstrap import Founder, SystemClock, create_profile, open_profile
from exec_assistant.domain.people import Role
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.services import people, posts, reading, working_copy

ROOT = Path(__file__).resolve().parents[2]
BEGINNING = "Début. "


def _profile(folder: Path) -> tuple[MemoryKeystore, str]:
    keystore = MemoryKeystore()
    ws, _ = create_profile(
        folder,
        name="Essai",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=keystore,
        clock=SystemClock(),
        demo=True,
    )
    account = people.add_account(ws, network="linkedin", handle="claire", name="Claire").created
    post = posts.create_post(ws, title="Panne", source=BEGINNING, accounts=[account]).created
    ws.close()
    return keystore, post


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.7, 2.3, 6.1])
def test_killing_the_program_loses_at_most_a_second_of_typing(tmp_path: Path, seconds: float) -> None:
    """Killed in the first second, between two pauses, and after a pause would have made a revision."""
    profile, keys = tmp_path / "profile", tmp_path / "keys.json"
    keystore, post = _profile(profile)
    keys.write_text(json.dumps([[*where, value] for where, value in keystore._values.items()]))
    command = [sys.executable, "-m", "tests.integration.typing_app", str(profile), str(keys), post]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ})
    try:
        assert process.stdout is not None
        typed = [json.loads(process.stdout.readline())]
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        typed += [json.loads(line) for line in process.stdout.read().splitlines() if line.endswith("]")]
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    assert len(typed) > seconds * 5
    safe = BEGINNING + "".join(letter for at, letter in typed if at < killed - 1.0)
    whole = BEGINNING + "".join(letter for _, letter in typed)
    ws = open_profile(profile, keystore=keystore, clock=SystemClock(), demo=True)
    try:
        kept = working_copy.restore(ws, post)
        found = kept.document.source if kept else reading.post_detail(ws, post).document.source
    finally:
        ws.close()
    assert found.startswith(safe)
    assert (whole + "\n").startswith(found)
