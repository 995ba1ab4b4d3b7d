"""Many vehicles through `podero.fleet`, beside clients that do no more than poll and parse."""

import asyncio
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

from podero import AsyncPodero, Podero, fleet
from tests.benchmarks.loopback import LoopbackServer
from tests.benchmarks.measure import Effort, Row, Target, at_least, by_turns, timed
from tests.benchmarks.payloads import USER, client_options
from tests.benchmarks.polling import AIOHTTP, CONNECTIONS, HTTPX, THREADS, contender, opened

VEHICLES = (100, 1_000, 10_000)
ROUNDS = 3
SLOW = 10
"""httpx polls so many times fewer vehicles, or a run would take minutes; the cost is given for each poll."""

AFETCH, FETCH, EXPORT = "fleet.afetch", "fleet.fetch", "fleet.export"


def rows(effort: Effort) -> Iterator[Row]:
    """Costs are given for each vehicle: half the cost is twice the throughput."""
    with LoopbackServer() as server:
        for count in VEHICLES:
            yield from _fetched(server.url, effort.count(count), effort)


def _fetched(origin: str, count: int, effort: Effort) -> Iterator[Row]:
    ids = [UUID(int=number, version=4) for number in range(count)]
    with asyncio.Runner() as runner, opened(runner, origin) as polls, Podero(**client_options(origin)) as podero:
        client = AsyncPodero(**client_options(origin))
        samples = by_turns(
            {
                AFETCH: lambda: timed(lambda: runner.run(_afetch(client, ids))) / count,
                FETCH: lambda: timed(lambda: _fetch(podero, ids)) / count,
                EXPORT: lambda: timed(lambda: _export(podero, ids)) / count,
                THREADS: lambda: timed(lambda: _in_threads(podero, ids[::SLOW])) * SLOW / count,
                AIOHTTP: contender(runner, polls[AIOHTTP], ids, CONNECTIONS),
                HTTPX: contender(runner, polls[HTTPX], ids[::SLOW], CONNECTIONS),
            },
            effort.some_rounds(ROUNDS),
        )
        runner.run(client.aclose())
    what = f"{count:,} vehicles, {CONNECTIONS} at once"
    target: Target | None = at_least(4) if count >= VEHICLES[-1] else None
    yield samples.speed(what, AFETCH, HTTPX, target)
    yield samples.speed(what, AFETCH, AIOHTTP)
    yield samples.speed(what, FETCH, THREADS)
    yield samples.speed(what, FETCH, AFETCH)
    yield samples.speed(what, EXPORT, FETCH)


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
