"""The read timeout of each request, with one timer for all requests.

aiohttp starts two timers for each request, and nearly all of them never fire. They take a twelfth of the time of a
request. Here a request gets a timer only after it has lasted for one tick.
"""

import asyncio
from typing import Any

import aiohttp
import attrs

from podero._http.transport import CONNECT_TIMEOUT

TICK = 1.0
SHORTEST = 10.0
"""Shorter timeouts get their own timers, since one tick is too inexact for them."""


@attrs.frozen
class Timeout(aiohttp.ClientTimeout):
    """The timeouts of aiohttp, and a cheap form of `sock_read`.

    Attributes:
        read: Seconds for which the server may send nothing; 0 means that `sock_read` is used.
    """

    read: float = 0.0


def timeout_of(seconds: float, *, with_body: bool) -> Timeout:
    """The timeouts of a request. While a body is sent, the server may be silent; only aiohttp's timer handles this."""
    own = not with_body and seconds >= SHORTEST
    return Timeout(
        total=None,
        connect=min(CONNECT_TIMEOUT, seconds),
        sock_read=None if own else seconds,
        read=seconds if own else 0.0,
        ceil_threshold=float("inf"),
    )


class ReadTimeouts:
    """Ends requests if nothing arrives on their connection within the timeout, at most two ticks late."""

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
