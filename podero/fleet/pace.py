"""What a run sends through, and how fast: a client for its event loop, with the caller's tokens."""

import asyncio
from collections.abc import Awaitable, Callable

import attrs
import httpx

from podero._async_client import AsyncPodero
from podero._auth.token import Token
from podero._client import Podero
from podero._http.async_single_flight import Renewal
from podero.errors import ConfigurationError
from podero.fleet.aiohttp_transport import transport
from podero.fleet.extra import require

MOST_CONCURRENT = 10_000
FASTEST = 100_000.0
BURST = 0.05
"""Seconds of the rate that may go out at once; timers are not finer than that under load."""


def _check(concurrency: int, rate: float | None) -> None:
    """Raise ConfigurationError for numbers that are none."""
    whole = isinstance(concurrency, int) and not isinstance(concurrency, bool)
    if not whole or not 1 <= concurrency <= MOST_CONCURRENT:
        raise ConfigurationError(f"concurrency must be a whole number from 1 to 10,000, not {concurrency!r:.40}")
    number = isinstance(rate, int | float) and not isinstance(rate, bool)
    if rate is not None and (not number or not 0 < rate <= FASTEST):
        raise ConfigurationError(f"rate must be a positive number of requests per second, not {rate!r:.40}")


class Lent(httpx.AsyncBaseTransport):
    """A transport that belongs to somebody else, who also closes it."""

    def __init__(self, send: Callable[[httpx.Request], Awaitable[httpx.Response]]) -> None:
        self._send = send

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request."""
        return await self._send(request)


class Paced(httpx.AsyncBaseTransport):
    """Lets so many requests a second through, every attempt and every page counted."""

    def __init__(self, rate: float, inner: httpx.AsyncBaseTransport) -> None:
        require("aiolimiter")
        from aiolimiter import AsyncLimiter

        burst = max(1.0, rate * BURST)
        self._limiter = AsyncLimiter(burst, burst / rate)
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request when its turn has come."""
        await self._limiter.acquire()
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def for_a_run(podero: Podero | AsyncPodero, concurrency: int, rate: float | None) -> AsyncPodero:
    """The client that a run uses and closes: fast, and paced if there is a rate.

    A transport that the caller gave to the client is used, and left open; else the run has one of its own.

    Raises:
        ConfigurationError: A number is out of range, a library is missing, or the client's own transport is none for
            asyncio.
    """
    _check(concurrency, rate)
    chosen = _lent(podero) or transport(max_connections=concurrency)
    view = AsyncPodero.__new__(AsyncPodero)
    view.__setstate__(attrs.evolve(podero._settings, transport=chosen if rate is None else Paced(rate, chosen)))
    view._sender.follow(podero._sender, _renewal(podero))
    return view


def _renewal(podero: Podero | AsyncPodero) -> Renewal:
    if isinstance(podero, AsyncPodero):
        return podero._sender.renew
    renew = podero._sender.renew

    async def in_a_thread(rejected: Token | None) -> Token:
        return await asyncio.to_thread(renew, rejected)

    return in_a_thread


def _lent(podero: Podero | AsyncPodero) -> httpx.AsyncBaseTransport | None:
    given = podero._settings.transport
    if given is None:
        return None
    if isinstance(podero, AsyncPodero):
        return Lent(podero._sender.forward)
    if isinstance(given, httpx.AsyncBaseTransport):
        return Lent(given.handle_async_request)
    raise ConfigurationError("this client has a transport of its own, for threads only; use AsyncPodero and afetch")
