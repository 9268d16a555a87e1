"""How fast the journal writes and reads 100,000 events in segments of 100; prints one line of JSON.

Writing is `Journal.append` in batches of 100, each flushed to the disk and sealed. Reading opens the journal afresh
and takes every event with its segment's signature, chain link and encryption verified. The peer, in the same run, is
plain zlib and MessagePack decoding of the same bodies from memory into lists: no file, key, check or event object.
The goal is their ratio, since both slow down alike on a busy machine; alone, reading passes 100,000 events a second.
``append_ms`` is one event at a time, as a person's edit, flushed before it returns.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
import zlib
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import msgpack

from exec_assistant.journal.cipher import DeviceKeys, Use, decrypt, new_epoch_key, subkey
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.journal.journal import Journal
from exec_assistant.journal.segment import HEADER_BYTES, parse_header

EVENTS = 100_000
BATCH = 100
ROUNDS = 3
GOAL_VS_PLAIN = 4.0
WORKSPACE = "0197f3a0-0000-7000-8000-00000000000a"
DEVICE = "0197f3a0-1111-7000-8000-000000000001"
WORDS = ("résultats", "du", "trimestre", "merci", "aux", "équipes", "industrie", "souveraineté", "apprentis", "climat")


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The current instant."""
        return datetime.now(UTC)


def make_drafts(count: int) -> list[EventDraft]:
    """Edits of a few hundred posts: texts of 5 to 40 words, each following on from another."""
    rng = random.Random(7)
    return [
        EventDraft(
            rng.choice(("claire", "marie", "paul")),
            rng.choice(("draft_saved", "comment_added", "post_planned")),
            1,
            f"post-{rng.randrange(400)}",
            (f"{rng.getrandbits(128):032x}",),
            {"text": " ".join(rng.choices(WORDS, k=rng.randint(5, 40))), "words": rng.randrange(300), "pinned": False},
        )
        for _ in range(count)
    ]


def bodies(folder: Path, key: bytes) -> list[bytes]:
    """The compressed bodies of all segments, already decrypted."""
    found = []
    for path in sorted((folder / "d").rglob("*.seg")):
        data = path.read_bytes()
        header = parse_header(data)
        body = decrypt(key, header.nonce, data[HEADER_BYTES:-64], data[:HEADER_BYTES]) if header else None
        if body is None:
            raise SystemExit(f"{path} does not open")
        found.append(body)
    return found


def timed_read(journal: Journal) -> float:
    """Seconds to read every event once."""
    start = time.perf_counter()
    count = sum(1 for _ in journal.read_all())
    seconds = time.perf_counter() - start
    if count != EVENTS or journal.problems:
        raise SystemExit(f"{count} events read, {len(journal.problems)} problems")
    return seconds


def timed_plain(packed: list[bytes]) -> float:
    """Seconds to inflate and decode the same bodies and nothing else."""
    start = time.perf_counter()
    count = sum(len(msgpack.unpackb(zlib.decompressobj().decompress(body))[1]) for body in packed)
    seconds = time.perf_counter() - start
    if count != EVENTS:
        raise SystemExit(f"{count} events decoded")
    return seconds


def main() -> int:
    """Write, read, compare; 0 if reading reaches its goal."""
    epoch_key, keys = new_epoch_key(), DeviceKeys.generate()

    def open_journal(folder: Path) -> Journal:
        return Journal.open(
            folder,
            workspace=WORKSPACE,
            epoch_keys={1: epoch_key},
            device_keys={DEVICE: keys},
            public_keys=lambda _: None,
            clock=SystemClock(),
        )

    drafts = make_drafts(EVENTS)
    with tempfile.TemporaryDirectory() as temp:
        folder = Path(temp)
        journal = open_journal(folder)
        start = time.perf_counter()
        for at in range(0, EVENTS, BATCH):
            journal.append(DEVICE, drafts[at : at + BATCH])
        write_s = time.perf_counter() - start
        start = time.perf_counter()
        reopened = open_journal(folder)
        open_s = time.perf_counter() - start
        packed = bodies(folder, subkey(epoch_key, Use.SEGMENTS))
        read_s = min(timed_read(reopened) for _ in range(ROUNDS))
        plain_s = min(timed_plain(packed) for _ in range(ROUNDS))
        size = sum(path.stat().st_size for path in (folder / "d").rglob("*.seg"))
        singles = []
        for draft in drafts[: BATCH - 1]:
            start = time.perf_counter()
            reopened.append(DEVICE, [draft])
            singles.append((time.perf_counter() - start) * 1000)
    print(
        json.dumps(
            {
                "bench": "journal",
                "events": EVENTS,
                "segments_of": BATCH,
                "write_events_per_s": round(EVENTS / write_s),
                "read_events_per_s": round(EVENTS / read_s),
                "plain_decode_events_per_s": round(EVENTS / plain_s),
                "read_vs_plain": round(read_s / plain_s, 2),
                "goal_vs_plain": GOAL_VS_PLAIN,
                "bytes_per_100k": size,
                "open_ms": round(open_s * 1000, 1),
                "append_ms": {
                    "median": round(statistics.median(singles), 2),
                    "p95": round(sorted(singles)[int(len(singles) * 0.95)], 2),
                },
                "ok": read_s / plain_s <= GOAL_VS_PLAIN,
            }
        )
    )
    return 0 if read_s / plain_s <= GOAL_VS_PLAIN else 1


if __name__ == "__main__":
    sys.exit(main())
