"""Large request bodies: whole where they are taken, and the server's refusal where they are not."""

import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from podero import AccessToken, APIStatusError
from tests.canned import CannedServer, http

BODY = "x" * 20_000_000


@pytest.fixture(params=["stays open", "hangs up"])
def refusing(request: pytest.FixtureRequest) -> Iterator[str]:
    """The origin of a server that answers 413 after the first bytes, and reads no further."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            connection.recv(1000)
            connection.sendall(http(413, b'{"detail": "too large"}', headers="Connection: close\r\n"))
            if request.param == "hangs up":
                connection.shutdown(socket.SHUT_WR)
            done.wait(20)
            connection.close()

        done = threading.Event()
        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        done.set()
        thread.join()


def test_an_early_refusal_is_reported(make_client: Any, refusing: str) -> None:
    client = make_client(credentials=AccessToken("t"), base_url=refusing, timeout=10.0)
    with pytest.raises(APIStatusError, match="too large") as caught:
        client.request("POST", "/any", json=BODY)
    assert caught.value.status_code == 413


def test_a_body_arrives_whole(make_client: Any) -> None:
    body = BODY[:3_000_000]
    with CannedServer(http(200, b"{}")) as server:
        make_client(credentials=AccessToken("t"), base_url=server.url).request("PUT", "/any", json=body)
        assert server.requests[0].endswith(b"\r\n\r\n" + f'"{body}"'.encode())
