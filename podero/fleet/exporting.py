"""Exports: results written to a file as they come; after an interruption, the next run goes on from there."""

import contextlib
import os
from collections.abc import AsyncIterable, Callable, Iterable
from typing import TypeVar

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero.fleet.blocking import fetch
from podero.fleet.fetching import CONCURRENCY, afetch
from podero.fleet.journal import Journal, Tally
from podero.fleet.targets import Vehicle, Wallbox
from podero.fleet.work import Work

TargetT = TypeVar("TargetT", bound=Vehicle | Wallbox)
V = TypeVar("V")


def export(
    podero: Podero,
    targets: Iterable[TargetT],
    work: Work[TargetT, V],
    path: str | os.PathLike[str],
    *,
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
    progress: Callable[[Tally], object] | None = None,
) -> Tally:
    """Write each target's result to a file, one JSON object a line; run again, it goes on where it was.

    Targets that have a value of the same work in the file are skipped, failed ones are tried again; a target's last
    line counts. A target that comes twice is asked for once. A result is safe from the end of this process once it is
    written, and from that of the machine when the run is over. While it runs, a lock on the file keeps other processes
    out.

    Args:
        podero: The client.
        targets: `Vehicle` or `Wallbox` objects; see `read_targets` for CSV files.
        work: `CurrentSession` for vehicles, `HEMSSessions` for wallboxes.
        path: The file; it and its folder are made when needed.
        concurrency: See `fetch`.
        rate: See `fetch`.
        progress: Called with the tally after each result.

    Returns:
        How many results were written, failed and skipped.

    Raises:
        ConfigurationError: Another process is writing the file, it holds something else, it is no regular file, or it
            cannot be opened; or the client cannot work like this.
        AuthenticationError: The credentials are refused; what came before is in the file.
        OSError: The file cannot be written any more, such as on a full disk.
    """
    with (
        Journal(path, work) as journal,
        contextlib.closing(
            fetch(podero, journal.missing(targets), work, concurrency=concurrency, rate=rate)
        ) as results,
    ):
        for result in results:
            _note(journal.add(result), progress)
        return journal.tally


async def aexport(
    podero: AsyncPodero,
    targets: Iterable[TargetT] | AsyncIterable[TargetT],
    work: Work[TargetT, V],
    path: str | os.PathLike[str],
    *,
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
    progress: Callable[[Tally], object] | None = None,
) -> Tally:
    """Write each target's result to a file; see `export`. The file is written in the event loop's thread."""
    with Journal(path, work) as journal:
        missing = journal.amissing(targets)
        async with contextlib.aclosing(afetch(podero, missing, work, concurrency=concurrency, rate=rate)) as results:
            async for result in results:
                _note(journal.add(result), progress)
        return journal.tally


def _note(tally: Tally, progress: Callable[[Tally], object] | None) -> None:
    if progress is not None:
        progress(tally)
