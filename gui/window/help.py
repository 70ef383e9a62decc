"""The help sheet of the keys, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.style import theme

translate = QCoreApplication.translate


def keys() -> list[tuple[str, str]]:
    """Return every key and what it does."""
    return [
        (translate("help", "Space"), translate("help", "play or pause")),
        ("→   ←", translate("help", "one iteration forward or back")),
        (".   ,", translate("help", "one phase forward or back: forward, loss, gradient, update")),
        (translate("help", "Shift+→   Shift+←"), translate("help", "one epoch forward or back")),
        (translate("help", "Home   End"), translate("help", "to the start; to the last iteration that was seen")),
        ("3   P", translate("help", "let the three descents race; pin this run for the race")),
        ("C   X", translate("help", "in a race: the next clock; choose the next run")),
        ("R", translate("help", "restart from the same start")),
        ("N", translate("help", "restart from a new start")),
        ("+   −", translate("help", "play faster or slower")),
        ("↑   ↓", translate("help", "move the slider that has the focus")),
        (translate("help", "Tab"), translate("help", "to the next control; Enter presses a button")),
        (translate("help", "Ctrl+O   Ctrl+S"), translate("help", "open or save an experiment")),
        ("M   L   K", translate("help", "open or close the microscope, the double loop, the costs of a race")),
        ("F   G", translate("help", "open or close the film strip, the gradient fan")),
        ("S   W", translate("help", "open or close many starts, the learning-rate sweep")),
        (translate("help", "Ctrl+T"), translate("help", "light or dark")),
        (translate("help", "F11"), translate("help", "full screen")),
        (translate("help", "F1   ?"), translate("help", "this help")),
    ]


class KeysDialog(QDialog):
    """The keys, large enough for the back of a room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(translate("help", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, (key, meaning) in enumerate(keys()):
            name = QLabel(key)
            name.setProperty("role", "large")
            says = QLabel(meaning)
            says.setFont(theme.font("title", bold=True))
            grid.addWidget(name, row, 0)
            grid.addWidget(says, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(buttons)
