"""The connections of a client for the tasks of one event loop."""

import asyncio
from collections.abc import Callable

import httpcore
import httpx

from podero._http.connection import Connection, IdleConnections

AsyncConnection = Connection[httpx.AsyncHTTPTransport]


class AsyncConnectionPool:
    """Connections to one origin.

    A cancelled call releases its place at once. A separate task closes its connection, because a cancelled call may be
    cancelled again at its next await.

    Args:
        connect: Creates a transport with one connection.
        size: Most connections in use at a time.
    """

    def __init__(self, connect: Callable[[], httpx.AsyncHTTPTransport], size: int) -> None:
        self._connect = connect
        self._idle = IdleConnections[httpx.AsyncHTTPTransport]()
        self._closed = False
        self._closing: dict[AsyncConnection, asyncio.Task[None]] = {}
        self._free = asyncio.Semaphore(size)

    async def place(self, timeout: float) -> None:  # noqa: ASYNC109  # of the pool, not of this coroutine
        """Wait for a free place; `leave` releases it."""
        if not self._free.locked():  # then no await is needed
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(timeout):
                await self._free.acquire()
        except TimeoutError:
            raise httpx.PoolTimeout("no connection became free") from None

    def leave(self) -> None:
        """Release a place."""
        self._free.release()

    async def take(self) -> AsyncConnection:
        """A kept connection with nothing to read, or a new one. The caller must have a place."""
        while (connection := self._idle.last()) is not None:
            if not self._idle.is_stale(connection):
                if not connection.is_readable():
                    return connection
                if await _says_more(connection):
                    self._idle.suspect()
            self.drop(connection)
        return Connection(self._connect())

    def give_back(self, connection: AsyncConnection) -> None:
        """Keep a connection whose last response was read completely."""
        if connection.is_overfull():
            self._idle.suspect()
            self.drop(connection)
            return
        self._idle.add(connection)
        for old in self._idle.all() if self._closed else self._idle.expired():
            self.drop(old)

    def drop(self, connection: AsyncConnection) -> None:
        """Close a connection, without waiting for it."""
        task = asyncio.get_running_loop().create_task(connection.transport.aclose())
        self._closing[connection] = task
        task.add_done_callback(lambda task: self._closed_one(connection, task))

    def _closed_one(self, connection: AsyncConnection, task: "asyncio.Task[None]") -> None:
        if not task.cancelled():
            task.exception()  # the connection was broken already: no error
            self._closing.pop(connection, None)

    async def aclose(self) -> None:
        """Close the connections; those in use are closed when they are released."""
        self._closed = True
        for connection in self._idle.all():
            self.drop(connection)
        for connection, task in list(self._closing.items()):
            if task.cancelled():  # cancelled by the end of the event loop, perhaps before it began
                self.drop(connection)
        if self._closing:
            await asyncio.wait(self._closing.values())


async def _says_more(connection: AsyncConnection) -> bool:
    """Whether there is more data to read, and not only the end of the connection."""
    try:
        return bool(await connection.stream.read(1, timeout=0.01))
    except (httpcore.NetworkError, httpcore.TimeoutException, AttributeError):
        return False
