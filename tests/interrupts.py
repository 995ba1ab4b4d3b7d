"""An exception at the n-th byte-code place of some modules, as a signal handler or a time limit may raise it."""

import gc
import sys
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from types import CodeType, FrameType, FunctionType
from typing import Any


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
        self._modules = frozenset(modules)
        self._act = act

    def run(self) -> None:
        watched: Callable[..., AbstractContextManager[None]] = _traced if sys.version_info < (3, 12) else _monitored
        try:
            with watched(self._modules, self._at_a_place):
                self.result = self._function()
        except BaseException as error:
            self.error = error

    def _at_a_place(self) -> None:
        self._left -= 1
        if self._left == 0:
            self.stopped = True
            if self._act is None:
                raise Stop
            self._act()


@contextmanager
def _traced(modules: frozenset[str], at_a_place: Callable[[], None]) -> Iterator[None]:
    """Call a function before each byte code of the modules, in this thread."""

    def step(frame: FrameType, event: str, argument: Any) -> Any:
        if event == "opcode":
            at_a_place()
        return step

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_globals.get("__name__") not in modules:
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return step

    sys.settrace(enter)
    try:
        yield
    finally:
        sys.settrace(None)


@contextmanager
def _monitored(modules: frozenset[str], at_a_place: Callable[[], None]) -> Iterator[None]:
    """As `_traced`, since Python 3.12, where trace functions are not told of every byte code."""
    monitoring: Any = vars(sys)["monitoring"]
    tool, event, thread = monitoring.PROFILER_ID, monitoring.events.INSTRUCTION, threading.get_ident()

    def step(code: CodeType, offset: int) -> None:
        if threading.get_ident() == thread:
            at_a_place()

    monitoring.use_tool_id(tool, "interrupts")
    monitoring.register_callback(tool, event, step)
    codes = _codes(modules, frozenset(modules.intersection(sys.modules)))
    for code in codes:
        monitoring.set_local_events(tool, code, event)
    try:
        yield
    finally:
        for code in codes:
            monitoring.set_local_events(tool, code, 0)
        monitoring.register_callback(tool, event, None)
        monitoring.free_tool_id(tool)


@cache
def _codes(modules: frozenset[str], loaded: frozenset[str]) -> list[CodeType]:
    """The code of all functions of the modules, those within functions included."""
    gc.unfreeze()  # what conftest has put aside
    gc.collect()
    functions = [one for one in gc.get_objects() if isinstance(one, FunctionType)]
    gc.freeze()
    waiting = [one.__code__ for one in functions if one.__globals__.get("__name__") in modules]
    found: dict[int, CodeType] = {}  # by identity: code of another function may be equal
    while waiting:
        code = waiting.pop()
        found[id(code)] = code
        waiting += [inner for inner in code.co_consts if isinstance(inner, CodeType)]
    return list(found.values())


def every_place(run: Callable[[int], Interrupted], step: int = 1) -> Iterator[Interrupted]:
    """Run again and again, stopped at each place in turn, until a run goes through."""
    for place in range(1, 1_000_000, step):
        done = run(place)
        yield done
        if not done.stopped:
            assert place > 1, "nothing was interrupted"
            return
