"""Puts the window together: menus, keys, files, settings. May import all of `gui`."""
