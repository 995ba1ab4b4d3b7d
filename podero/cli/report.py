"""``podero report``: one HTML page about the sessions of some devices."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from podero.cli.connection import connection_of
from podero.cli.failures import NOT_FOUND, Failure, usage_error
from podero.cli.options import Customer, End, Force, Last, Month, Start, User, examples
from podero.cli.outputs import check_target
from podero.cli.spans import Span, chosen_span
from podero.cli.whose import checked_uuid, named, only_vehicle, quoted_for_shell

if TYPE_CHECKING:
    from podero._client import Podero
    from podero.sessions.summarize import Session

EPILOG = examples(
    (
        "podero report --customer customer-1001 --last 3m --out report.html",
        "podero report -c customer-1001 --wallbox $WALLBOX_ID --last 3m -o both.html",
        "podero report $USER_ID --wallbox $WALLBOX_ID --month last --out solar.html",
        "podero report $USER_ID --ev $EV_ID --wallbox $WALLBOX_ID --last 30d \\",
        "  --title 'House 17' --out house17.html",
    )
)


def report(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="HTML file.", show_default=False)],
    user: User = None,
    customer: Customer = None,
    ev: Annotated[
        list[str] | None, typer.Option("--ev", metavar="EV", help="A vehicle; can be repeated.", show_default=False)
    ] = None,
    wallbox: Annotated[
        list[str] | None,
        typer.Option("--wallbox", metavar="WALLBOX", help="A wallbox; can be repeated.", show_default=False),
    ] = None,
    last: Last = None,
    month: Month = None,
    start: Start = None,
    end: End = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="Heading of the page.", show_default=False)
    ] = None,
    force: Force = False,
) -> None:
    """Write an HTML page about the sessions of devices.

    Each device has totals, a chart and a table of all sessions. The page is one file that loads nothing, for mailing or
    printing. With --customer and without --ev, it shows the customer's only vehicle.
    """
    connection = connection_of(context)
    if not ev and not wallbox and customer is None:
        raise usage_error(
            "no device",
            "give at least one: --ev EV, --wallbox WALLBOX, or --customer NUMBER of a user with one vehicle",
        )
    span = chosen_span(last, month, start, end, connection.zone())
    whose = named(context, (user,), customer)
    vehicles, wallboxes = _ids("--ev", ev), _ids("--wallbox", wallbox)
    check_target(out, force=force)
    try:
        from podero.report import write_report
    except ImportError as error:
        raise usage_error(str(error)) from None
    with connection.client() as client:
        owner = whose.owner(client)
        if not vehicles and whose.user_id is None:
            to_type = f"podero report --customer {quoted_for_shell(whose.customer)} --ev"
            try:
                vehicles = [only_vehicle(client, owner, to_type)]
            except Failure as failure:
                if failure.code != NOT_FOUND:
                    raise
                if not wallboxes:
                    hint = "give the id of a wallbox with --wallbox; no known API operation lists wallboxes"
                    raise Failure(NOT_FOUND, failure.message, hint) from None
                connection.note(failure.message)
        write_report(
            _sessions(client, owner.user_id, vehicles, wallboxes, span),
            out,
            title=title,
            tz=span.zone,
            start=span.start,
            end=span.end,
            customer=owner.external_id or f"user {owner.user_id}",
        )
    connection.note(f"{out}, {span}")


def _ids(option: str, given: list[str] | None) -> list[UUID]:
    hint = "`podero ev list-vehicles` lists the vehicles of a user" if option == "--ev" else "give the wallbox's own id"
    return [checked_uuid(option, text, hint) for text in given or []]


def _sessions(
    client: "Podero", user: UUID, vehicles: list[UUID], wallboxes: list[UUID], span: Span
) -> "dict[str, Iterator[Session]]":
    """The sessions of each device in the UTC days that the span touches; the report drops sessions outside the span."""
    from podero.sessions.local_days import utc_days_around

    start, end = utc_days_around(*span)
    found: dict[str, Iterator[Session]] = {}
    for vehicle in vehicles:
        found[f"Vehicle {vehicle}"] = client.ev_sessions.iter(user, vehicle, start=start, end=end)
    for box in wallboxes:
        found[f"Wallbox {box}"] = client.hems_sessions.iter(user, box, start=start, end=end)
    return found
