"""The formats of listings, and those that are text for programs: JSON, JSON lines, CSV. All are UTF-8.

Each writes sessions one by one as they come, so memory does not grow with their number.
"""

import contextlib
import io
import json
import re
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from podero._formatting import visible
from podero.cli.failures import usage_error
from podero.cli.outputs import Write

if TYPE_CHECKING:
    from podero.sessions.summarize import Session

_FORMULA = re.compile(r"\s*[=+\-@]|\t")


class Format(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


def chosen_format(form: Format | None, out: Path | None) -> Format:
    """The format that was asked for, else the one that the file's name says, else a table.

    Raises:
        Failure: They contradict each other, or the format needs a file.
    """
    by_name = {one.value: one for one in Format}.get(out.suffix.lower().removeprefix(".")) if out else None
    if form is None and out is not None and by_name is None:
        raise usage_error(f"which format is {out}?", "name it .csv, .json, .jsonl or .parquet, or give --format")
    chosen = form or by_name or Format.TABLE
    if chosen is Format.TABLE and out is not None:
        raise usage_error("a table is for people", "use --format csv, json, jsonl or parquet with --out")
    if chosen is Format.PARQUET and out is None:
        raise usage_error("parquet is no text", "give --out FILE.parquet")
    return chosen


def json_text(data: Any, *, indent: int | None = 2, ascii_only: bool = False) -> str:
    """JSON that no terminal obeys; the same data for every program.

    What a terminal might obey, or show as nothing or in another order, is written as an escape.
    """
    separators = None if indent else (",", ":")
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent, separators=separators)
    return "\n".join(visible(line, _escape) for line in text.split("\n"))


def _escape(char: str) -> str:
    return json.dumps(char)[1:-1]


def print_json(data: Any, *, indent: int | None = 2) -> None:
    """Write JSON to stdout, at once; in ASCII where stdout is not UTF-8, so that it stays JSON everywhere."""
    utf8 = (sys.stdout.encoding or "").lower().replace("_", "-") in ("utf-8", "utf8")
    sys.stdout.write(json_text(data, indent=indent, ascii_only=not utf8) + "\n")
    sys.stdout.flush()


@contextlib.contextmanager
def writing(form: Format, model: "type[Session]", file: BinaryIO) -> Iterator[Write]:
    """A function that writes one session in the format; on leaving, the last of it is written."""
    if form is Format.PARQUET:
        from podero.cli.parquet import parquet_rows

        with parquet_rows(model, file) as write:
            yield write
        return
    with {Format.JSON: _json, Format.JSONL: _json_lines, Format.CSV: _csv}[form](model, file) as write:
        yield write


@contextlib.contextmanager
def _json(_: "type[Session]", file: BinaryIO) -> Iterator[Write]:
    """One array, with a session to a paragraph; without its last bracket if something goes wrong on the way."""
    lead = "[\n"

    def write(session: "Session") -> None:
        nonlocal lead
        file.write((lead + _indented(json_text(session.to_dict()))).encode())
        lead = ",\n"

    yield write
    file.write(b"[]\n" if lead == "[\n" else b"\n]\n")


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


@contextlib.contextmanager
def _json_lines(_: "type[Session]", file: BinaryIO) -> Iterator[Write]:
    yield lambda session: file.write(json_text(session.to_dict(), indent=None).encode() + b"\n")


@contextlib.contextmanager
def _csv(model: "type[Session]", file: BinaryIO) -> Iterator[Write]:
    import csv

    import attrs

    text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow([field.name for field in attrs.fields(model)])
    try:
        yield lambda session: rows.writerow([_cell(value) for value in session.to_dict().values()])
    finally:
        text.detach()


def _cell(value: Any) -> str:
    """Null is empty. Text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return json.dumps(value)
    text = visible(value, lambda char: char if char in "\t\n" else " ")
    return f"'{text}" if _FORMULA.match(text) else text
