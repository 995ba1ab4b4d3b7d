"""Long and loaded runs, started by hand: `make soak`, and the modules `deadlines`, `long_runs`, `peers`."""
