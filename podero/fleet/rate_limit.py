"""The rate limit: a number of requests per second; every attempt and every page counts."""

from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.token import Token
from podero._http.transport import AsyncTransport
from podero.errors import PoderoError

BURST = 0.05
"""Requests of this many seconds may be sent at once, since timers are not more precise under load."""


class RateLimited:
    """A transport that delays attempts which would exceed the rate.

    Args:
        rate: Attempts per second.
        inner: The transport that sends them.
    """

    def __init__(self, rate: float, inner: AsyncTransport) -> None:
        from aiolimiter import AsyncLimiter

        burst = max(1.0, rate * BURST)
        self._limiter = AsyncLimiter(burst, burst / rate)
        self._inner = inner

    async def send(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send the request as soon as the rate allows it."""
        await self._limiter.acquire()
        return await self._inner.send(request, token, timeout)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()
