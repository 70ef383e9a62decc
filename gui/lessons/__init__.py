"""Lessons as data, and what plays them; imports words, style and core, not the session and no view."""
