"""What opens beside the boundary, one or two at a time."""
