"""From calls to httpx requests, and from what httpx gives back, or raises, to answers and errors.

A token goes to the API's origin only. Errors leave here without the frames of the HTTP library, which hold headers and
bodies.
"""

import platform

import httpx

from podero._version import __version__
from podero.bearer import Token
from podero.calls import Call, RawResponse
from podero.errors import APIConnectionError, APIResponseError, APITimeoutError, ConfigurationError, PoderoError
from podero.redaction import without_frames
from podero.settings import Settings
from podero.tokens import TokenHolder

MAX_CONTENT = 64 * 1024 * 1024
MAX_ERROR_CONTENT = 64 * 1024

_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class Requests:
    """Turns calls into httpx requests for one client."""

    def __init__(self, settings: Settings) -> None:
        app = f"{settings.app_name} " if settings.app_name else ""
        self._headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            "User-Agent": f"{app}podero/{__version__} python/{platform.python_version()} httpx/{httpx.__version__}",
        }
        self._origin = settings.origin
        self._extensions = {
            "timeout": {
                "connect": settings.connect_timeout,
                "read": settings.timeout,
                "write": settings.timeout,
                "pool": settings.timeout,
            }
        }

    def build(self, call: Call, token: Token | None) -> httpx.Request:
        """The request to send; raises ConfigurationError rather than let a token leave the API's origin."""
        if not call.to_token_endpoint and not call.url.startswith(f"{self._origin}/"):
            raise ConfigurationError(f"{call.shown_url} is not on {self._origin}; no token is sent there")
        # Secrets come last: whatever httpx refuses about the rest, it refuses without them in its frames.
        request = httpx.Request(
            call.method, call.url, headers=self._headers, content=call.content, extensions=self._extensions
        )
        request.headers.update(call.headers)  # type: ignore[arg-type]  # values may be bytes
        if token is not None and not call.to_token_endpoint:
            request.headers["Authorization"] = token.authorization()
        return request


class TooLargeError(Exception):
    """A successful answer is larger than the limit."""


class Gauge:
    """Collects a body up to the limit: what is no success need not be read to its end."""

    def __init__(self, status_code: int) -> None:
        self._success = 200 <= status_code < 300
        self._limit = MAX_CONTENT if self._success else MAX_ERROR_CONTENT
        self._size = 0
        self._chunks: list[bytes] = []

    def is_full(self, chunk: bytes) -> bool:
        """Take a piece of the body; whether that is enough. Raises TooLargeError for a success over the limit."""
        self._size += len(chunk)
        self._chunks.append(chunk)
        if self._size <= self._limit:
            return False
        if self._success:
            raise TooLargeError
        return True

    def content(self) -> bytes:
        """What was taken."""
        return b"".join(self._chunks)


def answer_of(
    call: Call, response: httpx.Response, content: bytes, token: Token | None, tokens: TokenHolder
) -> RawResponse:
    """The answer, as everything else here knows it."""
    return RawResponse(
        status_code=response.status_code,
        headers=response.headers,
        content=content,
        method=call.method,
        url=call.shown_url,
        secrets=lambda: [*([token.value] if token else []), *tokens.secrets()],
    )


def no_answer(call: Call, error: Exception) -> PoderoError:
    """The public error for what the HTTP library raised; its cause keeps types and messages, but no frames."""
    where, method, url = f"{call.method} {call.shown_url}", call.method, call.shown_url
    result: PoderoError
    if isinstance(error, TooLargeError):
        reason = f"the answer is larger than {MAX_CONTENT // 1024**2} MB"
        return APIResponseError(f"{where}: {reason}", method=method, url=url)
    if isinstance(error, httpx.DecodingError):
        result = APIResponseError(f"{where}: the answer cannot be decompressed: {error}", method=method, url=url)
    elif isinstance(error, httpx.TimeoutException):
        what = {"ConnectTimeout": "connecting", "PoolTimeout": "waiting for a free connection"}
        result = APITimeoutError(
            f"{where}: timed out {what.get(type(error).__name__, 'waiting for the server')}; see `timeout`",
            method=method,
            url=url,
            request_sent=not isinstance(error, _NOTHING_SENT),
        )
    else:
        # Protocol errors of our own side may quote header values.
        reason = "" if isinstance(error, httpx.LocalProtocolError) else f": {str(error) or type(error).__name__}"
        sent = not isinstance(error, _NOTHING_SENT)
        what_failed = "the connection broke" if sent else "cannot connect"
        result = APIConnectionError(f"{where}: {what_failed}{reason}", method=method, url=url, request_sent=sent)
    result.__cause__ = without_frames(error)
    return result
