"""Draw the application icon's PNG, ICO and ICNS files from resources/icons/app/app.svg."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO = (16, 24, 32, 48, 64, 128, 256)
# Apple's types for PNG data of each size.
ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def png(renderer: QSvgRenderer, side: int) -> bytes:
    """The icon at one size."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon holding PNG pictures."""
    offset = 6 + 16 * len(ICO)
    directory, body = struct.pack("<HHH", 0, 1, len(ICO)), b""
    for side in ICO:
        data = pictures[side]
        shown = 0 if side == 256 else side
        directory += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(data), offset + len(body))
        body += data
    return directory + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon holding PNG pictures."""
    body = b"".join(kind + struct.pack(">I", len(pictures[side]) + 8) + pictures[side] for side, kind in ICNS.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> int:
    """Write all files."""
    app = QGuiApplication([])
    renderer = QSvgRenderer(str(FOLDER / "app.svg"))
    pictures = {side: png(renderer, side) for side in SIZES}
    for side in SIZES[:-1]:
        (FOLDER / f"app-{side}.png").write_bytes(pictures[side])
    (FOLDER / "app.ico").write_bytes(ico(pictures))
    (FOLDER / "app.icns").write_bytes(icns(pictures))
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
