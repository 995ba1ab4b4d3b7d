"""``podero users``: users of the organization."""

from typing import Annotated

import typer

from podero.cli.connection import connection_of
from podero.cli.failures import usage_error
from podero.cli.options import PlainFormat, examples

app: typer.Typer = typer.Typer(help="Users of the organization.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """Keeps typer from making a group of one command that command itself."""


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
        str, typer.Argument(metavar="EXTERNAL_ID", help="The user's id in your own system.", show_default=False)
    ],
    form: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write it.")] = PlainFormat.TABLE,
) -> None:
    """Find the user whom your own system knows by this id, such as a customer number."""
    from podero.cli.directory import show_user

    with connection_of(context).client() as client:
        try:
            user = client.api.users.get_user_by_external_id(external_id)
        except ValueError as error:
            raise usage_error(str(error)) from None
    show_user(user, form=form.value)
