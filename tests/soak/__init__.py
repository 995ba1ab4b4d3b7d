"""Long and loaded runs, started by hand: `make soak`, `python -m tests.soak.peers`."""
