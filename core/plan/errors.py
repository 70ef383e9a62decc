"""The one error that is meant for the user's eyes, and the mark of a sentence that is to be translated."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802
    """Mark `text` for translation, as Qt's function of this name does; lupdate finds it by the name."""
    return text


FIELD_NAMES = {  # the fields of an experiment, and what else can be asked for, as a sentence names them
    "data": QT_TRANSLATE_NOOP("core", "Data"),
    "samples": QT_TRANSLATE_NOOP("core", "Samples"),
    "train": QT_TRANSLATE_NOOP("core", "Training samples"),
    "data_seed": QT_TRANSLATE_NOOP("core", "Data seed"),
    "batch_size": QT_TRANSLATE_NOOP("core", "Batch size"),
    "epochs": QT_TRANSLATE_NOOP("core", "Epochs"),
    "learning_rate": QT_TRANSLATE_NOOP("core", "Learning rate"),
    "loss": QT_TRANSLATE_NOOP("core", "Loss"),
    "seed": QT_TRANSLATE_NOOP("core", "Order seed"),
    "start_seed": QT_TRANSLATE_NOOP("core", "Start seed"),
    "start": QT_TRANSLATE_NOOP("core", "Start"),
    "start_scheme": QT_TRANSLATE_NOOP("core", "Start scheme"),
    "shuffle": QT_TRANSLATE_NOOP("core", "Shuffle"),
    "stop_accuracy": QT_TRANSLATE_NOOP("core", "Stop at train accuracy"),
    "stop_loss": QT_TRANSLATE_NOOP("core", "Stop at train loss"),
    "stop_patience": QT_TRANSLATE_NOOP("core", "Stop patience"),
    "standardise": QT_TRANSLATE_NOOP("core", "Standardise"),
    "bias": QT_TRANSLATE_NOOP("core", "Bias"),
    "columns": QT_TRANSLATE_NOOP("core", "Columns x1, x2"),
    "label": QT_TRANSLATE_NOOP("core", "Label column"),
    "classes": QT_TRANSLATE_NOOP("core", "Classes"),
    "encoding": QT_TRANSLATE_NOOP("core", "Encoding"),
    "delimiter": QT_TRANSLATE_NOOP("core", "Delimiter"),
    "decimal": QT_TRANSLATE_NOOP("core", "Decimal sign"),
    "header": QT_TRANSLATE_NOOP("core", "Header"),
    "sheet": QT_TRANSLATE_NOOP("core", "Sheet"),
    "rows": QT_TRANSLATE_NOOP("core", "Rows"),
    "starts": QT_TRANSLATE_NOOP("core", "Number of starts"),
    "iterations": QT_TRANSLATE_NOOP("core", "Iterations"),
    "race": QT_TRANSLATE_NOOP("core", "Race"),
    "target": QT_TRANSLATE_NOOP("core", "Target"),
    "sample_seconds": QT_TRANSLATE_NOOP("core", "Milliseconds a sample"),
}

# So many of something, in the singular and in the plural.
CELLS = QT_TRANSLATE_NOOP("core", "1 cell"), QT_TRANSLATE_NOOP("core", "{count} cells")
COLUMNS = QT_TRANSLATE_NOOP("core", "1 column"), QT_TRANSLATE_NOOP("core", "{count} columns")
EPOCHS = QT_TRANSLATE_NOOP("core", "1 epoch"), QT_TRANSLATE_NOOP("core", "{count} epochs")
ITERATIONS = QT_TRANSLATE_NOOP("core", "1 iteration"), QT_TRANSLATE_NOOP("core", "{count} iterations")

LONGEST = 10**60  # of whole numbers that are shown digit for digit

NO_MEMORY = QT_TRANSLATE_NOOP("core", "There is not enough memory for this.")


class InputError(ValueError):
    """Input that is not valid, told in one line that names the value and says what is allowed.

    The sentence is kept as a template and its values, so that a window can say it in another language;
    ``str(error)`` is English.

    Parameters
    ----------
    template : str
        The sentence, marked with `QT_TRANSLATE_NOOP`, with ``{name}`` where a value belongs and ``{field}`` where
        the field is named.
    field : str, optional
        Which field is refused, a key of `FIELD_NAMES` or of a file; None where it is no field, or several together.
    where : str
        The place in a file that the sentence is about; empty for none.
    **values : object
        What the other names in the template stand for. Numbers stay numbers, so that a window can write them its way.
    """

    def __init__(self, template: str, field: str | None = None, where: str = "", **values: object) -> None:
        super().__init__(template, field, where)
        self.template, self.field, self.where = template, field, where
        self.values = {name: _kept(value) for name, value in values.items()}

    def __str__(self) -> str:
        return self.about(FIELD_NAMES.get(self.field or "", self.field or ""))

    def about(self, field: str) -> str:
        """Return the English sentence with another name for the field, such as ``--epochs``."""
        sentence = self.template.format(**self.values, field=field)
        # what is said of a table begins with its name
        says_where = not self.where or sentence.startswith(f"{os.path.basename(self.where)}: ")
        return sentence if says_where else f"{self.where}: {sentence}"


class Known(str):
    """What is known or allowed, as a list in a sentence; our own words are not shortened."""

    def __new__(cls, names: Iterable[str]) -> Known:
        """Join `names`."""
        return super().__new__(cls, ", ".join(names))


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of something, such as `COLUMNS`.

    Parameters
    ----------
    count : int
    words : (str, str)
        The singular, and the plural with ``{count}``.
    """

    count: int
    words: tuple[str, str]

    @property
    def template(self) -> str:
        """The singular or the plural."""
        return self.words[self.count != 1]

    def __str__(self) -> str:
        return self.template.format(count=self.count)


def _kept(value: object) -> object:
    """Return a value as it may stand in a sentence: a number or words of ours as they are, all else as text."""
    if isinstance(value, bool):
        return shorten(value)
    plain = isinstance(value, Known | Counted | float) or (isinstance(value, int) and abs(value) < LONGEST)
    return value if plain else shorten(value)


def shorten(value: object, limit: int = 80) -> str:
    """Return `value` as text on one line of at most `limit` characters, control characters made visible.

    What is too long is cut in the middle, so that a path keeps the name of its file.
    """
    text = _cut(value if isinstance(value, str) else _text(value), limit)  # a cell may be a megabyte long
    return _cut("".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text), limit)


def _cut(text: str, limit: int) -> str:
    kept = limit // 2
    return text if len(text) <= limit else f"{text[: limit - kept - 1]}…{text[-kept:]}"


def _text(value: object) -> str:
    if type(value).__module__ == "datetime":  # as TOML has it
        return str(value)
    try:
        return repr(value)
    except (ValueError, RecursionError):  # a whole number of thousands of digits, or lists in lists in lists
        return f"({type(value).__name__}, too long to show)"
