"""The column of panels at the left: as wide as they need, scrolled where they are higher than the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.style import style


class Side(QScrollArea):
    """Panels one above the other.

    Parameters
    ----------
    panels : sequence of QWidget
    parent : QWidget
    """

    def __init__(self, panels: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = inner = QWidget()
        inner.setObjectName("page")
        self.setWidget(inner)  # while it is empty: Qt styles anew all that is in a widget which is put into another
        self.setWidgetResizable(True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.GAP)
        for panel in panels:
            column.addWidget(panel)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        inner.installEventFilter(self)

    def measure_again(self) -> None:
        """Forget what the panels needed: while they are a closed drawer, Qt asks none of them anew."""
        for part in (*self._inner.findChildren(QWidget), self._inner):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                part.updateGeometry()

    @property
    def taken(self) -> int:
        """The width that is kept for the panels and the gap beside them, where a scroll bar comes and moves nothing."""
        return self._inner.minimumSizeHint().width() + max(style.GAP, self.verticalScrollBar().sizeHint().width() + 2)

    def sizeHint(self) -> QSize:
        """Return the width that the panels need, beside a scroll bar where there is one."""
        inner = self._inner.minimumSizeHint()
        scrolled = self.isVisible() and inner.height() > self.height()
        return QSize(inner.width() + (self.verticalScrollBar().sizeHint().width() if scrolled else 0), inner.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same width, and any height."""
        return QSize(self.sizeHint().width(), 100)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the panels when they need another width."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)
