"""What this process holds: resident memory, blocks of memory, open descriptors."""

import gc
import os
import sys
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


def blocks() -> int:
    """Pieces of memory that Python's allocator has given out: an object is one or two. Counting them costs nothing."""
    gc.collect()
    return sys.getallocatedblocks()


@attrs.frozen
class Growth:
    """What a process holds more than before: blocks of memory and descriptors."""

    blocks: int
    descriptors: int


def growth(warm_up: Callable[[], object], run: Callable[[], object]) -> Growth:
    """What is held after the run beyond what was held after the warm-up."""
    warm_up()
    before, opened = blocks(), descriptors()
    run()
    return Growth(blocks() - before, descriptors() - opened)
