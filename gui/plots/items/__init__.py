"""What is drawn inside a plot: lines, marks, names, handles. Part of `gui.plots`."""
