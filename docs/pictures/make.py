"""Draws the pictures of the documentation: `python docs/pictures/make.py`, from the folder of the project."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parents[1]))

from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget  # noqa: E402

from core.cli.commands import Screenshot  # noqa: E402
from gui.app import make_application, take_screenshot  # noqa: E402
from gui.window.main_window import MainWindow  # noqa: E402

SIZE = (1280, 720)
LANGUAGES = {"en": "", "pt_BR": "-pt", "es": "-es"}  # and what the pictures' names end in
SCENES = {"three-descents": 60, "one-iteration": 1, "starts": 60}
PHASES = {"one-iteration": "gradient"}
TABLES = {  # heads, the two labels, the sign between cells and the decimal sign
    "en": ("exam 1,exam 2,passed", ("no", "yes"), ",", "."),
    "pt_BR": ("Nota 1;Nota 2;Situação", ("Reprovado", "Aprovado"), ";", ","),
    "es": ("Nota 1;Nota 2;Situación", ("Suspenso", "Aprobado"), ";", ","),
}
PATIENCE = 30.0  # seconds


def main() -> None:
    """Draw all of them."""
    for language, end in LANGUAGES.items():
        for scene, at in SCENES.items():
            out = FOLDER / f"{scene}{end}.png"
            take_screenshot(
                Screenshot(
                    out=out, at=at, size=SIZE, theme="light", scene=scene, phase=PHASES.get(scene), language=language
                )
            )
        _own_data(language, end)


def _own_data(language: str, end: str) -> None:
    """Draw the sheet of a table, and the plane that is drawn on."""
    make_application(language)
    window = MainWindow()
    window.appearance.choose_theme("light")
    window.resize(*SIZE)
    window.show()
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / {"en": "marks.csv"}.get(language, "notas.csv")
        table.write_text(_marks(*TABLES[language]), encoding="utf-8")
        window.files.open_file(table)
        sheet = window.findChild(QDialog, "tableSheet")
        _wait(sheet.findChild(QPushButton, "sheetOpen").isEnabled)
        sheet.grab().save(str(FOLDER / f"sheet{end}.png"))
        sheet.reject()
    window.draw_samples()
    _wait(window.findChild(QWidget, "drawClass0").isVisible)
    window.grab().save(str(FOLDER / f"drawing{end}.png"))
    window.close()


def _marks(heads: str, labels: tuple[str, str], between: str, decimal: str) -> str:
    draw = random.Random(1)
    lines = [heads]
    for _ in range(60):
        marks = [draw.uniform(2, 9.8), draw.uniform(2, 9.8)]
        passed = sum(marks) + draw.gauss(0, 1.2) > 11
        cells = [f"{mark:.1f}".replace(".", decimal) for mark in marks]
        lines.append(between.join([*cells, labels[passed]]))
    return "\n".join(lines) + "\n"


def _wait(until: Callable[[], bool]) -> None:
    gives_up = time.monotonic() + PATIENCE
    while not until() and time.monotonic() < gives_up:
        QApplication.processEvents()
    for _ in range(10):
        QApplication.processEvents()


if __name__ == "__main__":
    main()
