"""Pictures as files: PNG in several sizes, and PDF, which stays sharp at any size; see `gui.exports.svg` for SVG."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from gui.exports.scene_picture import ScenePicture

DPI = 96  # pixels of the design an inch


def image(picture: ScenePicture, size: QSize | None = None) -> QImage:
    """Return a picture in pixels; in so many where that is given, for ratios that leave a part of one."""
    if picture.ratio != 1:
        picture.in_lines()
    made = QImage(size or picture.size() * picture.ratio, QImage.Format.Format_RGB32)
    made.fill(picture.theme.card)  # which shines through where a part ends in the middle of a pixel
    painter = QPainter(made)
    picture.paint(painter)
    painter.end()
    return made


def png(picture: ScenePicture, _title: str) -> Callable[[], bytes]:
    """Paint a picture in pixels; what is returned makes a PNG of them, and may do so on another thread."""
    painted = image(picture)

    def finish() -> bytes:
        data, device = buffer()
        if not QImageWriter(device, QByteArray(b"png")).write(painted):
            raise OSError("Qt could not write it as PNG")
        return bytes(data.data())

    return finish


def pdf(picture: ScenePicture, title: str) -> Callable[[], bytes]:
    """Paint a picture as a PDF of one page of its size; what is returned gives the file."""
    data, device = buffer()
    writer = QPdfWriter(device)
    writer.setTitle(title)
    writer.setResolution(round(DPI * picture.ratio))
    page = QPageSize(QSizeF(picture.size()) / DPI, QPageSize.Unit.Inch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    picture.in_lines()
    painter = QPainter(writer)
    picture.paint(painter)
    painter.end()
    return lambda: bytes(data.data())


def buffer() -> tuple[QByteArray, QBuffer]:
    """Return memory for a file, and what writes to it."""
    data = QByteArray()
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    return data, device
