"""Long and loaded runs, started by hand: `python -m tests.soak`, and its modules `deadlines`, `long_runs`, `peers`."""
