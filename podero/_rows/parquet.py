"""Parquet files (extra ``parquet``): typed columns, times in UTC, nulls kept, written in groups of rows."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from podero._formatting import in_utc
from podero._rows.columns import Columns, Row, UnwritableError
from podero._rows.json_text import json_text

GROUP = 10_000
"""Rows in a group; memory holds at most this many."""

_TYPES = {datetime: pa.timestamp("us", tz="UTC"), float: pa.float64(), int: pa.int64(), bool: pa.bool_()}


@contextlib.contextmanager
def parquet_rows(columns: Columns, file: BinaryIO) -> Iterator[Callable[[Row], object]]:
    """Give a function that writes one row. When the block ends, the last group and the footer are written."""
    schema = pa.schema([(name, _TYPES.get(kind, pa.string())) for name, kind in columns.items()])
    waiting: list[Row] = []
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:

        def write(row: Row) -> None:
            waiting.append(row)
            if len(waiting) == GROUP:
                _flush(writer, schema, waiting)

        yield write
        _flush(writer, schema, waiting)


def _flush(writer: pq.ParquetWriter, schema: pa.Schema, rows: list[Row]) -> None:
    columns = {name: [_value(row.get(name)) for row in rows] for name in schema.names}
    try:
        writer.write_table(pa.table(columns, schema=schema))
    except (pa.ArrowException, OverflowError) as error:
        raise UnwritableError(f"Parquet cannot hold a value: {error}") from None
    rows.clear()


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return in_utc(value)
    return json_text(value, indent=None) if isinstance(value, list | dict) else value
