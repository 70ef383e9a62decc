"""Python's collector of garbage, kept still for a while."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_held, _collects = 0, False  # how many hold it still; whether it is to go on after the last of them


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing until the end; of several that ask for it, in whatever threads, until the end of the last."""
    global _held, _collects
    with _lock:
        if not _held:
            _collects = gc.isenabled()
            gc.disable()
        _held += 1
    try:
        yield
    finally:
        with _lock:
            _held -= 1
            if not _held and _collects:
                gc.enable()
