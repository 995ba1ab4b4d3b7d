"""Sessions as Parquet files (extra ``parquet``): typed columns, nulls kept, written in groups of rows."""

import contextlib
from collections.abc import Iterator
from datetime import datetime
from types import NoneType
from typing import Any, BinaryIO, get_args, get_type_hints
from uuid import UUID

import attrs
import pyarrow as pa
import pyarrow.parquet as pq

from podero._formatting import in_utc
from podero.cli.failures import FAILED, Failure
from podero.cli.outputs import Write
from podero.sessions.summarize import Session

GROUP = 10_000
"""Rows in a group; so many sessions are held at a time."""


@contextlib.contextmanager
def parquet_rows(model: type[Session], file: BinaryIO) -> Iterator[Write]:
    """A function that writes one session; on leaving, the last group and the footer are written."""
    schema = pa.schema([(field.name, _arrow_type(field.name, model)) for field in attrs.fields(model)])
    waiting: list[Session] = []
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:

        def write(session: Session) -> None:
            waiting.append(session)
            if len(waiting) == GROUP:
                _flush(writer, schema, waiting)

        yield write
        _flush(writer, schema, waiting)


def _flush(writer: pq.ParquetWriter, schema: pa.Schema, sessions: list[Session]) -> None:
    columns = {name: [_value(getattr(session, name)) for session in sessions] for name in schema.names}
    try:
        writer.write_table(pa.table(columns, schema=schema))
    except (pa.ArrowException, OverflowError) as error:
        raise Failure(FAILED, f"a value does not fit into Parquet: {error}", "use --format jsonl") from None
    sessions.clear()


def _arrow_type(name: str, model: type[Session]) -> pa.DataType:
    hint = get_type_hints(model)[name]
    kind = next((part for part in get_args(hint) if part is not NoneType), hint)
    plain = {datetime: pa.timestamp("us", tz="UTC"), float: pa.float64(), int: pa.int64(), bool: pa.bool_()}
    return plain.get(kind, pa.string())


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return in_utc(value)
    return str(value) if isinstance(value, UUID | str) else value
