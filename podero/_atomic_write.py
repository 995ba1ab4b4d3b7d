"""Writes a file completely or not at all."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def atomic_write(path: Path, *, mode: int = 0o666, fsync: bool = True) -> Iterator[BinaryIO]:
    """Open a new file that replaces ``path`` when the block ends; if the block raises an error, it is deleted.

    The new file is in the same folder, named ``.NAME.….part``. Symbolic links are followed, not replaced. A pipe or a
    device is written directly.

    Args:
        path: The file to write.
        mode: The permissions of the new file; the process's umask removes some of them, as for any file.
        fsync: Whether to wait until the content is on the disk; else the file could be empty after a power cut.

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
        with open(draft, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
            yield file
            if fsync:
                file.flush()
                os.fsync(file.fileno())
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


def is_regular(path: Path) -> bool:
    """Whether the path is a regular file."""
    return stat.S_ISREG(path.stat().st_mode)
