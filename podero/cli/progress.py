"""A progress bar on stderr, where people look at it and nothing else is written to the same screen."""

import contextlib
from collections.abc import Callable, Iterator

from podero.cli.terminal import notes, people_look_at_notes

Advance = Callable[[int, int], object]
"""Takes how many are done, and how many there are."""


@contextlib.contextmanager
def progress(what: str, *, shown: bool) -> Iterator[Advance]:
    """A bar that goes away when the work is done."""
    if not (shown and people_look_at_notes()):
        yield lambda _, __: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=notes(), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
