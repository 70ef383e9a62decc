"""The table of a batch: computes only the cells that are looked at, and only what the phase knows."""

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableView

from core.maths.iteration import Iteration
from core.picture.detail import Detail
from core.plan.cursor import Cursor
from gui.plots.batch_table import BatchTable, MeanRow

NAMES = ["x1", "x2", "y", "z", "ŷ", "loss", "∂w1", "∂w2", "∂b"]
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
KNOWN = {1: NAMES[:5], 2: NAMES[:6], 3: NAMES, 4: NAMES}  # after each of the four phases
LIT = {1: ["z", "ŷ"], 2: ["loss"], 3: ["∂w1", "∂w2", "∂b"], 4: []}


def a_detail(count, tick=4, seed=0):
    """An iteration of made-up numbers, each column's own."""
    x, w, y = np.random.default_rng(seed).normal(size=(count, 8)), np.ones(3), np.arange(count) % 2.0
    step = Iteration(w, x[:, 2], x[:, 3], x[:, 4], 0.5, x[:, 5:], w, w)
    return Detail(
        cursor=Cursor(tick),
        rows=np.arange(count),
        X=x[:, :2],
        y=y,
        loss="cross_entropy",
        learning_rate=0.1,
        step=step,
        scaling=None,
        measured=None,
        features=("a", "b"),
    )


def numbers_of(detail):
    """The columns as they went in."""
    step = detail.step
    return [*detail.X.T, detail.y, step.net_input, step.output, step.sample_losses, *step.sample_gradients.T]


def texts(table, column):
    return [table.index(row, column).data() for row in range(table.rowCount())]


def values(table, column):
    return [float(text.replace("−", "-")) for text in texts(table, column)]


@pytest.fixture
def table(qapp):
    made = BatchTable()
    made.set_digits(17)
    made.lit = QColor("#00ff00")
    return made


@pytest.fixture
def no_warnings(qtlog):
    """Qt has nothing to say against what the model does."""
    yield
    said = [record.message for record in qtlog.records if "propagateSizeHints" not in record.message]
    assert said == []


def test_every_cell_is_its_number(table):
    detail = a_detail(7)
    table.show_detail(detail)
    assert (table.rowCount(), table.columnCount()) == (7, 9)
    assert [table.headerData(k, Qt.Orientation.Horizontal) for k in range(9)] == NAMES
    assert [table.headerData(k, Qt.Orientation.Vertical) for k in range(7)] == ["1", "2", "3", "4", "5", "6", "7"]
    for column, numbers in enumerate(numbers_of(detail)):
        assert values(table, column) == numbers.tolist()
    meanings = [table.headerData(k, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for k in range(9)]
    assert all(meanings)
    assert len(set(meanings)) == 9


@pytest.mark.parametrize("tick", KNOWN)
@pytest.mark.parametrize("before", [0, 40])
def test_only_what_the_phase_knows_is_there_and_what_it_computes_is_lit(table, tick, before):
    table.show_detail(a_detail(5, before + tick))
    assert [NAMES[column] for column in range(9) if all(texts(table, column))] == KNOWN[tick]
    assert [NAMES[column] for column in range(9) if any(texts(table, column))] == KNOWN[tick]
    role = Qt.ItemDataRole.BackgroundRole
    assert [NAMES[column] for column in range(9) if table.index(2, column).data(role) == table.lit] == LIT[tick]


def test_there_is_nothing_before_an_iteration(table):
    assert (table.rowCount(), table.as_text()) == (0, "\t".join(NAMES))
    table.show_detail(a_detail(5))
    table.show_detail(None)
    assert (table.rowCount(), table.as_text()) == (0, "\t".join(NAMES))


def test_a_number_has_as_many_digits_as_are_asked_for(table):
    detail = a_detail(20)
    table.show_detail(detail)
    table.set_digits(6)
    assert texts(table, 3) == [f"{z:.6g}".replace("-", "−") for z in detail.step.net_input]
    assert set(texts(table, 2)) == {"0", "1"}


def test_three_digits_are_never_wider_than_four_decimals(table):
    detail = a_detail(2000)
    table.show_detail(detail)
    table.set_digits(3)
    for text, z in zip(texts(table, 3), detail.step.net_input, strict=True):
        assert len(text) <= len("−0.0123")
        assert float(text.replace("−", "-")) == pytest.approx(z, rel=0.005, abs=0.00005)


def test_the_mean_row_has_the_means_as_the_formulas_have_them(qapp):
    row, detail = MeanRow(), a_detail(7)
    row.set_digits(17)
    row.show_detail(detail)
    means = [detail.step.batch_loss, *detail.step.gradient.tolist()]
    assert [float(row.text(0, column).replace("−", "-")) for column in range(5, 9)] == means
    assert [row.text(0, column) for column in range(5)] == ["mean", "", "", "", ""]


@pytest.mark.parametrize(("tick", "known"), [(1, []), (2, ["loss"]), (3, NAMES[5:]), (4, NAMES[5:])])
def test_the_mean_row_knows_what_the_phase_has_computed(qapp, tick, known):
    row = MeanRow()
    row.lit = QColor("#00ff00")
    row.show_detail(a_detail(5, tick))
    assert [NAMES[column] for column in range(1, 9) if row.text(0, column)] == known
    role = Qt.ItemDataRole.BackgroundRole
    assert [NAMES[column] for column in range(9) if row.index(0, column).data(role) == row.lit] == LIT[tick]
    row.show_detail(None)
    assert row.as_text() == "\t" * 8


def test_numbers_have_the_decimal_sign_of_the_language(table):
    QLocale.setDefault(QLocale("pt_BR"))
    try:
        table.show_detail(a_detail(3))
        table.set_digits(6)
        assert all("," in text and "." not in text for text in texts(table, 3))
    finally:
        QLocale.setDefault(QLocale.c())


def test_other_digits_tell_exactly_the_cells_that_are_there(table, no_warnings):
    told = []
    table.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row(), last.column())))
    table.set_digits(6)
    table.show_detail(a_detail(5))
    table.set_digits(3)
    assert told == [(0, 4, 8)]


