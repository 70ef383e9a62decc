"""The double loop: the code of the two loops, as it runs."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QTextEdit

from core.maths.loop_text import Code, program_code, torch_code
from core.picture.frame import Frame
from gui.style import theme
from gui.style.card import Card, Tabs
from gui.style.theme import Theme

PROGRAM, TORCH = 0, 1


class DoubleLoopView(Card):
    """The program's own two loops with the present phase lit, and the same in PyTorch."""

    def __init__(self) -> None:
        super().__init__(self.tr("DOUBLE LOOP"))
        self.setObjectName("doubleLoop")
        self.setAccessibleName(self.tr("The code of the two loops, as it runs"))
        self._frame: Frame | None = None
        self._code: Code | None = None
        self.setMinimumWidth(240)
        self._tabs = Tabs(
            [
                (self.tr("Program"), self.tr("The code that this program really has")),
                ("PyTorch", self.tr("The same training written with PyTorch, to be copied")),
            ]
        )
        self._tabs.changed.connect(self._change_code)
        copy = QPushButton(self.tr("Copy"))
        copy.setObjectName("copyCodeButton")
        copy.setProperty("role", "preset")
        copy.setToolTip(self.tr("Copy the code"))
        copy.setAccessibleName(copy.toolTip())
        copy.clicked.connect(self._copy)
        self.header.addWidget(self._tabs)
        self.header.addWidget(copy)
        self._values = QLabel()
        self._values.setObjectName("loopValues")
        self._values.setProperty("role", "large")
        self._values.setWordWrap(True)
        self._values.setAccessibleName(self.tr("Where the loops stand"))
        self._text = QPlainTextEdit()
        self._text.setObjectName("loopCode")
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("The code of the two loops"))
        self._text.setToolTip(self.tr("The lines of the present phase are lit"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.body.addWidget(self._values)
        self.body.addWidget(self._text, 1)

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(QApplication.font().pointSizeF())
        self._text.setFont(font)
        self._light()

    def show_frame(self, frame: Frame) -> None:
        """Show where the loops stand at a moment."""
        if frame.readings is None:
            return
        self._frame = frame
        self._read_code()
        place, schedule = frame.descent.place, frame.descent.schedule
        batch = place.batch
        self._values.setText(
            self.tr("epoch = {epoch} of {epochs}    batch = {batch} of {batches}    iteration = {iteration}").format(
                epoch=place.epoch,
                epochs=schedule.epochs,
                batch=0 if batch is None else batch.number,
                batches=schedule.iterations_per_epoch,
                iteration=place.iteration,
            )
        )
        self._light()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._text.toPlainText())

    def _change_code(self) -> None:
        self._read_code()
        self._light()

    def _read_code(self) -> None:
        if self._tabs.chosen == TORCH and self._frame is not None:
            code = torch_code(self._frame.descent.experiment)
        else:
            code = program_code()
        if code != self._code:
            self._code = code
            self._text.setPlainText(code.text)

    def _light(self) -> None:
        """Light the lines of the phase at the cursor, and the heads of both loops."""
        if self._frame is None or self._code is None:
            return
        if self._frame.descent.place.batch is None:
            lit: list[int] = []
        elif self._frame.walking:
            lit = list(self._code.phases[self._frame.descent.cursor.phase])
        else:
            lit = [line for lines in self._code.phases.values() for line in lines]
        selections = [self._selection(line, self.look.done) for line in self._code.loops.values()]
        selections += [self._selection(line, self.look.current) for line in lit]
        self._text.setExtraSelections(selections)
        if lit and not (self._sees(lit[0]) and self._sees(lit[-1])):
            self._text.setTextCursor(QTextCursor(self._text.document().findBlockByNumber(lit[len(lit) // 2])))
            self._text.centerCursor()

    def _sees(self, line: int) -> bool:
        """Tell whether a line is on screen as a whole."""
        rect = self._text.cursorRect(QTextCursor(self._text.document().findBlockByNumber(line)))
        return rect.top() >= 0 and rect.bottom() <= self._text.viewport().height()

    def _selection(self, line: int, colour: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document().findBlockByNumber(line))
        selection.cursor = cursor
        selection.format.setBackground(theme.transparent(colour, 0.45))
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return selection
