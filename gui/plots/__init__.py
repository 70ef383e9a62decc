"""The parts that plots are made of. May import `gui.style`, `gui.words` and what may be drawn."""

from gui.plots import imports  # noqa: F401 - before the others, which import the same in the usual way
