"""A bearer token and its times."""

import math

import msgspec

from podero._secrets import Secret

RENEW_BEFORE = 300.0


class Token(msgspec.Struct, frozen=True, eq=False):
    """An access token; times are on the monotonic clock, in seconds.

    Attributes:
        value: The token.
        refresh_at: When a new one is requested.
        expires_at: When it expires.
        refresh_value: The refresh token that came with it.
    """

    value: Secret
    refresh_at: float = math.inf
    expires_at: float = math.inf
    refresh_value: Secret | None = None

    @classmethod
    def issued(cls, value: Secret, expires_in: object, now: float, refresh_value: Secret | None = None) -> "Token":
        """A token that was just issued; without a valid ``expires_in``, it is used until the API refuses it."""
        lifetime = seconds(expires_in)
        return cls(
            value=value,
            refresh_at=now + lifetime - min(RENEW_BEFORE, lifetime / 2) if lifetime < math.inf else math.inf,
            expires_at=now + lifetime,
            refresh_value=refresh_value,
        )

    def authorization(self) -> str:
        """The value of the ``Authorization`` header; never keep it in a local variable."""
        return f"Bearer {self.value.reveal()}"


def seconds(expires_in: object) -> float:
    """The lifetime from the server; infinite if it is missing, negative or not a number."""
    if isinstance(expires_in, bool) or not isinstance(expires_in, int | float | str):
        return math.inf
    try:
        lifetime = float(expires_in)
    except (ValueError, OverflowError):
        return math.inf
    return lifetime if lifetime > 0 else math.inf  # NaN is never greater
