"""An exception at the n-th byte-code place of some modules, as a signal handler or a time limit may raise it."""

import sys
import threading
from collections.abc import Callable, Collection, Iterator
from types import FrameType
from typing import Any

import pytest


class Stop(BaseException):
    """What interrupts."""


class Interrupted(threading.Thread):
    """Runs a function in a thread of its own, and raises `Stop`, or acts otherwise, at the n-th place of the modules.

    Attributes:
        stopped: Whether there was such a place.
        result: What the function returned.
        error: What it raised; with its traceback, and so with all local variables.
    """

    def __init__(
        self, function: Callable[[], Any], place: int, modules: Collection[str], act: Callable[[], None] | None = None
    ) -> None:
        super().__init__(daemon=True)
        self.stopped = False
        self.result: Any = None
        self.error: BaseException | None = None
        self._function = function
        self._left = place
        self._modules = modules
        self._act = act

    def run(self) -> None:
        sys.settrace(self._enter)
        try:
            self.result = self._function()
        except BaseException as error:
            self.error = error
        finally:
            sys.settrace(None)

    def _enter(self, frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_globals.get("__name__") not in self._modules:
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return self._step

    def _step(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "opcode":
            self._left -= 1
            if self._left == 0:
                self.stopped = True
                if self._act is None:
                    raise Stop
                self._act()
        return self._step


def every_place(run: Callable[[int], Interrupted], step: int = 1) -> Iterator[Interrupted]:
    """Run again and again, stopped at each place in turn, until a run goes through."""
    if sys.version_info >= (3, 12):
        pytest.skip(
            "since Python 3.12 trace functions miss some places, and an exception at others ends the interpreter"
        )
    for place in range(1, 1_000_000, step):
        done = run(place)
        yield done
        if not done.stopped:
            assert place > 1, "nothing was interrupted"
            return
