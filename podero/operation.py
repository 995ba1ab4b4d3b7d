"""How an operation is described: what it takes, how its request is built, how its answer is read.

The descriptions stand beside the methods that serve them; `podero.operations` lists all. Requests are built by the
generated layer, so that paths, quoting and parameter names come from the document.
"""

import importlib
import keyword
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode
from uuid import UUID

import attrs

from podero.arguments import checked_flag, checked_id, checked_number
from podero.calls import Call, RawResponse
from podero.decoding import UnreadableError, decode
from podero.errors import ConfigurationError
from podero.settings import Settings

A = TypeVar("A")
T = TypeVar("T")


@attrs.frozen
class Parameter:
    """A parameter that the facade sends.

    Attributes:
        name: Its name on the wire.
        location: "path" or "query".
        type: The Python type that is sent.
        required: Whether the API needs it.
        default: What the facade sends when the caller says nothing.
        minimum: Least value that the facade lets through.
        maximum: Greatest value that the facade lets through.
    """

    name: str
    location: str
    type: type
    required: bool = True
    default: Any = None
    minimum: int | None = None
    maximum: int | None = None

    @property
    def python_name(self) -> str:
        """The argument's name in generated code."""
        return f"{self.name}_" if keyword.iskeyword(self.name) else self.name

    def checked(self, value: Any) -> Any:
        """The value to send; raises ValueError if it is none that the API takes."""
        if self.type is UUID:
            return checked_id(self.name, value)
        if self.type is int:
            return checked_number(self.name, value, self.minimum, self.maximum)
        if self.type is bool:
            return checked_flag(self.name, value)
        return value


@attrs.frozen(eq=False)
class Prepared(Generic[T]):
    """One request of an operation, checked and ready to be sent.

    Attributes:
        call: The request.
        result: From its answer to what the caller gets; raises APIResponseError if it cannot be read.
    """

    call: Call
    result: Callable[[RawResponse], T]


@attrs.define(slots=False, eq=False)
class Operation(Generic[A, T]):
    """One operation of the API.

    Attributes:
        module: Where the generated request builder is, below ``podero_api.api``.
        parameters: What the facade sends.
        answer: The class of the 200 answer.
        read: From that class, and the values sent, to what the caller gets.
    """

    module: str
    parameters: tuple[Parameter, ...]
    answer: type[A]
    read: Callable[[A, Mapping[str, Any]], T]

    @cached_property
    def build(self) -> Callable[..., dict[str, Any]]:
        """The generated request builder; imported at the first call."""
        module = importlib.import_module(f"podero_api.api.{self.module}")
        return module._get_kwargs  # type: ignore[no-any-return]  # the module is known by name only

    def prepare(self, settings: Settings, values: Mapping[str, Any]) -> Prepared[T]:
        """Check the values, keyed by the parameters' names on the wire, and make the request.

        Raises:
            ValueError: A value is none that the API takes.
            ConfigurationError: No organization is known.
        """
        given = {**values, "org_id": _organization(values["org_id"], settings)}
        checked = {parameter.name: parameter.checked(given[parameter.name]) for parameter in self.parameters}
        request = self.build(**{parameter.python_name: checked[parameter.name] for parameter in self.parameters})
        query = urlencode({key: _query_value(value) for key, value in request.get("params", {}).items()})
        url = f"{settings.origin}{request['url']}"
        call = Call(method=request["method"].upper(), url=f"{url}?{query}" if query else url)
        return Prepared(call, lambda answer: self._result(answer, checked))

    def _result(self, answer: RawResponse, values: Mapping[str, Any]) -> T:
        try:
            return self.read(decode(answer.content, self.answer), values)
        except UnreadableError as problem:
            raise answer.unreadable(problem) from None


def _query_value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _organization(org_id: UUID | str | None, settings: Settings) -> UUID | str:
    chosen = settings.org_id if org_id is None else org_id
    if chosen is None:
        raise ConfigurationError("no organization: pass org_id=, here or to the client, or set PODERO_ORG_ID")
    return chosen


ORG_ID = Parameter("org_id", "path", UUID)
USER_ID = Parameter("user_id", "path", UUID)
