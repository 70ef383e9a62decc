"""Reading order: by lines from left to right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLabel, QPushButton, QSpinBox, QWidget

from gui.window.tab_order import put_in_reading_order, reading_order


@pytest.fixture
def panel(qtbot):
    """Controls made in another order than they stand in, of different heights."""
    made = QWidget()
    grid = QGridLayout(made)
    for name, kind, row, column in (
        ("f", QPushButton, 2, 1),
        ("c", QComboBox, 1, 0),
        ("b", QPushButton, 0, 1),
        ("e", QSpinBox, 2, 0),
        ("d", QSpinBox, 1, 1),
        ("a", QComboBox, 0, 0),
    ):
        widget = kind()
        widget.setObjectName(name)
        grid.addWidget(widget, row, column)
    grid.addWidget(QLabel("no control"), 3, 0)
    qtbot.addWidget(made)
    made.show()
    return made


def test_controls_are_read_by_lines_from_left_to_right(panel):
    assert "".join(widget.objectName() for widget in reading_order(panel)) == "abcdef"


def test_tab_follows_that_order_and_comes_round(qtbot, panel):
    put_in_reading_order([panel])
    panel.activateWindow()
    panel.findChild(QWidget, "a").setFocus()
    qtbot.waitUntil(panel.findChild(QWidget, "a").hasFocus)
    seen = ""
    for _ in range(7):
        seen += QApplication.focusWidget().objectName()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen == "abcdefa"


def test_what_tab_does_not_reach_is_left_out(panel):
    panel.findChild(QWidget, "c").setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert "".join(widget.objectName() for widget in reading_order(panel)) == "abdef"
