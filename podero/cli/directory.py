"""Shows users and vehicles, or writes them as rows."""

from collections.abc import Callable, Sequence
from typing import Any

import attrs
from podero_api.models.user import User

from podero.cli.connection import Connection
from podero.cli.formats import Format, chosen_format, print_json, writing_rows
from podero.cli.options import PlainFormat
from podero.cli.outputs import check_target, opened
from podero.cli.rows import Identity, all_columns, chosen_columns, row
from podero.cli.tables import fields_table, rows_table
from podero.cli.terminal import show, stdout_console
from podero.cli.whose import Device

Found = Sequence[tuple[Identity, Any]]
"""Items, each with the ids of its organization, user and device."""


def show_user(user: User, identity: Identity, connection: Connection, form: PlainFormat) -> None:
    """One user."""
    if form is PlainFormat.TABLE:
        show(stdout_console(), fields_table(user, connection.zone()))
    else:
        print_json({**identity, **user.to_dict()}, indent=2 if form is PlainFormat.JSON else None)


@attrs.frozen(kw_only=True)
class Directory:
    """How items are shown or written that the API lists in one response.

    Attributes:
        model: The model of the items.
        what: The word for them, in the plural.
        device: The kind of device, if they are devices.
        table: Makes the table that shows them.
    """

    model: type[Any]
    what: str
    device: Device | None
    table: Callable[[Sequence[Any]], Any]

    def show(
        self,
        find: "Callable[[], Found]",
        connection: Connection,
        *,
        form: Format | None,
        excel: bool,
        columns: str | None,
        out: Any,
        force: bool,
    ) -> None:
        """Find the items, and write them as the options say."""
        chosen, kept = chosen_format(form, out, excel=excel), all_columns(self.model, self.device)
        names, zone = chosen_columns(columns, kept), connection.zone()
        if out is not None:
            check_target(out, force=force)
        found = find()
        if chosen is Format.TABLE:
            things = [thing for _, thing in found]
            rows = [row(identity, thing, names) for identity, thing in found]
            table = self.table(things) if columns is None else rows_table(rows, names, zone)
            show(stdout_console(), table if found else f"no {self.what}")
            return
        whole = columns is None and chosen in (Format.JSON, Format.JSONL)
        with (
            opened(out, force=force) as file,
            writing_rows(chosen, names, file, excel=excel, zone=zone) as write,
        ):
            for identity, thing in found:
                write(row(identity, thing, None if whole else names))
        if out is not None:
            connection.note(f"{len(found)} {self.what if len(found) != 1 else self.what[:-1]} in {out}")
