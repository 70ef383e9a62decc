"""Pictures as SVG: Qt's own drawing, mended where it leaves out or others understand it differently."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from xml.etree import ElementTree

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem

from gui.exports.picture import DPI, buffer
from gui.exports.scene_picture import ScenePicture
from gui.style.style import FAMILY

INSTEAD = "Helvetica, Arial, sans-serif"  # fonts where the program's own is not installed
SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
PAIR = re.compile(r"(-?\d[\d.]*(?:e[-+]?\d+)?),(-?\d[\d.]*(?:e[-+]?\d+)?)")
MATRIX = re.compile(r"matrix\(([^)]*)\)")

Matrix = tuple[float, float, float, float, float, float]


def svg(picture: ScenePicture, title: str) -> Callable[[], bytes]:
    """Paint a picture as SVG, its texts as text; what is returned makes the file, and may do so on another thread.

    QSvgGenerator does not cut off what leaves the frame of a plot (asked for SVG 1.1, it cuts in the wrong place), so
    that each plot is drawn by itself, and cut off here.
    """
    picture.in_lines()
    plots = picture.plots
    boxes = [plot.getPlotItem().getViewBox() for plot in plots]
    with _unseen([box.childGroup for box in boxes]):
        around = _drawing(picture, title, picture.paint)
    insides: list[tuple[str, QRectF]] = []
    for number, (plot, box) in enumerate(zip(plots, boxes, strict=True)):
        with _unseen([item for item in plot.getPlotItem().childItems() if item is not box]):
            text = _drawing(picture, "", partial(picture.paint_inside, plot))
        frame = picture.inside(plot)
        frame = QRectF(frame.topLeft() * picture.ratio, frame.size() * picture.ratio)
        insides.append((re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>plot{number}-", text), frame))  # names of its own

    def finish() -> bytes:
        ElementTree.register_namespace("", SVG)
        ElementTree.register_namespace("xlink", XLINK)
        root = portable(around)
        for number, (text, frame) in enumerate(insides):
            _add_cut(root, portable(text), frame, f"frame{number}")
        return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)

    return finish


@contextmanager
def _unseen(items: list[QGraphicsItem]) -> Iterator[None]:
    """Leave out items for a while; hidden, they would give their room away."""
    for item in items:
        item.setOpacity(0.0)
    try:
        yield
    finally:
        for item in items:
            item.setOpacity(1.0)


def _drawing(picture: ScenePicture, title: str, paint: Callable[[QPainter], object]) -> str:
    """Return what is painted as an SVG document."""
    data, device = buffer()
    size = picture.size() * picture.ratio
    writer = QSvgGenerator()
    writer.setOutputDevice(device)
    writer.setTitle(title)
    writer.setResolution(round(DPI * picture.ratio))
    writer.setSize(size)
    writer.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(writer)
    paint(painter)
    painter.end()
    text = bytes(data.data()).decode("utf-8")
    return text.replace(f'font-family="{FAMILY}"', f'font-family="{FAMILY}, {INSTEAD}"')


def _add_cut(root: ElementTree.Element, inside: ElementTree.Element, frame: QRectF, name: str) -> None:
    """Add a drawing to another, cut off at a frame."""
    cut = ElementTree.SubElement(ElementTree.SubElement(root, f"{{{SVG}}}defs"), f"{{{SVG}}}clipPath", id=name)
    sides = {"x": frame.x(), "y": frame.y(), "width": frame.width(), "height": frame.height()}
    ElementTree.SubElement(cut, f"{{{SVG}}}rect", {side: f"{length:.2f}" for side, length in sides.items()})
    group = ElementTree.SubElement(root, f"{{{SVG}}}g", {"clip-path": f"url(#{name})"})
    group.extend(part for part in inside if part.tag in (f"{{{SVG}}}g", f"{{{SVG}}}defs"))


def portable(text: str) -> ElementTree.Element:
    """Return a drawing whose lines are as wide in every program, at every size.

    Lines that are as wide at every zoom of a plot Qt writes as ``vector-effect: non-scaling-stroke``, which some
    programs do not know, and others take as pixels of the screen. Their points are written here in the units of the
    picture, in which their width is; the rest stays.

    Parameters
    ----------
    text : str
        As QSvgGenerator writes it: the transformation of an element stands in the group around it.
    """
    root = ElementTree.fromstring(text)
    for group in root.iter(f"{{{SVG}}}g"):
        if group.find(f"{{{SVG}}}text") is None:  # Qt names the font at each symbol: half of the file
            for name in [name for name in group.attrib if name.startswith("font-")]:
                del group.attrib[name]
        found = MATRIX.search(group.get("transform", ""))
        if found is None:
            continue
        a, b, c, d, e, f = (float(number) for number in found[1].split(","))
        if a * d == b * c:  # all in it is in one point, or on one line: nothing of it is to be seen
            group.clear()
        for element in group:
            if element.attrib.pop("vector-effect", "") == "non-scaling-stroke":
                _flatten(element, (a, b, c, d, e, f))
    return root


def _flatten(element: ElementTree.Element, matrix: Matrix) -> None:
    """Write an element's points in the units of the picture, and undo the transformation around it."""
    a, b, c, d, e, f = matrix

    def moved(pair: re.Match[str]) -> str:
        x, y = float(pair[1]), float(pair[2])
        return f"{a * x + c * y + e:.2f},{b * x + d * y + f:.2f}"

    for name in ("points", "d"):
        if name in element.attrib:
            element.set(name, PAIR.sub(moved, element.attrib[name]))
    size = a * d - b * c
    back = (d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size)
    element.set("transform", f"matrix({','.join(f'{number:.9g}' for number in back)})")
