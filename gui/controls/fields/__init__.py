"""Fields to type into. Part of `gui.controls`."""
