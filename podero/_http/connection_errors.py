"""Converts errors of an HTTP library to the errors for callers.

The new errors do not have the frames of the library, which hold headers and bodies.
"""

import re

import httpx

from podero._http.body import ContentError
from podero._http.request import Request
from podero._secrets import causes, without_frames
from podero.errors import APIConnectionError, APIResponseError, APITimeoutError, ConfigurationError, PoderoError

_QUOTED_BYTES = r"[: ]*(?:bytearray\()?\b['\"]"

_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def connection_error(request: Request, error: Exception) -> PoderoError:
    """The public error for an error of the HTTP library; its cause keeps types and messages, but no frames."""
    where, method, url = f"{request.method} {request.shown_url}", request.method, request.shown_url
    result: PoderoError
    if isinstance(error, ContentError):
        return APIResponseError(f"{where}: {error}", method=method, url=url, status_code=error.status_code)
    if isinstance(error, httpx.DecodingError):
        result = APIResponseError(f"{where}: the response cannot be decompressed: {error}", method=method, url=url)
    elif type(error) is httpx.TimeoutException:  # httpx raises subclasses of it; pytest-httpx raises this one
        result = ConfigurationError(f"{where}: the test double has no response for this request")
    elif isinstance(error, httpx.TimeoutException):
        what = {"ConnectTimeout": "connecting", "PoolTimeout": "waiting for a free connection"}
        result = APITimeoutError(
            f"{where}: timed out {what.get(type(error).__name__, 'waiting for the server')}; see `timeout`",
            method=method,
            url=url,
            request_sent=not isinstance(error, _NOTHING_SENT),
        )
    else:
        sent = not isinstance(error, _NOTHING_SENT)
        what_failed = "the connection broke" if sent else "cannot connect"
        result = APIConnectionError(
            f"{where}: {what_failed}{_reason(error)}", method=method, url=url, request_sent=sent
        )
    for one in causes(error):
        if isinstance(one, httpx.RequestError):
            one.request = httpx.Request(request.method, url)  # instead of the request with all its headers
    # Protocol errors may quote the response, and the response may repeat our secrets.
    result.__cause__ = None if isinstance(error, httpx.ProtocolError) else without_frames(error)
    return result


def _reason(error: BaseException) -> str:
    """The short reason for a missing response: the message of the operating system, which libraries wrap or drop."""
    if isinstance(error, httpx.LocalProtocolError):
        return ""  # it may quote header values
    if isinstance(error, httpx.RemoteProtocolError):
        return f": {re.split(_QUOTED_BYTES, str(error), maxsplit=1)[0]:.200}"
    said = [str(one) for one in causes(error) if isinstance(one, OSError)]
    reason = " ".join(next(filter(None, reversed(said)), str(error)).split())
    return f": {reason or type(error).__name__:.200}"
