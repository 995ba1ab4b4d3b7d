"""The connections of the fast transport: an aiohttp session that sends nothing twice, and on clean connections only.

aiohttp keeps a connection open after a response and reads on: what arrives then, such as a second response to the last
request, would be taken for the response to the next one.
"""

import asyncio
import functools
import select
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from typing import Any

import aiohttp
from yarl import URL

from podero.fleet.aiohttp_errors import AttemptError

MAX_HEADERS = 64 * 1024
KEEP_ALIVE = 5.0
PIECE = 64 * 1024


def open_session(headers: Mapping[str, str]) -> aiohttp.ClientSession:
    """A session for the running loop, with headers for each request; its user limits how many are sent at once."""
    return aiohttp.ClientSession(
        connector=GuardedConnector(limit=0, keepalive_timeout=KEEP_ALIVE, resolver=aiohttp.ThreadedResolver()),
        headers=headers,
        cookie_jar=NoCookies(),
        auto_decompress=False,
        max_line_size=MAX_HEADERS,
        max_field_size=MAX_HEADERS,
        middlewares=(_once,),
    )


async def closed_with_loop(session: aiohttp.ClientSession) -> AsyncGenerator[None, None]:
    """Closes the session at the latest when its event loop shuts down, as `asyncio.run` has it do with generators."""
    try:
        yield
    finally:
        await session.close()


async def _once(
    request: aiohttp.ClientRequest, send: Callable[[aiohttp.ClientRequest], Awaitable[aiohttp.ClientResponse]]
) -> aiohttp.ClientResponse:
    """Keep aiohttp from sending a request again, which it does after some errors of its own."""
    try:
        return await send(request)
    except (aiohttp.ClientError, OSError) as error:
        raise AttemptError from error


class NoCookies(aiohttp.DummyCookieJar):
    """Keeps no cookies, and does not even read them."""

    def update_cookies_from_headers(self, headers: Sequence[str], response_url: URL) -> None:
        """Do nothing."""


class GuardedConnector(aiohttp.TCPConnector):
    """Gives a kept-alive connection only if nothing has arrived on it since its last response."""

    async def connect(self, req: aiohttp.ClientRequest, *args: Any, **kwargs: Any) -> Any:
        """A connection of the pool, or a new one."""
        while True:
            connection = await super().connect(req, *args, **kwargs)
            handler, transport = connection.protocol, connection.transport
            if handler is None or transport is None:  # lost already, which aiohttp reports
                return connection
            if transport.get_protocol() is not handler:
                if handler.should_close or _is_readable(transport):
                    connection.close()
                    continue
                transport.set_protocol(handler)
            connection.add_callback(functools.partial(_rest, transport, handler))
            return connection


def _rest(transport: asyncio.Transport, handler: asyncio.Protocol) -> None:
    transport.set_protocol(Idle(transport, handler))


class Idle(asyncio.Protocol):
    """Reads a connection between two requests, when nothing should arrive, and closes it if something does."""

    __slots__ = ("_handler", "_transport")

    def __init__(self, transport: asyncio.Transport, handler: asyncio.Protocol) -> None:
        self._transport = transport
        self._handler = handler

    def data_received(self, data: bytes) -> None:  # noqa: ARG002  # whatever it is
        """Close the connection."""
        self._transport.abort()

    def pause_writing(self) -> None:
        """Tell who writes."""
        self._handler.pause_writing()

    def resume_writing(self) -> None:
        """Tell who writes."""
        self._handler.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell aiohttp, which counts its connections."""
        self._handler.connection_lost(exc)


def _is_readable(transport: asyncio.Transport) -> bool:
    """Whether something has arrived that the event loop has not read yet: data, or the end of the connection."""
    number = transport.get_extra_info("socket").fileno()
    if not hasattr(select, "poll"):  # pragma: no cover - Windows, where numbers of sockets may be of any size
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


class Upload(aiohttp.Payload):
    """A request body, sent in pieces, each of which the server must take within the timeout."""

    def __init__(self, content: bytes, seconds: float) -> None:
        super().__init__(content)
        self._size = len(content)
        self._seconds = seconds

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """The body as text, for aiohttp's logs."""
        raise NotImplementedError

    async def write(self, writer: Any) -> None:
        """Send the body."""
        content = self._value
        for start in range(0, len(content), PIECE):
            async with asyncio.timeout(self._seconds):
                await writer.write(content[start : start + PIECE])
