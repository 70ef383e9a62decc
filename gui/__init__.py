"""The window: what the training core does, seen live."""

from __future__ import annotations

import builtins
from importlib import import_module


def _import_qt() -> None:
    """Import Qt, and go on importing as Python does.

    PySide puts an import of its own in the place of Python's, which reads the source of every module that is imported
    from then on, to see whether it asks for another spelling of Qt's names. No module here does: a tenth of the
    processor time before the first frame ("start: first complete frame" of `python -m benchmarks`).
    """
    usual = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = usual


_import_qt()
