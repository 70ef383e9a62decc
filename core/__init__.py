"""The training core: NumPy and plain numbers; no Qt, no screen, no global state."""
