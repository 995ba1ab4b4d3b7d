"""One token for many processes on one machine, kept in a file.

The file has mode 0600 and is replaced atomically. A process that fetches a token holds a lock meanwhile; there is one
lock for each pair of credentials and host. The key of an entry is made of credentials and token URL, so that other
credentials or another host never use the same entry; the secret is in it only as a slow hash (scrypt). If the file is
corrupt, belongs to another user or cannot be written, calls still work: the process fetches a token for itself.
"""

import hashlib
import json
import logging
import math
import os
import stat
import sys
import time
from pathlib import Path
from typing import Any

import attrs
import msgspec

from podero._atomic_write import atomic_write
from podero._auth.file_lock import SAFELY, FileLock
from podero._http.token import Token
from podero._secrets import Secret, sealed
from podero.errors import ConfigurationError

LONGEST_WRITE = 1.0
"""Seconds to wait while other processes write the file."""
MAX_SIZE = 1_000_000

_log = logging.getLogger("podero.auth")


class FileTokenCache:
    """Shares one token between the processes that name the same file.

    Args:
        path: The file. It and its folder are created when needed. Lock files are created beside it: ``<path>.lock``,
            and ``<path>.<key>.lock`` for each pair of credentials and host.

    Raises:
        ConfigurationError: The path does not name a file.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path: Path = Path(path)
        if "\0" in str(self.path) or not self.path.name:
            raise ConfigurationError("the path of a FileTokenCache must name a file")

    def __repr__(self) -> str:
        return f"FileTokenCache({str(self.path)!r})"

    def entry(self, identity: tuple[str, ...], secrets: list[Secret], timeout: float) -> "CacheEntry":
        """The entry for the token of some credentials."""
        return CacheEntry(self.path, identity, secrets, timeout)


class CacheEntry:
    """The token of some credentials in the file. Problems with the file raise no errors; no method waits.

    Args:
        path: The file.
        identity: Texts that identify these credentials and their server; no secrets.
        secrets: The secrets of the credentials.
        timeout: Seconds to wait for another process that fetches a token.
    """

    def __init__(self, path: Path, identity: tuple[str, ...], secrets: list[Secret], timeout: float) -> None:
        self._path = path
        self._identity = identity
        self._secrets = secrets
        self._timeout = timeout
        self._key: str | None = None
        self._fetching = FileLock()
        self._writing = FileLock()

    def prepare(self) -> None:
        """Compute the key, which is slow on purpose."""
        self._entry_key()

    def acquire(self, now: float) -> bool:
        """Try to take the lock, without waiting.

        Args:
            now: Monotonic seconds.

        Returns:
            Whether the caller can go on: with the lock; or without it, if locking is not possible (no such folder, no
            locks on this file system) or another process has held the lock for the whole timeout. If ``False``, call
            again soon.
        """
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            over = self._fetching.take(f"{self._path}.{self._entry_key()[:16]}.lock", now, self._timeout)
        except (OSError, ValueError) as error:
            self._complain("lock", error)
            return True
        if over and not self._fetching.held:
            _log.warning(
                "token cache %s: another process has held the lock for %.3g s; continuing without it",
                self._path,
                self._timeout,
            )
        return over

    def release(self) -> None:
        """Release the lock, if it is held."""
        self._writing.release()
        self._fetching.release()

    def read(self, now: float) -> Token | None:
        """The token in the file, with its times converted to the monotonic clock of this process."""
        entry = self._entries().get(self._entry_key())
        return None if entry is None else entry.token(now)

    def write(self, token: Token, now: float) -> bool:
        """Write the token to the file, if this process holds the lock.

        Returns:
            Whether this is finished. If ``False``, another process is writing: call again soon.
        """
        if not self._fetching.held:
            return True
        try:
            over = self._writing.take(f"{self._path}.lock", now, LONGEST_WRITE)
        except OSError as error:
            self._complain("lock", error)
            return True
        if self._writing.held:
            entries = {key: entry for key, entry in self._entries().items() if entry.expires_at >= time.time()}
            entries[self._entry_key()] = _Entry.of(token, now)
            self._replace(sealed(lambda: Secret(_written(entries))))
        if over:
            self._writing.release()
        return over

    def _replace(self, content: Secret) -> None:
        try:
            if os.path.lexists(self._path) and not stat.S_ISREG(os.lstat(self._path).st_mode):
                _log.warning("token cache %s: this is not a regular file; the token was not written", self._path)
                return
            with atomic_write(self._path, mode=0o600, fsync=False) as file:
                sealed(lambda: file.write(content.reveal().encode()))
        except OSError as error:
            self._complain("write", error)

    def _entries(self) -> "dict[str, _Entry]":
        content = self._content()
        if content is None:
            return {}
        entries = sealed(lambda: _read(content))
        if entries is None:
            _log.warning("token cache %s: the file is corrupt; it will be replaced", self._path)
        return entries or {}

    def _content(self) -> Secret | None:
        try:
            descriptor = os.open(self._path, os.O_RDONLY | SAFELY)
            with os.fdopen(descriptor, "rb") as file:
                if _is_private(os.fstat(descriptor)):
                    return sealed(lambda: Secret(file.read(MAX_SIZE).decode("utf-8", "replace")))
            _log.warning("token cache %s: the file is not private to this user (mode 0600); ignored", self._path)
        except FileNotFoundError:
            pass
        except OSError as error:
            self._complain("read", error)
        return None

    def _entry_key(self) -> str:
        if self._key is None:
            salt = hashlib.sha256(json.dumps(self._identity).encode()).digest()
            self._key = sealed(lambda: _slow_hash([secret.reveal() for secret in self._secrets], salt))
        return self._key

    def _complain(self, what: str, error: OSError | ValueError) -> None:
        reason = error.strerror if isinstance(error, OSError) else type(error).__name__
        _log.warning("token cache %s: cannot %s the file (%s); continuing without it", self._path, what, reason)


@attrs.frozen
class _Entry:
    """A token as it is stored in the file; times are seconds since 1970."""

    value: Secret
    refresh_value: Secret | None
    lifetime: float
    expires_at: float

    @classmethod
    def of(cls, token: Token, now: float) -> "_Entry":
        left = token.expires_at - now
        return cls(token.value, token.refresh_value, left, time.time() + left)

    def token(self, now: float) -> Token | None:
        """The token, with times of a monotonic clock; ``None`` if it has characters that a header cannot hold."""
        if not self.value.fits_in_header():
            return None
        if self.lifetime == math.inf:
            return Token(self.value, refresh_value=self.refresh_value)
        left = min(self.lifetime, self.expires_at - time.time())
        issued = Token.issued(self.value, self.lifetime, 0.0, self.refresh_value)
        return msgspec.structs.replace(
            issued, refresh_at=now + left - (self.lifetime - issued.refresh_at), expires_at=now + left
        )


# The functions below run only inside `sealed`.


def _read(content: Secret) -> dict[str, _Entry] | None:
    try:
        data = json.loads(content.reveal())
    except (ValueError, RecursionError):
        return None
    tokens = data.get("tokens") if isinstance(data, dict) else None
    if not isinstance(tokens, dict):
        return {}
    return {
        key: _Entry(
            Secret(fields.get("access_token")),
            refresh if (refresh := Secret(fields.get("refresh_token"))).is_text() else None,
            _seconds(fields.get("expires_in")),
            _seconds(fields.get("expires_at")),
        )
        for key, fields in tokens.items()
        if isinstance(fields, dict)
    }


def _written(entries: dict[str, _Entry]) -> str:
    tokens = {
        key: {
            "access_token": entry.value.reveal(),
            "refresh_token": entry.refresh_value.reveal() if entry.refresh_value else None,
            "expires_in": entry.lifetime if entry.lifetime < math.inf else None,
            "expires_at": entry.expires_at if entry.expires_at < math.inf else None,
        }
        for key, entry in entries.items()
        if entry.value.fits_in_header()
    }
    return json.dumps({"version": 1, "tokens": tokens})


def _slow_hash(secrets: list[str], salt: bytes) -> str:
    return hashlib.scrypt(json.dumps(secrets).encode(), salt=salt, n=2**14, r=8, p=1, dklen=32).hex()


def _seconds(value: Any) -> float:
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if numeric and abs(value) < 1e15 else math.inf


def _is_private(status: os.stat_result) -> bool:
    if not stat.S_ISREG(status.st_mode):
        return False
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o077)
