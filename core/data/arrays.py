"""The types of arrays and of a box in the plane, and rows taken evenly."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np

Scalar = TypeVar("Scalar", bound=np.generic)
# As numpy.typing has it, whose import takes a hundredth of the time to the first frame ("start: first complete frame"
# of `python -m benchmarks`).
NDArray = np.ndarray[tuple[Any, ...], np.dtype[Scalar]]
Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Box = tuple[float, float, float, float]  # left, bottom, right, top


def evenly(count: int, most: int) -> Whole:
    """Return `most` of the rows 0 … `count` − 1, evenly out of all of them, or all where there are no more."""
    return np.arange(count) if count <= most else np.linspace(0, count - 1, most).astype(np.int64)
