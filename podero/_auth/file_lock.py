"""A lock between processes, on a separate file. A forked child does not keep it."""

import os
from typing import IO

from podero._file_locks import try_lock, unlock
from podero._http.forks import no_fork, reset_after_fork

# Do not follow a symbolic link, do not wait for the other end of a pipe, do not pass the file on to other programs.
SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class FileLock:
    """A lock on a file, which is created when needed. No method waits.

    Attributes:
        held: Whether this process holds it.
    """

    def __init__(self) -> None:
        self.held = False
        self._file: IO[bytes] | None = None
        self._give_up: float | None = None
        reset_after_fork(self)

    def take(self, path: str, now: float, timeout: float) -> bool:
        """Try to take the lock.

        Args:
            path: The file.
            now: Monotonic seconds.
            timeout: Seconds after the first try; then the caller goes on without the lock.

        Returns:
            Whether the caller can stop trying, with the lock or without it.

        Raises:
            OSError: The file cannot be opened, or the file system does not support locks.
        """
        if self._give_up is None:
            self._give_up = now + timeout
        self._close()  # left open by an interrupted caller
        with no_fork():
            self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | SAFELY, 0o600), "r+b", buffering=0)
        self.held = try_lock(self._file)
        if not self.held:
            self._close()
        return self.held or now >= self._give_up

    def release(self) -> None:
        """Release the lock, if it is held; the next `take` starts a new timeout."""
        self._give_up = None
        if self.held and self._file is not None:
            unlock(self._file)
        self._close()

    def after_fork(self) -> None:
        """Close the child's copy of the file: it would keep the lock held after the parent has ended."""
        self._give_up = None
        self._close()

    def _close(self) -> None:
        file, self._file = self._file, None
        self.held = False
        if file is not None:
            file.close()
