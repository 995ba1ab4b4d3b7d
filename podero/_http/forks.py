"""Resets, in a forked child, what it must not share with its parent: sockets, tasks, and locks of other threads.

`podero._forked_imports` does the same for the locks of imports.
"""

import os
import threading
import weakref
from contextlib import AbstractContextManager, suppress
from typing import Protocol


class Forked(Protocol):
    """An object that is reset in a forked child."""

    def after_fork(self) -> None:
        """Drop everything that belongs to the parent."""
        ...


_alive: "weakref.WeakSet[Forked]" = weakref.WeakSet()
_forking = threading.RLock()

LONGEST_WAIT = 1.0
"""Seconds for which a fork waits for a thread that must not be forked at that moment."""


def reset_after_fork(one: Forked) -> None:
    """Call the object's `after_fork` in every forked child, before other code runs, as long as the object exists."""
    _alive.add(one)


def no_fork() -> AbstractContextManager[bool]:
    """Prevents other threads from forking meanwhile; for a few steps that never wait."""
    return _forking


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
