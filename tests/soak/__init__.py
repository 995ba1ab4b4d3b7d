"""Long and loaded runs, started by hand: `make soak` and `make token-peers`."""
