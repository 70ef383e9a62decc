"""What performance claims are measured with: `python -m benchmarks` prints one table."""
