"""Where samples come from: generators and tables. May import `core.plan`."""
