"""One renewal of the token at a time, for the tasks of an event loop."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from podero._auth.token import Token
from podero._http.single_flight import twin_of
from podero.errors import APIConnectionError

Renewal = Callable[[Token | None], Coroutine[Any, Any, Token]]


class TaskFlight:
    """Lets one task of its own renew while all callers wait; a cancelled caller takes nobody along."""

    def __init__(self) -> None:
        self._task: asyncio.Task[Token] | None = None

    async def join(self, renew: Renewal, rejected: Token | None) -> Token:
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
            raise twin_of(error)
        return task.result()

    def cancel(self) -> None:
        """Stop the renewal that is under way, if there is one."""
        if self._task is not None and not self._task.done():
            self._task.cancel()


def _retrieve(task: "asyncio.Task[Token]") -> None:
    """Mark the error as seen, should every caller have been cancelled."""
    if not task.cancelled():
        task.exception()
