"""The lecture, written to be read: perceptron, losses, starts, one iteration. May import `core.plan`, `core.data`."""
