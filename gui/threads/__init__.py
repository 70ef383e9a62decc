"""The threads that work beside the window; no widget. May import `core`."""
