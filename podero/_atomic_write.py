"""Writes a file completely or not at all."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def atomic_write(path: Path) -> Iterator[BinaryIO]:
    """Open a new file that replaces ``path`` when the block ends; if the block raises an error, it is deleted.

    The new file is in the same folder, named ``.NAME.….part``. Symbolic links are followed, not replaced. A pipe or a
    device is written directly.

    Raises:
        OSError: The file cannot be written; raised at once if ``path`` is a folder, or its folder does not exist.
    """
    if path.exists() and not is_regular(path):
        with path.open("wb") as file:
            yield file
        return
    place = Path(os.path.realpath(path))
    draft = place.with_name(f".{place.name[:50]}.{os.urandom(4).hex()}.part")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # else the file could be empty after a power cut
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


def is_regular(path: Path) -> bool:
    """Whether the path is a regular file."""
    return stat.S_ISREG(path.stat().st_mode)
