"""Somebody opens a table of their own: on a sheet that shows how it was understood, and lets that be changed."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractTableModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QMenu, QPushButton, QTableView

from gui.plots.plot_card import PlotCard
from tests.journeys.user import CONTROL, ENTER, LEFT

CASES = Path(__file__).parents[1] / "core" / "data" / "reading" / "cases"


def opens(user, path):
    user.window.files.open_file(path)
    user.waits(lambda: not user.text("sheetSays").startswith("Reading"))


def shown(user, name):
    return user.find(name, QComboBox).currentText()


def take(user):
    """Press Enter, and wait until the sheet is gone."""
    open_button = user.find("sheetOpen", QPushButton)
    user.waits(open_button.isEnabled)
    user.qtbot.keyClick(user.find("tableSheet"), ENTER)
    user.waits(lambda: user.window.findChild(QDialog, "tableSheet") is None)


def test_enter_takes_what_is_proposed(user):
    opens(user, CASES / "flowers_in_order.csv")
    rows = user.find("sheetRows", QTableView).model()
    assert isinstance(rows, QAbstractTableModel)
    assert rows.rowCount() == 12
    names = [rows.headerData(number, Qt.Orientation.Horizontal) for number in range(rows.columnCount())]
    chosen = [shown(user, name) for name in ("sheetX1", "sheetX2", "sheetLabel")]
    assert names == [f"{role}: {name}" for role, name in zip(("x1", "x2", "Label"), chosen, strict=True)]
    assert user.find("sheetStandardise", QCheckBox).isChecked()
    user.sees("sheetSays", "12 samples")
    take(user)
    assert user.descent.experiment.data == str(CASES / "flowers_in_order.csv")
    assert user.find("dataChoice").currentText() == "flowers_in_order.csv"
    assert user.frame.data.dataset.features == tuple(chosen[:2])


def test_of_three_classes_two_are_chosen_or_one_against_the_rest_and_swapped(user):
    opens(user, CASES / "three_classes.csv")
    first, second = user.find("sheetClass0", QComboBox), user.find("sheetClass1", QComboBox)
    kinds = [first.itemData(index) for index in range(first.count())]
    assert len(kinds) == 4
    assert kinds[-1] == "rest"
    assert (first.currentData(), second.currentData()) == (kinds[0], kinds[1])
    user.sees("sheetSays", "another class")
    user.choose("sheetClass1", "rest")
    user.waits(lambda: "another class" not in user.text("sheetSays") and "rest" in user.text("sheetSays"))
    user.click("sheetSwap")
    user.waits(lambda: (first.currentData(), second.currentData()) == ("rest", kinds[0]))
    user.click("sheetStandardise")
    user.click("sheetAllTrain")
    user.click("sheetNoBias")
    take(user)
    experiment = user.descent.experiment
    assert experiment.classes == user.frame.data.dataset.classes == ("rest", kinds[0])
    assert (experiment.standardise, experiment.test, experiment.bias) == (False, 0, False)


def test_a_brazilian_file_is_read_as_it_is_meant(user):
    opens(user, CASES / "excel_br_cp1252.csv")
    assert "Windows-1252" in shown(user, "sheetEncoding")
    assert "semicolon" in shown(user, "sheetDelimiter")
    assert "comma" in shown(user, "sheetDecimal")
    take(user)
    assert user.descent.experiment.columns == user.frame.data.dataset.features


def test_what_a_sign_means_is_asked_where_nothing_tells(user, tmp_path):
    rows = [f"{1 + number % 7}.{100 + number}\t{number}\t{number % 2}" for number in range(20)]
    path = tmp_path / "ambiguous.tsv"
    path.write_text("\n".join(["price\tweight\tlabel", *rows]), encoding="utf-8")
    before = user.descent.run_id
    opens(user, path)
    user.sees("sheetError", "1.100", "could be the decimal sign", "1100", "(Decimal sign)")
    assert not user.find("sheetOpen", QPushButton).isEnabled()
    assert QApplication.focusWidget() is user.find("sheetDecimal")
    assert user.descent.run_id == before
    user.choose("sheetDecimal", "comma")
    user.waits(lambda: user.text("sheetError") == "" and "20 samples" in user.text("sheetSays"))
    take(user)
    assert user.descent.experiment.decimal == "comma"
    assert user.frame.data.dataset.samples.X[0, 0] == 1100


def test_columns_change_places_and_the_choice_is_kept(user):
    opens(user, CASES / "flowers_in_order.csv")
    one, other = (user.find(name, QComboBox).currentData() for name in ("sheetX1", "sheetX2"))
    user.choose("sheetX1", other)
    user.waits(lambda: user.find("sheetX2", QComboBox).currentData() == one)
    take(user)
    experiment = user.descent.experiment
    assert user.frame.data.dataset.features == experiment.columns
    opens(user, CASES / "flowers_in_order.csv")  # what was chosen is still chosen
    assert user.find("sheetX1", QComboBox).currentData() == other


def test_a_click_on_the_head_of_a_column_says_what_it_is(user):
    opens(user, CASES / "flowers_4features_no_header.csv")
    head = user.find("sheetRows", QTableView).horizontalHeader()
    middle = QPoint(head.sectionViewportPosition(3) + head.sectionSize(3) // 2, head.height() // 2)
    user.qtbot.mouseClick(head.viewport(), LEFT, pos=middle)
    user.waits(lambda: user.window.findChild(QMenu, "sheetRoles") is not None)
    menu = user.find("sheetRoles", QMenu)
    assert [action.text() for action in menu.actions()] == ["x1", "x2", "Label"]
    menu.actions()[1].trigger()
    menu.close()
    user.waits(lambda: user.find("sheetX2", QComboBox).currentData() == 4)
    take(user)
    assert user.descent.experiment.columns == ("1", "4")


def test_a_column_is_chosen_where_no_label_can_be_told(user, tmp_path):
    path = tmp_path / "two.csv"
    rows = [f"{number},{7 * number % 11},{'ab'[number % 2]},{'cd'[number % 3 == 0]}" for number in range(20)]
    path.write_text("\n".join(["u,v,left,right", *rows]), encoding="utf-8")
    opens(user, path)
    user.sees("sheetError", "several columns can be the label", "left, right")
    assert user.find("sheetLabel", QComboBox).currentIndex() == -1
    user.choose("sheetLabel", 4)
    user.waits(lambda: user.text("sheetError") == "" and "20 samples" in user.text("sheetSays"))
    take(user)
    experiment = user.descent.experiment
    assert (experiment.columns, experiment.label, experiment.classes) == (("u", "v"), "right", ("c", "d"))
    user.waits(user.window.isActiveWindow)  # its keys work at once
    user.press("z", CONTROL)
    user.waits(lambda: user.descent.experiment.data == "clouds")


def test_a_damaged_file_is_refused_on_the_sheet_and_nothing_is_lost(user, tmp_path):
    path = tmp_path / "marks.xlsx"
    path.write_bytes(b"PK\x03\x04 and no more of it")
    user.go_to(20)
    run = user.descent.run_id
    opens(user, path)
    user.sees("sheetError", "marks.xlsx", "damaged")
    assert not user.find("sheetOpen", QPushButton).isEnabled()
    user.click("sheetCancel")
    user.waits(lambda: user.window.findChild(QDialog, "tableSheet") is None)
    assert (user.descent.run_id, user.iteration) == (run, 20)


def test_what_cannot_be_learned_is_said_on_the_sheet_which_stays(user):
    opens(user, CASES / "constant_column.csv")
    open_button = user.find("sheetOpen", QPushButton)
    user.waits(open_button.isEnabled)
    user.qtbot.keyClick(user.find("tableSheet"), ENTER)
    user.sees("sheetError", "cannot be standardised")
    assert user.descent.experiment.data == "clouds"
    user.click("sheetStandardise")
    take(user)
    assert not user.descent.experiment.standardise


def test_names_of_a_file_are_no_markup(user, tmp_path):
    path = tmp_path / "markup.csv"
    rows = [f"{number},{number % 5},{'<i>yes' if number % 2 else 'a<2 & no'}" for number in range(20)]
    path.write_text("\n".join(["<b>width</b>,R&D,label", *rows]), encoding="utf-8")
    opens(user, path)
    assert shown(user, "sheetX1") == "<b>width</b>"
    user.sees("sheetSays", "<i>yes", "a<2 & no")
    for label in ("sheetSays", "sheetError", "sheetTitle"):
        assert user.find(label).textFormat() == Qt.TextFormat.PlainText
    plot = user.find("sheetPlot").plot
    assert [plot.getAxis(side).label.toPlainText().strip() for side in ("bottom", "left")] == ["<b>width</b>", "R&D"]


def drop(user, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    args = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPointF(300, 300).toPoint(), *args)
    QApplication.sendEvent(user.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(user.window, QDropEvent(QPointF(300, 300), *args))


def test_a_table_is_dropped_on_the_window(user):
    drop(user, CASES / "pipe.csv")
    user.waits(lambda: not user.text("sheetSays").startswith("Reading"))
    assert user.find("sheetTitle").text() == "pipe.csv"
    assert not any(card.widget.viewport().acceptDrops() for card in user.window.findChildren(PlotCard))
    take(user)
    assert user.descent.experiment.data == str(CASES / "pipe.csv")


def test_a_dropped_experiment_opens_as_the_menu_opens_it(user, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text("batch_size = 75\n", encoding="utf-8")
    drop(user, path)
    user.waits(lambda: user.descent.experiment.batch_size == 75)


@pytest.mark.parametrize("rows", [4, 40])
def test_what_was_copied_from_a_spreadsheet_is_pasted(user, rows):
    lines = [f"{number},5\t{number * number}\t{'yes' if number % 2 else 'no'}" for number in range(rows)]
    QApplication.clipboard().setText("\n".join(["a\tb\tlabel", *lines]))
    user.press("v", CONTROL)
    user.waits(lambda: f"{rows} samples" in user.text("sheetSays"))
    assert user.find("sheetAllTrain", QCheckBox).isChecked() is (rows < 10)
    take(user)
    experiment = user.descent.experiment
    assert experiment.data == "pasted table"
    assert (experiment.samples, experiment.test > 0) == (rows, rows >= 10)
    np.testing.assert_array_equal([row[0] for row in experiment.rows.rows], np.arange(rows) + 0.5)


def test_in_a_field_the_keys_paste_a_number(user):
    user.paste_in("batchSizeField", "75")
    user.waits(lambda: user.descent.experiment.batch_size == 75)
    assert user.window.findChild(QDialog, "tableSheet") is None
