"""Whether a value is what its annotation says, all the way down."""

import types
import typing
from collections.abc import Mapping
from typing import Any

import attrs


def check_types(value: Any, hint: Any) -> None:
    """Fail unless the value has exactly the type that it was promised to have."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        check_types(value, arguments[0])
    elif origin in (types.UnionType, typing.Union):
        if value is not None or type(None) not in arguments:
            check_types(value, next(one for one in arguments if one is not type(None)))
    elif origin is not None:
        _check_generic(value, origin, arguments)
    elif hint is not Any:
        assert type(value) is (type(None) if hint is None else hint)
        if attrs.has(hint):
            hints = typing.get_type_hints(hint, include_extras=True)
            for field in attrs.fields(hint):
                check_types(getattr(value, field.name), hints[field.name])


def _check_generic(value: Any, origin: Any, arguments: tuple[Any, ...]) -> None:
    if origin is Mapping:
        assert type(value) is dict
        return
    assert type(value) is origin
    for item in value:  # a tuple, or a page
        check_types(item, arguments[0])
