"""Watching one vehicle by polling: what changed between two polls, and when to poll again. No I/O happens here.

The API cannot push changes. Polls are due every `interval` seconds, counted from the first poll, so that slow responses
do not delay later polls. Up to a tenth of the interval is added as jitter, so that many watchers do not poll at once.
"""

import logging
import random
import time
from collections.abc import Callable
from typing import Literal

import attrs

from podero._arguments import checked_seconds
from podero._http.flow import is_passing
from podero.errors import APIResponseError, APIStatusError, PoderoError
from podero.models import ChargingSession

LONGEST_RETRY_AFTER = 3600.0
"""Longest `Retry-After` that a watcher honours, in seconds."""
_JITTER = 0.1

_log = logging.getLogger("podero.watch")


@attrs.frozen(kw_only=True)
class SessionEvent:
    """A change of a vehicle's current session.

    Attributes:
        kind: "started", "updated" or "ended".
        session: The session as it is now; ``None`` when it ended.
        previous: The state at the poll before; ``None`` when a session started.
    """

    kind: Literal["started", "updated", "ended"]
    session: ChargingSession | None
    previous: ChargingSession | None


class Watch:
    """The state of a watcher between two polls.

    Args:
        interval: Seconds between two polls.
        clock: Monotonic seconds.
    """

    def __init__(self, interval: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._interval = checked_seconds("interval", interval)
        self._clock = clock
        self._started = clock()
        self._last: ChargingSession | None = None
        self._failing = False

    def saw(self, session: ChargingSession | None) -> list[SessionEvent]:
        """The events between the last poll and this one."""
        last, self._last = self._last, session
        self._failing = False
        if last is not None and session is not None and last.id == session.id:
            return [] if last == session else [SessionEvent(kind="updated", session=session, previous=last)]
        ended = [] if last is None else [SessionEvent(kind="ended", session=None, previous=last)]
        started = [] if session is None else [SessionEvent(kind="started", session=session, previous=None)]
        return ended + started

    def failed(self, error: PoderoError) -> None:
        """Record a failed poll; raises the error if polling again would not help."""
        if not (is_passing(error) or isinstance(error, APIResponseError)):
            raise error
        if not self._failing:
            _log.warning("a poll failed, polling goes on: %s", error)
        self._failing = True

    def pause(self, error: PoderoError | None = None) -> float:
        """Seconds until the next poll; `Retry-After` of the server is honoured, up to an hour."""
        elapsed = self._clock() - self._started
        to_next = self._interval - elapsed % self._interval
        asked = error.retry_after if isinstance(error, APIStatusError) else None
        return max(to_next, min(asked or 0.0, LONGEST_RETRY_AFTER)) + random.uniform(0, _JITTER) * self._interval  # noqa: S311  # not for secrets
