"""What a forked child must not share with its parent: sockets, tasks, and locks that threads of the parent hold.

`podero._forked_imports` has the locks of imports.
"""

import os
import threading
import weakref
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from typing import Any, Generic, Protocol, Self, TypeVar, overload

T = TypeVar("T")


class Forked(Protocol):
    """Something that starts anew in a forked child."""

    def after_fork(self) -> None:
        """Let go of all that is the parent's."""
        ...


_alive: "weakref.WeakSet[Forked]" = weakref.WeakSet()
_forking = threading.RLock()

LONGEST_WAIT = 1.0
"""Seconds that a fork waits for a thread that must not be forked just now."""


def renew_after_fork(one: Forked) -> None:
    """Call its `after_fork` in every child that is forked while it is alive, before the child goes on."""
    _alive.add(one)


def no_fork() -> AbstractContextManager[bool]:
    """Lets no other thread fork meanwhile; for a few steps that never wait."""
    return _forking


class cached_property(Generic[T]):  # noqa: N801  # stands for the one of functools
    """As `functools.cached_property`, which in Python 3.11 holds a lock, and that lock would stay held in a child."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...
    def __get__(self, instance: object | None, owner: type | None = None) -> Self | T:
        if instance is None:
            return self
        made: T = vars(instance).setdefault(self._name, self._make(instance))
        return made


def _before() -> None:
    _forking.acquire(timeout=LONGEST_WAIT)


def _after_in_parent() -> None:
    with suppress(RuntimeError):  # not acquired
        _forking.release()


def _after_in_child() -> None:
    global _forking
    _forking = threading.RLock()
    for one in list(_alive):
        one.after_fork()


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(before=_before, after_in_parent=_after_in_parent, after_in_child=_after_in_child)
