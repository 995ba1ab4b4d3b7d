"""Calls that miss their deadline, by the thousands, on one `AsyncPodero`: afterwards every connection is free.

    python -m tests.soak.deadlines [--missed 20000]

The server takes 20 to 60 ms for each answer; ten calls at a time have 40 ms, and every thousand of them 120 at a time
have up to 120 ms. Exit 1 if a place of the pool is lost, a connection stays open, or a call waits for a free one.
"""

import argparse
import asyncio
import gc
import random
import sys
from collections import Counter
from typing import Any

from podero import AccessToken, AsyncPodero, PoderoError
from tests.servers.canned import http
from tests.soak.footprint import descriptors

PLACES = 100
ANSWER = http(200, b"{}")


class Slow(asyncio.Protocol):
    """Answers after 20 to 60 ms."""

    def __init__(self, choice: random.Random) -> None:
        self._choice = choice

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        delay = self._choice.uniform(0.02, 0.06)
        asyncio.get_running_loop().call_later(delay, self._transport.write, ANSWER)


async def call(client: AsyncPodero, deadline: float, outcomes: Counter[str]) -> None:
    """One call with a deadline."""
    try:
        async with asyncio.timeout(deadline):
            await client.request("GET", "/any")
        outcomes["in time"] += 1
    except TimeoutError:
        outcomes["missed"] += 1
    except PoderoError as error:
        outcomes[f"lost: {type(error).__name__}"] += 1


async def soak(missed: int) -> Counter[str]:
    """Miss so many deadlines, then use all places at once."""
    choice = random.Random(0)  # not for secrets
    outcomes: Counter[str] = Counter()
    server = await asyncio.get_running_loop().create_server(lambda: Slow(choice), "127.0.0.1", 0)
    origin = "http://{}:{}".format(*server.sockets[0].getsockname())
    open_before = descriptors()
    async with AsyncPodero(credentials=AccessToken("t"), base_url=origin, timeout=5, max_attempts=1) as client:
        while outcomes["missed"] < missed and not any(name.startswith("lost") for name in outcomes):
            if outcomes["missed"] % 1000 < 900:
                await asyncio.gather(*(call(client, 0.04, outcomes) for _ in range(10)))
            else:
                await asyncio.gather(*(call(client, choice.uniform(0, 0.12), outcomes) for _ in range(120)))
        outcomes["in time"] = 0
        await asyncio.gather(*(call(client, 5, outcomes) for _ in range(PLACES)))
    server.close()
    await asyncio.sleep(0.2)  # what was cut off ends on the server's side too
    gc.collect()
    outcomes["descriptors too many"] = max(0, descriptors() - open_before)
    return outcomes


def main(arguments: list[str] | None = None) -> int:
    """Run the soak; see the module's docstring."""
    parser = argparse.ArgumentParser(description="Miss many deadlines, and see that nothing is held.")
    parser.add_argument("--missed", type=int, default=20_000)
    outcomes = asyncio.run(soak(parser.parse_args(arguments).missed))
    for outcome, number in sorted(outcomes.items()):
        print(f"{outcome:22} {number}")
    lost = any(name.startswith("lost") for name in outcomes)
    return 1 if lost or outcomes["in time"] != PLACES or outcomes["descriptors too many"] else 0


if __name__ == "__main__":
    sys.exit(main())
