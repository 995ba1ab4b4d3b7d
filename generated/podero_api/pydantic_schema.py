"""Schemas of models and enums for pydantic and FastAPI; imported when these ask for them."""

import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import attrs
import msgspec
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .errors import UnreadableError
from .types import ADDITIONAL, Model, OpenIntEnum, OpenStrEnum

Json = dict[str, Any]

_PLAIN: dict[Any, Json] = {
    None: {"type": "null"},
    types.NoneType: {"type": "null"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    UUID: {"type": "string", "format": "uuid"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}


def of_model(model: type[Model]) -> CoreSchema:
    """The schema by which pydantic reads and writes a model, with `from_dict` and `to_dict`."""

    def read(value: Any) -> Any:
        if isinstance(value, model):
            return value
        if not isinstance(value, Mapping):
            raise ValueError(f"this must be a {model.__name__} or a JSON object")
        try:
            return model.from_dict(value)
        except UnreadableError as error:
            problem = str(error)
        raise PydanticCustomError("unreadable", "{problem}", {"problem": problem})

    return core_schema.no_info_plain_validator_function(
        read, serialization=core_schema.plain_serializer_function_ser_schema(model.to_dict)
    )


def of_enum(kind: type[OpenStrEnum] | type[OpenIntEnum]) -> CoreSchema:
    """The schema by which pydantic reads and writes an enum, unknown values included."""
    plain = core_schema.str_schema() if issubclass(kind, str) else core_schema.int_schema(strict=True)
    return core_schema.no_info_after_validator_function(
        kind, plain, serialization=core_schema.plain_serializer_function_ser_schema(lambda value: value.value)
    )


def json_schema(hint: Any, inside: tuple[Any, ...] = ()) -> Json:
    """The JSON schema of a type. A type inside itself is written as any object."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        parts = [json_schema(part, inside) for part in arguments if part is not msgspec.UnsetType]
        return parts[0] if len(parts) == 1 else {"anyOf": parts}
    if origin is typing.Annotated:
        return json_schema(arguments[0], inside)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": json_schema(arguments[1], inside)}
    if origin is not None:
        return {"type": "array", "items": json_schema(arguments[0], inside)}
    if isinstance(hint, type) and issubclass(hint, Model):
        return {"type": "object", "title": hint.__name__} if hint in inside else _of_fields(hint, (*inside, hint))
    if isinstance(hint, type) and issubclass(hint, OpenStrEnum | OpenIntEnum):
        return {**_PLAIN[str if issubclass(hint, str) else int], "examples": [member.value for member in hint]}
    return dict(_PLAIN.get(hint, {}))


def _of_fields(model: Any, inside: tuple[Any, ...]) -> Json:
    hints = typing.get_type_hints(model, include_extras=True)
    properties, required = {}, []
    for field in attrs.fields(model):
        if field.name == ADDITIONAL:
            continue
        name = model.__wire_names__.get(field.name, field.name)
        properties[name] = json_schema(hints[field.name], inside)
        if field.default is attrs.NOTHING:
            required.append(name)
        elif field.default is not None and field.default is not msgspec.UNSET:
            properties[name]["default"] = field.default
    found = {"type": "object", "title": model.__name__, "properties": properties, "required": required}
    if ADDITIONAL in hints:
        found["additionalProperties"] = json_schema(typing.get_args(hints[ADDITIONAL])[1], inside) or True
    return found
