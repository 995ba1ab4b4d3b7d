"""The read timeout of each request, at the cost of one timer for all of them.

aiohttp starts two timers for each request, nearly all of them in vain: they are a twelfth of what a request costs. Here
a request gets its timer only when it has lasted for a tick of the clock.
"""

import asyncio
from typing import Any

import aiohttp
import attrs

from podero._http.transport import CONNECT_TIMEOUT

TICK = 1.0
SHORTEST = 10.0
"""Timeouts that are shorter need timers of their own: a tick more or less matters to them."""


@attrs.frozen
class Timeout(aiohttp.ClientTimeout):
    """aiohttp's timeouts, and `sock_read` in the cheap form.

    Attributes:
        read: Seconds for which the server may send nothing; 0: `sock_read` says it.
    """

    read: float = 0.0


def timeout_of(seconds: float, *, with_body: bool) -> Timeout:
    """The timeouts of a request; while a body is sent, the server may be silent, which only aiohttp's timer knows."""
    own = not with_body and seconds >= SHORTEST
    return Timeout(
        total=None,
        connect=min(CONNECT_TIMEOUT, seconds),
        sock_read=None if own else seconds,
        read=seconds if own else 0.0,
        ceil_threshold=float("inf"),
    )


class ReadTimeouts:
    """Ends requests on whose connections nothing arrives within the timeout, or up to two ticks later."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._recent: dict[Any, float] = {}
        self._older: dict[Any, float] = {}
        self._ticking = False

    def begin(self, handler: Any, seconds: float) -> None:
        """A request is about to be sent."""
        self._recent[handler] = seconds
        if not self._ticking:
            self._ticking = True
            self._loop.call_later(TICK, self._tick)

    def end(self, handler: Any) -> None:
        """The request is over."""
        if self._recent.pop(handler, None) is None:
            self._older.pop(handler, None)

    def _tick(self) -> None:
        for handler, seconds in self._older.items():
            handler.read_timeout = seconds
            handler.start_timeout()
        self._older, self._recent = self._recent, {}
        self._ticking = bool(self._older)
        if self._ticking:
            self._loop.call_later(TICK, self._tick)
