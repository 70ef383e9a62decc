"""The plane of the weights: the loss as contours, the descent as a path."""

from __future__ import annotations

from collections.abc import Sequence

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QColor, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QMenu, QWidget

from core.analysis.landscape import FOLLOWED_MOST, Landscape, Sight
from core.analysis.minimum import Minimum
from core.picture.curves import Ghost
from core.picture.frame import Descent, Frame
from core.picture.plotted_data import PlottedData
from gui.access.parts import Part
from gui.plots.items.curve import Curve
from gui.plots.items.descent import PATHS, POINT, WIDTHS, DescentItem, split
from gui.plots.items.drag import PointGrip
from gui.plots.items.field import ContoursItem
from gui.plots.items.marks import Mark
from gui.plots.items.names import End, EndNames
from gui.plots.plot_card import PlotCard, name_axis
from gui.style import style
from gui.style.explain import explain
from gui.style.theme import Theme
from gui.words import axes, numbers
from gui.words.spoken import parts, states
from gui.words.table import in_table_units

AT_MINIMUM, AT_NOW = 0, 1
OF_TABS = ("minimum", "now")  # as a moment names them
ZOOM_MS = 80  # between two requests for contours while the picture is being moved
FARTHEST, NARROWEST = 1000.0, 1e-4  # of what can be seen of the plane
LOWEST = 110.0  # pixels of height at a text size of 100 %: of a lower plane nothing can be learned
NOTE_FROM = 220.0  # pixels of height at a text size of 100 %: a lower card leaves the slice unsaid
ACROSS, UP = 3, 9  # names side by side, lines: a picture that has room for neither has no names of runs
NAMES = 30  # their place above everything else
START_SIZE, MINIMUM_SIZE = 12.0, 26.0  # pixels


