"""Measures what a class can see: no text cut, covered or elided, and every main picture as large as its scene asks.

`python -m tests.layout` walks all scenes at all window sizes, text sizes and languages, one a third longer among them,
and prints what is wrong; the suite walks a representative part of it.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import sys
import time
from collections.abc import Iterator
from itertools import product

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.plots.items.marks import Name
from gui.plots.thumbnail import Thumbnail

SIZES = ((1280, 720), (1024, 768), (1366, 768), (1920, 1080), (2560, 1440))
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
LONGER = "longer"  # than any language that the program speaks
LANGUAGES = ("en", LONGER, "pt_BR", "es")
AT = 24  # the iteration that is shown
KEPT = re.compile(r"\{[^{}]*\}|%n|%\d|&(?=\w)|\n|<[^>]*>|\(\*\.\w+\)")
STAGE_LEAST = 0.5  # of the window's height
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
    if isinstance(widget, QAbstractButton) and widget.text() and not isinstance(widget, Thumbnail):
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return None
        return widget.text(), widget.sizeHint().width(), widget.width()
    if isinstance(widget, QComboBox) and widget.currentText():
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        return widget.currentText(), metrics.horizontalAdvance(widget.currentText()), room.width()
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
            lines = widget.fontMetrics().height()
            if widget.height() < lines - SLACK:
                found.append(f"{name} cuts “{text[:50]}”: {lines} pixels of height in {widget.height()}")
            if not scrolled(widget):
                found += _covered(window, widget, name, text)
        if isinstance(widget, QTabBar) and any(arrow.isVisible() for arrow in widget.findChildren(QToolButton)):
            found.append(f"{name} is to be scrolled")
        if isinstance(widget, pg.PlotWidget) and not scrolled(widget):
            found += [f"{name} cuts “{text}”" for text in _cut_in(widget)]
    return found


def _cut_in(plot: pg.PlotWidget) -> Iterator[str]:
    """What is written in a plot and does not lie in it as a whole."""
    inside, transform = QRectF(plot.viewport().rect()).adjusted(-2, -2, 2, 2), plot.viewportTransform()
    for item in plot.scene().items():
        if isinstance(item, QGraphicsTextItem) and item.isVisible():
            edge = item.document().documentMargin() + SLACK  # and a font's lines are higher than its letters
            text, words = item.toPlainText(), item.boundingRect().adjusted(edge, edge, -edge, -edge)
        elif isinstance(item, Name) and item.isVisible():
            text, words = item.text, item.words
        else:
            continue
        if text and not inside.contains(item.deviceTransform(transform).mapRect(words)):
            yield text


def _covered(window: QWidget, widget: QWidget, name: str, text: str) -> list[str]:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    if not window.rect().contains(place):
        return [f"{name} “{text[:50]}” lies outside of the window: {place.getRect()}"]
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if (
            not parent.rect()
            .adjusted(-SLACK, -SLACK, SLACK, SLACK)
            .contains(QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size()))
        ):
            return [f"{name} “{text[:50]}” is cut off by {parent.objectName() or type(parent).__name__}"]
        parent = parent.parentWidget()
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


def height_of_stage(window: QWidget) -> float:
    """The share of the window's height that the stage has."""
    return window.findChild(QWidget, "stage").height() / window.height()


def main() -> int:
    """Walk everything and print what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.layout", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two window sizes and the smallest and largest text")
    quick = parser.parse_args().quick
    sizes, scales = (SIZES[:2], (1.0, 2.0)) if quick else (SIZES, TEXT_SCALES)
    wrong = 0
    for line in walk(sizes, scales, LANGUAGES):
        print(line)
        wrong += 1
    print(f"{wrong} faults" if wrong else "nothing is cut, covered or too small")
    return 1 if wrong else 0


def walk(sizes, scales, languages) -> Iterator[str]:
    """Open every scene at these sizes, text scales and in these languages; tell what is wrong."""
    from gui.app import make_application
    from gui.scenes.catalogue import SCENES
    from gui.window.main_window import MainWindow

    application = make_application()
    for language in languages:
        translator = Longer()
        if language == LONGER:
            application.installTranslator(translator)
        window = MainWindow()
        if language != LONGER:
            window.choose_language(language)
        window.show()
        for scale, (width, height), scene in product(scales, sizes, SCENES):
            window.appearance.choose_text_size(scale)
            window.resize(width, height)
            window.show_scene(scene.name)
            window.session.player.go_to_iteration(AT)
            settle(window)
            where = f"{scene.name} {width}×{height} {scale:.0%} {language}"
            yield from (f"{where}: {fault}" for fault in wrong_in(window, width, height, scene.main_share))
        window.close()
        window.deleteLater()
        application.removeTranslator(translator)


def wrong_in(window: QWidget, width: int, height: int, least: float) -> Iterator[str]:
    """What is wrong in a window that should be so large, its main picture having a least share of the stage."""
    if (window.width(), window.height()) != (width, height):
        yield f"the window needs {window.width()}×{window.height()}"
    if (high := height_of_stage(window)) < STAGE_LEAST:
        yield f"the stage has {high:.0%} of the window's height"
    if (share := share_of_main(window)) < least:
        yield f"the main picture has {share:.0%} of the stage"
    yield from faults(window)


def settle(window: QWidget, patience: float = 5.0) -> None:
    """Wait until a window shows all that was asked of it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        QTest.qWait(10)
        if window.session.player.settled and window.questions.idle:
            break
    for _ in range(3):
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
