"""Excel files (extra ``excel``): typed numbers and local times, no formulas."""

import contextlib
import io
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from podero._formatting import visible
from podero._rows.columns import Columns, Row, UnwritableError
from podero._rows.csv_rows import local_text, titles
from podero._rows.json_text import json_text
from podero._zones import Zone, in_zone

MOST_ROWS = 1_048_576
"""Most rows of an Excel sheet, its header row included."""

_LONGEST_TEXT = 32_767
_EXACT = 10**15
_FIRST_YEAR = 1900
_WIDTH = 18


@contextlib.contextmanager
def xlsx_rows(columns: Columns, file: BinaryIO, zone: Zone) -> Iterator[Callable[[Row], object]]:
    """Give a function that writes one row to a temporary file. When the block ends, the Excel file is written."""
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    sheet = book.add_worksheet("podero")
    bold, times = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(columns) - 1, _WIDTH)
    for column, title in enumerate(titles(columns, zone)):
        sheet.write_string(0, column, title, bold)
    count = 0

    def write(row: Row) -> None:
        nonlocal count
        count += 1
        if count == MOST_ROWS:
            raise UnwritableError(f"a sheet of Excel has at most {MOST_ROWS:,} rows")
        for column, name in enumerate(columns):
            _write_cell(sheet, count, column, row.get(name), zone, times)

    try:
        yield write
    except BaseException:
        book.filename = io.BytesIO()  # pyright: ignore[reportAttributeAccessIssue]  # the library takes it; closing it removes the temporary file, and writes nothing
        book.close()
        raise
    sheet.autofilter(0, 0, count, len(columns) - 1)
    book.close()


def _write_cell(sheet: Worksheet, row: int, column: int, value: Any, zone: Zone, times: Any) -> None:
    if value is None:
        return
    if isinstance(value, datetime):
        shown = in_zone(value, zone) or value
        if shown.year > _FIRST_YEAR:
            sheet.write_datetime(row, column, shown.replace(tzinfo=None, fold=0), times)
        else:
            sheet.write_string(row, column, local_text(shown))
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float) and abs(value) < _EXACT:
        sheet.write_number(row, column, value)
    else:
        text = value if isinstance(value, str) else json_text(value, indent=None)
        sheet.write_string(row, column, visible(text, lambda char: char if char in "\t\n" else " ")[:_LONGEST_TEXT])
