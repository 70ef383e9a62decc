"""The colours of the two themes; they are Okabe and Ito's, light and dark."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


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
    to_come="#18202a",
    descents=("#e7a3cb", "#2bd3a0", "#ffffff", "#e69f00", "#56b4e9", "#f0e442"),
)

THEMES = {"light": LIGHT, "dark": DARK}
SYSTEM = "system"


def system_theme() -> Theme:
    """Return the theme that the desktop is set to."""
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def theme_of(choice: str) -> Theme:
    """Return the theme of a choice: one of `THEMES`, else the desktop's."""
    return THEMES.get(choice) or system_theme()


def colours(theme: Theme) -> list[str]:
    """Return all colours of a theme."""
    values = [getattr(theme, field.name) for field in fields(theme) if field.name != "name"]
    return [colour for value in values for colour in ((value,) if isinstance(value, str) else value)]
