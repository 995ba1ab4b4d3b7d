"""A small real proxy: it joins whoever sends CONNECT with one fixed server, and remembers what it was asked."""

import contextlib
import socket
import ssl
import threading
from types import TracebackType
from typing import Self


class Tunnel:
    """An HTTP proxy on loopback for CONNECT only; every host leads to the port of `server`.

    Attributes:
        heads: What was asked, one entry for each connection.
    """

    def __init__(self, server: int, *, tls: ssl.SSLContext | None = None) -> None:
        self.heads: list[bytes] = []
        self._server = server
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._ends: list[socket.socket] = []

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for end in [self._listener, *self._ends]:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._join, args=(client,), daemon=True).start()

    def _join(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError):
            if self._tls is not None:
                client = self._tls.wrap_socket(client, server_side=True)
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += client.recv(1)
            self.heads.append(head)
            server = socket.create_connection(("127.0.0.1", self._server))
            self._ends += [client, server]
            client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            threading.Thread(target=_pump, args=(server, client), daemon=True).start()
            _pump(client, server)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
