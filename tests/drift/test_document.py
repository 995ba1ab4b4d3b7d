"""Getting a document over a real socket, as far as the command's tests do not show it."""

import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from podero.drift import document
from podero.drift.loading import download
from podero.drift.loading.load import load_document


class Trickle(BaseHTTPRequestHandler):
    """Sends a byte now and then, for ever."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b" ")
                time.sleep(0.02)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that the class gives it
        return


@pytest.fixture
def trickle() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Trickle)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(("name", "library"), [("spec.yaml", "ruamel.yaml"), ("page.md", "markdown_it")])
def test_what_only_a_library_can_read_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    (tmp_path / name).write_text("openapi: 3.1.0\n", "utf-8")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(document.DocumentError, match=library.replace("_", "-")):
        load_document(str(tmp_path / name))


def test_a_trickle_is_refused_when_the_time_is_up(trickle: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "MAX_SECONDS", 0.2)
    started = time.monotonic()
    with pytest.raises(document.DocumentError, match="not complete after"):
        load_document(trickle)
    assert time.monotonic() - started < 5
