"""A scene, or one view of it, as a picture: without buttons, and its words large."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QGraphicsItem, QGraphicsView, QLabel, QVBoxLayout, QWidget

from core.picture.frame import Frame
from gui.controls.fields.number import RateField, WholeField
from gui.plots.asking import AskingCard
from gui.plots.items.dots import Dots
from gui.scenes.catalogue import make_view
from gui.scenes.spec import SceneSpec
from gui.scenes.stage import Stage
from gui.style import style
from gui.style.card import Card, Tabs
from gui.style.sheet import style_sheet
from gui.style.theme import Theme
from gui.views.epoch_tape import EpochTape
from gui.words.position import position

W = TypeVar("W", bound=QWidget)

DESIGN = QSize(1280, 720)  # pixels of the design, for a scene or a view
SCENE_TEXT, VIEW_TEXT = 1.25, 1.5  # text sizes: the picture stands on a slide, among larger words than a window's
WITH_TAPE = "epochs"  # the scene whose question the epoch tape belongs to
SETTLING = 3  # a widget that has taken its place may ask others to give way


class ScenePicture(QWidget):
    """The views of a scene once more, to be painted into a file; never on a screen.

    What it is given is drawn in its own size, look and text size, whatever those of the window are.

    Parameters
    ----------
    spec : SceneSpec
    size : QSize
        In pixels of the design.
    theme : Theme
    view : str
        The one view that it shows, of those of the scene; all of them, and where the cursor stands, where empty.
    ratio : float
        Pixels of the picture a pixel of the design.
    """

    def __init__(self, spec: SceneSpec, size: QSize, theme: Theme, view: str = "", ratio: float = 1.0) -> None:
        super().__init__()
        self.theme, self.ratio = theme, ratio
        self._text = VIEW_TEXT if view else SCENE_TEXT
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.setObjectName("page")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._stage = Stage(self._make_view, folds=False)
        self._tape: EpochTape | None = None
        self._readout = QLabel(self)
        self._readout.setProperty("role", "large")
        self._readout.setWordWrap(True)
        self._readout.setVisible(not view)
        column = QVBoxLayout(self)
        gap = 0 if view else style.GAP
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self._stage, 1)
        with self.drawn():
            if spec.name == WITH_TAPE and not view:
                self._tape = EpochTape()
                self._tape.set_theme(theme)
                column.addWidget(self._tape)
            column.addWidget(self._readout)
            self.setFont(style.font("control"))
            self.setPalette(style.palette(theme))
            self.setStyleSheet(style_sheet(theme))
            self.resize(size)
            self._stage.show_alone(bool(view))
            self._stage.show_scene(spec, view)
            self.show()

    def drawn(self) -> AbstractContextManager[None]:
        """Return what everything is to be drawn within."""
        return style.drawn_as(self.theme, self._text, self.ratio)

    @property
    def views(self) -> list[Card]:
        """The views that are to be seen."""
        return self._stage.shown

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        with self.drawn():
            self._stage.show_frame(frame)
            if self._tape is not None:
                self._tape.show_frame(frame)
            if frame.readings is not None:
                self._readout.setText(position(frame))

    def look_like(self, originals: Sequence[Card], answers: Mapping[str, tuple[Any, object]], frame: Frame) -> None:
        """Show what views of the window show: what is chosen in them, what they were answered, the same part of a plot.

        Parameters
        ----------
        originals : sequence of Card
        answers : mapping of str to (key, result)
            What the views were answered last, by their names.
        frame : Frame
        """
        by_name = {view.objectName(): view for view in originals}
        pairs = [(view, by_name[view.objectName()]) for view in self.views if view.objectName() in by_name]
        with self.drawn():
            for view, original in pairs:
                _take_choices(view, original)
        self.show_frame(frame)
        with self.drawn():
            for view, _original in pairs:
                if isinstance(view, AskingCard) and view.objectName() in answers:
                    view.question(frame)
                    view.show_answer(*answers[view.objectName()])
            self._settle()
            for view, original in pairs:
                _take_sight(view, original)

    def _settle(self) -> None:
        """Have everything take its place now; Qt would do it at the next turn of its loop."""
        for _ in range(SETTLING):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def paint(self, painter: QPainter) -> None:
        """Paint the picture with a painter, from its origin."""
        with self.drawn():
            self._settle()
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.scale(self.ratio, self.ratio)
            self.render(painter, QPoint())

    def in_lines(self) -> None:
        """Have symbols painted as shapes, and nothing kept as an image: for a drawing, or more pixels."""
        for plot in self.findChildren(QGraphicsView):
            plot.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
            plot.viewport().setAutoFillBackground(False)
            for item in plot.scene().items():
                item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
                if isinstance(item, pg.ScatterPlotItem):
                    item.setExportMode(True, {"antialias": True, "resolutionScale": 1.0})
                elif isinstance(item, Dots):
                    item.as_shapes = True

    @property
    def plots(self) -> list[pg.PlotWidget]:
        """The plots that are to be seen."""
        return [plot for plot in self.findChildren(pg.PlotWidget) if plot.isVisible()]

    def inside(self, plot: pg.PlotWidget) -> QRectF:
        """Return the frame of a plot's curves in the picture, in pixels of the design."""
        frame = plot.getPlotItem().getViewBox().sceneBoundingRect()
        corner = plot.mapTo(self, QPoint()) + plot.mapFromScene(frame.topLeft())
        return QRectF(corner, frame.size())

    def paint_inside(self, plot: pg.PlotWidget, painter: QPainter) -> None:
        """Paint what a plot has without its ground, and all of it: what is to be cut off at the frame, too."""
        ground = plot.backgroundBrush()
        plot.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        with self.drawn():
            painter.scale(self.ratio, self.ratio)
            painter.translate(plot.mapTo(self, QPoint()))
            plot.viewport().render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        plot.setBackgroundBrush(ground)

    def _make_view(self, name: str) -> Card:
        with self.drawn():
            view = make_view(name)
            view.setParent(self._stage)
            view.show_controls(False)
            for part in view.findChildren(QAbstractScrollArea):
                part.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
                part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.set_theme(self.theme)
            return view


def _take_choices(view: Card, original: Card) -> None:
    for tabs, others in _pairs(view, original, Tabs):
        tabs.choose(others.chosen)
    for choice, other in _pairs(view, original, QComboBox):
        choice.setCurrentIndex(other.currentIndex())
        choice.activated.emit(other.currentIndex())
    for number, whole in _pairs(view, original, WholeField):
        number.setValue(whole.value())
    for rate, decimal in _pairs(view, original, RateField):
        rate.setValue(decimal.value())


def _take_sight(view: Card, original: Card) -> None:
    for mine, other in _pairs(view, original, pg.PlotWidget):
        rows, columns = other.viewRange()
        mine.setRange(xRange=rows, yRange=columns, padding=0)


def _pairs(view: Card, original: Card, kind: type[W]) -> list[tuple[W, W]]:
    """Return the widgets of a kind beside those of another view of the same class, made in the same order."""
    return list(zip(view.findChildren(kind), original.findChildren(kind), strict=False))
