"""Calls of generated functions made from a document: Python arguments from JSON, and the request that must arrive."""

import datetime
import enum
import importlib
import inspect
import types
import typing
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from urllib.parse import quote
from uuid import UUID

import attrs
from hypothesis import strategies as st
from openapi_python_client.strings import PythonIdentifier

from scripts.traps import module_of, operations
from tests.pipeline.documents import Json
from tests.pipeline.values import Values, target, values

ABSENT = object()
_READERS: dict[Any, Any] = {
    UUID: UUID,
    datetime.datetime: datetime.datetime.fromisoformat,
    datetime.date: datetime.date.fromisoformat,
}


@attrs.frozen
class Called:
    """What a generated function is called with, and the request that it must send.

    Attributes:
        arguments: Keyword arguments for the function, ``client`` aside.
        path: As it must arrive, quoted.
        query: Pairs in any order.
        headers: By their names in lower case.
        body: JSON, or ``ABSENT``.
    """

    arguments: Json
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    body: Any


@attrs.frozen
class Endpoint:
    """One operation of a document and the module that was generated for it."""

    title: str
    document: Json = attrs.field(repr=False)
    item: Json = attrs.field(repr=False)
    content: Json = attrs.field(repr=False)
    module: ModuleType = attrs.field(repr=False)

    @property
    def method(self) -> str:
        return self.title.split(" ", 1)[0]

    @property
    def parameters(self) -> list[Json]:
        return [
            target(self.document, one)
            for one in (*self.item.get("parameters", ()), *self.content.get("parameters", ()))
        ]

    @property
    def good_answers(self) -> list[tuple[list[int], Any]]:
        """Statuses and the schema of the answer; ``ABSENT`` where it has no content."""
        found = []
        for status, answer in self.content["responses"].items():
            if status.startswith("2"):
                content = target(self.document, answer).get("content")
                statuses = [200, 201, 202] if status == "2XX" else [int(status)]
                found.append((statuses, content["application/json"]["schema"] if content else ABSENT))
        return found

    def calls(self) -> st.SearchStrategy[Called]:
        """Calls with arguments that the document allows."""
        chosen = {
            (one["name"], one["in"]): _sendable(self.document, one) if one.get("required") else _optional(self, one)
            for one in self.parameters
        }
        body = target(self.document, self.content.get("requestBody", {}))
        content = values(self.document, body["content"]["application/json"]["schema"]) if body else st.just(ABSENT)
        if body and not body.get("required"):
            content |= st.just(ABSENT)
        return st.builds(self._called, st.fixed_dictionaries(chosen), content)

    def _called(self, chosen: dict[tuple[str, str], Any], body: Any) -> Called:
        hints = typing.get_type_hints(self.module._get_kwargs)
        arguments, query, headers = {}, [], {}
        path = self.title.split(" ", 1)[1]
        for parameter in self.parameters:
            name, place = parameter["name"], parameter["in"]
            value = chosen[name, place]
            if value is not ABSENT:
                argument = _argument(name, place, hints)
                arguments[argument] = to_python(hints[argument], value)
            sent = target(self.document, parameter["schema"]).get("default", ABSENT) if value is ABSENT else value
            if sent is ABSENT or sent is None:
                continue
            match place:
                case "path":
                    path = path.replace(f"{{{name}}}", quote(_text(sent), safe=""))
                case "query":
                    query += [(name, _text(one)) for one in (sent if isinstance(sent, list) else [sent])]
                case "header":
                    headers[name.lower()] = _text(sent)
        if body is not ABSENT:
            arguments["body"] = to_python(hints["body"], body)
        return Called(arguments, path, query, headers, body)


def endpoints(document: Json, package: str) -> Iterator[Endpoint]:
    """Each operation of a document with its generated module."""
    for title, item, content in operations(document):
        folder, name = module_of(content)
        yield Endpoint(title, document, item, content, importlib.import_module(f"{package}.api.{folder}.{name}"))


def to_python(hint: Any, value: Any) -> Any:
    """The value of a type that stands for this JSON; TypeError if it cannot."""
    for kind in typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,):
        try:
            return _one(kind, value)
        except (AttributeError, LookupError, TypeError, ValueError):
            continue
    raise TypeError(f"{value!r} is no {hint}")


def to_json(value: Any) -> Any:
    """The JSON that a parsed answer stands for."""
    if isinstance(value, list):
        return [to_json(item) for item in value]
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    return value.to_dict() if attrs.has(type(value)) else value


def _one(kind: Any, value: Any) -> Any:
    if kind in _READERS:
        return _READERS[kind](value)
    if typing.get_origin(kind) is list:
        if not isinstance(value, list):
            raise TypeError
        return [to_python(typing.get_args(kind)[0], item) for item in value]
    if inspect.isclass(kind) and issubclass(kind, enum.Enum):
        return kind(value)
    if hasattr(kind, "from_dict"):
        return kind.from_dict(value)
    if kind is types.NoneType and value is None:
        return None
    if kind is Any or type(value) is kind or (kind is float and type(value) is int):
        return value
    raise TypeError


def _argument(name: str, place: str, hints: Json) -> str:
    """The generator's name of a parameter: with its place where two have the same."""
    plain, placed = (str(PythonIdentifier(one, "field_")) for one in (name, f"{name}_{place}"))
    return placed if placed in hints else plain


def _sendable(document: Json, parameter: Json) -> Values:
    found = values(document, parameter["schema"])
    match parameter["in"]:
        case "path":  # a client cannot send these: they mean another path
            return found.filter(lambda value: value not in ("", ".", ".."))
        case "header":
            return found.map(lambda value: _plain(value) if isinstance(value, str) else value)
    return found


def _optional(endpoint: Endpoint, parameter: Json) -> Values:
    return st.just(ABSENT) | _sendable(endpoint.document, parameter)


def _plain(text: str) -> str:
    return "".join(character for character in text if character.isascii() and character.isalnum()) or "x"


def _text(value: Any) -> str:
    """As a parameter is written."""
    return str(value).lower() if isinstance(value, bool) else str(value)
