"""The command line and training without a window. May import all of `core`."""
