"""Many polls at once: how throughput holds up with concurrency. Many vehicles are in `fleets`."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import aiohttp
import httpx

from podero import AsyncPodero, Podero, fleet
from tests.benchmarks.loopback import LoopbackServer
from tests.benchmarks.measure import Contender, Effort, Row, at_least, at_most, by_turns, timed
from tests.benchmarks.payloads import AUTHORIZATION, USER, VEHICLE, client_options, current_url

CONNECTIONS = 50
CROWD = 200
POLLS = {1: 2_000, 10: 2_000, 50: 5_000, 200: 1_500}
"""How many polls at which concurrency, in all rounds together; fewer where httpx would take minutes."""
ROUNDS = 9

FLEET, PLAIN, THREADS = "AsyncPodero with fleet.transport", "AsyncPodero", "50 threads on one Podero"
HTTPX, AIOHTTP = "httpx + json", "aiohttp + json"

Poll = Callable[[UUID], Awaitable[object]]


def rows(effort: Effort) -> Iterator[Row]:
    """Costs are given for each poll: half the cost is twice the throughput."""
    with LoopbackServer() as server, asyncio.Runner() as runner, opened(runner, server.url) as polls:
        for concurrency, count in POLLS.items():
            yield from _at_once(runner, polls, concurrency, effort.count(count), effort)
        yield from _threads(runner, server.url, polls[HTTPX], effort)
        yield from _crowded(runner, server.url, effort)


@contextlib.contextmanager
def opened(runner: asyncio.Runner, origin: str, connections: int = CONNECTIONS) -> Iterator[Mapping[str, Poll]]:
    """All clients, each as a function that polls one vehicle; open as long as the block lasts."""
    stack = contextlib.AsyncExitStack()
    try:
        yield runner.run(_polls(stack, origin, connections))
    finally:
        runner.run(stack.aclose())


async def _polls(stack: contextlib.AsyncExitStack, origin: str, connections: int) -> Mapping[str, Poll]:
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
    plain = await stack.enter_async_context(AsyncPodero(**client_options(origin)))
    fast = await stack.enter_async_context(
        AsyncPodero(**client_options(origin), transport=fleet.transport(max_connections=connections))
    )
    bare = await stack.enter_async_context(httpx.AsyncClient(headers=AUTHORIZATION, limits=limits))
    connector = aiohttp.TCPConnector(limit=connections)
    session = await stack.enter_async_context(aiohttp.ClientSession(headers=AUTHORIZATION, connector=connector))

    async def with_httpx(vehicle: UUID) -> object:
        return (await bare.get(current_url(origin, vehicle))).json()

    async def with_aiohttp(vehicle: UUID) -> object:
        async with session.get(current_url(origin, vehicle)) as answer:
            return await answer.json()

    return {
        PLAIN: lambda vehicle: plain.ev_sessions.current(USER, vehicle),
        FLEET: lambda vehicle: fast.ev_sessions.current(USER, vehicle),
        HTTPX: with_httpx,
        AIOHTTP: with_aiohttp,
    }


def _at_once(
    runner: asyncio.Runner, polls: Mapping[str, Poll], concurrency: int, count: int, effort: Effort
) -> Iterator[Row]:
    rounds = effort.some_rounds(ROUNDS)
    each = max(concurrency, count // rounds)
    vehicles = [VEHICLE] * each
    contenders = {name: contender(runner, poll, vehicles, concurrency) for name, poll in polls.items()}
    for open_up in contenders.values():
        open_up()  # opens the connections
    samples = by_turns(contenders, rounds)
    what = f"{rounds * each:,} polls, {concurrency} at once"
    beside_httpx, beside_aiohttp = (at_least(6), at_least(0.75)) if concurrency == CONNECTIONS else (None, None)
    yield samples.speed(what, FLEET, HTTPX, beside_httpx)
    yield samples.speed(what, FLEET, AIOHTTP, beside_aiohttp)
    yield samples.speed(what, PLAIN, HTTPX)


def _crowded(runner: asyncio.Runner, origin: str, effort: Effort) -> Iterator[Row]:
    """Whether a poll costs more when more are under way, each on a connection of its own; and with bare aiohttp."""
    vehicles = [VEHICLE] * effort.count(2_000)
    with contextlib.ExitStack() as stack:
        clients = {count: stack.enter_context(opened(runner, origin, count)) for count in (CROWD, CONNECTIONS)}
        contenders = {
            f"{name}, {count} at once": contender(runner, polls[name], vehicles, count)
            for name in (FLEET, AIOHTTP)
            for count, polls in clients.items()
        }
        for open_up in contenders.values():
            open_up()
        samples = by_turns(contenders, effort.some_rounds(ROUNDS))
    for name, target in ((FLEET, at_most(1.05)), (AIOHTTP, None)):
        yield samples.cost("a poll", f"{name}, {CROWD} at once", f"{name}, {CONNECTIONS} at once", target)


def _threads(runner: asyncio.Runner, origin: str, poll: Poll, effort: Effort) -> Iterator[Row]:
    rounds = effort.some_rounds(ROUNDS)
    each = effort.count(POLLS[CONNECTIONS]) // rounds
    vehicles = [VEHICLE] * each
    with Podero(**client_options(origin)) as podero, ThreadPoolExecutor(CONNECTIONS) as pool:

        def in_threads() -> float:
            return timed(lambda: list(pool.map(lambda vehicle: podero.ev_sessions.current(USER, vehicle), vehicles)))

        in_threads()
        samples = by_turns(
            {THREADS: lambda: in_threads() / each, HTTPX: contender(runner, poll, vehicles, CONNECTIONS)}, rounds
        )
    yield samples.speed(f"{rounds * each:,} polls, {CONNECTIONS} at once", THREADS, HTTPX)


def contender(runner: asyncio.Runner, poll: Poll, vehicles: list[UUID], concurrency: int) -> Contender:
    """Costs the seconds for each poll of so many vehicles, so many at once."""
    return lambda: timed(lambda: runner.run(_spread(poll, vehicles, concurrency))) / len(vehicles)


async def _spread(poll: Poll, vehicles: list[UUID], concurrency: int) -> None:
    waiting = iter(vehicles)

    async def work() -> None:
        for vehicle in waiting:
            await poll(vehicle)

    await asyncio.gather(*(work() for _ in range(concurrency)))
