"""Tooltips that explain: one sentence and a small picture for the five ideas that everything here is about."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from gui.style import style
from gui.style.theme import Theme

WIDTH, HEIGHT, FINE = 240, 92, 2  # pixels, and device pixels a pixel

translate = QCoreApplication.translate


def sentence(topic: str) -> str:
    """Return what a topic of `PICTURES` is, in one sentence."""
    return {
        "loss": translate(
            "explain",
            "The loss is one number for how wrong the predictions are: 0 is perfect, and training makes it fall.",
        ),
        "batch": translate(
            "explain",
            "A batch is the group of training samples that one iteration looks at before it moves the weights.",
        ),
        "epoch": translate(
            "explain",
            "An epoch is over when every training sample was seen exactly once; "
            "the next one starts from the weights that it left.",
        ),
        "learning_rate": translate(
            "explain",
            "The learning rate is how far a step goes against the gradient: "
            "too small is slow, too large jumps over the minimum.",
        ),
        "descent": translate(
            "explain",
            "A descent is the path of the weights downhill: stochastic runs wild, mini-batch wobbles, "
            "full batch goes straight.",
        ),
    }[topic]


def explain(widget: QWidget, topic: str) -> None:
    """Have the tooltip of a widget explain a topic, over what it said before.

    Parameters
    ----------
    widget : QWidget
    topic : str
        One of `PICTURES`.
    """
    Explanation(widget, topic)


class Explanation(QObject):
    """Shows the picture and the sentence in the place of a plain tooltip, drawn when it is first asked for."""

    def __init__(self, widget: QWidget, topic: str) -> None:
        super().__init__(widget)
        self._topic = topic
        if not widget.toolTip():
            widget.setToolTip(sentence(topic))
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the explanation where a tooltip is due."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and isinstance(watched, QWidget):
            QToolTip.showText(event.globalPos(), page(self._topic, watched.toolTip()), watched)
            return True
        return super().eventFilter(watched, event)


def page(topic: str, more: str) -> str:
    """Return the explanation as rich text: picture, sentence, and what else there is to say."""
    told = sentence(topic)
    parts = [f'<img src="{_address(picture(topic, style.applied()))}" width="{WIDTH}" height="{HEIGHT}">', told]
    if more and more != told:
        parts.append(more.replace("\n", "<br>"))
    return f'<table width="{WIDTH}"><tr><td>' + "</td></tr><tr><td>".join(parts) + "</td></tr></table>"


def picture(topic: str, theme: Theme) -> QImage:
    """Draw the picture of a topic."""
    image = QImage(WIDTH * FINE, HEIGHT * FINE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(FINE)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    PICTURES[topic](painter, theme)
    painter.end()
    return image


def _address(image: QImage) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # which knows bytes alone, as Qt does not
    return "data:image/png;base64," + bytes(data.toBase64().data()).decode("ascii")


def _cells(painter: QPainter, top: float, colours: list[str]) -> list[QRectF]:
    wide = (WIDTH - 16) / len(colours)
    cells = [QRectF(8 + number * wide, top, wide - 3, 22) for number in range(len(colours))]
    painter.setPen(Qt.PenStyle.NoPen)
    for cell, colour in zip(cells, colours, strict=True):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(cell, 3, 3)
    return cells


def _dots(painter: QPainter, theme: Theme, cell: QRectF, middle: QPointF) -> None:
    """Draw the samples of a batch, and where they come from."""
    painter.setPen(QPen(QColor(theme.muted), 1))
    painter.drawLine(cell.bottomLeft(), QPointF(middle.x() - 44, middle.y() - 12))
    painter.drawLine(cell.bottomRight(), QPointF(middle.x() + 44, middle.y() - 12))
    painter.setPen(Qt.PenStyle.NoPen)
    for number, (across, down) in enumerate(((-32, 0), (-18, 8), (-6, -4), (8, 6), (20, -3), (34, 5))):
        painter.setBrush(QColor(theme.classes[number % 2]))
        at = middle + QPointF(across, down)
        if number % 2:
            painter.drawRect(QRectF(at.x() - 4, at.y() - 4, 8, 8))
        else:
            painter.drawEllipse(at, 4.5, 4.5)


def _draw_batch(painter: QPainter, theme: Theme) -> None:
    colours = [theme.done] * 4 + [theme.current] + [theme.groove] * 5
    cell = _cells(painter, 8, colours)[4]
    _dots(painter, theme, cell, QPointF(cell.center().x(), 70))


def _draw_epoch(painter: QPainter, theme: Theme) -> None:
    _cells(painter, 12, [theme.done] * 10)
    painter.setPen(QPen(QColor(theme.text), 2))
    painter.drawLine(QPointF(12, 48), QPointF(WIDTH - 16, 48))
    _head(painter, theme.text, QPointF(WIDTH - 10, 48), 0.0)
    _cells(painter, 62, [theme.current] + [theme.groove] * 9)


def _draw_loss(painter: QPainter, theme: Theme) -> None:
    """Draw the loss over the margin, with a sample that is wrong and one that is right."""

    def place(margin: float) -> QPointF:
        return QPointF(WIDTH / 2 + margin * 27, 82 - 19 * math.log1p(math.exp(-margin)))

    painter.setPen(QPen(QColor(theme.muted), 1))
    painter.drawLine(QPointF(10, 83), QPointF(WIDTH - 10, 83))
    painter.drawLine(QPointF(WIDTH / 2, 8), QPointF(WIDTH / 2, 83))
    painter.setPen(QPen(QColor(theme.text), 2.5))
    painter.drawPolyline(QPolygonF([place(step / 8) for step in range(-31, 33)]))
    for margin, colour in ((-2.6, theme.classes[0]), (2.2, theme.classes[1])):
        painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine))
        painter.drawLine(place(margin), QPointF(place(margin).x(), 83))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(place(margin), 5.5, 5.5)


def _draw_learning_rate(painter: QPainter, theme: Theme) -> None:
    """Draw a valley walked down in steps that are too small, right, and too large."""
    for number, places in enumerate(
        ((-1.0, -0.86, -0.74, -0.64), (-1.0, -0.45, -0.16, -0.03), (-0.62, 0.72, -0.84, 1.0))
    ):
        middle = WIDTH * (2 * number + 1) / 6

        def place(x: float, middle: float = middle) -> QPointF:
            return QPointF(middle + 32 * x, 80 - 62 * x * x)

        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.muted), 1.5))
        painter.drawPolyline(QPolygonF([place(step / 10) for step in range(-11, 12)]))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawPolyline(QPolygonF([place(x) for x in places]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        for x in places:
            painter.drawEllipse(place(x), 3.5, 3.5)


def _draw_descent(painter: QPainter, theme: Theme) -> None:
    """Draw the three descents over contours."""
    middle = QPointF(168, 40)
    painter.setPen(QPen(QColor(theme.contour), 1))
    for number in range(6, 0, -1):
        painter.setBrush(style.mixed(theme.heights[0], theme.heights[1], number / 6))
        painter.drawEllipse(middle, 24 * number, 13 * number)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    wild = ((20, 80), (44, 58), (58, 76), (84, 38), (108, 62), (128, 30), (150, 58), (176, 22), (186, 46))
    calm = ((20, 80), (52, 74), (82, 60), (112, 60), (138, 47), (164, 42))
    for number, way in enumerate((wild, calm, ((20, 80), (162, 42)))):
        for colour, width in ((theme.card, 4.5), (theme.descents[number], 2.2)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPolyline(QPolygonF([QPointF(*at) for at in way]))
    painter.setPen(QPen(QColor(theme.card), 1))
    painter.setBrush(QColor(theme.minimum))
    painter.drawEllipse(middle, 5, 5)


def _head(painter: QPainter, colour: str, tip: QPointF, angle: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    sides = [tip - QPointF(10 * math.cos(angle + turn), 10 * math.sin(angle + turn)) for turn in (-0.45, 0.45)]
    painter.drawPolygon(QPolygonF([tip, *sides]))


PICTURES: dict[str, Callable[[QPainter, Theme], None]] = {
    "loss": _draw_loss,
    "batch": _draw_batch,
    "epoch": _draw_epoch,
    "learning_rate": _draw_learning_rate,
    "descent": _draw_descent,
}
