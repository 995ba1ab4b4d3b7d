"""A real HTTP server on loopback that gives one prepared answer to every request, and keeps what it was asked."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import responses

import attrs

from tests.servers.threaded import ThreadedServer, read_request


@attrs.frozen
class Asked:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Answering(ThreadedServer):
    """The running server: what it answers, and what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.origin = self.url
        self.body = b""
        self.asked: list[Asked] = []
        self.answers(200)

    def answers(self, status: int, body: bytes = b"", kind: str = "application/json") -> None:
        """Give this answer from now on; forget what was asked."""
        self.body = body
        head = f"HTTP/1.1 {status} {responses.get(status, '')}\r\n"
        of_body = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        self._answer = f"{head}\r\n".encode() if status == 204 else f"{head}{of_body}\r\n".encode() + body
        self.asked.clear()

    def serve(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with connection.makefile("rb") as stream:
            while request := read_request(stream):
                self.asked.append(_taken_apart(request))
                connection.sendall(self._answer)


def _taken_apart(request: bytes) -> Asked:
    head, _, body = request.partition(b"\r\n\r\n")
    line, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = line.split(" ")
    pairs = (line.partition(":") for line in lines)
    return Asked(method, target, {name.lower(): value.strip() for name, _, value in pairs}, body)


@contextmanager
def answering() -> Iterator[Answering]:
    with Answering() as server:
        yield server
