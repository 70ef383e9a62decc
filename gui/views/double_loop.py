"""The double loop: the code of the two loops, as it runs."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QTextEdit

from core.maths.loop_text import Code, program_code, torch_code
from core.picture.frame import Frame
from gui.plots.loop_lines import Line, LoopLines
from gui.style import style
from gui.style.card import Card, Tabs
from gui.style.theme import Theme
from gui.words.numbers import whole

LOOP, PROGRAM, TORCH = 0, 1, 2


class DoubleLoopView(Card):
    """The two loops in eight lines with their counters; behind tabs the program's own code, and PyTorch's."""

    def __init__(self) -> None:
        super().__init__(self.tr("The double loop"))
        self.setObjectName("doubleLoop")
        self.setAccessibleName(self.tr("The code of the two loops, as it runs"))
        self.title.setToolTip(self.accessibleName())
        self._frame: Frame | None = None
        self._code: Code | None = None
        self.setMinimumWidth(240)
        self._tabs = Tabs(
            self.tr("Code shown"),
            [
                (self.tr("Loop"), self.tr("The double loop in eight lines")),
                (
                    self.tr("Program"),
                    self.tr("The code of one run; what trains is a faster form with the same numbers"),
                ),
                ("PyTorch", self.tr("The same training written with PyTorch, to be copied")),
            ],
        )
        self._tabs.changed.connect(self._change_code)
        self.header.addWidget(self._tabs)
        self._lines = LoopLines()
        self._values = QLabel()
        self._values.setObjectName("loopValues")
        self._values.setWordWrap(True)
        self._text = QPlainTextEdit()
        self._text.setObjectName("loopCode")
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("The code of the two loops"))
        self._text.setToolTip(self.tr("The lines of the present phase are lit"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.body.addWidget(self._lines, 1)
        self.body.addWidget(self._values)
        self.body.addWidget(self._text, 1)
        self._show_tab()

    def fill_menu(self, menu: QMenu) -> None:
        """Add copying the code that is shown."""
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy the code"))
        copy.setObjectName("copyCodeAction")
        copy.triggered.connect(lambda _checked=False: self._copy())

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self._text.setFont(style.font("code"))
        self._lines.theme = theme
        self._lines.update()
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
        self._lines.show_lines(self._loop_of(frame))
        self._light()

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return self._lines.in_words()

    def _copy(self) -> None:
        code = self._lines.text() if self._tabs.chosen == LOOP else self._text.toPlainText()
        QApplication.clipboard().setText(code)

    def _loop_of(self, frame: Frame) -> list[Line]:
        """Return the double loop, with its counters where the run stands."""
        descent, schedule = frame.descent, frame.descent.schedule
        place, walking = descent.place, frame.walking
        under_way = place.batch is not None
        phase = descent.cursor.phase if under_way and walking else None
        batch = place.batch.number if place.batch is not None else 0
        epochs, batches = whole(schedule.epochs), whole(schedule.iterations_per_epoch)
        begins = under_way and not walking
        return [
            Line(0, self.tr("w, b ← start"), lit=not under_way),
            Line(
                0,
                self.tr("for epoch in 1 … {epochs}:").format(epochs=epochs),
                self.tr("epoch = {epoch}").format(epoch=whole(place.epoch)),
                heads=under_way,
            ),
            Line(1, self.tr("shuffle {count} samples").format(count=whole(schedule.train)))
            if descent.experiment.shuffle
            else Line(1, self.tr("take {count} samples in their order").format(count=whole(schedule.train))),
            Line(
                1,
                self.tr("for batch in 1 … {batches}:").format(batches=batches),
                self.tr("batch = {batch}").format(batch=whole(batch)),
                heads=under_way,
            ),
            *(
                Line(2, text, lit=begins or phase == name)
                for name, text in (
                    ("forward", self.tr("forward: ŷ of each sample")),
                    ("loss", self.tr("loss: mean over the batch")),
                    ("gradient", self.tr("gradient of the loss")),
                    ("update", self.tr("update w and b")),
                )
            ),
        ]

    def _show_tab(self) -> None:
        self._lines.setVisible(self._tabs.chosen == LOOP)
        for widget in (self._values, self._text):
            widget.setVisible(self._tabs.chosen != LOOP)

    def _change_code(self) -> None:
        self._show_tab()
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
        selections = [self._selection(line, self.theme.done) for line in self._code.loops.values()]
        selections += [self._selection(line, self.theme.current) for line in lit]
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
        selection.format.setBackground(style.transparent(colour, 0.45))
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return selection
