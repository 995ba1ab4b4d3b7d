"""A server in the test's own event loop: the test itself reads each request and writes each answer, byte by byte."""

import asyncio
import contextlib
import re
from types import TracebackType
from typing import Self


class Connection:
    """One connection, seen from the server."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def head(self) -> bytes:
        """Request line and headers of the next request."""
        return await self._reader.readuntil(b"\r\n\r\n")

    async def request(self) -> bytes:
        """The next request, whole."""
        head = await self.head()
        length = re.search(rb"(?i)content-length: (\d+)", head)
        return head + await self._reader.readexactly(int(length[1]) if length else 0)

    def send(self, data: bytes) -> None:
        """Put bytes on the wire at once: on loopback they are at the client when this returns."""
        self._writer.write(data)

    async def ended(self) -> bytes:
        """All that comes until the client closes the connection."""
        try:
            return await self._reader.read()
        except ConnectionError:  # closed with something unread
            return b""

    async def answer_all(self, reply: bytes) -> None:
        """Answer every further request alike."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                await self.request()
                self.send(reply)

    def end(self) -> None:
        """Say that nothing more will come."""
        self._writer.write_eof()

    def reset(self) -> None:
        """Break the connection."""
        self._writer.transport.abort()


class ScriptedServer:
    """Gives the connections in the order in which they are made."""

    async def __aenter__(self) -> Self:
        self._made: asyncio.Queue[Connection] = asyncio.Queue()
        self._writers: list[asyncio.StreamWriter] = []
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        self._made.put_nowait(Connection(reader, writer))

    async def connection(self) -> Connection:
        """The next connection."""
        return await self._made.get()

    @property
    def waiting(self) -> int:
        """How many connections nobody has asked for."""
        return self._made.qsize()

    async def answer_all(self, reply: bytes) -> None:
        """Answer every further request alike, until cancelled."""
        async with asyncio.TaskGroup() as group:
            while True:
                group.create_task((await self.connection()).answer_all(reply))
