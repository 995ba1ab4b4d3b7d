"""What becomes of connections: responses too many, cancelled and interrupted calls, certificates read once."""

import asyncio
import contextlib
import gc
import itertools
import signal
import socket
import ssl
import sys
import threading
import time
import types
import warnings
from collections.abc import Coroutine, Generator, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import httpcore
import httpx
import pytest

from podero import AccessToken, APITimeoutError, AsyncPodero, ConfigurationError, Podero, PoderoError
from podero._http.async_connection_pool import AsyncConnectionPool
from podero._http.connection_pool import Place
from podero.sandbox import Sandbox
from tests.interrupts import Interrupted, Stop, every_place
from tests.servers.canned import CannedServer, http
from tests.servers.certificates import server_tls
from tests.servers.numbered import NumberedServer, Silent

PATIENCE = 20
OPTIONS: dict[str, Any] = {"credentials": AccessToken("t"), "org_id": Sandbox.org_id, "max_attempts": 1}
LATE = http(200, b'{"number": "of somebody else"}')


def number(client: Any) -> Any:
    return client.request("GET", "/any").json()["number"]


def settled(server: NumberedServer) -> None:
    """All that the server sends to one request is in the client's socket."""
    assert server.done.acquire(timeout=PATIENCE)


class TestResponsesTooMany:
    """HTTP/1.1 tells only by the order which request a response belongs to."""

    def test_one_that_comes_late_is_not_taken_for_the_next(self, make_client: Any) -> None:
        answered = threading.Semaphore(0)

        def late(connection: socket.socket, _: int) -> None:
            assert answered.acquire(timeout=PATIENCE)
            connection.sendall(LATE)

        with NumberedServer(late) as server:
            client = make_client(**OPTIONS, base_url=server.url)
            for expected in range(1, 6):
                assert number(client) == expected
                answered.release()
                settled(server)
            assert server.connections == 5

    def test_one_that_tls_has_received_but_nobody_has_read(
        self,
        make_client: Any,
        authority: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        if not hasattr(socket, "TCP_CORK"):
            pytest.skip("only Linux can hold back what was sent")

        class Together(NumberedServer):
            """Two TLS records in one packet."""

            def answer(self, connection: socket.socket, number: int) -> None:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
                super().answer(connection, number)
                connection.sendall(LATE)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 0)

        monkeypatch.setenv("SSL_CERT_FILE", str(authority / "authority.pem"))
        with Together(tls=server_tls(authority)) as server:
            client = make_client(**OPTIONS, base_url=server.url)
            for expected in range(1, 4):
                assert number(client) == expected
                settled(server)

    def test_after_one_nothing_is_reused(self, make_client: Any) -> None:
        class OnceTwo(NumberedServer):
            def answer(self, connection: socket.socket, number: int) -> None:
                connection.sendall(http(200, b'{"number": %d}' % number) + (LATE if number == 1 else b""))

        with OnceTwo() as server:
            client = make_client(**OPTIONS, base_url=server.url)
            assert [number(client) for _ in range(5)] == [1, 2, 3, 4, 5]
            assert server.connections == 5

    def test_one_that_was_idle_for_too_long_is_not_used_again(
        self, make_client: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with NumberedServer() as server:
            client = make_client(**OPTIONS, base_url=server.url)
            assert [number(client) for _ in range(3)] == [1, 2, 3]
            assert server.connections == 1
            monkeypatch.setattr("podero._http.connection.KEEP_ALIVE", -1.0)
            assert number(client) == 4
            assert server.connections == 2

    def test_a_connection_that_the_server_closes_is_no_reason_to_reuse_none(self, make_client: Any) -> None:
        def close_first(connection: socket.socket, number: int) -> None:
            if number == 1:
                connection.shutdown(socket.SHUT_RDWR)

        with NumberedServer(close_first) as server:
            client = make_client(**OPTIONS, base_url=server.url)
            for expected in range(1, 6):
                assert number(client) == expected
                settled(server)
            assert server.connections == 2


def test_an_interrupt_before_there_is_a_socket_leaves_a_client_that_works(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with NumberedServer() as server, Podero(**OPTIONS, base_url=server.url) as client:
        with monkeypatch.context() as patch:
            patch.setattr(httpx.HTTPTransport, "handle_request", interrupt)
            with pytest.raises(KeyboardInterrupt):
                number(client)
        assert [number(client), number(client)] == [1, 2]
        assert server.connections == 1


@types.coroutine
def cancelled_at(place: int, inner: Coroutine[Any, Any, Any]) -> Generator[Any, Any, bool]:
    """Await something, and cancel the task where it waits for the n-th time; whether it came to that."""
    error: BaseException | None = None
    for count in itertools.count(1):
        try:
            waiting = inner.send(None) if error is None else inner.throw(error)
        except StopIteration:
            return False
        except asyncio.CancelledError:
            return True
        if count == place:
            task = asyncio.current_task()
            assert task is not None
            task.cancel()
        try:
            error = None
            yield waiting
        except BaseException as raised:
            error = raised
            if count == place:
                assert task is not None
                task.uncancel()
    raise AssertionError


class TestCancelledCalls:
    """Wherever a call is cancelled, it gives back its place at once."""

    @pytest.mark.parametrize("calls_before", [0, 1], ids=["first call", "kept-alive connection"])
    def test_the_only_connection_is_free_again(self, calls_before: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("podero._http.routes.MAX_CONNECTIONS", 1)

        async def check(origin: str) -> None:
            async with asyncio.timeout(PATIENCE), AsyncPodero(**OPTIONS, base_url=origin, timeout=5) as client:
                for place in itertools.count(1):
                    for _ in range(calls_before):
                        await client.request("GET", "/any")
                    if not await cancelled_at(place, client.request("GET", "/any")):
                        break
                    await client.request("GET", "/any")
            assert place > 3

        with CannedServer(http(200, b"{}")) as server:
            asyncio.run(check(server.url))

    def test_many_that_miss_their_deadline_leave_all_places_free(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("podero._http.routes.MAX_CONNECTIONS", 5)

        async def late(client: AsyncPodero, deadline: float) -> None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(deadline):
                    await client.request("GET", "/any")

        async def check(origin: str) -> None:
            async with AsyncPodero(**OPTIONS, base_url=origin, timeout=5) as client:
                for _ in range(10):
                    await asyncio.gather(*(late(client, step / 2000) for step in range(30)))
                async with asyncio.timeout(PATIENCE):
                    await asyncio.gather(*(client.request("GET", "/any") for _ in range(5)))

        with CannedServer(http(200, b"{}")) as server:
            asyncio.run(check(server.url))

    def test_no_request_goes_on(self) -> None:
        async def check(server: NumberedServer) -> None:
            async with AsyncPodero(**OPTIONS, base_url=server.url) as client:
                call = asyncio.create_task(client.request("POST", "/any"))
                await asyncio.to_thread(settled, server)
                call.cancel()
                await asyncio.wait([call])
                assert await asyncio.to_thread(server.ended.acquire, timeout=PATIENCE)

        with Silent() as server:
            asyncio.run(check(server))


class TestFullPool:
    """A call waits for a free place, but no longer than the timeout."""

    @pytest.fixture(autouse=True)
    def _one_place(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("podero._http.routes.MAX_CONNECTIONS", 1)

    def test_threads(self) -> None:
        with Silent() as server, Podero(**OPTIONS, base_url=server.url) as client:

            def held() -> None:
                with contextlib.suppress(PoderoError):
                    client.request("GET", "/any")

            first = threading.Thread(target=held)
            first.start()
            settled(server)
            with pytest.raises(APITimeoutError, match="waiting for a free connection") as caught:
                client.with_options(timeout=0.05).request("GET", "/any")
            assert not caught.value.request_sent
            server.__exit__()
            first.join(PATIENCE)

    def test_tasks(self) -> None:
        async def check(server: NumberedServer) -> None:
            async with AsyncPodero(**OPTIONS, base_url=server.url) as client:
                first = asyncio.create_task(client.request("GET", "/any"))
                await asyncio.to_thread(settled, server)
                with pytest.raises(APITimeoutError, match="waiting for a free connection") as caught:
                    await client.with_options(timeout=0.05).request("GET", "/any")
                assert not caught.value.request_sent
                first.cancel()
                await asyncio.wait([first])

        with Silent() as server:
            asyncio.run(check(server))


@pytest.fixture
def _collected() -> Iterator[None]:
    """Nothing of other tests is collected in the midst of this one, and nothing of this one in others."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.mark.usefixtures("_collected")
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the socket of an interrupted call may be left to be collected
def test_an_interrupted_call_gives_back_its_place_wherever_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podero._http.routes.MAX_CONNECTIONS", 1)
    modules = [f"podero._http.{name}" for name in ("connection", "connection_pool", "httpx_transport", "sync_sender")]
    with CannedServer(http(200, b"{}")) as server, Podero(**OPTIONS, base_url=server.url, timeout=5) as client:

        def interrupted(place: int) -> Interrupted:
            call = Interrupted(lambda: client.request("GET", "/any"), place, modules)
            call.start()
            call.join(PATIENCE)
            return call

        for call in every_place(interrupted):
            call.error = None  # its frames may hold what was taken
            assert client.request("GET", "/any").status_code == 200


@pytest.mark.usefixtures("_collected")
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # as above
def test_a_call_that_is_interrupted_in_a_lock_of_httpcore_ends() -> None:
    with CannedServer(http(200, b"{}")) as server, Podero(**OPTIONS, base_url=server.url, timeout=5) as client:

        def interrupted(place: int) -> Interrupted:
            call = Interrupted(lambda: client.request("GET", "/any"), place, ["httpcore._synchronization"])
            call.start()
            call.join(PATIENCE)
            assert not call.is_alive()
            return call

        for call in every_place(interrupted):
            call.error = None
            assert client.request("GET", "/any").status_code == 200


@pytest.mark.usefixtures("_collected")
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # as above
def test_an_interrupt_of_a_bounded_call_is_what_the_caller_gets() -> None:
    with CannedServer(http(200, b"{}")) as server, Podero(**OPTIONS, base_url=server.url) as client:
        bounded = client.with_options(total_timeout=PATIENCE)

        def interrupted(place: int) -> Interrupted:
            call = Interrupted(lambda: bounded.request("GET", "/any"), place, ["podero._http.deadline", "threading"])
            call.start()
            call.join(PATIENCE)
            assert not call.is_alive()
            return call

        for call in every_place(interrupted):
            assert isinstance(call.error, Stop) or not call.stopped
            call.error = None
            assert bounded.request("GET", "/any").status_code == 200


class TestEventLoops:
    def test_in_two_one_after_the_other_nothing_is_left_open(self) -> None:
        async def call(client: AsyncPodero) -> int:
            return (await client.request("GET", "/any")).status_code

        with CannedServer(http(200, b"{}")) as server, warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always", ResourceWarning)
            client = AsyncPodero(**OPTIONS, base_url=server.url)
            assert [asyncio.run(call(client)), asyncio.run(call(client))] == [200, 200]
            assert server.connections == 2
            del client
            gc.collect()
        assert [str(warning.message) for warning in told] == []

    def test_the_end_of_the_loop_closes_what_was_cancelled(self) -> None:
        async def cancelled(client: AsyncPodero, server: NumberedServer) -> None:
            call = asyncio.create_task(client.request("GET", "/any"))
            await asyncio.to_thread(settled, server)
            call.cancel()
            await asyncio.wait([call])  # and the event loop ends before anything else is done

        with Silent() as server, warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always", ResourceWarning)
            client = AsyncPodero(**OPTIONS, base_url=server.url)
            asyncio.run(cancelled(client, server))
            assert server.ended.acquire(timeout=PATIENCE)
            del client
            gc.collect()
        assert [str(warning.message) for warning in told] == []

    def test_without_asyncio_it_says_what_it_needs(self) -> None:
        call = AsyncPodero(**OPTIONS).request("GET", "/any")
        with pytest.raises(ConfigurationError, match="AsyncPodero needs asyncio"):
            call.send(None)  # as another library's event loop does


@pytest.mark.parametrize("transport", [httpcore.ConnectionPool(), object()])
def test_a_transport_of_another_library_is_refused(make_client: Any, transport: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"transport must be an httpx\.(Async)?BaseTransport"):
        make_client(**OPTIONS, transport=transport)


class TestCertificates:
    """The CA files are read once for each setting of a process, and never for plain HTTP."""

    @pytest.fixture(autouse=True)
    def _count(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read = 0
        make = httpx.create_ssl_context

        def counted(*args: Any, **kwargs: Any) -> ssl.SSLContext:
            if not isinstance(kwargs.get("verify"), ssl.SSLContext):
                self.read += 1
            return make(*args, **kwargs)

        monkeypatch.setattr("httpx.create_ssl_context", counted)

    def test_once_for_all_clients(self, make_client: Any, authority: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        file = authority / "once.pem"
        file.write_bytes((authority / "authority.pem").read_bytes())
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
        for _ in range(3):
            make_client(**OPTIONS)
        assert self.read == 1
        file.write_bytes(file.read_bytes() * 2)
        make_client(**OPTIONS)
        assert self.read == 2

    def test_never_for_plain_http(self, make_client: Any) -> None:
        with CannedServer(http(200, b"{}")) as server:
            make_client(**OPTIONS, base_url=server.url).request("GET", "/any")
        assert self.read == 0


@pytest.fixture(autouse=True)
def _no_ca(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_a_place_that_is_lost_comes_back() -> None:
    free: SimpleQueue[Place] = SimpleQueue()
    lost = Place(free)
    del lost
    assert isinstance(free.get(timeout=PATIENCE), Place)
    other = Place(free)
    del free  # a pool that is gone wants nothing back
    del other


@pytest.mark.skipif(sys.platform == "win32", reason="a thread cannot be sent a signal there")
def test_a_signal_handler_that_raises_while_a_body_is_read() -> None:
    class Interrupting(NumberedServer):
        def answer(self, connection: socket.socket, number: int) -> None:
            response = http(200, b"{}")
            connection.sendall(response if number > 1 else response[:-1])
            if number == 1:
                time.sleep(0.1)  # by then the client waits for the rest
                signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with Interrupting() as server, Podero(**OPTIONS, base_url=server.url, timeout=PATIENCE) as client:
            with pytest.raises(KeyboardInterrupt):
                client.request("GET", "/any")
            assert client.request("GET", "/any").json() == {}
            assert server.connections == 2
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_closing_that_the_end_of_a_loop_cancelled_is_made_up_for() -> None:
    class Transport:
        closed = False

        async def aclose(self) -> None:
            self.closed = True

    async def check() -> None:
        transport: Any = Transport()
        pool = AsyncConnectionPool(lambda: transport, 1)
        pool.drop(await pool.take())
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await asyncio.sleep(0)
        assert not transport.closed
        await pool.aclose()
        assert transport.closed

    asyncio.run(check())
