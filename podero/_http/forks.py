"""What a forked child must not share with its parent: sockets, tasks, and locks that threads of the parent hold.

`podero._forked_imports` has the locks of imports.
"""

import os
import threading
import weakref
from contextlib import AbstractContextManager, suppress
from typing import Protocol


class Forked(Protocol):
    """Something that starts anew in a forked child."""

    def after_fork(self) -> None:
        """Let go of all that is the parent's."""
        ...


_alive: "weakref.WeakSet[Forked]" = weakref.WeakSet()
_forking = threading.RLock()

LONGEST_WAIT = 1.0
"""Seconds that a fork waits for a thread that must not be forked just now."""


def reset_after_fork(one: Forked) -> None:
    """Call its `after_fork` in every child that is forked while it is alive, before the child goes on."""
    _alive.add(one)


def no_fork() -> AbstractContextManager[bool]:
    """Lets no other thread fork meanwhile; for a few steps that never wait."""
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
