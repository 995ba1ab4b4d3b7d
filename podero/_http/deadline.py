"""The deadline of a call with a ``total_timeout``."""

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
    """The deadline has passed. Not a `PoderoError`, so that others who wait for the same token try again themselves."""


class Deadline:
    """A moment on the monotonic clock.

    Args:
        seconds: Seconds from now.
    """

    def __init__(self, seconds: float) -> None:
        self._moment = time.monotonic() + seconds

    def left(self) -> float:
        """The remaining seconds; raises OutOfTimeError if there are none."""
        left = self._moment - time.monotonic()
        if left <= 0:
            raise OutOfTimeError
        return left


def total_timeout_error(request: Request, total_timeout: float) -> APITimeoutError:
    """The error for the caller."""
    return APITimeoutError(
        f"{request.method} {request.shown_url}: not done within {total_timeout:g} s; see `total_timeout`",
        method=request.method,
        url=request.shown_url,
    )


class Cutoff:
    """Shuts down the connection at the deadline, in a separate thread, if the attempt is still running.

    If a server keeps sending, even one byte per second, the timeout of a single read is never reached.

    Args:
        seconds: Seconds from now.
        connection: The connection; it has a ``stream`` once it is open.
    """

    def __init__(self, seconds: float, connection: Any) -> None:
        self._seconds = seconds
        self._connection = connection
        self._ended = False
        self._lock = threading.Lock()
        self._under_way = threading.Lock()

    def __enter__(self) -> Self:
        self._under_way.acquire()
        # In one step: if a signal handler raises an error in `threading.Thread.start`, a KeyError is raised instead.
        _thread.start_new_thread(self._watch, ())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._lock:
            self._ended = True
        self._under_way.release()

    def _watch(self) -> None:  # pragma: no cover - coverage sees only threads that `threading` started
        if not self._under_way.acquire(timeout=self._seconds):
            self._cut()

    def _cut(self) -> None:  # pragma: no cover - as above
        with self._lock, contextlib.suppress(OSError):
            found = None if self._ended or self._connection.stream is None else self._connection.stream
            if found is not None:  # pragma: no branch - the connection is still being opened
                socket.socket.shutdown(found.get_extra_info("socket"), socket.SHUT_RDWR)
