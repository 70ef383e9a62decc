"""The one style sheet: how the widgets of Qt are dressed."""

from __future__ import annotations

from pathlib import Path

from gui.style import style
from gui.style.style import CODE_FAMILY, FAMILY, RADIUS
from gui.style.theme import Theme

PICTURES = Path(__file__).parent / "pictures"

# Pixels above and beside the words of what can be pressed; later lines win.
PADDINGS = {
    "QPushButton": (4, 7),
    "QToolButton": (4, 7),
    "QComboBox": (4, 8),
    'QPushButton[role="icon"]': (4, 6),
    "QPushButton#playButton": (4, 12),
    'QPushButton[role="preset"]': (4, 4),
    'QPushButton[role="tab"]': (2, 7),
    'QToolButton[role="tab"]': (2, 7),
    'QPushButton[role="link"]': (2, 2),
    'QToolButton[role="link"]': (2, 2),
    'QToolButton[role="fold"]': (2, 2),
    'QPushButton[role="answer"]': (4, 12),
    'QPushButton[role="phase"]': (4, 10),
}


# The roles of the type scale that a table of numbers grows to from "control", as its card does.
NUMBERS = ("title", "readout", "lesson")


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme, at the present text size.

    A widget says by its property `role` what it is: a `card`; text that is a `title`, `muted`, `small`, `large` or an
    `error`; a button that is `primary`, one of a few choices (`tab`, `preset`), a `link`, or an `icon` alone. `ring` is
    true where the keyboard has brought the focus.
    """

    def px(length: float) -> str:
        return f"{max(1, round(style.pixels(length)))}px"

    touch = style.touched()
    row = f"min-height: {px(28 if touch else 18)};"  # with the least padding and the border, a finger's target
    around = px(9 if touch else 5)
    handle = round(style.TOUCHED) - 4 if touch else 14
    bar = px(style.TOUCHED if touch else 10)
    box = px(style.TOUCHED if touch else 16)

    def pill(inside: float) -> str:
        return f"{round(style.pixels(inside)) // 2 + 5}px"  # half the height, padding and border included

    def type_of(role: str) -> str:
        return f"font-size: {style.font(role).pixelSize()}px;"

    def picture(name: str) -> str:
        return f'image: url("{(PICTURES / f"{name}-{theme.name}.svg").as_posix()}");'

    ring = f"border: 2px solid {theme.accent};"
    return f"""
    * {{ font-family: "{FAMILY}"; }}
    QMainWindow, QDialog, QScrollArea, QWidget#page {{ background: {theme.background}; }}
    QScrollArea {{ border: none; }}
    QWidget#bare, QWidget#filmPage {{ background: {theme.card}; }}
    QFrame[role="card"] {{ background: {theme.card}; border: 1px solid {theme.border}; border-radius: {RADIUS}px; }}

    QLabel {{ background: transparent; color: {theme.text}; }}
    QLabel[role="muted"] {{ color: {theme.muted}; {type_of("small")} }}
    QLabel[role="title"] {{ font-weight: 600; {type_of("title")} }}
    QLabel[role="label"] {{ font-weight: 600; }}
    QLabel[role="sentence"] {{ {type_of("sentence")} }}
    QLabel[role="caption"] {{ {type_of("caption")} }}
    QLabel[role="small"] {{ {type_of("small")} }}
    QLabel[role="large"] {{ font-weight: 600; {type_of("readout")} }}
    QLabel[role="lesson"] {{ font-weight: 600; {type_of("lesson")} }}
    QLabel[role="error"] {{ color: {theme.error}; {type_of("small")} }}
    QLabel[role="callout"] {{
        background: {theme.card}; color: {theme.error}; {type_of("small")}
        border: 1px solid {theme.error}; border-radius: {RADIUS}px; padding: {px(5)} 8px; }}
    QLabel[role="readout"] {{
        background: {theme.card}; {type_of("small")}
        border: 1px solid {theme.border}; border-radius: {RADIUS}px; padding: 2px 6px; }}

    QPushButton, QToolButton {{
        background: {theme.control}; color: {theme.text}; {row}
        border: 1px solid {theme.border}; border-radius: {RADIUS}px; }}
    QPushButton:hover, QToolButton:hover {{ background: {theme.background}; border-color: {theme.edge}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.groove}; border-color: {theme.edge}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.muted}; background: {theme.background}; }}
    QPushButton:checked, QToolButton:checked {{
        background: {theme.chosen}; color: {theme.on_chosen}; border-color: {theme.accent}; font-weight: 600; }}
    QPushButton#playButton, QPushButton[role="primary"] {{
        background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; font-weight: 600; }}
    QFrame#homeCard QPushButton {{ {type_of("readout")} min-height: {px(44)}; }}
    QPushButton#playButton:hover, QPushButton[role="primary"]:hover {{
        border-color: {theme.text}; }}
    QToolButton::menu-indicator {{ image: none; width: 0px; }}
    QToolButton[role="tab"], QPushButton[role="tab"] {{ {row} {type_of("small")} }}
    QPushButton[role="link"], QToolButton[role="link"], QToolButton[role="fold"], QToolButton[role="fold"]:checked {{
        background: transparent; border-color: transparent; color: {theme.muted}; text-align: left; font-weight: 400;
        {type_of("small")} }}
    QPushButton[role="link"]:hover, QToolButton[role="link"]:hover, QToolButton[role="fold"]:hover {{
        color: {theme.text}; }}
    QPushButton[role="answer"] {{ text-align: left; }}
    QPushButton[role="phase"] {{
        min-height: {px(26)}; border-radius: {pill(26)}; border-color: {theme.edge}; {type_of("title")} }}
    QPushButton[role="phase"]:checked {{
        background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; }}
    {"".join(_pressable(selector, *padding, theme) for selector, padding in PADDINGS.items())}
    QPushButton[role="answer"][holds="true"] {{ border: 2px solid {theme.current}; padding: 3px 11px; }}
    QPushButton#playButton[ring="true"], QPushButton[role="primary"][ring="true"],
    QPushButton:checked[ring="true"], QToolButton:checked[ring="true"] {{ border-color: {theme.text}; }}

    QAbstractSpinBox, QLineEdit, QComboBox {{
        background: {theme.control}; color: {theme.text}; {row}
        border: 1px solid {theme.edge}; border-radius: {RADIUS}px; padding: 4px 8px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0px; min-height: 0px; }}
    QAbstractSpinBox:focus, QLineEdit:focus {{ border: 2px solid {theme.accent}; padding: 3px 7px; }}
    QAbstractSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled {{
        color: {theme.muted}; background: {theme.background}; border-color: {theme.border}; }}
    QAbstractSpinBox[role="value"] {{ font-weight: 600; padding-right: 4px; }}
    QAbstractSpinBox[role="weight"] {{ padding-left: 4px; padding-right: 4px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0px; border: none; }}
    QComboBox:hover {{ border-color: {theme.text}; }}
    QComboBox::drop-down {{ border: none; width: {px(22)}; }}
    QComboBox::down-arrow {{ {picture("chevron")} width: {px(14)}; height: {px(14)}; }}
    QComboBox QAbstractItemView {{
        background: {theme.card}; color: {theme.text}; border: 1px solid {theme.edge}; outline: none;
        selection-background-color: {theme.chosen}; selection-color: {theme.on_chosen}; }}
    QCheckBox, QRadioButton {{ spacing: 6px; }}
    QCheckBox::indicator {{
        width: {box}; height: {box}; border: 1px solid {theme.edge}; border-radius: 4px;
        background: {theme.control}; }}
    QCheckBox::indicator:checked {{ background: {theme.accent}; border-color: {theme.accent}; {picture("check")} }}
    QCheckBox[ring="true"]::indicator {{ border: 2px solid {theme.text}; }}

    QSlider {{ min-height: {handle + 10}px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {theme.groove}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        width: {handle}px; height: {handle}px; margin: {-handle // 2}px 0; border-radius: {handle // 2 + 2}px;
        background: {theme.card}; border: 2px solid {theme.accent}; }}
    QSlider::handle:horizontal:hover {{ background: {theme.chosen}; }}
    QSlider[ring="true"] {{ border: 1px solid {theme.accent}; border-radius: {RADIUS}px; }}

    QToolTip {{
        background: {theme.card}; color: {theme.text}; border: 1px solid {theme.edge}; padding: {px(5)};
        {type_of("small")} }}
    QFrame#messageBar {{ background: {theme.card}; border: 2px solid {theme.error}; border-radius: {RADIUS}px; }}
    QWidget#blank {{ background: black; }}
    QFrame#messageBar[role="news"] {{ border-color: {theme.accent}; }}
    QFrame#divergenceBanner {{ border: 1px solid {theme.error}; border-radius: {RADIUS}px; }}

    QTableView {{ {type_of("small")} }}
    QTableView, QPlainTextEdit {{
        background: {theme.control}; color: {theme.text}; gridline-color: {theme.border};
        border: 1px solid {theme.border}; border-radius: {RADIUS}px; selection-background-color: {theme.accent};
        selection-color: {theme.on_accent}; }}
    QTableView[role="numbers"] {{
        background: transparent; border: none; border-radius: 0px; {type_of("control")} }}
    QTableView[role="numbers"] QHeaderView {{ background: transparent; {type_of("control")} }}
    QTableView[role="numbers"] QHeaderView::section {{
        background: transparent; padding: 0px 3px; {type_of("control")} }}
    {"".join(_numbers_in(size, type_of(size)) for size in NUMBERS)}
    QTableView#batchMeans {{ border-top: 1px solid {theme.edge}; font-weight: 600; }}
    QTableView::item:focus {{ border: 2px solid {theme.accent}; }}
    QPlainTextEdit {{ font-family: "{CODE_FAMILY}"; {type_of("code")} }}
    QPlainTextEdit[role="sentence"] {{
        font-family: "{FAMILY}"; {type_of("control")} border: 1px solid {theme.edge}; padding: 1px 4px; }}
    QPlainTextEdit[role="sentence"]:focus {{ border: 2px solid {theme.accent}; padding: 0px 3px; }}
    QHeaderView::section {{
        background: {theme.control}; color: {theme.muted}; border: none; padding: 2px 4px;
        {type_of("small")} }}
    QTableCornerButton::section {{ background: {theme.control}; border: none; }}
    QSplitter::handle {{ background: transparent; }}

    QScrollBar:vertical {{ background: transparent; width: {bar}; margin: 0px; }}
    QScrollBar:horizontal {{ background: transparent; height: {bar}; margin: 0px; }}
    QScrollBar::handle {{ background: {theme.edge}; border-radius: {px(4)}; margin: 1px; }}
    QScrollBar::handle:vertical {{ min-height: {px(32)}; }}
    QScrollBar::handle:horizontal {{ min-width: {px(32)}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

    QMenuBar {{ background: {theme.background}; color: {theme.text}; padding: {px(2)}; }}
    QMenuBar::item {{ background: transparent; padding: {around} 6px; border-radius: {RADIUS}px; }}
    QMenuBar::item:selected {{ background: {theme.groove}; }}
    QMenu {{ background: {theme.card}; color: {theme.text}; border: 1px solid {theme.edge}; padding: {px(4)}; }}
    QMenu::item {{ padding: {around} 24px {around} 28px; border-radius: {RADIUS}px; }}
    QMenu::item:selected {{ background: {theme.chosen}; color: {theme.on_chosen}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.border}; margin: {px(4)} {px(8)}; }}

    QTabBar#sceneTabs {{ background: {theme.groove}; border-radius: {RADIUS}px; }}
    QTabBar#sceneTabs::tab {{
        background: transparent; color: {theme.muted}; padding: {around} 12px; margin: 2px;
        border: 1px solid transparent; border-radius: 6px; }}
    QTabBar#sceneTabs::tab:hover {{ color: {theme.text}; }}
    QTabBar#sceneTabs::tab:selected {{
        background: {theme.card}; color: {theme.text}; border-color: {theme.edge}; font-weight: 600; }}
    QTabBar#sceneTabs:focus {{ {ring} }}
    """


def _numbers_in(size: str, letters: str) -> str:
    """Return how a table of numbers and the arithmetic under it are written larger, in a card that has the room."""
    table = f'QTableView[role="numbers"][letters="{size}"]'
    return f"""
    {table}, {table} QHeaderView, {table} QHeaderView::section,
    QLabel[role="small"][letters="{size}"] {{ {letters} }}"""


def _pressable(selector: str, above: int, beside: int, theme: Theme) -> str:
    """Return the padding of a widget, and its ring, which takes the room of the padding: nothing moves."""
    return f"""
    {selector} {{ padding: {above}px {beside}px; }}
    {selector}[ring="true"] {{ border: 2px solid {theme.accent}; padding: {above - 1}px {beside - 1}px; }}"""
