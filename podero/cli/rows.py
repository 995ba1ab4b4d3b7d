"""The ids in front of every row for programs, and the choice of columns."""

import difflib
from collections.abc import Mapping
from typing import Any, TypeAlias
from uuid import UUID

import attrs

from podero._rows.columns import Columns, Row, columns_of, row_of
from podero.cli.failures import usage_error
from podero.cli.whose import Device, Owner

Identity: TypeAlias = Mapping[str, str | None]
"""The columns for the ids of a row, in order."""


def identity(org_id: UUID, owner: Owner, device: Device | None = None, device_id: UUID | None = None) -> Identity:
    """The id columns for a user or a device; the external id is null if it is not known."""
    columns: dict[str, str | None] = {"org_id": str(org_id), "user_id": str(owner.user_id)}
    columns |= {} if device is None else {device.column: None if device_id is None else str(device_id)}
    return columns | {"external_id": owner.external_id}


def all_columns(model: type[attrs.AttrsInstance], device: Device | None = None) -> Columns:
    """The columns of `identity`, then those of the model."""
    whose = ["org_id", "user_id", *([] if device is None else [device.column]), "external_id"]
    return {**dict.fromkeys(whose, str), **columns_of(model)}


def chosen_columns(given: str | None, columns: Columns) -> Columns:
    """The columns from ``--columns``, in this order; without it, all columns.

    Raises:
        Failure: There is no such column.
    """
    if given is None:
        return columns
    names = [name.strip() for name in given.split(",") if name.strip()]
    if not names:
        raise usage_error("--columns is empty", f"the columns are {', '.join(columns)}")
    for name in names:
        if name not in columns:
            close = difflib.get_close_matches(name, columns, n=1)
            hint = f"did you mean {close[0]}?" if close else f"the columns are {', '.join(columns)}"
            raise usage_error(f"there is no column {name!r:.60}", hint)
    return {name: columns[name] for name in names}


def row(whose: Identity, thing: Any, columns: Columns | None) -> Row:
    """The values of the columns; without columns, all fields, additional properties included."""
    if columns is None:
        return {**whose, **thing.to_dict()}
    values: dict[str, Any] = {**whose, **row_of(thing)}
    return {name: values[name] for name in columns}
