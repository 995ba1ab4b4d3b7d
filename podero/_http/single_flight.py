"""One token renewal at a time (single flight), for threads; `podero._http.async_single_flight` is for tasks.

A thread may get an exception at any place: from a signal handler, or from the time limit of a task queue. So nothing
here depends on code that cleans up, and no thread holds a lock that others need.

Each renewal is a `_Flight`. The thread that renews is its leader. The flight keeps the frame in which the leader
renews: while that frame is on the stack of the leader's thread, the renewal is running. The waiting threads check this
regularly. A flight without an outcome whose frame is gone was interrupted. A flight that is over gets a successor. One
atomic step chooses it, so that all threads agree on the next leader.
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
"""Seconds after which a waiting thread checks whether the leader is still renewing."""


class ThreadFlight:
    """Lets one thread renew while the others wait for its token, or for its error if it is a `PoderoError`."""

    def __init__(self) -> None:
        self._latest = _Flight(None, None)

    def join(self, renew: Renewal, rejected: Token | None, left: Callable[[], float] | None = None) -> Token:
        """The token of the running renewal, or of a new one.

        Args:
            renew: Runs the renewal; called by one thread at a time.
            rejected: The token that must not be returned again.
            left: Returns the seconds for which this thread may still wait; raises an error if there are none.

        Raises:
            ConfigurationError: This thread is renewing already, and code that it calls needs a token.
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
    """A renewal and its outcome."""

    def __init__(self, frame: FrameType | None, rejected: Token | None) -> None:
        self.token: Token | None = None
        self.error: PoderoError | None = None
        self.rejected = rejected
        self._frame = frame  # the leader's; None once it has an outcome
        self._thread = threading.current_thread()
        self._landing = threading.Lock()  # locked until the renewal has ended, so that others can wait for it
        self._landing.acquire()
        self._successor: dict[str, _Flight] = {}  # at most one entry; setdefault is atomic

    def successor(self) -> "_Flight | None":
        """The renewal that replaced this one."""
        return self._successor.get("")

    def succeeded_by(self, other: "_Flight") -> "_Flight":
        """Propose a renewal that replaces this one; the first proposal wins."""
        return self._successor.setdefault("", other)

    def lead(self, renew: Renewal) -> Token:
        """Renew, and wake the waiting threads."""
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
        """Wait until the renewal has ended."""
        while not self.is_over():
            if self._landing.acquire(timeout=LOOK_AT_LEADER if left is None else min(LOOK_AT_LEADER, left())):
                self._landing.release()

    def is_over(self) -> bool:
        """Whether there is an outcome, or the leader has left without one."""
        # Check twice: the leader's thread runs meanwhile and changes its stack, so a single check may miss the frame.
        return self._is_landed() or not (self._is_led() or self._is_led())

    def is_led_from_here(self) -> bool:
        """Whether the calling thread itself is renewing."""
        return _is_below(self._frame, sys._getframe())

    def _is_landed(self) -> bool:
        return self.token is not None or self.error is not None or self._frame is None

    def _is_led(self) -> bool:
        top = sys._current_frames().get(self._thread.ident or 0)
        # With greenlets, a thread has several stacks, and Python cannot find the leader's. The thread's life must do.
        return self._thread.is_alive() if top is None else _is_below(self._frame, top)


def _is_below(frame: FrameType | None, top: FrameType | None) -> bool:
    while top is not None and top is not frame:
        top = top.f_back
    return top is not None


def is_refused(token: Token, rejected: Token | None, known: Token | None) -> bool:
    """Whether a renewal returned the rejected token, because it did not know that the server had rejected it."""
    if rejected is None or token.value != rejected.value:
        return False
    return known is None or known.value != rejected.value


def for_another(error: PoderoError) -> PoderoError:
    """A copy of the error for another thread, since one object raised in many threads would mix their tracebacks."""
    again = copy.copy(error)
    again.__cause__ = error.__cause__
    return again


def reentrant_error() -> ConfigurationError:
    """The error of a call that is made by the code that gets its own token."""
    return ConfigurationError(
        "the callable of this client's AccessToken, or a log handler, has called the client while it was getting its "
        "access token; use another client there"
    )
