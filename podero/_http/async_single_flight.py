"""One renewal of the token at a time, for the tasks of an event loop."""

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from typing import Any

from podero._http.single_flight import for_another, is_refused, reentrant_error
from podero._http.token import Token
from podero.errors import APIConnectionError, PoderoError

Renewal = Callable[[Token | None], Coroutine[Any, Any, Token]]

_RAISED_BY_THE_LOOP = (KeyboardInterrupt, SystemExit)
"""Errors that asyncio raises out of the loop at once; if the loop goes on, they were handled."""

_around: "contextvars.ContextVar[tuple[_Flight, ...]]" = contextvars.ContextVar("podero_renewals", default=())
"""The renewals that have led to the running code, for instance to a callable that returns a token.

Tasks and threads that this code starts inherit them. If this code waited for one of these renewals, it would wait for
itself.
"""


class TaskFlight:
    """Renews in one separate task while all callers wait; cancelling one caller does not affect the others."""

    def __init__(self) -> None:
        self._flight: _Flight | None = None
        self._closed = False

    async def join(self, renew: Renewal, rejected: Token | None) -> Token:
        """The token of the running renewal, or of a new one; see `ThreadFlight.join`."""
        while True:
            flight = self._flight
            leads = flight is None or flight.task.done()
            if flight is None or leads:
                flight = self._flight = _Flight(renew, rejected)
            elif flight in _around.get():
                raise reentrant_error()
            await asyncio.wait([flight.task])
            # Who has started the renewal (leads) gets its outcome, whatever it is. The others get a token or a
            # PoderoError. After anything else, they start a new renewal.
            if flight.task.cancelled():
                if leads or self._closed:
                    reason = " because the client was closed" if self._closed else ""
                    raise APIConnectionError(f"the token request was cancelled{reason}", request_sent=False)
                continue
            error = flight.task.exception()
            if error is not None:
                if isinstance(error, PoderoError):
                    raise error if leads else for_another(error)
                if leads and not isinstance(error, _RAISED_BY_THE_LOOP):
                    raise error
            elif leads or not is_refused(flight.task.result(), rejected, flight.rejected):
                return flight.task.result()

    def cancel(self) -> None:
        """Cancel the running renewal, if there is one."""
        self._closed = True
        if self._flight is not None:
            self._flight.task.cancel()


class _Flight:
    """A renewal in a separate task."""

    def __init__(self, renew: Renewal, rejected: Token | None) -> None:
        self.rejected = rejected
        context = contextvars.copy_context()
        context.run(_around.set, (*_around.get(), self))
        self.task = asyncio.get_running_loop().create_task(_run(renew, rejected), context=context)
        self.task.add_done_callback(_retrieve)


async def _run(renew: Renewal, rejected: Token | None) -> Token:
    return await renew(rejected)


def _retrieve(task: "asyncio.Task[Token]") -> None:
    """Mark the error as retrieved, in case every caller was cancelled."""
    if not task.cancelled():
        task.exception()
