"""Reads the parts of a request, and refuses what the API's framework would refuse."""

import json
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from podero_api.operation import Operation
from starlette.requests import Request

from podero.sandbox.contract import body_fields, body_problem

Handler: TypeAlias = Callable[[Request], Awaitable[Any]]
"""A handler: takes an authorized request, and returns the response body as JSON data, or a whole response."""

Handlers: TypeAlias = dict[str, Handler]
"""The handler of each operation, by the operation's name in the generated client."""


class RefusedError(Exception):
    """The request gets an error status.

    Attributes:
        status: The status.
        body: The body of the response, as JSON data.
    """

    def __init__(self, status: int, body: Any) -> None:
        super().__init__(status)
        self.status = status
        self.body = body


def refused(status: int, detail: Any) -> RefusedError:
    """An error as the API's framework writes it."""
    return RefusedError(status, {"detail": detail})


def invalid(place: str, name: str, kind: str, message: str) -> RefusedError:
    """The 422 of the API's framework for one part of a request."""
    return refused(422, [{"type": kind, "loc": [place, name], "msg": message}])


def found(thing: Any) -> Any:
    """Return the object; respond with 404 if it is ``None``."""
    if thing is None:
        raise refused(404, "Not Found")
    return thing


def id_in_path(request: Request, name: str) -> str:
    """A UUID in the path, in its canonical form."""
    try:
        return str(UUID(request.path_params[name]))
    except ValueError:
        raise invalid("path", name, "uuid_parsing", "Input should be a valid UUID") from None


def number_in_path(request: Request, name: str) -> int:
    """A whole number in the path."""
    return _whole("path", name, request.path_params[name])


def number(request: Request, name: str, default: int, least: int, most: int | None) -> int:
    """A whole number in the query."""
    value = _whole("query", name, request.query_params.get(name, str(default)))
    if value < least or (most is not None and value > most):
        raise invalid("query", name, "out_of_range", f"Input should be from {least} to {most}")
    return value


def page_of(request: Request, items: list[Any]) -> dict[str, Any]:
    """The page of a listing for ``limit`` and ``offset`` in the query."""
    limit, offset = number(request, "limit", 50, 1, 200), number(request, "offset", 0, 0, None)
    return {"total": len(items), "items": items[offset : offset + limit]}


def day(request: Request, name: str) -> date:
    """A day in the query."""
    text = request.query_params.get(name)
    if text is None:
        raise invalid("query", name, "missing", "Field required")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise invalid("query", name, "date_parsing", "Input should be a valid date") from None


def moment(request: Request, name: str) -> datetime:
    """A time with offset in the query."""
    try:
        value = datetime.fromisoformat(request.query_params.get(name, ""))
    except ValueError:
        raise invalid("query", name, "datetime_parsing", "Input should be a valid datetime") from None
    if value.tzinfo is None:
        raise invalid("query", name, "timezone_aware", "Input should have timezone info")
    return value


def flag(request: Request, name: str) -> bool:
    """True or false in the query."""
    text = request.query_params.get(name, "false").lower()
    if text not in ("true", "false"):
        raise invalid("query", name, "bool_parsing", "Input should be a valid boolean")
    return text == "true"


async def json_body(request: Request, operation: Operation[Any]) -> dict[str, Any]:
    """The known fields of the body; empty if there is no body and none is required."""
    content = await request.body()
    if not content and operation.body != "required":
        return {}
    try:
        fields = json.loads(content)
    except (ValueError, RecursionError):
        raise invalid("body", "", "json_invalid", "JSON decode error") from None
    problem = body_problem(operation.method, operation.path, fields)
    if problem is not None:
        raise invalid("body", *problem)
    known = body_fields(operation.method, operation.path)
    return {name: value for name, value in fields.items() if name in known}


def _whole(place: str, name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise invalid(place, name, "int_parsing", "Input should be a valid integer") from None
