"""What pictures of the window are compared by."""

import numpy as np
from PySide6.QtGui import QImage

ROUNDED = 16  # of 255: what the smoothing of a sloping line's edge may differ by from one window to the next


def levels(picture: QImage) -> np.ndarray:
    """Return the bytes of the pixels, (height, width, 4)."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(picture.constBits(), dtype=np.uint8)
    return values.reshape(picture.height(), picture.width(), 4).copy()


def alike(first: QImage, second: QImage) -> bool:
    """Whether two pictures show the same, but for how the edges of lines are smoothed."""
    if first.size() != second.size():
        return False
    return int(np.abs(levels(first).astype(int) - levels(second)).max()) <= ROUNDED
