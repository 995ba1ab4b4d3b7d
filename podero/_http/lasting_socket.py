"""A socket that asyncio goes on reading although the other end takes no more.

asyncio closes a connection as soon as a write fails. A response that arrived before is then lost, though the system
has it yet. With this socket a write never fails in that way: what happened is told by reading, after the response.
"""

import socket
from typing import Any

_NO_MORE_TAKEN = (BrokenPipeError, ConnectionResetError)


class LastingSocket(socket.socket):
    """A socket for asyncio's transports, whose failed writes pass for done."""

    __slots__ = ()

    def send(self, data: Any, flags: int = 0) -> int:
        """Send; the number of bytes."""
        try:
            return super().send(data, flags)
        except _NO_MORE_TAKEN:
            return memoryview(data).nbytes

    if hasattr(socket.socket, "sendmsg"):  # pragma: no branch - Windows has none

        def sendmsg(self, buffers: Any, *further: Any) -> int:
            """Send several pieces, as asyncio does since Python 3.12; the number of bytes."""
            pieces = list(buffers)
            try:
                return super().sendmsg(pieces, *further)
            except _NO_MORE_TAKEN:
                return sum(memoryview(piece).nbytes for piece in pieces)


def let_last(shown: Any) -> None:
    """Turn a socket that asyncio made into one of these; uvloop, and Windows' proactor, have none that could be.

    Args:
        shown: What a transport of asyncio's shows of its socket.
    """
    found = getattr(shown, "_sock", None)
    if type(found) is socket.socket:
        found.__class__ = LastingSocket
