"""``podero report``: one HTML page about the sessions of some devices."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from podero.cli.connection import connection_of
from podero.cli.failures import usage_error
from podero.cli.options import End, Force, Last, Month, Start, UserId, examples
from podero.cli.outputs import check_target
from podero.cli.spans import Span, chosen_span, today
from podero.cli.terminal import say

if TYPE_CHECKING:
    from podero._client import Podero
    from podero.sessions.summarize import Session

EPILOG = examples(
    (
        "podero report $USER_ID --ev $EV_ID --last 3m --out report.html",
        "podero report $USER_ID --wallbox $WALLBOX_ID --month last --out solar.html",
        "podero report $USER_ID --ev $EV_ID --wallbox $WALLBOX_ID --last 30d \\",
        "  --title 'House 17' --out house17.html",
    )
)


def report(
    context: typer.Context,
    user: UserId,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The page.", show_default=False)],
    ev: Annotated[
        list[UUID] | None, typer.Option("--ev", metavar="EV", help="A vehicle; may be repeated.", show_default=False)
    ] = None,
    wallbox: Annotated[
        list[UUID] | None,
        typer.Option("--wallbox", metavar="WALLBOX", help="A wallbox; may be repeated.", show_default=False),
    ] = None,
    last: Last = None,
    month: Month = None,
    start: Start = None,
    end: End = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="Its heading.", show_default=False)
    ] = None,
    force: Force = False,
) -> None:
    """Write an HTML page: totals, charts, and what each session says of itself.

    It is one file that loads nothing, to be mailed or printed.
    """
    if not ev and not wallbox:
        raise usage_error("no device", "name at least one: --ev EV or --wallbox WALLBOX")
    span = chosen_span(last, month, start, end, today())
    check_target(out, force=force)
    try:
        from podero.report import write_report
    except ImportError as error:
        raise usage_error(str(error), "pip install 'podero[cli,report]'") from None
    with connection_of(context).client() as client:
        write_report(_sessions(client, user, ev or [], wallbox or [], span), out, title=title)
    say(f"{out}, {span}")


def _sessions(
    client: "Podero", user: UUID, vehicles: list[UUID], wallboxes: list[UUID], span: Span
) -> "Iterator[Session]":
    for vehicle in vehicles:
        yield from client.ev_sessions.iter(user, vehicle, start=span.start, end=span.end)
    for box in wallboxes:
        yield from client.hems_sessions.iter(user, box, start=span.start, end=span.end)
