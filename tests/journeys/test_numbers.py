"""Somebody copies the numbers of views into a spreadsheet, and saves those of the whole training."""

import csv

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.exports.numbers import NUMBERS
from gui.scenes.catalogue import SCENES
from tests.journeys.test_appearance import menu
from tests.journeys.test_pictures import entry


def test_every_view_with_numbers_copies_them_and_the_training_is_saved(user, tmp_path, monkeypatch):
    seen = set()
    for scene in SCENES:
        user.opens(scene.name)
        user.go_to(20)
        user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)
        for view in user.window.stage.shown:
            name = view.objectName()
            if name not in NUMBERS or name in seen:
                continue
            seen.add(name)
            entry(user, name, "Copy numbers").trigger()
            user.sees("messageLabel", "The numbers are on the clipboard")
            heads, *rows = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
            assert rows, name
            assert {len(row) for row in rows} == {len(heads)}, name
    assert seen == set(NUMBERS)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    user.opens("three-descents")
    menu(user, "Save the numbers with commas (0,5)…")
    user.sees("messageLabel", "Saved three-descents-numbers")
    folder = tmp_path / "three-descents-numbers"
    with (folder / "race.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["iterations"] for row in rows] == ["60", "60", "60"]
    assert float(rows[1]["train_loss"].replace(",", ".")) == pytest.approx(0.23, abs=0.05)
    menu(user, "Save the numbers with points (0.5)…")
    user.sees("messageLabel", "Saved three-descents-numbers-2")
