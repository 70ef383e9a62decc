"""A teacher takes worksheets, notebooks and programs home; others open what was written."""

import json
import math
import sys
import threading
from unittest.mock import MagicMock

import numpy as np
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication

from gui.lessons.lecture import lecture
from gui.worksheets import paper
from tests.gui.worksheets.reading import read, said
from tests.journeys.test_appearance import menu

ENGLISH = ("batch size", "learning rate", "sample ", "Name:", "weight", "iterations", "key", "loss", "slope")


def pages(path):
    return said(PdfReader(path))


def test_a_worksheet_of_the_moment_is_saved_for_a4_letter_and_the_browser(open_lab, answer, tmp_path, monkeypatch):
    setting, paint = set(), paper.paint
    monkeypatch.setattr(paper, "paint", lambda *on: setting.add(threading.current_thread()) or paint(*on))
    user = open_lab(samples=300, train=200, batch_size=30)
    user.go_to(20)
    for name, kind, side in (("a.pdf", "A4", 842), ("b.pdf", "Letter", 792)):
        answer(tmp_path / name, kind)
        menu(user, "Save a worksheet…")
        user.sees("messageLabel", f"Saved {name}")
        reader = PdfReader(tmp_path / name)
        assert round(float(reader.pages[0].mediabox.height)) == side
        assert 2 <= len(reader.pages) <= 4
        found = pages(tmp_path / name)
        assert "Iteration 20" in found[0]
        assert "Name:" in found[0]
        assert "7" in found[-1]  # iterations of an epoch: 200 samples in batches of 30
        assert "key" in found[-1]
    assert setting == {threading.current_thread()}  # beside the window, Qt's loading of a font could lock both for ever
    answer(tmp_path / "c.html", "browser")
    menu(user, "Save a worksheet…")
    user.sees("messageLabel", "Saved c.html")
    reader = read((tmp_path / "c.html").read_text("utf-8"))
    assert reader.tags.count("img") == 1
    assert "Iteration 20" in "".join(reader.said)


def test_in_portuguese_no_word_of_the_sheet_is_english_and_numbers_have_a_comma(user, answer, tmp_path):
    user.window.choose_language("pt_BR")
    user.window.show_scene("three-descents")
    user.go_to(20)
    answer(tmp_path / "folha.pdf", "A4")
    menu(user, "Salvar uma folha de exercícios…")
    user.sees("messageLabel", "folha.pdf")
    text = "\n".join(pages(tmp_path / "folha.pdf"))
    assert "Quem chega mais direto?" in text
    assert "batch completo" in text
    assert "Nome:" in text
    assert not [word for word in ENGLISH if word in text]
    assert "0," in text
    assert "0." not in text
    answer(tmp_path / "caderno.ipynb")
    menu(user, "Salvar um notebook…")
    user.sees("messageLabel", "caderno.ipynb")
    cells = json.loads((tmp_path / "caderno.ipynb").read_text("utf-8"))["cells"]
    told = "\n".join("".join(cell["source"]) for cell in cells)
    assert all(words in told for words in ("## O laço duplo", "# perda", "label='ponto de partida'"))
    assert not [words in told for words in ("# loss", "epochs.", "train loss") if words in told]


def test_the_lesson_that_is_open_becomes_a_sheet_with_its_questions_and_what_its_runs_say(user, answer, tmp_path):
    user.press(Qt.Key.Key_F2)
    user.waits(user.find("lessonStrip").isVisible)
    answer(tmp_path / "lecture.pdf", "A4")
    menu(user, "Save a worksheet…")
    user.sees("messageLabel", "Saved lecture.pdf", timeout=30_000)
    found = pages(tmp_path / "lecture.pdf")
    key = next(number for number, page in enumerate(found) if ": key" in page)
    for step in lecture().steps:
        words = step.words["en"]
        assert words.question in " ".join(found[:key])
        if step.right is not None:
            assert words.answers[step.right].text in " ".join(found[key:])
    assert "C. full batch" in " ".join(found[key:])  # who goes straightest: the run says so
    assert "{" not in " ".join(found)


def test_without_a_printer_it_is_said_and_with_one_the_sheet_is_shown_first(user, monkeypatch, tmp_path):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    menu(user, "Print a worksheet…")
    user.sees("messageLabel", "No printer", "PDF")
    shown = []

    def look(preview):
        QApplication.processEvents()  # as its own loop does before it paints
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        preview.paintRequested.emit(printer)
        shown.append(preview.objectName())

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["printer"])
    monkeypatch.setattr(QPrintPreviewDialog, "exec", look)
    menu(user, "Print a worksheet…")
    user.waits(lambda: shown == ["printPreview"])
    assert "Iteration 1" in pages(tmp_path / "printed.pdf")[0]


def test_the_run_is_saved_as_a_notebook_that_comes_to_its_weights(open_lab, answer, tmp_path, monkeypatch):
    user = open_lab(data="overlap", samples=300, train=200, batch_size=30, epochs=3)
    user.plays_to_the_end()
    answer(tmp_path / "run", "ipynb")
    menu(user, "Save a notebook…")
    user.sees("messageLabel", "Saved run.ipynb")
    cells = json.loads((tmp_path / "run.ipynb").read_text("utf-8"))["cells"]
    for name in ("matplotlib", "matplotlib.pyplot"):
        monkeypatch.setitem(sys.modules, name, MagicMock())
    names = {}
    for cell in cells:
        if cell["cell_type"] == "code" and "plt." not in "".join(cell["source"]):
            exec("".join(cell["source"]), names)
    run = user.window.session.run
    assert np.allclose(names["weights"], run.history.weights(run.head), atol=1e-10)
    answer(tmp_path / "run.py")
    menu(user, "Save a PyTorch program…")
    user.sees("messageLabel", "Saved run.py")
    text = (tmp_path / "run.py").read_text("utf-8")
    compile(text, "run.py", "exec")
    assert "epoch_order(0, epoch, 200)" in text


def test_a_large_table_lies_beside_its_notebook_and_no_file_of_others_is_lost(open_lab, answer, tmp_path, monkeypatch):
    rng = np.random.default_rng(1)
    rows = "\n".join(f"{a:.3f},{b:.3f},{int(a > 0)}" for a, b in rng.normal(size=(5200, 2)))
    (tmp_path / "big.csv").write_text(f"a,b,c\n{rows}\n", "utf-8")
    (tmp_path / "run-data.csv").write_text("not mine", "utf-8")
    user = open_lab(data=str(tmp_path / "big.csv"), samples=5200, train=4000, batch_size=400, epochs=1)
    answer(tmp_path / "run.ipynb")
    menu(user, "Save a notebook…")
    user.sees("messageLabel", "Saved run.ipynb")
    assert (tmp_path / "run-data.csv").read_text("utf-8") == "not mine"
    assert (tmp_path / "run.ipynb").stat().st_size < 30_000
    beside = np.loadtxt(tmp_path / "run-data-2.csv", delimiter=",", skiprows=1, usecols=(0, 1, 2))
    assert np.array_equal(beside[:4000, :2], user.window.session.run.dataset.X_train)
    assert math.isclose(beside[:, 2].mean(), 0.5, abs_tol=0.1)
