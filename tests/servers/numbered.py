"""A server that answers the n-th request with n: whoever gets another number has got somebody else's answer."""

import contextlib
import itertools
import socket
import ssl
import threading
from collections.abc import Callable

from tests.servers.canned import http
from tests.servers.threaded import ThreadedServer


class NumberedServer(ThreadedServer):
    """Answers with numbers, and lets ``after`` do more with the connection then.

    Attributes:
        done: Released for each request that is dealt with, ``after`` included.
        ended: Released for each connection that the client has closed.
    """

    def __init__(
        self, after: Callable[[socket.socket, int], None] | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        super().__init__()
        self._after = after
        self._tls = tls
        self._numbers = itertools.count(1)
        self.done = threading.Semaphore(0)
        self.ended = threading.Semaphore(0)
        if tls is not None:
            self.url = self.url.replace("http:", "https:")

    def serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection, self.ended_with_the_server(connection):
                while data := connection.recv(65536):
                    if b"\r\n\r\n" not in data:  # the body of a POST
                        continue
                    number = next(self._numbers)
                    self.answer(connection, number)
                    if self._after is not None:
                        self._after(connection, number)
                    self.done.release()
        self.ended.release()

    def answer(self, connection: socket.socket, number: int) -> None:
        connection.sendall(http(200, b'{"number": %d}' % number))


class Silent(NumberedServer):
    """Takes requests, and answers none."""

    def answer(self, connection: socket.socket, number: int) -> None:
        pass
