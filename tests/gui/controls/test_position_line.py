"""The line that says where the cursor stands, in little room."""

from PySide6.QtCore import QRect, Qt

from gui.controls.position_line import PositionLine

POSITION = "iteration 37 of 100 · epoch 4 · batch 7 of 10 · batch loss 0.229 · train 100.0 % · test 100.0 %"
NO_BREAK = "\N{NO-BREAK SPACE}"


def shown(qtbot, text, width):
    line = PositionLine()
    qtbot.addWidget(line)
    line.resize(width, 200)
    line.show()
    line.say(text)
    return line


def test_a_number_stays_with_its_name_where_the_line_is_broken(qtbot):
    line = shown(qtbot, POSITION, 500)
    written = line.label.kept_together(POSITION, line.width())
    assert [part.replace(NO_BREAK, " ") for part in written.split(" ")] == [
        "iteration 37 of 100 ·",
        "epoch 4 ·",
        "batch 7 of 10 ·",
        "batch loss 0.229 ·",
        "train 100.0 % ·",
        "test 100.0 %",
    ]
    everything = QRect(0, 0, line.width(), 10_000)
    needed = line.label.fontMetrics().boundingRect(everything, Qt.TextFlag.TextWordWrap, written)
    assert needed.width() <= line.width()
    assert line.minimumHeight() >= needed.height() > line.line
    assert line.label.text() == POSITION


def test_what_is_longer_than_a_line_is_broken_all_the_same(qtbot):
    said = "forward: ŷ from 0.1 to 0.9 over 200 samples"
    line = shown(qtbot, said, 150)
    assert line.label.kept_together(said, line.width()) == said
