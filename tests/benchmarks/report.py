"""The rows as one table for people, and as JSON for machines."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.measure import Row

WIDTH = 150
"""Columns where no terminal says otherwise, such as in a file."""

_MARK = {True: "yes", False: "NO", None: ""}


def print_table(rows: Sequence[Row]) -> None:
    """Print all rows; figures are costs, a ratio says what it means."""
    table = Table(title="Costs, medians of interleaved rounds; the ratio is the median of the rounds' ratios")
    table.add_column("what: podero / peer", overflow="fold")
    for column in ("podero", "peer", "ratio", "target", "ok"):
        table.add_column(column, justify="right", no_wrap=True)
    for row in rows:
        table.add_row(
            row.name,
            _figure(row.ours, row.unit),
            "" if row.peer is None else _figure(row.peer, row.unit),
            _ratio(row),
            "" if row.target is None else str(row.target),
            _MARK[row.ok],
        )
    Console(width=None if sys.stdout.isatty() else WIDTH).print(table)


def write_json(rows: Sequence[Row], file: Path) -> None:
    """Write all rows as a list of objects."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([row.to_dict() for row in rows], indent=2) + "\n", "utf-8")


def _figure(value: float, unit: str) -> str:
    digits = 0 if value == round(value) or value >= 1_000 else 1 if value >= 10 else 3
    return f"{value:,.{digits}f} {unit}".rstrip()


def _ratio(row: Row) -> str:
    if row.ratio is None:
        return ""
    return f"{row.ratio:.2f}x as fast" if row.is_speed else f"{row.ratio:.2f}x the cost"
