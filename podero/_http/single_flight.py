"""One renewal of the token at a time, for threads; `podero._http.async_single_flight` does the same for tasks.

Any thread may get an exception at any place: from a signal handler that raises, or from a task queue's time limit. So
nothing here relies on a clean-up. No lock is held while others need it, one atomic step decides who leads, and whoever
waits looks at the leader now and then: when the leader has left, a waiter leads.
"""

import copy
import sys
import threading
from collections.abc import Callable
from types import FrameType

from podero._http.token import Token
from podero.errors import ConfigurationError, PoderoError

Renewal = Callable[[Token | None], Token]

LOOK_AT_LEADER = 0.25
"""Seconds after which a thread that waits looks whether the leader is still renewing."""


class ThreadFlight:
    """Lets one thread renew while the others wait for its token, or for its error if that is a `PoderoError`."""

    def __init__(self) -> None:
        self._latest = _Flight(None, None)

    def join(self, renew: Renewal, rejected: Token | None, left: Callable[[], float] | None = None) -> Token:
        """The token of the renewal that is under way, or of a new one.

        Args:
            renew: Runs the renewal; called by one thread at a time.
            rejected: The token that must not come back.
            left: Seconds for which this thread may wait yet; raises when there are none.

        Raises:
            ConfigurationError: This thread is renewing already, and its own code asks for a token meanwhile.
        """
        while True:
            flight = self._latest
            while (successor := flight.successor()) is not None:
                flight = successor
            if flight.is_over():
                mine = _Flight(sys._getframe(), rejected)
                self._latest = flight = flight.succeeded_by(mine)
                if flight is mine:
                    return mine.lead(renew)
            if flight.is_led_from_here():
                raise reentrant_error()
            flight.wait(left)
            if flight.error is not None:
                raise for_another(flight.error)
            if flight.token is not None and not is_refused(flight.token, rejected, flight.rejected):
                return flight.token


class _Flight:
    """A renewal, and what it got."""

    def __init__(self, frame: FrameType | None, rejected: Token | None) -> None:
        self.token: Token | None = None
        self.error: PoderoError | None = None
        self.rejected = rejected
        self._frame = frame  # while the leader's thread runs this frame, the renewal is under way
        self._thread = threading.current_thread()
        self._landing = threading.Lock()
        self._landing.acquire()
        self._successor: dict[str, _Flight] = {}

    def successor(self) -> "_Flight | None":
        """The renewal that took this one's place."""
        return self._successor.get("")

    def succeeded_by(self, other: "_Flight") -> "_Flight":
        """Offer a renewal for this one's place; the first to be offered has it."""
        return self._successor.setdefault("", other)

    def lead(self, renew: Renewal) -> Token:
        """Renew, and tell those who wait."""
        try:
            self.token = renew(self.rejected)
            return self.token
        except PoderoError as error:
            self.error = for_another(error)
            raise
        finally:
            self._frame = None
            self._landing.release()

    def wait(self, left: Callable[[], float] | None) -> None:
        """Wait until the renewal is over."""
        while not self.is_over():
            if self._landing.acquire(timeout=LOOK_AT_LEADER if left is None else min(LOOK_AT_LEADER, left())):
                self._landing.release()

    def is_over(self) -> bool:
        """Whether there is an outcome, or nobody left to bring one."""
        # Looked at twice: a thread that goes on meanwhile may hide its frames from one look.
        return self._is_landed() or not (self._is_led() or self._is_led())

    def is_led_from_here(self) -> bool:
        """Whether the calling thread itself is renewing."""
        return _is_below(self._frame, sys._getframe())

    def _is_landed(self) -> bool:
        return self.token is not None or self.error is not None or self._frame is None

    def _is_led(self) -> bool:
        top = sys._current_frames().get(self._thread.ident or 0)
        # Libraries that switch stacks within a thread give each stack an identity that Python does not know.
        return self._thread.is_alive() if top is None else _is_below(self._frame, top)


def _is_below(frame: FrameType | None, top: FrameType | None) -> bool:
    while top is not None and top is not frame:
        top = top.f_back
    return top is not None


def is_refused(token: Token, rejected: Token | None, known: Token | None) -> bool:
    """Whether a renewal brought back the token that the server rejected, because it did not know of that."""
    if rejected is None or token.value != rejected.value:
        return False
    return known is None or known.value != rejected.value


def for_another(error: PoderoError) -> PoderoError:
    """The same error for another waiter; one object raised in many threads would mix up their tracebacks."""
    again = copy.copy(error)
    again.__cause__ = error.__cause__
    return again


def reentrant_error() -> ConfigurationError:
    """What a call raises that is made by the very code that gets its token."""
    return ConfigurationError(
        "this client was called while it gets its own access token, by the callable of its AccessToken or by a log "
        "handler; use another client there"
    )
