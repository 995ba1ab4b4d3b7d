"""The token holder: one current token, renewed before it expires, shared by all calls.

A token is renewed ``min(300 s, expires_in / 2)`` before it expires, on a monotonic clock. If the renewal fails
with a temporary error (no connection, 408, 429, 5xx) while the old token is still valid, the old token stays in use,
and the renewal is tried again soon. A token that the API rejects is dropped, if it is still the current one.
"""

import logging
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from podero._auth.grants import Clock, Grant, grant_for
from podero._http.flow import Blocking, Flow, Pause, is_passing
from podero._http.token import Token
from podero._secrets import Secret
from podero.errors import APIConnectionError, TokenError

if TYPE_CHECKING:
    from podero._auth.file_cache import FileTokenCache  # most clients have none
    from podero._config import Settings

RETRY_RENEWAL_AFTER = 10.0
LOCK_POLL = 0.02
"""Seconds between two attempts to lock a token cache."""

_log = logging.getLogger("podero.auth")


class TokenHolder:
    """Holds the current token of one client. Reading it takes no lock; only one renewal runs at a time.

    Args:
        grant: Requests new tokens.
        cache: The file in which processes share tokens, if any.
        timeout: Seconds to wait for another process that fetches a token.
        clock: Monotonic seconds.
    """

    def __init__(
        self, grant: Grant, cache: "FileTokenCache | None", timeout: float, clock: Clock = time.monotonic
    ) -> None:
        self._grant = grant
        self._clock = clock
        self._current: Token | None = None
        identity = grant.identity()
        self._entry = cache.entry(identity, grant.secrets(), timeout) if cache is not None and identity else None

    @property
    def renewable(self) -> bool:
        """Whether a new token can be requested after a 401."""
        return self._grant.renewable

    def fresh(self) -> Token | None:
        """The current token, unless it is time to renew it."""
        token = self._current
        return token if token is not None and self._clock() < token.refresh_at else None

    def secrets(self) -> Iterable[Secret]:
        """Everything that no error may show."""
        token = self._current
        held = [] if token is None else [token.value, *([token.refresh_value] if token.refresh_value else [])]
        return [*held, *self._grant.secrets()]

    def renewal(self, rejected: Token | None) -> Flow[Token]:
        """Get a token other than the rejected one. Only one of these may run at a time for one holder."""
        current = self._current
        if current is not None and rejected is not None and current.value == rejected.value:
            self._current = current = None
        fresh = self.fresh()
        if fresh is not None:
            return fresh
        try:
            token = yield from self._shared(rejected, current or rejected)
        except (APIConnectionError, TokenError) as error:
            if current is None or not is_passing(error) or self._clock() >= current.expires_at:
                raise
            _log.warning("the token could not be renewed; the old one is used while it is valid: %s", error)
            token = msgspec.structs.replace(
                current, refresh_at=min(self._clock() + RETRY_RENEWAL_AFTER, current.expires_at)
            )
        self._current = token
        return token

    def _shared(self, rejected: Token | None, previous: Token | None) -> Flow[Token]:
        if self._entry is None:
            return (yield from self._grant.fetch(previous))
        entry = self._entry
        yield Blocking(entry.prepare)
        try:
            while not entry.acquire(self._clock()):
                yield Pause(LOCK_POLL)
            found = entry.read(self._clock())
            if found is not None and rejected is not None and found.value == rejected.value:
                previous, found = found, None
            if found is not None and self._clock() < found.refresh_at:
                return found
            token = yield from self._grant.fetch(found or previous)
            while not entry.write(token, self._clock()):
                yield Pause(LOCK_POLL)
            return token
        finally:
            entry.release()


def token_holder(settings: "Settings") -> TokenHolder:
    """The holder for a client's credentials."""
    grant = grant_for(settings.credentials, settings.origin, settings.max_attempts)
    return TokenHolder(grant, settings.token_cache, settings.timeout)
