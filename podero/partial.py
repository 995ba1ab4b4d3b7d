"""Models of what is known in part: the fields that were seen, all optional, and ``additional`` for the rest.

``additional`` holds what the API sent beyond the fields that this version knows, as plain JSON; nothing is lost, and
`to_dict` gives it back on the same level. When a later version knows a field, it moves from there to its own name.
"""

from collections.abc import Mapping
from typing import Any

import attrs
import msgspec

ADDITIONAL = "additional"


def additional() -> Any:
    """The field ``additional: Mapping[str, Any]`` of a model."""
    return attrs.field(factory=dict, hash=False)


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
