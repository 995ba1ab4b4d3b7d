"""`with_options`, `total_timeout` and `on_response`, in both faces."""

import itertools
import pickle
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

import podero
from podero import (
    AccessToken,
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    InternalServerError,
    NotFoundError,
    ResponseInfo,
)
from podero.sandbox import Sandbox
from tests.http.test_connections import PATIENCE
from tests.servers.canned import CannedServer, http
from tests.servers.numbered import NumberedServer, Silent

ANY: dict[str, Any] = {"credentials": AccessToken("t"), "org_id": Sandbox.org_id}
OTHER_ORG = "11111111-2222-4333-8444-555555555555"
TOTAL = 0.3
LONG = 5.0


def current(client: Any) -> Any:
    return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)


def ignored(info: ResponseInfo) -> None:
    """Told, and does nothing."""


class TestWithOptions:
    def test_tokens_and_connections_are_shared(self, make_client: Callable[..., Any]) -> None:
        token = http(200, b'{"access_token": "t0k3n", "expires_in": 36000}')
        with CannedServer(token, http(200, b"{}")) as server:
            client = make_client(client_id="id", client_secret="s3cret", base_url=server.url)
            client.request("GET", "/a")
            client.with_options(max_attempts=1).request("GET", "/b")
            client.with_options(timeout=5).request("GET", "/c")
            assert [request.split()[1] for request in server.requests] == [b"/oauth2/token/", b"/a", b"/b", b"/c"]
            assert server.connections == 1

    def test_the_client_itself_stays_as_it_is(self, make_client: Callable[..., Any]) -> None:
        with CannedServer(http(200, b'{"session": null}')) as server:
            client = make_client(**ANY, base_url=server.url)
            other = client.with_options(org_id=OTHER_ORG)
            current(other)
            current(client)
            current(other.with_options(max_attempts=1))
            paths = [request.split()[1].decode() for request in server.requests]
            assert [OTHER_ORG in path for path in paths] == [True, False, True]

    def test_attempts(self, make_client: Callable[..., Any]) -> None:
        with CannedServer(http(503)) as server:
            client = make_client(**ANY, base_url=server.url)
            with pytest.raises(InternalServerError):
                client.with_options(max_attempts=1).request("GET", "/a")
            assert len(server.requests) == 1

    def test_timeout(self, make_client: Callable[..., Any]) -> None:
        with Silent() as server:
            client = make_client(**ANY, base_url=server.url)
            with pytest.raises(APITimeoutError, match="waiting for the server"):
                client.with_options(timeout=0.1).request("POST", "/a")

    def test_closing_it_closes_nothing(self, make_client: Callable[..., Any]) -> None:
        with CannedServer(http(200, b"{}")) as server:
            client = make_client(**ANY, base_url=server.url)
            other = client.with_options(max_attempts=1)
            close(other)
            assert client.request("GET", "/a").status_code == 200
            assert other.request("GET", "/a").status_code == 200
            close(client)
            with pytest.raises(ConfigurationError, match="closed"):
                other.request("GET", "/a")

    def test_its_pickle_is_a_client_of_its_own(self) -> None:
        with CannedServer(http(200, b"{}")) as server, podero.Podero(**ANY, base_url=server.url) as client:
            with pickle.loads(pickle.dumps(client.with_options(on_response=ignored, total_timeout=5))) as other:
                assert other.request("GET", "/a").status_code == 200
            assert client.request("GET", "/a").status_code == 200

    @pytest.mark.parametrize(
        "option",
        [
            {"timeout": 0},
            {"total_timeout": -1},
            {"total_timeout": True},
            {"max_attempts": 0},
            {"org_id": "x"},
            {"on_response": 1},
        ],
        ids=str,
    )
    def test_options_that_are_none(self, make_client: Callable[..., Any], option: dict[str, Any]) -> None:
        with pytest.raises(ConfigurationError, match=next(iter(option))):
            make_client(**ANY).with_options(**option)
        with pytest.raises(ConfigurationError, match=next(iter(option))):
            make_client(**(ANY | option))

    def test_on_response_is_no_coroutine(self, make_client: Callable[..., Any]) -> None:
        async def on_response(_: ResponseInfo) -> None: ...

        with pytest.raises(ConfigurationError, match="plain function"):
            make_client(**ANY, on_response=on_response)

    def test_a_function_that_cannot_be_pickled(self) -> None:
        with podero.Podero(**ANY, on_response=lambda _: None) as client, pytest.raises(TypeError, match="on_response"):
            pickle.dumps(client)


