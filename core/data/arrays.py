"""The types of arrays, and of a box in the plane."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Box = tuple[float, float, float, float]  # left, bottom, right, top
