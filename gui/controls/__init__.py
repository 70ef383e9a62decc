"""What the user moves, and so what the user wants."""
