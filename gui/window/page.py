"""The window's page: controls at the left, and at the right tabs, stage, tape and transport one above the other.

Where the text is large for the window, the picture keeps its room: the controls become a drawer, and what stands under
the picture a second one.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.controls.transport import Transport
from gui.scenes.tabs import SceneTabs
from gui.style import style
from gui.window.side import Side

COLUMN_MOST = 0.3  # of the page's width: controls that need more become a drawer
ROOMY_FROM = 30  # lines of text: in a lower page, what stands under the picture becomes a drawer


class Page(QWidget):
    """Lays the parts of the window out; where the text leaves no room, some of them become drawers.

    Parameters
    ----------
    panels : sequence of QWidget
        The controls.
    tabs : SceneTabs
    beside : QWidget
        What stands beside the tabs.
    stage, tape : QWidget
        The stage takes all the height that is left.
    transport : Transport
    parent : QWidget

    Signals
    -------
    drawer_changed : (open : bool)
    """

    drawer_changed = Signal(bool)

    def __init__(
        self,
        panels: Sequence[QWidget],
        tabs: SceneTabs,
        beside: QWidget,
        stage: QWidget,
        tape: QWidget,
        transport: Transport,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._side, self._tape, self._transport = Side(panels, self), tape, transport  # first, as it is read first
        self._tape_wanted, self._tape_always = True, False
        self._side_for, self._side_widest = (0, 0), 0
        self._column = QWidget(self)
        self._column.setObjectName("page")
        self._presenting = self._open = False
        self._button = QPushButton(self.tr("Controls"))
        self._button.setObjectName("controlsButton")
        self._button.setCheckable(True)
        self._button.setToolTip(self.tr("Open or close the controls (Esc closes them)"))
        self._button.toggled.connect(self.open_drawer)
        self._more = QPushButton(self.tr("More"))
        self._more.setObjectName("moreButton")
        self._more.setCheckable(True)
        self._more.setToolTip(self.tr("Show or hide the tape, the size of a step and the speed"))
        self._more.toggled.connect(lambda _open: self._arrange())
        self._tabs = tabs
        row = QHBoxLayout()
        row.setSpacing(style.GAP)
        row.addWidget(self._button)
        row.addWidget(self._more)
        row.addWidget(tabs, 1)
        row.addWidget(beside)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.GAP)
        column.addLayout(row)
        for part, stretch in ((stage, 1), (tape, 0), (transport, 0)):
            column.addWidget(part, stretch)
        self._side.installEventFilter(self)
        self._column.installEventFilter(self)

    def add(self, part: QWidget) -> None:
        """Add a part under the others."""
        layout = self._column.layout()
        assert layout is not None
        layout.addWidget(part)

    @property
    def has_drawer(self) -> bool:
        """Whether the controls are a drawer, since a column of them would leave the picture too little room."""
        key = self.width(), self.fontMetrics().height()
        if key != self._side_for:
            self._side_for, self._side_widest = key, 0
        # the controls may need less where they are a drawer: without this a page would be arranged anew for ever
        self._side_widest = max(self._side_widest, self._side.sizeHint().width())
        return self._side_widest > COLUMN_MOST * self.width()

    @property
    def is_low(self) -> bool:
        """Whether the page is low for its text: what stands under the picture is a drawer."""
        return self.height() < ROOMY_FROM * self.fontMetrics().height()

    def show_tape(self, shown: bool, always: bool = False) -> None:
        """Let the tape be seen, or not; in a low page it is in the drawer, unless it is to be seen always."""
        self._tape_wanted, self._tape_always = shown, always
        self._arrange()

    def open_drawer(self, opened: bool) -> None:
        """Open or close the drawer; without one, nothing happens."""
        if opened != self._open:
            self._open = opened
            self._button.setChecked(opened)
            self._arrange()
            self.drawer_changed.emit(opened)

    def present(self, presenting: bool) -> None:
        """Leave the picture and what is read alone on the page, or bring the controls back."""
        self._presenting = presenting
        self._tabs.setVisible(not presenting)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Share out anew where the letters are others, once the controls are written in them."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._measure_again)

    def _measure_again(self) -> None:
        self._side.measure_again()
        self._side_widest = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new size out."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the drawer with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._open:
            self.open_drawer(False)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the controls when they need another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        inside = self.rect().adjusted(style.GAP, style.GAP, -style.GAP, -style.GAP)
        drawer = self.has_drawer
        beside = not drawer and not self._presenting
        self._button.setVisible(drawer and not self._presenting)
        low, more = self.is_low and not self._presenting, self._more.isChecked()
        self._more.setVisible(low)
        self._tape.setVisible(self._tape_wanted and (more or self._tape_always or not low))
        self._transport.show_low(low, more)
        self._side.setVisible(beside or (drawer and self._open and not self._presenting))
        width = min(self._side.sizeHint().width(), inside.width())
        self._side.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))
        column = QRect(inside)
        if beside:
            column.setLeft(inside.left() + self._side.taken)
        elif drawer and self._open:  # under the row of the button that closes it
            self._side.setGeometry(self._side.geometry().adjusted(0, self._button.height() + style.GAP, 0, 0))
            self._side.raise_()
        self._column.setGeometry(column)
