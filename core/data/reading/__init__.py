"""Reading tables that somebody else wrote, step by step: bytes, text, cells, rows, columns. May import `core.plan`."""
