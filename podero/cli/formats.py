"""The format of a listing, from options and file names, and JSON on stdout."""

import contextlib
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from podero.cli.failures import FAILED, Failure, usage_error
from podero.cli.outputs import Write

if TYPE_CHECKING:
    from podero._rows.columns import Columns
    from podero._zones import Zone

_NAMES = "name it .csv, .json, .jsonl, .xlsx or .parquet, or give --format"


class Format(StrEnum):
    """The format of a listing."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


def chosen_format(form: Format | None, out: Path | None, *, excel: bool = False) -> Format:
    """The format from ``--format``, else from the file's name, else a table; ``--excel`` means CSV.

    Raises:
        Failure: The options contradict each other, or the format needs a file.
        ConfigurationError: The library of the format is not installed.
    """
    by_name = {one.value: one for one in Format}.get(out.suffix.lower().removeprefix(".")) if out else None
    if excel:
        check_excel(form or by_name)
    asked = Format.CSV if excel else form
    if asked is None and out is not None and by_name is None:
        raise usage_error(f"which format is {out}?", _NAMES)
    if out is not None and by_name is not None and asked not in (None, Format.TABLE, by_name):
        raise usage_error(f"--format {asked} contradicts the name {out}", f"name it {out.stem}.{asked}")
    chosen = asked or by_name or Format.TABLE
    if chosen is Format.TABLE and out is not None:
        raise usage_error(
            "a table cannot be written to a file", "use --format csv, json, jsonl, xlsx or parquet with --out"
        )
    if chosen in (Format.PARQUET, Format.XLSX):
        from podero._rows.writing import RowFormat, check_library

        if out is None:
            raise usage_error(f"{chosen} cannot be written to stdout", f"give --out FILE.{chosen}")
        check_library(RowFormat(chosen.value))
    return chosen


def check_excel(other: str | None) -> None:
    """Raise Failure if ``--excel`` stands beside another format than CSV."""
    if other not in (None, Format.CSV):
        raise usage_error(
            f"--excel writes CSV, not {other}", f"name the file .csv, or leave --excel out to write {other}"
        )


def print_json(data: Any, *, indent: int | None = 2) -> None:
    """Write JSON to stdout, without buffering; in ASCII if stdout is not UTF-8, so that it stays valid JSON."""
    from podero._rows.json_text import json_text

    utf8 = (sys.stdout.encoding or "").lower().replace("_", "-") in ("utf-8", "utf8")
    sys.stdout.write(json_text(data, indent=indent, ascii_only=not utf8) + "\n")
    sys.stdout.flush()


@contextlib.contextmanager
def writing_rows(form: Format, columns: "Columns", file: BinaryIO, *, excel: bool, zone: "Zone") -> Iterator[Write]:
    """Give a function that writes one row. When the block ends, the output is complete.

    Raises:
        Failure: The format cannot hold a value.
    """
    from podero._rows.columns import UnwritableError
    from podero._rows.writing import RowFormat, writing

    try:
        with writing(RowFormat(form.value), columns, file, excel=excel, zone=zone) as write:
            yield write
    except UnwritableError as error:
        raise Failure(FAILED, str(error), "use --format jsonl") from None
