"""Every colour, pen, font and size, in one place; the colours are Okabe and Ito's, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from gui.style.collector import uncollected

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


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance, as #rrggbb.

    `edge` is that of a field, `border` decorates. `chosen` is the ground of what is chosen among others; what can be
    pressed has the ground of a control; the one button that matters most has that of `accent`. `heights` are the
    loss's, from the lowest contour to the highest.
    """

    name: str
    background: str
    card: str
    border: str
    edge: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    chosen: str
    on_chosen: str
    groove: str
    error: str
    classes: tuple[str, str]
    class_fills: tuple[str, str]
    field: tuple[str, str, str]  # class 0, undecided, class 1
    outline: str
    line: str
    ghost: str
    train: str
    test: str
    train_fill: str
    test_fill: str
    batch_loss: str
    path: str
    minimum: str
    heights: tuple[str, str]
    contour: str
    axis: str
    done: str
    current: str
    on_current: str
    to_come: str
    descents: tuple[str, str, str, str, str, str]


LIGHT = Theme(
    name="light",
    background="#f2f4f8",
    card="#ffffff",
    border="#d8dee7",
    edge="#7f8b9b",
    control="#ffffff",
    text="#151c28",
    muted="#56606f",
    accent="#0072b2",
    on_accent="#ffffff",
    chosen="#d7eaf6",
    on_chosen="#00527f",
    groove="#dde2e9",
    error="#b3261e",
    classes=("#d55e00", "#0072b2"),
    class_fills=("#f7cba9", "#a8d2eb"),
    field=("#fbe5d4", "#ffffff", "#d6e9f5"),
    outline="#ffffff",
    line="#10151c",
    ghost="#6a7481",
    train="#151c28",
    test="#7b4fb0",
    train_fill="#c9d3de",
    test_fill="#e5daf2",
    batch_loss="#77818f",
    path="#10151c",
    minimum="#8a6100",
    heights=("#f7f9fc", "#c1d0e3"),
    contour="#475870",
    axis="#56606f",
    done="#598ab1",
    current="#00a678",
    on_current="#000000",
    to_come="#eef1f5",
    descents=("#b03d85", "#007a59", "#10151c", "#b84f00", "#0069a6", "#7a5f00"),
)

DARK = Theme(
    name="dark",
    background="#10141b",
    card="#181e27",
    border="#2f3947",
    edge="#76859a",
    control="#1f2733",
    text="#e9edf3",
    muted="#a2adbb",
    accent="#56b4e9",
    on_accent="#0a1017",
    chosen="#1c4059",
    on_chosen="#cfe9fb",
    groove="#323c4a",
    error="#ff9d94",
    classes=("#e69f00", "#56b4e9"),
    class_fills=("#6b4d0c", "#1f5577"),
    field=("#3d3013", "#141a22", "#18384c"),
    outline="#10141b",
    line="#ffffff",
    ghost="#8a95a4",
    train="#e9edf3",
    test="#c9a6f0",
    train_fill="#3a4656",
    test_fill="#4d3d68",
    batch_loss="#8792a1",
    path="#ffffff",
    minimum="#f0e442",
    heights=("#2e3d54", "#121822"),
    contour="#9eacbe",
    axis="#a2adbb",
    done="#3d7098",
    current="#2bd3a0",
    on_current="#06130e",
    to_come="#18202a",
    descents=("#e7a3cb", "#2bd3a0", "#ffffff", "#e69f00", "#56b4e9", "#f0e442"),
)

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

THEMES = {"light": LIGHT, "dark": DARK}
SYSTEM = "system"


@dataclass(slots=True)
class _Now:
    """How everything is drawn now."""

    look: Theme = LIGHT
    text: float = 1.0
    ratio: float = 1.0  # device pixels a pixel
    presenting: bool = False
    touch: bool = False


_now = _Now()


def system_theme() -> Theme:
    """Return the theme that the desktop is set to."""
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


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
    return _now.look


def set_scale(text: float, presenting: bool = False) -> None:
    """Draw at a text size, 1.0 being what the window opens with, in a window or for presenting."""
    _now.text, _now.presenting = text, presenting


@contextmanager
def drawn_as(look: Theme, text: float, ratio: float) -> Iterator[None]:
    """Draw for a picture for a while, and not for the screen.

    Parameters
    ----------
    look : Theme
    text : float
        The text size.
    ratio : float
        Device pixels a pixel.
    """
    before = (_now.look, _now.text, _now.ratio, _now.presenting)
    _now.look, _now.text, _now.ratio, _now.presenting = look, text, ratio, False
    try:
        yield
    finally:
        _now.look, _now.text, _now.ratio, _now.presenting = before


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


def batch_pen(look: Theme, count: int) -> QPen:
    """Return the outline of the samples of a batch of so many: few must stand out of the crowd."""
    return pen(look.line, 2.0) if count <= FEW_POINTS else pen(look.outline)


# --- colours -------------------------------------------------------------------------------------------------------


def descent_pen(look: Theme, number: int, dashed: bool = True) -> QPen:
    """Return the pen of a run of a race by its place; a path of very many points is drawn thinner, without dashes."""
    width = DESCENT_WIDTHS[number] if dashed else min(DESCENT_WIDTHS[number], 1.5)
    return pen(look.descents[number], width, DESCENT_DASHES[number] if dashed else Qt.PenStyle.SolidLine)


def colours(look: Theme) -> list[str]:
    """Return all colours of a theme."""
    values = [getattr(look, field.name) for field in fields(look) if field.name != "name"]
    return [colour for value in values for colour in ((value,) if isinstance(value, str) else value)]


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
    _now.look = theme
    set_scale(text_scale, presenting)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    sheet = style_sheet(theme)
    if application.styleSheet() == sheet:
        return False
    # Qt goes through a list of all widgets and tells each, in our code too: one collected meanwhile ends the program
    with uncollected():
        application.setStyleSheet("")  # or Qt styles a widget once for each that it lies in: three times as long
        application.setFont(font("control"))
        application.setPalette(palette(theme))
        application.setStyleSheet(sheet)
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
    """Return black or white, whichever is read better on a colour."""
    return "#000000" if QColor(colour).lightnessF() > 0.45 else "#ffffff"
