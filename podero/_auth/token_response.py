"""Reads the response of a token endpoint; no error shows its content."""

import re
from collections.abc import Iterable

import msgspec

from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.token import Token, seconds
from podero._secrets import HIDDEN, Secret, path_of, scrub, sealed
from podero.errors import APIResponseError


def read_token(request: Request, response: RawResponse, now: float, secrets: Iterable[Secret] = ()) -> Token:
    """Read the response of a token endpoint.

    Args:
        request: The token request.
        response: Its response, with a 2xx status.
        now: When the request was sent, in monotonic seconds.
        secrets: The secrets in the request; the response may repeat them.

    Raises:
        APIResponseError: It holds no token that can be sent in a header. The error does not show the response.
    """
    issued = sealed(lambda: _issued(response.content, now))
    if isinstance(issued, Token):
        return issued
    names = sealed(lambda: sorted(_shown(name.reveal(), secrets) for name in issued))
    has = f"it has the keys {names}" if names else "it is not a JSON object"
    raise APIResponseError(
        f"{request.method} {path_of(request.url)}: the {response.status_code} response holds no access token "
        f"({has:.200})",
        method=request.method,
        url=request.shown_url,
        status_code=response.status_code,
        path="$.access_token",
    )


# The functions below run only inside `sealed`.


def _issued(content: bytes, now: float) -> Token | list[Secret]:
    """The token in the response; without one, the keys of the response."""
    try:
        data = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return []
    if not isinstance(data, dict):
        return []
    value, refresh = Secret(data.get("access_token")), Secret(data.get("refresh_token"))
    if not value.fits_in_header():
        return [Secret(key) for key in data]
    return Token.issued(value, seconds(data.get("expires_in")), now, refresh if refresh.is_text() else None)


def _shown(key: str, secrets: Iterable[Secret]) -> str:
    """A key of the response, unless it could be a token."""
    return scrub(key, secrets) if re.fullmatch("[a-z_]{1,32}", key) else HIDDEN
