"""Output for people: results to stdout, all else to stderr; colours and progress bars only on terminals."""

import contextlib
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_NO_LIMIT = 10_000
_WIDEST_CHART = 80


def stdout_console() -> "Console":
    """The console for results; in a pipe it does not colour, wrap or cut lines."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else _NO_LIMIT
    return Console(width=width, color_system=None if _plain() else "auto", highlight=False)


def show(console: "Console", *parts: "RenderableType") -> None:
    """Show the parts of a result, one below the other.

    Lines have no trailing spaces. Text that cannot be wrapped is not cut: it runs over the edge of a narrow terminal.
    """
    width = console.width
    with console.capture() as captured:
        for part in parts:
            console.width = max(width, _least_width(console, part))
            console.print(part)
    console.width = width
    for line in captured.get().splitlines():
        console.file.write(f"{line.rstrip()}\n")
    console.file.flush()


def _least_width(console: "Console", part: "RenderableType") -> int:
    from rich.measure import Measurement
    from rich.table import Table

    if not (isinstance(part, Table) and all(column.no_wrap for column in part.columns)):
        return 0
    return Measurement.get(console, console.options.update(width=_NO_LIMIT), part).maximum


def stderr_console() -> "Console":
    """The console for everything except results."""
    from rich.console import Console

    return Console(stderr=True, color_system=None if _plain() else "auto", highlight=False, soft_wrap=True)


def say(text: str) -> None:
    """Write one line to stderr; do nothing if stderr cannot be written."""
    with contextlib.suppress(OSError):
        print(text, file=sys.stderr, flush=True)  # noqa: T201  # the only place that prints


class Paper(NamedTuple):
    """The terminal or pipe that a chart is drawn for.

    Attributes:
        width: Its width in characters.
        ascii_only: Whether it can show only ASCII.
    """

    width: int
    ascii_only: bool


def paper(console: "Console") -> Paper:
    """The terminal or pipe that charts are drawn for."""
    return Paper(width=min(console.width, _WIDEST_CHART), ascii_only=console.options.ascii_only)


def stdout_is_terminal() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout.isatty()


def stderr_is_terminal() -> bool:
    """Whether stderr is a terminal that supports cursor movement."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _plain() -> bool:
    """Whether the user wants no colours, see https://no-color.org; bold and dim text are then off too."""
    return bool(os.environ.get("NO_COLOR"))
