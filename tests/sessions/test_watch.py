"""Watching: what counts as a change, what is survived, what ends it, and its rhythm."""

import asyncio
import contextlib
import threading
import time
from typing import Any

import pytest
from podero_api.reading import decode

from podero import (
    AccessToken,
    APIConnectionError,
    APIResponseError,
    AsyncPodero,
    AuthenticationError,
    ConfigurationError,
    NotFoundError,
    PermissionDeniedError,
    Podero,
    PoderoError,
    RateLimitError,
)
from podero.models import ChargingSession, CurrentSession
from podero.sandbox import Sandbox
from podero.sessions.watch import Watch
from tests import wire
from tests.servers.canned import CannedServer, http

OTHER = "99999999-2222-4333-8444-555555555555"


def session(**changes: Any) -> ChargingSession:
    found = decode(wire.current(**changes), CurrentSession).session
    assert found is not None
    return found


def watch(client: Any, sandbox: Sandbox, **options: Any) -> Any:
    return client.ev_sessions.watch(sandbox.user_id, sandbox.electric_vehicle_id, **({"interval": 0.01} | options))


def bodies(sandbox: Sandbox, *contents: bytes) -> None:
    sandbox.next_answers(*({"body": content} for content in contents))


NONE = b'{"session": null}'


def test_a_session_starts_changes_and_ends(client: Any, sandbox: Sandbox) -> None:
    bodies(sandbox, NONE, wire.current(), wire.current(), wire.current(energy_charged_kwh=4.0), NONE)
    events = watch(client, sandbox)
    started, updated, ended = next(events), next(events), next(events)
    assert [started.kind, updated.kind, ended.kind] == ["started", "updated", "ended"]
    assert started.session == session()
    assert started.previous is None
    assert updated.session == session(energy_charged_kwh=4.0)
    assert updated.previous == started.session
    assert ended.session is None
    assert ended.previous == updated.session
    events.close()


def test_one_that_is_active_already_is_started(client: Any, sandbox: Sandbox) -> None:
    bodies(sandbox, wire.current())
    events = watch(client, sandbox)
    assert next(events).kind == "started"
    events.close()


def test_another_id_is_an_end_and_a_start(client: Any, sandbox: Sandbox) -> None:
    bodies(sandbox, wire.current(), wire.current(id=OTHER))
    events = watch(client, sandbox)
    kinds = [next(events) for _ in range(3)]
    assert [event.kind for event in kinds] == ["started", "ended", "started"]
    assert kinds[1].previous == session()
    assert kinds[2].session == session(id=OTHER)
    assert kinds[2].previous is None
    events.close()


@pytest.mark.parametrize(
    "fault",
    [
        {"drop": "before"},
        {"drop": "during", "json": {}},
        {"status": 408},
        {"status": 429},
        {"status": 500},
        {"status": 503},
        {"status": 520},
        {"body": b"<html>"},
        {"body": b"{}"},
        {"body": b""},
    ],
)
def test_passing_faults_are_survived(make_client: Any, sandbox: Sandbox, fault: dict[str, Any]) -> None:
    client = make_client(**sandbox.client_options, max_attempts=1)
    sandbox.next_answers({"body": wire.current()}, fault, fault, {"body": NONE})
    events = watch(client, sandbox)
    assert [next(events).kind, next(events).kind] == ["started", "ended"]
    assert sandbox.counters["api_requests"] == 4
    events.close()


def test_a_failing_token_endpoint_is_survived(make_client: Any, sandbox: Sandbox) -> None:
    client = make_client(**sandbox.client_options, max_attempts=1)
    sandbox.next_answers(503, {"drop": "before"}, to="token")
    bodies(sandbox, wire.current())
    events = watch(client, sandbox)
    assert next(events).kind == "started"
    events.close()


def test_a_callable_that_fails_once_is_survived(make_client: Any) -> None:
    asked: list[int] = []

    def token() -> str:
        asked.append(len(asked))
        if len(asked) == 2:
            raise OSError("the vault cannot be reached")
        return f"token-{len(asked)}"

    with CannedServer(http(200, wire.current()), http(401, b"{}"), http(200, NONE)) as server:
        client = make_client(credentials=AccessToken(token), base_url=server.url, org_id=Sandbox.org_id, max_attempts=1)
        events = client.ev_sessions.watch(Sandbox.user_id, Sandbox.electric_vehicle_id, interval=0.01)
        assert [next(events).kind, next(events).kind] == ["started", "ended"]
        events.close()
    assert len(asked) == 3


@pytest.mark.parametrize(
    ("faults", "error"),
    [
        ((404,), NotFoundError),
        ((403,), PermissionDeniedError),
        ((401, 401), AuthenticationError),
        ((302,), PoderoError),
        ((422,), PoderoError),
    ],
)
def test_lasting_errors_are_raised(client: Any, sandbox: Sandbox, faults: Any, error: type[PoderoError]) -> None:
    bodies(sandbox, wire.current())
    sandbox.next_answers(*faults)
    events = watch(client, sandbox)
    assert next(events).kind == "started"
    with pytest.raises(error):
        next(events)


