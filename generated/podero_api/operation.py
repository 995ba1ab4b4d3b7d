"""Operations: how a request is made, and how its response is read. No I/O happens here."""

import importlib
import json
import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Generic, TypeVar, cast
from urllib.parse import quote, quote_plus
from uuid import UUID

import msgspec

from .parameters import Parameter, is_missing
from .reading import decode, decode_any
from .types import Hidden, Model, revealed

T = TypeVar("T")

_PLAIN = frozenset({UUID, bool, int})
"""Types whose text form needs no percent-encoding."""

Responses = tuple[tuple[Container[int], Any], ...]
"""Statuses, and the type of the response body: a type, ``str``, ``bytes``, or None for no content."""


class Request(msgspec.Struct, frozen=True, eq=False):
    """A request that is ready to be sent.

    Attributes:
        method: HTTP method, upper case.
        target: Path and query as they are sent; the query may hold secrets.
        headers: Headers of this request.
        content: The body, if there is one; may hold secrets.
        secrets: The secrets in it that the document marks as such.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    content: bytes | None = None
    secrets: tuple[Hidden, ...] = ()

    def __repr__(self) -> str:
        return f"Request({self.method!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:  # msgspec's own would show all fields
        return [("method", self.method)]


class Operation(msgspec.Struct, Generic[T], eq=False):
    """One operation of the API.

    Attributes:
        name: Package of its tag and its own name, such as ``users.list_users``.
        method: HTTP method, upper case.
        path: Path with the names of its parameters in braces.
        parameters: Its parameters: first the path parameters in order, then the others.
        responses: The types of its responses with a 2xx status.
        body: Whether it takes a JSON body: "required", "optional" or "".
        is_public: Whether it needs no token.
        has_organization: Whether its first path parameter is the organization.
        secrets: JSON names of secrets in its request or response. If there are any, the frames that held them are
            removed from its errors.
    """

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    responses: Responses
    body: str = ""
    is_public: bool = False
    secrets: tuple[str, ...] = ()
    has_organization: bool = False
    _template: str = ""
    _in_path: tuple[Callable[[Any], str], ...] = ()
    _others: tuple[tuple[Parameter, str, str], ...] = ()

    def __post_init__(self) -> None:
        in_path = [parameter for parameter in self.parameters if parameter.place == "path"]
        self.has_organization = bool(in_path) and in_path[0].name == "org_id"
        self._in_path = tuple(parameter.in_path() for parameter in in_path)
        self._others = tuple(
            (parameter, parameter.python_name, f"{quote_plus(parameter.name)}=")
            for parameter in self.parameters[len(in_path) :]
        )
        self._template = re.sub(r"\{[^{}]*\}", "%s", self.path.replace("%", "%%"))

    def request(self, path: Sequence[Any], others: Mapping[str, Any], body: Any = None) -> Request:
        """Make the request.

        Args:
            path: Values of the path parameters, in order.
            others: Values of the other parameters, by their Python names; None and UNSET are not sent.
            body: A model, a mapping, or JSON data; None or UNSET if there is no body.

        Each value may be wrapped in `Hidden`.

        Raises:
            ValueError: The API does not accept a value.
        """
        if not self.secrets:
            return self._request(path, others, body)
        try:
            return msgspec.structs.replace(
                self._request(
                    [revealed(value) for value in path],
                    {name: revealed(value) for name, value in others.items()},
                    revealed(body),
                ),
                secrets=tuple(self._secrets_in([others, body])),
            )
        except BaseException as error:
            problem = _without_frames(error)
        raise problem

    def _secrets_in(self, data: Any) -> Iterator[Hidden]:
        """The strings in some data whose names mark them as secrets."""
        data = revealed(data)
        if isinstance(data, Model):
            data = data.to_dict()
        if isinstance(data, list | tuple):
            for item in data:
                yield from self._secrets_in(item)
        elif isinstance(data, Mapping):
            for name, value in data.items():
                if name in self.secrets and isinstance(revealed(value), str):
                    yield Hidden(revealed(value))
                else:
                    yield from self._secrets_in(value)

    def _request(self, path: Sequence[Any], others: Mapping[str, Any], body: Any) -> Request:
        target = self._template % tuple([write(value) for write, value in zip(self._in_path, path, strict=True)])
        headers: dict[str, str] = {}
        query = ""
        for each, name, prefix in self._others:
            for text in each.values(others.get(name)):
                if each.place == "query":
                    query += f"{'&' if query else '?'}{prefix}{text if each.kind in _PLAIN else quote_plus(text)}"
                elif each.place == "header":
                    headers[each.name] = text
                else:
                    pair = f"{each.name}={quote(text)}"
                    headers["Cookie"] = f"{headers['Cookie']}; {pair}" if "Cookie" in headers else pair
        if not self.body or (self.body == "optional" and is_missing(body)):
            return Request(self.method, target + query, headers)
        if is_missing(body):
            raise ValueError("body must be given")
        headers["Content-Type"] = "application/json"
        return Request(self.method, target + query, headers, json_body(body))

    def read(self, status_code: int, content: bytes) -> T:
        """Read a response. A 2xx status that is not in the document is read like the first one in the document.

        Raises:
            UnreadableError: The body is not what the document promises.
        """
        if not self.secrets:
            return self._read(status_code, content)
        try:
            return self._read(status_code, content)
        except BaseException as error:
            problem = _without_frames(error)
        del content
        raise problem

    def _read(self, status_code: int, content: bytes) -> T:
        found = [hint for statuses, hint in self.responses if status_code in statuses]
        found += [hint for _, hint in self.responses]
        return cast("T", read_as(found[0] if found else None, content))


def read_as(hint: Any, content: bytes) -> Any:
    """Read the body of a response. If the document describes no body, it must be empty or JSON, not HTML."""
    if hint is bytes:
        return content
    if hint is str:
        return content.decode("utf-8", "replace")
    if hint is not None:
        return decode(content, hint)
    if content.strip():
        decode_any(content)
    return None


def load(name: str) -> "Operation[Any]":
    """The operation of this name, such as ``users.list_users``; its module is imported at the first call."""
    operation = _loaded.get(name)
    if operation is None:
        operation = _loaded[name] = imported(f"api.{name}").OPERATION
    return operation


_loaded: "dict[str, Operation[Any]]" = {}
_importers: list[Callable[[str], Any]] = [importlib.import_module]


def imported(name: str) -> Any:
    """The module of this name in this package."""
    return _importers[0](f"{__package__}.{name}")


def import_with(importer: Callable[[str], Any]) -> None:
    """Set the function that imports modules, instead of ``importlib.import_module``."""
    _importers[0] = importer


def _without_frames(error: BaseException) -> BaseException:
    """The error without its frames, its cause and its context."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def json_body(data: Any, name: str = "body") -> bytes:
    """Write JSON for a request.

    Args:
        data: A model, a mapping, or JSON data; ids and times in it are written in the API's format.
        name: The name of the argument, for the error message.

    Raises:
        ValueError: The data cannot be written as JSON, which has no NaN and no infinity.
    """
    kind = type(data).__name__
    try:
        return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_written).encode()
    except (TypeError, ValueError, RecursionError):
        del data  # it may hold secrets, which must not show in tracebacks
    raise ValueError(f"{name} cannot be written as JSON (the {kind} itself, or a value in it)")


def _written(value: Any) -> Any:
    """The JSON form of a value that ``json`` cannot write."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
