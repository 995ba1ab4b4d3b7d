"""Models of what is known in part: the fields that were seen, all optional, and ``additional`` for the rest.

``additional`` holds what the API sent beyond the fields that this version knows, as plain JSON; nothing is lost, and
`to_dict` gives it back on the same level. When a later version knows a field, it moves from there to its own name.
"""

import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import attrs
import msgspec

from podero.decoding import fields_of

ADDITIONAL = "additional"


def additional() -> Any:
    """The field ``additional: Mapping[str, Any]`` of a model."""
    return attrs.field(factory=dict, hash=False)


def gathering(hint: Any) -> Callable[[Any], Any]:
    """From plain JSON to the same with what is additional under that name, wherever a model has a field for it.

    Args:
        hint: A model, or a type that holds models.
    """
    return _gatherer(hint) or (lambda data: data)


@cache
def _gatherer(hint: Any) -> Callable[[Any], Any] | None:
    """None where there is nothing to gather, so that most values are never looked at."""
    if isinstance(hint, type) and attrs.has(hint):
        return _of_model(hint)
    inner = next((found for argument in typing.get_args(hint) if (found := _gatherer(argument))), None)
    if inner is None or typing.get_origin(hint) is not tuple:
        return inner
    return lambda data: [inner(item) for item in data] if isinstance(data, list) else data


def _of_model(model: type) -> Callable[[Any], Any] | None:
    fields = fields_of(model)
    inside = {name: found for name, hint in fields.items() if (found := _gatherer(hint))}
    if not inside and ADDITIONAL not in fields:
        return None
    known = fields.keys() - {ADDITIONAL}

    def gather(data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        found = {name: value for name, value in data.items() if name in known}
        for name in inside.keys() & found.keys():
            found[name] = inside[name](found[name])
        if ADDITIONAL in fields and len(found) < len(data):
            found[ADDITIONAL] = {name: value for name, value in data.items() if name not in known}
        return found

    return gather


def json_ready(model: attrs.AttrsInstance) -> dict[str, Any]:
    """JSON-ready data of a model: known fields first, nulls kept, then what is additional."""
    known = {
        field.name: _ready(getattr(model, field.name))
        for field in attrs.fields(type(model))
        if field.name != ADDITIONAL
    }
    more: Mapping[str, Any] = getattr(model, ADDITIONAL, {})
    return {**known, **{name: value for name, value in more.items() if name not in known}}


def _ready(value: Any) -> Any:
    if attrs.has(type(value)):
        return json_ready(value)
    if isinstance(value, tuple):
        return [_ready(item) for item in value]
    return msgspec.to_builtins(value)
