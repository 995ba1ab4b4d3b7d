"""Text for people: results to stdout, everything else to stderr; colours and progress bars on terminals only."""

import contextlib
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_NO_LIMIT = 10_000
_WIDEST_CHART = 80


def stdout_console() -> "Console":
    """The console for results; in a pipe it neither colours, nor wraps, nor cuts."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else _NO_LIMIT
    return Console(width=width, color_system=None if _plain() else "auto", highlight=False)


def show(console: "Console", *parts: "RenderableType") -> None:
    """Show parts of a result, one below the other.

    Lines end where their text ends, not where a column does. What cannot be wrapped is never cut: it runs over the
    edge of a narrow terminal.
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
    """The console for everything that is no result."""
    from rich.console import Console

    return Console(stderr=True, color_system=None if _plain() else "auto", highlight=False, soft_wrap=True)


def say(text: str) -> None:
    """One line to stderr; nothing where stderr cannot be written any more."""
    with contextlib.suppress(OSError):
        print(text, file=sys.stderr, flush=True)  # noqa: T201  # the one place that does


class Paper(NamedTuple):
    """What a chart is drawn on.

    Attributes:
        width: In characters.
        ascii_only: Whether it shows nothing but ASCII.
    """

    width: int
    ascii_only: bool


def paper(console: "Console") -> Paper:
    """What charts are drawn on."""
    return Paper(width=min(console.width, _WIDEST_CHART), ascii_only=console.options.ascii_only)


def stdout_is_terminal() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout.isatty()


def stderr_is_terminal() -> bool:
    """Whether stderr is a terminal that can do more than print lines."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _plain() -> bool:
    """Whether the user wants no colours, see https://no-color.org; bold and dim go with them."""
    return bool(os.environ.get("NO_COLOR"))
