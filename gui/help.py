"""The help sheet of the keys, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui import theme


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)


def keys() -> list[tuple[str, str]]:
    """Return every key and what it does."""
    return [
        (_tr("Space"), _tr("play or pause")),
        ("→   ←", _tr("one iteration forward or back")),
        (".   ,", _tr("one phase forward or back: forward, loss, gradient, update")),
        ("Shift+→   Shift+←", _tr("one epoch forward or back")),
        ("Home   End", _tr("to the start; to the last iteration that was seen")),
        ("R", _tr("restart from the same start")),
        ("N", _tr("restart from a new start")),
        ("+   −", _tr("play faster or slower")),
        ("↑   ↓", _tr("move the slider that has the focus")),
        ("Tab", _tr("to the next control; Enter presses a button")),
        ("Ctrl+O   Ctrl+S", _tr("open or save an experiment")),
        ("M   L", _tr("open or close the microscope, the double loop")),
        ("Ctrl+T", _tr("light or dark")),
        ("F11", _tr("full screen")),
        ("F1   ?", _tr("this help")),
    ]


class KeysDialog(QDialog):
    """The keys, large enough for the back of a room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(_tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, (key, meaning) in enumerate(keys()):
            name = QLabel(key)
            name.setProperty("role", "large")
            says = QLabel(meaning)
            says.setFont(theme.scaled_font(theme.LARGE_SCALE))
            grid.addWidget(name, row, 0)
            grid.addWidget(says, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(buttons)
