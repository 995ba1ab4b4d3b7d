"""Exports: write results to a file when they are ready; after an interruption, the next run resumes."""

import contextlib
import os
import threading
from collections.abc import AsyncIterable, Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero._client_parts import settings_of
from podero._rows.writing import RowFormat, format_of
from podero._zones import TimeZone, checked_zone
from podero.errors import ConfigurationError
from podero.fleet.blocking import fetch
from podero.fleet.fetching import CONCURRENCY, afetch
from podero.fleet.file_thread import FileThread
from podero.fleet.journal import Journal, Tally, check_kind
from podero.fleet.tables import Format, Table, chosen_format
from podero.fleet.targets import User, Vehicle, Wallbox
from podero.fleet.work import Work

TargetT = TypeVar("TargetT", bound=Vehicle | Wallbox | User)
V = TypeVar("V")


def export(
    podero: Podero,
    targets: Iterable[TargetT],
    work: Work[TargetT, V],
    path: str | os.PathLike[str],
    *,
    format: Format | None = None,  # noqa: A002  # the name in the command line and in other libraries
    excel: bool = False,
    tz: TimeZone = "UTC",
    restart: bool = False,
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
    progress: Callable[[Tally], object] | None = None,
) -> Tally:
    """Write each target's result to a file. If the file exists from an earlier run, that run is resumed.

    JSON lines are written when results are ready: one line for each target, with its value or its error. All other
    formats have one row for each session. They are written in one step at the end of the run, from a file of JSON lines
    beside them (``NAME.jsonl`` for the file ``NAME``). An interrupted run leaves only the JSON lines; the next run
    resumes from them.

    A target is skipped if the file has a value for it, for the same work. Failed targets are tried again; the last line
    of a target counts. A target that appears twice is requested once. A written result survives the end of this
    process; after the run, it also survives a power cut. During the run, a lock on the file keeps other processes out.

    Args:
        podero: The client.
        targets: `Vehicle`, `Wallbox` or `User` objects; see `read_targets` for CSV files, and `users`.
        work: `CurrentSession` or `EVSessions` for vehicles, `HEMSSessions` for wallboxes, `OfEachVehicle` for users.
        path: The file; it is created when needed.
        format: "jsonl", "csv", "xlsx" or "parquet"; default: the ending of the file's name.
        excel: Write CSV for German versions of Excel.
        tz: The time zone of times for Excel; all other formats keep times with their offset.
        restart: Delete the results of earlier runs from the file first, so that each target is requested again. To
            resume an interrupted restart, leave it out.
        concurrency: See `fetch`.
        rate: See `fetch`.
        progress: Called with the tally after each result.

    Returns:
        How many results were written, failed and skipped.

    Raises:
        ConfigurationError: Another process is writing the file; it has other content; it is not a regular file; it
            cannot be opened; its name has the ending of another format; the library of the format is not installed; or
            the client cannot be used for a run.
        AuthenticationError: The credentials were refused; earlier results are in the file.
        ValueError: The format cannot hold a value; the file of JSON lines has it.
        OSError: Writing the file failed, for example on a full disk.
    """
    with (
        _journal(podero, work, Path(path), format, excel=excel, tz=tz) as journal,
        contextlib.closing(
            fetch(podero, journal.missing(targets), work, concurrency=concurrency, rate=rate)
        ) as results,
    ):
        if restart:  # only now, since a wrong argument must not cost the earlier results
            journal.restart()
        for result in results:
            _note(journal.add(result), progress)
        return journal.tally


async def aexport(
    podero: AsyncPodero,
    targets: Iterable[TargetT] | AsyncIterable[TargetT],
    work: Work[TargetT, V],
    path: str | os.PathLike[str],
    *,
    format: Format | None = None,  # noqa: A002  # see `export`
    excel: bool = False,
    tz: TimeZone = "UTC",
    restart: bool = False,
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
    progress: Callable[[Tally], object] | None = None,
) -> Tally:
    """Write each target's result to a file; see `export`.

    A thread reads and writes the files; only the line of each result is written in the event loop's thread. If the task
    is cancelled, it waits for this thread, which stops at the next line.
    """
    with FileThread() as thread:
        blocking = _journal(podero, work, Path(path), format, excel=excel, tz=tz, stop=thread.stop)
        async with (
            thread.within(blocking) as journal,
            contextlib.aclosing(
                afetch(podero, journal.amissing(targets), work, concurrency=concurrency, rate=rate)
            ) as results,
        ):
            if restart:  # see `export`
                await thread.run(journal.restart)
            async for result in results:
                _note(journal.add(result), progress)
        return journal.tally


@contextlib.contextmanager
def _journal(
    podero: Podero | AsyncPodero,
    work: Work[TargetT, V],
    path: Path,
    given: str | None,
    *,
    excel: bool,
    tz: TimeZone,
    stop: threading.Event | None = None,
) -> Iterator[Journal[TargetT, V]]:
    """The journal of an export. When the block ends without an error, the table is written from it, if requested."""
    table = _table(work, path, given, excel=excel, tz=tz)
    file = path if table is None else table.journal
    with Journal(file, work, settings_of(podero).org_id, stop=stop) as journal:
        if table is not None:
            table.check(journal)
        yield journal
        if table is not None:
            table.write(journal)


def _table(work: Any, path: Path, given: str | None, *, excel: bool, tz: TimeZone) -> Table | None:
    """The requested table; None for JSON lines."""
    try:
        check_kind(path)
        asked = given or format_of(path)
        if excel and asked not in (None, "csv"):
            raise ConfigurationError(
                f"excel writes CSV, not {asked}: name the file {path.stem}.csv, or leave excel out to write {asked}"
            )
        form = chosen_format(path, "csv" if excel else given)
        return None if form is RowFormat.JSONL else Table.of(path, form, work, excel=excel, zone=checked_zone(tz))
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror}") from None


def _note(tally: Tally, progress: Callable[[Tally], object] | None) -> None:
    if progress is not None:
        progress(tally)
