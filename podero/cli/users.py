"""``podero users``: users of the organization."""

from typing import Annotated

import typer

from podero.cli.connection import connection_of
from podero.cli.grammar import Commands
from podero.cli.options import ColumnNames, Excel, Force, Form, Out, PlainForm, PlainFormat, examples

app: Commands = Commands("Users of the organization.")


@app.command(
    epilog=examples(
        (
            "podero users find customer-1001",
            "podero users find customer-1001 --format json",
        )
    )
)
def find(
    context: typer.Context,
    external_id: Annotated[
        str,
        typer.Argument(
            metavar="EXTERNAL_ID", help="External id: the user's id in your own system.", show_default=False
        ),
    ],
    form: PlainForm = PlainFormat.TABLE,
) -> None:
    """Find the user with this external id, such as a customer number of your own system."""
    from podero.cli.directory import show_user
    from podero.cli.rows import identity
    from podero.cli.whose import Owner, user_of

    connection = connection_of(context)
    org_id = connection.organization()
    with connection.client() as client:
        user = user_of(client, external_id)
    show_user(user, identity(org_id, Owner(user.id, user.external_user_id or external_id)), connection, form)


@app.command(
    "list",
    epilog=examples(
        (
            "podero users list",
            "podero users list --columns external_id,user_id,num_wallboxes",
            "podero users list --out users.csv",
        )
    ),
)
def list_users(
    context: typer.Context,
    include_deleted: Annotated[bool, typer.Option("--include-deleted", help="Also list deleted users.")] = False,
    form: Form = None,
    excel: Excel = False,
    columns: ColumnNames = None,
    out: Out = None,
    force: Force = False,
) -> None:
    """List all users of the organization."""
    from podero_api.models.user import User

    from podero.cli.directory import Directory, Found
    from podero.cli.rows import identity
    from podero.cli.tables import users_table
    from podero.cli.whose import Owner

    connection = connection_of(context)
    org_id = connection.organization()

    def found() -> Found:
        with connection.client() as client:
            users = client.api.users.list_users(include_deleted=include_deleted)
        return [(identity(org_id, Owner(user.id, user.external_user_id)), user) for user in users]

    directory = Directory(model=User, what="users", device=None, table=users_table)
    directory.show(found, connection, form=form, excel=excel, columns=columns, out=out, force=force)
