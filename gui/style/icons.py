"""Icons are drawn, not typed: fonts lack half of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

SIZE = 64  # drawn large, scaled down by Qt


def icon(name: str, colour: str) -> QIcon:
    """Return an icon of the transport.

    Parameters
    ----------
    name : str
        One of `SHAPES`.
    colour : str
    """
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for kind, x, width in SHAPES[name]:
        if kind == "bar":
            painter.drawRect(QRectF(x, 12, width, 40))
        else:
            tip, base = (x + width, x) if kind == "right" else (x, x + width)
            painter.drawPolygon(QPolygonF([QPointF(base, 10), QPointF(tip, 32), QPointF(base, 54)]))
    painter.end()
    return QIcon(pixmap)


SHAPES: dict[str, list[tuple[str, float, float]]] = {
    "play": [("right", 14, 40)],
    "pause": [("bar", 14, 12), ("bar", 38, 12)],
    "back_iteration": [("left", 12, 36)],
    "step_iteration": [("right", 16, 36)],
    "back_epoch": [("left", 4, 28), ("left", 32, 28)],
    "step_epoch": [("right", 4, 28), ("right", 32, 28)],
    "back_phase": [("left", 14, 22), ("bar", 42, 6)],
    "step_phase": [("bar", 16, 6), ("right", 28, 22)],
}
