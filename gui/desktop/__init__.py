"""What the desktop knows of the program: its icon, its menu entry, its files. Imports core alone."""
