"""The formats, and a writer for each. Text is UTF-8. Memory does not grow with the number of rows."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO, TypeAlias

from podero._extras import require
from podero._rows.columns import Columns, Row
from podero._rows.csv_rows import csv_rows, excel_csv_rows
from podero._rows.json_text import json_text
from podero._zones import Zone

Write: TypeAlias = Callable[[Row], object]
"""A function that writes one row."""


class RowFormat(StrEnum):
    """How rows are written."""

    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


_LIBRARIES = {RowFormat.PARQUET: "pyarrow", RowFormat.XLSX: "xlsxwriter"}


def check_library(form: RowFormat) -> None:
    """Raise ConfigurationError if the library of a format is not installed."""
    if form in _LIBRARIES:
        require(_LIBRARIES[form])


def format_of(path: PurePath) -> RowFormat | None:
    """The format for the ending of a file name; ``None`` if the ending is unknown."""
    return {one.value: one for one in RowFormat}.get(path.suffix.lower().removeprefix("."))


@contextlib.contextmanager
def writing(
    form: RowFormat, columns: Columns, file: BinaryIO, *, excel: bool = False, zone: Zone = UTC
) -> Iterator[Write]:
    """Give a function that writes one row. When the block ends, the file is complete.

    Args:
        form: The format.
        columns: The columns; rows may lack some.
        file: The file to write to.
        excel: Write CSV for German versions of Excel.
        zone: The time zone of times for Excel; all other formats keep times with their offset.

    Raises:
        ModuleNotFoundError: The library of the format is not installed.
        UnwritableError: The format cannot hold a value; raised by the function.
    """
    if form is RowFormat.PARQUET:
        from podero._rows.parquet import parquet_rows

        rows = parquet_rows(columns, file)
    elif form is RowFormat.XLSX:
        from podero._rows.xlsx import xlsx_rows

        rows = xlsx_rows(columns, file, zone)
    elif form is RowFormat.CSV:
        rows = excel_csv_rows(columns, file, zone) if excel else csv_rows(columns, file)
    else:
        rows = _json(file) if form is RowFormat.JSON else _json_lines(file)
    with rows as write:
        yield write


@contextlib.contextmanager
def _json(file: BinaryIO) -> Iterator[Write]:
    """One array of rows. After an error, its last bracket is missing."""
    lead = "[\n"

    def write(row: Row) -> None:
        nonlocal lead
        text = "\n".join(f"  {line}" for line in json_text(row).split("\n"))
        file.write((lead + text).encode())
        lead = ",\n"

    yield write
    file.write(b"[]\n" if lead == "[\n" else b"\n]\n")


@contextlib.contextmanager
def _json_lines(file: BinaryIO) -> Iterator[Write]:
    yield lambda row: file.write(json_text(row, indent=None).encode() + b"\n")
