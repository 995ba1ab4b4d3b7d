"""An HTTP server with a prepared answer under each path, also one without end; it says what was asked."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase

JSON_TYPE = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Answer:
    """What to send; a callable body writes by itself until the client hangs up."""

    body: bytes | Callable[[BufferedIOBase], object] = b""
    headers: dict[str, str] = field(default_factory=lambda: dict(JSON_TYPE))
    status: int = 200


@dataclass
class Loopback:
    """The running server."""

    origin: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def url(self, name: str, answer: Answer) -> str:
        """Give this answer under the name from now on."""
        self.answers[f"/{name}"] = answer
        return f"{self.origin}/{name}"


def for_ever(piece: bytes, pause: float = 0.0) -> Callable[[BufferedIOBase], object]:
    """A body without end."""

    def write(file: BufferedIOBase) -> None:
        while True:
            file.write(piece)
            file.flush()
            time.sleep(pause)

    return write


@contextmanager
def serve() -> Iterator[Loopback]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            loopback.asked.append(self.path)
            answer = loopback.answers.get(self.path.split("?")[0], Answer(status=404))
            try:
                self._send(answer)
            except OSError:
                return  # the client has seen enough

        def _send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if callable(answer.body):
                self.end_headers()
                answer.body(self.wfile)
                return
            if "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that the class gives it
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    loopback = Loopback(f"http://127.0.0.1:{server.server_port}")
    try:
        yield loopback
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
