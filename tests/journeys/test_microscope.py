"""Somebody looks at a batch through the microscope: marks samples, sorts, copies, checks the scaling by hand."""

import csv
import re
import statistics
from collections import Counter
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QTableView

import core
from tests.journeys.user import CONTROL, LEFT

NUMBER = r"[−\d.e+]+"
SCALED = re.compile(rf"^x[12] = \(({NUMBER}) − ({NUMBER})\) ÷ ({NUMBER}) = ({NUMBER})   \((.+)\)$", re.MULTILINE)
NAMES = ["x1", "x2", "y", "z", "ŷ", "loss", "∂w1", "∂w2", "∂b"]
LOSS = NAMES.index("loss")


def number(text):
    return float(text.replace("−", "-"))


def table(user):
    return user.find("batchTable", QTableView)


def column(user, name):
    model = table(user).model()
    return [model.index(row, NAMES.index(name)).data() for row in range(model.rowCount())]


def points(user):
    """The samples in the table's rows, as it writes them."""
    return list(zip(map(number, column(user, "x1")), map(number, column(user, "x2")), strict=True))


def selected(user):
    return [index.row() for index in table(user).selectionModel().selectedRows()]


def ringed(user):
    """The samples that the boundary view draws a ring around: the scatter that is not filled."""
    scatters = [item for item in user.find("boundaryView").plot.items if isinstance(item, pg.ScatterPlotItem)]
    rings = [item for item in scatters if item.opts["brush"].style() is Qt.BrushStyle.NoBrush]
    assert len(rings) == 1
    x1, x2 = rings[0].getData()
    return list(zip(x1.tolist(), x2.tolist(), strict=True)) if rings[0].isVisible() else []


def clicks_sample(user, sample, beside=(0, 0)):
    view = user.find("boundaryView")
    place = view.widget.mapFromScene(view.box.mapViewToScene(QPointF(*sample)))
    user.qtbot.mouseClick(view.widget.viewport(), LEFT, pos=place + QPoint(*beside))


def clicks_row(user, row):
    view = table(user)
    view.scrollTo(view.model().index(row, 0))
    user.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center())


def chooses_digits(user, digits):
    user.picks(f"digits{digits}Action")


@pytest.fixture
def observer(open_lab):
    """Somebody with the microscope open at an iteration; all digits are shown."""

    def opened(iteration=3, **changes):
        user = open_lab(**changes)
        user.press("m")
        user.go_to(iteration)
        chooses_digits(user, "17")
        user.looks_on(60)  # until everything has its place
        return user

    return opened


def test_a_row_marks_its_sample_and_a_sample_its_row(observer):
    user = observer(batch_size=20)
    assert ringed(user) == []
    for row in (12, 2):
        clicks_row(user, row)
        assert selected(user) == [row]
        assert ringed(user) == [points(user)[row]]
    user.window.setFocus()  # the keys of a table are its own while it has the focus
    user.press(",")
    user.waits(lambda: user.descent.cursor.tick == 11)
    assert (selected(user), ringed(user)) == ([2], [points(user)[2]])  # the same sample in another phase
    samples = points(user)
    lonely = max(samples, key=lambda one: min(abs(one[0] - x) + abs(one[1] - y) for x, y in samples if (x, y) != one))
    clicks_sample(user, lonely, beside=(3, -3))
    user.waits(lambda: selected(user) == [samples.index(lonely)])
    assert ringed(user) == [lonely]
    view = user.find("boundaryView")
    left, bottom, _, _ = user.frame.data.box
    clicks_sample(user, (left, bottom), beside=(2, -2))  # an empty corner
    assert ringed(user) == [lonely]
    user.window.setFocus()
    user.press(Qt.Key.Key_Right)
    user.press(Qt.Key.Key_Right)
    user.stands_at(4)
    user.waits(lambda: ringed(user) == [])
    assert view.isVisible()
    assert selected(user) == []


