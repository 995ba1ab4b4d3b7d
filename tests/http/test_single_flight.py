"""One renewal for all who wait: whoever is interrupted, whatever is raised, and when a client calls itself."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from podero import AccessToken, AsyncPodero, ConfigurationError, Podero, TokenError
from podero._http.single_flight import _Flight
from podero.sandbox import Sandbox
from tests.interrupts import Interrupted, Stop, every_place

MODULES = {"podero._http.single_flight"}
PATIENCE = 5.0


def answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"session": None, "seen": request.headers["authorization"]})


def client_for(provider: Callable[[], Any], handler: Callable[[httpx.Request], Any] = answer) -> Podero:
    return Podero(credentials=AccessToken(provider), transport=httpx.MockTransport(handler), org_id=Sandbox.org_id)


def async_client_for(provider: Callable[[], Any], handler: Callable[[httpx.Request], Any] = answer) -> AsyncPodero:
    return AsyncPodero(credentials=AccessToken(provider), transport=httpx.MockTransport(handler), org_id=Sandbox.org_id)


def ask(client: Any) -> Any:
    return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)


@pytest.fixture
def _quick_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podero._http.single_flight.LOOK_AT_LEADER", 0.001)


@pytest.fixture
def thread() -> Iterator[Callable[[Callable[[], Any]], "Future[Any]"]]:
    with ThreadPoolExecutor(8) as pool:
        yield lambda function: pool.submit(function)


@pytest.mark.usefixtures("_quick_looks")
class TestInterrupts:
    """A thread that is interrupted, wherever it is, stops no other one, nor its own next call."""

    def test_of_the_thread_that_renews(self, thread: Any) -> None:
        def run(place: int) -> Interrupted:
            renewing, go_on = threading.Event(), threading.Event()

            def provider() -> str:
                renewing.set()
                go_on.wait(PATIENCE)
                return "token"

            client = client_for(provider)
            leader = Interrupted(lambda: ask(client), place, MODULES)
            leader.start()
            while leader.is_alive() and not renewing.is_set():
                renewing.wait(0.001)
            waiter = thread(lambda: ask(client))
            go_on.set()
            leader.join(PATIENCE)
            assert waiter.result(PATIENCE) is None
            assert thread(lambda: ask(client)).result(PATIENCE) is None
            assert isinstance(leader.error, Stop if leader.stopped else type(None))
            return leader

        assert sum(one.stopped for one in every_place(run)) > 80

    def test_of_a_thread_that_waits(self, thread: Any) -> None:
        def run(place: int) -> Interrupted:
            renewing, go_on = threading.Event(), threading.Event()

            def provider() -> str:
                renewing.set()
                go_on.wait(PATIENCE)
                return "token"

            client = client_for(provider)
            leader = thread(lambda: ask(client))
            renewing.wait(PATIENCE)
            waiter = Interrupted(lambda: ask(client), place, MODULES)
            waiter.start()
            waiter.join(0.01)
            other = thread(lambda: ask(client))
            go_on.set()
            assert leader.result(PATIENCE) is None
            assert other.result(PATIENCE) is None
            waiter.join(PATIENCE)
            assert isinstance(waiter.error, Stop if waiter.stopped else type(None))
            return waiter

        # A thread that waits goes round and round; what comes after the first rounds was seen in them.
        runs = every_place(run)
        assert sum(next(runs).stopped for _ in range(400)) > 80

    def test_the_interrupted_thread_may_call_again(self) -> None:
        def run(place: int) -> Interrupted:
            client = client_for(lambda: "token")

            def twice() -> Any:
                try:
                    return ask(client)
                except Stop as stop:
                    return stop, ask(client)

            leader = Interrupted(twice, place, MODULES)
            leader.start()
            leader.join(PATIENCE)
            assert not leader.is_alive()
            assert leader.error is None
            return leader

        assert sum(one.stopped for one in every_place(run)) > 80


def test_two_that_begin_at_once_renew_once(thread: Any) -> None:
    """The second one begins at each place of the first one's way in turn."""

    def run(place: int) -> Interrupted:
        calls: list[None] = []

        def provider() -> str:
            calls.append(None)
            return "token"

        client = client_for(provider)
        seconds: list[Future[Any]] = []

        def begin() -> None:
            seconds.append(thread(lambda: ask(client)))
            wait(seconds, timeout=0.01)

        first = Interrupted(lambda: ask(client), place, MODULES, begin)
        first.start()
        first.join(PATIENCE)
        assert [second.result(PATIENCE) for second in seconds] == [None] * first.stopped
        assert first.error is None
        assert len(calls) == 1
        return first

    assert sum(one.stopped for one in every_place(run)) > 80


