"""How an operation is described: what it takes, how its request is built, how its answer is read.

The descriptions stand beside the methods that serve them; `podero.operations` lists all. Requests are built by the
generated layer, so that paths, quoting and parameter names come from the document.
"""

import importlib
import keyword
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar, cast
from urllib.parse import urlencode
from uuid import UUID

import attrs

from podero._arguments import checked_flag, checked_id, checked_number, checked_segment, checked_text
from podero._config import Settings
from podero._http.forks import cached_property
from podero._http.request import Request, json_body
from podero._http.response import RawResponse
from podero.decoding import UnreadableError, decode, decode_any
from podero.errors import ConfigurationError

A = TypeVar("A")
T = TypeVar("T")


@attrs.frozen
class Parameter:
    """A parameter that the facade sends.

    Attributes:
        name: Its name on the wire.
        location: "path", "query", or "body" for a field of the JSON body.
        type: The Python type that is sent.
        required: Whether the API needs it; a field of the body that it does not need may be left out.
        default: What the facade sends when the caller says nothing.
        minimum: Least value that the facade lets through.
        maximum: Greatest value that the facade lets through.
        nullable: Whether null may be sent too.
    """

    name: str
    location: str
    type: type
    required: bool = True
    default: Any = None
    minimum: int | None = None
    maximum: int | None = None
    nullable: bool = False

    @property
    def python_name(self) -> str:
        """The argument's name in generated code."""
        return f"{self.name}_" if keyword.iskeyword(self.name) else self.name

    def checked(self, value: Any) -> Any:
        """The value to send; raises ValueError if it is none that the API takes."""
        if self.nullable and value is None:
            return None
        if self.type is UUID:
            return checked_id(self.name, value)
        if self.type is int:
            return checked_number(self.name, value, self.minimum, self.maximum)
        if self.type is bool:
            return checked_flag(self.name, value)
        if self.type is str:
            return (checked_segment if self.location == "path" else checked_text)(self.name, value)
        return value


@attrs.frozen(eq=False)
class Prepared(Generic[T]):
    """One request of an operation, checked and ready to be sent.

    Attributes:
        call: The request.
        result: From its answer to what the caller gets; raises APIResponseError if it cannot be read.
    """

    call: Request
    result: Callable[[RawResponse], T]


@attrs.define(slots=False, eq=False)
class Operation(Generic[A, T]):
    """One operation of the API.

    Attributes:
        module: Where the generated request builder is, below ``podero_api.api``.
        parameters: What the facade sends.
        answer: The class of the 200 answer, or a tuple of one; ``None`` if nothing in it is read.
        read: From that class, and the values sent, to what the caller gets.
        reported: Errors that a good answer reports; they are logged as one WARNING on ``podero.answers``.
    """

    module: str
    parameters: tuple[Parameter, ...]
    answer: type[A] | None
    read: Callable[[A, Mapping[str, Any]], T]
    reported: Callable[[T], Iterable[str]] | None = None

    @cached_property
    def build(self) -> Callable[..., dict[str, Any]]:
        """The generated request builder; imported at the first call."""
        module = importlib.import_module(f"podero_api.api.{self.module}")
        return module._get_kwargs  # type: ignore[no-any-return]  # the module is known by name only

    @cached_property
    def body(self) -> tuple[Parameter, ...]:
        """The fields of the JSON body; none if there is no body."""
        return tuple(parameter for parameter in self.parameters if parameter.location == "body")

    def prepare(self, settings: Settings, values: Mapping[str, Any]) -> Prepared[T]:
        """Check the values, keyed by the parameters' names on the wire, and make the request.

        Raises:
            ValueError: A value is none that the API takes.
            ConfigurationError: No organization is known.
        """
        given = {**values, "org_id": _organization(values["org_id"], settings)}
        sent = [parameter for parameter in self.parameters if parameter.location != "body" or parameter.name in given]
        checked = {parameter.name: parameter.checked(given[parameter.name]) for parameter in sent}
        arguments = {each.python_name: checked[each.name] for each in sent if each.location != "body"}
        if self.body:
            arguments["body"] = _Body({each.name: checked[each.name] for each in sent if each.location == "body"})
        request = self.build(**arguments)
        query = urlencode({key: _query_value(value) for key, value in request.get("params", {}).items()})
        url = f"{settings.origin}{request['url']}"
        call = Request(
            method=request["method"].upper(),
            url=f"{url}?{query}" if query else url,
            headers=request.get("headers", {}),
            content=json_body(request["json"]) if self.body else None,
        )
        return Prepared(call, lambda answer: self._result(answer, checked))

    def _result(self, answer: RawResponse, values: Mapping[str, Any]) -> T:
        try:
            result = self.read(self._decoded(answer.content), values)
        except UnreadableError as problem:
            raise answer.unreadable(problem) from None
        if self.reported is not None:
            from podero._http.reported import warn

            warn(answer, self.reported(result))
        return result

    def _decoded(self, content: bytes) -> A:
        """The answer; one of which nothing is read may be empty, but a page of HTML tells of no success."""
        if self.answer is not None:
            return decode(content, self.answer)
        if content.strip():
            decode_any(content)
        return cast("A", None)


@attrs.frozen
class _Body:
    """Takes the place of a generated body, of which the builders only ask for its JSON."""

    fields: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        return self.fields


def _query_value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _organization(org_id: UUID | str | None, settings: Settings) -> UUID | str:
    chosen = settings.org_id if org_id is None else org_id
    if chosen is None:
        raise ConfigurationError("no organization: pass org_id=, here or to the client, or set PODERO_ORG_ID")
    return chosen


ORG_ID = Parameter("org_id", "path", UUID)
USER_ID = Parameter("user_id", "path", UUID)
