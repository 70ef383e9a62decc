"""The threads that work beside the window; no widget, no text and nothing painted. May import `core`."""
