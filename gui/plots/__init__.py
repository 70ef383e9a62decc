"""The parts that plots are made of. May import `gui.style`, `gui.words` and what may be drawn."""
