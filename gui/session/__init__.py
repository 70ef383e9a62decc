"""What is on: runs and their cursors under one clock; no widget. May import `gui.threads` and `core`."""
