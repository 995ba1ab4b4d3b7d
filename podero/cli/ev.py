"""``podero ev``: charging sessions of electric vehicles."""

from typing import TYPE_CHECKING, Annotated

import typer

from podero._arguments import LONGEST
from podero.cli.connection import connection_of
from podero.cli.failures import FAILED, Failure, usage_error
from podero.cli.grammar import Commands
from podero.cli.list_command import add_list_command
from podero.cli.options import (
    ColumnNames,
    Customer,
    Describe,
    Excel,
    Force,
    Form,
    Out,
    PlainForm,
    PlainFormat,
    User,
    Vehicle,
    check_describe,
    examples,
    number,
)
from podero.cli.whose import EV, named

if TYPE_CHECKING:
    from podero.models import ChargingSession

app: Commands = Commands("Charging sessions of electric vehicles.")


@app.command(
    epilog=examples(
        (
            "podero ev current $USER_ID $EV_ID",
            "podero ev current --customer customer-1001 --describe",
            "podero ev current $USER_ID $EV_ID --format json",
            "podero ev current $USER_ID $EV_ID --watch --interval 10",
            "podero ev current $USER_ID $EV_ID --watch --format jsonl",
        )
    )
)
def current(
    context: typer.Context,
    user: User = None,
    vehicle: Vehicle = None,
    customer: Customer = None,
    watch: Annotated[bool, typer.Option("--watch", help="Keep polling, and show each change, until Ctrl-C.")] = False,
    interval: Annotated[
        float | None,
        typer.Option(
            metavar="SECONDS",
            help="With --watch: seconds between two polls, at least 1. [default: 30]",
            parser=number("--interval", float, 1, int(LONGEST)),
            show_default=False,
        ),
    ] = None,
    include_hidden: Annotated[bool, typer.Option("--include-hidden", help="Also show a hidden session.")] = False,
    describe: Describe = False,
    form: PlainForm = PlainFormat.TABLE,
) -> None:
    """Show the active session, and explain it with --describe.

    If no session is active, the command says so, and the exit code is 0; as JSON, the result is null.
    """
    connection = connection_of(context)
    whose = named(context, (user, vehicle), customer, EV)
    check_describe(form, describe=describe)
    if watch and form is PlainFormat.JSON:
        raise usage_error("--watch has no end, so it cannot write one JSON document", "use --format jsonl")
    if interval is not None and not watch:
        raise usage_error("--interval works only with --watch", "add --watch")
    if watch:
        from podero.cli.watching import watch_session

        watch_session(
            connection,
            whose,
            interval=30.0 if interval is None else interval,
            include_hidden=include_hidden,
            describe=describe,
            for_programs=form is PlainFormat.JSONL,
        )
    else:
        from podero.cli.one_session import show_current
        from podero.cli.rows import identity

        org_id, zone = connection.organization(), connection.zone()
        with connection.client() as client:
            owner, vehicle_id = whose.owner_and_device(client)
            session = client.ev_sessions.current(owner.user_id, vehicle_id, include_hidden=include_hidden)
        columns = identity(org_id, owner, EV, vehicle_id)
        show_current(session, identity=columns, describe=describe, form=form.value, zone=zone)


@app.command(
    "list-vehicles",
    epilog=examples(
        (
            "podero ev list-vehicles $USER_ID",
            "podero ev list-vehicles --customer customer-1001 --format json",
        )
    ),
)
def list_vehicles(
    context: typer.Context,
    user: User = None,
    customer: Customer = None,
    form: Form = None,
    excel: Excel = False,
    columns: ColumnNames = None,
    out: Out = None,
    force: Force = False,
) -> None:
    """List the vehicles of a user, deleted ones too.

    If the API reports an error for a vehicle, it is shown as a warning on stderr.
    """
    from podero_api.models.electric_vehicle import ElectricVehicle

    from podero.cli.directory import Directory, Found
    from podero.cli.rows import identity
    from podero.cli.tables import vehicles_table

    connection = connection_of(context)
    whose = named(context, (user,), customer)
    org_id = connection.organization()

    def found() -> Found:
        with connection.client() as client:
            owner = whose.owner(client)
            vehicles = client.api.user_electric_vehicles.list_electric_vehicles(owner.user_id)
        return [(identity(org_id, owner.or_named_by(vehicle), EV, vehicle.id), vehicle) for vehicle in vehicles]

    directory = Directory(model=ElectricVehicle, what="vehicles", device=EV, table=vehicles_table)
    directory.show(found, connection, form=form, excel=excel, columns=columns, out=out, force=force)


@app.command(
    epilog=examples(
        (
            "podero ev boost $USER_ID $EV_ID",
            "podero ev boost --customer customer-1001",
            "podero ev boost --customer customer-1001 --cancel",
        )
    )
)
def boost(
    context: typer.Context,
    user: User = None,
    vehicle: Vehicle = None,
    customer: Customer = None,
    cancel: Annotated[bool, typer.Option("--cancel", help="Cancel the boost of the next session.")] = False,
) -> None:
    """Charge now, or at the next session if the vehicle is not plugged in.

    The exit code is 0 if the API accepted the request; `podero ev list-vehicles` shows the boost. The API cannot end
    the boost of a running session.
    """
    from podero.errors import ConflictError

    connection = connection_of(context)
    whose = named(context, (user, vehicle), customer, EV)
    with connection.client() as client:
        owner, vehicle_id = whose.owner_and_device(client)
        vehicles = client.api.user_electric_vehicles
        ask = vehicles.cancel_electric_vehicle_boost if cancel else vehicles.boost_electric_vehicle
        try:
            ask(owner.user_id, vehicle_id)
        except ConflictError as error:
            reason = f"the API's reason is {error.reason!r:.60}; " if error.reason else ""
            raise Failure(FAILED, str(error), f"{reason}`podero ev current` shows what the vehicle does") from None
    if cancel:
        connection.note(f"vehicle {vehicle_id} has no boost for its next session; a running boost continues")
    else:
        connection.note(f"boost of vehicle {vehicle_id} requested")


def _model() -> "type[ChargingSession]":
    from podero.models import ChargingSession

    return ChargingSession


add_list_command(
    app,
    about="List the charging sessions of a vehicle in a span of days.",
    device=EV,
    model=_model,
    list_page=lambda client: client.ev_sessions.list,
    shown=(
        "podero ev list $USER_ID $EV_ID --last 30d",
        "podero ev list --customer customer-1001 --month last --describe",
        "podero ev list $USER_ID $EV_ID --last 3m --outcome commands_failed",
        "podero ev list $USER_ID $EV_ID --last 3m --summary --by month",
        "podero ev list $USER_ID $EV_ID --last 30d --chart",
        "podero ev list $USER_ID $EV_ID --start 2026-10-01 --out sessions.csv",
    ),
)
