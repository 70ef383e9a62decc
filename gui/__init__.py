"""The window: what the training core does, seen live."""
