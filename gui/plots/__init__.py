"""The parts that plots are made of. May import `gui.style`, `gui.words` and what may be drawn."""

from __future__ import annotations

import builtins
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

# What pyqtgraph imports besides: trees of parameters and plots in other processes, with all that these need.
SPARED = ("imageview", *(f"widgets.{name}" for name in (
    "ColorMapWidget", "DataFilterWidget", "RemoteGraphicsView", "ScatterPlotWidget",
)))  # fmt: skip


class _Copy(ModuleType):
    """Has the names of another module, each from when it is first asked for."""

    def __init__(self, name: str, original: ModuleType) -> None:
        super().__init__(name)
        self._original = original

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._original, name)
        setattr(self, name, value)
        return value


def _import_qt() -> None:
    """Import Qt, and go on importing as Python does.

    PySide puts an import of its own in the place of Python's, which reads the source of every module that is imported
    from then on, to see whether it asks for another spelling of Qt's names. No module here does: a tenth of the
    processor time before the first frame ("start: first complete frame" of `python -m benchmarks`).
    """
    usual = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = usual


def _import_pyqtgraph() -> None:
    """Import pyqtgraph without all the classes of Qt, and without what nobody here uses.

    `pyqtgraph.Qt` copies every name of three modules of Qt, and PySide makes a class when its name is first looked up:
    a fifth of the processor time of one plot ("start: first complete frame" of `python -m benchmarks`). Here the
    copies are there before, and Qt's modules list no names that might be missing in them. What is spared saves a tenth.
    """
    for name in SPARED:
        sys.modules[f"pyqtgraph.{name}"] = spared = ModuleType(name)
        setattr(spared, name.rpartition(".")[2], None)  # which is imported by name
    originals = [import_module(f"PySide6.{name}") for name in ("QtCore", "QtGui", "QtWidgets")]
    listings = [original.__dir__ for original in originals]
    for original in originals:
        name = original.__name__.replace("PySide6", "pyqtgraph.Qt")
        sys.modules[name] = _Copy(name, original)
        original.__dir__ = list  # type: ignore[method-assign]
    import_module("pyqtgraph")
    for original, listing in zip(originals, listings, strict=True):
        original.__dir__ = listing  # type: ignore[method-assign]


if "PySide6.QtCore" not in sys.modules:
    _import_qt()
if "pyqtgraph" not in sys.modules:
    _import_pyqtgraph()
