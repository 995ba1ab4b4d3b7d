"""Rate limit: so many requests a second, every attempt and every page counted."""

from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.token import Token
from podero._http.transport import AsyncTransport
from podero.errors import PoderoError

BURST = 0.05
"""Seconds of the rate that may go out at once; timers are not finer than that under load."""


class RateLimited:
    """A transport that waits before an attempt which would exceed the rate.

    Args:
        rate: Attempts per second.
        inner: Sends them.
    """

    def __init__(self, rate: float, inner: AsyncTransport) -> None:
        from aiolimiter import AsyncLimiter

        burst = max(1.0, rate * BURST)
        self._limiter = AsyncLimiter(burst, burst / rate)
        self._inner = inner

    async def send(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send the request when its turn has come."""
        await self._limiter.acquire()
        return await self._inner.send(request, token, timeout)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()
