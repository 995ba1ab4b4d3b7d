"""Polls so many vehicles, 50 at once, and keeps nothing.

Arguments are origin, organization, user, count and, if there is one, the file of a token cache.
"""

import asyncio
import sys
from uuid import UUID

from podero import AsyncPodero, FileTokenCache, fleet


async def poll(origin: str, org_id: str, user_id: str, count: int, cache: str | None = None) -> None:
    """Poll each vehicle once."""
    vehicles = (fleet.Vehicle(user_id, UUID(int=number, version=4)) for number in range(count))
    async with AsyncPodero(
        client_id="benchmark",
        client_secret="benchmark",
        org_id=org_id,
        base_url=origin,
        token_cache=FileTokenCache(cache) if cache else None,
    ) as podero:
        async for result in fleet.afetch(podero, vehicles, fleet.CurrentSession()):
            result.unwrap()


_, origin, org_id, user_id, count, *cache = sys.argv
asyncio.run(poll(origin, org_id, user_id, int(count.replace(",", "")), *cache))
