"""Locks on open files, between processes. The operating system releases them when the process dies."""

import errno
import sys
from typing import IO

if sys.platform == "win32":  # pragma: no cover - Windows
    import msvcrt

    _FAR = 2**31 - 2  # Windows locks bytes, and nobody else can read a locked byte: so we lock one behind the content
else:
    import fcntl


def try_lock(file: IO[bytes]) -> bool:
    """Try to lock the file, without waiting; returns whether it is locked now.

    Raises:
        OSError: The file system does not support locks.
    """
    try:
        if sys.platform == "win32":  # pragma: no cover - Windows
            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True


def unlock(file: IO[bytes]) -> None:
    """Release the lock."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_UN)
