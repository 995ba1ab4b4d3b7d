"""Calls of generated functions made from a document: Python arguments from JSON, and the request that must arrive."""

import datetime
import enum
import importlib
import re
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any
from urllib.parse import quote

import attrs
from hypothesis import strategies as st

from scripts.naming import module_of, operations, parameters
from tests.pipeline.documents import Json
from tests.pipeline.values import UNSEEN, Values, target, values

ABSENT = object()


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
    package: str = attrs.field(repr=False)

    @property
    def method(self) -> str:
        return self.title.split(" ", 1)[0]

    @property
    def name(self) -> tuple[str, str]:
        """Tag and function."""
        return module_of(self.content)

    @property
    def module(self) -> ModuleType:
        return importlib.import_module(f"{self.package}.api.{'.'.join(self.name)}")

    @property
    def parameters(self) -> list[Json]:
        return parameters(self.document, self.item, self.content)

    @property
    def good_answers(self) -> list[tuple[list[int], Any]]:
        """Statuses and the schema of the answer; ``ABSENT`` where it has no content."""
        found: list[tuple[list[int], Any]] = []
        for status, answer in self.content["responses"].items():
            if status.startswith("2") or (status == "default" and not found):
                content = target(self.document, answer).get("content")
                statuses = [int(status)] if status.isdigit() else [200, 201, 202]
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
        return st.builds(self._called, st.fixed_dictionaries(chosen), content, st.booleans())

    def _called(self, chosen: dict[tuple[str, str], Any], body: Any, as_model: bool) -> Called:
        names = {(one.name, one.place): one.python_name for one in self.module.OPERATION.parameters}
        arguments, query, headers = {}, [], {}
        path = self.title.split(" ", 1)[1]
        for parameter in self.parameters:
            name, place = parameter["name"], parameter["in"]
            value = chosen[name, place]
            if value is not ABSENT:
                arguments[names[name, place]] = value
            schema = target(self.document, parameter["schema"])
            sent = schema.get("default", ABSENT) if value is ABSENT else value
            if sent is ABSENT or sent is None:
                continue
            match place:
                case "path":
                    path = path.replace(f"{{{name}}}", quote(_text(sent), safe=""))
                case "query":
                    query += [(name, _text(one)) for one in (sent if isinstance(sent, list) else [sent])]
                case "header":
                    headers[name.lower()] = _text(sent)
        if body is ABSENT:
            return Called(arguments, path, query, headers, body)
        model = self._body_model if as_model else None
        arguments["body"] = body if model is None else _as_model(model, body)
        return Called(arguments, path, query, headers, body)

    @property
    def _body_model(self) -> Any:
        """The model that its body may be, or its items; None if there is none."""
        kind = str(self.module.sync.__annotations__["body"])
        models = importlib.import_module(f"{self.package}.models")
        found = next((name for name in re.findall(r"\w+", kind) if name in models.__all__), None)
        model = getattr(models, found) if found else None
        return model if hasattr(model, "from_dict") else None


def endpoints(document: Json, package: str) -> Iterator[Endpoint]:
    """Each operation of a document, with the package that was generated from it."""
    for title, item, content in operations(document):
        yield Endpoint(title, document, item, content, package)


def to_json(value: Any) -> Any:
    """The JSON that a parsed answer stands for."""
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    if isinstance(value, datetime.datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    return value.to_dict() if hasattr(value, "to_dict") else str(value) if type(value).__name__ == "UUID" else value


def check_read(parsed: Any, answer: Any) -> None:
    """Everything of an answer must be where its model has it; what is absent is None, or the document's default."""
    if isinstance(parsed, tuple):
        assert isinstance(answer, list)
        assert len(parsed) == len(answer)
        for one, item in zip(parsed, answer, strict=True):
            check_read(one, item)
    elif attrs.has(type(parsed)):
        _check_model(parsed, answer)
    else:
        assert to_json(parsed) == answer


def _check_model(model: Any, answer: Json) -> None:
    fields = {field.name: field for field in attrs.fields(type(model))}
    more = fields.pop("additional_properties", None)
    names = {type(model).__wire_names__.get(name, name): field for name, field in fields.items()}
    for wire, field in names.items():
        if wire in answer:
            check_read(getattr(model, field.name), answer[wire])
        else:
            assert getattr(model, field.name) == field.default
    unknown = {name: value for name, value in answer.items() if name not in names}
    if more is None:
        assert unknown.keys() <= {UNSEEN}
    else:
        assert model.additional_properties.keys() == unknown.keys()
        for name, value in unknown.items():
            check_read(model.additional_properties[name], value)


def _as_model(model: Any, body: Any) -> Any:
    if isinstance(body, list):
        return [_as_model(model, item) for item in body]
    return model.from_dict(body) if isinstance(body, Mapping) else body


def without_unseen(body: Any) -> Any:
    """A body without what a model may leave out, since it does not know it."""
    if isinstance(body, list):
        return [without_unseen(item) for item in body]
    if isinstance(body, dict):
        return {name: without_unseen(value) for name, value in body.items() if name != UNSEEN}
    return body


def _sendable(document: Json, parameter: Json) -> Values:
    found = values(document, parameter["schema"])
    match parameter["in"]:
        case "path" if parameter["name"] == "org_id":  # an id, even where a page shows it as plain text
            return st.uuids().map(str)
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
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT.*Z", value):
        return value.replace("Z", "+00:00")
    return str(value).lower() if isinstance(value, bool) else str(value)
