"""The connections of a client for threads; `podero._http.async_connection_pool` has those for tasks."""

import contextlib
import weakref
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

import httpcore
import httpx

from podero._http.connection import Connection, IdleConnections

SyncConnection = Connection[httpx.HTTPTransport]


class Place:
    """The right to have one connection in use. One that is lost comes back by itself.

    A signal handler may raise between any two steps of Python, so that no counter that goes down and up again can be
    trusted. A place is an object instead: if the frame that holds it is gone, so is the place, and a new one is free.
    """

    def __init__(self, free: "SimpleQueue[Place]") -> None:
        self._free = weakref.ref(free)

    def __del__(self) -> None:
        free = self._free()
        if free is not None:
            free.put(Place(free))  # may be called at any time, in any thread, even within `put` itself


class ConnectionPool:
    """Connections to one origin.

    Args:
        connect: Makes a transport of one connection.
        size: How many may be in use at a time.
    """

    def __init__(self, connect: Callable[[], httpx.HTTPTransport], size: int) -> None:
        self._connect = connect
        self._idle = IdleConnections[httpx.HTTPTransport]()
        self._closed = False
        self._free: SimpleQueue[Place] = SimpleQueue()
        for _ in range(size):
            self._free.put(Place(self._free))

    def place(self, timeout: float) -> Place:
        """Wait for a free place; `leave` gives it back."""
        try:
            return self._free.get(timeout=timeout)
        except Empty:
            raise httpx.PoolTimeout("no connection became free") from None

    def leave(self, place: Place) -> None:
        """Give back a place."""
        self._free.put(place)

    def take(self) -> SyncConnection:
        """A connection on which nothing is to be read, or a new one. Only for those who have a place."""
        while (connection := self._idle.last()) is not None:
            if not self._idle.is_stale(connection):
                if not connection.is_readable():
                    return connection
                if _says_more(connection):
                    self._idle.suspect()
            connection.transport.close()
        return Connection(_unlocked(self._connect()))

    def give_back(self, connection: SyncConnection) -> None:
        """Keep a connection whose last response was read to its end."""
        if connection.is_overfull():
            self._idle.suspect()
            connection.transport.close()
            return
        self._idle.add(connection)
        for old in self._idle.all() if self._closed else self._idle.expired():
            old.transport.close()

    def close(self) -> None:
        """Close the connections, those in use when they are given back."""
        self._closed = True
        for connection in self._idle.all():
            connection.transport.close()


def _unlocked(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """The transport without its pool's lock, which a signal handler that raises may leave locked for ever.

    Here each has one connection and one user at a time, so there is nothing to lock. httpx has no public name for it.
    """
    pool: Any = getattr(transport, "_pool", None)
    if hasattr(pool, "_optional_thread_lock"):  # pragma: no branch - another httpcore may name it otherwise
        pool._optional_thread_lock = contextlib.nullcontext()
    return transport


def _says_more(connection: SyncConnection) -> bool:
    """Whether what is to be read is more data, rather than the end of the connection."""
    try:
        return bool(connection.stream.read(1, timeout=0.0))
    except (httpcore.NetworkError, httpcore.TimeoutException, AttributeError):
        return False
