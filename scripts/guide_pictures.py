"""Make the pictures of the user guide, with the tour and nothing by hand.

    python scripts/guide_pictures.py

Plays the tour and the scenes of :mod:`scripts.guide_scenes` in French and in English on the light theme and copies the
pictures that the guides show to ``docs/guide/pictures`` under names that stay, with 256 colours at most. Exits 1 if a
check of the tour failed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, qRgb

PROJECT = Path(__file__).resolve().parents[1]
PICTURES = PROJECT / "docs" / "guide" / "pictures"
LANGUAGES = ("fr", "en")
THEME = "light"
#: Name in the guide, by the name that the tour, or a scene, gives the picture.
CHOSEN = {
    "approvals": "approvals",
    "difference": "difference",
    "imports": "imports",
    "drafts-too-long": "drafts-too-long",
    "by-hand": "by-hand",
    "settle-parked": "parked",
    "dashboard-ranking": "dashboard",
    "recovery-kit": "recovery-kit",
}
SCENES = ("edit-in-place", "quick-entry", "week", "print", "board", "preview-thread", "preferences")
NAMES = (*CHOSEN.values(), *SCENES)
COLOURS = 256


def main() -> int:
    """Make every picture of the guides; returns the exit code."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    total = 0
    made = set()
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="guide-pictures-") as folder:
            if not play_tour(Path(folder), language):
                return 1
            play_scenes(Path(folder) / "scenes", language)
            taken = {ours: find_picture(Path(folder), theirs, language) for theirs, ours in CHOSEN.items()}
            taken |= {name: find_picture(Path(folder) / "scenes", name, language) for name in SCENES}
            for name, picture in taken.items():
                target = PICTURES / f"{name}-{language}-{THEME}.png"
                total += copy_picture(picture, target)
                made.add(target)
    for old in set(PICTURES.glob("*.png")) - made:
        old.unlink()
    sys.stdout.write(f"{len(made)} pictures, {total / 1_000_000:.2f} MB, in {PICTURES}\n")
    return 0


def play_tour(out: Path, language: str) -> bool:
    """Play the tour in a process of its own; says whether all its checks held."""
    command = [sys.executable, "-m", "ui.entry", "--lang", language, "--theme", THEME, "tour", "--out", str(out)]
    return subprocess.run(command, cwd=PROJECT, check=False).returncode == 0


def play_scenes(out: Path, language: str) -> None:
    """Play the scenes in a process of its own."""
    out.mkdir()
    subprocess.run([sys.executable, "-m", "scripts.guide_scenes", language, str(out)], cwd=PROJECT, check=True)


def find_picture(folder: Path, name: str, language: str) -> Path:
    """The picture ``NN-name-LANG-THEME.png`` of a tour or of the scenes."""
    found = sorted(folder.glob(f"[0-9][0-9]-{name}-{language}-{THEME}.png"))
    if len(found) != 1:
        raise SystemExit(f"{len(found)} pictures were taken under the name {name}")
    return found[0]


def copy_picture(source: Path, target: Path) -> int:
    """Write a picture with its most frequent colours only, as small as PNG goes; returns its size in bytes."""
    few(QImage(str(source))).save(str(target), None, 0)
    return target.stat().st_size


def few(image: QImage) -> QImage:
    """The picture with at most 256 colours, each other pixel in the nearest of them.

    Text on plain grounds needs little more: what is lost are shades of anti-aliased edges.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    wide, high = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(high, image.bytesPerLine() // 4)[:, :wide]
    colours, where, counts = np.unique(pixels & 0xFFFFFF, return_inverse=True, return_counts=True)
    parts = np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int32)
    kept = choose_colours(parts, counts)
    nearest = np.array([np.argmin(((parts[kept] - part) ** 2).sum(axis=1)) for part in parts], dtype=np.uint8)
    lines = np.ascontiguousarray(nearest[where].reshape(high, wide))
    made = QImage(lines.tobytes(), wide, high, wide, QImage.Format.Format_Indexed8)
    made.setColorTable([qRgb(*map(int, part)) for part in parts[kept]])
    return made.copy()


def choose_colours(parts: np.ndarray, counts: np.ndarray) -> list[int]:
    """Which colours to keep: one after the other the one that so far is replaced worst, over all pixels that have it.

    So the red of one small sign is kept as well as the white of the page.
    """
    kept = [int(np.argmax(counts))]
    error = ((parts - parts[kept[0]]) ** 2).sum(axis=1)
    while len(kept) < min(COLOURS, len(parts)):
        kept.append(int(np.argmax(error * np.sqrt(counts))))
        error = np.minimum(error, ((parts - parts[kept[-1]]) ** 2).sum(axis=1))
    return kept


if __name__ == "__main__":
    sys.exit(main())
