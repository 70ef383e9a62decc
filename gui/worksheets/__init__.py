"""Worksheets: a page or two with the run's own numbers and blanks to fill in, and a key on a page of its own."""
