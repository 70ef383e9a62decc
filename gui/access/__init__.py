"""What a screen reader is told of widgets that Qt knows nothing of; imports nothing of ours."""
