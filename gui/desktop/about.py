"""What the program says of itself: version, licence, and where its data and letters come from."""

from __future__ import annotations

from dataclasses import dataclass

from core import __version__
from gui.desktop.identity import NAME

LICENCE = "MIT"
COPYRIGHT = "Copyright (c) 2026 Perceptron Lab contributors"


@dataclass(frozen=True, slots=True)
class Source:
    """Something that others made and the program brings along. Titles stay in the language they were written in."""

    name: str
    origin: str
    licence: str


@dataclass(frozen=True, slots=True)
class About:
    """All that the dialog shows; the sentences around it are the dialog's."""

    name: str
    version: str
    copyright: str
    licence: str
    data: tuple[Source, ...]
    fonts: tuple[Source, ...]
    built_with: tuple[Source, ...]


DATA = (
    Source(
        "Iris",
        "R. A. Fisher, The use of multiple measurements in taxonomic problems, Annals of Eugenics 7 (1936), "
        "measured by E. Anderson",
        "facts published in 1936",
    ),
    Source(
        "Penguins",
        "K. B. Gorman, T. D. Williams, W. R. Fraser, Ecological sexual dimorphism and environmental variability within "
        "a community of Antarctic penguins (genus Pygoscelis), PLOS ONE 9(3): e90081 (2014)",
        "CC0 1.0",
    ),
)
FONTS = (
    Source("Inter", "The Inter Project Authors", "SIL Open Font License 1.1"),
    Source("JetBrains Mono", "The JetBrains Mono Project Authors", "SIL Open Font License 1.1"),
)
BUILT_WITH = (
    Source("Qt and PySide6", "The Qt Company Ltd. and contributors", "LGPL 3"),
    Source("pyqtgraph", "Luke Campagnola and contributors", "MIT"),
    Source("NumPy", "The NumPy developers", "BSD 3-Clause"),
    Source("contourpy", "Ian Thomas and contributors", "BSD 3-Clause"),
    Source("Pillow", "Jeffrey A. Clark and contributors, Fredrik Lundh, Secret Labs AB", "MIT-CMU"),
    Source("python-calamine", "Dmitriy Kovalenko and contributors", "MIT"),
)


def about() -> About:
    """Return what the program says of itself."""
    return About(NAME, __version__, COPYRIGHT, LICENCE, DATA, FONTS, BUILT_WITH)
