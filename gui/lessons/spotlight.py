"""A spotlight: all but the views that a step is about is dimmed, until somebody touches it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from gui.style import style

DIM = 0.45  # how much of what is dimmed the shade covers


class Spotlight(QWidget):
    """Lies over a page, with a hole where the light falls; a click on the shade takes it away.

    Parameters
    ----------
    page : QWidget
        What is dimmed; the views are somewhere in it.
    lit : sequence of QWidget
        What is never dimmed, such as the lesson's strip.

    Signals
    -------
    lifted : ()
        Somebody has clicked the shade away.
    """

    lifted = Signal()

    access_role = QAccessible.Role.Separator  # there is nothing to be read in a shade

    def __init__(self, page: QWidget, lit: Sequence[QWidget] = ()) -> None:
        super().__init__(page)
        self.setObjectName("spotlight")
        self.setToolTip(self.tr("Click to see everything again"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page, self._lit = page, list(lit)
        self._views: list[QWidget] = []
        self._watched: list[QWidget] = []
        self.hide()

    def fall_on(self, names: str) -> None:
        """Let the light fall on the views of objectNames; where none of them is to be seen, on everything."""
        found = [self._page.findChild(QWidget, name) for name in names.split()]
        self._views = [view for view in found if view is not None and view.isVisible()]
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._watched = [part for view in self._views for part in self._up_from(view)]
        if self._views:
            self._watched += self._lit
        for watched in self._watched:
            watched.installEventFilter(self)
        self.setVisible(bool(self._views))
        self._cut()

    def _up_from(self, view: QWidget) -> list[QWidget]:
        """Return a view and all that it stands in, up to the page: where one of them moves, the view does."""
        found, parent = [view], view.parentWidget()
        while parent is not None and found[-1] is not self._page:
            found.append(parent)
            parent = parent.parentWidget()
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the view when it moves, and go when it goes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._cut()
        elif event.type() is QEvent.Type.Hide and watched in self._views:
            self.fall_on("")
        return super().eventFilter(watched, event)

    def _cut(self) -> None:
        """Cover the page but for what is lit, so that this stays as it is for eye and mouse."""
        if not self._views:
            return
        self.setGeometry(self._page.rect())
        shade = QRegion(self.rect())
        for widget in (*self._views, *self._lit):
            if widget.isVisible():
                shade -= QRegion(QRect(widget.mapTo(self._page, QPoint(0, 0)), QSize(widget.size())))
        self.setVisible(_hides_more_than_gaps(shade))
        self.setMask(shade)
        self.raise_()
        for view in self._views:
            view.update()  # all of it: where the shade lay until now, too

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the shade away."""
        event.accept()
        self.fall_on("")
        self.lifted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shade."""
        painter = QPainter(self)
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlphaF(DIM)
        painter.fillRect(self.rect(), shade)
        painter.end()


def _hides_more_than_gaps(shade: QRegion) -> bool:
    """Tell whether a shade lies over more than what is between views, and around them."""
    parts: list[QRect] = list(shade)  # type: ignore[call-overload]
    return any(min(part.width(), part.height()) > style.MARGIN for part in parts)
