"""How a table was understood, in words: what was found out rather than given can be seen, and be given otherwise."""

from __future__ import annotations

from pathlib import Path

from core.data.dataset import Dataset
from core.data.reading.dialect import BLANKS
from core.data.samples import Samples
from core.plan.errors import shorten
from core.plan.experiment import Experiment, is_file

LINES_SHOWN = 3
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe", BLANKS: "blanks"}


def table_in_words(experiment: Experiment, dataset: Dataset) -> str:
    """Return how the table of an experiment was read, and which rows were left out; empty where there is no file."""
    samples = dataset.samples
    if samples is None or experiment.rows is not None or not is_file(experiment.data):
        return ""
    name = shorten(Path(experiment.data).name)
    features, label = [shorten(feature) for feature in samples.features], shorten(samples.label)
    zeros, ones = int((samples.y == 0).sum()), int((samples.y == 1).sum())
    zero, one = map(shorten, samples.classes)
    read = ", ".join(_dialect(samples))
    units = "standardised" if experiment.standardise else "as it is"
    tested = f"{experiment.train} train, {experiment.test} test" if experiment.test else "all train"
    lines = [
        f"{name} ({read}): x1 = {features[0]}, x2 = {features[1]}, label = {label} "
        f"(class 0 = {zero}: {zeros} rows, class 1 = {one}: {ones} rows), {units}, {tested}",
        *(
            f"column {feature}: {'percent sign' if sign == '%' else f'currency sign {sign}'} left out"
            for feature, sign in zip(features, samples.signs, strict=True)
            if sign
        ),
        *(
            f"left out: {len(places)} rows, {shorten(why)} ({_lines(places)})"
            for why, places in samples.left_out.items()
        ),
    ]
    return "\n".join(lines)


def _dialect(samples: Samples) -> list[str]:
    dialect = samples.dialect
    if dialect is None:
        return []
    words = [f"sheet {shorten(dialect.sheet)}"] if dialect.sheet is not None else []
    words += [dialect.encoding] if dialect.encoding is not None else []
    if dialect.delimiter is not None:
        words.append(f"delimiter {DELIMITERS.get(dialect.delimiter, dialect.delimiter)}")
    words += [f"decimal {dialect.decimal}"] if dialect.decimal is not None else []
    words.append("no header" if samples.header_line is None else f"header in line {samples.header_line}")
    return words


def _lines(places: list[int]) -> str:
    shown = ", ".join(map(str, places[:LINES_SHOWN]))
    return f"line {shown}" if len(places) == 1 else f"lines {shown}" + (", …" if len(places) > LINES_SHOWN else "")
