"""The window for those who do not see it, use no mouse, or touch it."""