@pytest.mark.parametrize("column", range(9))
def test_two_thousand_rows_are_sorted_right_by_every_column_and_back(table, column):
    detail = a_detail(2000)
    table.show_detail(detail)
    numbers = numbers_of(detail)
    for order in (UP, DOWN):
        table.sort(column, order)
        assert values(table, column) == sorted(numbers[column].tolist(), reverse=order is DOWN)
        rows = [table.sample_of(row) for row in range(2000)]
        assert sorted(rows) == list(range(2000))
        assert values(table, 0) == numbers[0][rows].tolist()  # the rows stay whole
        for row in (0, 999):
            assert table.headerData(row, Qt.Orientation.Vertical) == str(rows[row] + 1)
        assert [table.row_of(sample) for sample in (0, 7, 1999)] == [rows.index(sample) for sample in (0, 7, 1999)]
    table.sort(-1)
    assert values(table, column) == numbers[column].tolist()


def test_the_next_iteration_is_sorted_as_the_one_before(table):
    table.sort(5, DOWN)
    for seed in (1, 2):
        table.show_detail(a_detail(50, seed=seed))
        assert values(table, 5) == sorted(values(table, 5), reverse=True)


def test_a_row_that_is_remembered_follows_its_sample_when_the_table_is_sorted(table):
    table.show_detail(a_detail(50))
    remembered = [QPersistentModelIndex(table.index(row, 0)) for row in (3, 30)]
    for column, order in ((5, DOWN), (1, UP), (-1, UP)):
        table.sort(column, order)
        assert [table.sample_of(index.row()) for index in remembered] == [3, 30]


def test_the_text_of_the_table_has_a_line_a_sample_and_tabs_between(table):
    table.show_detail(a_detail(4, tick=1))
    head, *lines = table.as_text().split("\n")
    assert head.split("\t") == NAMES
    cells = [line.split("\t") for line in lines]
    assert [list(column) for column in zip(*cells, strict=True)] == [texts(table, column) for column in range(9)]
    assert {row[8] for row in cells} == {""}


class Counted(BatchTable):
    """Remembers which rows were asked for, and how often anything was."""

    def __init__(self):
        super().__init__()
        self.calls, self.rows = 0, set()

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        self.calls += 1
        self.rows.add(index.row())
        return super().data(index, role)


def test_a_view_of_two_thousand_rows_asks_only_for_those_on_screen(qtbot):
    table, view = Counted(), QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    view.setSortingEnabled(True)
    view.resize(700, 400)
    view.show()
    seen = set()
    for act in (
        lambda: table.show_detail(a_detail(2000)),
        lambda: view.sortByColumn(5, DOWN),
        lambda: view.selectRow(1500),
        lambda: table.set_digits(6),
        lambda: view.verticalScrollBar().setValue(700),
        lambda: table.show_detail(a_detail(2000, tick=2, seed=3)),
    ):
        table.calls, table.rows = 0, set()
        act()
        qtbot.wait(1)
        view.grab()
        assert 0 < len(table.rows) < 100
        assert table.calls < 100 * 9 * 12
        seen |= table.rows
    assert max(seen) >= 1500


def test_the_model_keeps_qt_s_rules(qtmodeltester, table):
    table.show_detail(a_detail(6))
    qtmodeltester.check(table)
