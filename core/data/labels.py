"""The values of a label column, compared as values: 1 is 1.0, Yes is yes; and the two classes made of them."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.data.arrays import NDArray
from core.data.reading.column_numbers import read_numbers
from core.data.reading.missing import ALWAYS_MISSING, MISSING_AMONG_NUMBERS
from core.data.reading.table import Column, cut
from core.plan.errors import QT_TRANSLATE_NOOP, InputError

REST = "rest"
SHOWN_MOST, LETTERS_MOST = 8, 70  # a sentence has room for so many
Key = float | str


@dataclass(frozen=True, slots=True, eq=False)
class LabelValues:
    """The values of a label column.

    Parameters
    ----------
    codes : (n,) int64
        Which value each row has; −1 where it is missing.
    names : tuple of str
        Each value as the file writes it first, cut to what can be shown; numbers in their order, words by the alphabet.
    counts : tuple of int
        How many rows have it.
    keys : tuple of float or str
        What they are compared by.
    """

    codes: NDArray[np.int64]
    names: tuple[str, ...]
    counts: tuple[int, ...]
    keys: tuple[Key, ...]

    def find(self, name: str) -> int | None:
        """Return the place of the value that `name` means; None where there is none."""
        key = _keys([name])[0]
        if key in self.keys:
            return self.keys.index(key)
        return self.names.index(name) if name in self.names else None  # a name that was cut

    def shown(self) -> str:
        """Return the values with their counts, as a refusal lists them."""
        parts = [f"{name} ({count})" for name, count in zip(self.names, self.counts, strict=True)]
        kept = parts[:SHOWN_MOST]
        while len(kept) > 1 and len(", ".join(kept)) > LETTERS_MOST:
            kept.pop()
        return ", ".join(kept) + (", …" if len(parts) > len(kept) else "")


def label_values(column: Column, wanted: tuple[str, ...] = ()) -> LabelValues:
    """Return the values of a column as labels.

    A sign such as − or a word such as none stands for a missing value between numbers; among words it is one of the
    values where fewer than two others are left, or where it is asked for.

    Parameters
    ----------
    column : Column
    wanted : tuple of str
        The classes that were asked for.
    """
    spelled = list(column.distinct)
    keys: dict[str, Key | None] = dict(zip(spelled, _keys(spelled, column.numbers.decimal), strict=True))
    for cell in spelled:
        if cell.casefold() in ALWAYS_MISSING:
            keys[cell] = None
    doubtful = {cell for cell in spelled if keys[cell] is not None and cell.casefold() in MISSING_AMONG_NUMBERS}
    sure = {key for cell, key in keys.items() if key is not None and cell not in doubtful}
    asked = set(_keys(wanted))
    if len(sure) >= 2 or (sure and all(isinstance(key, float) for key in sure)):
        for cell in doubtful:
            if keys[cell] not in asked:
                keys[cell] = None
    first: dict[Key, str] = {}
    counts: dict[Key, int] = {}
    for cell, count in column.distinct.items():
        key = keys[cell]
        if key is not None:
            first.setdefault(key, cell)
            counts[key] = counts.get(key, 0) + count
    ordered = _ordered(list(first))
    place = {key: index for index, key in enumerate(ordered)}
    code = {cell: -1 if key is None else place[key] for cell, key in keys.items()}
    codes = np.fromiter((code[cell] for cell in column.cells), dtype=np.int64, count=len(column.cells))
    whole = tuple(str(first[key]) for key in ordered)
    short = tuple(map(cut, whole))
    names = short if len(set(short)) == len(whole) else whole
    return LabelValues(codes, names, tuple(counts[key] for key in ordered), tuple(ordered))


def _keys(cells: Sequence[str], decimal: str | None = None) -> list[Key]:
    """Return what labels are compared by: their number, else their letters without case and composed."""
    found = read_numbers(cells, decimal)
    numbers = [math.nan] * len(cells) if found.unclear is not None else found.values.tolist()
    return [
        " ".join(unicodedata.normalize("NFC", cell).casefold().split()) if math.isnan(number) else number + 0.0
        for cell, number in zip(cells, numbers, strict=True)
    ]


def _ordered(keys: list[Key]) -> list[Key]:
    if all(isinstance(key, float) for key in keys):
        return sorted(keys)
    return sorted(keys, key=lambda key: key if isinstance(key, str) else f"{key:g}")


def two_classes(
    values: LabelValues, asked: tuple[str, str] | None, where: str
) -> tuple[NDArray[np.float64], tuple[str, str]]:
    """Return the label of each row and the names of class 0 and class 1.

    Parameters
    ----------
    values : LabelValues
    asked : two names, optional
        Class 0 and class 1; one of them may be ``rest``, all the others. Without it the first two values.
    where : str
        The column, for what is refused.

    Returns
    -------
    labels : (n,) float64
        0.0 or 1.0; nan where a row belongs to neither class, or its label is missing.
    names : two str

    Raises
    ------
    InputError
        For fewer than two values, and for classes that are not there.
    """
    if len(values.names) < 2:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "core", "{column}: a label needs two different values. This column has {count}: {shown}."
            ),
            column=where,
            count=len(values.names),
            shown=values.shown(),
        )
    if asked is None:
        asked = (values.names[0], values.names[1])
    places = [_place(values, name, where) for name in asked]
    if places[0] == places[1]:
        raise InputError(
            QT_TRANSLATE_NOOP("core", "The classes “{zero}” and “{one}” are the same. Choose two different ones."),
            zero=asked[0],
            one=asked[1],
        )
    labels = np.full(len(values.codes), math.nan)
    for label, place in enumerate(places):
        if place is None:
            other = places[1 - label]
            labels[(values.codes >= 0) & (values.codes != other)] = float(label)
        else:
            labels[values.codes == place] = float(label)
    names = [REST if place is None else values.names[place] for place in places]
    return labels, (names[0], names[1])


def _place(values: LabelValues, name: str, where: str) -> int | None:
    place = values.find(name)
    if place is None and name.strip().casefold() != REST:
        raise InputError(
            QT_TRANSLATE_NOOP("core", "The class “{name}” is not a value of {column}. Its values are: {shown}."),
            name=name,
            column=where,
            shown=values.shown(),
        )
    return place
