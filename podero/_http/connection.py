"""One connection of httpx's, and whether it may be used once more.

HTTP/1.1 has no number that tells which request a response belongs to; only the order does. Where a server, or a proxy,
sends one response too many, it would be taken for the next request's. So a connection on which there is anything to
read before a request is sent is not used again. See `IdleConnections` for what that look cannot see.
"""

import ssl
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

import httpx

KEEP_ALIVE = 5.0
"""Seconds that an idle connection is kept."""
SUSPICION = 600.0
"""Seconds without any reuse after a response too many."""

H = TypeVar("H", httpx.HTTPTransport, httpx.AsyncHTTPTransport)


class Connection(Generic[H]):
    """An httpx transport that has room for one connection.

    Each has a pool of its own: what a call that was cancelled or interrupted leaves behind in a pool of httpx's, nobody
    knows, and so it is the affair of that call alone.

    Attributes:
        transport: The transport.
        stream: httpx's ``network_stream`` of the last response.
        idle_since: When that response had been read, on the monotonic clock.
    """

    def __init__(self, transport: H) -> None:
        self.transport: H = transport
        self.stream: Any = None
        self.idle_since = 0.0
        self._body: Any = None

    def responded(self, response: httpx.Response) -> None:
        """Note what the response came on."""
        self.stream = response.extensions.get("network_stream")
        self._body = response.stream

    def opened(self, event: str, info: dict[str, Any]) -> None:  # noqa: ARG002  # as httpx's extension `trace` calls it
        """Note the socket of a connection that is being made."""
        made = info.get("return_value")
        if hasattr(made, "get_extra_info"):
            self.stream = made

    async def opened_async(self, event: str, info: dict[str, Any]) -> None:
        """As `opened`; httpx awaits it."""
        self.opened(event, info)

    def abandon(self) -> None:
        """Close the socket, if it is known, and leave the rest to be collected; takes no lock of httpcore's."""
        if self.stream is not None:
            self.stream.close()

    def is_overfull(self) -> bool:
        """Whether more came together with the last response; httpcore keeps that, and has no public name for it."""
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
    if not isinstance(tls, ssl.SSLObject):  # a TLS socket takes no more from the system than it gives
        return False
    try:
        return tls.read(1) is not None  # from memory: it never waits
    except ssl.SSLError:
        return False


class IdleConnections(Generic[H]):
    """Connections that wait for their next request; the one that was used last is used first.

    What arrives only after the look at a connection cannot be told from the response to the request that was sent then.
    Whoever sends one response too many does so again, though: after the first sighting nothing is reused for ten
    minutes.

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
        """The one that was used last, taken out; it has yet to be looked at."""
        try:
            return self._waiting.pop()
        except IndexError:  # perhaps only since another thread was quicker
            return None

    def is_stale(self, connection: Connection[H]) -> bool:
        """Whether it may not be used again whatever it holds."""
        now = self._clock()
        return now < self._suspicious_until or now - connection.idle_since > KEEP_ALIVE

    def suspect(self) -> None:
        """Reuse nothing for a while: the server sent more than was asked for."""
        self._suspicious_until = self._clock() + SUSPICION

    def expired(self) -> Iterator[Connection[H]]:
        """Those that waited for too long, taken out, to be closed."""
        while self._waiting and self.is_stale(self._waiting[0]):
            try:
                yield self._waiting.popleft()
            except IndexError:  # pragma: no cover - another thread was quicker
                return

    def all(self) -> Iterator[Connection[H]]:
        """Those that wait, taken out, to be closed."""
        while (connection := self.last()) is not None:
            yield connection
