"""Arguments and options that several commands share, and the examples in their help."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from podero.cli.failures import usage_error
from podero.cli.formats import Format

NumberT = TypeVar("NumberT", int, float)


class PlainFormat(StrEnum):
    """The format of output other than a listing of sessions."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


User = Annotated[
    str | None, typer.Argument(metavar="USER", help="Id of the user; or give --customer.", show_default=False)
]
Vehicle = Annotated[
    str | None,
    typer.Argument(
        metavar="EV", help="Id of the vehicle; not needed with --customer and one vehicle.", show_default=False
    ),
]
Wallbox = Annotated[str | None, typer.Argument(metavar="WALLBOX", help="Id of the wallbox.", show_default=False)]
Customer = Annotated[
    str | None,
    typer.Option(
        "--customer", "-c", metavar="NUMBER", help="External id of the user, instead of USER.", show_default=False
    ),
]
Describe = Annotated[bool, typer.Option("--describe", help="Describe each session in a few sentences.")]
Form = Annotated[
    Format | None,
    typer.Option("--format", "-f", help="Default: by the ending of --out, else table.", show_default=False),
]
PlainForm = Annotated[PlainFormat, typer.Option("--format", "-f", help="Output format.")]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help="Write to a file.", show_default=False),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")]
Last = Annotated[
    str | None, typer.Option("--last", metavar="SPAN", help="30d, 4w, 3m, 1y: up to today.", show_default=False)
]
Month = Annotated[
    str | None, typer.Option("--month", metavar="MONTH", help="2026-10, or: this, last.", show_default=False)
]
Excel = Annotated[bool, typer.Option("--excel", help="CSV for German Excel: semicolons, local times.")]
ColumnNames = Annotated[
    str | None,
    typer.Option(
        "--columns", metavar="NAMES", help="Only these columns, in this order: id,outcome.", show_default=False
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar="DAY", help="First day: ISO, today, yesterday.", show_default=False),
]
End = Annotated[
    str | None,
    typer.Option("--end", metavar="DAY", help="Last day, included; default: today.", show_default=False),
]


def check_describe(form: PlainFormat, *, describe: bool) -> None:
    """Raise Failure if a description, which is for people, is asked for in a format for programs."""
    if describe and form is not PlainFormat.TABLE:
        raise usage_error("--describe cannot be used with --format", "leave out --format, or --describe")


def number(option: str, kind: type[NumberT], least: float, most: float) -> Callable[[str | NumberT], NumberT]:
    """A parser for the number of an option. typer's own ranges stand as ``[x>=1]`` on help pages."""

    def parsed(text: str | NumberT) -> NumberT:
        try:
            value = kind(text)
        except ValueError:
            name = "whole number" if kind is int else "number"
            raise usage_error(f"{option} must be a {name}, not {text!r:.40}") from None
        if not least <= value <= most:
            raise usage_error(f"{option} must be from {least:,} to {most:,}, not {text:.40}")
        return value

    return parsed


def examples(lines: Iterable[str]) -> str:
    """The last part of a help page, whose lines typer does not wrap."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
