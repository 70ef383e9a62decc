"""Makes what is handed on: one folder without Python, and the packages for a classroom without a network."""
