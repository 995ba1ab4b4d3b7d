"""A server that breaks in each way that a server can break, and is mended on demand."""

import contextlib
import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

from tests.servers.canned import http
from tests.servers.threaded import ThreadedServer, read_request

TOKEN_PATH = "/oauth2/token/"
GOOD = http(200, b'{"session": null}')
TOKEN = http(200, b'{"access_token": "t0k3n", "expires_in": 36000}')

Reply = bytes | Callable[[socket.socket], None]


class FaultServer(ThreadedServer):
    """Gives prepared replies to API, token and CONNECT requests, then good ones; says what it was sent.

    A reply in bytes leaves the connection open; a function does what it likes with the connection, which then ends.
    Connections are refused until `listen` is called.
    """

    def __init__(
        self,
        api: Iterable[Reply] = (),
        token: Iterable[Reply] = (),
        connect: Iterable[Reply] = (),
        *,
        tls: ssl.SSLContext | None = None,
        inner_tls: ssl.SSLContext | None = None,
        greeting: Callable[[socket.socket], None] | None = None,
    ) -> None:
        super().__init__()
        self._replies = {"api": iter(api), "token": iter(token), "connect": iter(connect)}
        self.seen: dict[str, list[bytes]] = {"api": [], "token": [], "connect": []}
        self.tls = tls
        self._inner_tls = inner_tls
        self._greeting = greeting

    def mend(self) -> None:
        """From now on everything is as it should be."""
        self._replies = {kind: iter(()) for kind in self._replies}
        self._greeting = None

    def fill_backlog(self) -> list[socket.socket]:
        """Connect until no connection is made any more; empty if that cannot be reached on this system."""
        self._listener.listen(0)
        fillers: list[socket.socket] = []
        for _ in range(32):
            fillers.append(filler := socket.socket())
            filler.settimeout(0.2)
            try:
                filler.connect(("127.0.0.1", self.port))
            except TimeoutError:
                return fillers
        for filler in fillers:
            filler.close()
        return []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        super().__exit__(kind, error, traceback)
        for thread in self._threads:
            thread.join(20)

    def serve(self, connection: socket.socket) -> None:
        connection.settimeout(20)
        with contextlib.ExitStack() as stack:
            if self._greeting is not None:
                self._greeting(connection)
                return
            if self.tls is not None:
                connection = stack.enter_context(self.tls.wrap_socket(connection, server_side=True))
            while self._requests(connection) == "connect":
                assert self._inner_tls is not None
                connection = stack.enter_context(self._inner_tls.wrap_socket(connection, server_side=True))

    def _requests(self, connection: socket.socket) -> str:
        """Serve requests until the connection ends or becomes a tunnel."""
        with self.ended_with_the_server(connection), connection.makefile("rb") as stream:
            while request := read_request(stream):
                kind = _kind(request)
                with self._lock:
                    self.seen[kind].append(request)
                    reply = next(self._replies[kind], None)
                if reply is None and kind == "connect":
                    connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
                    return kind
                if reply is None:
                    reply = TOKEN if kind == "token" else GOOD
                if not isinstance(reply, bytes):
                    reply(connection)
                    break
                connection.sendall(reply)
        return "closed"


def _kind(request: bytes) -> str:
    if request.startswith(b"CONNECT "):
        return "connect"
    return "token" if TOKEN_PATH.encode() in request.split(b"\r\n")[0] else "api"


def closing(data: bytes = b"") -> Callable[[socket.socket], None]:
    """Send something, then close."""
    return lambda connection: connection.sendall(data)


def resetting(data: bytes = b"") -> Callable[[socket.socket], None]:
    """Send something, then reset the connection."""

    def reply(connection: socket.socket) -> None:
        connection.sendall(data)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return reply


def stalling(data: bytes = b"") -> Callable[[socket.socket], None]:
    """Send something, then nothing more, until the client gives up."""

    def reply(connection: socket.socket) -> None:
        connection.sendall(data)
        while connection.recv(4096):
            pass

    return reply


def dripping(data: bytes, pieces: int, gap: float) -> Callable[[socket.socket], None]:
    """Send in small pieces, far apart."""

    def reply(connection: socket.socket) -> None:
        size = -(-len(data) // pieces)
        for start in range(0, len(data), size):
            connection.sendall(data[start : start + size])
            time.sleep(gap)  # the pace is the fault

    return reply


def flooding(data: bytes, first: bytes = b"") -> Callable[[socket.socket], None]:
    """Send the same again and again, until the client gives up."""

    def reply(connection: socket.socket) -> None:
        connection.sendall(first)
        while True:
            connection.sendall(data)
            time.sleep(0.01)  # the pace is the fault

    return reply
