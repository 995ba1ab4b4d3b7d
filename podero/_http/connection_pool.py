"""The connections of a client for threads; `podero._http.async_connection_pool` is for tasks."""

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
    """The permission to use one connection. A lost place becomes free by itself.

    A signal handler may raise an error between any two steps of Python, so a counter could become wrong. A place is an
    object instead: when the frame that holds it ends, the object is deleted, and a new place becomes free.
    """

    def __init__(self, free: "SimpleQueue[Place]") -> None:
        self._free = weakref.ref(free)

    def __del__(self) -> None:
        free = self._free()
        if free is not None:
            free.put(Place(free))  # may run at any time, in any thread, even inside `put` itself


class ConnectionPool:
    """Connections to one origin.

    Args:
        connect: Creates a transport with one connection.
        size: Most connections in use at a time.
    """

    def __init__(self, connect: Callable[[], httpx.HTTPTransport], size: int) -> None:
        self._connect = connect
        self._idle = IdleConnections[httpx.HTTPTransport]()
        self._closed = False
        self._free: SimpleQueue[Place] = SimpleQueue()
        for _ in range(size):
            self._free.put(Place(self._free))

    def place(self, timeout: float) -> Place:
        """Wait for a free place; `leave` releases it."""
        try:
            return self._free.get(timeout=timeout)
        except Empty:
            raise httpx.PoolTimeout("no connection became free") from None

    def leave(self, place: Place) -> None:
        """Release a place."""
        self._free.put(place)

    def take(self) -> SyncConnection:
        """A kept connection with nothing to read, or a new one. The caller must have a place."""
        while (connection := self._idle.last()) is not None:
            if not self._idle.is_stale(connection):
                if not connection.is_readable():
                    return connection
                if _says_more(connection):
                    self._idle.suspect()
            connection.transport.close()
        return Connection(_unlocked(self._connect()))

    def give_back(self, connection: SyncConnection) -> None:
        """Keep a connection whose last response was read completely."""
        if connection.is_overfull():
            self._idle.suspect()
            connection.transport.close()
            return
        self._idle.add(connection)
        for old in self._idle.all() if self._closed else self._idle.expired():
            old.transport.close()

    def close(self) -> None:
        """Close the connections; those in use are closed when they are released."""
        self._closed = True
        for connection in self._idle.all():
            connection.transport.close()


def _unlocked(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """Remove the lock of the transport's pool, which may stay locked for ever if a signal handler raises an error.

    Here each pool has one connection and one user at a time, and needs no lock. httpx has no public name for the lock.
    """
    pool: Any = getattr(transport, "_pool", None)
    if hasattr(pool, "_optional_thread_lock"):  # pragma: no branch - another version of httpcore may use another name
        pool._optional_thread_lock = contextlib.nullcontext()
    return transport


def _says_more(connection: SyncConnection) -> bool:
    """Whether there is more data to read, and not only the end of the connection."""
    try:
        return bool(connection.stream.read(1, timeout=0.0))
    except (httpcore.NetworkError, httpcore.TimeoutException, AttributeError):
        return False