class TestWhatIsShared:
    """Errors of this package are; whatever else ends a renewal is its own caller's."""

    @pytest.mark.parametrize("limit", [Stop, KeyboardInterrupt, type("TimeLimit", (Exception,), {})])
    def test_between_threads(self, thread: Any, limit: type[BaseException]) -> None:
        renewing, go_on = threading.Event(), threading.Event()
        token_requests: list[None] = []

        def handler(request: httpx.Request) -> httpx.Response:
            if request.method == "GET":
                return answer(request)
            token_requests.append(None)
            if len(token_requests) == 1:
                renewing.set()
                go_on.wait(PATIENCE)
                raise limit
            return httpx.Response(200, json={"access_token": "token"})

        transport = httpx.MockTransport(handler)
        client = Podero(client_id="id", client_secret="secret", transport=transport, org_id=Sandbox.org_id)
        leader = thread(lambda: ask(client))
        renewing.wait(PATIENCE)
        waiters = [thread(lambda: ask(client)) for _ in range(5)]
        go_on.set()
        assert isinstance(leader.exception(PATIENCE), limit)
        assert [waiter.result(PATIENCE) for waiter in waiters] == [None] * 5
        assert len(token_requests) == 2

    def test_between_tasks(self) -> None:
        calls: list[None] = []

        async def provider() -> str:
            calls.append(None)
            await asyncio.sleep(0.01)
            if len(calls) == 1:
                raise Stop
            return "token"

        async def run() -> list[Any]:
            async with async_client_for(provider) as client:
                return await asyncio.gather(*(ask(client) for _ in range(6)), return_exceptions=True)

        outcomes = asyncio.run(run())
        assert [type(outcome) for outcome in outcomes] == [Stop] + [type(None)] * 5
        assert len(calls) == 2

    def test_ctrl_c_in_a_loop_that_goes_on(self) -> None:
        calls: list[None] = []

        async def provider() -> str:
            calls.append(None)
            await asyncio.sleep(0)
            if len(calls) == 1:
                raise KeyboardInterrupt
            return "token"

        loop = asyncio.new_event_loop()
        client = async_client_for(provider)
        tasks = [loop.create_task(ask(client)) for _ in range(3)]
        with pytest.raises(KeyboardInterrupt):
            loop.run_until_complete(asyncio.gather(*tasks[1:]))
        assert loop.run_until_complete(asyncio.gather(*tasks)) == [None] * 3
        loop.run_until_complete(client.aclose())
        loop.close()

    def test_a_callable_that_is_cancelled(self) -> None:
        async def provider() -> str:
            await asyncio.sleep(0)
            raise asyncio.CancelledError

        async def run() -> list[Any]:
            async with async_client_for(provider) as client:
                async with asyncio.timeout(PATIENCE):
                    return await asyncio.gather(*(ask(client) for _ in range(3)), return_exceptions=True)

        assert {str(outcome) for outcome in asyncio.run(run())} == {"the token request was cancelled"}


class TestOneThatWasRefused:
    """Who was refused with a token joins a renewal that began for its age, fails, and keeps it for a while."""

    ANSWERS = (
        {"access_token": "old", "expires_in": 0.4},
        {"error": "busy"},
        {"error": "busy"},
        {"access_token": "new", "expires_in": 600},
    )

    def test_among_threads(self, thread: Any) -> None:
        sent, renewing, refused = threading.Event(), threading.Event(), threading.Event()
        token_requests: list[None] = []
        used: list[str] = []

        def handler(request: httpx.Request) -> httpx.Response:
            if request.method == "POST":
                token_requests.append(None)
                if len(token_requests) == 2:
                    renewing.set()
                    refused.wait(PATIENCE)
                    time.sleep(0.05)  # until the refused thread waits too
                return token_answer(self.ANSWERS[len(token_requests) - 1])
            used.append(request.headers["authorization"])
            if len(used) == 2:
                sent.set()
                renewing.wait(PATIENCE)
                refused.set()
                return httpx.Response(401)
            return answer(request)

        with Podero(**refused_options(handler)) as client:
            ask(client)
            second = thread(lambda: ask(client))
            sent.wait(PATIENCE)
            time.sleep(0.2)
            assert ask(client) is None
            assert isinstance(second.exception(PATIENCE), TokenError)
            assert second.exception().status_code == 500
        assert used == ["Bearer old"] * 3

    def test_among_tasks(self) -> None:
        token_requests: list[None] = []
        used: list[str] = []

        async def run() -> None:
            renewing, refused = asyncio.Event(), asyncio.Event()

            async def handler(request: httpx.Request) -> httpx.Response:
                if request.method == "POST":
                    token_requests.append(None)
                    if len(token_requests) == 2:
                        renewing.set()
                        await refused.wait()
                        for _ in range(20):
                            await asyncio.sleep(0)
                    return token_answer(self.ANSWERS[len(token_requests) - 1])
                used.append(request.headers["authorization"])
                if len(used) == 2:
                    await renewing.wait()
                    refused.set()
                    return httpx.Response(401)
                return answer(request)

            async with AsyncPodero(**refused_options(handler)) as client, asyncio.timeout(PATIENCE):
                await ask(client)
                second = asyncio.create_task(ask(client))
                await asyncio.sleep(0.2)
                assert await ask(client) is None
                with pytest.raises(TokenError, match="500"):
                    await second

        asyncio.run(run())
        assert used == ["Bearer old"] * 3


