"""The tables that come with the program, each a CSV file in this folder; README.md has their sources and licences.

To add one, put its file here and enter it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.data.source import DATA, Source
from core.plan.errors import QT_TRANSLATE_NOOP


def enter(name: str, label: str, **wishes: Any) -> None:
    """Enter the file NAME.csv as a data set; `wishes` as `Source` has them."""
    DATA.enter(Source(name, label, table=Path(__file__).with_name(f"{name}.csv"), wishes=wishes))


enter("iris", QT_TRANSLATE_NOOP("core", "Iris: setosa, versicolor"))
enter("penguins", QT_TRANSLATE_NOOP("core", "Penguins: Adelie, Gentoo"))
