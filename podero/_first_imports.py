"""Importing a module at its first use, so that an interrupt of the caller harms nobody else.

Where a signal handler raises in the middle of an import, Python may leave the lock of that module behind, and every
other thread that imports it waits for ever. So the import runs in a thread of its own, which signals do not reach.
"""

import importlib
import sys
import threading
from contextlib import suppress
from types import ModuleType


def import_aside(name: str) -> ModuleType:
    """The module of that name; imported in another thread if it is not there yet."""
    module = sys.modules.get(name)
    if module is not None and not getattr(module.__spec__, "_initializing", False):
        return module
    thread = threading.Thread(target=_import, args=(name,), daemon=True)
    with suppress(RuntimeError):  # no thread can be started, as when the interpreter ends
        thread.start()
        thread.join()
    return importlib.import_module(name)  # it is there, or raises here what was raised there


def _import(name: str) -> None:
    with suppress(BaseException):
        importlib.import_module(name)
