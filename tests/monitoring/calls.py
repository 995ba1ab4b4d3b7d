"""The calls that are watched: one of each face."""

import asyncio

from podero import AccessToken, AsyncPodero, Podero

PATH = "/api/partners/v2.0/x"
TOKEN = "t0k3n-value"
SECRET = "s3cret-value"


def call(origin: str) -> None:
    """Two attempts with `Podero`, one with `AsyncPodero`."""
    with Podero(credentials=AccessToken(TOKEN), base_url=origin) as client:
        client.request("GET", PATH, params={"secret": SECRET})
    asyncio.run(_call(origin))


async def _call(origin: str) -> None:
    async with AsyncPodero(credentials=AccessToken(TOKEN), base_url=origin) as client:
        await client.request("GET", PATH, params={"secret": SECRET})
