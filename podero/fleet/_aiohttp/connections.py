"""The connections of the fast transport: an aiohttp session that never sends a request twice.

aiohttp keeps a connection open after a response, and keeps reading it. If an extra response arrives then, it would be
read as the response to the next request. This module closes such connections.
"""

import asyncio
import contextlib
import functools
import os
import select
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler
from yarl import URL

from podero._http.connection import KEEP_ALIVE, SUSPICION
from podero._http.lasting_socket import LastingSocket
from podero.fleet._aiohttp.errors import AttemptError
from podero.fleet._aiohttp.read_timeouts import ReadTimeouts

MAX_HEADERS = 64 * 1024
PIECE = 64 * 1024
_END_OF_HEAD = b"\r\n\r\n"


def open_session(headers: Mapping[str, str]) -> aiohttp.ClientSession:
    """A session for the running loop, with headers for each request; its user limits how many are sent at once."""
    return aiohttp.ClientSession(
        connector=Connector(
            limit=0,
            keepalive_timeout=KEEP_ALIVE,
            resolver=aiohttp.ThreadedResolver(),
            socket_factory=lambda info: LastingSocket(*info[:3]),
        ),
        headers=headers,
        cookie_jar=NoCookies(),
        response_class=Response,
        auto_decompress=False,
        max_line_size=MAX_HEADERS,
        max_field_size=MAX_HEADERS,
    )


class NoCookies(aiohttp.DummyCookieJar):
    """A cookie jar that stores nothing, and does not parse cookies."""

    def update_cookies_from_headers(self, headers: Sequence[str], response_url: URL) -> None:
        """Do nothing."""


class Response(aiohttp.ClientResponse):
    """Hides errors from aiohttp, which after some of its own errors would send the request again."""

    async def start(self, connection: Any) -> aiohttp.ClientResponse:
        """Wait for the head."""
        handler = connection.protocol
        try:
            response = await super().start(connection)
        except (aiohttp.ClientError, OSError) as error:
            raise AttemptError from error
        # Another response after this one, or other data; aiohttp drops it, and has no public name for the first case.
        if handler._buffer or handler.exception() is not None:
            connection._connector.suspect()
        return response


class Handler(ResponseHandler):
    """Reads one connection; closes it if anything arrives between two requests.

    Args:
        connector: The connector that it belongs to.

    Attributes:
        is_idle: Whether it is between two requests.
    """

    def __init__(self, connector: "Connector") -> None:
        super().__init__(asyncio.get_running_loop())
        self._connector = connector
        self.is_idle = False
        self._socket = -1
        self._poll: Any = None

    def begin(self, read_timeout: float) -> None:
        """A request is about to be sent."""
        self.is_idle = False
        if read_timeout:
            self._connector.read_timeouts.begin(self, read_timeout)

    def end(self) -> None:
        """The request is over; nothing should arrive before the next one."""
        self._connector.read_timeouts.end(self)
        self.is_idle = True

    def is_readable(self) -> bool:
        """Whether data, or the end of the connection, has arrived that the event loop has not read yet."""
        if self._socket < 0:
            self._socket = self._shown("socket").fileno()
            if hasattr(select, "poll"):  # pragma: no branch - Windows has none
                self._poll = select.poll()
                self._poll.register(self._socket, select.POLLIN)
        if self._poll is not None:
            return bool(self._poll.poll(0))
        return bool(select.select([self._socket], [], [], 0)[0])  # pragma: no cover - Windows

    def holds_data(self) -> bool:
        """Whether it is data; with TLS, it may also be the message that ends a connection."""
        is_plain = self._shown("ssl_object") is None
        with contextlib.suppress(OSError), socket.socket(fileno=os.dup(self._socket)) as copy:
            return is_plain and bool(copy.recv(1, socket.MSG_PEEK))
        return False

    def _shown(self, name: str) -> Any:
        return None if self.transport is None else self.transport.get_extra_info(name)

    def data_received(self, data: bytes) -> None:
        """Parse each head separately.

        If data contains an error, aiohttp's parser drops all data of that call, also a valid response before the error.
        """
        if self.is_idle and data:
            self._connector.suspect()
            self.abort()
            return
        start = 0
        while data.startswith(b"HTTP/", start) and (end := data.find(_END_OF_HEAD, start)) > 0:
            super().data_received(data[start : end + len(_END_OF_HEAD)])
            start = end + len(_END_OF_HEAD)
        if start < len(data) or not data:  # aiohttp calls this with no data to parse what it has stored
            super().data_received(data[start:])
        error, body = self.exception(), self._payload
        if error is not None and body is not None and not body.is_eof():
            body.set_exception(aiohttp.ClientPayloadError(str(error)), error)  # aiohttp does not tell the body's reader


class Connector(aiohttp.TCPConnector):
    """Reuses a connection only if nothing has arrived on it since its last response.

    If an extra response arrives after the request is sent, it cannot be distinguished from the response. But a server
    that sends one extra response usually sends more. So after the first one is detected, no connection is reused for a
    while, as in the default transport.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        handler: Callable[..., ResponseHandler] = Handler
        self._factory = functools.partial(handler, self)  # aiohttp has no public name for it
        self._suspicious_until = 0.0
        self.read_timeouts: ReadTimeouts = ReadTimeouts(asyncio.get_running_loop())

    async def connect(self, req: aiohttp.ClientRequest, traces: Any, timeout: Any) -> Any:  # noqa: ASYNC109  # aiohttp's
        """A connection of the pool, or a new one."""
        while True:
            try:
                connection = await super().connect(req, traces, timeout)
            except TimeoutError:
                raise
            except (aiohttp.ClientError, OSError) as error:
                raise AttemptError from error
            handler: Any = connection.protocol
            if handler is None or handler.transport is None:  # already lost; aiohttp reports it
                return connection
            if handler.is_idle and not self._may_be_used(handler):
                connection.close()
                continue
            handler.begin(timeout.read)
            connection.add_callback(handler.end)
            return connection

    def _may_be_used(self, handler: Handler) -> bool:
        if handler.should_close:  # it received more than one response, or a part of another one
            self.suspect()
        elif handler.is_readable():
            if handler.holds_data():
                self.suspect()
        else:
            return time.monotonic() >= self._suspicious_until
        return False

    def suspect(self) -> None:
        """Reuse no connection for a while, because a server sent an extra response."""
        self._suspicious_until = time.monotonic() + SUSPICION


class Upload(aiohttp.Payload):
    """A request body, sent in pieces; the server must accept each piece within the timeout."""

    def __init__(self, content: bytes, seconds: float) -> None:
        super().__init__(content)
        self._size = len(content)
        self._seconds = seconds

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """The body as text."""
        raise NotImplementedError  # pragma: no cover - aiohttp requires the method, but does not call it

    async def write(self, writer: Any) -> None:
        """Send the body."""
        content = self._value
        for start in range(0, len(content), PIECE):
            async with asyncio.timeout(self._seconds):
                await writer.write(content[start : start + PIECE])
