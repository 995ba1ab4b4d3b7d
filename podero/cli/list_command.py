"""The options of the command ``list``, which ``podero ev`` and ``podero hems`` share."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from podero.cli.connection import connection_of
from podero.cli.options import (
    ColumnNames,
    Customer,
    Describe,
    End,
    Excel,
    Force,
    Form,
    Last,
    Month,
    Out,
    Start,
    User,
    examples,
)
from podero.cli.spans import chosen_span
from podero.cli.whose import Device, named

if TYPE_CHECKING:
    from podero._client import Podero
    from podero.cli.listing import ListPage
    from podero.sessions.summarize import Session


class By(StrEnum):
    """The groups of totals."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    OUTCOME = "outcome"


def add_list_command(
    app: typer.Typer,
    *,
    about: str,
    device: Device,
    model: "Callable[[], type[Session]]",
    list_page: "Callable[[Podero], ListPage]",
    shown: Sequence[str],
) -> None:
    """Give a group of commands its ``list``.

    Args:
        app: The group.
        about: The description for the help.
        device: The kind of device.
        model: Returns the class of the sessions; imports it only then.
        list_page: Returns the method of the client that fetches a page.
        shown: Examples for the help.
    """
    unless = "; not needed with --customer and one vehicle" if device.is_listed else ""

    @app.command("list", help=about, epilog=examples(shown))
    def _(
        context: typer.Context,
        user: User = None,
        device_id: Annotated[
            str | None,
            typer.Argument(metavar=device.argument, help=f"Id of the {device.word}{unless}.", show_default=False),
        ] = None,
        customer: Customer = None,
        last: Last = None,
        month: Month = None,
        start: Start = None,
        end: End = None,
        outcome: Annotated[
            list[str] | None,
            typer.Option(metavar="NAME", help="Only sessions with this outcome; can be repeated.", show_default=False),
        ] = None,
        form: Form = None,
        excel: Excel = False,
        columns: ColumnNames = None,
        out: Out = None,
        force: Force = False,
        describe: Describe = False,
        chart: Annotated[bool, typer.Option("--chart", help="Draw bars: energy per day, and outcomes.")] = False,
        summary: Annotated[bool, typer.Option("--summary", help="Show totals; a null never counts as 0.")] = False,
        by: Annotated[By | None, typer.Option(help="With --summary: group the totals.", show_default=False)] = None,
    ) -> None:
        connection = connection_of(context)
        span = chosen_span(last, month, start, end, connection.zone())
        whose = named(context, (user, device_id), customer, device)
        from podero.cli.listing import Listing, View

        view = View(
            form=form,
            excel=excel,
            columns=columns,
            out=out,
            force=force,
            describe=describe,
            chart=chart,
            summary=summary,
            by=None if by is None else by.value,
        )
        listing = Listing(
            model=model(), list_page=list_page, whose=whose, device=device, span=span, outcomes=tuple(outcome or ())
        )
        listing.run(connection, view)
