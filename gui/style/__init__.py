"""Theme, icons and cards: how everything looks. Imports nothing of ours."""
