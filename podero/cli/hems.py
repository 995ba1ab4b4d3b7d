"""``podero hems``: solar surplus sessions of wallboxes."""

from typing import TYPE_CHECKING

import typer

from podero.cli.list_command import add_list_command

if TYPE_CHECKING:
    from podero.models import HEMSSession

app: typer.Typer = typer.Typer(
    help="HEMS (solar surplus) sessions of wallboxes.", no_args_is_help=True, rich_markup_mode=None
)


def _model() -> "type[HEMSSession]":
    from podero.models import HEMSSession

    return HEMSSession


add_list_command(
    app,
    about="List the HEMS sessions of a wallbox in a span of days.",
    device="WALLBOX",
    model=_model,
    list_page=lambda client: client.hems_sessions.list,
    shown=(
        "podero hems list $USER_ID $WALLBOX_ID --last 30d",
        "podero hems list $USER_ID $WALLBOX_ID --month 2026-10 --summary",
        "podero hems list $USER_ID $WALLBOX_ID --last 3m --chart",
        "podero hems list $USER_ID $WALLBOX_ID --month last --describe",
        "podero hems list $USER_ID $WALLBOX_ID --last 1y --out hems.parquet",
        "podero hems list $USER_ID $WALLBOX_ID --start 2026-10-01 --format csv",
    ),
)
