"""Every colour, pen, font and size, in one place; the colours are Okabe and Ito's, light and dark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPen
from PySide6.QtWidgets import QApplication

CLASS_SYMBOLS = ("o", "s")
SAMPLE_SIZE, BATCH_SIZE, BATCH_SIZE_MANY = 6.0, 9.0, 6.5  # pixels
MANY_POINTS = 500  # a larger batch is drawn with smaller points
BASE_SCALE = 1.12  # of the desktop's text size: the window is read from the back of a room
TEXT_SCALES = (1.0, 1.25, 1.5)
SMALL_SCALE, LARGE_SCALE = 0.88, 1.15  # titles and axes; what is read from afar
GAP = 10
MARGIN = 12
FILM_EDGE = 4  # pixels around the picture, where the frame of the moment on screen goes


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance, as #rrggbb."""

    name: str
    background: str
    card: str
    border: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    groove: str
    error: str
    classes: tuple[str, str]
    field: tuple[str, str, str]  # class 0, undecided, class 1
    outline: str
    line: str
    ghost: str
    train: str
    test: str
    batch_loss: str
    path: str
    contour: str
    axis: str
    done: str
    current: str
    on_current: str
    to_come: str
    descents: tuple[str, str, str, str, str, str]


LIGHT = Theme(
    name="light",
    background="#f3f5f8",
    card="#ffffff",
    border="#d5dbe3",
    control="#ffffff",
    text="#1a2230",
    muted="#56606f",
    accent="#0072b2",
    on_accent="#ffffff",
    groove="#dde2e9",
    error="#b3261e",
    classes=("#d55e00", "#0072b2"),
    field=("#fbe2ce", "#ffffff", "#d2e7f4"),
    outline="#ffffff",
    line="#10151c",
    ghost="#6a7481",
    train="#0072b2",
    test="#d55e00",
    batch_loss="#77818f",
    path="#10151c",
    contour="#b9c1cc",
    axis="#56606f",
    done="#a9d0e8",
    current="#009e73",
    on_current="#000000",
    to_come="#e1e5ec",
    descents=("#b03d85", "#007a59", "#10151c", "#b84f00", "#0069a6", "#7a5f00"),
)

DARK = Theme(
    name="dark",
    background="#10141b",
    card="#181e27",
    border="#2b3441",
    control="#1f2733",
    text="#e9edf3",
    muted="#a2adbb",
    accent="#56b4e9",
    on_accent="#0a1017",
    groove="#323c4a",
    error="#ff9d94",
    classes=("#e69f00", "#56b4e9"),
    field=("#4a3910", "#141a22", "#1c435b"),
    outline="#10141b",
    line="#ffffff",
    ghost="#8a95a4",
    train="#56b4e9",
    test="#e69f00",
    batch_loss="#8792a1",
    path="#ffffff",
    contour="#475263",
    axis="#a2adbb",
    done="#2c536e",
    current="#2bd3a0",
    on_current="#06130e",
    to_come="#2b3441",
    descents=("#e7a3cb", "#2bd3a0", "#ffffff", "#e69f00", "#56b4e9", "#f0e442"),
)

# The runs of a race differ by width and dash as well: the usual three are stochastic, mini-batch and full batch.
DESCENT_WIDTHS = (1.2, 2.2, 3.2, 2.2, 2.2, 2.2)
DESCENT_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotDotLine,
)
DESCENT_SYMBOLS = ("o", "t1", "s", "d", "star", "h")

THEMES = {"light": LIGHT, "dark": DARK}
SYSTEM = "system"


