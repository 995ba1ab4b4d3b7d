"""A small real server that sends prepared bytes, one entry for each request, and says what it got."""

import socket

from tests.servers.threaded import ThreadedServer, read_request


def http(status: int = 200, body: bytes = b"", *, headers: str = "", reason: str = "X") -> bytes:
    """A whole HTTP/1.1 answer."""
    head = (
        f"HTTP/1.1 {status} {reason}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    )
    return head.encode("latin-1") + body


class CannedServer(ThreadedServer):
    """Sends each entry to one request; after the last one it repeats it. ``None`` closes without an answer."""

    def __init__(self, *answers: bytes | None, port: int = 0) -> None:
        super().__init__(port)
        self._answers = list(answers)
        self.requests: list[bytes] = []

    def serve(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as stream:
            while request := read_request(stream):
                with self._lock:
                    self.requests.append(request)
                    answer = self._answers[min(len(self.requests), len(self._answers)) - 1]
                if answer is None:
                    return
                connection.sendall(answer)
                if b"Content-Length" not in answer or b"X-Close" in answer:
                    return
