"""Locks on open files, held against other processes; the system releases them when their process dies."""

import errno
import sys
from typing import IO

if sys.platform == "win32":  # pragma: no cover - Windows
    import msvcrt

    _FAR = 2**31 - 2  # Windows locks bytes, and keeps others from reading them: one beyond all content
else:
    import fcntl


def try_lock(file: IO[bytes]) -> bool:
    """Lock the file, without waiting; whether that was possible.

    Raises:
        OSError: The file system has no locks.
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
    """Give the lock back."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_UN)
