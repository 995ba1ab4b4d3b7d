"""Run the benchmarks: ``python -m tests.benchmarks [--only GROUP] [--quick] [--output FILE]``.

Prints one table and writes ``build/bench.json``. A missed target is no failure: the machine may have been busy.
"""

import argparse
import importlib
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.loopback import ROOT
from tests.benchmarks.measure import FULL, QUICK, Effort, Row
from tests.benchmarks.report import print_table, write_json

GROUPS = ("decoding", "calling", "polling", "fleets", "starting", "tokens", "pipeline")


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Ratios against peers.")
    parser.add_argument("--only", action="append", choices=GROUPS, help="a group of rows; may be given more than once")
    parser.add_argument("--quick", action="store_true", help="see that everything runs; the figures mean nothing")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "bench.json")
    options = parser.parse_args(arguments)
    os.environ["NO_PROXY"] = "127.0.0.1"  # the peers would send loopback requests through a proxy
    rows = list(_rows(options.only or GROUPS, QUICK if options.quick else FULL))
    print_table(rows)
    write_json(rows, options.output)


def _rows(groups: Sequence[str], effort: Effort) -> Iterator[Row]:
    for group in groups:
        started = time.perf_counter()
        # Imported only now: not every group needs every peer installed.
        yield from importlib.import_module(f"tests.benchmarks.{group}").rows(effort)
        print(f"{group}: {time.perf_counter() - started:.0f} s", flush=True)  # noqa: T201  # progress


if __name__ == "__main__":
    main()
