"""The help sheet of the keys, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.style import style

translate = QCoreApplication.translate
AROUND = 60  # pixels of the window that stay free beside the sheet


def keys() -> list[tuple[str, str]]:
    """Return every key and what it does."""
    return [
        ("1 … 6", translate("help", "the scenes")),
        (translate("help", "Space"), translate("help", "play or pause")),
        ("→   ←", translate("help", "one iteration forward or back")),
        (".   ,", translate("help", "one phase forward or back: forward, loss, gradient, update")),
        (translate("help", "Shift+→   Shift+←"), translate("help", "one epoch forward or back")),
        (translate("help", "Home   End"), translate("help", "to the start; to the last iteration that was seen")),
        (translate("help", "Page Down   Page Up"), translate("help", "the lesson: on, or a step back")),
        ("F5   B   Esc", translate("help", "present; blank the screen; stop presenting")),
        ("R   N", translate("help", "restart from the same start; from a new start")),
        ("+   −", translate("help", "play faster or slower")),
        ("C   X   P", translate("help", "three descents: next clock; next run; pin this run")),
        ("M   L   K", translate("help", "the batch's numbers; the double loop; the costs")),
        ("F   S   W   G", translate("help", "film strip; many starts; learning rates; gradient fan")),
        (translate("help", "Tab   F6"), translate("help", "to the next control; to the next view")),
        (
            translate("help", "Enter in a plot"),
            translate("help", "a cross: arrows move it (Shift: finely; Ctrl: the picture), Enter clicks, Esc ends"),
        ),
        (
            translate("help", "Space   Home   +   −"),
            translate("help", "with the cross: take hold and let go; to what can be dragged; zoom"),
        ),
        ("F7   F8", translate("help", "zoom out; zoom in")),
        (translate("help", "Ctrl+Enter"), translate("help", "make the view large, or small again")),
        (translate("help", "Ctrl+I   Shift+F1"), translate("help", "what is shown, in words; what this is")),
        (translate("help", "Ctrl+Z   Ctrl+Y"), translate("help", "undo; redo")),
        ("D", translate("help", "draw samples; then arrows, Enter, Ctrl+arrows, F, Delete, C; Esc ends it")),
        (translate("help", "Ctrl+O   Ctrl+S   Ctrl+Shift+S"), translate("help", "open; save; save as")),
        (
            translate("help", "Ctrl+Shift+C   Ctrl+Shift+P   Ctrl+Shift+A   Ctrl+P"),
            translate("help", "copy the picture; save it; save an animation; print a worksheet"),
        ),
        (translate("help", "Ctrl+V"), translate("help", "open a table that was copied from a spreadsheet")),
        (translate("help", "F2   F3   F11"), translate("help", "the lesson; about this scene; full screen")),
        (
            translate("help", "Ctrl+T   Ctrl+R"),
            translate("help", "light or dark; reset everything"),
        ),
        (translate("help", "Ctrl++   Ctrl+-   Ctrl+0"), translate("help", "text larger, smaller, as usual")),
        (translate("help", "Ctrl+Q   Ctrl+W"), translate("help", "leave the program")),
        (translate("help", "F1   ?"), translate("help", "this help")),
    ]


class KeysDialog(QDialog):
    """The keys, large enough for the back of a room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(translate("help", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = QWidget()
        sheet.setObjectName("bare")
        grid = QGridLayout(sheet)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, (key, meaning) in enumerate(keys()):
            name = QLabel(key)
            name.setProperty("role", "large")
            says = QLabel(meaning)
            says.setFont(style.font("title", bold=True))
            grid.addWidget(name, row, 0)
            grid.addWidget(says, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        scrolled = QScrollArea()
        scrolled.setWidget(sheet)
        scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys go through it
        column = QVBoxLayout(self)
        column.addWidget(scrolled)
        column.addWidget(buttons)
        whole = sheet.sizeHint() + QSize(scrolled.verticalScrollBar().sizeHint().width(), 0)
        room = whole if parent is None else parent.window().size() - QSize(AROUND, 2 * AROUND)
        scrolled.setMinimumSize(whole.boundedTo(room))
