"""Every pen, font and size, in one place, and how the whole application is dressed in a theme."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPen, QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget

from gui.style.theme import LIGHT, Theme

CLASS_SYMBOLS = ("o", "s")
SAMPLE_SIZE, BATCH_SIZE, BATCH_SIZE_MANY, BATCH_SIZE_FEW = 6.5, 10.0, 7.5, 14.0  # pixels
MANY_POINTS, FEW_POINTS = 500, 20  # a larger batch is drawn with smaller points, a smaller one with larger ones
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
AHEAD = 0.25  # opacity of what lies ahead of the cursor
GAP, MARGIN, RADIUS = 8, 12, 8  # pixels: between cards, inside of one, and every corner
FILM_EDGE = 4  # pixels around the picture, where the frame of the moment on screen goes

# The type scale: pixels by role, in a window and when presenting. Nothing on screen is smaller than `small`.
TYPE = {
    "lesson": 24,
    "readout": 20,
    "title": 16,
    "name": 16,
    "control": 14,
    "axis": 14,
    "code": 15,
    "sentence": 14,
    "caption": 13,
    "small": 13,
}
TYPE_PRESENTING = {
    "lesson": 36,
    "readout": 36,
    "title": 28,
    "name": 36,
    "control": 20,
    "axis": 22,
    "code": 26,
    "sentence": 36,
    "caption": 36,
    "small": 20,
}
LINES_PRESENTING = 1.6  # times as wide as in a window
FAMILY, CODE_FAMILY = "Inter", "JetBrains Mono"
FONTS = Path(__file__).parent / "fonts"


# The runs of a race differ by width, dash and mark as well: the usual three are stochastic, mini-batch and full batch.
DESCENT_WIDTHS = (3.0, 3.0, 3.5, 3.0, 3.0, 3.0)
DESCENT_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotDotLine,
)
DESCENT_SYMBOLS = ("o", "t1", "s", "d", "star", "h")

TOUCHED = 32.0  # pixels: what a finger can hit


@dataclass(slots=True)
class _Now:
    """How everything is drawn now."""

    theme: Theme = LIGHT
    text: float = 1.0
    ratio: float = 1.0  # device pixels a pixel
    presenting: bool = False
    touch: bool = False


_now = _Now()


# --- sizes ---------------------------------------------------------------------------------------------------------


def pixels(length: float) -> float:
    """Return a length of the design in pixels at the present text size: of a mark, a gap, a rim."""
    return length * _now.text * (LINES_PRESENTING if _now.presenting else 1.0)


def target(length: float) -> float:
    """Return the height of what is pressed, or the width of what is dragged: never less than a finger with *Touch*."""
    return max(pixels(length), TOUCHED) if _now.touch else pixels(length)


def reach(length: float) -> float:
    """Return from how far away something is taken hold of, in pixels."""
    return max(pixels(length), TOUCHED / 2) if _now.touch else pixels(length)


def touched() -> bool:
    """Tell whether what is pressed or dragged is to be large enough for a finger."""
    return _now.touch


def set_touch(on: bool) -> None:
    """Make what is pressed or dragged large enough for a finger, or as it is for a mouse."""
    _now.touch = on


def pen(colour: str | QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen as wide at every zoom: so many pixels, which grow with the text and with the screen's own.

    Qt counts the width of such a pen in pixels of the device, of which a fine screen has several a pixel.
    """
    made = QPen(QColor(colour), pixels(width) * _now.ratio, style)
    made.setCosmetic(True)
    return made


def font(role: str, bold: bool = False) -> QFont:
    """Return the font of a role in `TYPE`."""
    scale = TYPE_PRESENTING if _now.presenting else TYPE
    made = QFont(CODE_FAMILY if role == "code" else FAMILY)
    made.setPixelSize(round(scale[role] * _now.text))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def applied() -> Theme:
    """Return the theme that the application has."""
    return _now.theme


def set_scale(text: float, presenting: bool = False) -> None:
    """Draw at a text size, 1.0 being what the window opens with, in a window or for presenting."""
    _now.text, _now.presenting = text, presenting


