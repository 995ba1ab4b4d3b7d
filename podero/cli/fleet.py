"""``podero fleet``: many vehicles and wallboxes with one command."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from podero.cli.connection import Connection, connection_of
from podero.cli.failures import FAILED, Failure, usage_error
from podero.cli.formats import check_excel
from podero.cli.grammar import Commands
from podero.cli.options import End, Excel, Last, Month, Start, examples, number
from podero.cli.spans import EXAMPLES, Span, chosen_span, today

if TYPE_CHECKING:
    from podero import fleet
    from podero._client import Podero

app: Commands = Commands("Many vehicles and wallboxes with one command.")


class _Format(StrEnum):
    """How an export is written."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


@app.command(
    epilog=examples(
        (
            "podero fleet export --all-users --month last --out october.csv",
            "podero fleet export --all-users --out now.parquet",
            "podero fleet export vehicles.csv --last 1w --rate 20 --out week.jsonl",
            "podero fleet export wallboxes.csv --month 2026-10 --out october.xlsx",
        )
    )
)
def export(
    context: typer.Context,
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", metavar="FILE", help="The file; its ending chooses the format.", show_default=False
        ),
    ],
    targets: Annotated[
        Path | None,
        typer.Argument(
            metavar="TARGETS.csv", help="With user_id and electric_vehicle_id or wallbox_id.", show_default=False
        ),
    ] = None,
    all_users: Annotated[
        bool, typer.Option("--all-users", help="The vehicles of all users, instead of TARGETS.csv.")
    ] = False,
    form: Annotated[
        _Format | None, typer.Option("--format", "-f", help="Default: by the ending of --out.", show_default=False)
    ] = None,
    excel: Excel = False,
    last: Last = None,
    month: Month = None,
    start: Start = None,
    end: End = None,
    restart: Annotated[
        bool, typer.Option("--restart", help="Request everything again; deletes results of earlier runs first.")
    ] = False,
    concurrency: Annotated[
        int,
        typer.Option(
            metavar="N", help="Concurrent requests, 1 to 10,000.", parser=number("--concurrency", int, 1, 10_000)
        ),
    ] = 50,
    rate: Annotated[
        float | None,
        typer.Option(
            metavar="N",
            help="Most requests per second, 0.001 to 100,000.",
            parser=number("--rate", float, 0.001, 100_000),
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write the sessions of many devices to a file.

    With days, it exports the sessions of each vehicle or wallbox; without days, the current session of each vehicle. If
    you run the command again with the same file, it resumes: it skips finished devices, and tries failed ones again.
    With --restart it requests everything again. A format other than jsonl is written at the end, from FILE.jsonl beside
    the file. If a device failed, the exit code is 1.
    """
    connection = connection_of(context)
    span = chosen_span(last, month, start, end, connection.zone()) if last or month or start or end else None
    if all_users == (targets is not None):
        problem = "--all-users replaces TARGETS.csv" if all_users else "which devices?"
        raise usage_error(problem, "give --all-users, or TARGETS.csv with columns user_id and electric_vehicle_id")
    if excel:
        from podero._rows.writing import format_of

        check_excel(form or format_of(out))
    asked = _of_all_users(span) if targets is None else _of_file(targets, span)
    again = f"run the same command {'without --restart' if restart else 'again'}"
    with connection.client() as client:
        try:
            tally = _export(
                client,
                connection,
                asked,
                out,
                form=form,
                excel=excel,
                restart=restart,
                concurrency=concurrency,
                rate=rate,
            )
        except KeyboardInterrupt:
            connection.note(f"interrupted: {again}, and it resumes")
            raise
    days = "" if span is None else f", {span}"
    targets_written = f"{tally.written} {_named(asked.what, tally.written)}"
    connection.note(f"sessions of {targets_written} written to {out}, {tally.skipped} already there{days}")
    if tally.skipped and (span is None or span.end >= today(span.zone)):
        connection.note("what was already there is as old as the run that wrote it; --restart requests it again")
    if tally.failed:
        lines = out if form is _Format.JSONL or out.suffix.lower() == ".jsonl" else f"{out}.jsonl"
        raise Failure(FAILED, f"{tally.failed} failed; {lines} says why", f"{again} to retry them")


def _named(what: Literal["vehicles", "wallboxes", "users"], count: int) -> str:
    return what if count != 1 else {"vehicles": "vehicle", "wallboxes": "wallbox", "users": "user"}[what]


class _Asked(NamedTuple):
    """The parts of an export.

    Attributes:
        what: The word for the targets.
        work: The request for each target.
        targets: The targets; with --all-users they are listed when they are read.
    """

    what: Literal["vehicles", "wallboxes", "users"]
    work: "fleet.Work[Any, Any]"
    targets: list[Any]


def _of_all_users(span: Span | None) -> _Asked:
    from podero import fleet

    return _Asked("users", fleet.OfEachVehicle(_of_vehicles(span)), [])


def _of_file(path: Path, span: Span | None) -> _Asked:
    from podero import fleet

    if _are_wallboxes(path):
        if span is None:
            raise usage_error("without days, only vehicles can be exported", f"which days? {EXAMPLES}")
        work = fleet.HEMSSessions(span.start, span.end, tz=span.zone)
        return _Asked("wallboxes", work, fleet.read_targets(path, fleet.Wallbox))
    return _Asked("vehicles", _of_vehicles(span), fleet.read_targets(path, fleet.Vehicle))


def _of_vehicles(span: Span | None) -> Any:
    from podero import fleet

    return fleet.CurrentSession() if span is None else fleet.EVSessions(span.start, span.end, tz=span.zone)


def _are_wallboxes(path: Path) -> bool:
    """Whether the first line of the file names wallboxes; `read_targets` reports a file that cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            head = file.readline()
    except OSError:
        return False
    if "wallbox_id" in head and "electric_vehicle_id" in head:
        raise usage_error(f"{path} has vehicles and wallboxes", "make a file for each kind")
    return "wallbox_id" in head


def _export(
    client: "Podero",
    connection: Connection,
    asked: _Asked,
    out: Path,
    *,
    form: _Format | None,
    excel: bool,
    restart: bool,
    concurrency: int,
    rate: float | None,
) -> "fleet.Tally":
    from podero import fleet
    from podero._rows.columns import UnwritableError
    from podero.cli.progress import progress

    with progress(asked.what, shown=not connection.quiet) as advance:

        def note(tally: fleet.Tally) -> None:
            advance(tally.written + tally.failed + tally.skipped, len(asked.targets))

        try:
            return fleet.export(
                client,
                _drawn(client, connection, asked),
                asked.work,
                out,
                format=None if form is None else form.value,
                excel=excel,
                tz=connection.zone(),
                restart=restart,
                concurrency=concurrency,
                rate=rate,
                progress=note,
            )
        except UnwritableError as error:
            raise Failure(FAILED, str(error), "use another format") from None


def _drawn(client: "Podero", connection: Connection, asked: _Asked) -> Iterator[Any]:
    """The targets; prints which devices are left out."""
    if asked.what == "users":
        from podero.fleet.users import target_of

        users = client.api.users.list_users()
        asked.targets.extend(target_of(user) for user in users)
        if count := sum(user.num_wallboxes for user in users):
            wallboxes = f"{count} wallbox{'' if count == 1 else 'es'}"
            connection.note(
                f"left out: {wallboxes}; no known API operation lists wallboxes, so name them in TARGETS.csv"
            )
    yield from asked.targets
