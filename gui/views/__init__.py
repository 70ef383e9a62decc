"""One file a view: a Frame in, pixels out."""
