"""The token holder: what a fresh token costs each request, and how many requests an expired one causes."""

import asyncio
import functools
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import httpx

from podero import AsyncPodero, ClientCredentials, Podero
from podero._auth.token_holder import token_holder
from podero._config import make_settings
from podero._http.request import Request
from podero._http.sync_sender import SyncSender
from podero._secrets import Secret
from tests.benchmarks.loopback import ROOT, LoopbackServer
from tests.benchmarks.measure import Effort, Row, at_most, by_turns, repeated, timed
from tests.benchmarks.payloads import ORG, USER, VEHICLE, current_url

THREADS, TASKS = 64, 1_000
PROCESSES = (2, 4)
POLL_VEHICLES = ROOT / "tests" / "benchmarks" / "programs" / "poll_vehicles.py"
UNTIL_EXPIRY = 1.1


def rows(effort: Effort) -> Iterator[Row]:
    """Each request's share first, then the rush at expiry, then processes that share a token."""
    yield _fresh(effort)
    with LoopbackServer() as server:
        threads = _of_threads(server, _credentials(server, "threads"))
        tasks = asyncio.run(_of_tasks(server, _credentials(server, "tasks")))
    yield Row(name=f"token requests of {THREADS} threads at expiry", unit="", ours=threads, target=at_most(1))
    yield Row(name=f"token requests of {TASKS:,} tasks at expiry", unit="", ours=tasks, target=at_most(1))
    yield from _of_processes(effort)


class _AtOnce(httpx.BaseTransport):
    """Answers without a network, which would hide the token's share."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=b'{"access_token": "benchmark", "expires_in": 36000}')


def _fresh(effort: Effort) -> Row:
    settings = make_settings(
        client_id=None,
        client_secret=None,
        credentials=ClientCredentials("benchmark", "benchmark"),
        org_id=ORG,
        base_url=Secret("http://127.0.0.1"),
        timeout=30.0,
        max_attempts=3,
        token_cache=None,
        app_name=None,
        transport=_AtOnce(),
    )
    driver = SyncSender(settings, token_holder(settings))
    with_token = Request(method="GET", url=current_url(settings.origin))
    without = Request(method="GET", url=current_url(settings.origin), to_token_endpoint=True)
    samples = by_turns(
        {
            "fresh token": repeated(lambda: driver.call(with_token), effort),
            "no token": repeated(lambda: driver.call(without), effort),
        },
        2 * effort.rounds,
    )
    driver.close()
    return samples.cost("a request without network", "fresh token", "no token")


def _credentials(server: LoopbackServer, name: str) -> ClientCredentials:
    """The first token lasts one second, the second one long."""
    return ClientCredentials("benchmark", "benchmark", token_url=f"{server.url}/expiring/{name}", body="json")


def _of_threads(server: LoopbackServer, credentials: ClientCredentials) -> int:
    barrier = threading.Barrier(THREADS)
    with Podero(credentials=credentials, base_url=server.url, org_id=ORG) as podero:

        def call(_: int) -> None:
            barrier.wait()
            podero.ev_sessions.current(USER, VEHICLE)

        podero.ev_sessions.current(USER, VEHICLE)
        time.sleep(UNTIL_EXPIRY)
        before = server.token_requests()
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(call, range(THREADS)))
    return server.token_requests() - before


async def _of_tasks(server: LoopbackServer, credentials: ClientCredentials) -> int:
    async with AsyncPodero(credentials=credentials, base_url=server.url, org_id=ORG) as podero:
        await podero.ev_sessions.current(USER, VEHICLE)
        await asyncio.sleep(UNTIL_EXPIRY)
        before = await asyncio.to_thread(server.token_requests)
        await asyncio.gather(*(podero.ev_sessions.current(USER, VEHICLE) for _ in range(TASKS)))
    return await asyncio.to_thread(server.token_requests) - before


def _of_processes(effort: Effort) -> Iterator[Row]:
    """The same work in one process, in two and in four, on one token cache; then what that cost in token requests."""
    vehicles = effort.count(4_000)
    with LoopbackServer() as server, tempfile.TemporaryDirectory(prefix="podero-bench-") as folder:

        def work(processes: int) -> float:
            cache = Path(folder) / f"token-{uuid4()}.json"
            arguments = [server.url, str(ORG), str(USER), str(vehicles // processes), str(cache)]
            return timed(lambda: _run_together([sys.executable, str(POLL_VEHICLES), *arguments], processes))

        names = {processes: f"{processes} processes" for processes in PROCESSES}
        contenders = {name: functools.partial(work, processes) for processes, name in names.items()}
        samples = by_turns({"1 process": lambda: work(1), **contenders}, effort.some_rounds(3), unit="s", scale=1)
        for processes, name in names.items():
            yield samples.speed(f"{vehicles:,} vehicles on one FileTokenCache", name, "1 process")
            before = server.token_requests()
            work(processes)
            asked = server.token_requests() - before
            yield Row(name=f"token requests of {name}", unit="", ours=asked, target=at_most(1))


def _run_together(command: list[str], count: int) -> None:
    running = [subprocess.Popen(command) for _ in range(count)]
    assert [process.wait() for process in running] == [0] * count
