"""``podero hems``: solar surplus sessions of wallboxes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from podero.cli.connection import Connection, connection_of
from podero.cli.failures import usage_error
from podero.cli.grammar import Commands
from podero.cli.list_command import add_list_command
from podero.cli.options import Customer, Describe, PlainForm, PlainFormat, User, Wallbox, check_describe, examples
from podero.cli.whose import WALLBOX, Named, named

if TYPE_CHECKING:
    from podero_api.models.hems_session_detail import HEMSSessionDetail

    from podero._client import Podero
    from podero.models import HEMSSession

app: Commands = Commands("HEMS (solar surplus) sessions of wallboxes.")


@app.command(
    epilog=examples(
        (
            "podero hems current $USER_ID $WALLBOX_ID",
            "podero hems current --customer customer-1001 $WALLBOX_ID --describe",
            "podero hems current $USER_ID $WALLBOX_ID --format json",
        )
    )
)
def current(
    context: typer.Context,
    user: User = None,
    wallbox: Wallbox = None,
    customer: Customer = None,
    describe: Describe = False,
    form: PlainForm = PlainFormat.TABLE,
) -> None:
    """Show the running session, with its decisions and commands.

    If no session is running, the command says so, and the exit code is 0; as JSON, the result is null.
    """
    check_describe(form, describe=describe)
    whose = named(context, (user, wallbox), customer, WALLBOX)

    def running(client: "Podero", user_id: UUID, wallbox_id: UUID) -> "HEMSSessionDetail | None":
        return client.api.wallbox_hems_sessions.get_current_wallbox_hems_session(user_id, wallbox_id).session

    _show(connection_of(context), whose, running, form, describe=describe)


@app.command(
    epilog=examples(
        (
            "podero hems show $USER_ID $WALLBOX_ID 70001",
            "podero hems show --customer customer-1001 $WALLBOX_ID 70001 --describe",
        )
    )
)
def show(
    context: typer.Context,
    user: User = None,
    wallbox: Wallbox = None,
    session: Annotated[
        str | None, typer.Argument(metavar="SESSION", help="Id of the session, a number.", show_default=False)
    ] = None,
    customer: Customer = None,
    describe: Describe = False,
    form: PlainForm = PlainFormat.TABLE,
) -> None:
    """Show one session, with its decisions and commands."""
    check_describe(form, describe=describe)
    whose = named(context, (user, wallbox, session), customer, WALLBOX, rest=("SESSION",))
    number = whose.rest[0]
    if not (number.isascii() and number.isdigit()):
        raise usage_error(f"SESSION: {number!r:.60} is not a number", "`podero hems list` shows the ids of sessions")

    def found(client: "Podero", user_id: UUID, wallbox_id: UUID) -> "HEMSSessionDetail":
        return client.api.wallbox_hems_sessions.get_wallbox_hems_session(user_id, wallbox_id, int(number))

    _show(connection_of(context), whose, found, form, describe=describe)


def _show(
    connection: Connection,
    whose: Named,
    fetch: "Callable[[Podero, UUID, UUID], HEMSSessionDetail | None]",
    form: PlainFormat,
    *,
    describe: bool,
) -> None:
    from podero.cli.one_session import show_detail
    from podero.cli.rows import identity

    org_id, zone = connection.organization(), connection.zone()
    with connection.client() as client:
        owner, wallbox_id = whose.owner_and_device(client)
        detail = fetch(client, owner.user_id, wallbox_id)
    columns = identity(org_id, owner, WALLBOX, wallbox_id)
    show_detail(detail, identity=columns, describe=describe, form=form.value, zone=zone)


def _model() -> "type[HEMSSession]":
    from podero.models import HEMSSession

    return HEMSSession


add_list_command(
    app,
    about="List the HEMS sessions of a wallbox in a span of days.",
    device=WALLBOX,
    model=_model,
    list_page=lambda client: client.hems_sessions.list,
    shown=(
        "podero hems list $USER_ID $WALLBOX_ID --last 30d",
        "podero hems list $USER_ID $WALLBOX_ID --month 2026-10 --summary",
        "podero hems list $USER_ID $WALLBOX_ID --last 3m --chart",
        "podero hems list --customer customer-1001 $WALLBOX_ID --last 4w --describe",
        "podero hems list $USER_ID $WALLBOX_ID --last 1y --out hems.parquet",
        "podero hems list $USER_ID $WALLBOX_ID --start 2026-10-01 --format csv",
    ),
)
