"""A worksheet as HTML: plain enough for Qt to set it on paper, whole enough for a browser to show it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from gui.worksheets.sheet import BLANK, Block, Choices, Lines, Table, Task, Text, Worksheet

translate = QCoreApplication.translate

LETTERS = "ABCD"
BLANK_SHARE = 9  # of a table's width, in characters: so much room for a number by hand
STYLE = """
body { font-family: Inter, "Helvetica Neue", Arial, sans-serif; font-size: 11.5pt; color: #000000; }
h1 { font-size: 19pt; font-weight: 600; margin-top: 0px; margin-bottom: 6px; }
h2 { font-size: 14pt; font-weight: 600; margin-top: 20px; margin-bottom: 6px; }
p { margin-top: 5px; margin-bottom: 5px; line-height: 120%; }
.strong { font-weight: 600; }
.names { margin-top: 10px; margin-bottom: 10px; }
.about { color: #333333; }
.picture { margin-top: 10px; line-height: 100%; }
.cells { border-collapse: collapse; border-style: solid; border-width: 1px; border-color: #555555; margin-top: 6px; }
.cells th, .cells td { border-style: solid; border-width: 1px; border-color: #555555; text-align: center; }
.cells th { font-weight: 600; font-size: 10pt; background-color: #eeeeee; padding: 5px; }
.cells td { padding-top: 9px; padding-bottom: 9px; padding-left: 3px; padding-right: 3px; }
.lines { border-style: none; }
.lines td { padding-top: 18px; border-bottom-style: solid; border-bottom-width: 1px; border-bottom-color: #777777; }
.kept { white-space: nowrap; }
.solved td, .cells.solved td { padding-top: 3px; padding-bottom: 3px; padding-left: 3px; padding-right: 3px; }
h3 { font-size: 11.5pt; font-weight: 600; margin-top: 12px; margin-bottom: 4px; }
"""
BROWSER_STYLE = """
@page { margin: 18mm; }
@media screen { body { max-width: 174mm; margin: 18mm auto; } }
section { break-inside: avoid; }
.key { break-before: page; }
img { max-width: 100%; }
"""


def parts(sheet: Worksheet, picture: str, width: int) -> tuple[list[str], list[str]]:
    """Return the pieces of the sheet and of its key, each of which is to stay on one page, as HTML.

    Parameters
    ----------
    sheet : Worksheet
    picture : str
        The address of the picture; empty for none.
    width : int
        Of the picture.
    """
    tasks = [_task(number, task) for number, task in enumerate(sheet.tasks, 1)]
    keys = [_answer(number, task) for number, task in enumerate(sheet.tasks, 1) if task.key]
    head = _head(sheet, translate("worksheet", "{title}: key").format(title=sheet.title), names=False)
    return [_head(sheet, sheet.title, names=True) + _picture(picture, width), *tasks], [head, *keys]


def document(sheet: Worksheet, picture: str, width: int) -> str:
    """Return a whole page for a browser, the key behind the sheet."""
    asked, answered = parts(sheet, picture, width)
    sections = "\n".join(f"<section>{part}</section>" for part in asked)
    key = "\n".join(f"<section>{part}</section>" for part in answered)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(sheet.language.replace("_", "-"))}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(sheet.title)}</title>\n<style>{STYLE}{BROWSER_STYLE}</style>\n</head>\n"
        f'<body>\n{sections}\n<div class="key">\n{key}\n</div>\n</body>\n</html>\n'
    )


def _head(sheet: Worksheet, title: str, names: bool) -> str:
    blanks = translate("worksheet", "Name: {name}   Class: {group}   Date: {date}").format(
        name=4 * BLANK, group=BLANK, date=BLANK
    )
    line = f'<p class="names">{_text(blanks)}</p>' if names else ""
    return f'<h1>{_text(title)}</h1>{line}<p class="about">{_text(sheet.about)}</p>'


def _picture(address: str, width: int) -> str:
    return f'<p class="picture"><img src="{escape(address)}" width="{width}" alt=""></p>' if address else ""


def _task(number: int, task: Task) -> str:
    return f"<h2>{number}. {_text(task.title)}</h2>" + "".join(map(_block, task.blocks))


def _answer(number: int, task: Task) -> str:
    return f"<h3>{number}. {_text(task.title)}</h3>" + "".join(map(_block, task.key))


def _block(block: Block) -> str:
    if isinstance(block, Text):
        text = _text(block.text)
        return f'<p class="strong">{text}</p>' if block.strong else f"<p>{text}</p>"
    if isinstance(block, Choices):
        return "".join(
            f"<p>(&nbsp;&nbsp;&nbsp;&nbsp;) {letter}. {_text(text)}</p>"
            for letter, text in zip(LETTERS, block.texts, strict=False)
        )
    if isinstance(block, Lines):
        row = "<tr><td>&nbsp;</td></tr>"
        return f'<table class="lines" width="100%" cellspacing="0">{block.number * row}</table>'
    return _table(block)


def _table(table: Table) -> str:
    """Return a table; columns that are to be filled in by hand are the widest."""
    columns = list(zip(*table.rows, strict=True))
    blanks = ["" in cells for cells in columns]
    words = [max(map(len, cell.split()), default=0) + 4 for cell in table.head]
    shares = [
        max(word, BLANK_SHARE if blank else max(map(len, cells)) + 5)
        for word, blank, cells in zip(words, blanks, columns, strict=True)
    ]
    head = "".join(
        f'<th width="{100 * share / sum(shares):.1f}%">{_text(cell)}</th>'
        for cell, share in zip(table.head, shares, strict=True)
    )
    rows = "".join("<tr>" + "".join(_cell(cell) for cell in row) + "</tr>" for row in table.rows)
    kind = "cells" if any(blanks) else "cells solved"
    return f'<table class="{kind}" width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>'


def _cell(cell: str) -> str:
    kept = "" if " " in cell else ' class="kept"'  # no number is broken into two lines
    return f"<td{kept}>{_text(cell) or '&nbsp;'}</td>"


def _text(text: str) -> str:
    """Return a text that stands for itself, whatever a file holds."""
    return escape(text).replace("\N{NO-BREAK SPACE}", "&nbsp;")
