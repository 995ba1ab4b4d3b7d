"""Imports a module at its first use, safe against interrupts.

If a signal handler raises in the middle of an import, Python may never release the lock of that module, and every other
thread that imports it waits for ever. So the import runs in its own thread, where signal handlers do not run.
"""

import importlib
import sys
import threading
from contextlib import suppress
from types import ModuleType


def import_in_thread(name: str) -> ModuleType:
    """Return the module; if it is not imported yet, import it in another thread."""
    module = sys.modules.get(name)
    if module is not None and not getattr(module.__spec__, "_initializing", False):
        return module
    thread = threading.Thread(target=_import, args=(name,), daemon=True)
    with suppress(RuntimeError):  # no thread can be started, for example at interpreter exit
        thread.start()
        thread.join()
    return importlib.import_module(name)  # imported by now; if the import failed, it fails again here


def _import(name: str) -> None:
    with suppress(BaseException):
        importlib.import_module(name)
