"""Both faces of `podero.fleet` behind one way of calling."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from podero import AsyncPodero, Podero, fleet
from podero.sandbox import Sandbox
from tests.servers.gate import GateServer


class SyncFace:
    """`Podero` and `fetch`."""

    is_async = False
    fetch = staticmethod(fleet.fetch)
    export = staticmethod(fleet.export)
    users = staticmethod(fleet.users)

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack

    def client(self, **options: Any) -> Any:
        return self._stack.enter_context(Podero(**options))

    def close(self, client: Any) -> None:
        client.close()

    def until(self, gate: GateServer, condition: Callable[[], bool]) -> None:
        """Let everything run on until something is so."""
        gate.until(condition)


class AsyncFace:
    """`AsyncPodero` and `afetch`, called in the same blocking way."""

    is_async = True

    def __init__(self, stack: ExitStack, runner: asyncio.Runner) -> None:
        self._stack = stack
        self._runner = runner

    def client(self, **options: Any) -> Any:
        client = AsyncPodero(**options)
        self._stack.callback(lambda: self._runner.run(client.aclose()))
        return client

    def fetch(self, *args: Any, **options: Any) -> Iterator[Any]:
        return self._walk(fleet.afetch(*args, **options))

    def _walk(self, results: AsyncGenerator[Any, None]) -> Iterator[Any]:
        try:
            while True:
                try:
                    yield self._runner.run(_next(results))
                except StopAsyncIteration:
                    return
        finally:
            self._runner.run(results.aclose())
            assert self._runner.run(_other_tasks()) == []

    def export(self, *args: Any, **options: Any) -> Any:
        return self._runner.run(fleet.aexport(*args, **options))

    def users(self, *args: Any, **options: Any) -> Any:
        return self._runner.run(fleet.ausers(*args, **options))

    def close(self, client: Any) -> None:
        self._runner.run(client.aclose())

    def until(self, gate: GateServer, condition: Callable[[], bool]) -> None:
        self._runner.run(asyncio.to_thread(gate.until, condition))


async def _next(results: AsyncGenerator[Any, None]) -> Any:
    return await anext(results)


async def _other_tasks() -> list[Any]:
    """What a run has left behind; a renewal of the token is the client's, and ends by itself."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if renewals := [task for task in others if "single_flight" in repr(task)]:
        await asyncio.wait(renewals, timeout=20)
    return [task for task in others if not task.done()]


@pytest.fixture(params=["sync", "async"])
def face(request: pytest.FixtureRequest) -> Iterator[SyncFace | AsyncFace]:
    with asyncio.Runner() as runner, ExitStack() as stack:
        yield SyncFace(stack) if request.param == "sync" else AsyncFace(stack, runner)


@pytest.fixture
def gate() -> Iterator[GateServer]:
    with GateServer() as server:
        yield server


@pytest.fixture
def vehicle(sandbox: Sandbox) -> fleet.Vehicle:
    """The sandbox's vehicle."""
    return fleet.Vehicle(sandbox.user_id, sandbox.electric_vehicle_id)
