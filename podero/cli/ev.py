"""``podero ev``: charging sessions of electric vehicles."""

from typing import TYPE_CHECKING, Annotated

import typer

from podero.cli.connection import connection_of
from podero.cli.failures import usage_error
from podero.cli.list_command import add_list_command
from podero.cli.options import Describe, PlainFormat, UserId, VehicleId, examples

if TYPE_CHECKING:
    from podero.models import ChargingSession

app: typer.Typer = typer.Typer(
    help="Charging sessions of electric vehicles.", no_args_is_help=True, rich_markup_mode=None
)


@app.command(
    epilog=examples(
        (
            "podero ev current $USER_ID $EV_ID",
            "podero ev current $USER_ID $EV_ID --describe",
            "podero ev current $USER_ID $EV_ID --format json",
            "podero ev current $USER_ID $EV_ID --watch --interval 10",
            "podero ev current $USER_ID $EV_ID --watch --format jsonl",
        )
    )
)
def current(
    context: typer.Context,
    user: UserId,
    vehicle: VehicleId,
    watch: Annotated[bool, typer.Option("--watch", help="Go on, and show each change; Ctrl-C stops it.")] = False,
    interval: Annotated[float, typer.Option(metavar="SECONDS", help="With --watch: between two polls.", min=1)] = 30.0,
    include_hidden: Annotated[bool, typer.Option("--include-hidden", help="A hidden session, too.")] = False,
    describe: Describe = False,
    form: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write it.")] = PlainFormat.TABLE,
) -> None:
    """Show the active session, and why it charges as it does.

    That none is active is no error: it is said, and the exit code is 0; as JSON it is null.
    """
    connection = connection_of(context)
    if describe and form is not PlainFormat.TABLE:
        raise usage_error("--describe is for people", "leave out --format, or --describe")
    if watch and form is PlainFormat.JSON:
        raise usage_error("--watch has no end, a JSON document has one", "use --format jsonl")
    if watch:
        from podero.cli.watching import watch_session

        watch_session(
            connection,
            user,
            vehicle,
            interval=interval,
            include_hidden=include_hidden,
            describe=describe,
            for_programs=form is PlainFormat.JSONL,
        )
    else:
        from podero.cli.one_session import show_current

        with connection.client() as client:
            session = client.ev_sessions.current(user, vehicle, include_hidden=include_hidden)
        show_current(session, describe=describe, form=form.value)


@app.command(
    "list-vehicles",
    epilog=examples(
        (
            "podero ev list-vehicles $USER_ID",
            "podero ev list-vehicles $USER_ID --format json",
        )
    ),
)
def list_vehicles(
    context: typer.Context,
    user: UserId,
    form: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write them.")] = PlainFormat.TABLE,
) -> None:
    """List the vehicles of a user, deleted ones too.

    Errors that the API reports of a vehicle are warnings on stderr.
    """
    from podero.cli.directory import show_vehicles

    with connection_of(context).client() as client:
        vehicles = client.api.user_electric_vehicles.list_electric_vehicles(user)
    show_vehicles(vehicles, form=form.value)


def _model() -> "type[ChargingSession]":
    from podero.models import ChargingSession

    return ChargingSession


add_list_command(
    app,
    about="List the charging sessions of a vehicle in a span of days.",
    device="EV",
    model=_model,
    list_page=lambda client: client.ev_sessions.list,
    shown=(
        "podero ev list $USER_ID $EV_ID --last 30d",
        "podero ev list $USER_ID $EV_ID --month last --describe",
        "podero ev list $USER_ID $EV_ID --last 3m --summary --by month",
        "podero ev list $USER_ID $EV_ID --last 30d --chart",
        "podero ev list $USER_ID $EV_ID --start 2026-10-01 --out sessions.csv",
    ),
)
