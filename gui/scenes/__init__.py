"""Which views stand where. May import views, controls, plots, words and style."""
