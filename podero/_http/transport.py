"""What a sender needs of a transport: one attempt of one request, and nothing else.

A transport adapter turns a `Request` into what its HTTP library takes, and what the library gives back, or raises, into
a `RawResponse` or an error. It never retries, renews no token, follows no redirect, keeps no cookies, and leaves no
frames of the library in an error, since these hold headers and bodies.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.token import Token
from podero._secrets import Secret
from podero.errors import PoderoError

if TYPE_CHECKING:
    from podero._config import Settings

CONNECT_TIMEOUT = 10.0
"""Seconds for connecting, if the timeout of a request is not shorter."""

Secrets = Callable[[], Iterable[Secret]]
"""Gives all that must not show up in an error, at the time of the call."""


class Transport(Protocol):
    """Sends requests for threads; safe to share between them."""

    def send(
        self, request: Request, token: Token | None, timeout: float, within: float | None = None
    ) -> RawResponse | PoderoError:
        """Send a request once.

        Args:
            request: The request.
            token: What authorizes it; none for a token endpoint.
            timeout: Seconds for reading, writing and waiting for a free connection.
            within: Seconds for all of it; tasks need no such bound, since they can be cancelled.

        Returns:
            A response of any status, or an error: APIConnectionError without a response, APIResponseError for a
            successful response whose body cannot be taken.

        Raises:
            ConfigurationError: The token would leave the API's origin.
        """
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncTransport(Protocol):
    """Sends requests for the tasks of one event loop, the one in which it is used first."""

    async def send(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send a request once; see `Transport.send`. A cancelled attempt gives back what it holds."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


@runtime_checkable
class AsyncTransportFactory(Protocol):
    """A ``transport=`` of ours that is no httpx transport; the sender asks it for a transport in each event loop."""

    def connect(self, settings: "Settings", secrets: Secrets) -> AsyncTransport:
        """A fresh transport."""
        ...
