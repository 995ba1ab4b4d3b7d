"""The token holder: one current token, renewed before it expires, shared by all who wait.

A token is renewed ``min(300 s, expires_in / 2)`` before it expires, on a monotonic clock. Should that renewal fail for
a passing reason (no connection, 408, 429, 5xx) while the old token is still valid, the old one is used on and the
renewal is tried again shortly after. A rejected token is dropped if it is still the current one.
"""

import asyncio
import copy
import logging
import threading
import time
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import CancelledError, Future
from typing import Any

import attrs

from podero.bearer import Token
from podero.errors import APIConnectionError, PoderoError, TokenError
from podero.exchange import Blocking, Flow, Pause, is_passing
from podero.redaction import Secret
from podero.token_cache import LOCK_POLL, FileTokenCache
from podero.token_sources import Clock, TokenSource

RETRY_RENEWAL_AFTER = 10.0

_log = logging.getLogger("podero.tokens")


class TokenHolder:
    """Holds the current token of one client. Reading it takes no lock; only one renewal runs at a time.

    Args:
        source: Gets new tokens.
        cache: Where tokens are shared with other processes, if they are.
        clock: Monotonic seconds.
    """

    def __init__(self, source: TokenSource, cache: FileTokenCache | None, clock: Clock = time.monotonic) -> None:
        self._source = source
        self._clock = clock
        self._current: Token | None = None
        identity = source.identity()
        self._entry = cache.entry(identity, source.secrets()) if cache is not None and identity else None

    @property
    def renewable(self) -> bool:
        """Whether there is something to renew after a 401."""
        return self._source.renewable

    def fresh(self) -> Token | None:
        """The current token, unless it is time to renew it."""
        token = self._current
        return token if token is not None and self._clock() < token.refresh_at else None

    def secrets(self) -> Iterable[Secret]:
        """Everything that must not show up in an error."""
        token = self._current
        held = [] if token is None else [token.value, *([token.refresh_value] if token.refresh_value else [])]
        return [*held, *self._source.secrets()]

    def renewal(self, rejected: Token | None) -> Flow[Token]:
        """Get a token other than the rejected one. Never run two of these at a time for one holder."""
        current = self._current
        if current is not None and rejected is not None and current.value == rejected.value:
            self._current = current = None
        fresh = self.fresh()
        if fresh is not None:
            return fresh
        try:
            token = yield from self._shared(rejected, current or rejected)
        except (APIConnectionError, TokenError) as error:
            if current is None or not is_passing(error) or self._clock() >= current.expires_at:
                raise
            _log.warning("renewing the token failed, using the old one while it is valid: %s", error)
            token = attrs.evolve(current, refresh_at=min(self._clock() + RETRY_RENEWAL_AFTER, current.expires_at))
        self._current = token
        return token

    def _shared(self, rejected: Token | None, previous: Token | None) -> Flow[Token]:
        if self._entry is None:
            return (yield from self._source.fetch(previous))
        entry = self._entry
        yield Blocking(entry.prepare)
        try:
            while not entry.acquire():
                yield Pause(LOCK_POLL)
            found = entry.read(self._clock())
            if found is not None and rejected is not None and found.value == rejected.value:
                previous, found = found, None
            if found is not None and self._clock() < found.refresh_at:
                return found
            token = yield from self._source.fetch(found or previous)
            entry.write(token, self._clock())
            return token
        finally:
            entry.release()


class ThreadFlight:
    """Lets one thread renew while the others wait for what it gets, token or error."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flight: Future[Token] | None = None

    def join(self, renew: "Renewal", rejected: Token | None) -> Token:
        """The token of the renewal that is under way, or of a new one.

        Args:
            renew: Runs the renewal; called by one thread at a time.
            rejected: The token that must not come back.
        """
        while True:
            with self._lock:
                flight = self._flight
                leads = flight is None
                if flight is None:
                    flight = self._flight = Future()
            if leads:
                return self._lead(flight, renew, rejected)
            token = _landed(flight)
            if token is not None:
                return token

    def _lead(self, flight: Future[Token], renew: "Renewal", rejected: Token | None) -> Token:
        try:
            token = renew(rejected)
        except Exception as error:
            self._land()
            flight.set_exception(error)
            raise
        except BaseException:  # this thread is told to stop; another one takes over
            self._land()
            flight.cancel()
            raise
        self._land()
        flight.set_result(token)
        return token

    def _land(self) -> None:
        with self._lock:
            self._flight = None


class TaskFlight:
    """Lets one task of its own renew while all callers wait; a cancelled caller takes nobody along."""

    def __init__(self) -> None:
        self._task: asyncio.Task[Token] | None = None

    async def join(self, renew: "AsyncRenewal", rejected: Token | None) -> Token:
        """The token of the renewal that is under way, or of a new one; see `ThreadFlight.join`."""
        task = self._task
        if task is None or task.done():
            task = self._task = asyncio.ensure_future(renew(rejected))
            task.add_done_callback(_retrieve)
        await asyncio.wait([task])
        if task.cancelled():
            raise APIConnectionError(
                "the token request was cancelled because the client was closed", request_sent=False
            )
        error = task.exception()
        if error is not None:
            raise _twin(error)
        return task.result()

    def cancel(self) -> None:
        """Stop the renewal that is under way, if there is one."""
        if self._task is not None and not self._task.done():
            self._task.cancel()


Renewal = Callable[[Token | None], Token]
AsyncRenewal = Callable[[Token | None], Coroutine[Any, Any, Token]]


def _landed(flight: "Future[Token]") -> Token | None:
    """What the leader got; None if it was told to stop before."""
    try:
        error = flight.exception()
    except CancelledError:
        return None
    if error is not None:
        raise _twin(error)
    return flight.result()


def _retrieve(task: "asyncio.Task[Token]") -> None:
    """Mark the error as seen, should every caller have been cancelled."""
    if not task.cancelled():
        task.exception()


def _twin(error: BaseException) -> BaseException:
    """The same error for another waiter; one object raised in many threads would mix up their tracebacks."""
    twin = copy.copy(error) if isinstance(error, PoderoError) else error
    twin.__cause__ = error.__cause__
    return twin
