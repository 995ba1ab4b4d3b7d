"""Large request bodies, which a server may refuse before it has read them.

Such a server responds, and then stops reading or closes the connection. httpcore reads a response only after it has
sent the whole request. So it would write until its timeout, or lose the response with the connection. Here the
connection is read while the body is sent. As soon as data arrives, httpcore stops sending, and reads the response.
"""

import selectors
import ssl
from collections.abc import Iterator
from typing import Any

import httpcore
import httpx

from podero._http.connection import Connection

PIECE = 16 * 1024  # one TLS record: a connection that accepts data accepts this much at once
READ_SIZE = 64 * 1024
_NOTHING_YET = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class LargeBody(httpx.SyncByteStream):
    """The body of a request on a connection, whose stream listens to the server while the body is sent."""

    def __init__(self, content: bytes, connection: Connection[Any]) -> None:
        self._content = content
        self._connection = connection

    def __iter__(self) -> Iterator[bytes]:
        listening = ListeningStream(self._connection.stream)
        yield self._content
        listening.end()


class ListeningStream:
    """Wraps a network stream of httpcore until the body is sent, or the server has responded.

    Args:
        stream: The stream; its `read` and `write` are redirected to this object.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._read = stream.read
        self._write = stream.write
        self._heard: bytes | None = None
        stream.read, stream.write = self.read, self.write

    def end(self) -> None:
        """Stop redirecting: the body is sent, and no data has arrived."""
        del self._stream.read, self._stream.write

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read the data that was received while the body was sent; without any, read from the connection."""
        del self._stream.read
        return self._read(max_bytes, timeout) if self._heard is None else self._heard

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send a body; httpcore reads the response after a WriteError."""
        view = memoryview(buffer)
        with selectors.DefaultSelector() as selector:
            selector.register(self._stream.get_extra_info("socket"), selectors.EVENT_READ | selectors.EVENT_WRITE)
            for start in range(0, len(view), PIECE):
                self._wait_until_writable(selector, timeout)
                self._write(bytes(view[start : start + PIECE]), timeout)

    def _wait_until_writable(self, selector: selectors.BaseSelector, timeout: float | None) -> None:
        events = 0
        while not events & selectors.EVENT_WRITE:
            ready = selector.select(timeout)
            if not ready:
                raise httpcore.WriteTimeout
            events = ready[0][1]
            if events & selectors.EVENT_READ and self._hears():
                raise httpcore.WriteError("the server responds before it has read the body")

    def _hears(self) -> bool:
        """Whether data has arrived from the server, except messages of TLS itself, such as a session ticket."""
        try:
            self._heard = self._read(READ_SIZE, timeout=0.0)
        except (httpcore.ReadError, httpcore.ReadTimeout) as error:
            return not isinstance(error.__cause__, _NOTHING_YET)
        return True
