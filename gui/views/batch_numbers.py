"""One iteration with its real numbers."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QFontMetrics, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.picture.detail import Detail
from core.picture.frame import Frame
from core.plan.numbers import MINUS
from core.plan.schedule import Place
from gui.plots.batch_table import DIGITS, FEATURES, LOSS, BatchTable, MeanRow, Z
from gui.style import style
from gui.style.card import Card
from gui.style.sheet import NUMBERS
from gui.style.theme import Theme
from gui.words import training as words
from gui.words.numbers import whole
from gui.words.spoken import states

CELL_MARGIN, CELL_RISE = 7, 1  # pixels: beside and above a cell's number
ROWS_LEAST = 4  # samples that are to be seen without scrolling
LINES = 3  # of arithmetic: w1, w2, b
ROWS_LARGE = 8  # samples of a larger batch that are to be seen before its numbers are written larger
WIDE, LONG = "−0.0000", "b ← −0.114381 − 0.4 × (−0.0018160) = −0.1151070"  # a number, a line: wider ones are rare


class BatchNumbersView(Card):
    """The rows of the batch, their mean, and the arithmetic of the update with the numbers in it.

    Signals
    -------
    sample_chosen : ((x1, x2), or None)
        A row was selected.
    """

    sample_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.setObjectName("microscope")
        self.setAccessibleName(self.tr("One iteration with its real numbers"))
        self.title.setToolTip(self.accessibleName())
        self._detail: Detail | None = None
        self._place: Place | None = None
        self._size = ""  # of the letters, beyond the usual ones: a role of the type scale
        self._needed: list[int] = []  # pixels, a column each; while it plays they only grow: the columns stand still
        self.set_title(self.tr("The batch"))
        self._table, self._means = BatchTable(), MeanRow()
        self._view = self._make_view()
        self._means_view = self._make_means_view()
        self.scaling = _Lines("scalingLabel")
        self.arithmetic = _Lines("updateLabel")
        self.arithmetic.setToolTip(self.tr("New weight = old weight − learning rate × mean gradient"))
        self.scaling.hide()
        table = QVBoxLayout()
        table.setSpacing(0)
        table.addWidget(self._view, 1)
        self._means_row = QVBoxLayout()
        self._means_row.addWidget(self._means_view)
        table.addLayout(self._means_row)
        self.body.addLayout(table, 1)
        self.body.addWidget(self.scaling)
        self.body.addWidget(self.arithmetic)
        self.body.addStretch()

    def fill_menu(self, menu: QMenu) -> None:
        """Add how many digits the numbers have, and copying what stands there."""
        menu.addSeparator()
        group = QActionGroup(menu)
        for digits, label in zip(
            DIGITS, (self.tr("Three digits"), self.tr("Six digits"), self.tr("All digits")), strict=True
        ):
            action = menu.addAction(label)
            action.setObjectName(f"digits{digits}Action")
            action.setCheckable(True)
            action.setChecked(digits == self._table.digits)
            action.triggered.connect(lambda _checked=False, digits=digits: self._change_digits(digits))
            group.addAction(action)
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy the table and the arithmetic"))
        copy.setObjectName("copyBatchAction")
        copy.triggered.connect(self.copy)

    def _make_view(self) -> QTableView:
        view = _plain_table("batchTable", self._table)
        view.setAccessibleName(self.tr("The samples of the batch"))
        view.setToolTip(self.tr("Click a column to sort, a row to mark its sample in the boundary view"))
        view.setSortingEnabled(True)
        head = view.horizontalHeader()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.selectionModel().selectionChanged.connect(self._select)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.copy)
        return view

    def _make_means_view(self) -> QTableView:
        view = _plain_table("batchMeans", self._means)
        view.setAccessibleName(self.tr("The means over the batch"))
        view.horizontalHeader().hide()
        view.setSpan(0, 0, 1, LOSS)  # the word stands where there is no mean
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for scrolls in (view.setVerticalScrollBarPolicy, view.setHorizontalScrollBarPolicy):
            scrolls(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.horizontalScrollBar().valueChanged.connect(view.horizontalScrollBar().setValue)
        return view

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        for model in (self._table, self._means):
            model.lit, model.on_lit = QColor(theme.chosen), QColor(theme.on_chosen)
        self._set_size(self._size_that_fits(), anew=True)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as large as there is room for, and share the new width out among the columns."""
        super().resizeEvent(event)
        self._set_size(self._size_that_fits())
        self._fit_columns()

    def minimumSizeHint(self) -> QSize:
        """Return what is needed in the usual letters: larger ones take only what is left."""
        least = super().minimumSizeHint()
        return QSize(least.width(), least.height() - max(0, self._height_in(self._size) - self._height_in("")))

    def _height_in(self, size: str, rows: int = ROWS_LEAST) -> int:
        """Return how high a table of so many samples and the arithmetic are in letters of a size."""
        row = QFontMetrics(style.font(size or "control")).height() + CELL_RISE
        return (rows + 2) * row + LINES * QFontMetrics(style.font(size or "small")).lineSpacing()

    def _size_that_fits(self) -> str:
        """Return the largest letters in which all is to be seen: a role of the type scale, "" for the usual ones."""
        across = self.contentsRect().width() - 2 * style.MARGIN
        tall = self.contentsRect().height() - self._head.sizeHint().height() - 4 * style.GAP
        rows = min(max(ROWS_LEAST, self._table.rowCount()), ROWS_LARGE)
        columns = self._table.columnCount() - 1  # without the label's, which is narrow
        for size in reversed(NUMBERS if self._table.digits == DIGITS[0] else ()):
            metrics = QFontMetrics(style.font(size, bold=True))
            wide = max(columns * (metrics.horizontalAdvance(WIDE) + CELL_MARGIN), metrics.horizontalAdvance(LONG))
            if wide <= across and self._height_in(size, rows) <= tall:
                return size
        return ""

    def _set_size(self, size: str, anew: bool = False) -> None:
        if size == self._size and not anew:
            return
        self._size = size
        parts: list[QWidget] = [self.scaling, self.arithmetic]
        for view in (self._view, self._means_view):
            parts += [view, view.horizontalHeader()]
        for part in parts:
            part.setProperty("letters", size)  # "size" is one of Qt's own
            part.style().unpolish(part)
            part.style().polish(part)
        for view in (self._view, self._means_view):
            view.verticalHeader().setMinimumSectionSize(1)
            view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + CELL_RISE)
        self._means_view.setFixedHeight(self._means_view.verticalHeader().defaultSectionSize() + 2)
        for lines in (self.scaling, self.arithmetic):
            lines.fit()
        self._needed = []
        self._fit_columns()

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences, and the arithmetic."""
        told = "" if self.read is None else f"{states.where(self.read)} {states.losses(self.read)}"
        return f"{told}\n{self.arithmetic.text()}".strip()

    def show_frame(self, frame: Frame) -> None:
        """Show the iteration of a moment, as far as its phase has computed it."""
        if frame.readings is None:
            return
        chosen, detail, place = self._chosen(), frame.readings.detail, frame.descent.place
        if not frame.playing:
            self._needed = []
        same_batch = self._place == place
        self._place, self._detail = place, detail
        blocker = QSignalBlocker(self._view.selectionModel())
        self._table.show_detail(detail)
        self._means.show_detail(detail)
        blocker.unblock()
        self._set_size(self._size_that_fits())
        if same_batch and chosen is not None and detail is not None:
            bar = self._view.verticalScrollBar()
            scrolled = bar.value()
            self._view.selectRow(self._table.row_of(chosen))
            bar.setValue(scrolled)
        else:
            self.sample_chosen.emit(None)
        self._fit_columns()
        self._bring_lit_columns_in()
        self.set_title(self._title(place))
        self._write()

    def _bring_lit_columns_in(self) -> None:
        if self._view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            return
        row = max(0, self._view.rowAt(0))
        for column in self._table.lit_columns():
            self._view.scrollTo(self._table.index(row, column))

    def choose_sample(self, x1: float, x2: float, reach_1: float, reach_2: float) -> None:
        """Select the sample of the batch that was clicked in the plane, if any is near."""
        if self._detail is None:
            return
        apart = np.hypot((self._detail.X[:, 0] - x1) / reach_1, (self._detail.X[:, 1] - x2) / reach_2)
        nearest = int(apart.argmin())
        if apart[nearest] <= 1:
            row = self._table.row_of(nearest)
            self._view.selectRow(row)
            self._view.scrollTo(self._table.index(row, 0))

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the iteration: numbers that are not to be seen mark no sample."""
        super().hideEvent(event)
        self._detail = self._place = None
        self._table.show_detail(None)
        self._means.show_detail(None)
        self.sample_chosen.emit(None)

    def copy(self) -> None:
        """Put the table and the arithmetic on the clipboard, as text."""
        at = "" if self._place is None else self.tr("iteration {number}").format(number=self._place.iteration)
        table = f"{self._table.as_text()}\n{self._means.as_text()}"
        text = "\n\n".join(part for part in (at, table, self._scaling(), self._update()) if part) + "\n"
        QApplication.clipboard().setText(text.replace(MINUS, "-"))  # so that a spreadsheet reads the numbers

    def _title(self, place: Place) -> str:
        if place.batch is None:
            return self.tr("The batch")
        if place.batch.size == 1:
            return self.tr("The batch: 1 sample")
        return self.tr("The batch: {count} samples").format(count=whole(place.batch.size))

    def _chosen(self) -> int | None:
        rows = self._view.selectionModel().selectedRows()
        return self._table.sample_of(rows[0].row()) if rows else None

    def _select(self) -> None:
        chosen = self._chosen()
        if self._detail is not None and chosen is not None:
            self.sample_chosen.emit((float(self._detail.X[chosen, 0]), float(self._detail.X[chosen, 1])))
        else:
            self.sample_chosen.emit(None)
        self._write()

    def _change_digits(self, digits: int) -> None:
        for model in (self._table, self._means):
            model.set_digits(digits)
        self._set_size(self._size_that_fits())
        self.arithmetic.kept = LINES if digits < DIGITS[2] else 2 * LINES  # which are broken where they are too long
        self._needed = []
        self._fit_columns()
        self._write()

    def _fit_columns(self) -> None:
        """Give each column the width of its numbers and share out the rest.

        Where there is no room for all, z goes, and then x1 and x2, which the picture beside shows; where that is not
        enough either, as with all digits, the rest is scrolled.
        """
        columns = range(self._table.columnCount())
        plain, bold = self._view.fontMetrics().horizontalAdvance, self._means_view.fontMetrics().horizontalAdvance
        needed = [
            max(*map(plain, self._table.widest(column)), bold(self._means.text(0, column)) if column >= LOSS else 0)
            + CELL_MARGIN
            for column in columns
        ]
        self._needed = [max(pair) for pair in zip(needed, self._needed or needed, strict=True)]
        head, row = self._view.horizontalHeader().sizeHint().height(), self._view.verticalHeader().defaultSectionSize()
        rows = max(ROWS_LEAST, self._table.rowCount())
        scrolls = rows > ROWS_LEAST and head + rows * row > self._view.height()
        beside = self._view.verticalScrollBar().sizeHint().width() if scrolls else 0
        self._means_row.setContentsMargins(0, 0, beside, 0)  # so that it scrolls as far as the rows do
        room = self.contentsRect().width() - 2 * style.MARGIN - beside
        shorter = ((), (Z,), (Z, *FEATURES))
        spares = [room - sum(wide for at, wide in enumerate(self._needed) if at not in gone) for gone in shorter]
        chosen = next((number for number, spare in enumerate(spares) if spare >= 0), 1)
        gone, spare = shorter[chosen], spares[chosen]
        share = max(0, spare) // (len(columns) - len(gone))
        self._show_mean_from(next(column for column in columns if column not in gone))
        for view in (self._view, self._means_view):
            for column in columns:
                view.setColumnHidden(column, column in gone)
                view.setColumnWidth(column, self._needed[column] + share)
        bar = self._view.horizontalScrollBar().sizeHint().height() if spare < 0 else 0
        off, needed_then = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._view.setHorizontalScrollBarPolicy(needed_then if bar else off)
        self._view.setVerticalScrollBarPolicy(needed_then if rows > ROWS_LEAST else off)
        if not bar:
            for view in (self._view, self._means_view):
                view.horizontalScrollBar().setValue(0)
        self._view.setMinimumHeight(head + ROWS_LEAST * row + bar)
        self._view.setMaximumHeight(head + rows * row + bar)

    def _show_mean_from(self, first: int) -> None:
        """Let the word for the mean stand in the first column that is shown."""
        if first != self._means.first:
            self._means.first = first
            self._means_view.clearSpans()
            self._means_view.setSpan(0, first, 1, LOSS - first)  # the word stands where there is no mean

    def _scaling(self) -> str:
        detail = self._detail
        if detail is None or detail.scaling is None:
            return ""
        return words.scaling_arithmetic(detail, self._chosen() or 0, self._table.digits)

    def _update(self) -> str:
        if self._detail is None or not self._detail.cursor.shows("update"):
            return ""
        return "\n".join(words.update_arithmetic(self._detail, self._table.digits))

    def _write(self) -> None:
        scaling = self._scaling() if self._chosen() is not None else ""
        if self._place is not None and self._place.batch is None:
            said = self.tr("Step to the first phase (key .)")
        elif self._place is not None and self._detail is None:
            said = self.tr("The batch is too large for a table.")
        else:
            said = self._update()
        self.scaling.setText(scaling)
        self.scaling.setVisible(bool(scaling))
        self.arithmetic.setText(said)
        self.arithmetic.setVisible(not scaling)


class _Lines(QLabel):
    """Lines of arithmetic, whose room is kept while there is nothing to say.

    Attributes
    ----------
    kept : int
        For how many lines there is always room.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kept = LINES

    def setText(self, text: str) -> None:
        super().setText(text)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.minimumHeight())

    def fit(self) -> None:
        """Keep the room that the words need, in the letters that they have now."""
        self.ensurePolished()
        metrics, flags = self.fontMetrics(), Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(0, 0, max(1, self.width()), 10_000, flags, self.text()).height()
        self.setFixedHeight(max(self.kept * metrics.lineSpacing(), needed))


def _plain_table(name: str, model: QAbstractTableModel) -> QTableView:
    view = QTableView()
    view.setObjectName(name)
    view.setProperty("role", "numbers")
    view.setModel(model)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.horizontalHeader().setMinimumSectionSize(1)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return view
