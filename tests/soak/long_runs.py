"""What a client that lives long holds after many calls, beyond what it held after some.

    python -m tests.soak.long_runs {threads,tasks,watch,clients,async-clients} [--calls 1600]

The server is a process of its own (`tests.soak.server`), with 5 % faults, revoked tokens, and a car that comes and
goes. Prints JSON: how many blocks of memory and open descriptors more the process holds after the second run.
"""

import argparse
import asyncio
import itertools
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs

from podero import AsyncPodero, Podero
from tests.soak.footprint import Growth, growth
from tests.soak.server import remote_sandbox

AT_ONCE = 8
CALLS_PER_CLIENT = 16
POLLS_PER_CHANGE = 50
ATTEMPTS = 10

Server = dict[str, Any]


def _grown(run: Callable[[int], object], calls: int) -> Growth:
    return growth(lambda: run(calls // 4), lambda: run(calls))


def threads(server: Server, calls: int) -> Growth:
    """One client, eight threads."""
    with Podero(**server["client_options"], max_attempts=ATTEMPTS) as client, ThreadPoolExecutor(AT_ONCE) as pool:

        def run(count: int) -> None:
            for _ in pool.map(lambda _: client.ev_sessions.current(*server["vehicle"]), range(count)):
                pass

        return _grown(run, calls)


def tasks(server: Server, calls: int) -> Growth:
    """One client, eight tasks."""
    with asyncio.Runner() as runner:
        client = AsyncPodero(**server["client_options"], max_attempts=ATTEMPTS)

        async def run(count: int) -> None:
            waiting = iter(range(count))

            async def work() -> None:
                for _ in waiting:
                    await client.ev_sessions.current(*server["vehicle"])

            await asyncio.gather(*(work() for _ in range(AT_ONCE)))

        grown = _grown(lambda count: runner.run(run(count)), calls)
        runner.run(client.aclose())
        return grown


def watch(server: Server, calls: int) -> Growth:
    """One watch, polling without a pause; the car comes or goes every 50 polls or so."""
    with Podero(**server["client_options"], max_attempts=ATTEMPTS) as client:
        events = client.ev_sessions.watch(*server["vehicle"], interval=1e-6)

        def run(count: int) -> None:
            for _ in itertools.islice(events, count // POLLS_PER_CHANGE):
                pass

        return _grown(run, calls)


def clients(server: Server, calls: int) -> Growth:
    """Clients that are made, used once and closed."""

    def run(count: int) -> None:
        for _ in range(count // CALLS_PER_CLIENT):
            with Podero(**server["client_options"], max_attempts=ATTEMPTS) as client:
                client.ev_sessions.current(*server["vehicle"])

    return _grown(run, calls)


def async_clients(server: Server, calls: int) -> Growth:
    """The same with asyncio, each in an event loop of its own."""

    async def use() -> None:
        async with AsyncPodero(**server["client_options"], max_attempts=ATTEMPTS) as client:
            await client.ev_sessions.current(*server["vehicle"])

    def run(count: int) -> None:
        for _ in range(count // CALLS_PER_CLIENT):
            asyncio.run(use())

    return _grown(run, calls)


SCENARIOS = {
    "threads": threads,
    "tasks": tasks,
    "watch": watch,
    "clients": clients,
    "async-clients": async_clients,
}


def main() -> None:
    """Run one scenario; see the module's docstring."""
    parser = argparse.ArgumentParser(description="What a long-lived client holds more after many calls.")
    parser.add_argument("scenario", choices=SCENARIOS)
    parser.add_argument("--calls", type=int, default=1_600)
    options = parser.parse_args()
    with remote_sandbox() as server:
        print(json.dumps(attrs.asdict(SCENARIOS[options.scenario](server, options.calls))))


if __name__ == "__main__":
    main()
