"""Numbers and names as the window says them. May import `core`."""
