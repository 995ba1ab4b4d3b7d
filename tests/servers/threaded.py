"""What most servers of the tests share: a listening socket, and a thread for each connection."""

import contextlib
import os
import re
import socket
import threading
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import BinaryIO, Self


class ThreadedServer:
    """Serves connections on loopback from the beginning of the ``with`` to its end; before it, they are refused.

    Attributes:
        connections: How many were made.
    """

    def __init__(self, port: int = 0) -> None:
        self.connections = 0
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.socket()
        if os.name == "posix":
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.bind(("127.0.0.1", port))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def serve(self, connection: socket.socket) -> None:
        """Serve one connection, in a thread of its own; it is closed afterwards, and an OSError is its end."""
        raise NotImplementedError

    def listen(self) -> Self:
        """Accept connections from now on."""
        self._listener.listen(512)
        self._start(self._accept)
        return self

    @contextlib.contextmanager
    def ended_with_the_server(self, connection: socket.socket) -> Iterator[None]:
        """Shut the connection down with the server, if that comes first."""
        with self._lock:
            self._open.add(connection)
        try:
            yield
        finally:
            with self._lock:
                self._open.discard(connection)

    def __enter__(self) -> Self:
        return self.listen()

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self.connections += 1
                self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection, self.ended_with_the_server(connection):
            self.serve(connection)


def read_request(stream: BinaryIO) -> bytes:
    """The next request, whole; empty at the end of the connection."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = stream.readline()
        if not line:
            return b""
        head += line
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)\r\n", head)
    body = stream.read(int(length[1])) if length else b""
    return head + body if not length or len(body) == int(length[1]) else b""
