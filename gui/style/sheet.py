"""The one style sheet: how the widgets of Qt are dressed."""

from __future__ import annotations

from pathlib import Path

from gui.style import theme
from gui.style.theme import FAMILY, RADIUS, Theme

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


def style_sheet(look: Theme) -> str:
    """Return the style sheet of a theme, at the present text size.

    A widget says by its property `role` what it is: a `card`; text that is a `title`, `muted`, `small`, `large` or an
    `error`; a button that is `primary`, one of a few choices (`tab`, `preset`), a `link`, or an `icon` alone. `ring` is
    true where the keyboard has brought the focus.
    """

    def px(length: float) -> str:
        return f"{max(1, round(theme.pixels(length)))}px"

    touch = theme.touched()
    row = f"min-height: {px(28 if touch else 18)};"  # with the least padding and the border, a finger's target
    around = px(9 if touch else 5)
    handle = round(theme.TOUCHED) - 4 if touch else 14
    bar = px(theme.TOUCHED if touch else 10)
    box = px(theme.TOUCHED if touch else 16)

    def pill(inside: float) -> str:
        return f"{round(theme.pixels(inside)) // 2 + 5}px"  # half the height, padding and border included

    def type_of(role: str) -> str:
        return f"font-size: {theme.font(role).pixelSize()}px;"

    def picture(name: str) -> str:
        return f'image: url("{(PICTURES / f"{name}-{look.name}.svg").as_posix()}");'

    ring = f"border: 2px solid {look.accent};"
    return f"""
    * {{ font-family: "{FAMILY}"; }}
    QMainWindow, QDialog, QScrollArea, QWidget#page {{ background: {look.background}; }}
    QScrollArea {{ border: none; }}
    QWidget#bare, QWidget#filmPage {{ background: {look.card}; }}
    QFrame[role="card"] {{ background: {look.card}; border: 1px solid {look.border}; border-radius: {RADIUS}px; }}

    QLabel {{ background: transparent; color: {look.text}; }}
    QLabel[role="muted"] {{ color: {look.muted}; {type_of("small")} }}
    QLabel[role="title"] {{ font-weight: 600; {type_of("title")} }}
    QLabel[role="label"] {{ font-weight: 600; }}
    QLabel[role="sentence"] {{ {type_of("sentence")} }}
    QLabel[role="caption"] {{ {type_of("caption")} }}
    QLabel[role="small"] {{ {type_of("small")} }}
    QLabel[role="large"] {{ font-weight: 600; {type_of("readout")} }}
    QLabel[role="lesson"] {{ font-weight: 600; {type_of("lesson")} }}
    QLabel[role="error"] {{ color: {look.error}; {type_of("small")} }}
    QLabel[role="callout"] {{
        background: {look.card}; color: {look.error}; {type_of("small")}
        border: 1px solid {look.error}; border-radius: {RADIUS}px; padding: {px(5)} 8px; }}
    QLabel[role="readout"] {{
        background: {look.card}; {type_of("small")}
        border: 1px solid {look.border}; border-radius: {RADIUS}px; padding: 2px 6px; }}

    QPushButton, QToolButton {{
        background: {look.control}; color: {look.text}; {row}
        border: 1px solid {look.border}; border-radius: {RADIUS}px; }}
    QPushButton:hover, QToolButton:hover {{ background: {look.background}; border-color: {look.edge}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {look.groove}; border-color: {look.edge}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {look.muted}; background: {look.background}; }}
    QPushButton:checked, QToolButton:checked {{
        background: {look.chosen}; color: {look.on_chosen}; border-color: {look.accent}; font-weight: 600; }}
    QPushButton#playButton, QPushButton[role="primary"] {{
        background: {look.accent}; color: {look.on_accent}; border-color: {look.accent}; font-weight: 600; }}
    QFrame#homeCard QPushButton {{ {type_of("readout")} min-height: {px(44)}; }}
    QPushButton#playButton:hover, QPushButton[role="primary"]:hover {{
        border-color: {look.text}; }}
    QToolButton::menu-indicator {{ image: none; width: 0px; }}
    QToolButton[role="tab"], QPushButton[role="tab"] {{ {row} {type_of("small")} }}
    QPushButton[role="link"], QToolButton[role="link"], QToolButton[role="fold"], QToolButton[role="fold"]:checked {{
        background: transparent; border-color: transparent; color: {look.muted}; text-align: left; font-weight: 400;
        {type_of("small")} }}
    QPushButton[role="link"]:hover, QToolButton[role="link"]:hover, QToolButton[role="fold"]:hover {{
        color: {look.text}; }}
    QPushButton[role="answer"] {{ text-align: left; }}
    QPushButton[role="phase"] {{
        min-height: {px(26)}; border-radius: {pill(26)}; border-color: {look.edge}; {type_of("title")} }}
    QPushButton[role="phase"]:checked {{
        background: {look.accent}; color: {look.on_accent}; border-color: {look.accent}; }}
    {"".join(_pressable(selector, *padding, look) for selector, padding in PADDINGS.items())}
    QPushButton[role="answer"][holds="true"] {{ border: 2px solid {look.current}; padding: 3px 11px; }}
    QPushButton#playButton[ring="true"], QPushButton[role="primary"][ring="true"],
    QPushButton:checked[ring="true"], QToolButton:checked[ring="true"] {{ border-color: {look.text}; }}

    QAbstractSpinBox, QLineEdit, QComboBox {{
        background: {look.control}; color: {look.text}; {row}
        border: 1px solid {look.edge}; border-radius: {RADIUS}px; padding: 4px 8px;
        selection-background-color: {look.accent}; selection-color: {look.on_accent}; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0px; min-height: 0px; }}
    QAbstractSpinBox:focus, QLineEdit:focus {{ border: 2px solid {look.accent}; padding: 3px 7px; }}
    QAbstractSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled {{
        color: {look.muted}; background: {look.background}; border-color: {look.border}; }}
    QAbstractSpinBox[role="value"] {{ font-weight: 600; padding-right: 4px; }}
    QAbstractSpinBox[role="weight"] {{ padding-left: 4px; padding-right: 4px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0px; border: none; }}
    QComboBox:hover {{ border-color: {look.text}; }}
    QComboBox::drop-down {{ border: none; width: {px(22)}; }}
    QComboBox::down-arrow {{ {picture("chevron")} width: {px(14)}; height: {px(14)}; }}
    QComboBox QAbstractItemView {{
        background: {look.card}; color: {look.text}; border: 1px solid {look.edge}; outline: none;
        selection-background-color: {look.chosen}; selection-color: {look.on_chosen}; }}
    QCheckBox, QRadioButton {{ spacing: 6px; }}
    QCheckBox::indicator {{
        width: {box}; height: {box}; border: 1px solid {look.edge}; border-radius: 4px;
        background: {look.control}; }}
    QCheckBox::indicator:checked {{ background: {look.accent}; border-color: {look.accent}; {picture("check")} }}
    QCheckBox[ring="true"]::indicator {{ border: 2px solid {look.text}; }}

    QSlider {{ min-height: {handle + 10}px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {look.groove}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {look.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        width: {handle}px; height: {handle}px; margin: {-handle // 2}px 0; border-radius: {handle // 2 + 2}px;
        background: {look.card}; border: 2px solid {look.accent}; }}
    QSlider::handle:horizontal:hover {{ background: {look.chosen}; }}
    QSlider[ring="true"] {{ border: 1px solid {look.accent}; border-radius: {RADIUS}px; }}

    QToolTip {{
        background: {look.card}; color: {look.text}; border: 1px solid {look.edge}; padding: {px(5)};
        {type_of("small")} }}
    QFrame#messageBar {{ background: {look.card}; border: 2px solid {look.error}; border-radius: {RADIUS}px; }}
    QWidget#blank {{ background: black; }}
    QFrame#messageBar[role="news"] {{ border-color: {look.accent}; }}
    QFrame#divergenceBanner {{ border: 1px solid {look.error}; border-radius: {RADIUS}px; }}

    QTableView {{ {type_of("small")} }}
    QTableView, QPlainTextEdit {{
        background: {look.control}; color: {look.text}; gridline-color: {look.border};
        border: 1px solid {look.border}; border-radius: {RADIUS}px; selection-background-color: {look.accent};
        selection-color: {look.on_accent}; }}
    QTableView[role="numbers"] {{
        background: transparent; border: none; border-radius: 0px; {type_of("control")} }}
    QTableView[role="numbers"] QHeaderView, QTableView[role="numbers"] QHeaderView::section {{
        background: transparent; padding: 0px 3px; {type_of("control")} }}
    QTableView#batchMeans {{ border-top: 1px solid {look.edge}; font-weight: 600; }}
    QTableView::item:focus {{ border: 2px solid {look.accent}; }}
    QPlainTextEdit {{ font-family: "{theme.CODE_FAMILY}"; {type_of("code")} }}
    QPlainTextEdit[role="sentence"] {{
        font-family: "{theme.FAMILY}"; {type_of("control")} border: 1px solid {look.edge}; padding: 1px 4px; }}
    QPlainTextEdit[role="sentence"]:focus {{ border: 2px solid {look.accent}; padding: 0px 3px; }}
    QHeaderView::section {{
        background: {look.control}; color: {look.muted}; border: none; padding: 2px 4px;
        {type_of("small")} }}
    QTableCornerButton::section {{ background: {look.control}; border: none; }}
    QSplitter::handle {{ background: transparent; }}

    QScrollBar:vertical {{ background: transparent; width: {bar}; margin: 0px; }}
    QScrollBar:horizontal {{ background: transparent; height: {bar}; margin: 0px; }}
    QScrollBar::handle {{ background: {look.edge}; border-radius: {px(4)}; margin: 1px; }}
    QScrollBar::handle:vertical {{ min-height: {px(32)}; }}
    QScrollBar::handle:horizontal {{ min-width: {px(32)}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

    QMenuBar {{ background: {look.background}; color: {look.text}; padding: {px(2)}; }}
    QMenuBar::item {{ background: transparent; padding: {around} 6px; border-radius: {RADIUS}px; }}
    QMenuBar::item:selected {{ background: {look.groove}; }}
    QMenu {{ background: {look.card}; color: {look.text}; border: 1px solid {look.edge}; padding: {px(4)}; }}
    QMenu::item {{ padding: {around} 24px {around} 28px; border-radius: {RADIUS}px; }}
    QMenu::item:selected {{ background: {look.chosen}; color: {look.on_chosen}; }}
    QMenu::item:disabled {{ color: {look.muted}; }}
    QMenu::separator {{ height: 1px; background: {look.border}; margin: {px(4)} {px(8)}; }}

    QTabBar#sceneTabs {{ background: {look.groove}; border-radius: {RADIUS}px; }}
    QTabBar#sceneTabs::tab {{
        background: transparent; color: {look.muted}; padding: {around} 12px; margin: 2px;
        border: 1px solid transparent; border-radius: 6px; }}
    QTabBar#sceneTabs::tab:hover {{ color: {look.text}; }}
    QTabBar#sceneTabs::tab:selected {{
        background: {look.card}; color: {look.text}; border-color: {look.edge}; font-weight: 600; }}
    QTabBar#sceneTabs:focus {{ {ring} }}
    """


def _pressable(selector: str, above: int, beside: int, look: Theme) -> str:
    """Return the padding of a widget, and its ring, which takes the room of the padding: nothing moves."""
    return f"""
    {selector} {{ padding: {above}px {beside}px; }}
    {selector}[ring="true"] {{ border: 2px solid {look.accent}; padding: {above - 1}px {beside - 1}px; }}"""
