"""Weka's ARFF: attributes that are declared, then rows as in a CSV file with decimal points.

Source: Weka manual, chapter "ARFF" (Attribute-Relation File Format).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.data.give_way import GiveWay, go_on
from core.data.reading.column_numbers import ExactNumber, is_number
from core.data.reading.dialect import Split, split_rows
from core.plan.errors import QT_TRANSLATE_NOOP, InputError

_STARTS = re.compile(r"(?:\s*(?:%[^\n]*)?\r?\n)*\s*@(relation|attribute)\b", re.I)
_ATTRIBUTE = re.compile(r"@attribute\s+('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[^\s{]+)\s*(.*)", re.I)


def is_arff(text: str) -> bool:
    """Tell whether a text begins as an ARFF file does."""
    return _STARTS.match(text[:20_000]) is not None


def read_arff(
    text: str, name: str, give_way: GiveWay = go_on
) -> tuple[list[list[str]], list[int], list[str], str | None]:
    """Return the rows of an ARFF file, their lines, the names of the attributes, and that of the likely label.

    The label is the last attribute whose values are listed, as Weka takes the last attribute for the class.

    Raises
    ------
    InputError
        For what is not complete, and for the sparse form.
    """
    names: list[str] = []
    nominal: list[str] = []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        bare = line.strip()
        if bare.lower().startswith("@data"):
            break
        found = _ATTRIBUTE.match(bare)
        if found:
            attribute = found[1]
            if attribute[0] in "'\"":
                attribute = re.sub(r"\\(.)", r"\1", attribute[1:-1])
            names.append(" ".join(attribute.split()))
            if found[2].startswith("{"):
                nominal.append(names[-1])
        elif bare.lower().startswith("@attribute"):
            raise InputError(
                QT_TRANSLATE_NOOP("core", "{name}, line {line}: “{cell}” names no attribute."),
                name=name,
                line=number,
                cell=bare,
            )
    else:
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} is an ARFF file without @data."), name=name)
    body = lines[number:]
    if any(line.lstrip().startswith("{") for line in body[:100]):
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name} is an ARFF file in the sparse form. Save it in the dense form."),
            name=name,
        )
    quote = "'" if sum(line.count("'") for line in body[:300]) >= sum(line.count('"') for line in body[:300]) else '"'
    joined = "\n".join(_without_comments(body))
    delimiter = "\t" if "\t" in joined[:10_000] and "," not in joined[:10_000] else ","
    rows, begins = split_rows(joined, Split(delimiter, quote), name, give_way)
    for row in rows:
        row[:] = [ExactNumber(cell.strip()) if is_number(cell.strip()) else cell for cell in row]
    return rows, [line + number for line in begins], names, nominal[-1] if nominal else None


def _without_comments(lines: list[str]) -> Iterator[str]:
    return ("" if line.lstrip().startswith("%") else line for line in lines)
