"""The tools to draw samples with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui.plots.items.drawing import ERASER, PEN, SPRAY
from gui.style import style
from gui.words.names import as_label, as_rich, shown

SYMBOLS = ("●", "■")
NAME_MOST = 14  # letters


class DrawBar(QWidget):
    """Which class is drawn and how; the names of the classes go where there is no room for them.

    Signals
    -------
    chosen : (tool : str, label : int)
    empty_wanted : ()
        An empty plane to begin from.
    """

    chosen = Signal(str, int)
    empty_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.label, self._spraying, self._erasing = 0, False, False
        self._names = ("", "")
        self._classes = [self._make_button(f"drawClass{label}", partial(self._choose_class, label)) for label in (0, 1)]
        self._spray = self._make_button("drawSpray", self._toggle_spray)
        self._spray.setText(self.tr("Spray"))
        self._spray.setToolTip(self.tr("Keep the button pressed, and a cloud of samples is drawn"))
        self._eraser = self._make_button("drawEraser", self._choose_eraser)
        self._eraser.setText(self.tr("Eraser"))
        self._eraser.setToolTip(self.tr("Take samples away; a right click on a sample or the Delete key does it too"))
        self._empty = self._make_button("drawEmpty", self.empty_wanted.emit)
        self._empty.setText(self.tr("Empty plane"))
        self._empty.setToolTip(self.tr("Begin with an empty plane; undo brings the samples back"))
        self._empty.setCheckable(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.GAP // 2)
        for button in (*self._classes, self._spray, self._eraser, self._empty):
            row.addWidget(button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_classes("", "")

    @property
    def tool(self) -> str:
        """How it is drawn."""
        return ERASER if self._erasing else SPRAY if self._spraying else PEN

    def show_classes(self, zero: str, one: str) -> None:
        """Name the classes; those of generated data have no names of their own."""
        ours = {"class 0": self.tr("class 0"), "class 1": self.tr("class 1")}
        self._names = ours.get(zero, zero), ours.get(one, one)
        for name, symbol, button in zip(self._names, SYMBOLS, self._classes, strict=True):
            said = self.tr("Draw samples of class {name}").format(name=f"{symbol} {shown(name)}")
            button.setToolTip(as_rich(said))
            button.setAccessibleName(said)
        self._fit()
        self._show_choice()

    def choose_other_class(self) -> None:
        """Draw the other class."""
        self._choose_class(1 - self.label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the classes where there is room."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return its height, and little width."""
        return QSize(1, super().minimumSizeHint().height())

    def _fit(self) -> None:
        for short in (False, True):
            for name, symbol, button in zip(self._names, SYMBOLS, self._classes, strict=True):
                button.setText(symbol if short else f"{symbol} {as_label(name, NAME_MOST)}".strip())
            if super().minimumSizeHint().width() <= self.width():
                return

    def _make_button(self, name: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setCheckable(True)
        button.setProperty("role", "tab")
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _choose_class(self, label: int) -> None:
        self.label, self._erasing = label, False
        self._tell()

    def _toggle_spray(self) -> None:
        self._spraying, self._erasing = not self._spraying or self._erasing, False
        self._tell()

    def _choose_eraser(self) -> None:
        self._erasing = not self._erasing
        self._tell()

    def _tell(self) -> None:
        self._show_choice()
        self.chosen.emit(self.tool, self.label)

    def _show_choice(self) -> None:
        for label, button in enumerate(self._classes):
            button.setChecked(label == self.label and not self._erasing)
        self._spray.setChecked(self._spraying and not self._erasing)
        self._eraser.setChecked(self._erasing)
