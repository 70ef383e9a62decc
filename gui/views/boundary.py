"""The decision boundary among the samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from core.data.drawing import Set
from core.picture.frame import Frame
from core.picture.plotted_data import PlottedData, Points
from gui.access.parts import Part
from gui.controls.drawing import DrawingHand, see_whole
from gui.plots.items.boundary_lines import BoundaryLines
from gui.plots.items.curve import Curve
from gui.plots.items.dots import Dots
from gui.plots.items.drag import LineGrip
from gui.plots.items.field import FieldItem
from gui.plots.items.phases import PhaseItems, draw_batch
from gui.plots.plot_card import PlotCard, name_features
from gui.style import style
from gui.style.card import Tabs
from gui.style.theme import Theme
from gui.words.numbers import whole
from gui.words.spoken import parts, states

TRAIN, TEST = 0, 1
NOTE_FROM = 220.0  # pixels of height at a text size of 100 %
FARTHEST = 1000.0  # times the size of the data: what can be seen of the plane
PLAIN_MOST = 700  # samples of a kind that are drawn where frames are dear
REACH = 12.0  # pixels: a click this near to a sample means it


class BoundaryView(PlotCard):
    """Samples by class, the current batch raised out of the rest, the field, the line and its ghost.

    Signals
    -------
    clicked : (x1, x2, reach in x1, reach in x2 : float)
        Where the plane was clicked, and how near a sample must be to be meant.
    edited : (Experiment)
        The start's line was dragged to another.
    start_grabbed : (bool)
        Such a drag begins or ends, or a stroke while samples are drawn.
    drawn : (Drawing)
        Samples were put, moved or taken away.
    """

    clicked = Signal(float, float, float, float)
    edited = Signal(object)
    start_grabbed = Signal(bool)
    drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Decision boundary"))
        self.setObjectName("boundaryView")
        self.setAccessibleName(self.tr("Decision boundary"))
        self.title.setToolTip(
            self.tr("The line between what is predicted to be class 0 and class 1; the paler the ground, the less sure")
        )
        self._data: PlottedData | None = None
        self._frame: Frame | None = None
        self._shaded_for = ""
        self._tabs = Tabs(
            self.tr("Samples shown"),
            [
                (self.tr("Train"), self.tr("Show the training samples, with the current batch")),
                (self.tr("Test"), self.tr("Show the test samples, which training never sees")),
            ],
        )
        self._tabs.changed.connect(self._change_set)
        self.note.setToolTip(
            self.tr("A sample turns solid once it was seen in this epoch; when all are solid, the epoch is over")
        )
        self.header.addWidget(self._tabs)
        self._field = FieldItem()
        self._samples, self.visited, self._batch = ([Dots(symbol) for symbol in style.CLASS_SYMBOLS] for _ in range(3))
        self._raised = [pg.ScatterPlotItem(symbol=symbol) for symbol in style.CLASS_SYMBOLS]  # each as its phase has it
        self._ghost = Curve(antialias=True)
        for item in (self._field, *self._samples, *self.visited, *self._batch, *self._raised, self._ghost):
            self.plot.addItem(item, ignoreBounds=True)
        self._lines = BoundaryLines(self.plot)
        self._phases = PhaseItems(self.plot)
        self._grip = LineGrip(self.box, self.tr("Drag the line to move the start; near its ends, drag to turn it"))
        self._grip.dragged.connect(self._drag_start)
        self._grip.grabbed.connect(self.start_grabbed)
        self.plot.addItem(self._grip, ignoreBounds=True)
        self._hand = DrawingHand(self, self.tr("Done"))
        self._hand.drawn.connect(self.drawn)
        self._hand.grabbed.connect(self.start_grabbed)
        self._hand.changed.connect(self._drawing_changed)
        self._mark = pg.ScatterPlotItem(symbol="o", size=18, pen=None, brush=None)
        self.plot.addItem(self._mark, ignoreBounds=True)
        self.mark(None)
        self._batch_drawn: Points | None = None
        self._plain = False  # whether only some of the samples are drawn
        self.box.sigRangeChanged.connect(self._range_changed)
        self.widget.setToolTip(self.tr("Drag to move, turn the wheel to zoom, double-click to see all samples"))
        self.widget.scene().sigMouseClicked.connect(self._clicked)

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        descent, before = frame.descent, None if self._frame is None else self._frame.descent
        if before is not None and (descent.run_id, descent.place) != (before.run_id, before.place):
            self.mark(None)  # it belonged to another batch
        self._frame = frame
        if frame.data is not self._data:
            self._data = frame.data
            self._show_data(frame.data)
            self._hand.show(frame, self._axis_names(frame.data))
        elif frame.plain != self._plain:
            self._draw_samples()
        drafted = frame.data.draft is not None
        self._field.setVisible(not drafted)
        if descent.experiment.loss != self._shaded_for:
            self._shaded_for = descent.experiment.loss
            self._shades = descent.field_stops()
        if not drafted:
            self._tabs.explain(TEST, self._of_test(descent.experiment.stop_patience is not None))
        self._field.show(descent.weights, *self._shades)
        self._draw_lines(frame)
        self._draw_batch(frame)
        self._write_note()

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        if self.drawing and self._data is not None and self._data.draft is not None:
            return self._hand.note()  # the run that is on is not to be seen
        return "" if self.read is None else states.boundary(self.read)

    def parts_in_words(self) -> Sequence[Part]:
        """Return the lines, and the samples by class."""
        return () if self.read is None else parts.boundary(self.read)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the note where there is room for it."""
        super().resizeEvent(event)
        self._write_note()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        super().set_theme(theme)
        self._field.set_theme(theme)
        self._phases.set_theme(theme)
        self._lines.set_theme(theme)
        self._hand.set_theme(theme)
        self._grip.set_theme(theme)
        self._mark.setPen(style.pen(theme.line, 3.0))
        size = style.pixels(style.SAMPLE_SIZE)
        for label, (colour, fill) in enumerate(zip(theme.classes, theme.class_fills, strict=True)):
            self._samples[label].set_style(style.pen(colour, 1.5), QColor(fill), size)
            self.visited[label].set_style(None, QColor(colour), size)
        self._batch_drawn = None
        if self._frame is not None:
            self._draw_samples()
            self._draw_batch(self._frame)
            self._write_note()
        self._ghost.setPen(style.pen(theme.ghost, 2.0, Qt.PenStyle.DashLine))

    def _show_data(self, data: PlottedData) -> None:
        name_features(self.plot, *self._axis_names(data))
        if not self.drawing:  # else the plane stands still
            self.zoom_to_all()
        self._draw_samples()

    def _axis_names(self, data: PlottedData) -> tuple[str, str]:
        x1, x2 = data.dataset.features
        if data.dataset.scaling is None:
            return x1, x2
        said = self.tr("{feature}, standardised")
        return said.format(feature=x1), said.format(feature=x2)

    def zoom_to_all(self) -> None:
        """Show the whole of the data again; a line has the same slope on screen whatever the card's shape."""
        if self._data is not None:
            see_whole(self.box, self._data.box)
            left, bottom, right, top = self._data.box
            reach, tall = FARTHEST * (right - left), FARTHEST * (top - bottom)
            self.box.bounds = (left - reach, bottom - tall, right + reach, top + tall)
            self.box.narrowest = min(right - left, top - bottom) / FARTHEST

    def _draw_samples(self) -> None:
        assert self._data is not None
        testing, draft = self._tabs.chosen == TEST, self._data.draft
        points = self._data.test if testing else self._data.train
        self._plain = self._frame is not None and self._frame.plain
        _draw(self._samples, points if draft is None else _points(draft.part(testing)), self._plain)

    def _draw_batch(self, frame: Frame) -> None:
        drafted = frame.data.draft is not None
        training = self._tabs.chosen == TRAIN and not drafted
        full = training and frame.batch is frame.data.train  # a full batch hides the samples under it
        phased = training and frame.detail is not None
        for items, shown in (
            (self._samples, not full),
            (self.visited, training and not full),
            (self._batch, training and not phased),
            (self._raised, phased),
        ):
            for item in items:
                item.setVisible(shown)
        if training and not full:
            _draw(self.visited, frame.seen, frame.plain)
        if phased and frame.detail is not None:
            draw_batch(self._raised, frame.detail, self.theme)
        elif training and frame.batch is not self._batch_drawn:
            self._batch_drawn = frame.batch
            self._dress_batch(len(frame.batch.y))
            _draw(self._batch, frame.batch, frame.plain)

    def _write_note(self) -> None:
        """Say under the title what the samples are; where the card is low, the picture has that room."""
        if self._frame is None or self.height() < style.pixels(NOTE_FROM):
            self.set_note("")
        else:
            self.set_note(self._note(self._frame), self._longest_note(self._frame))

    def _dress_batch(self, count: int) -> None:
        pen, size = style.batch_pen(self.theme, count), style.pixels(style.batch_size(count))
        for item, colour in zip(self._batch, self.theme.classes, strict=True):
            item.set_style(pen, QColor(colour), size)

    def mark(self, sample: tuple[float, float] | None) -> None:
        """Draw a ring around a sample, or none."""
        self._mark.setVisible(sample is not None)
        if sample is not None:
            self._mark.setData(*([place] for place in sample))

    def _draw_lines(self, frame: Frame) -> None:
        (left, right), (bottom, top) = self.box.viewRange()
        box = (left, bottom, right, top)
        descent, drafted = frame.descent, frame.data.draft is not None
        line = None if drafted else descent.line(box)
        self._lines.show_descents(() if drafted else frame.descents, box)
        grips = descent.place.iteration == 0 and not self.drawing
        self._grip.show_line(line if grips else None, descent.weights)
        self._phases.show_frame(replace(frame, detail=None) if drafted else frame, line, frame.line_before(box))
        _draw_line(self._ghost, frame.ghost.line(box) if frame.ghost is not None and not drafted else None)

    def _note(self, frame: Frame) -> str:
        testing = self._tabs.chosen == TEST
        if self.drawing:
            return self._hand.note()
        points = frame.data.test if testing else frame.data.train
        if len(points.y) < points.total:
            which = self.tr("test") if testing else self.tr("training")
            return self.tr("random {shown} of {count} {which} samples").format(
                shown=whole(len(points.y)), count=whole(points.total), which=which
            )
        if testing:
            return self.tr("the {count} test samples").format(count=whole(points.total))
        descent = frame.descent
        if descent.place.batch is None:
            return self._note_of_start(frame, points.total)
        if frame.detail is not None:
            return self._phase_note(frame)
        number, count = whole(descent.place.batch.number), whole(descent.schedule.iterations_per_epoch)
        if not frame.alone:
            return self.tr("{run}: large = batch {number} of {count}").format(
                run=descent.label, number=number, count=count
            )
        return self._note_of_batch(number, count, whole(frame.seen.total), whole(points.total))

    def _note_of_start(self, frame: Frame, total: int) -> str:
        """Say how much the line of the start gets right: it is drawn at random, and seldom much."""
        right = round(frame.scores.train_accuracy * total)
        said = self.tr("At the start, {right} of {count} samples are right: drag the line")
        return said.format(right=whole(right), count=whole(total))

    def _of_test(self, decides: bool) -> str:
        if decides:
            return self.tr("Show the test samples; here they decide when training stops, as a validation set does")
        return self.tr("Show the test samples, which training never sees")

    def _longest_note(self, frame: Frame) -> str:
        """Return the longest note that the run has, so that the plot stands still while it plays."""
        count, train = whole(frame.descent.schedule.iterations_per_epoch), whole(frame.data.train.total)
        return self._note_of_batch(count, count, train, train)

    def _note_of_batch(self, number: str, count: str, seen: str, train: str) -> str:
        return self.tr("Large = batch {number} of {count}; solid = seen in this epoch: {seen} of {train}").format(
            number=number, count=count, seen=seen, train=train
        )

    def _phase_note(self, frame: Frame) -> str:
        notes = {
            "forward": self.tr("Forward: the batch by its output"),
            "loss": self.tr("Loss: larger samples cost more"),
            "gradient": self.tr("Gradient: the pull on (w1, w2)"),
            "update": self.tr("Update: the line moves"),
        }
        return notes[frame.descent.cursor.phase]

    def _change_set(self) -> None:
        self._hand.draw_set(self._tabs.chosen == TEST)
        if self._frame is not None:
            self._draw_samples()
            self._draw_batch(self._frame)
            self._write_note()

    def _drag_start(self, start: tuple[float, float, float]) -> None:
        if self._frame is not None:
            self.edited.emit(self._frame.descent.experiment.with_(start=start))

    def _range_changed(self) -> None:
        (left, right), (bottom, top) = self.box.viewRange()
        area = QRectF(left, bottom, right - left, top - bottom)
        self._field.set_area(area)
        for item in (*self._samples, *self.visited, *self._batch):
            item.set_area(area)
        if self._frame is not None:
            self._draw_lines(self._frame)

    def _clicked(self, event: MouseClickEvent) -> None:
        if self.drawing:
            self._hand.click(event)
        elif event.double():
            self.zoom_to_all()
        elif event.button() is Qt.MouseButton.LeftButton:
            at = self.box.mapSceneToView(event.scenePos())
            width, height = self.box.viewPixelSize()
            self.clicked.emit(at.x(), at.y(), REACH * width, REACH * height)

    def fill_menu(self, menu: QMenu) -> None:
        """Add drawing samples."""
        menu.addSeparator()
        draw = menu.addAction(self.tr("Draw samples of your own"))
        draw.setObjectName("drawAction")
        draw.triggered.connect(lambda _checked=False: self.draw_samples(True))

    def draw_samples(self, on: bool) -> None:
        """Draw samples, or only look at them."""
        self.mark(None)
        self._hand.turn(on)

    def _drawing_changed(self) -> None:
        self._arrange_top()  # a button has come or gone
        if self._frame is not None:
            self._draw_lines(self._frame)
        self._write_note()

    @property
    def drawing(self) -> bool:
        """Whether samples are drawn."""
        return self._hand.on


def _points(part: Set) -> Points:
    """Return the samples of a set that is drawn."""
    rows = np.array(part.rows, dtype=np.float64).reshape(-1, 3)
    return Points(rows[:, :2], rows[:, 2], len(rows))


def _draw(items: list[Dots], points: Points, plain: bool) -> None:
    X, y = points.X, points.y
    if plain and len(y) > PLAIN_MOST:
        step = -(-len(y) // PLAIN_MOST)
        X, y = X[::step], y[::step]
    for label, item in enumerate(items):
        item.show_points(X[y == label])


def _draw_line(item: Curve, ends: object) -> None:
    item.setVisible(ends is not None)
    if ends is not None:
        item.setData(ends[:, 0], ends[:, 1])  # type: ignore[index]