@contextmanager
def drawn_as(theme: Theme, text: float, ratio: float) -> Iterator[None]:
    """Draw for a picture for a while, and not for the screen.

    Parameters
    ----------
    theme : Theme
    text : float
        The text size.
    ratio : float
        Device pixels a pixel.
    """
    before = (_now.theme, _now.text, _now.ratio, _now.presenting)
    _now.theme, _now.text, _now.ratio, _now.presenting = theme, text, ratio, False
    try:
        yield
    finally:
        _now.theme, _now.text, _now.ratio, _now.presenting = before


def screen_ratio() -> float:
    """Return how many device pixels a pixel is."""
    return _now.ratio


def set_screen(ratio: float) -> bool:
    """Draw for a screen with so many device pixels a pixel; tell whether that is another ratio than before."""
    changed = ratio != _now.ratio
    _now.ratio = ratio
    return changed


def batch_size(count: int) -> float:
    """Return how large the samples of a batch of so many are drawn, in pixels."""
    if count <= FEW_POINTS:
        return BATCH_SIZE_FEW
    return BATCH_SIZE_MANY if count > MANY_POINTS else BATCH_SIZE


def batch_pen(theme: Theme, count: int) -> QPen:
    """Return the outline of the samples of a batch of so many: few must stand out of the crowd."""
    return pen(theme.line, 2.0) if count <= FEW_POINTS else pen(theme.outline)


# --- colours -------------------------------------------------------------------------------------------------------


def descent_pen(theme: Theme, number: int, dashed: bool = True) -> QPen:
    """Return the pen of a run of a race by its place; a path of very many points is drawn thinner, without dashes."""
    width = DESCENT_WIDTHS[number] if dashed else min(DESCENT_WIDTHS[number], 1.5)
    return pen(theme.descents[number], width, DESCENT_DASHES[number] if dashed else Qt.PenStyle.SolidLine)


def transparent(colour: str, opacity: float) -> QColor:
    """Return a colour with an opacity from 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def mixed(first: QColor | str, second: QColor | str, part: float) -> QColor:
    """Return the colour that lies `part` of the way, 0 to 1, from the first to the second."""
    start, stop = QColor(first), QColor(second)
    pairs = ((start.redF(), stop.redF()), (start.greenF(), stop.greenF()), (start.blueF(), stop.blueF()))
    return QColor.fromRgbF(*(float(low + part * (high - low)) for low, high in pairs))


# --- the whole application -----------------------------------------------------------------------------------------


def load_fonts() -> None:
    """Make the families that come with the program known to Qt, once."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted(FONTS.glob("*.[ot]tf")):
            QFontDatabase.addApplicationFont(str(file))


def apply(theme: Theme, text_scale: float, presenting: bool = False) -> bool:
    """Give the whole application a theme and a text size, 1.0 being what the window opens with.

    Returns
    -------
    bool
        Whether it had another: to style every widget anew takes longer than to make it.
    """
    from gui.style.sheet import style_sheet  # which is written with the fonts of here

    load_fonts()
    _now.theme = theme
    set_scale(text_scale, presenting)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    sheet = style_sheet(theme)
    if application.styleSheet() == sheet:
        return False
    application.setStyleSheet("")  # or Qt styles a widget once for each that it lies in: three times as long
    application.setFont(font("control"))
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet)
    QPixmapCache.clear()  # icons of the theme before: they would stay until 10 MB are full
    return True


def palette(theme: Theme) -> QPalette:
    """Return the colours that widgets have without a style sheet."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.background),
        (role.WindowText, theme.text),
        (role.Base, theme.control),
        (role.AlternateBase, theme.card),
        (role.Text, theme.text),
        (role.Button, theme.control),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.card),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.muted))
    return made


def colour_text(label: QWidget, colour: str) -> None:
    """Write a label in a colour of its own."""
    label.setStyleSheet(f"color: {colour}; font-weight: bold;")


def fill(mark: QWidget, colour: str) -> None:
    """Fill a small widget with a colour."""
    mark.setStyleSheet(f"background: {colour}; border-radius: 2px;")


def written_on(colour: str) -> str:
    """Return black or white, whichever is read better on a colour: has the greater contrast, as WCAG 2.2 defines it."""
    ground = QColor(colour)
    parts = (ground.redF(), ground.greenF(), ground.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return "#000000" if (luminance + 0.05) ** 2 > 0.05 * 1.05 else "#ffffff"
