"""One token for many processes on one machine, kept in a file.

The file has mode 0600, is replaced atomically, and is guarded by a lock beside it that the system releases when a
process dies. Entries are keyed by credentials and token URL, so that neither other credentials nor another host ever
share one; the key holds the secret only as a slow hash (scrypt). A cache that is corrupt, foreign or unwritable never
breaks a call: the process then gets a token of its own.
"""

import errno
import hashlib
import json
import logging
import math
import os
import stat
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

from podero._auth.token import Token
from podero._secrets import Secret
from podero.errors import ConfigurationError

if sys.platform == "win32":  # pragma: no cover - Windows
    import msvcrt
else:
    import fcntl

LONGEST_WAIT = 120.0
LOCK_POLL = 0.02

_log = logging.getLogger("podero.auth")


class FileTokenCache:
    """Shares one token between the processes that name the same file.

    Args:
        path: The file; it and its folder are made when needed. A second file, ``<path>.lock``, is the lock.

    Raises:
        ConfigurationError: The path names no file.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        if "\0" in str(self.path) or not self.path.name:
            raise ConfigurationError("the path of a FileTokenCache must name a file")

    def __repr__(self) -> str:
        return f"FileTokenCache({str(self.path)!r})"

    def entry(self, identity: tuple[str, ...], secrets: list[Secret]) -> "CacheEntry":
        """The place of one credentials' token."""
        return CacheEntry(self.path, identity, secrets)


class CacheEntry:
    """One credentials' token in the file. No method raises for the file's sake, none waits."""

    def __init__(self, path: Path, identity: tuple[str, ...], secrets: list[Secret]) -> None:
        self._path = path
        self._identity = identity
        self._secrets = secrets
        self._key: str | None = None
        self._lock: IO[bytes] | None = None
        self._give_up: float | None = None

    def prepare(self) -> None:
        """Compute the key, which is slow on purpose."""
        self._entry_key()

    def acquire(self) -> bool:
        """Try to take the lock, without waiting.

        Returns:
            Whether the caller can go on: with the lock, or without one where there is none to be had (no such folder,
            no locks on this file system) or another process has held it for two minutes. ``False``: ask again soon.
        """
        now = time.monotonic()
        self._give_up = self._give_up or now + LONGEST_WAIT
        try:
            lock = self._open_lock()
            if _try_lock(lock):
                self._lock = lock
                return True
            lock.close()
        except (OSError, ValueError) as error:
            self._complain("lock", error)
            return True
        if now < self._give_up:
            return False
        _log.warning("token cache %s: locked by another process for %.0f s; going on alone", self._path, LONGEST_WAIT)
        return True

    def _open_lock(self) -> IO[bytes]:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(f"{self._path}.lock", os.O_RDWR | os.O_CREAT | _SAFELY, 0o600)
        return os.fdopen(descriptor, "r+b", buffering=0)

    def release(self) -> None:
        """Give the lock back, if it is held."""
        lock, self._lock, self._give_up = self._lock, None, None
        if lock is not None:
            _unlock(lock)
            lock.close()

    def read(self, now: float) -> Token | None:
        """The token in the file, its times moved to this process's monotonic clock."""
        entry = self._load().get(self._entry_key())
        if not isinstance(entry, dict):
            return None
        value, refresh = Secret(entry.get("access_token")), Secret(entry.get("refresh_token"))
        if not value.fits_in_header():
            return None
        lifetime, left = _seconds(entry.get("expires_in")), math.inf
        if lifetime < math.inf:
            left = min(lifetime, _seconds(entry.get("expires_at")) - time.time())
        token = Token.issued(value, lifetime, 0.0, refresh if refresh.is_text() else None)
        return Token(
            value=value,
            refresh_at=now + left - (lifetime - token.refresh_at) if lifetime < math.inf else math.inf,
            expires_at=now + left,
            refresh_value=token.refresh_value,
        )

    def write(self, token: Token, now: float) -> None:
        """Put the token in the file; only the holder of the lock writes."""
        if self._lock is None:
            return
        left = token.expires_at - now
        entries = {key: entry for key, entry in self._load().items() if not _is_stale(entry)}
        entries[self._entry_key()] = {
            "access_token": token.value.reveal(),
            "refresh_token": token.refresh_value.reveal() if token.refresh_value else None,
            "expires_in": left if left < math.inf else None,
            "expires_at": time.time() + left if left < math.inf else None,
        }
        self._replace(Secret(json.dumps({"version": 1, "tokens": entries})))

    def _replace(self, content: Secret) -> None:
        name = None
        try:
            if os.path.lexists(self._path) and not stat.S_ISREG(os.lstat(self._path).st_mode):
                _log.warning("token cache %s: no regular file; not written", self._path)
                return
            descriptor, name = tempfile.mkstemp(dir=self._path.parent, prefix=f".{self._path.name}.")
            with os.fdopen(descriptor, "wb") as file:
                file.write(content.reveal().encode())
            Path(name).replace(self._path)
        except OSError as error:
            if name is not None:
                Path(name).unlink(missing_ok=True)
            self._complain("write", error)

    def _load(self) -> dict[str, Any]:
        try:
            descriptor = os.open(self._path, os.O_RDONLY | _SAFELY)
            with os.fdopen(descriptor, "rb") as file:
                if not _is_private(os.fstat(descriptor)):
                    _log.warning("token cache %s: not a private file of this user; ignored", self._path)
                    return {}
                data = json.loads(file.read(1_000_000))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._complain("read", error)
            return {}
        except (ValueError, RecursionError):
            _log.warning("token cache %s: corrupt; it will be written anew", self._path)
            return {}
        tokens = data.get("tokens") if isinstance(data, dict) else None
        return tokens if isinstance(tokens, dict) else {}

    def _entry_key(self) -> str:
        if self._key is None:
            salt = hashlib.sha256(json.dumps(self._identity).encode()).digest()
            self._key = hashlib.scrypt(
                json.dumps([secret.reveal() for secret in self._secrets]).encode(),
                salt=salt,
                n=2**14,
                r=8,
                p=1,
                dklen=32,
            ).hex()
        return self._key

    def _complain(self, what: str, error: OSError | ValueError) -> None:
        reason = error.strerror if isinstance(error, OSError) else type(error).__name__
        _log.warning("token cache %s: cannot %s it (%s); going on without", self._path, what, reason)


# Neither follow a link that somebody put there, nor wait for the other end of a pipe, nor leak into other programs.
_SAFELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def _is_private(status: os.stat_result) -> bool:
    if not stat.S_ISREG(status.st_mode):
        return False
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o077)


def _is_stale(entry: Any) -> bool:
    return not isinstance(entry, dict) or _seconds(entry.get("expires_at")) < time.time()


def _seconds(value: Any) -> float:
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if numeric and abs(value) < 1e15 else math.inf


def _try_lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":  # pragma: no cover - Windows
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        file.close()
        raise
    return True


def _unlock(file: IO[bytes]) -> None:
    if sys.platform == "win32":  # pragma: no cover - Windows
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_UN)
