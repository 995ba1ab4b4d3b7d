"""What the fast transport does with its connections, place by place, against a server that the test plays itself."""

import asyncio
import gc
import os
import warnings
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest

import podero
from podero import AccessToken, AsyncPodero, fleet
from podero.sandbox import Sandbox
from tests.servers.canned import CannedServer, http
from tests.servers.scripted import Connection, ScriptedServer

GOOD = http(200, b'{"session": null}')
MINE = http(200, b'{"mine": true}')
LATE = http(200, b'{"mine": false}')
PATIENCE = 20

Scene = Callable[[ScriptedServer, AsyncPodero], Awaitable[None]]


def play(scene: Scene, **options: Any) -> None:
    """Run a scene with a server and a client whose transport has one connection."""

    async def run() -> None:
        async with asyncio.timeout(PATIENCE), ScriptedServer() as server:
            defaults: dict[str, Any] = {
                "credentials": AccessToken("t"),
                "org_id": Sandbox.org_id,
                "base_url": server.url,
                "transport": fleet.transport(max_connections=1),
                "max_attempts": 1,
            }
            async with AsyncPodero(**(defaults | options)) as client:
                await scene(server, client)

    asyncio.run(run())


def get(client: AsyncPodero) -> "asyncio.Task[Any]":
    return asyncio.create_task(client.request("GET", "/any"))


def post(client: AsyncPodero, body: Any = None) -> "asyncio.Task[Any]":
    return asyncio.create_task(client.request("POST", "/any", json={} if body is None else body))


async def used_connection(server: ScriptedServer, client: AsyncPodero) -> Connection:
    """A kept-alive connection that has served one request."""
    call = get(client)
    connection = await server.connection()
    await connection.request()
    connection.send(GOOD)
    await call
    return connection


async def served_anew(server: ScriptedServer, client: AsyncPodero, used: Connection) -> Connection:
    """A POST goes out on another connection, and gets its own answer."""
    call = post(client)
    fresh = await server.connection()
    assert (await fresh.request()).startswith(b"POST ")
    fresh.send(MINE)
    assert (await call).json() == {"mine": True}
    assert b"POST" not in await used.ended()
    return fresh


async def served_again(client: AsyncPodero, used: Connection) -> None:
    """A POST goes out on this connection."""
    call = post(client)
    assert (await used.request()).startswith(b"POST ")
    used.send(MINE)
    assert (await call).json() == {"mine": True}