def test_a_missing_organization_is_raised_at_once(make_client: Any, sandbox: Sandbox) -> None:
    options = {key: value for key, value in sandbox.client_options.items() if key != "org_id"}
    with pytest.raises(ConfigurationError):
        watch(make_client(**options), sandbox)


@pytest.mark.parametrize("interval", [0, -1, float("inf"), float("nan"), "30", None, True])
def test_a_bad_interval_is_refused_at_once(client: Any, sandbox: Sandbox, interval: Any) -> None:
    with pytest.raises(ValueError, match="interval"):
        watch(client, sandbox, interval=interval)
    assert sandbox.counters.total() == 0


class TestRhythm:
    """On a clock of the test's own."""

    def make(self, interval: float) -> tuple[Watch, list[float]]:
        now = [100.0]
        return Watch(interval, lambda: now[0]), now

    def test_looks_keep_to_the_grid(self) -> None:
        watcher, now = self.make(30.0)
        for look in range(1, 200):
            now[0] += 2.5  # a slow answer
            pause = watcher.pause()
            next_look = now[0] + pause
            assert 100.0 + 30.0 * look <= next_look <= 100.0 + 30.0 * look + 3.0
            now[0] = next_look

    def test_missed_looks_are_skipped(self) -> None:
        watcher, now = self.make(30.0)
        now[0] += 95.0
        assert 25.0 <= watcher.pause() <= 28.0

    def test_pauses_are_spread(self) -> None:
        pauses = {self.make(30.0)[0].pause() for _ in range(50)}
        assert len(pauses) > 40

    def test_retry_after_is_waited_out(self) -> None:
        watcher, _ = self.make(30.0)
        assert watcher.pause(RateLimitError("slow", status_code=429, retry_after=600.0)) >= 600.0
        assert watcher.pause(RateLimitError("slow", status_code=429, retry_after=1.0)) >= 30.0
        assert watcher.pause(RateLimitError("slow", status_code=429, retry_after=9_999_999_999.0)) < 3700.0

    def test_only_passing_errors_are_swallowed(self) -> None:
        watcher, _ = self.make(30.0)
        for error in (APIConnectionError("x"), APIResponseError("x"), RateLimitError("x", status_code=429)):
            watcher.failed(error)
        for lasting in (ConfigurationError("x"), NotFoundError("x", status_code=404)):
            with pytest.raises(type(lasting)):
                watcher.failed(lasting)


def test_closing_the_client_ends_it_at_once(sandbox: Sandbox) -> None:
    client = Podero(**sandbox.client_options)
    threading.Timer(0.2, client.close).start()
    started = time.monotonic()
    assert list(watch(client, sandbox, interval=60.0)) == []
    assert time.monotonic() - started < 10


def test_closing_the_async_client_ends_it_at_once(sandbox: Sandbox) -> None:
    async def run() -> None:
        async with AsyncPodero(**sandbox.client_options) as client:
            asyncio.get_running_loop().call_later(0.2, lambda: asyncio.ensure_future(client.aclose()))
            async with asyncio.timeout(10):
                assert [event async for event in watch(client, sandbox, interval=60.0)] == []

    asyncio.run(run())


def test_cancelling_stops_it_at_once(sandbox: Sandbox) -> None:
    async def run() -> None:
        async with AsyncPodero(**sandbox.client_options) as client:

            async def consume() -> None:
                async for _ in watch(client, sandbox, interval=60.0):
                    pass

            task = asyncio.ensure_future(consume())
            await asyncio.sleep(0.2)
            task.cancel()
            async with asyncio.timeout(5):
                with contextlib.suppress(asyncio.CancelledError):
                    await task
            assert task.cancelled()

    asyncio.run(run())


def test_closing_during_a_retry_ends_it_too(sandbox: Sandbox) -> None:
    client = Podero(**sandbox.client_options)
    sandbox.next_answers({"status": 503, "headers": {"Retry-After": "30"}})
    threading.Timer(0.2, client.close).start()
    assert list(watch(client, sandbox, interval=60.0)) == []


def test_closing_the_async_client_during_a_retry_ends_it_too(sandbox: Sandbox) -> None:
    async def run() -> None:
        async with AsyncPodero(**sandbox.client_options) as client:
            sandbox.next_answers({"status": 503, "headers": {"Retry-After": "30"}})
            asyncio.get_running_loop().call_later(0.2, lambda: asyncio.ensure_future(client.aclose()))
            async with asyncio.timeout(10):
                assert [event async for event in watch(client, sandbox, interval=60.0)] == []

    asyncio.run(run())
