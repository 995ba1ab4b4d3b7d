"""Writing a file that is there whole or not at all."""

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def atomic_write(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of ``path`` when the block ends, and is gone if that raises.

    It is written beside its place, as ``.NAME.….part``. A link is followed, not replaced. What is no regular file (a
    pipe, a device) is written to directly.

    Raises:
        OSError: The file cannot be written; known at the beginning if it is a folder, or in none.
    """
    if path.exists() and not is_regular(path):
        with path.open("wb") as file:
            yield file
        return
    place = Path(os.path.realpath(path))
    draft = place.with_name(f".{place.name[:50]}.{secrets.token_hex(4)}.part")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # else a power cut could leave the new name with nothing in it
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


def is_regular(path: Path) -> bool:
    """Whether what is there is a file in the usual sense."""
    return stat.S_ISREG(path.stat().st_mode)
