"""Drawing samples in a plot: the tools, the keys, and what is said meanwhile."""

from __future__ import annotations

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton

from core.data.arrays import Box
from core.data.drawing import Drawing
from core.picture.frame import Frame
from core.plan.tables import ROWS_MOST
from gui.controls.draw_bar import DrawBar
from gui.plots.items.drawing import DrawItem
from gui.plots.plot_card import PlotCard
from gui.style.theme import Theme
from gui.words.numbers import number, whole

SHAPE = 1.1  # width to height on screen of the box around the data
EMPTY_PLANE = (-3.0, -3.0, 3.0, 3.0)


class DrawingHand(QObject):
    """Lets samples be drawn on a card's plot, once it is turned on.

    Parameters
    ----------
    card : PlotCard
        Gets a bar of tools, and beside its title the button that ends the drawing.
    name : str
        What the button says.

    Signals
    -------
    drawn : (Drawing)
    grabbed : (bool)
        A stroke begins or ends; all that is drawn in between is one change.
    changed : ()
        It was turned on or off, or has something else to say.
    """

    drawn = Signal(object)
    grabbed = Signal(bool)
    changed = Signal()

    def __init__(self, card: PlotCard, name: str) -> None:
        super().__init__(card)
        self._card = card
        self._frame: Frame | None = None
        self._features = ("x1", "x2")
        self._button = QToolButton()
        self._button.setObjectName("drawButton")
        self._button.setText(name)
        self._button.setToolTip(self.tr("Stop drawing, and look again (key D or Esc)"))
        self._button.hide()  # what begins it is in the card's menu, a key, and an entry of the data
        self._button.setCheckable(True)
        self._button.setProperty("role", "tab")
        self._button.clicked.connect(self.turn)
        card.header.addWidget(self._button)
        self._bar = DrawBar()
        self._bar.chosen.connect(self._choose_tool)
        self._bar.empty_wanted.connect(self._empty)
        self._bar.hide()
        card.body.insertWidget(1, self._bar)
        self._pen = DrawItem(card.box)
        self._pen.drawn.connect(self._draw)
        self._pen.grabbed.connect(self.grabbed)
        self._pen.cross_moved.connect(self.changed)
        card.plot.addItem(self._pen, ignoreBounds=True)
        card.widget.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether samples are drawn."""
        return self._pen.isVisible()

    def turn(self, on: bool) -> None:
        """Draw samples, or only look at them."""
        self._button.setChecked(on)
        self._button.setVisible(on)
        self._bar.setVisible(on)
        self._pen.setVisible(on)
        self._pen.cross = None
        self._card.pointer.aside = on  # it has a cross of its own
        if on:
            self._take_present()
            self._card.widget.setFocus()
        else:
            self._card.give_focus_back()
        self.changed.emit()

    def show(self, frame: Frame, features: tuple[str, str]) -> None:
        """Go on from the samples of a frame, in a plane with axes of these names."""
        self._frame, self._features = frame, features
        if self.on:
            self._take_present()

    def draw_set(self, testing: bool) -> None:
        """Draw the test set, or the training set."""
        self._pen.testing = testing

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self._pen.set_theme(theme)

    def _take_present(self) -> None:
        frame = self._frame
        if frame is not None:
            experiment, data = frame.descent.experiment, frame.data
            self._pen.drawing = data.draft or Drawing.of(experiment, data.dataset, self._features)
            self._bar.show_classes(*self._pen.drawing.classes)

    def _draw(self, drawing: Drawing) -> None:
        self.drawn.emit(drawing)
        self._take_present()  # which is another one where it was refused
        self.changed.emit()

    def _choose_tool(self, tool: str, label: int) -> None:
        self._pen.tool, self._pen.label = tool, label
        self._card.widget.setFocus()

    def _empty(self) -> None:
        see_whole(self._card.box, EMPTY_PLANE)
        self._draw(self._pen.drawing.emptied())
        self._card.widget.setFocus()

    def click(self, event: MouseClickEvent) -> None:
        """Offer what can be done with the sample that is clicked with the right button."""
        at = self._card.box.mapSceneToView(event.scenePos())
        near = self._pen.near((at.x(), at.y()))
        if event.button() is not Qt.MouseButton.RightButton or near is None:
            return
        menu = QMenu(self._card)
        menu.setObjectName("sampleMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Into the other class (F)")).triggered.connect(lambda: self._pen.flip(near))
        menu.addAction(self.tr("Take it away (Delete)")).triggered.connect(lambda: self._pen.take_away(near))
        place = event.screenPos()
        menu.popup(QPoint(round(place.x()), round(place.y())))

    def note(self) -> str:
        """Return what is to be said: how many samples there are, what is missing, and what can be done."""
        drawing = self._pen.drawing
        lacking = drawing.lacks_a_class
        zeros, ones = (self._pen.part if lacking is None else lacking).counts
        counts = f"{whole(zeros)} ●, {whole(ones)} ■"
        if lacking is not None and lacking is drawing.test:
            return self.tr("{counts}: the test set needs samples of both classes.").format(counts=counts)
        if lacking is not None:
            return self.tr("{counts}: draw samples of both classes, then it can be learned.").format(counts=counts)
        if drawing.full:
            said = self.tr("{counts}: there is room for {most} samples at most.")
            return said.format(counts=counts, most=whole(ROWS_MOST))
        if self._pen.cross is not None:
            x1, x2 = self._pen.cross
            said = self.tr("{counts}. Cross at ({x1}; {x2}): Enter, arrows, Ctrl+arrows, F, Delete, C")
            return said.format(counts=counts, x1=number(x1), x2=number(x2))
        return self.tr("{counts}. Click: a new sample; drag: move it; right click: change it").format(counts=counts)

    # --- the keyboard ----------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that draw, before the window does."""
        if isinstance(event, QKeyEvent) and self.on:
            leaves, swaps = event.key() == Qt.Key.Key_Escape, event.key() == Qt.Key.Key_C and not event.modifiers()
            if leaves or swaps or self._pen.takes(event):
                self._press(event, leaves, swaps)
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent, leaves: bool, swaps: bool) -> None:
        event.accept()
        if event.type() == QEvent.Type.KeyRelease:
            self._pen.release_key(event)
        elif event.type() != QEvent.Type.KeyPress:
            return  # that a shortcut is not wanted is all that is asked
        elif leaves:
            self.turn(False)
        elif swaps:
            self._bar.choose_other_class()
        else:
            self._pen.press_key(event)


def see_whole(box: pg.ViewBox, part: Box) -> None:
    """Show a part of the plane; a line in it has the same slope on screen whatever the plot's shape."""
    left, bottom, right, top = part
    box.setAspectLocked(True, SHAPE * (top - bottom) / (right - left))
    box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