class Endless(NumberedServer):
    """Sends something again and again, from a prepared beginning on."""

    def __init__(self, begin: bytes, piece: bytes) -> None:
        super().__init__()
        self._begin = begin
        self._piece = piece
        self.stopped = threading.Event()

    def answer(self, connection: socket.socket, number: int) -> None:
        connection.sendall(self._begin)
        while not self.stopped.wait(0.01):  # its pace is the fault
            connection.sendall(self._piece)


FLOODS = {
    "nothing at all": (b"", b""),
    "one byte of a header after the other": (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
    "one 103 after the other": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "one byte of a body after the other": (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x"),
    "one byte of an error after the other": (b"HTTP/1.1 404 X\r\nContent-Length: 9999\r\n\r\n", b"x"),
}


class TestTotalTimeout:
    @pytest.fixture(params=list(FLOODS))
    def flood(self, request: pytest.FixtureRequest) -> Iterator[Endless]:
        with Endless(*FLOODS[request.param]) as server:
            yield server
            server.stopped.set()

    def test_a_server_that_never_ends(self, make_client: Callable[..., Any], flood: Endless) -> None:
        client = make_client(**ANY, base_url=flood.url, total_timeout=TOTAL)
        begun = time.monotonic()
        with pytest.raises(APITimeoutError, match=r"within 0\.3 s; see `total_timeout`"):
            client.request("GET", "/any")
        assert time.monotonic() - begun < LONG

    def test_on_a_connection_that_was_used_before(self, make_client: Callable[..., Any]) -> None:
        with Second(*FLOODS["one 103 after the other"]) as server:
            client = make_client(**ANY, base_url=server.url, total_timeout=TOTAL)
            assert client.request("GET", "/any").status_code == 200
            with pytest.raises(APITimeoutError, match="total_timeout"):
                client.request("GET", "/any")
            server.stopped.set()
            assert server.connections == 1

    def test_attempts_and_pauses_count(self, make_client: Callable[..., Any]) -> None:
        with CannedServer(http(503, headers="Retry-After: 0.2\r\n")) as server:
            client = make_client(**ANY, base_url=server.url, total_timeout=1.0, max_attempts=1000)
            begun = time.monotonic()
            with pytest.raises(APITimeoutError, match="total_timeout"):
                client.request("GET", "/any")
            assert time.monotonic() - begun < LONG
            assert 1 < len(server.requests) < 7

    def test_the_token_request_counts(self, make_client: Callable[..., Any]) -> None:
        with Silent() as server:
            client = make_client(client_id="id", client_secret="s", base_url=server.url, total_timeout=TOTAL)
            with pytest.raises(APITimeoutError, match="total_timeout") as caught:
                client.request("GET", "/any")
            assert caught.value.url.endswith("/any")

    def test_waiting_for_the_token_of_another_thread_counts(self) -> None:
        with (
            Silent() as server,
            podero.Podero(client_id="id", client_secret="s", base_url=server.url, max_attempts=1) as client,
        ):
            errors: list[BaseException] = []

            def first() -> None:
                try:
                    client.with_options(timeout=1.0).request("GET", "/any")
                except APIConnectionError as error:
                    errors.append(error)

            leader = threading.Thread(target=first)
            leader.start()
            assert server.done.acquire(timeout=PATIENCE)
            with pytest.raises(APITimeoutError, match="total_timeout"):
                client.with_options(total_timeout=TOTAL).request("GET", "/any")
            assert leader.is_alive()
            leader.join(PATIENCE)
            assert "waiting for the server" in str(errors[0])

    def test_a_pause_for_which_there_is_no_time_is_not_begun(self) -> None:
        with (
            CannedServer(http(503, headers="Retry-After: 30\r\n")) as server,
            podero.Podero(**ANY, base_url=server.url, total_timeout=20) as client,
        ):
            begun = time.monotonic()
            with pytest.raises(APITimeoutError, match="total_timeout"):
                client.request("GET", "/any")
            assert time.monotonic() - begun < LONG

    def test_a_timeout_within_the_callers_own_transport_is_no_total_one(self, make_client: Callable[..., Any]) -> None:
        def respond(request: httpx.Request) -> httpx.Response:
            raise TimeoutError("mine")

        client = make_client(**ANY, transport=httpx.MockTransport(respond), total_timeout=60, max_attempts=1)
        with pytest.raises(APIConnectionError, match="the connection broke: mine"):
            client.request("GET", "/any")

    def test_time_enough_changes_nothing(self, make_client: Callable[..., Any]) -> None:
        with CannedServer(http(503), http(404)) as server:
            client = make_client(**ANY, base_url=server.url, total_timeout=60)
            with pytest.raises(NotFoundError):
                client.request("GET", "/any")


class Second(Endless):
    """The first request is answered as it should be."""

    def answer(self, connection: socket.socket, number: int) -> None:
        if number == 1:
            connection.sendall(http(200, b"{}"))
        else:
            super().answer(connection, number)


class TestOnResponse:
    def test_is_told_of_each_attempt(self, make_client: Callable[..., Any], sandbox: Sandbox) -> None:
        told: list[ResponseInfo] = []
        client = make_client(**sandbox.client_options, on_response=told.append)
        current(client)
        sandbox.next_answers({"status": 503, "headers": {"X-Request-ID": "abc"}})
        current(client)
        assert [(info.method, info.status_code, info.attempt, info.request_id) for info in told] == [
            ("POST", 200, 1, None),
            ("GET", 200, 1, None),
            ("GET", 503, 1, "abc"),
            ("GET", 200, 2, None),
        ]
        assert told[0].path == "/oauth2/token/"
        assert told[1].path.endswith("/sessions/current")
        assert isinstance(told[2].error, InternalServerError)
        assert [info.error for info in told[:2]] == [None, None]
        assert all(0 < info.elapsed < PATIENCE for info in told)

    def test_the_replay_after_a_401_is_an_attempt(self, make_client: Callable[..., Any], sandbox: Sandbox) -> None:
        told: list[ResponseInfo] = []
        client = make_client(**sandbox.client_options)
        current(client)
        sandbox.revoke_tokens()
        current(client.with_options(on_response=told.append))
        assert [(info.method, info.status_code, info.attempt) for info in told] == [
            ("GET", 401, 1),
            ("POST", 200, 1),
            ("GET", 200, 2),
        ]

    def test_without_an_answer(self, make_client: Callable[..., Any]) -> None:
        told: list[ResponseInfo] = []
        with CannedServer(None) as server:
            client = make_client(**ANY, base_url=server.url, on_response=told.append, max_attempts=2)
            with pytest.raises(APIConnectionError) as caught:
                client.request("GET", "/a?secret=s3cret")
        assert [(info.status_code, info.attempt, info.path) for info in told] == [(None, 1, "/a"), (None, 2, "/a")]
        assert told[-1].error is caught.value

    def test_a_body_that_cannot_be_taken(self, make_client: Callable[..., Any]) -> None:
        told: list[ResponseInfo] = []
        with CannedServer(http(200, b"x", headers="Content-Encoding: br\r\n")) as server:
            client = make_client(**ANY, base_url=server.url, on_response=told.append)
            with pytest.raises(podero.APIResponseError):
                client.request("GET", "/a")
        assert [info.status_code for info in told] == [200]

    def test_what_it_raises_reaches_nobody(self, make_client: Callable[..., Any]) -> None:
        calls = itertools.count()

        def on_response(_: ResponseInfo) -> None:
            raise RuntimeError(f"the observer failed {next(calls)}")

        with CannedServer(http(200, b"{}")) as server:
            client = make_client(**ANY, base_url=server.url, on_response=on_response)
            assert client.request("GET", "/a").status_code == 200
        assert next(calls) == 1


def test_an_error_after_retries_says_how_many(make_client: Callable[..., Any]) -> None:
    with CannedServer(http(503)) as server:
        client = make_client(**ANY, base_url=server.url)
        with pytest.raises(InternalServerError, match=r"\(try 3 of 3\)$"):
            client.request("GET", "/a")
        with pytest.raises(InternalServerError) as caught:
            client.request("POST", "/a")
        assert "try" not in str(caught.value)


def close(client: Any) -> None:
    (client.close if isinstance(client, podero.Podero) else client.aclose)()
