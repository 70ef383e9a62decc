"""A worksheet on paper: set page by page, so that no task is torn apart, and painted to a PDF or a printer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from gui.style.theme import FAMILY
from gui.worksheets.page import STYLE, parts
from gui.worksheets.sheet import Worksheet

MARGIN_MM = 18.0
PICTURE = "picture"  # its address inside of a document
PICTURE_WIDTH = 500  # in pixels of 1/96 inch
FOOT = 0.035  # of the height between the margins, for the number of the page
FOOT_POINTS = 9
DPI = 600


def page_layout(size: QPageSize.PageSizeId) -> QPageLayout:
    """Return a page of a size, upright, with margins that any printer can keep."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def pdf(sheet: Worksheet, picture: QImage | None, size: QPageSize.PageSizeId) -> bytes:
    """Return a worksheet as a PDF."""
    data = QByteArray()
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setTitle(sheet.title)
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout(size))
    paint(sheet, picture, writer)
    device.close()
    return bytes(data.data())


def paint(sheet: Worksheet, picture: QImage | None, device: QPagedPaintDevice) -> int:
    """Paint a worksheet, and its key on pages of its own, on a device whose page is set.

    Returns
    -------
    int
        How many pages there are.
    """
    painter = QPainter(device)
    whole = QRectF(0, 0, device.width(), device.height())  # what lies between the margins
    room = QSizeF(whole.width(), whole.height() * (1 - FOOT))
    number = 0
    for group in parts(sheet, "" if picture is None else PICTURE, PICTURE_WIDTH):
        for document in _documents(group, room, device, picture):
            for page in range(document.pageCount()):
                if number:
                    device.newPage()
                number += 1
                painter.save()
                painter.translate(0, -page * room.height())
                document.drawContents(painter, QRectF(QRectF(0, page * room.height(), room.width(), room.height())))
                painter.restore()
                painter.setFont(QFont(FAMILY, FOOT_POINTS))
                painter.drawText(whole, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, str(number))
    painter.end()
    return number


def _documents(
    group: list[str], room: QSizeF, device: QPagedPaintDevice, picture: QImage | None
) -> Iterator[QTextDocument]:
    """Return parts set together, as many as a page has room for; one that alone is longer goes over several pages."""
    taken: list[str] = []
    for part in group:
        if taken and _set([*taken, part], room, device, picture).pageCount() > 1:
            yield _set(taken, room, device, picture)
            taken = []
        taken.append(part)
    if taken:
        yield _set(taken, room, device, picture)


def _set(taken: list[str], room: QSizeF, device: QPagedPaintDevice, picture: QImage | None) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    if picture is not None:
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(PICTURE), picture)
    document.setHtml(f"<html><head><style>{STYLE}</style></head><body>{''.join(taken)}</body></html>")
    document.setPageSize(room)
    return document
