"""What is to be done, plain Python without NumPy: experiment, schedule, cursor, refusals. Imports nothing of ours."""
