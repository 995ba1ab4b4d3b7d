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
    """Returns a response even if invalid data follows it, such as a body after a 204."""

    def data_received(self, data: bytes) -> None:
        """Parse each head separately: if data that is parsed together has an error, aiohttp keeps nothing of it."""
        start = 0
        while data.startswith(b"HTTP/", start) and (end := data.find(_END_OF_HEAD, start)) > 0:
            super().data_received(data[start : end + len(_END_OF_HEAD)])
            start = end + len(_END_OF_HEAD)
        if start < len(data) or not data:  # aiohttp passes no data to continue with stored data
            super().data_received(data[start:])
        error, body = self.exception(), self._payload
        if error is not None and body is not None and not body.is_eof():
            body.set_exception(aiohttp.ClientPayloadError(str(error)), error)  # aiohttp does not tell the reader


class Connector(aiohttp.TCPConnector):
    """Reuses a connection only if nothing has arrived on it since its last response.

    If an extra response arrives after the request is sent, it cannot be distinguished from the response. But a server
    that sends one extra response usually sends more. So after the first one is detected, no connection is reused for a
    while, as in the default transport.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        handler: Callable[..., ResponseHandler] = Handler
        self._factory = functools.partial(handler, asyncio.get_running_loop())  # aiohttp has no public name for it
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
            handler, transport = connection.protocol, connection.transport
            if handler is None or transport is None:  # already lost; aiohttp reports it
                return connection
            idle = transport.get_protocol()
            if not isinstance(idle, Idle):
                idle = Idle(transport, handler, self)
            elif self._may_be_used(handler, idle):
                transport.set_protocol(handler)
            else:
                connection.close()
                continue
            if timeout.read:
                self.read_timeouts.begin(handler, timeout.read)
            connection.add_callback(idle.begin)
            return connection

    def _may_be_used(self, handler: Any, idle: "Idle") -> bool:
        if handler.should_close:  # it received more than one response, or a part of another one
            self.suspect()
        elif idle.is_readable():
            if idle.holds_data():
                self.suspect()
        else:
            return time.monotonic() >= self._suspicious_until
        return False

    def suspect(self) -> None:
        """Reuse no connection for a while, because a server sent an extra response."""
        self._suspicious_until = time.monotonic() + SUSPICION


class Idle(asyncio.Protocol):
    """Reads a connection between two requests, when nothing should arrive, and closes it if something does."""

    def __init__(self, transport: asyncio.Transport, handler: asyncio.Protocol, connector: Connector) -> None:
        self._transport = transport
        self._handler = handler
        self._connector = connector
        self._socket = transport.get_extra_info("socket").fileno()
        if hasattr(select, "poll"):  # pragma: no branch - Windows has none
            self._poll = select.poll()
            self._poll.register(self._socket, select.POLLIN)

    def begin(self) -> None:
        """Replace aiohttp's own protocol, which gets the connection back for the next request."""
        self._connector.read_timeouts.end(self._handler)
        self._transport.set_protocol(self)

    def is_readable(self) -> bool:
        """Whether data, or the end of the connection, has arrived that the event loop has not read yet."""
        if hasattr(self, "_poll"):
            return bool(self._poll.poll(0))
        return bool(select.select([self._socket], [], [], 0)[0])  # pragma: no cover - Windows

    def holds_data(self) -> bool:
        """Whether it is data; with TLS, it may also be the message that ends a connection."""
        is_plain = self._transport.get_extra_info("ssl_object") is None
        with contextlib.suppress(OSError), socket.socket(fileno=os.dup(self._socket)) as copy:
            return is_plain and bool(copy.recv(1, socket.MSG_PEEK))
        return False

    def data_received(self, data: bytes) -> None:  # noqa: ARG002  # the data does not matter
        """Close the connection."""
        self._connector.suspect()
        self._transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Notify aiohttp, which counts its connections."""
        self._handler.connection_lost(exc)


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
