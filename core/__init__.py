"""The training core: NumPy and plain numbers; no Qt, no screen, no global state."""

__version__ = "0.1.0"  # of the whole program; pyproject.toml reads it here
