"""Memory that NumPy's libraries want all at once: looked for first, since OpenBLAS ends the program where it gets none.

NumPy is imported where it is needed: a command looks for the memory before.
"""

from __future__ import annotations

import threading

FOR_NUMPY = 140_000_000  # bytes of addresses: NumPy with its libraries, and what a product works in
OF_A_PRODUCT = 40_000_000  # bytes that OpenBLAS takes for one, and keeps for the next
SIDE = 384  # of a matrix: so large that several products are under way at once


def check_room(size: int) -> None:
    """Refuse to go on where so much memory cannot be had; none is used.

    Parameters
    ----------
    size : int
        In bytes.

    Raises
    ------
    MemoryError
    """
    import mmap  # here: a start that shows a window does without

    try:
        mmap.mmap(-1, size).close()
    except OSError as error:
        raise MemoryError from error


def reserve(at_once: int = 1) -> None:
    """Have OpenBLAS take its memory for as many products at once.

    Raises
    ------
    MemoryError
        When there is none; the program goes on, and may end where it multiplies.
    """
    import numpy as np

    check_room(at_once * OF_A_PRODUCT)
    square = np.ones((SIDE, SIDE))
    together = threading.Barrier(at_once)

    def multiply() -> None:
        together.wait()
        np.dot(square, square)  # (SIDE, SIDE) @ (SIDE, SIDE)

    others = [threading.Thread(target=multiply, name="reserving", daemon=True) for _ in range(at_once - 1)]
    for thread in others:
        thread.start()
    multiply()
    for thread in others:
        thread.join()