def test_the_ring_goes_with_the_microscope(observer):
    user = observer(batch_size=20)
    clicks_row(user, 0)
    before = points(user)
    user.window.setFocus()
    user.press("1")
    user.waits(lambda: not table(user).isVisible())
    user.go_to(4)
    assert ringed(user) == [], "a ring around what is no sample of this batch"
    user.looks_on(60)  # until everything has its place
    for sample in before[1:4]:
        clicks_sample(user, sample)
        assert ringed(user) == [], "a ring around what is no sample of this batch"


def clicks_header(user, place):
    header = table(user).horizontalHeader()
    table(user).scrollTo(table(user).model().index(0, place))
    at = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, header.height() // 2)
    user.qtbot.mouseClick(header.viewport(), LEFT, pos=at)


def test_the_table_is_sorted_by_clicks_on_its_column(observer):
    user = observer(batch_size=70)
    in_order, seen = points(user), []
    for _ in range(3):
        clicks_header(user, LOSS)
        seen.append(list(map(number, column(user, "loss"))))
    assert sorted(seen[0]) in seen[:2]
    assert sorted(seen[0], reverse=True) in seen[:2]
    assert points(user) == in_order  # the third click: as the batch has them
    table(user).sortByColumn(LOSS, Qt.SortOrder.DescendingOrder)
    user.window.setFocus()
    user.press(Qt.Key.Key_Right)
    user.stands_at(4)
    user.waits(lambda: points(user)[0] not in in_order)
    losses = list(map(number, column(user, "loss")))
    assert losses == sorted(losses, reverse=True)


def test_the_row_that_is_selected_stays_that_of_the_ringed_sample_when_the_table_is_sorted(observer):
    user = observer(batch_size=70)
    clicks_row(user, 5)
    chosen = points(user)[5]
    for name in ("loss", "x1", "∂b"):
        clicks_header(user, NAMES.index(name))
        assert ringed(user) == [points(user)[row] for row in selected(user)] == [chosen]


def test_more_digits_are_the_same_numbers_more_exactly(observer):
    user = observer()
    exact = [list(map(number, column(user, name))) for name in NAMES]
    arithmetic = user.text("updateLabel")
    for digits, most, decimals in (("3", 3, 0.00005), ("6", 6, 0.0)):
        chooses_digits(user, digits)
        for name, values in zip(NAMES, exact, strict=True):
            rounded = list(map(number, column(user, name)))
            assert rounded == pytest.approx(values, rel=5 * 10.0**-most, abs=decimals)
        assert len(user.text("updateLabel")) < len(arithmetic)
    chooses_digits(user, "17")
    assert user.text("updateLabel") == arithmetic


def test_everything_can_be_copied_as_text(observer):
    user = observer(batch_size=30)
    user.picks("copyBatchAction")
    copied = QApplication.clipboard().text()
    lines = copied.splitlines()
    head = lines.index("\t".join(NAMES))
    rows = [line.split("\t") for line in lines[head + 1 : head + 31]]
    shown = [[text.replace("−", "-") for text in column(user, name)] for name in NAMES]  # as a spreadsheet reads them
    assert [list(row) for row in zip(*rows, strict=True)] == shown
    assert lines[head + 31].startswith("mean\t")
    assert not [line for line in lines[head + 32 :] if "\t" in line]
    assert "iteration 3" in lines[0]
    assert user.text("updateLabel").replace("−", "-") in copied
    QApplication.clipboard().clear()
    user.focus("batchTable")
    user.press("c", CONTROL)
    assert QApplication.clipboard().text() == copied


def scaling_steps(user, row):
    """The scaling of the sample in a row as it stands there: measured, mean, deviation and value of x1 and x2."""
    table(user).selectRow(row)
    steps = SCALED.findall(user.text("scalingLabel"))
    assert [name for *_, name in steps] == ["sepal length (cm)", "petal length (cm)"]
    return [[number(text) for text in step[:4]] for step in steps]


