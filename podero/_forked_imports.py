"""Lets a forked child import a module that another thread of the parent was importing during the fork.

Modules are imported at their first use, so a fork may happen while another thread imports one. The child then has a
half-imported module, and its import lock, which no thread of the child releases: an import of it would wait for ever.
Python has no public access to these locks. If a version of Python stores them differently, this module does nothing.
"""

import importlib
import os
import sys
from _thread import get_ident  # importing `threading` would take longer than the rest of `import podero`

TYPE_CHECKING = False  # as in `podero`
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _forget() -> None:
    bootstrap = getattr(importlib, "_bootstrap", None)
    locks: dict[str, Callable[[], Any]] = getattr(bootstrap, "_module_locks", {})
    for name, reference in list(locks.items()):
        if getattr(reference(), "owner", None) == get_ident():
            continue  # the code of the module itself has forked
        del locks[name]
        if getattr(getattr(sys.modules.get(name), "__spec__", None), "_initializing", False):
            del sys.modules[name]
    getattr(bootstrap, "_blocking_on", {}).clear()  # which thread waits for which lock


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_forget)
