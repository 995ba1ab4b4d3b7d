"""One connection of httpx, and whether it may be used again.

In HTTP/1.1, only the order of responses shows to which request each belongs. If a server or a proxy sends an extra
response, it would be read as the response to the next request. So a connection that has data to read before a request
is sent is not used again. `IdleConnections` describes what this check cannot detect.
"""

import ssl
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

import httpx

KEEP_ALIVE = 5.0
"""Seconds for which an idle connection is kept."""
SUSPICION = 600.0
"""Seconds for which no connection is reused after an extra response."""

H = TypeVar("H", httpx.HTTPTransport, httpx.AsyncHTTPTransport)


class Connection(Generic[H]):
    """An httpx transport with one connection.

    Each has its own httpx pool. The state of that pool after a cancelled or interrupted call is not known, so no other
    call may use it.

    Attributes:
        transport: The transport.
        stream: The ``network_stream`` of the last response in httpx.
        idle_since: When that response was completely read, on the monotonic clock.
    """

    def __init__(self, transport: H) -> None:
        self.transport: H = transport
        self.stream: Any = None
        self.idle_since = 0.0
        self._body: Any = None

    def responded(self, response: httpx.Response) -> None:
        """Record the network stream of the response."""
        self.stream = response.extensions.get("network_stream")
        self._body = response.stream

    def opened(self, event: str, info: dict[str, Any]) -> None:  # noqa: ARG002  # as httpx's extension `trace` calls it
        """Record the socket of a connection that is being opened."""
        made = info.get("return_value")
        if hasattr(made, "get_extra_info"):
            self.stream = made

    async def opened_async(self, event: str, info: dict[str, Any]) -> None:
        """As `opened`; httpx awaits it."""
        self.opened(event, info)

    def abandon(self) -> None:
        """Close the socket, if it is known; the rest is garbage-collected. Takes no lock of httpcore."""
        if self.stream is not None:
            self.stream.close()

    def is_overfull(self) -> bool:
        """Whether more data arrived with the last response; httpcore stores it, without a public name."""
        state = self._body
        for name in ("_httpcore_stream", "_stream", "_connection", "_h11_state"):
            state = getattr(state, name, None)
        return state is not None and bool(state.trailing_data[0])

    def is_readable(self) -> bool:
        """Whether there is something to read: more data, or the end of the connection."""
        if self.stream is None:
            return True
        return bool(self.stream.get_extra_info("is_readable")) or _holds_data(self.stream.get_extra_info("ssl_object"))


def _holds_data(tls: Any) -> bool:
    """Whether TLS took data from the socket that nobody has read."""
    if not isinstance(tls, ssl.SSLObject):  # a TLS socket reads no more from the system than it returns
        return False
    try:
        return tls.read(1) is not None  # reads from memory, so it never waits
    except ssl.SSLError:
        return False


class IdleConnections(Generic[H]):
    """Idle connections; the one that was used last is used first.

    If an extra response arrives after the check, it cannot be distinguished from the response to the request. But a
    server that sends one extra response usually sends more. So after the first one is detected, no connection is reused
    for ten minutes.

    Args:
        clock: Monotonic seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._waiting: deque[Connection[H]] = deque()
        self._suspicious_until = 0.0

    def add(self, connection: Connection[H]) -> None:
        """Keep a connection."""
        connection.idle_since = self._clock()
        self._waiting.append(connection)

    def last(self) -> Connection[H] | None:
        """Take out the connection that was used last; the caller must check it."""
        try:
            return self._waiting.pop()
        except IndexError:  # possibly because another thread took it
            return None

    def is_stale(self, connection: Connection[H]) -> bool:
        """Whether it must not be used again in any case."""
        now = self._clock()
        return now < self._suspicious_until or now - connection.idle_since > KEEP_ALIVE

    def suspect(self) -> None:
        """Reuse no connection for a while, because the server sent an extra response."""
        self._suspicious_until = self._clock() + SUSPICION

    def expired(self) -> Iterator[Connection[H]]:
        """Take out the connections that were idle for too long; the caller closes them."""
        while self._waiting and self.is_stale(self._waiting[0]):
            try:
                yield self._waiting.popleft()
            except IndexError:  # pragma: no cover - another thread took it
                return

    def all(self) -> Iterator[Connection[H]]:
        """Take out all idle connections; the caller closes them."""
        while (connection := self.last()) is not None:
            yield connection
