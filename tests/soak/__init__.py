"""An hour at the window, at full speed: nothing grows."""
