"""The client of a run: for the event loop of the run, with the caller's tokens, and with the rate limit."""

import asyncio
from collections.abc import Callable
from typing import Protocol

import attrs
import httpx

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero._client_parts import async_client, sender_of, settings_of
from podero._config import Settings
from podero._extras import require
from podero._http.async_httpx_transport import AsyncHttpxTransport
from podero._http.async_sender import AsyncSender
from podero._http.async_single_flight import Renewal
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.sync_sender import SyncSender
from podero._http.token import Token
from podero._http.transport import AsyncTransport, Secrets
from podero.errors import ConfigurationError, PoderoError
from podero.fleet.fast_transport import transport
from podero.fleet.rate_limit import RateLimited

MOST_CONCURRENT = 10_000
FASTEST = 100_000.0


def _check(concurrency: int, rate: float | None) -> None:
    """Raise ConfigurationError if a number is not valid."""
    whole = isinstance(concurrency, int) and not isinstance(concurrency, bool)
    if not whole or not 1 <= concurrency <= MOST_CONCURRENT:
        raise ConfigurationError(f"concurrency must be a whole number from 1 to 10,000, not {concurrency!r:.40}")
    number = isinstance(rate, int | float) and not isinstance(rate, bool)
    if rate is not None and (not number or not 0 < rate <= FASTEST):
        raise ConfigurationError(f"rate must be a positive number of requests per second, not {rate!r:.40}")


class Sending(Protocol):
    """Makes one attempt."""

    async def __call__(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """See `podero._http.transport.AsyncTransport.send`."""
        ...


class Borrowed:
    """A transport that belongs to the caller, who also closes it."""

    def __init__(self, send: Sending) -> None:
        self.send = send

    async def aclose(self) -> None:
        """Leave it open."""


@attrs.frozen
class RunTransport:
    """The transport factory for a run's client.

    Attributes:
        inner: Creates the transport.
        rate: Requests per second, if there is a limit.
    """

    inner: Callable[[Settings, Secrets], AsyncTransport]
    rate: float | None

    def connect(self, settings: Settings, secrets: Secrets) -> AsyncTransport:
        """The transport; see `podero._http.transport.AsyncTransportFactory`."""
        inner = self.inner(settings, secrets)
        return inner if self.rate is None else RateLimited(self.rate, inner)


def run_client(podero: Podero | AsyncPodero, concurrency: int, rate: float | None) -> AsyncPodero:
    """The client that a run uses and closes: with the fast transport, and with a rate limit if there is a rate.

    If the caller's client has its own transport, the run uses that one, and does not close it.

    Raises:
        ConfigurationError: A number is out of range, a library is missing, or the client's own transport does not
            work with asyncio.
    """
    _check(concurrency, rate)
    if rate is not None:
        require("aiolimiter")
    chosen = RunTransport(_borrowed(podero) or transport(max_connections=concurrency).connect, rate)
    settings, owner = attrs.evolve(settings_of(podero), transport=chosen), sender_of(podero)
    sender = AsyncSender(settings, owner.tokens)
    sender.follow(owner, _renewal(owner))
    return async_client(settings, sender)


def _renewal(owner: SyncSender | AsyncSender) -> Renewal:
    if isinstance(owner, AsyncSender):
        return owner.renew
    renew = owner.renew

    async def in_a_thread(rejected: Token | None) -> Token:
        return await asyncio.to_thread(renew, rejected)

    return in_a_thread


def _borrowed(podero: Podero | AsyncPodero) -> Callable[[Settings, Secrets], AsyncTransport] | None:
    """The transport that the caller gave to the client, if there is one."""
    settings, sender = settings_of(podero), sender_of(podero)
    if settings.transport is None:
        return None
    if isinstance(sender, AsyncSender):
        borrowed = Borrowed(sender.attempt)
        return lambda _, __: borrowed
    if isinstance(settings.transport, httpx.AsyncBaseTransport):
        return lambda _, secrets: Borrowed(AsyncHttpxTransport(settings, secrets).send)
    raise ConfigurationError("this client has its own transport, for threads only; use AsyncPodero and afetch")
