"""What the start of the program spares itself is there for whoever needs it later."""

from __future__ import annotations

import subprocess
import sys

LATER = """
import gui.plots, sys
assert "hashlib" not in sys.modules
import numpy, numpy.typing, secrets
from PySide6.QtTest import QTest
from pyqtgraph.widgets.SpinBox import SpinBox
assert secrets.token_hex() and numpy.random.default_rng().random() < 1
assert numpy.typing.NDArray[float] != list[float]
assert QTest.mouseClick and SpinBox.setOpts
"""


def test_a_spared_module_can_be_imported_later() -> None:
    subprocess.run([sys.executable, "-c", LATER], check=True)
