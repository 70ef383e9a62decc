"""A random user: everything that can be pressed, dragged, typed and opened, and what has to hold whatever was done."""
