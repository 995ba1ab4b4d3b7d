"""Lets a forked child import what another thread of the parent was just importing.

Modules are imported at their first use, and a fork may come in the middle of one in another thread. Python then keeps,
in the child, the lock of that module, which nobody releases there, and the half of the module; whoever imports it waits
for ever. Nothing public tells of these locks: where a Python has changed them, nothing is done here.
"""

import importlib
import os
import sys
from _thread import get_ident  # `threading` would cost more than the rest of `import podero`

TYPE_CHECKING = False  # as in `podero`
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _forget() -> None:
    bootstrap = getattr(importlib, "_bootstrap", None)
    locks: dict[str, Callable[[], Any]] = getattr(bootstrap, "_module_locks", {})
    for name, reference in list(locks.items()):
        if getattr(reference(), "owner", None) == get_ident():
            continue  # forked by the code of a module that is being imported
        del locks[name]
        if getattr(getattr(sys.modules.get(name), "__spec__", None), "_initializing", False):
            del sys.modules[name]
    getattr(bootstrap, "_blocking_on", {}).clear()  # which thread waits for which lock


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_forget)
