"""A progress bar on stderr, if that is a terminal and nothing else is written to it meanwhile."""

import contextlib
from collections.abc import Callable, Iterator

from podero.cli.terminal import stderr_console, stderr_is_terminal

Advance = Callable[[int, int], object]
"""A function that takes how many are done, and how many there are."""


@contextlib.contextmanager
def progress(what: str, *, shown: bool) -> Iterator[Advance]:
    """A bar that goes away when the work is done."""
    if not (shown and stderr_is_terminal()):
        yield lambda _, __: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=stderr_console(), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
