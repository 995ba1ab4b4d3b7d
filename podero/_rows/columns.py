"""The columns for the fields of a model, and the row for an object."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints
from uuid import UUID

import attrs

Columns: TypeAlias = Mapping[str, type]
"""Names of columns, in order, and the type of their values: datetime, float, int, bool, str, or object for JSON."""
Row: TypeAlias = Mapping[str, Any]


class UnwritableError(ValueError):
    """The format cannot hold a value."""


_PLAIN = (datetime, float, int, bool)
_ADDITIONAL = "additional_properties"


@cache
def columns_of(model: Any) -> Columns:
    """One column for each field of an attrs class; additional properties have no column."""
    hints = get_type_hints(model)
    return {field.name: _type(hints[field.name]) for field in attrs.fields(model) if field.name != _ADDITIONAL}


def row_of(thing: attrs.AttrsInstance) -> dict[str, Any]:
    """The row of an object: its values by column."""
    return {name: _plain(getattr(thing, name)) for name in columns_of(type(thing))}


def _type(hint: Any) -> type:
    kinds = [part for part in get_args(hint) if part is not NoneType]
    kind = hint if not kinds or get_origin(hint) in (tuple, list, dict) else kinds[0]
    if not isinstance(kind, type):
        return object
    if kind in _PLAIN:
        return kind
    return str if issubclass(kind, str | UUID | Enum) else object


def _plain(value: Any) -> Any:
    if isinstance(value, UUID | Enum):
        return str(value)
    if hasattr(value, "to_dict"):
        return value.to_dict()
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
