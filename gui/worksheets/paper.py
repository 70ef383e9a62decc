"""A worksheet on paper: set page by page, so that no task is torn apart, and painted to a PDF or a printer."""

from __future__ import annotations

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

from gui.style.style import FAMILY
from gui.worksheets.page import STYLE, parts
from gui.worksheets.sheet import Worksheet

MARGIN_MM = 18.0
PICTURE = "picture"  # its address inside of a document
PICTURE_WIDTHS = (640, 560, 480, 400)  # in pixels of 1/96 inch
FOOT = 0.035  # of the height between the margins, for the number of the page
POINTS = 9.5  # half of a title: of headings Qt takes no size from a style sheet, but multiplies this one
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
    for pages in _groups(sheet, room, device, picture):
        for taken in pages:
            document = _set(taken, room, device, picture)
            for page in range(document.pageCount()):
                if number:
                    device.newPage()
                number += 1
                painter.save()
                painter.translate(0, -page * room.height())
                document.drawContents(painter, QRectF(0, page * room.height(), room.width(), room.height()))
                painter.restore()
                painter.setFont(QFont(FAMILY, FOOT_POINTS))
                painter.drawText(whole, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, str(number))
    painter.end()
    return number


def _groups(sheet: Worksheet, room: QSizeF, device: QPagedPaintDevice, picture: QImage | None) -> list[list[list[str]]]:
    """Return the parts of each page of the sheet, and of its key; the picture is as wide as costs no page."""
    address, widths = ("", (0,)) if picture is None else (PICTURE, PICTURE_WIDTHS)
    _, key = parts(sheet, address, widths[0])
    tried = [_pages(parts(sheet, address, width)[0], room, device, picture) for width in widths]
    return [min(tried, key=lambda pages: (len(pages), -len(pages[0]))), _pages(key, room, device, picture)]


def _pages(group: list[str], room: QSizeF, device: QPagedPaintDevice, picture: QImage | None) -> list[list[str]]:
    """Return parts by pages, as many as each has room for; one that alone is longer goes over several pages."""
    pages: list[list[str]] = []
    for part in group:
        if pages and _set([*pages[-1], part], room, device, picture).pageCount() == 1:
            pages[-1].append(part)
        else:
            pages.append([part])
    return pages


def _set(taken: list[str], room: QSizeF, device: QPagedPaintDevice, picture: QImage | None) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    if picture is not None:
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(PICTURE), picture)
    document.setHtml(f"<html><head><style>{STYLE}</style></head><body>{''.join(taken)}</body></html>")
    document.setPageSize(room)
    return document
