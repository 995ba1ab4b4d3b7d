"""Large request bodies, as `podero._http.large_body` sends them with threads, for the tasks of an event loop."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpcore
import httpx

from podero._http.connection import Connection
from podero._http.large_body import PIECE, READ_SIZE
from podero._http.lasting_socket import let_last


class AsyncLargeBody(httpx.AsyncByteStream):
    """The body of a request on a connection, whose stream listens to the server while the body is sent."""

    def __init__(self, content: bytes, connection: Connection[httpx.AsyncHTTPTransport]) -> None:
        self._content = content
        self._connection = connection

    async def __aiter__(self) -> AsyncIterator[bytes]:
        listening = AsyncListeningStream(self._connection.stream)
        yield self._content
        listening.end()


class AsyncListeningStream:
    """As `ListeningStream`, for tasks.

    Args:
        stream: The stream; its `read` and `write` are redirected to this object.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._read = stream.read
        self._write = stream.write
        self._heard: bytes | None = None
        stream.read, stream.write = self.read, self.write
        let_last(stream.get_extra_info("socket"))

    def end(self) -> None:
        """Stop redirecting; the stream first returns the data that was received meanwhile."""
        del self._stream.write
        if self._heard is None:
            del self._stream.read

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109  # httpcore's
        """Read the data that was received while the body was sent; without any, read from the connection."""
        del self._stream.read
        return await self._read(max_bytes, timeout) if self._heard is None else self._heard

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109  # httpcore's
        """Send a body; httpcore reads the response after a WriteError."""
        reading = asyncio.ensure_future(self._read(READ_SIZE))
        writing = asyncio.ensure_future(self._write_all(buffer, timeout))
        both = (reading, writing)
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in both:
                task.add_done_callback(_retrieve)
                task.cancel()
        await asyncio.wait(both)
        if not reading.cancelled():
            self._heard = None if reading.exception() else reading.result()
        if writing.cancelled():
            raise httpcore.WriteError("the server responds before it has read the body")
        writing.result()

    async def _write_all(self, buffer: bytes, timeout: float | None) -> None:  # noqa: ASYNC109  # of each piece
        view = memoryview(buffer)
        for start in range(0, len(view), PIECE):
            await self._write(bytes(view[start : start + PIECE]), timeout)


def _retrieve(task: "asyncio.Future[Any]") -> None:
    """Mark the error as seen."""
    if not task.cancelled():
        task.exception()