def iris_file():
    """The samples as the file has them: sepal length, petal length, species."""
    with (Path(core.__file__).parent / "data" / "tables" / "iris.csv").open(encoding="utf-8") as file:
        return [(float(x1), float(x2), species) for x1, x2, species in list(csv.reader(file))[1:]]


def test_the_scaling_of_a_table_can_be_checked_with_the_file(observer):
    user = observer(iteration=1, data="iris", samples=100, train=67, batch_size=67)
    classes, labels = user.frame.data.dataset.classes, list(map(number, column(user, "y")))
    steps = [scaling_steps(user, row) for row in range(67)]
    for k, name in enumerate(("x1", "x2")):
        measured = [round(step[k][0], 6) for step in steps]
        for (was, mean, deviation, value), shown in zip((step[k] for step in steps), column(user, name), strict=True):
            assert mean == pytest.approx(statistics.fmean(measured), rel=1e-12)
            assert deviation == pytest.approx(statistics.pstdev(measured), rel=1e-12)
            assert value == number(shown) == pytest.approx((was - mean) / deviation, rel=1e-12, abs=1e-12)
    batch = Counter(
        (round(x1[0], 6), round(x2[0], 6), classes[int(y)]) for (x1, x2), y in zip(steps, labels, strict=True)
    )
    assert batch <= Counter(iris_file())


def test_a_measured_value_is_shown_with_the_digits_that_the_file_has(observer):
    user = observer(iteration=1, data="iris", samples=100, train=67, batch_size=67)
    in_file = {value for x1, x2, _ in iris_file() for value in (x1, x2)}
    shown = {step[0] for row in range(67) for step in scaling_steps(user, row)}
    assert shown <= in_file


def test_the_scaling_is_not_copied_where_nothing_is_scaled(observer):
    user = observer(iteration=1, data="iris", samples=100, train=67, batch_size=20)
    user.picks("copyBatchAction")
    assert "÷" in QApplication.clipboard().text()
    user.choose("dataChoice", "clouds")
    user.waits(lambda: user.descent.experiment.data == "clouds")
    user.window.setFocus()
    user.go_to(1)
    assert user.text("scalingLabel") == ""
    user.picks("copyBatchAction")
    assert "÷" not in QApplication.clipboard().text()


def test_a_batch_that_is_too_large_is_said_to_be(observer):
    user = observer(iteration=1, samples=36_000, train=30_000, batch_size=20_001, epochs=1)
    user.sees_title("microscope", "20\N{NARROW NO-BREAK SPACE}001 samples")
    user.sees("updateLabel", "too large")
    assert table(user).model().rowCount() == 0
    user.press(Qt.Key.Key_Right)
    user.stands_at(2)
    user.waits(lambda: table(user).model().rowCount() == 9999)


def test_the_names_of_the_columns_stand_over_their_numbers_and_are_whole(user):
    user.window.resize(1024, 768)
    user.opens("one-iteration")
    user.looks_on()
    head, rows = table(user).horizontalHeader(), table(user).viewport()
    assert head.viewport().x() == rows.x()
    assert 0 < head.length() <= head.viewport().width()


def test_the_numbers_are_written_as_large_as_their_card_has_room_for(user):
    user.opens("one-iteration")
    user.looks_on()
    usual = table(user).fontInfo().pixelSize()
    for size, times in (((2560, 1440), 1.8), ((1280, 720), 1.0)):
        user.window.resize(*size)
        user.looks_on()
        assert table(user).fontInfo().pixelSize() >= times * usual
        assert table(user).fontInfo().pixelSize() == user.find("batchMeans").fontInfo().pixelSize()
        assert not any(table(user).isColumnHidden(number) for number in range(len(NAMES)))
        assert table(user).verticalScrollBar().maximum() == 0
    assert table(user).fontInfo().pixelSize() == usual
