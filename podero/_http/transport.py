"""The interface of a transport: it makes one attempt of one request, and nothing else.

A transport converts a `Request` for its HTTP library, and converts the response or error of the library to a
`RawResponse` or an error of this package. It never retries, renews tokens, follows redirects or keeps cookies. Its
errors have no frames of the library, since these hold headers and bodies.
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
"""Most seconds for connecting; less if the timeout of a request is shorter."""

Secrets = Callable[[], Iterable[Secret]]
"""Returns everything that no error may show, as of now."""


class Transport(Protocol):
    """Sends requests for threads; safe to share between them."""

    def send(
        self, request: Request, token: Token | None, timeout: float, within: float | None = None
    ) -> RawResponse | PoderoError:
        """Send a request once.

        Args:
            request: The request.
            token: The token; none for a token request.
            timeout: Seconds for reading, writing and waiting for a free connection.
            within: Seconds for the whole attempt; tasks need no such limit, since they can be cancelled.

        Returns:
            A response of any status, or an error: APIConnectionError without a response, APIResponseError for a
            successful response whose body cannot be read.

        Raises:
            ConfigurationError: The token would be sent to another origin.
        """
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncTransport(Protocol):
    """Sends requests for the tasks of one event loop: the one in which it is first used."""

    async def send(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send a request once; see `Transport.send`. A cancelled attempt releases its resources."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


@runtime_checkable
class AsyncTransportFactory(Protocol):
    """Our own kind of ``transport=``, which creates a transport in each event loop for the sender."""

    def connect(self, settings: "Settings", secrets: Secrets) -> AsyncTransport:
        """Create a transport."""
        ...
