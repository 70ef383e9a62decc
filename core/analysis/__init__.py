"""One file a question that is asked about a run. May import `core.training` and what lies above it."""
