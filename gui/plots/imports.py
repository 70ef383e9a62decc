"""Imports NumPy, Qt and pyqtgraph without what nobody here uses."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from random import SystemRandom
from types import ModuleType
from typing import Any

# What is imported with the plots and never used here. Of NumPy: types for checkers and the words of `help`.
NUMPY_SPARED = "_typing", "_core._add_newdocs", "_core._add_newdocs_scalars"
# Of pyqtgraph: images, tables, trees of parameters and plots in other processes, with all that these need.
ITEMS_SPARED = (
    "ArrowItem", "BoxplotItem", "ColorBarItem", "CurvePoint", "DateAxisItem", "ErrorBarItem", "FillBetweenItem",
    "GradientEditorItem", "GradientLegend", "GraphItem", "GridItem", "HistogramLUTItem", "ImageItem", "IsocurveItem",
    "LinearRegionItem", "PColorMeshItem", "ROI", "ScaleBar", "TargetItem", "VTickGroup",
)  # fmt: skip
WIDGETS_SPARED = (
    "BusyCursor", "CheckTable", "ColorButton", "ColorMapMenu", "ColorMapWidget", "ComboBox", "DataFilterWidget",
    "DataTreeWidget", "DiffTreeWidget", "FeedbackButton", "GradientWidget", "GroupBox", "HistogramLUTWidget",
    "JoystickButton", "LayoutWidget", "PathButton", "ProgressDialog", "RawImageWidget", "RemoteGraphicsView",
    "ScatterPlotWidget", "SpinBox", "TableWidget", "TreeWidget", "ValueLabel", "VerticalLabel",
)  # fmt: skip
PYQTGRAPH_SPARED = (
    "imageview", "util.cprint", "SRTTransform", "SRTTransform3D", "Transform3D", "Vector",
    *(f"graphicsItems.{name}" for name in ITEMS_SPARED), *(f"widgets.{name}" for name in WIDGETS_SPARED),
)  # fmt: skip
PYQTGRAPH_ASKS = "PySide6.QtOpenGLWidgets", "PySide6.QtSvg", "PySide6.QtTest", "subprocess", "xml.etree.ElementTree"


class _Unused(list[Any]):
    """Stands for each name that is imported from a spared module."""


class _Spared(ModuleType):
    """Stands for a module that is not imported; has the names that are used after all."""

    def __init__(self, name: str, **used: Any) -> None:
        super().__init__(name)
        vars(self).update(used)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Unused


@contextmanager
def _without(*modules: ModuleType) -> Iterator[None]:
    """Have these stand for the modules of their names; what needs the real ones later imports them as usual."""
    spared = {module.__name__: module for module in modules if module.__name__ not in sys.modules}
    sys.modules.update(spared)
    yield
    for name in spared:
        del sys.modules[name]


class _Copy(ModuleType):
    """Has the names of another module, each from when it is first asked for."""

    def __init__(self, name: str, original: ModuleType) -> None:
        super().__init__(name)
        self._original = original

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._original, name)
        setattr(self, name, value)
        return value


def _import_numpy() -> None:
    """Import NumPy without what nobody here uses.

    `secrets` brings OpenSSL with it, and is asked for one function. A twentieth of the processor time before the first
    frame ("start: first complete frame" of `python -m benchmarks`).
    """
    secrets = _Spared("secrets", randbits=SystemRandom().getrandbits)
    with _without(secrets, *(_Spared(f"numpy.{name}") for name in NUMPY_SPARED)):
        import_module("numpy.random")


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
    originals = [import_module(f"PySide6.{name}") for name in ("QtCore", "QtGui", "QtWidgets")]
    listings = [original.__dir__ for original in originals]
    for original in originals:
        name = original.__name__.replace("PySide6", "pyqtgraph.Qt")
        sys.modules[name] = _Copy(name, original)
        original.__dir__ = list  # type: ignore[method-assign]
    spared = *(f"pyqtgraph.{name}" for name in PYQTGRAPH_SPARED), *PYQTGRAPH_ASKS
    with _without(*map(_Spared, spared)):
        import_module("pyqtgraph")
    for original, listing in zip(originals, listings, strict=True):
        original.__dir__ = listing  # type: ignore[method-assign]


if "numpy" not in sys.modules:
    _import_numpy()
if "PySide6.QtCore" not in sys.modules:
    _import_qt()
if "pyqtgraph" not in sys.modules:
    _import_pyqtgraph()
