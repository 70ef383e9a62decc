"""The window, under the name that other programs import."""

from gui.window.main_window import MainWindow

__all__ = ["MainWindow"]