class WeightPlaneView(PlotCard):
    """The path of (w1, w2) from the start over the contours of the training loss, and the minimum.

    Signals
    -------
    sight_changed : (Sight)
        The user wants to see another part of the plane, or another slice.
    edited : (Experiment)
        The start was dragged to another w1 and w2, at the same b.
    start_grabbed : (bool)
        Such a drag begins or ends.
    """

    sight_changed = Signal(object)
    edited = Signal(object)
    start_grabbed = Signal(bool)
    draws_paths = True
    least_height = LOWEST

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("weightPlaneView")
        self.setAccessibleName(self.tr("Descent in the plane of the weights"))
        self._landscape: Landscape | None = None
        self._frame: Frame | None = None
        self._data: PlottedData | None = None
        self._ghost_drawn: Ghost | None = None
        self._zoomed = self._gone = self._drawing = False
        self._descents: list[DescentItem] = []
        self._styles: list[tuple[object, ...]] = []
        self._slices = QActionGroup(self)
        for name, text in (
            ("sliceAtMinimum", self.tr("Draw the loss at the b of the minimum, where there is one")),
            ("sliceAtNow", self.tr("Draw the loss at the b on screen, as it changes")),
        ):
            action = self._slices.addAction(text)
            action.setObjectName(name)
            action.setCheckable(True)
        self._slices.actions()[AT_MINIMUM].setChecked(True)
        self._slices.triggered.connect(self._tell_sight)
        self._contours = ContoursItem()
        self._ghost = Curve(connect="finite", antialias=True)
        self._start, self._minimum = Mark(Symbols["o"]), Mark(Symbols["star"])
        self._names = EndNames(self.plot, NAMES)
        for below in (self._contours, self._ghost):
            self.plot.addItem(below, ignoreBounds=True)
        self._grip = PointGrip(self.box, self.tr("The start: drag it to begin somewhere else"))
        self._grip.dragged.connect(self._drag_start)
        self._grip.grabbed.connect(self._grabbed)
        above: tuple[QGraphicsItem, ...] = (self._start, self._minimum, self._grip)
        for place, item in enumerate(above):
            self.plot.addItem(item, ignoreBounds=True)
            item.setZValue(PATHS + 1 + place)
        name_axis(self.plot, "bottom", "w1", axes.meaning(axes.W1))
        name_axis(self.plot, "left", "w2", axes.meaning(axes.W2))
        self.box.setLimits(
            xMin=-FARTHEST, xMax=FARTHEST, yMin=-FARTHEST, yMax=FARTHEST, minXRange=NARROWEST, minYRange=NARROWEST
        )
        self.box.bounds, self.box.narrowest = (-FARTHEST, -FARTHEST, FARTHEST, FARTHEST), NARROWEST
        self._zooming = QTimer(self, singleShot=True)
        self._zooming.setInterval(ZOOM_MS)
        self._zooming.timeout.connect(self._tell_sight)
        self.box.sigRangeChangedManually.connect(self._zoomed_by_hand)
        self.box.sigRangeChanged.connect(self._range_changed)
        self.box.sigResized.connect(self._resized)
        self.widget.scene().sigMouseClicked.connect(self._clicked)
        self.widget.setToolTip(self.tr("Drag to move, turn the wheel to zoom, double-click to see the whole descent"))
        self.set_title(self.tr("Descent"))
        self.note.setObjectName("planeNote")
        self.note.setToolTip(self.tr("The plane shows w1 and w2; the loss depends on b too, and is drawn for this one"))
        explain(self.title, "descent")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say at which b it is drawn where there is room for it."""
        super().resizeEvent(event)
        self._write_note()

    def fill_menu(self, menu: QMenu) -> None:
        """Add at which b the loss is drawn."""
        menu.addSeparator()
        menu.addActions(self._slices.actions())

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        self._frame = frame
        if frame.data is not self._data:
            self._data = frame.data
            self.see_whole_descent()
        if frame.landscape is not None and frame.landscape is not self._landscape:
            self._drawing = True  # the descents come last, once
            try:
                self._draw_landscape(frame.landscape)
            finally:
                self._drawing = False
        if frame.ghost is not self._ghost_drawn:
            self._ghost_drawn = frame.ghost
            self._draw_ghost()
        self._draw_descents(frame)

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return "" if self.read is None else f"{states.plane(self.read)} {self.note.text()}".strip()

    def parts_in_words(self) -> Sequence[Part]:
        """Return the descents and the minimum."""
        return () if self.read is None else parts.plane(self.read, self._landscape)

    def _draw_descents(self, frame: Frame) -> None:
        descent = frame.descent
        if not (frame.alone and descent.late):  # the point of a single run waits for its path
            self._draw_paths(frame)
            self._start.show_at(float(descent.start[0]), float(descent.start[1]), START_SIZE)
            self._grip.show_point(float(descent.start[0]), float(descent.start[1]))
        gone = frame.alone and bool((abs(descent.weights) >= FOLLOWED_MOST).any())
        if gone != self._gone:
            self._gone = gone
            self._write_note()

    def _draw_ghost(self) -> None:
        ghost = self._ghost_drawn
        self._ghost.setVisible(ghost is not None)
        if ghost is not None:
            path = ghost.curves.path
            self._ghost.setData(path[:, 0], path[:, 1])

    def _draw_paths(self, frame: Frame) -> None:
        descents = frame.descents
        while len(self._descents) < len(descents):
            self._descents.append(DescentItem(self.plot))
            self._styles.append(())
        for number, (item, descent) in enumerate(zip(self._descents, descents, strict=False)):
            self._dress(number, descent, frame.alone)
            before = None if descent.before is None else descent.before[:2]
            behind, ahead = split(descent.curves.path, descent.curves.path_iterations, descent.cursor.done)
            item.show(behind, descent.weights[:2], before, ahead)
        for number, item in enumerate(self._descents):
            item.set_visible(number < len(descents))
        self._place_names(frame)

    def _dress(self, number: int, descent: Descent, alone: bool) -> None:
        points = len(descent.curves.path)
        wide = sum(points > most for most, _ in WIDTHS)
        dressed = (self.theme, wide, alone, style.pixels(1.0), style.screen_ratio())
        if dressed != self._styles[number]:
            self._styles[number] = dressed
            self._descents[number].set_style(self.theme, None if alone else number, points)

    def _resized(self) -> None:
        if self._frame is not None:
            self._place_names(self._frame)

    def _has_room_for(self, ends: list[End]) -> bool:
        """Tell whether the names of runs leave the picture to be seen; the tape and the costs have them, too."""
        letters = QFontMetricsF(style.font("name", bold=True))
        if self.box.height() >= UP * letters.height():
            return True
        return self.box.width() >= ACROSS * max((letters.horizontalAdvance(end.text) for end in ends), default=0.0)

    def _place_names(self, frame: Frame) -> None:
        """Name the ends of the paths, where there are several, and the minimum."""
        ends = []
        if not frame.alone:
            ends = [
                End(descent.label, float(w1), float(w2), self.theme.descents[number], POINT / 2 + 2)
                for number, descent in enumerate(frame.descents)
                for w1, w2 in [descent.weights[:2]]
            ]
            if not self._has_room_for(ends):
                ends = []
        if self._minimum.isVisible():
            at = self._minimum.pos()
            ends.append(End(self.tr("minimum"), at.x(), at.y(), self.theme.text, MINIMUM_SIZE / 2, bold=False))
        fixed = [frame.descent.start[:2], *(descent.weights[:2] for descent in frame.descents)]
        paths = [descent.curves.path for descent in frame.descents]
        self._names.show(self.theme, ends, paths, fixed, anew=frame.readings is not None, moving=frame.playing)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        super().set_theme(theme)
        self._contours.set_theme(theme)
        self._ghost.setPen(style.pen(theme.ghost, 1.5, Qt.PenStyle.DashLine))
        self._grip.set_theme(theme)
        self._start.set_style(style.pen(theme.path, 2.5), QColor(theme.card))
        self._minimum.set_style(style.pen(theme.card, 1.5), QColor(theme.minimum))
        self._styles = [() for _ in self._styles]
        if self._landscape is not None:
            self._mark_minimum(self._landscape)
        if self._frame is not None:
            self._draw_descents(self._frame)

    def see_whole_descent(self) -> None:
        """Show the part of the plane that grows with the descent, again."""
        if self._zoomed:
            self._zoomed = False
            self._tell_sight()

    def _draw_landscape(self, landscape: Landscape) -> None:
        self._landscape = landscape
        left, bottom, right, top = landscape.box
        # while the start is dragged the plane stands still, or the point would run away from the mouse
        if not self._zoomed and not landscape.asked.chosen and not self._grip.held:
            self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
        self._contours.show_landscape(landscape)
        self._mark_minimum(landscape)
        self._range_changed()

    def _drag_start(self, place: tuple[float, float]) -> None:
        if self._frame is not None:
            descent = self._frame.descent
            self.edited.emit(descent.experiment.with_(start=(*place, float(descent.start[2]))))

    def _grabbed(self, held: bool) -> None:
        self.start_grabbed.emit(held)
        if not held and self._landscape is not None:
            self._draw_landscape(self._landscape)

    def _mark_minimum(self, landscape: Landscape) -> None:
        weights = None if landscape.minimum is None else landscape.minimum.weights
        self._minimum.setVisible(weights is not None)
        if weights is None:
            return
        self._minimum.show_at(float(weights[0]), float(weights[1]), MINIMUM_SIZE)

    def _write_note(self) -> None:
        """Say under the title what cannot be drawn."""
        low = self.height() < style.pixels(NOTE_FROM)  # the picture has the room of what it says anyway
        if not self._grip.held:  # or the picture would move, and the point run away from the mouse
            longest = "" if low else self.tr("At b = {b}.").format(b=_number(0.0))
            self.set_note(self._unseen(low), longest, spare=not self._unseen(low=True))

    def _unseen(self, low: bool) -> str:
        """Return what cannot be drawn; in a low picture no more of it than must be said."""
        landscape, frame = self._landscape, self._frame
        said = []
        if landscape is not None:
            said.append(self._of_slice(landscape, low))
        if self._gone:
            said.append(self.tr("The descent has left the picture."))
        if landscape is not None and landscape.minimum is not None:
            said += [self._of_minimum(landscape.minimum), self._in_own_units(landscape.minimum)]
        if landscape is not None and frame is not None and landscape.samples < frame.descent.experiment.train:
            said.append(self.tr("So far the loss of {shown} samples.").format(shown=landscape.samples))
        return " ".join(part for part in said if part)

    def _of_slice(self, landscape: Landscape, low: bool) -> str:
        weights = None if landscape.minimum is None else landscape.minimum.weights
        if weights is not None and not landscape.at_minimum:
            return self.tr("At b = {b}; the minimum is at b = {least}.").format(
                b=_number(landscape.b), least=_number(float(weights[2]))
            )
        return "" if low else self.tr("At b = {b}.").format(b=_number(landscape.b))

    def _of_minimum(self, minimum: Minimum) -> str:
        if minimum.kind == "none":
            return self.tr("No minimum: the classes are separable, so the loss falls for ever as the weights grow.")
        if minimum.kind == "cone":
            return self.tr("No single minimum: a whole cone of weights has loss 0.")
        if minimum.kind == "origin":
            return self.tr("The loss is 0 only where all weights are 0, and nothing is learned.")
        if minimum.kind == "corner":
            return self.tr("This loss has corners: its minimum was not computed.")
        if minimum.kind == "touching":
            return self.tr("The classes touch: no minimum was found.")
        if minimum.weights is None:
            return self.tr("No minimum was found.")
        if not self.box.viewRect().contains(QPointF(*minimum.weights[:2].tolist())):
            w1, w2 = (_number(float(value)) for value in minimum.weights[:2])
            return self.tr("The minimum lies outside, at w1 = {w1}, w2 = {w2}.").format(w1=w1, w2=w2)
        return self.tr("One minimum of a whole line of them is marked.") if minimum.kind == "flat" else ""

    def _in_own_units(self, minimum: Minimum) -> str:
        """Return where the minimum of a table's loss is for the values as they stand in it, and what it gets right."""
        data = None if self._data is None else self._data.dataset
        units = [] if data is None or minimum.weights is None else in_table_units(data, minimum.weights)
        if data is None or not units or minimum.correct is None:
            return ""
        return self.tr("Minimum: loss {loss}, {correct} of {count} right. {units}.").format(
            loss=numbers.number(minimum.loss, ".6g"),
            correct=numbers.whole(minimum.correct),
            count=numbers.whole(len(data.y_train)),
            units=units[0],
        )

    def _range_changed(self) -> None:
        if self._frame is not None and not self._drawing:
            self._draw_descents(self._frame)
        self._write_note()

    @property
    def slice(self) -> str:
        """Which plane of the weights is drawn: one of `core.plan.moment.SLICES`."""
        return OF_TABS[self._chosen_slice]

    def show_slice(self, name: str) -> None:
        """Draw another plane of the weights."""
        self._slices.actions()[OF_TABS.index(name)].setChecked(True)
        self._tell_sight()

    @property
    def _chosen_slice(self) -> int:
        return AT_MINIMUM if self._slices.actions()[AT_MINIMUM].isChecked() else AT_NOW

    def _tell_sight(self) -> None:
        (left, right), (bottom, top) = self.box.viewRange()
        box = (left, bottom, right, top) if self._zoomed else None
        self.sight_changed.emit(Sight(box, self._chosen_slice == AT_MINIMUM))

    def _zoomed_by_hand(self) -> None:
        self._zoomed = True
        if not self._zooming.isActive():
            self._zooming.start()

    def _clicked(self, event: MouseClickEvent) -> None:
        if event.double():
            self._zooming.stop()
            self.see_whole_descent()


def _number(value: float) -> str:
    return numbers.number(value)
