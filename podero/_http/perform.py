"""Performs operations: makes the request from values, and the result from the response.

All calls of a client use this module: `Podero.ev_sessions`, `Podero.api` and the functions of `podero_api` with
`Podero.generated`.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from podero_api.errors import UnreadableError
from podero_api.operation import Operation, import_with, load
from podero_api.operation import Request as OperationRequest
from podero_api.types import Response, revealed

import podero._unknown_values  # noqa: F401  # after this import, unknown enum values are logged
from podero._first_imports import import_in_thread
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._secrets import HIDDEN, Secret
from podero.errors import APIResponseError, ConfigurationError

if TYPE_CHECKING:
    from podero._config import Settings
    from podero._http.async_sender import AsyncSender  # at run time, it would import asyncio also for threads
    from podero._http.sync_sender import SyncSender

T = TypeVar("T")

import_with(import_in_thread)

Read = Callable[[bytes], T]
"""Converts the body of a response to the result for the caller; raises UnreadableError."""

_NO_HEADERS: Mapping[str, str] = {}


class Call(Generic[T]):
    """A prepared call of an operation, which can be made any number of times.

    Attributes:
        request: Its request.
        operation: The operation.
        read: Reads the body of the response instead of the operation.
    """

    __slots__ = ("operation", "read", "request")

    def __init__(self, request: Request, operation: Operation[Any], read: Read[T] | None) -> None:
        self.request: Request = request
        self.operation: Operation[Any] = operation
        self.read: Read[T] | None = read

    def result(self, response: RawResponse) -> T:
        """The result for the caller; raises APIResponseError if the response is not what the API promises."""
        try:
            if self.read is not None:
                return self.read(response.content)
            found: T = self.operation.read(response.status_code, response.content)
            return found
        except UnreadableError as problem:
            raise _unreadable(self.operation, response, problem) from None


class Perform:
    """Performs operations for threads.

    Args:
        settings: The client's configuration.
        sender: Sends its requests.
    """

    def __init__(self, settings: "Settings", sender: "SyncSender") -> None:
        self._settings = settings
        self.sender = sender

    def __call__(self, name: str, path: tuple[Any, ...], others: Mapping[str, Any], body: Any = None) -> Any:
        """Perform an operation; arguments and errors are those of `prepared`. Any other failure is a PoderoError."""
        call: Call[Any] = prepared(self._settings, name, path, others, body)
        del others, body  # they may hold secrets, which must not show in tracebacks
        return self.run(call)

    def prepared(
        self, name: str, path: tuple[Any, ...], others: Mapping[str, Any], read: Read[T] | None = None
    ) -> Call[T]:
        """Prepare a call; see `prepared`."""
        return prepared(self._settings, name, path, others, read=read)

    def run(self, call: Call[T]) -> T:
        """Make a prepared call."""
        return call.result(self.sender.call(call.request))

    def send(self, operation: Operation[T], request: OperationRequest, headers: Mapping[str, str]) -> Response[T]:
        """Send a request of a function of `podero_api`."""
        call: Call[T] = Call(_authorized(self._settings, operation, request, headers), operation, None)
        return _response(call, self.sender.call(call.request))

    async def send_async(self, *_: Any) -> Any:
        """Refuse the call, since there is no event loop."""
        raise ConfigurationError("Podero.generated works only with the functions sync and sync_detailed")


class AsyncPerform:
    """Performs operations for asyncio; as `Perform`."""

    def __init__(self, settings: "Settings", sender: "AsyncSender") -> None:
        self._settings = settings
        self.sender = sender

    async def __call__(self, name: str, path: tuple[Any, ...], others: Mapping[str, Any], body: Any = None) -> Any:
        """Perform an operation; see `Perform.__call__`."""
        call: Call[Any] = prepared(self._settings, name, path, others, body)
        del others, body  # they may hold secrets, which must not show in tracebacks
        return await self.run(call)

    def prepared(
        self, name: str, path: tuple[Any, ...], others: Mapping[str, Any], read: Read[T] | None = None
    ) -> Call[T]:
        """Prepare a call; see `prepared`."""
        return prepared(self._settings, name, path, others, read=read)

    async def run(self, call: Call[T]) -> T:
        """Make a prepared call."""
        return call.result(await self.sender.call(call.request))

    def send(self, *_: Any) -> Any:
        """Refuse the call, since it would block the event loop."""
        raise ConfigurationError("AsyncPodero.generated works only with the functions asyncio and asyncio_detailed")

    async def send_async(
        self, operation: Operation[T], request: OperationRequest, headers: Mapping[str, str]
    ) -> Response[T]:
        """Send a request of a function of `podero_api`."""
        call: Call[T] = Call(_authorized(self._settings, operation, request, headers), operation, None)
        return _response(call, await self.sender.call(call.request))


def prepared(
    settings: "Settings",
    name: str,
    path: tuple[Any, ...],
    others: Mapping[str, Any],
    body: Any = None,
    read: Read[T] | None = None,
) -> Call[T]:
    """Check the values, and prepare a call of an operation.

    Args:
        settings: The client's configuration.
        name: The operation's name, such as ``users.list_users``.
        path: Values of the path parameters, in order; the organization may be None.
        others: Values of its other parameters, by their Python names.
        body: Its body, if it takes one.
        read: Reads the body of the response instead of the operation.

    Raises:
        ValueError: The API does not accept a value.
        ConfigurationError: There is no organization.
    """
    operation = load(name)
    if operation.has_organization and path[0] is None:
        if settings.org_id is None:
            raise ConfigurationError("no organization: pass org_id= to the call or the client, or set PODERO_ORG_ID")
        path = (settings.org_id, *path[1:])
    request = operation.request(path, others, body)
    return Call(_authorized(settings, operation, request, _NO_HEADERS), operation, read)


def _authorized(
    settings: "Settings", operation: Operation[Any], request: OperationRequest, headers: Mapping[str, str]
) -> Request:
    return Request(
        method=request.method,
        url=f"{settings.origin}{request.target}",
        headers={**headers, **request.headers} if headers else request.headers,
        content=request.content,
        is_public=operation.is_public,
        secrets=tuple([Secret.returned_by(partial(revealed, hidden)) for hidden in request.secrets]),
    )


def _response(call: Call[T], response: RawResponse) -> Response[T]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=call.result(response),
    )


def _unreadable(operation: Operation[Any], response: RawResponse, problem: UnreadableError) -> APIResponseError:
    """The error to raise; if the response may hold secrets, it shows nothing of the response."""
    error = response.unreadable(problem)
    if operation.secrets:
        error.body = HIDDEN
    return error
