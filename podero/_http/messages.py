"""From calls to httpx requests, and from what httpx gives back, or raises, to answers and errors.

A token goes to the API's origin only. Errors leave here without the frames of the HTTP library, which hold headers and
bodies.
"""

import re
import sys
import zlib
from collections.abc import Iterable

import httpx

from podero._auth.token import Token
from podero._auth.token_holder import TokenHolder
from podero._config import MEGABYTE, Settings
from podero._http.gzip import Unzip
from podero._http.request import Call, RawResponse
from podero._secrets import origins, without_frames
from podero._version import __version__
from podero.errors import APIConnectionError, APIResponseError, APITimeoutError, ConfigurationError, PoderoError

MAX_ERROR_CONTENT = 64 * 1024

_QUOTED_BYTES = re.compile(r"[: ]*(?:bytearray\()?\bb['\"]")

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
            "Accept-Encoding": "gzip",
            "User-Agent": f"{app}podero/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}",
        }
        self._origin = settings.origin
        self._max_response = settings.max_response
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

    def gauge(self, response: httpx.Response) -> "Gauge":
        """What to collect the body of an answer in."""
        return Gauge(response, self._max_response)


class ContentError(Exception):
    """The content of a successful answer cannot be taken."""

    def __init__(self, reason: str, status_code: int) -> None:
        super().__init__(reason)
        self.status_code = status_code


class Gauge:
    """Collects a body, unzipped, up to the limit.

    Attributes:
        must_be_whole: Whether the answer is a success; of any other one the status counts, however much body came.
        stream: The body, as it comes.
    """

    def __init__(self, response: httpx.Response, limit: int) -> None:
        self._status_code = response.status_code
        self.must_be_whole = 200 <= response.status_code < 300
        self._limit = limit if self.must_be_whole else MAX_ERROR_CONTENT
        self._encoding = response.headers.get("content-encoding", "identity").strip().lower()
        # A transport of the caller's own may have read the answer already; httpx then has decompressed it too.
        self.stream = response.stream
        if response.is_stream_consumed:
            self.stream, self._encoding = httpx.ByteStream(response.content), "identity"
        self._unzip = Unzip() if self._encoding in ("gzip", "x-gzip") else None
        self._received = 0
        self._size = 0
        self._chunks: list[bytes] = []

    def is_full(self, chunk: bytes) -> bool:
        """Take a piece of the body as it came; whether that is enough. Raises ContentError, for a success only."""
        self._received += len(chunk)
        try:
            for piece in self._unpacked(chunk):
                self._chunks.append(piece)
                self._size += len(piece)
                if max(self._size, self._received) > self._limit:
                    raise self._error(f"is larger than {self._limit / MEGABYTE:.3g} MB; see PODERO_MAX_RESPONSE_MB")
        except ContentError:
            if self.must_be_whole:
                raise
            return True
        return False

    def content(self) -> bytes:
        """What was taken; raises ContentError if a success is cut short."""
        if self.must_be_whole and self._unzip is not None and self._unzip.is_cut:
            raise self._error("cannot be decompressed: it is cut short")
        return b"".join(self._chunks)

    def _unpacked(self, chunk: bytes) -> Iterable[bytes]:
        if self._unzip is None:
            if self._encoding not in ("identity", ""):
                raise self._error(f"cannot be decompressed: its encoding {self._encoding!r:.40} was not asked for")
            yield chunk
            return
        try:
            yield from self._unzip.pieces(chunk)
        except zlib.error as error:
            raise self._error(f"cannot be decompressed: {error}") from None

    def _error(self, problem: str) -> ContentError:
        return ContentError(f"the answer {problem}", self._status_code)


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
    if isinstance(error, ContentError):
        return APIResponseError(f"{where}: {error}", method=method, url=url, status_code=error.status_code)
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
        sent = not isinstance(error, _NOTHING_SENT)
        what_failed = "the connection broke" if sent else "cannot connect"
        result = APIConnectionError(
            f"{where}: {what_failed}{_reason(error)}", method=method, url=url, request_sent=sent
        )
    # What the server sent may be quoted in protocol errors, and it may have sent our secrets back.
    result.__cause__ = None if isinstance(error, httpx.ProtocolError) else without_frames(error)
    return result


def _reason(error: BaseException) -> str:
    """Why there was no answer, in few words: what the system said, which libraries wrap or leave out."""
    if isinstance(error, httpx.LocalProtocolError):
        return ""  # it may quote header values
    if isinstance(error, httpx.RemoteProtocolError):
        return f": {_QUOTED_BYTES.split(str(error), maxsplit=1)[0]:.200}"
    said = [str(one) for one in origins(error) if isinstance(one, OSError)]
    reason = " ".join(next(filter(None, reversed(said)), str(error)).split())
    return f": {reason or type(error).__name__:.200}"
