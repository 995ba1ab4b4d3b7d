"""What this process holds: resident memory, traced memory, open descriptors."""

import gc
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import attrs


def descriptors() -> int:
    """Open file descriptors of this process."""
    return len(list(Path(f"/proc/{os.getpid()}/fd").iterdir()))


def memory() -> int:
    """Resident bytes of this process."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def traced() -> int:
    """Bytes that Python code allocated and still holds, while tracemalloc runs."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


@attrs.frozen
class Growth:
    """What a process holds more than before: traced bytes and descriptors."""

    memory: int
    descriptors: int


def growth(warm_up: Callable[[], object], run: Callable[[], object]) -> Growth:
    """What is held after the run beyond what was held after the warm-up."""
    tracemalloc.start()
    try:
        warm_up()
        before, opened = traced(), descriptors()
        run()
        return Growth(traced() - before, descriptors() - opened)
    finally:
        tracemalloc.stop()
