"""Every operation of docs/operations.md: how it may be called, and what a server may answer."""

import datetime
import enum
import importlib
import re
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus
from uuid import UUID

import attrs
import msgspec
import podero_api.client
import podero_api.types
from podero_api.operation import Operation, load
from podero_api.parameters import Parameter
from podero_api.types import ADDITIONAL, Model, fields_of

TABLE = Path(__file__).parents[2] / "docs" / "operations.md"
ID = "11111111-2222-4333-8444-555555555555"
ORG_ID = "99999999-2222-4333-8444-555555555555"
MOMENT = "2026-10-30T18:04:05Z"
_TEXTS: dict[Any, Any] = {
    UUID: ID,
    bool: True,
    int: 7,
    float: 0.5,
    datetime.datetime: "2026-10-30T18:04:05+00:00",
    datetime.date: "2026-10-30",
    str: "a/b c",
}


def names() -> list[str]:
    """The operations of the table, such as ``users.list_users``."""
    rows = re.findall(r"(?m)^\| ([A-Z]+) \| `(\S+)` \| .*?`(\w+\.\w+)` \|", TABLE.read_text("utf-8"))
    for method, path, name in rows:
        assert (load(name).method, load(name).path) == (method, path)
    return [name for *_, name in rows]


NAMES = names()


@attrs.frozen
class Sample:
    """A call of an operation and the request that it must send.

    Attributes:
        path: Values of the path, the organization aside.
        keywords: All other arguments.
        target: As it must arrive.
        body: JSON that must arrive, or UNSET.
    """

    path: list[Any]
    keywords: dict[str, Any]
    target: str
    body: Any


def sample(name: str) -> Sample:
    """A call with every argument that there is."""
    operation = load(name)
    in_path = [each for each in operation.parameters if each.place == "path"]
    others = [each for each in operation.parameters if each.place != "path"]
    values = {each.name: ORG_ID if each.name == "org_id" else _value(each) for each in in_path}
    target = re.sub(r"\{([^{}]*)\}", lambda found: quote(_text(values[found[1]]), safe=""), operation.path)
    query = [f"{quote_plus(each.name)}={quote_plus(_text(_value(each)))}" for each in others if each.place == "query"]
    keywords = {each.python_name: [_value(each)] if each.is_listing else _value(each) for each in others}
    body: Any = msgspec.UNSET
    if operation.body:
        body = json_of(body_type(operation))
        keywords["body"] = body
    path = [value for name, value in values.items() if name != "org_id"]
    return Sample(path, keywords, target + (f"?{'&'.join(query)}" if query else ""), body)


def body_type(operation: Operation[Any]) -> Any:
    """The model of its body."""
    (hint,) = [kind for kind in _parts(hints_of(module_of(operation.name))["body"]) if _is_model(kind)]
    return hint


def module_of(name: str) -> types.ModuleType:
    """The module of an operation's low-level functions."""
    return importlib.import_module(f"podero_api.api.{name}")


def hints_of(module: types.ModuleType) -> dict[str, Any]:
    """The types of what a low-level function takes and gives."""
    names = {**vars(podero_api.types), **vars(podero_api.client), **vars(module)}
    return typing.get_type_hints(module.sync, names)


def json_of(hint: Any, inside: tuple[Any, ...] = ()) -> Any:
    """JSON that a type stands for, with every field; what holds itself ends there."""
    parts = [part for part in _parts(hint) if part not in (types.NoneType, msgspec.UnsetType)]
    hint = parts[0] if parts else None
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is None or hint in inside:
        return None
    if hint is Any:
        return {"any": ["thing", None, 1.5]}
    if origin is typing.Annotated:
        return MOMENT
    if origin is typing.Literal:
        return arguments[0]
    if origin in (dict, Mapping):
        return {"a key": json_of(arguments[1], inside)}
    if origin is not None:
        return [json_of(arguments[0], inside)]
    if _is_model(hint):
        hints = typing.get_type_hints(hint, include_extras=True)
        return {
            hint.__wire_names__.get(name, name): json_of(hints[name], (*inside, hint))
            for name in fields_of(hint)
            if name != ADDITIONAL
        }
    if issubclass(hint, enum.Enum):
        return next(iter(hint)).value
    return MOMENT if hint is datetime.datetime else "text" if hint is str else _TEXTS[hint]


def to_json(value: Any) -> Any:
    """The JSON that a result stands for."""
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    return value.to_dict() if isinstance(value, Model) else value


def call(client: Any, name: str, *arguments: Any, **keywords: Any) -> Any:
    """Call ``client.api.<tag>.<operation>``."""
    tag, function = name.split(".")
    return getattr(getattr(client.api, tag), function)(*arguments, **keywords)


def _is_model(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Model)


def _parts(hint: Any) -> tuple[Any, ...]:
    return typing.get_args(hint) if typing.get_origin(hint) in (types.UnionType, typing.Union) else (hint,)


def _value(parameter: Parameter) -> Any:
    least = parameter.minimum
    return _TEXTS[parameter.kind] if least is None else parameter.kind(least)


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
