"""What may be drawn, as small frozen values. May import `core.analysis` and what lies above it."""
