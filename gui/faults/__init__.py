"""What is done about what goes wrong: the log, the last resort for errors, signals. May import style and words."""