def token_answer(body: dict[str, Any]) -> httpx.Response:
    return httpx.Response(200 if "access_token" in body else 500, json=body)


def refused_options(handler: Any) -> dict[str, Any]:
    return {
        "client_id": "id",
        "client_secret": "secret",
        "transport": httpx.MockTransport(handler),
        "org_id": Sandbox.org_id,
    }


@contextmanager
def _handler(emit: Callable[[], Any]) -> Iterator[None]:
    """Calls a function for each record of the package's loggers."""
    handler = logging.Handler()
    handler.emit = lambda record: emit()  # type: ignore[method-assign]  # as a subclass would
    log = logging.getLogger("podero")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(logging.NOTSET)


class TestCallsOfItsOwn:
    """A client that is called by what gets its token would wait for itself."""

    def test_by_its_callable(self) -> None:
        def provider() -> str:
            ask(client)
            return "token"

        client = client_for(provider)
        with pytest.raises(ConfigurationError, match="use another client"):
            ask(client)

    def test_by_a_callable_of_a_callable(self) -> None:
        inner = client_for(lambda: str(ask(outer)))
        outer = client_for(lambda: str(ask(inner)))
        with pytest.raises(ConfigurationError, match="use another client"):
            ask(outer)

    def test_while_others_wait(self, thread: Any) -> None:
        renewing, go_on = threading.Event(), threading.Event()

        def provider() -> str:
            renewing.set()
            go_on.wait(PATIENCE)
            ask(client)
            return "token"

        client = client_for(provider)
        calls = [thread(lambda: ask(client)) for _ in range(4)]
        renewing.wait(PATIENCE)
        go_on.set()
        assert {type(call.exception(PATIENCE)) for call in calls} == {ConfigurationError}

    @pytest.mark.parametrize("way", ["awaited", "a task", "a thread"])
    def test_by_an_async_callable(self, way: str) -> None:
        async def provider() -> str:
            if way == "awaited":
                await ask(client)
            elif way == "a task":
                await asyncio.create_task(ask(client))
            else:
                loop = asyncio.get_running_loop()
                await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(ask(client), loop).result())
            return "token"

        client = async_client_for(provider)

        async def run() -> None:
            async with client, asyncio.timeout(PATIENCE):
                await ask(client)

        with pytest.raises(ConfigurationError, match="use another client"):
            asyncio.run(run())

    def test_by_a_log_handler(self, sandbox: Sandbox) -> None:
        with Podero(**sandbox.client_options) as client, _handler(lambda: ask(client)):
            sandbox.next_answers(503, to="token")  # the retry is logged
            with pytest.raises(ConfigurationError, match="use another client"):
                ask(client)
        assert sandbox.counters["token_requests"] == 1

    def test_by_a_task_of_a_log_handler(self, sandbox: Sandbox) -> None:
        async def run() -> None:
            tasks: list[asyncio.Task[Any]] = []
            async with AsyncPodero(**sandbox.client_options) as client, asyncio.timeout(PATIENCE):
                with _handler(lambda: tasks.append(asyncio.create_task(ask(client)))):
                    sandbox.next_answers(503, to="token")
                    assert await ask(client) is None
                with pytest.raises(ConfigurationError, match="use another client"):
                    await tasks[0]

        asyncio.run(run())

    def test_another_client_may_be_called(self, thread: Any) -> None:
        inner = client_for(lambda: "inner")
        outer = client_for(lambda: f"for-{ask(inner)}")
        assert ask(outer) is None


def test_who_finds_another_ahead_takes_its_token(thread: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at the last renewal and the offer of another one, somebody else has renewed."""
    succeeded_by, asked = _Flight.succeeded_by, iter(range(1, 9))

    def late(self: _Flight, other: _Flight) -> _Flight:
        monkeypatch.setattr(_Flight, "succeeded_by", succeeded_by)
        assert thread(lambda: client.request("GET", "/any")).result(PATIENCE).json()["seen"] == "Bearer 1"
        return succeeded_by(self, other)

    monkeypatch.setattr(_Flight, "succeeded_by", late)
    with client_for(lambda: str(next(asked))) as client:
        assert client.request("GET", "/any").json()["seen"] == "Bearer 1"
    assert next(asked) == 2
