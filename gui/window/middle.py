"""The middle of the window: boundary, open panels and curves side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.scenes.panel_area import PanelArea
from gui.style import theme

SHARES_CLOSED = (0.55, 0.0, 0.45)  # of the width for boundary, panels and curves


class Middle(QSplitter):
    """Three columns whose widths can be dragged.

    Parameters
    ----------
    boundary : QWidget
    panels : PanelArea
    curves : sequence of QWidget
        One above the other.
    """

    def __init__(self, boundary: QWidget, panels: PanelArea, curves: tuple[QWidget, ...]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panels, self._curves = panels, QWidget()
        column = QVBoxLayout(self._curves)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for curve in curves:
            column.addWidget(curve, 1)
        self._parts = (boundary, panels, self._curves)
        self.setHandleWidth(theme.GAP)
        self.setChildrenCollapsible(False)
        for part, share in zip(self._parts, (11, 10, 9), strict=True):
            self.addWidget(part)
            self.setStretchFactor(self.count() - 1, share)
        self._share(SHARES_CLOSED)
        panels.changed.connect(self.make_room)

    def make_room(self) -> None:
        """Give the first panel that opens its share; where there is too little width, the curves make room."""
        self._hide_curves()
        if len(self._panels.open_panels) == 1:
            share = self._panels.specs[self._panels.open_panels[0]].share
            self._share(((1 - share) / 2, share, (1 - share) / 2))

    def _hide_curves(self) -> None:
        least = sum(part.minimumSizeHint().width() for part in self._parts) + 2 * self.handleWidth()
        self._curves.setVisible(not self._panels.open_panels or least <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the curves again where there is room for them."""
        super().resizeEvent(event)
        self._hide_curves()

    def _share(self, shares: tuple[float, ...]) -> None:
        self.setSizes([round(1000 * share) for share in shares])
