"""``podero ev``: charging sessions of electric vehicles."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from podero.cli.connection import connection_of
from podero.cli.failures import usage_error
from podero.cli.list_command import add_list_command
from podero.cli.options import Describe, UserId, VehicleId, examples

if TYPE_CHECKING:
    from podero.models import ChargingSession

app = typer.Typer(help="Charging sessions of electric vehicles.", no_args_is_help=True, rich_markup_mode=None)


class SessionFormat(StrEnum):
    """How one session, or a watched one, is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


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
    interval: Annotated[float, typer.Option(metavar="SECONDS", help="With --watch: between two looks.", min=1)] = 30.0,
    include_hidden: Annotated[bool, typer.Option("--include-hidden", help="A hidden session, too.")] = False,
    describe: Describe = False,
    form: Annotated[SessionFormat, typer.Option("--format", "-f", help="How to write it.")] = SessionFormat.TABLE,
) -> None:
    """Show the active session, and why it charges as it does.

    That none is active is no error: it is said, and the exit code is 0; as JSON it is null.
    """
    connection = connection_of(context)
    if describe and form is not SessionFormat.TABLE:
        raise usage_error("--describe is for people", "leave out --format, or --describe")
    if watch and form is SessionFormat.JSON:
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
            for_programs=form is SessionFormat.JSONL,
        )
    else:
        from podero.cli.one_session import show_current

        with connection.client() as client:
            session = client.ev_sessions.current(user, vehicle, include_hidden=include_hidden)
        show_current(session, describe=describe, form=form.value)


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
