"""What a forked child must not share with its parent: sockets, locks, tasks."""

import os
import weakref
from typing import Protocol


class Forked(Protocol):
    """Something that starts anew in a forked child."""

    def after_fork(self) -> None:
        """Let go of all that is the parent's."""
        ...


_alive: "weakref.WeakSet[Forked]" = weakref.WeakSet()


def renew_after_fork(one: Forked) -> None:
    """Call its `after_fork` in every child that is forked while it is alive, before the child goes on."""
    _alive.add(one)


def _renew() -> None:
    for one in list(_alive):
        one.after_fork()


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_renew)