def system_theme() -> Theme:
    """Return the theme that the desktop is set to."""
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def pen(colour: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen whose width is in pixels at every zoom."""
    made = QPen(QColor(colour), width, style)
    made.setCosmetic(True)
    return made


def descent_pen(look: Theme, number: int, dashed: bool = True) -> QPen:
    """Return the pen of a run of a race by its place; a path of very many points is drawn thin and without dashes."""
    width = DESCENT_WIDTHS[number] if dashed else min(DESCENT_WIDTHS[number], 1.2)
    return pen(look.descents[number], width, DESCENT_DASHES[number] if dashed else Qt.PenStyle.SolidLine)


def transparent(colour: str, opacity: float) -> QColor:
    """Return a colour with an opacity from 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def _set_text_scale(scale: float) -> None:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(font.pointSizeF() * BASE_SCALE * scale)
    QApplication.setFont(font)


def scaled_font(scale: float, bold: bool = False) -> QFont:
    """Return the application's font, larger or smaller, so that the text size of the desktop is kept."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(bold)
    return font


def apply(theme: Theme, text_scale: float) -> None:
    """Give the whole application a theme and a text size, in units of what the window opens with."""
    _set_text_scale(text_scale)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
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
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.muted))
    return palette


def _style_sheet(theme: Theme) -> str:
    size = QApplication.font().pointSizeF()
    small, large = SMALL_SCALE * size, LARGE_SCALE * size
    return f"""
    QMainWindow, QDialog, QScrollArea, QWidget#page {{ background: {theme.background}; }}
    QScrollArea {{ border: none; }}
    QFrame[role="card"] {{ background: {theme.card}; border: 1px solid {theme.border}; border-radius: 8px; }}
    QLabel {{ background: transparent; color: {theme.text}; }}
    QLabel[role="title"], QLabel[role="muted"] {{ color: {theme.muted}; }}
    QLabel[role="title"] {{ font-weight: bold; font-size: {small:.2f}pt; }}
    QLabel[role="small"] {{ font-size: {small:.2f}pt; }}
    QLabel[role="large"] {{ font-weight: bold; font-size: {large:.2f}pt; }}
    QLabel[role="error"] {{ color: {theme.error}; }}
    QPushButton, QToolButton {{
        background: {theme.control}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 6px; padding: 4px 8px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {theme.accent}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.groove}; }}
    QPushButton:focus, QToolButton:focus, QAbstractSpinBox:focus {{
        border: 2px solid {theme.accent}; padding: 3px 7px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.muted}; background: {theme.background}; }}
    QPushButton:checked, QToolButton:checked, QPushButton#playButton {{
        background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; font-weight: bold; }}
    QPushButton[role="icon"] {{ padding: 4px 5px; }}
    QPushButton[role="icon"]:focus {{ padding: 3px 4px; }}
    QPushButton[role="preset"] {{ padding: 4px 2px; font-weight: normal; }}
    QPushButton[role="preset"]:focus {{ padding: 3px 1px; }}
    QPushButton#playButton:focus, QPushButton:checked:focus, QToolButton:checked:focus {{
        border: 2px solid {theme.text}; }}
    QToolButton[role="tab"] {{ padding: 1px 7px; font-size: {small:.2f}pt; }}
    QToolButton[role="tab"]:focus {{ padding: 0px 6px; }}
    QAbstractSpinBox {{
        background: {theme.control}; color: {theme.text};
        border: 1px solid {theme.border}; border-radius: 6px; padding: 4px 8px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QAbstractSpinBox[role="value"] {{ font-weight: bold; padding-right: 2px; }}
    QAbstractSpinBox[role="weight"] {{ padding: 4px 3px; }}
    QAbstractSpinBox[role="weight"]:focus {{ padding: 3px 2px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0px; border: none; }}
    QComboBox QAbstractItemView {{ background: {theme.card}; color: {theme.text}; }}
    QSlider {{ min-height: 22px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {theme.groove}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;
        background: {theme.card}; border: 2px solid {theme.accent}; }}
    QSlider:focus {{ border: 1px solid {theme.accent}; border-radius: 6px; }}
    QToolTip {{ background: {theme.card}; color: {theme.text}; border: 1px solid {theme.border}; padding: 4px; }}
    QFrame#messageBar {{ background: {theme.card}; border: 2px solid {theme.error}; border-radius: 8px; }}
    QFrame#messageBar[role="news"] {{ border-color: {theme.accent}; }}
    QFrame#divergenceBanner {{ border: 1px solid {theme.error}; border-radius: 6px; }}
    QTableView {{ font-size: {small:.2f}pt; }}
    QTableView, QPlainTextEdit {{
        background: {theme.control}; color: {theme.text}; gridline-color: {theme.border};
        border: 1px solid {theme.border}; selection-background-color: {theme.accent};
        selection-color: {theme.on_accent}; }}
    QHeaderView::section {{ background: {theme.background}; color: {theme.text}; border: none; padding: 2px 4px; }}
    QTableCornerButton::section {{ background: {theme.background}; border: none; }}
    QSplitter::handle {{ background: transparent; }}
    QMenuBar, QMenu {{ background: {theme.background}; color: {theme.text}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}
    """
