"""A lock between processes, on a file of its own, which a forked child never keeps."""

import os
from typing import IO

from podero._file_locks import try_lock, unlock
from podero._http.forks import no_fork, reset_after_fork

# Neither follow a link that somebody put there, nor wait for the other end of a pipe, nor leak into other programs.
SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class FileLock:
    """A lock on a file, which is made when needed. No method waits.

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
            timeout: Seconds after the first try at which there is no use in trying on.

        Returns:
            Whether trying is over, with the lock or without it.

        Raises:
            OSError: There is no lock to be had here.
        """
        if self._give_up is None:
            self._give_up = now + timeout
        self._close()  # what an interrupted caller left
        with no_fork():
            self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | SAFELY, 0o600), "r+b", buffering=0)
        self.held = try_lock(self._file)
        if not self.held:
            self._close()
        return self.held or now >= self._give_up

    def release(self) -> None:
        """Give the lock back, if it is held, and begin anew."""
        self._give_up = None
        if self.held and self._file is not None:
            unlock(self._file)
        self._close()

    def after_fork(self) -> None:
        """Leave the lock to the parent: a copy of its file would keep it locked when the parent is gone."""
        self._give_up = None
        self._close()

    def _close(self) -> None:
        file, self._file = self._file, None
        self.held = False
        if file is not None:
            file.close()
