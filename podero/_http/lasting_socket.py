"""A socket that asyncio keeps reading after the other end has stopped reading.

asyncio closes a connection as soon as a write fails. A response that arrived before is then lost, although the system
still has it. With this socket, such a write does not fail. Reading returns the response first, then the error.
"""

import socket
from typing import Any

_NO_MORE_TAKEN = (BrokenPipeError, ConnectionResetError)


class LastingSocket(socket.socket):
    """A socket for the transports of asyncio that reports failed writes as successful."""

    __slots__ = ()

    def send(self, data: Any, flags: int = 0) -> int:
        """Send data; returns the number of bytes."""
        try:
            return super().send(data, flags)
        except _NO_MORE_TAKEN:
            return memoryview(data).nbytes

    if hasattr(socket.socket, "sendmsg"):  # pragma: no branch - Windows has none

        def sendmsg(self, buffers: Any, *further: Any) -> int:
            """Send several pieces, as asyncio does since Python 3.12; returns the number of bytes."""
            pieces = list(buffers)
            try:
                return super().sendmsg(pieces, *further)
            except _NO_MORE_TAKEN:
                return sum(memoryview(piece).nbytes for piece in pieces)


def let_last(shown: Any) -> None:
    """Turn a socket of asyncio into this class; not possible with uvloop and with the proactor of Windows.

    Args:
        shown: The socket object that a transport of asyncio shows.
    """
    found = getattr(shown, "_sock", None)
    if type(found) is socket.socket:
        found.__class__ = LastingSocket