class TestWhatComesBetweenTwoRequests:
    """A kept-alive connection on which something has arrived is not used."""

    @pytest.mark.parametrize(
        "late",
        [LATE, LATE[:40], LATE[:-5], LATE[:1], b"garbage", http(100), http(101), b"\r\n"],
        ids=["whole", "half a head", "half a body", "one byte", "garbage", "100", "101", "a blank line"],
    )
    @pytest.mark.parametrize("is_read", [True, False], ids=["read by the loop", "not read yet"])
    def test_it(self, late: bytes, is_read: bool) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            used = await used_connection(server, client)
            used.send(late)
            if is_read:
                assert await used.ended() == b""
            await served_anew(server, client, used)

        play(scene)

    def test_a_second_answer_in_the_segment_that_ends_the_first(self) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            call = get(client)
            used = await server.connection()
            await used.request()
            used.send(GOOD[:-5])
            await asyncio.sleep(0.05)  # so that the head is read alone
            used.send(GOOD[-5:] + LATE)
            assert (await call).json() == {"session": None}
            await served_anew(server, client, used)

        play(scene)

    def test_a_late_answer_that_comes_together_with_the_next_one(self) -> None:
        """It is taken for that one, which nobody can tell; what follows gets connections of its own."""

        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            used = await used_connection(server, client)
            call = get(client)
            await used.request()
            used.send(LATE + MINE)
            await call
            fresh = await served_anew(server, client, used)
            await served_anew(server, client, fresh)

        play(scene)

    @pytest.mark.parametrize("how", [Connection.reset, Connection.end])
    def test_the_end_of_the_connection(self, how: Callable[[Connection], None]) -> None:
        """It says nothing against the next connection."""

        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            used = await used_connection(server, client)
            how(used)
            fresh = await served_anew(server, client, used)
            await served_again(client, fresh)

        play(scene)

    @pytest.mark.parametrize("seconds", [600.0, 0.0])
    @pytest.mark.parametrize("is_read", [True, False])
    def test_a_server_that_was_seen_to_say_too_much_is_not_trusted_for_a_while(
        self, is_read: bool, seconds: float, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            used = await used_connection(server, client)
            used.send(LATE)
            if is_read:
                await used.ended()
            fresh = await served_anew(server, client, used)
            if seconds:
                await served_anew(server, client, fresh)
            else:
                await served_again(client, fresh)

        monkeypatch.setattr("podero.fleet._aiohttp.connections.SUSPICION", seconds)
        play(scene)

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="only here are descriptors duplicated")
    def test_one_that_breaks_while_it_is_looked_at(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            used = await used_connection(server, client)
            used.send(LATE)
            fresh = await served_anew(server, client, used)
            await served_again(client, fresh)

        def broken(number: int) -> int:
            raise OSError(9, "Bad file descriptor")

        monkeypatch.setattr("os.dup", broken)
        play(scene)

    def test_a_quiet_connection_is_used_again(self) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            used = await used_connection(server, client)
            for _ in range(3):
                await served_again(client, used)
            assert server.waiting == 0

        play(scene)

    def test_a_connection_that_is_lost_at_once_is_an_error_like_any(self, monkeypatch: pytest.MonkeyPatch) -> None:
        connect = aiohttp.TCPConnector.connect

        async def lost(self: Any, *args: Any, **kwargs: Any) -> Any:
            connection = await connect(self, *args, **kwargs)
            assert connection.transport is not None
            connection.transport.abort()
            await asyncio.sleep(0)
            return connection

        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            with pytest.raises(podero.APIConnectionError):
                await get(client)

        monkeypatch.setattr(aiohttp.TCPConnector, "connect", lost)
        play(scene)


class TestCancelling:
    """A cancelled call gives back its place, and its request goes no further."""

    @pytest.mark.parametrize("answered", [b"", GOOD[:40], GOOD[:-5]], ids=["no answer", "half a head", "half a body"])
    @pytest.mark.parametrize("send", [get, post])
    def test_while_the_server_is_waited_for(self, send: Callable[[AsyncPodero], Any], answered: bytes) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            call = send(client)
            connection = await server.connection()
            await connection.request()
            connection.send(answered)
            await asyncio.sleep(0.02 if answered else 0)  # lets the client read
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            await served_anew(server, client, connection)

        play(scene)

    @pytest.mark.parametrize("turns", range(12))
    def test_so_many_turns_of_the_loop_after_it_began(self, turns: int) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            answering = asyncio.create_task(server.answer_all(MINE))
            calls = [post(client), get(client), get(client)]
            for _ in range(turns):
                await asyncio.sleep(0)
            for call in calls[:2]:
                call.cancel()
            await asyncio.wait(calls)
            assert calls[2].result().json() == (await post(client)).json() == {"mine": True}
            answering.cancel()

        play(scene)

    @pytest.mark.parametrize("turns", range(8))
    def test_a_waiter_that_leaves_when_its_turn_comes_lets_the_next_one_in(self, turns: int) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            first, second, third = get(client), get(client), get(client)
            connection = await server.connection()
            await connection.request()
            connection.send(GOOD)
            answering = asyncio.create_task(server.answer_all(MINE))
            for _ in range(turns):
                await asyncio.sleep(0)
            second.cancel()
            answering_first = asyncio.create_task(connection.answer_all(MINE))
            assert (await first).json() == {"session": None}
            assert (await third).json() == {"mine": True}
            answering.cancel()
            answering_first.cancel()

        play(scene)

    def test_closing_ends_what_is_under_way_and_what_waits(self) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            calls = [get(client), get(client)]
            await (await server.connection()).request()
            await client.aclose()
            results = await asyncio.gather(*calls, return_exceptions=True)
            assert all(isinstance(result, podero.PoderoError) for result in results)

        play(scene)


class TestSilence:
    """Long timeouts have no timer for each request; they end what is silent all the same."""

    @pytest.fixture(autouse=True)
    def _quick(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("podero.fleet._aiohttp.read_timeouts.SHORTEST", 0.0)
        monkeypatch.setattr("podero.fleet._aiohttp.read_timeouts.TICK", 0.01)

    @pytest.mark.parametrize("answered", [b"", GOOD[:40], GOOD[:-5]], ids=["no answer", "half a head", "half a body"])
    def test_it_ends_a_request(self, answered: bytes) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            call = get(client)
            connection = await server.connection()
            await connection.request()
            connection.send(answered)
            with pytest.raises(podero.APITimeoutError, match="timed out waiting for the server"):
                await call
            await served_anew(server, client, connection)

        play(scene, timeout=0.2)

    def test_a_response_that_drips_in_is_waited_for_and_leaves_no_timer_behind(self) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            call = get(client)
            connection = await server.connection()
            await connection.request()
            for start in range(0, len(GOOD), 10):
                connection.send(GOOD[start : start + 10])
                await asyncio.sleep(0.05)  # the pace is the case
            assert (await call).json() == {"session": None}
            await asyncio.sleep(0.5)  # longer than the timeout
            await served_again(client, connection)

        play(scene, timeout=0.4)


class TestLargeRequests:
    """A body that the server does not take."""

    BODY = "x" * 30_000_000

    def test_a_server_that_reads_no_further_is_waited_for_no_longer_than_the_timeout(self) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            call = post(client, self.BODY)
            await server.connection()
            with pytest.raises(podero.APITimeoutError) as caught:
                await call
            assert caught.value.request_sent

        play(scene, timeout=0.3)

    @pytest.mark.parametrize("breaks", [True, False])
    def test_an_early_refusal_is_reported(self, breaks: bool) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            call = post(client, self.BODY)
            connection = await server.connection()
            await connection.head()
            connection.send(http(413, b'{"detail": "too large"}', headers="Connection: close\r\n"))
            if breaks:
                connection.reset()
            with pytest.raises(podero.APIStatusError, match="too large"):
                await call

        play(scene)

    def test_a_body_arrives_whole(self) -> None:
        body = self.BODY[:3_000_000]

        async def run(url: str) -> None:
            async with AsyncPodero(credentials=AccessToken("t"), base_url=url, transport=fleet.transport()) as client:
                await client.request("PUT", "/any", json=body)

        with CannedServer(MINE) as server:
            asyncio.run(run(server.url))
            assert server.requests[0].endswith(b"\r\n\r\n" + f'"{body}"'.encode())


class TestProcessesAndLoops:
    """Connections end with their event loop, and stay with their process."""

    def test_two_event_loops_leave_nothing_open(self) -> None:
        async def ask(client: AsyncPodero) -> None:
            await client.request("GET", "/any")

        with CannedServer(GOOD) as server, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            client = AsyncPodero(credentials=AccessToken("t"), base_url=server.url, transport=fleet.transport())
            asyncio.run(ask(client))
            asyncio.run(ask(client))
            del client
            gc.collect()
        assert [str(warning.message) for warning in caught if warning.category is ResourceWarning] == []

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
    def test_a_child_that_forgets_the_client_takes_nothing_from_the_parent(self) -> None:
        async def scene(server: ScriptedServer, client: AsyncPodero) -> None:
            used = await used_connection(server, client)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Python 3.12 warns of forks with threads
                child = os.fork()
            if child == 0:
                gc.collect()
                os._exit(0)
            await asyncio.to_thread(os.waitpid, child, 0)
            call = post(client)
            await used.request()
            used.send(MINE)
            assert (await call).json() == {"mine": True}

        play(scene)
