"""Sliders, with their fields and marks. Part of `gui.controls`."""
