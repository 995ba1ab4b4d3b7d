"""A progress bar on stderr, if stderr is a terminal and nothing else is written to it meanwhile."""

import contextlib
from collections.abc import Callable, Iterator

from podero.cli.terminal import stderr_console, stderr_is_terminal

Advance = Callable[[int, int], object]
"""A function that gets the number of finished items and of all items."""


@contextlib.contextmanager
def progress(what: str, *, shown: bool) -> Iterator[Advance]:
    """A bar that disappears at the end of the work."""
    if not (shown and stderr_is_terminal()):
        yield lambda _, __: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=stderr_console(), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
