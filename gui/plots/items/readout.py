"""What a plot says under the mouse."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtWidgets import QLabel


class Readout(QLabel):
    """A few words beside the mouse, over the place of the x axis that it points to.

    Parameters
    ----------
    name : str
        Its objectName.
    widget : PlotWidget
    box : ViewBox
        That of the plot.
    read : function float -> str
        From a place on the x axis to the words; empty where there are none.
    """

    def __init__(self, name: str, widget: pg.PlotWidget, box: pg.ViewBox, read: Callable[[float], str]) -> None:
        super().__init__(widget)
        self.setObjectName(name)
        self.setProperty("role", "readout")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around, self._box, self._read = widget, box, read
        self._position = QPointF()
        self.hide()
        widget.scene().sigMouseMoved.connect(self._mouse_moved)
        widget.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide when the mouse leaves the plot."""
        if event.type() == QEvent.Type.Leave:
            self.hide()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Say what is there by now, where the mouse still is."""
        if self.isVisible():
            self._mouse_moved(self._position)

    def _mouse_moved(self, position: QPointF) -> None:
        self._position = position
        inside = self._box.sceneBoundingRect().contains(position)
        words = self._read(self._box.mapSceneToView(position).x()) if inside else ""
        if not words:
            self.hide()
            return
        self.setText(words)
        self.adjustSize()
        right = self._around.width() - self.width() - 8
        self.move(max(0, min(round(position.x()) + 12, right)), 4)
        self.show()
