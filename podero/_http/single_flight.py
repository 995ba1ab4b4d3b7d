"""One renewal of the token at a time, for threads; `podero._http.async_single_flight` does the same for tasks."""

import copy
import threading
from collections.abc import Callable

from podero._auth.token import Token
from podero.errors import PoderoError

Renewal = Callable[[Token | None], Token]


class ThreadFlight:
    """Lets one thread renew while the others wait for what it gets, token or error."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flight: _Flight | None = None

    def join(self, renew: Renewal, rejected: Token | None) -> Token:
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
                    flight = self._flight = _Flight()
            if leads:
                return self._lead(flight, renew, rejected)
            flight.landed.wait()
            if flight.error is not None:
                raise twin_of(flight.error)
            if flight.token is not None:
                return flight.token

    def _lead(self, flight: "_Flight", renew: Renewal, rejected: Token | None) -> Token:
        try:
            flight.token = renew(rejected)
        except Exception as error:
            flight.error = error
            raise
        finally:  # if this thread is told to stop, there is neither token nor error, and another one takes over
            with self._lock:
                self._flight = None
            flight.landed.set()
        return flight.token


class _Flight:
    """A renewal under way, and what it got."""

    def __init__(self) -> None:
        self.landed = threading.Event()
        self.token: Token | None = None
        self.error: Exception | None = None


def twin_of(error: BaseException) -> BaseException:
    """The same error for another waiter; one object raised in many threads would mix up their tracebacks."""
    twin = copy.copy(error) if isinstance(error, PoderoError) else error
    twin.__cause__ = error.__cause__
    return twin
