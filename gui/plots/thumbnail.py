"""A small picture of the boundary after an epoch, with what is said of it; a button that leads there."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.analysis.film import Moment
from core.maths.boundary import boundary_line
from core.picture.frame import Frame
from core.picture.plotted_data import PlottedData
from core.plan.numbers import MINUS
from gui.plots.items.field import FieldItem
from gui.style import style
from gui.style.theme import Theme
from gui.words import training as words
from gui.words.numbers import whole

translate = QCoreApplication.translate

Mark = Callable[[QPainter, QPointF, Theme, QColor | None], None]

LEAST, BELOW = 90, 180  # pixels, the width of a picture: beside its caption, above it
SHAPE = 0.8  # its height by its width; in a low view it is wider
FAINT_MOST = 1000  # samples behind the line, evenly out of those that the boundary view draws
FAINT, FAINT_SIZE = 0.4, 3.0
RING, CROSS = 3.2, 3.0  # pixels, the half of a mark's size
SYMBOL_ROOM = 14  # pixels before a caption's line


class ThumbnailPainter:
    """What all pictures of a strip have in common: the samples, the field, the colours.

    Parameters
    ----------
    frame : Frame
        Of the run that the strip is of.
    theme : Theme
    """

    def __init__(self, frame: Frame, theme: Theme) -> None:
        self.data: PlottedData = frame.data
        self.theme = theme
        self.loss = frame.descent.experiment.loss
        self.stops = frame.descent.field_stops()
        self._field = FieldItem()
        self._field.set_theme(theme)
        self._samples: QPixmap | None = None

    def suits(self, frame: Frame) -> bool:
        """Tell whether the pictures of a frame's run look as those made here."""
        return frame.data is self.data and frame.descent.experiment.loss == self.loss

    def picture(self, moment: Moment, size: QSize, ratio: float) -> QPixmap:
        """Paint the boundary of a moment: field, samples, line, and the samples that changed sides."""
        pixmap = _empty(size, ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area(size)
        place = _place(area, size)
        painter.save()
        painter.setTransform(place, True)
        self._field.set_area(area)
        self._field.show(moment.weights, *self.stops)
        self._field.paint(painter)
        painter.restore()
        painter.drawPixmap(0, 0, self._faint_samples(size, ratio))
        ends = boundary_line(moment.weights, (area.left(), area.top(), area.right(), area.bottom()))
        if ends is not None:
            painter.setPen(style.pen(self.theme.line, 2.0))
            painter.drawLine(*(place.map(QPointF(*end)) for end in ends.tolist()))
        for changed, mark in ((moment.newly_right, draw_ring), (moment.newly_wrong, draw_cross)):
            for point, label in zip(changed.X.tolist(), changed.y.tolist(), strict=True):
                mark(painter, place.map(QPointF(*point)), self.theme, QColor(self.theme.classes[int(label)]))
        painter.end()
        return pixmap

    def _area(self, size: QSize) -> QRectF:
        """Return what is to be seen of the plane: the box of the samples; more at the sides of a wide picture."""
        left, bottom, right, top = self.data.box
        wide = (right - left) * max(1.0, SHAPE * size.width() / size.height())
        return QRectF((left + right - wide) / 2, bottom, wide, top - bottom)

    def _faint_samples(self, size: QSize, ratio: float) -> QPixmap:
        if self._samples is None or self._samples.size() != size * ratio:
            self._samples = _empty(size, ratio)
            self._draw_samples(self._samples, _place(self._area(size), size))
        return self._samples

    def _draw_samples(self, pixmap: QPixmap, place: QTransform) -> None:
        points = self.data.train
        step = -(-len(points.y) // FAINT_MOST)
        X, y = points.X[::step], points.y[::step]
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caps = (Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap)  # a dot, and a square
        for label, (colour, cap) in enumerate(zip(self.theme.classes, caps, strict=True)):
            pen = QPen(style.transparent(colour, FAINT), style.pixels(FAINT_SIZE))
            pen.setCapStyle(cap)
            painter.setPen(pen)
            painter.drawPoints(place.map(QPolygonF([QPointF(*point) for point in X[y == label].tolist()])))
        painter.end()


class Thumbnail(QAbstractButton):
    """One picture of the strip.

    Parameters
    ----------
    epoch : int
    """

    def __init__(self, epoch: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"filmEpoch{epoch}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.moment: Moment | None = None
        self.on_screen = False
        self._painter: ThumbnailPainter | None = None
        self._picture: QPixmap | None = None
        self._room = QSize()
        self._caption_width = 0

    def show_picture(self, moment: Moment, painter: ThumbnailPainter) -> None:
        """Show a moment."""
        if moment is self.moment and painter is self._painter:
            return
        self.moment, self._painter, self._picture = moment, painter, None
        self.setText("\n".join(caption(moment)))
        self.setAccessibleName(", ".join(caption(moment)))
        self.setToolTip(_tooltip(moment))
        self.setFont(style.font("caption"))
        self.updateGeometry()
        self.update()

    def set_on_screen(self, on_screen: bool) -> None:
        """Frame it, or not: this is the moment that the whole window shows."""
        if on_screen != self.on_screen:
            self.on_screen = on_screen
            told = translate("film", "This moment is on screen") if on_screen else ""
            self.setAccessibleDescription(told)
            self.update()

    def caption_width(self) -> int:
        """Return how wide the caption is."""
        bold = QFontMetrics(style.font("caption", bold=True))
        title, *lines = self.text().split("\n")
        widths = [self.fontMetrics().horizontalAdvance(line) for line in lines]
        for row in self._marks():
            widths[row - 1] += round(style.pixels(SYMBOL_ROOM))
        return max(bold.horizontalAdvance(title), *widths) + 1

    def set_room(self, room: QSize, caption_width: int) -> None:
        """Take so much room across, in a view so high; captions of this width stand beside the picture if they can."""
        if (room, caption_width) != (self._room, self._caption_width):
            self._room, self._caption_width = room, caption_width
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room that picture and caption need."""
        text = (self.text().count("\n") + 1) * self.fontMetrics().lineSpacing()
        picture, beside = self._size()
        height = max(picture.height(), text) if beside else picture.height() + style.FILM_EDGE + text
        return QSize(self._room.width(), height + 2 * style.FILM_EDGE)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, its frame, and the caption."""
        if self.moment is None or self._painter is None:
            return
        theme = self._painter.theme
        size, beside = self._size()
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != size * ratio:
            self._picture = self._painter.picture(self.moment, size, ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(style.FILM_EDGE, style.FILM_EDGE, self._picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = 3.0 if self.on_screen else 1.0
        painter.setPen(style.pen(theme.accent if self.on_screen else theme.muted, width))
        reach = (width + 1) / 2 if self.on_screen else 0
        painter.drawRect(
            QRectF(style.FILM_EDGE, style.FILM_EDGE, size.width(), size.height()).adjusted(-reach, -reach, reach, reach)
        )
        corner = (
            (size.width() + 3 * style.FILM_EDGE, style.FILM_EDGE)
            if beside
            else (style.FILM_EDGE, size.height() + 3 * style.FILM_EDGE)
        )
        self._paint_caption(painter, theme, *corner)
        if self.hasFocus():
            painter.setPen(style.pen(theme.text, 1.0, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_caption(self, painter: QPainter, theme: Theme, left: int, above: int) -> None:
        height = self.fontMetrics().lineSpacing()
        marks = self._marks()
        for row, line in enumerate(self.text().split("\n")):
            top = above + row * height
            painter.setFont(style.font("caption", bold=row == 0))
            x = left
            if row in marks:
                marks[row](painter, QPointF(left + style.pixels(RING) + 1, top + height / 2), theme, None)
                x += round(style.pixels(SYMBOL_ROOM))
            painter.setPen(QColor(theme.text))
            room = self.width() - x
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(x, top, room, height), Qt.AlignmentFlag.AlignVCenter, shown)

    def _marks(self) -> dict[int, Mark]:
        """Return the marks that stand in the caption, by its lines."""
        return {3: draw_ring, 4: draw_cross} if self.moment is not None and self.moment.epoch else {}

    def _size(self) -> tuple[QSize, bool]:
        """Return the size of the picture, and whether the caption stands beside it; there it takes what is left."""
        left = self._room.width() - self._caption_width - 4 * style.FILM_EDGE
        beside = left >= LEAST
        width = left if beside else min(BELOW, self._room.width() - 2 * style.FILM_EDGE)
        height = min(round(SHAPE * width), self._room.height() - 2 * style.FILM_EDGE)
        return QSize(max(width, 1), max(height, 1)), beside


def caption(moment: Moment) -> list[str]:
    """Return the lines beside a picture."""
    title = translate("film", "epoch {epoch}") if moment.epoch else translate("film", "the start")
    lines = [
        title.format(epoch=moment.epoch),
        translate("film", "train loss {loss}").format(loss=words.loss_text(moment.train_loss)),
    ]
    if not math.isnan(moment.test_loss):
        lines.append(translate("film", "test loss {loss}").format(loss=words.loss_text(moment.test_loss)))
    if moment.epoch:
        for changed, sign, template in (
            (moment.newly_right, "+", translate("film", "{signed} newly right")),
            (moment.newly_wrong, MINUS, translate("film", "{signed} newly wrong")),
        ):
            lines.append(template.format(signed=f"{sign}{whole(changed.count)}" if changed.count else "0"))
    lines.append(
        translate("film", "{correct} of {train} right").format(correct=whole(moment.correct), train=whole(moment.train))
    )
    return lines


def draw_ring(painter: QPainter, at: QPointF, theme: Theme, filled: QColor | None) -> None:
    """Draw the mark of a sample that is newly right, in the colour of its class."""
    painter.setBrush(Qt.BrushStyle.NoBrush if filled is None else filled)
    painter.setPen(style.pen(theme.line, 1.3))
    painter.drawEllipse(at, style.pixels(RING), style.pixels(RING))


def draw_cross(painter: QPainter, at: QPointF, theme: Theme, _filled: QColor | None) -> None:
    """Draw the mark of a sample that is newly wrong."""
    painter.setPen(style.pen(theme.error, 2.0))
    for slope in (-1, 1):
        reach = QPointF(style.pixels(CROSS), slope * style.pixels(CROSS))
        painter.drawLine(at - reach, at + reach)


def _place(area: QRectF, size: QSize) -> QTransform:
    """Return the way from a part of the plane of the samples to pixels; upwards is up."""
    across, up = size.width() / area.width(), size.height() / area.height()
    return QTransform(across, 0, 0, -up, -area.left() * across, area.bottom() * up)


def _tooltip(moment: Moment) -> str:
    lines = [
        translate("film", "Go to iteration {iteration} (click, or Enter)").format(iteration=whole(moment.iteration))
    ]
    for changed, template in (
        (moment.newly_right, translate("film", "{shown} of the {count} newly right are marked by a ring")),
        (moment.newly_wrong, translate("film", "{shown} of the {count} newly wrong are marked by a cross")),
    ):
        if changed.count:
            lines.append(template.format(shown=whole(len(changed.y)), count=whole(changed.count)))
    return "\n".join(lines)


def _empty(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
