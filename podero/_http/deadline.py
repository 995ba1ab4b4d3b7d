"""The moment at which a call with a ``total_timeout`` ends, whatever is under way."""

import _thread
import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import Any, Self

from podero._http.request import Request
from podero.errors import APITimeoutError


class OutOfTimeError(Exception):
    """The call's time is over; no `PoderoError`, so that those who wait for the same token try for themselves."""


class Deadline:
    """A moment on the monotonic clock.

    Args:
        seconds: From now.
    """

    def __init__(self, seconds: float) -> None:
        self._moment = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; raises OutOfTimeError if there are none."""
        left = self._moment - time.monotonic()
        if left <= 0:
            raise OutOfTimeError
        return left


def total_timeout_error(request: Request, total_timeout: float) -> APITimeoutError:
    """What the caller gets."""
    return APITimeoutError(
        f"{request.method} {request.shown_url}: not done within {total_timeout:g} s; see `total_timeout`",
        method=request.method,
        url=request.shown_url,
    )


class Cutoff:
    """Shuts a connection down at the deadline, from a thread of its own, should the attempt still be under way.

    A server that keeps sending, be it one byte a second, never lets the timeout of a single read pass.

    Args:
        seconds: From now.
        connection: What has the connection's ``stream`` once it is there.
    """

    def __init__(self, seconds: float, connection: Any) -> None:
        self._seconds = seconds
        self._connection = connection
        self._ended = False
        self._lock = threading.Lock()
        self._under_way = threading.Lock()

    def __enter__(self) -> Self:
        self._under_way.acquire()
        # In one step: where a signal handler raises in `threading.Thread.start`, that raises a KeyError instead.
        _thread.start_new_thread(self._watch, ())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._lock:
            self._ended = True
        self._under_way.release()

    def _watch(self) -> None:  # pragma: no cover - coverage sees no thread that `threading` did not start
        if not self._under_way.acquire(timeout=self._seconds):
            self._cut()

    def _cut(self) -> None:  # pragma: no cover - as above
        with self._lock, contextlib.suppress(OSError):
            found = None if self._ended or self._connection.stream is None else self._connection.stream
            if found is not None:  # pragma: no branch - the connection is still being made
                socket.socket.shutdown(found.get_extra_info("socket"), socket.SHUT_RDWR)
