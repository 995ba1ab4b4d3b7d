"""A real HTTP server on loopback that gives one prepared answer to every request, and keeps what it was asked."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import attrs


@attrs.frozen
class Asked:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@attrs.define
class Answering:
    """The running server: what it answers, and what it was asked."""

    origin: str
    status: int = 200
    body: bytes = b""
    kind: str = "application/json"
    asked: list[Asked] = attrs.field(factory=list)

    def answers(self, status: int, body: bytes = b"", kind: str = "application/json") -> None:
        """Give this answer from now on; forget what was asked."""
        self.status, self.body, self.kind = status, body, kind
        self.asked.clear()


@contextmanager
def answering() -> Iterator[Answering]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 65536
        disable_nagle_algorithm = True

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.asked.append(Asked(self.command, self.path, headers, body))
            self.send_response(server.status)
            if server.status != 204:
                self.send_header("Content-Type", server.kind)
                self.send_header("Content-Length", str(len(server.body)))
            self.end_headers()
            if server.status != 204:
                self.wfile.write(server.body)

        do_GET = do_PUT = do_POST = do_DELETE = do_PATCH = _answer  # noqa: N815  # the names that the class gives them

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that the class gives it
            return

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    server = Answering(f"http://127.0.0.1:{listening.server_port}")
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()
