"""Makes the pictures of the icon from its drawing: `python -m gui.desktop.draw_icons`, after a change of the SVG."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from pathlib import Path

from gui.desktop.identity import ICON_SIZES as SIZES
from gui.desktop.identity import ICONS

ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}  # the ones that hold PNG


def main() -> None:
    """Draw the SVG in every size, as PNG, for Windows (ico) and for macOS (icns)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    svg = ICONS / "perceptron-lab.svg"
    drawn = {size: png(svg, size) for size in (*SIZES, 512)}
    for size in SIZES:
        (ICONS / f"perceptron-lab-{size}.png").write_bytes(drawn[size])
    (ICONS / "perceptron-lab.ico").write_bytes(ico({size: drawn[size] for size in SIZES}))
    (ICONS / "perceptron-lab.icns").write_bytes(icns({size: drawn[size] for size in ICNS_TYPES}))


def png(svg: Path, size: int) -> bytes:
    """Return the drawing in `size` x `size` pixels, as PNG."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise RuntimeError(f"{svg}: Qt could not write it as PNG")
    return bytes(data.data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon for Windows that holds PNG pictures, by their sizes.

    An entry of the directory: width, height (0 is 256), colours of a palette, 0, planes, bits a pixel, length, offset.
    """
    directory, data = struct.pack("<HHH", 0, 1, len(pictures)), b""
    first = len(directory) + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), first + len(data))
        data += picture
    return directory + data


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon for macOS: after the head, of each picture its type, the length of all three, its PNG."""
    data = b"".join(ICNS_TYPES[size] + struct.pack(">I", 8 + len(png)) + png for size, png in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(data)) + data


if __name__ == "__main__":
    main()
