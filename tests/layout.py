"""Measures what a class can see: no text cut, covered or elided, and every main picture as large as its scene asks.

`python -m tests.layout` walks all scenes at all window sizes, text sizes and in a language a third longer, and prints
what is wrong; the suite walks a representative part of it.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import sys
from collections.abc import Iterator
from itertools import product

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

SIZES = ((1280, 720), (1024, 768), (1366, 768), (1920, 1080), (2560, 1440))
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
KEPT = re.compile(r"\{[^{}]*\}|%n|%\d|&(?=\w)|\n|<[^>]*>|\(\*\.\w+\)")
SLACK = 1  # pixels: rounding of a font's widths


class Longer(QTranslator):
    """A language a third longer: what is seen unchanged on screen escaped translation."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return longer(text) if any(letter.isalpha() for letter in text) else None


def longer(text: str, share: float = 0.35) -> str:
    """A text about a third longer, in brackets; placeholders, mnemonics and line ends stay."""
    pieces, end = [], 0
    for kept in KEPT.finditer(text):
        pieces += [_stretched(text[end : kept.start()], share), kept[0]]
        end = kept.end()
    return f"[{''.join(pieces)}{_stretched(text[end:], share)}]"


def _stretched(text: str, share: float) -> str:
    extra = math.ceil(share * sum(letter.isalpha() for letter in text))
    vowels = [place for place, letter in enumerate(text) if letter in "aeiouy"]
    if not vowels:
        return text
    doubled = [vowels[number % len(vowels)] for number in range(extra)]
    return "".join(letter + letter * doubled.count(place) for place, letter in enumerate(text))


def seen(window: QWidget) -> Iterator[QWidget]:
    """The widgets in a window that are to be seen, but for the window itself."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and widget.width() and widget.height():
            yield widget


def scrolled(widget: QWidget) -> bool:
    """Whether a widget lies in what can be scrolled: out of sight there is not hidden."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def room_for_text(widget: QWidget) -> tuple[str, int, int] | None:
    """What a widget says, how wide (or high, where it wraps) that is, and how much room there is."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        text = widget.text()
        if widget.wordWrap():
            return text, widget.heightForWidth(widget.width()), widget.height()
        if widget.textFormat() is Qt.TextFormat.RichText:
            return text, widget.sizeHint().width(), widget.width()
        widest = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
        return text, widest, widget.contentsRect().width()
    if isinstance(widget, QPushButton | QToolButton) and widget.text():
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return None
        plain = re.sub(r"&(?=\S)", "", widget.text())
        icon = widget.iconSize().width() + 4 if not widget.icon().isNull() else 0
        return widget.text(), metrics.horizontalAdvance(plain) + icon, widget.width() - 4
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text(), widget.sizeHint().width(), widget.width()
    if isinstance(widget, QComboBox) and widget.currentText():
        return widget.currentText(), metrics.horizontalAdvance(widget.currentText()), widget.width() - 24
    if isinstance(widget, QLineEdit) and widget.text() and not widget.hasFocus():
        margins = widget.textMargins()
        room = widget.width() - margins.left() - margins.right()
        return widget.text(), metrics.horizontalAdvance(widget.text()), room
    return None


def faults(window: QWidget) -> list[str]:
    """What is cut, elided, covered or outside in a window as it stands."""
    found = []
    for widget in seen(window):
        told = room_for_text(widget)
        name = widget.objectName() or type(widget).__name__
        if told is not None:
            text, needed, room = told
            if needed > room + SLACK:
                found.append(f"{name} cuts “{text[:50]}”: {needed} in {room} pixels")
            if not scrolled(widget):
                found += _covered(window, widget, name, text)
        if isinstance(widget, QTabBar):
            for index in range(widget.count()):
                needed = widget.fontMetrics().horizontalAdvance(widget.tabText(index).replace("&", ""))
                if needed > widget.tabRect(index).width() + SLACK:
                    found.append(f"{name} cuts “{widget.tabText(index)}”")
    return found


def _covered(window: QWidget, widget: QWidget, name: str, text: str) -> list[str]:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    if not window.rect().contains(place):
        return [f"{name} “{text[:50]}” lies outside of the window: {place.getRect()}"]
    for point in (place.center(), place.topLeft() + QPoint(2, 2), place.bottomRight() - QPoint(2, 2)):
        above = window.childAt(point)
        if above is not None and above is not widget and not widget.isAncestorOf(above):
            if above.isAncestorOf(widget):
                continue  # a corner of it that a layout does not give to it
            return [f"{name} “{text[:50]}” is covered by {above.objectName() or type(above).__name__}"]
    return []


def share_of_main(window: QWidget) -> float:
    """The share of the stage that the large picture has."""
    stage = window.findChild(QWidget, "stage")
    large = stage.large_view
    return large.width() * large.height() / (stage.width() * stage.height())


def main() -> int:
    """Walk everything and print what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.layout", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two window sizes and the smallest and largest text")
    quick = parser.parse_args().quick
    sizes, scales = (SIZES[:2], (1.0, 2.0)) if quick else (SIZES, TEXT_SCALES)
    wrong = 0
    for line in walk(sizes, scales, (False, True)):
        print(line)
        wrong += 1
    print(f"{wrong} faults" if wrong else "nothing is cut, covered or too small")
    return 1 if wrong else 0


def walk(sizes, scales, languages) -> Iterator[str]:
    """Open every scene at these sizes, text scales and in English or the longer language; tell what is wrong."""
    from gui.app import make_application
    from gui.scenes.catalogue import SCENES
    from gui.window.main_window import MainWindow

    application = make_application()
    for is_longer in languages:
        translator = Longer()
        if is_longer:
            application.installTranslator(translator)
        window = MainWindow()
        window.show()
        for scale, (width, height), scene in product(scales, sizes, SCENES):
            window.choose_text_size(scale)
            window.resize(width, height)
            window.show_scene(scene.name)
            settle(application)
            where = f"{scene.name} {width}×{height} {scale:.0%}{' longer' if is_longer else ''}"
            if (window.width(), window.height()) != (width, height):
                yield f"{where}: the window needs {window.width()}×{window.height()}"
            share = share_of_main(window)
            if share < scene.main_share:
                yield f"{where}: the main picture has {share:.0%} of the stage"
            yield from (f"{where}: {fault}" for fault in faults(window))
        window.close()
        window.deleteLater()
        application.removeTranslator(translator)


def settle(application: QApplication) -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        application.processEvents()


if __name__ == "__main__":
    sys.exit(main())
