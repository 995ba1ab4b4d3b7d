"""Polls so many vehicles, 50 at once, and keeps nothing: arguments are origin, organization, user and count."""

import asyncio
import sys
from collections.abc import Iterator
from uuid import UUID

import httpx
from httpx_aiohttp import AiohttpTransport

from podero import AsyncPodero

CONCURRENCY = 50


async def poll(origin: str, org_id: str, user_id: str, count: int) -> None:
    """Poll each vehicle once."""
    transport = AiohttpTransport(limits=httpx.Limits(max_connections=CONCURRENCY))
    async with AsyncPodero(
        client_id="benchmark", client_secret="benchmark", org_id=org_id, base_url=origin, transport=transport
    ) as podero:

        async def work(vehicles: Iterator[UUID]) -> None:
            for vehicle in vehicles:
                await podero.ev_sessions.current(user_id, vehicle)

        waiting = (UUID(int=number, version=4) for number in range(count))
        await asyncio.gather(*(work(waiting) for _ in range(CONCURRENCY)))


_, origin, org_id, user_id, count = sys.argv
asyncio.run(poll(origin, org_id, user_id, int(count.replace(",", ""))))
