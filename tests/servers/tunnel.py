"""A small real proxy: it joins whoever sends CONNECT with one fixed server, and remembers what it was asked."""

import contextlib
import socket
import ssl
import threading

from tests.servers.threaded import ThreadedServer


class Tunnel(ThreadedServer):
    """An HTTP proxy on loopback for CONNECT only; every host leads to the port of `server`.

    Attributes:
        heads: What was asked, one entry for each connection.
    """

    def __init__(self, server: int, *, tls: ssl.SSLContext | None = None) -> None:
        super().__init__()
        self.heads: list[bytes] = []
        self._server = server
        self._tls = tls

    def serve(self, client: socket.socket) -> None:
        if self._tls is not None:
            client = self._tls.wrap_socket(client, server_side=True)
        with client, self.ended_with_the_server(client):
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                received = client.recv(1)
                if not received:
                    return
                head += received
            self.heads.append(head)
            with socket.create_connection(("127.0.0.1", self._server)) as server, self.ended_with_the_server(server):
                client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
                back = threading.Thread(target=_pump, args=(server, client), daemon=True)
                back.start()
                _pump(client, server)
                back.join(20)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
