"""Exports: results written to a file as they come; after an interruption, the next run goes on from there."""

import contextlib
import os
from collections.abc import AsyncIterable, Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero._client_parts import settings_of
from podero._rows.writing import RowFormat
from podero._zones import TimeZone, checked_zone
from podero.errors import ConfigurationError
from podero.fleet.blocking import fetch
from podero.fleet.fetching import CONCURRENCY, afetch
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
    format: Format | None = None,  # noqa: A002  # what the command line and other libraries call it
    excel: bool = False,
    tz: TimeZone = "UTC",
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
    progress: Callable[[Tally], object] | None = None,
) -> Tally:
    """Write each target's result to a file; run again with the same file, it resumes.

    JSON lines are written as results come: a line for each target, with its value or its error. All other formats have
    a row for each session. They are written when the run is over, whole, from JSON lines that stand beside the file,
    under its name with ``.jsonl`` behind it; a run that is interrupted leaves those, and the next one resumes them.

    Targets that have a value of the same work are skipped, failed ones are tried again; a target's last line counts. A
    target that comes twice is asked for once. A result is safe from the end of this process once it is written, and
    from that of the machine when the run is over. While it runs, a lock on the file keeps other processes out.

    Args:
        podero: The client.
        targets: `Vehicle`, `Wallbox` or `User` objects; see `read_targets` for CSV files, and `users`.
        work: `CurrentSession` or `EVSessions` for vehicles, `HEMSSessions` for wallboxes, `OfEachVehicle` for users.
        path: The file; it is made when needed.
        format: "jsonl", "csv", "xlsx" or "parquet"; default: what the file's name says.
        excel: Write CSV as a German Excel opens it.
        tz: Whose clock the times for Excel are on; all other formats keep times with their offset.
        concurrency: See `fetch`.
        rate: See `fetch`.
        progress: Called with the tally after each result.

    Returns:
        How many results were written, failed and skipped.

    Raises:
        ConfigurationError: Another process is writing the file, it holds something else, it is no regular file, or it
            cannot be opened; the file's name says another format; the format's library is not installed; or the client
            cannot work like this.
        AuthenticationError: The credentials are refused; what came before is in the file.
        ValueError: A value does not fit into the format; the JSON lines have it.
        OSError: The file cannot be written any more, such as on a full disk.
    """
    with (
        _journal(podero, work, Path(path), format, excel=excel, tz=tz) as journal,
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
    format: Format | None = None,  # noqa: A002  # see `export`
    excel: bool = False,
    tz: TimeZone = "UTC",
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
    progress: Callable[[Tally], object] | None = None,
) -> Tally:
    """Write each target's result to a file; see `export`. The file is written in the event loop's thread."""
    with _journal(podero, work, Path(path), format, excel=excel, tz=tz) as journal:
        missing = journal.amissing(targets)
        async with contextlib.aclosing(afetch(podero, missing, work, concurrency=concurrency, rate=rate)) as results:
            async for result in results:
                _note(journal.add(result), progress)
        return journal.tally


@contextlib.contextmanager
def _journal(
    podero: Podero | AsyncPodero, work: Work[TargetT, V], path: Path, given: str | None, *, excel: bool, tz: TimeZone
) -> Iterator[Journal[TargetT, V]]:
    """The journal of an export; on leaving without an error, the table is made of it if one is wanted."""
    table = _table(work, path, given, excel=excel, tz=tz)
    with Journal(path if table is None else table.journal, work, settings_of(podero).org_id) as journal:
        if table is not None:
            table.check(journal)
        yield journal
        if table is not None:
            table.write(journal)


def _table(work: Any, path: Path, given: str | None, *, excel: bool, tz: TimeZone) -> Table | None:
    """The table that is wanted; none for JSON lines."""
    try:
        check_kind(path)
        form = chosen_format(path, "csv" if excel and given is None else given)
        if excel and form is not RowFormat.CSV:
            raise ConfigurationError(f"excel is CSV for Excel: name it {path.stem}.csv, or leave excel out for {form}")
        return None if form is RowFormat.JSONL else Table.of(path, form, work, excel=excel, zone=checked_zone(tz))
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror}") from None


def _note(tally: Tally, progress: Callable[[Tally], object] | None) -> None:
    if progress is not None:
        progress(tally)
