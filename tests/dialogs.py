"""Opens every dialog, menu, sheet and refusal, and tells what is cut or has no name, and which letters of a menu clash.

`python -m tests.dialogs [--pictures FOLDER]` does so in each language at 1280 × 720 and 1024 × 768, and at
1280 × 720 in one that is a third longer; the suite does it in that one.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDialog, QMenu, QMenuBar, QToolButton, QWidget

from tests.accessible_tree import faults as unheard
from tests.accessible_tree import tree
from tests.layout import Longer, faults

LANGUAGES = ("en", "pt_BR", "es", "longer")
SIZES = ((1280, 720), (1024, 768))
OVER = re.compile("is covered by (home|spotlight|message)")  # they are to be
OTHERS = re.compile(
    "PlotWidget cuts|cut off by Transport"
)  # what a user writes may be long; the rest is tests.layout’s
PATIENCE = 20.0  # seconds
REFUSED = {
    "batchSizeField": "-1",
    "epochsField": "0",
    "learningRateField": "0",
    "samplesField": "1",
    "trainField": "1",
    "stopAccuracyField": "700",
    "stopLossField": "-1",
    "stopPatienceField": "0",
    "startW1Field": "x",
    "startSeedField": "-1",
}
TABLE = "altura;peso;espécie\n" + "".join(f"1,{n:02};{50 + n % 9};{'ab'[n % 2]}\n" for n in range(30))
NO_TABLE = "altura;peso;espécie\n1,5;2;a\n1.070;3;b\n"


def mnemonics(bar: QMenuBar) -> Iterator[str]:
    """Tell which letters stand twice in one menu, or in the bar itself."""
    menus: list[QMenuBar | QMenu] = [bar, *bar.findChildren(QMenu)]
    for menu in menus:
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        letters = [found[1].casefold() for text in texts if (found := re.search(r"&(\w)", text))]
        name = menu.title() if isinstance(menu, QMenu) else "the menu bar"
        yield from (
            f"{name}: “{letter}” stands for {times} entries" for letter, times in Counter(letters).items() if times > 1
        )


def dialogs(window, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Everything that opens over the window, one after the other, each closed again; and the refusals in it."""
    yield from _pages(window)
    yield from _refusals(window)
    for name, text in (("table sheet", TABLE), ("table sheet, refused", NO_TABLE)):
        (folder / "notas.csv").write_text(text, encoding="utf-8")
        window.files.open_file(folder / "notas.csv")
        sheet = next(sheet for sheet in window.findChildren(QDialog, "tableSheet") if sheet.isVisible())
        said = sheet.findChild(QWidget, "sheetError")
        _wait(lambda sheet=sheet, said=said: sheet.findChild(QWidget, "sheetOpen").isEnabled() or said.text())
        yield name, sheet
        sheet.reject()
    window.files.open_recent(str(folder / "gone.perceptron"))
    yield "message", window
    (folder / "bad.perceptron").write_text("perceptron = 1\ncolour = 1\n", encoding="utf-8")
    window.files.open_file(folder / "bad.perceptron")
    yield "message of a refused file", window
    window.message.hide()
    window.draw_samples()
    yield "drawing", window
    window.draw_samples()
    yield from _lesson(window)


def _pages(window) -> Iterator[tuple[str, QWidget]]:
    from gui.scenes.catalogue import SCENES
    from gui.window import pages

    window.show_home()
    yield "home page", window
    window.findChild(QWidget, "homeExplore").click()
    for scene in SCENES:
        window.show_scene(scene.name)
        pages.show_sheet(window)
        yield from _opened(window, f"sheet of {scene.name}")
    window.show_scene(SCENES[0].name)
    for name, act in (
        ("questions", partial(pages.show_questions, window)),
        ("words", partial(pages.show_words, window)),
        ("keys", partial(pages.show_keys, window)),
        ("log", partial(pages.show_log, window)),
        ("lesson editor", window.lessons.write_new),
    ):
        act()
        yield from _opened(window, name)
    window.lessons.close()


def _opened(window, name: str) -> Iterator[tuple[str, QWidget]]:
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            yield name, dialog
            dialog.close()


def _refusals(window) -> Iterator[tuple[str, QWidget]]:
    for line in window.findChildren(QToolButton):
        if line.property("role") == "fold":
            line.click()
    for name, text in REFUSED.items():
        field = window.findChild(QWidget, name)
        assert isinstance(field, QAbstractSpinBox), name
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        yield f"refused {name}", window
    window.reset()


def _lesson(window) -> Iterator[tuple[str, QWidget]]:
    window.lessons.open_lecture()
    for step in range(1, len(window.lessons.player.lesson.steps) + 1):
        window.lessons.player.begin(step)
        yield f"lesson, step {step}", window
    window.lessons.close()


def _rest() -> None:
    """Let layouts come to rest."""
    for _ in range(12):
        QApplication.processEvents()


def _wait(until) -> None:
    gives_up = time.monotonic() + PATIENCE
    while not until() and time.monotonic() < gives_up:
        QApplication.processEvents()


def walk(languages=LANGUAGES, sizes=SIZES, pictures: Path | None = None) -> Iterator[str]:
    """Open everything in these languages and sizes; tell what is wrong."""
    from gui import languages as catalogues
    from gui.app import make_application
    from gui.window.main_window import MainWindow

    application = make_application("en")
    for language in languages:
        translator = Longer()
        if language == "longer":
            application.installTranslator(translator)
        else:
            catalogues.choose(language)
        for width, height in sizes[:1] if language == "longer" else sizes:
            window = MainWindow()
            window.resize(width, height)
            window.show()
            _rest()
            yield from (f"{language}: {fault}" for fault in mnemonics(window.menuBar()))
            with tempfile.TemporaryDirectory() as folder:
                for name, top in dialogs(window, Path(folder)):
                    _rest()
                    where = f"{language} {width}×{height}, {name}"
                    if top.width() > width or top.height() > height:
                        yield f"{where}: needs {top.width()}×{top.height()}"
                    yield from (
                        f"{where}: {fault}" for fault in faults(top) if not (OVER.search(fault) or OTHERS.search(fault))
                    )
                    yield from (f"{where}: {fault}" for fault in unheard(tree(top)))
                    if pictures is not None:
                        top.grab().save(str(pictures / f"{language}-{width}-{name.replace(' ', '_')}.png"))
            window.close()
            window.deleteLater()
        application.removeTranslator(translator)
        catalogues.choose("en")


def main() -> int:
    """Walk everything and print what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.dialogs", description=__doc__)
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of each")
    parser.add_argument("--languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--one-size", action="store_true")
    wanted = parser.parse_args()
    if wanted.pictures is not None:
        wanted.pictures.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for line in walk(wanted.languages, SIZES[: 1 if wanted.one_size else None], wanted.pictures):
        print(line, flush=True)
        wrong += 1
    print(f"{wrong} faults" if wrong else "nothing is cut, covered or outside")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
