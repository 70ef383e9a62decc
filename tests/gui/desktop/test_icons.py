"""The icon and what is made from it."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtGui import QImage, QImageReader

from gui.desktop.draw_icons import ICNS_TYPES, png
from gui.desktop.identity import COMMAND, ICONS
from gui.desktop.identity import ICON_SIZES as SIZES


def pixels(image: QImage) -> list[tuple[int, int, int, int]]:
    step = max(1, image.width() // 16)
    places = range(step // 2, image.width(), step)
    return [image.pixelColor(x, y).getRgb() for x in places for y in places]


@pytest.mark.parametrize("size", SIZES)
def test_the_pictures_are_of_the_drawing(qapp, size):
    made = QImage(str(ICONS / f"{COMMAND}-{size}.png"))
    drawn = QImage.fromData(png(ICONS / f"{COMMAND}.svg", size))
    assert made.width() == made.height() == size
    # another Qt may round a pixel of an edge otherwise, hence not the bytes
    for one, other in zip(pixels(made), pixels(drawn), strict=True):
        assert one == pytest.approx(other, abs=32)


def test_the_icon_for_windows_holds_every_size(qapp):
    reader = QImageReader(str(ICONS / f"{COMMAND}.ico"))
    found = set()
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        found.add(reader.read().width())
    assert found == set(SIZES)


def test_the_icon_for_macos_is_as_long_as_it_says_and_holds_every_size(qapp):
    data = (ICONS / f"{COMMAND}.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    place, found = 8, {}
    while place < len(data):
        kind, length = struct.unpack(">4sI", data[place : place + 8])
        found[kind] = QImage.fromData(data[place + 8 : place + length]).width()
        place += length
    assert found == {kind: size for size, kind in ICNS_TYPES.items()}
