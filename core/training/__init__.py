"""The same mathematics, fast: runs, kernels, history, clocks, scores. May import `core.maths` and those above it."""
