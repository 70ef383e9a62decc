"""The samples that are on as a CSV file, for a spreadsheet or to be opened again."""

from __future__ import annotations

import csv
import io

import numpy as np

from core.data.dataset import Dataset
from core.data.give_way import GiveWay, go_on
from core.plan.tables import COMMA, POINT

PIECE = 8_192  # rows that are written at once: between two of them others come first, and an end is looked for


def samples_as_csv(dataset: Dataset, decimal: str = POINT, give_way: GiveWay = go_on) -> str:
    """Return the samples as the text of a CSV file: the training set first, then the test set.

    The values are in the units of the table they come from; the labels are the names of the classes.

    Parameters
    ----------
    dataset : Dataset
    decimal : str
        ``point``, with commas between the cells, or ``comma``, with semicolons.
    give_way : function
        Called every few thousand rows; may wait, and may raise to end the work.
    """
    parts = (dataset.measured_train, dataset.X_train), (dataset.measured_test, dataset.X_test)
    X = np.vstack([plotted if measured is None else measured for measured, plotted in parts])
    labels = np.concatenate([dataset.y_train, dataset.y_test])
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if decimal == COMMA else ",", lineterminator="\r\n")
    writer.writerow([*dataset.features, "label" if dataset.samples is None else dataset.samples.label])
    for first in range(0, len(labels), PIECE):
        give_way()
        piece = slice(first, first + PIECE)
        for (x1, x2), label in zip(X[piece].tolist(), labels[piece].tolist(), strict=True):
            values = [repr(value).replace(".", ",") if decimal == COMMA else repr(value) for value in (x1, x2)]
            writer.writerow([*values, dataset.classes[int(label)]])
    return out.getvalue()
