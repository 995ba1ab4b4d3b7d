"""Ratios against peers, taken in one run: `python -m tests.benchmarks`, or `make bench`."""
