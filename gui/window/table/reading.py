"""How the file of a table was read, and may be read otherwise."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from core.data.reading.table import Table
from core.plan.tables import COMMA, POINT, Dialect
from gui.window.table.lists import fill, make_list, put

ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
    "cp1251": "Windows-1251",
    "iso-8859-1": "ISO 8859-1",
    "cp850": "CP 850",
    "mac_roman": "Mac Roman",
    "shift_jis": "Shift JIS",
    "gb18030": "GB 18030",
}


class ReadingRow(QWidget):
    """Encoding, delimiter, decimal sign, header and sheet, a list each.

    Signals
    -------
    chosen : ()
        Something is to be read otherwise.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        names = {
            "encoding": self.tr("Encoding"),
            "delimiter": self.tr("Delimiter"),
            "decimal": self.tr("Decimal sign"),
            "header": self.tr("Header"),
            "sheet": self.tr("Sheet"),
        }
        self._lists = {name: make_list(f"sheet{name.capitalize()}", self.chosen.emit) for name in names}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (name, made) in enumerate(self._lists.items()):
            put(grid, place, names[name], made)
        self._lists["delimiter"].setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # all words are ours
        for place, share in enumerate((6, 8, 7, 6, 6)):  # “semicolon” is a long word in some languages
            grid.setColumnStretch(place, share)

    @property
    def dialect(self) -> Dialect:
        """What is asked for."""
        return Dialect(**{name: made.currentData() for name, made in self._lists.items()})

    def ask_decimal(self) -> None:
        """Have the decimal sign be chosen next."""
        self._lists["decimal"].setFocus()

    def show_table(self, table: Table | None, asked: Dialect) -> None:
        """Show how a table was read, and what of that was asked for."""
        delimiters = {
            ",": self.tr("comma"),
            ";": self.tr("semicolon"),
            "\t": self.tr("tab"),
            "|": self.tr("bar"),
            "blanks": self.tr("blanks"),
        }
        offers: dict[str, dict[Any, str]] = {
            "encoding": {**ENCODINGS},
            "delimiter": delimiters,
            "decimal": {POINT: self.tr("point"), COMMA: self.tr("comma")},
            "header": {True: self.tr("yes"), False: self.tr("no")},
            "sheet": {name: name for name in (() if table is None else table.sheets)},
        }
        for name, made in self._lists.items():
            found = None if table is None else getattr(table.dialect, name)
            text = "–" if found is None else offers[name].get(found, str(found))
            fill(made, {None: self.tr("found: {value}").format(value=text), **offers[name]}, getattr(asked, name))
            made.setEnabled(name != "sheet" or bool(offers[name]))
