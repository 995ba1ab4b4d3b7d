"""CSV, for programs and for German versions of Excel. Text that looks like a formula is made harmless."""

import contextlib
import io
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, BinaryIO

from podero._formatting import visible
from podero._rows.columns import Columns, Row
from podero._rows.json_text import json_text
from podero._zones import Zone, in_zone, zone_name

_FORMULA = re.compile(r"\s*[=+\-@]|\t")
_LONG_NUMBER = re.compile(r"0\d{1,30}|\d{12,30}", re.ASCII)
_BOM = "\ufeff"


@contextlib.contextmanager
def csv_rows(columns: Columns, file: BinaryIO) -> Iterator[Callable[[Row], object]]:
    """CSV with commas, decimal points, and times with their offset."""
    with _rows(list(columns), file, ",", "\n") as write:
        yield lambda row: write([_cell(row.get(name)) for name in columns])


@contextlib.contextmanager
def excel_csv_rows(columns: Columns, file: BinaryIO, zone: Zone) -> Iterator[Callable[[Row], object]]:
    """CSV that a German version of Excel opens with a double click: BOM, semicolons, decimal commas, local times.

    Excel rounds long numbers in text and drops leading zeros. Such text is written as ``="00123"``.
    """
    file.write(_BOM.encode())
    with _rows(titles(columns, zone), file, ";", "\r\n") as write:
        yield lambda row: write([_excel_cell(row.get(name), zone) for name in columns])


def local_text(moment: datetime) -> str:
    """A time without its offset."""
    return moment.replace(tzinfo=None).isoformat(" ", "seconds")


def titles(columns: Columns, zone: Zone) -> list[str]:
    """The names of columns. Names of time columns include the time zone, since times in Excel have none."""
    return [f"{name} ({zone_name(zone)})" if kind is datetime else name for name, kind in columns.items()]


@contextlib.contextmanager
def _rows(head: list[str], file: BinaryIO, delimiter: str, line_end: str) -> Iterator[Callable[[list[str]], object]]:
    import csv

    text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
    rows = csv.writer(text, delimiter=delimiter, lineterminator=line_end)
    rows.writerow(head)
    try:
        yield rows.writerow
    finally:
        text.detach()


def _cell(value: Any) -> str:
    """Text of one cell. Null is empty; text that looks like a formula gets an apostrophe in front, as OWASP advises."""
    if value is None:
        return ""
    if not isinstance(value, str | datetime):
        return json_text(value, indent=None)
    text = json_text(value, indent=None)[1:-1] if isinstance(value, datetime) else value
    text = visible(text, lambda char: char if char in "\t\n" else " ")
    return f"'{text}" if _FORMULA.match(text) else text


def _excel_cell(value: Any, zone: Zone) -> str:
    if isinstance(value, datetime):
        shown = in_zone(value, zone) or value
        return local_text(shown)
    if isinstance(value, float):
        return _cell(value).replace(".", ",")
    if isinstance(value, str) and _LONG_NUMBER.fullmatch(value):
        return f'="{value}"'
    return _cell(value)
