"""Large request bodies: whole where they are taken, and the server's refusal where they are not."""

import asyncio
import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from podero import AccessToken, APIStatusError, APITimeoutError, AsyncPodero, Podero, fleet
from podero._http.async_large_body import AsyncListeningStream
from tests.conftest import BlockingFace
from tests.servers.canned import http
from tests.servers.faults import FaultServer

BODY = "x" * 6_000_000
REFUSAL = http(413, b'{"detail": "too large"}', headers="Connection: close\r\n")

Manner = Callable[[socket.socket, threading.Event], None]


@pytest.fixture(params=["sync", "async", "fleet"])
def make_any(request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """Makes clients of each face, and with the fast transport, called in the same blocking way."""
    with asyncio.Runner() as runner, contextlib.ExitStack() as stack:

        def make(**options: Any) -> Any:
            options.setdefault("credentials", AccessToken("t"))
            options.setdefault("timeout", 5.0)
            if request.param == "sync":
                return stack.enter_context(Podero(**options))
            if request.param == "fleet":
                options["transport"] = fleet.transport(max_connections=1)
            client = BlockingFace(AsyncPodero(**options), runner)
            stack.callback(client.aclose)
            return client

        yield make


@pytest.fixture(params=["http", "TLS 1.2", "TLS 1.3"])
def tls(request: pytest.FixtureRequest, certificates: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext | None:
    """The server's side of a connection; None without TLS."""
    if request.param == "http":
        return None
    if not certificates.exists():
        pytest.skip("there is no openssl command to make certificates with")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "trusted.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "good.pem", certificates / "good.key")
    version = {"TLS 1.2": ssl.TLSVersion.TLSv1_2, "TLS 1.3": ssl.TLSVersion.TLSv1_3}[request.param]
    context.minimum_version = context.maximum_version = version
    return context


def stays_open(connection: socket.socket, done: threading.Event) -> None:
    connection.recv(1000)
    connection.sendall(REFUSAL)
    done.wait(20)


def stays_open_and_responds_late(connection: socket.socket, done: threading.Event) -> None:
    """By then the buffers are full, and the client waits until it may send more."""
    connection.recv(1000)
    done.wait(0.3)
    connection.sendall(REFUSAL)
    done.wait(20)


def says_that_it_is_done(connection: socket.socket, done: threading.Event) -> None:
    connection.recv(1000)
    connection.sendall(REFUSAL)
    socket.socket.shutdown(connection, socket.SHUT_WR)
    done.wait(20)


def closes(connection: socket.socket, done: threading.Event) -> None:
    """With data that nobody has read, a close is a reset."""
    connection.recv(1000)
    connection.sendall(REFUSAL)


def resets(connection: socket.socket, done: threading.Event) -> None:
    closes(connection, done)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def resets_within_the_body(connection: socket.socket, done: threading.Event) -> None:
    for _ in range(100):
        connection.recv(10_000)
    resets(connection, done)


@pytest.fixture
def refusing(tls: ssl.SSLContext | None) -> Iterator[Callable[[Manner], str]]:
    """Starts a server for one connection, and gives its origin."""
    done = threading.Event()
    with contextlib.ExitStack() as stack:

        def serve(listening: socket.socket, manner: Manner) -> None:
            connection, _ = listening.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # a reset would throw away what waits
            with connection, contextlib.ExitStack() as closing:
                if tls is not None:
                    connection = closing.enter_context(tls.wrap_socket(connection, server_side=True))
                manner(connection, done)

        def start(manner: Manner) -> str:
            listening = stack.enter_context(socket.socket())
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 * 1024)
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            thread = threading.Thread(target=serve, args=(listening, manner))
            thread.start()
            stack.callback(thread.join)
            stack.callback(done.set)
            return f"{'http' if tls is None else 'https'}://127.0.0.1:{listening.getsockname()[1]}"

        yield start


@pytest.mark.parametrize(
    "manner",
    [stays_open, stays_open_and_responds_late, says_that_it_is_done, closes, resets, resets_within_the_body],
)
def test_an_early_refusal_is_reported(manner: Manner, make_any: Any, refusing: Callable[[Manner], str]) -> None:
    client = make_any(base_url=refusing(manner))
    with pytest.raises(APIStatusError, match="too large") as caught:
        client.request("POST", "/any", json=BODY)
    assert caught.value.status_code == 413


def takes_nothing(connection: socket.socket, done: threading.Event) -> None:
    done.wait(20)


def test_a_server_that_takes_nothing_is_not_waited_for(make_any: Any, refusing: Callable[[Manner], str]) -> None:
    client = make_any(base_url=refusing(takes_nothing), timeout=0.3, max_attempts=1)
    with pytest.raises(APITimeoutError):
        client.request("POST", "/any", json=BODY)


def test_a_response_that_comes_with_the_end_of_the_body_is_kept() -> None:
    class Stream:
        async def read(self, *_: Any) -> bytes:
            return b"HTTP/1.1 200 OK\r\n"

        async def write(self, *_: Any) -> None: ...

        def get_extra_info(self, _: str) -> None: ...

    async def check() -> None:
        stream = Stream()
        listening = AsyncListeningStream(stream)
        await stream.write(b"x" * 100_000, 1.0)
        listening.end()
        assert await stream.read(1) == b"HTTP/1.1 200 OK\r\n"
        assert vars(stream) == {}

    asyncio.run(check())


def test_bodies_arrive_whole_on_one_connection(make_any: Any, tls: ssl.SSLContext | None) -> None:
    body = BODY[:3_000_000]
    with FaultServer(tls=tls).listen() as server:
        client = make_any(base_url=server.url if tls is None else server.url.replace("http:", "https:"))
        for _ in range(2):
            client.request("PUT", "/any", json=body)
        assert [request.endswith(f'"{body}"'.encode()) for request in server.seen["api"]] == [True, True]
        assert server.connections == 1
