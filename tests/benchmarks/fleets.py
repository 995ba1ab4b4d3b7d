"""Many vehicles through `podero.fleet`, beside clients that do no more than poll and parse."""

import asyncio
import functools
import statistics
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

from podero import AsyncPodero, Podero, fleet
from tests.benchmarks.loopback import LoopbackServer
from tests.benchmarks.measure import Contender, Effort, Row, at_least, at_most, by_turns, timed
from tests.benchmarks.payloads import USER, client_options
from tests.benchmarks.polling import AIOHTTP, CONNECTIONS, HTTPX, THREADS, contender, opened

VEHICLES = (100, 1_000, 10_000)
MANY, SMALL_RUNS = 100_000, 20
"""Vehicles of a run whose cost for each is held against that of a small run, and how many small runs make a turn."""
ROUNDS, CLOSE_ROUNDS = 3, 9
"""The two that are close to each other take more turns, one right after the other."""
SLOW = 10
"""httpx polls so many times fewer vehicles, or a run would take minutes; the cost is given for each poll."""

AFETCH, FETCH, EXPORT = "fleet.afetch", "fleet.fetch", "fleet.export"


def rows(effort: Effort) -> Iterator[Row]:
    """Costs are given for each vehicle: half the cost is twice the throughput."""
    with LoopbackServer() as server:
        for count in VEHICLES:
            yield from _fetched(server.url, count, effort)
        yield _growth(server.url, effort)


def _fetched(origin: str, of: int, effort: Effort) -> Iterator[Row]:
    count = effort.count(of)
    ids = _ids(count)
    with asyncio.Runner() as runner, opened(runner, origin) as polls, Podero(**client_options(origin)) as podero:
        client = AsyncPodero(**client_options(origin))
        fast: dict[str, Contender] = {
            AFETCH: functools.partial(_cost_of_each, runner, client, ids),
            AIOHTTP: contender(runner, polls[AIOHTTP], ids, CONNECTIONS),
        }
        close = by_turns(fast, effort.some_rounds(CLOSE_ROUNDS))
        samples = by_turns(
            {
                AFETCH: fast[AFETCH],
                FETCH: lambda: timed(lambda: _fetch(podero, ids)) / count,
                EXPORT: lambda: timed(lambda: _export(podero, ids)) / count,
                THREADS: lambda: timed(lambda: _in_threads(podero, ids[::SLOW])) * SLOW / count,
                HTTPX: contender(runner, polls[HTTPX], ids[::SLOW], CONNECTIONS),
            },
            effort.some_rounds(ROUNDS),
        )
        runner.run(client.aclose())
    what = f"{count:,} vehicles, {CONNECTIONS} at once"
    beside_httpx, beside_aiohttp = (at_least(6), at_least(0.75)) if of == VEHICLES[-1] else (None, None)
    yield samples.speed(what, AFETCH, HTTPX, beside_httpx)
    yield close.speed(what, AFETCH, AIOHTTP, beside_aiohttp)
    yield samples.speed(what, FETCH, THREADS)
    yield samples.speed(what, FETCH, AFETCH)
    yield samples.speed(what, EXPORT, FETCH)


def _growth(origin: str, effort: Effort) -> Row:
    """Whether a vehicle costs more in a large run."""
    few, many = effort.count(VEHICLES[1]), effort.count(MANY)
    with asyncio.Runner() as runner:
        client = AsyncPodero(**client_options(origin))
        large = functools.partial(_cost_of_each, runner, client, _ids(many))
        small = functools.partial(_cost_of_each, runner, client, _ids(few))
        in_one, in_small = f"{many:,} vehicles", f"{few:,} vehicles"
        contenders: dict[str, Contender] = {
            in_one: large,
            in_small: lambda: statistics.mean(small() for _ in range(effort.count(SMALL_RUNS))),
        }
        samples = by_turns(contenders, effort.some_rounds(ROUNDS))
        runner.run(client.aclose())
    return samples.cost(f"{AFETCH}, each vehicle", in_one, in_small, at_most(1.1))


def _cost_of_each(runner: asyncio.Runner, client: AsyncPodero, ids: list[UUID]) -> float:
    return timed(lambda: runner.run(_afetch(client, ids))) / len(ids)


def _ids(count: int) -> list[UUID]:
    return [UUID(int=number, version=4) for number in range(count)]


def _targets(ids: list[UUID]) -> Iterator[fleet.Vehicle]:
    return (fleet.Vehicle(USER, vehicle) for vehicle in ids)


async def _afetch(podero: AsyncPodero, ids: list[UUID]) -> None:
    async for result in fleet.afetch(podero, _targets(ids), fleet.CurrentSession(), concurrency=CONNECTIONS):
        result.unwrap()


def _fetch(podero: Podero, ids: list[UUID]) -> None:
    for result in fleet.fetch(podero, _targets(ids), fleet.CurrentSession(), concurrency=CONNECTIONS):
        result.unwrap()


def _export(podero: Podero, ids: list[UUID]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        fleet.export(podero, _targets(ids), fleet.CurrentSession(), Path(folder) / "sessions.jsonl")


def _in_threads(podero: Podero, ids: list[UUID]) -> None:
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        list(pool.map(lambda vehicle: podero.ev_sessions.current(USER, vehicle), ids))
