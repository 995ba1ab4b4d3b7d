"""``podero fleet``: many vehicles and wallboxes with one command."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from podero.cli.connection import Connection, connection_of
from podero.cli.failures import FAILED, Failure, usage_error
from podero.cli.grammar import Commands
from podero.cli.options import End, Last, Month, Start, examples
from podero.cli.spans import EXAMPLES, Span, chosen_span

if TYPE_CHECKING:
    from podero import fleet

app: Commands = Commands("Many vehicles and wallboxes with one command.")


@app.command(
    epilog=examples(
        (
            "podero fleet export vehicles.csv --out now.jsonl",
            "podero fleet export wallboxes.csv --month 2026-10 --out october.jsonl",
            "podero fleet export vehicles.csv --last 1w --rate 20 --out week.jsonl",
        )
    )
)
def export(
    context: typer.Context,
    targets: Annotated[
        Path,
        typer.Argument(
            metavar="TARGETS.csv", help="Columns user_id and electric_vehicle_id or wallbox_id.", show_default=False
        ),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="Where to; JSON lines.", show_default=False)],
    last: Last = None,
    month: Month = None,
    start: Start = None,
    end: End = None,
    concurrency: Annotated[int, typer.Option(metavar="N", help="Requests under way at a time.", min=1)] = 50,
    rate: Annotated[
        float | None,
        typer.Option(metavar="N", help="At most so many requests a second.", min=0.001, show_default=False),
    ] = None,
) -> None:
    """Write the sessions of many devices to a file.

    With days: the sessions of each vehicle or wallbox. Without: the current session of each vehicle. Run again with the
    same file it goes on: devices that are in it are skipped, failed ones tried again. If some failed, the exit code
    is 1.
    """
    span = chosen_span(last, month, start, end) if last or month or start or end else None
    devices, work = _asked(targets, span)
    _export(connection_of(context), devices, work, out, concurrency=concurrency, rate=rate)


def _asked(path: Path, span: Span | None) -> "tuple[Sequence[Any], fleet.Work[Any, Any]]":
    """The devices of the file, and what to ask of each."""
    from podero import fleet

    if _are_wallboxes(path):
        if span is None:
            raise usage_error("wallboxes have no current session here", f"which days? {EXAMPLES}")
        return fleet.read_targets(path, fleet.Wallbox), fleet.HEMSSessions(span.start, span.end)
    work = fleet.CurrentSession() if span is None else fleet.EVSessions(span.start, span.end)
    return fleet.read_targets(path, fleet.Vehicle), work


def _are_wallboxes(path: Path) -> bool:
    """Whether the file's first line names wallboxes; whether it can be read is for `read_targets` to say."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            head = file.readline()
    except OSError:
        return False
    if "wallbox_id" in head and "electric_vehicle_id" in head:
        raise usage_error(f"{path} has vehicles and wallboxes", "make a file for each kind")
    return "wallbox_id" in head


def _export(
    connection: Connection,
    targets: Sequence[Any],
    work: "fleet.Work[Any, Any]",
    out: Path,
    *,
    concurrency: int,
    rate: float | None,
) -> None:
    from podero import fleet
    from podero.cli.progress import progress

    with connection.client() as client, progress("devices", shown=not connection.quiet) as advance:

        def note(tally: fleet.Tally) -> None:
            advance(tally.written + tally.failed + tally.skipped, len(targets))

        tally = fleet.export(client, targets, work, out, concurrency=concurrency, rate=rate, progress=note)
    connection.note(f"{tally.written} written to {out}, {tally.skipped} were there already")
    if tally.failed:
        raise Failure(FAILED, f"{tally.failed} failed; the file says why", "the same command again tries them again")
