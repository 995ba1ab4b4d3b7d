"""Converts our requests to requests of httpx, and responses of httpx to ours, for threads and for tasks.

A token is sent only to the API's origin. httpx, and tools that hook into it, can log requests without secrets: the URL
of the request is the one for errors, and the real path and query are in the extension ``target`` of httpx. Versions of
httpcore that do not know the extension get the real URL after httpx has logged the request.
"""

import contextlib
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from podero._http.body import Body
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.token import Token
from podero._http.transport import CONNECT_TIMEOUT, Secrets
from podero._version import __version__
from podero.errors import ConfigurationError

if TYPE_CHECKING:
    from podero._config import Settings

CONNECTION = "podero.connection"
"""The name of the request extension with the connection to use."""
TAKES_TARGET = httpcore.Request("GET", "http://host/", extensions={"target": b"/it"}).url.target == b"/it"
"""Whether httpcore knows the extension ``target``, as it does since 1.0.4."""
_URL = "podero.url"
_LOCATION = "podero.location"


@lru_cache(1024)
def _parsed(url: str) -> httpx.URL:
    """Parse a URL. Results are cached, since polling repeats URLs, and parsing takes a tenth of a call."""
    return httpx.URL(url)


class HttpxMessages:
    """Converts messages for one client.

    Args:
        settings: The client's configuration.
        secrets: Returns everything that no error may show.
    """

    def __init__(self, settings: "Settings", secrets: Secrets) -> None:
        app = f"{settings.app_name} " if settings.app_name else ""
        agent = f"{app}podero/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"
        self._headers: dict[str, str | bytes] = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
            "User-Agent": agent,
        }
        self._origin = settings.origin
        self._max_response = settings.max_response
        self._secrets = secrets

    def request(self, request: Request, token: Token | None, timeout: float) -> httpx.Request:
        """The request of httpx; raises ConfigurationError if a token would be sent to another origin."""
        shown = request.shown_url
        headers = {**self._headers, **request.headers}
        if not request.to_token_endpoint:
            if not request.url.startswith(f"{self._origin}/"):
                raise ConfigurationError(f"{shown} is not on {self._origin}; no token is sent there")
            if token is not None:
                headers["Authorization"] = token.authorization()
        connect = min(CONNECT_TIMEOUT, timeout)
        extensions: dict[str, Any] = {
            "timeout": {"connect": connect, "read": timeout, "write": timeout, "pool": timeout}
        }
        if shown != request.url:
            extensions[_URL] = httpx.URL(request.url)
            extensions["target"] = extensions[_URL].raw_path
        return httpx.Request(
            request.method,
            _parsed(shown),
            headers=headers,  # type: ignore[arg-type]  # values may be bytes
            content=request.content,
            extensions=extensions,
        )

    def body(self, response: httpx.Response) -> tuple[Body, httpx.SyncByteStream | httpx.AsyncByteStream]:
        """The collector for the body of a response, and the source of the body."""
        if response.is_stream_consumed:  # read by the caller's own transport; httpx has then decompressed it too
            return Body(response.status_code, "identity", self._max_response), httpx.ByteStream(response.content)
        encoding = response.headers.get("content-encoding", "identity")
        return Body(response.status_code, encoding, self._max_response), response.stream

    def response(self, request: Request, token: Token | None, response: httpx.Response, content: bytes) -> RawResponse:
        """The response, as the rest of this package uses it."""
        if _LOCATION in response.extensions:
            response.headers["Location"] = response.extensions[_LOCATION]
        return RawResponse(
            status_code=response.status_code,
            headers=response.headers,
            content=content,
            method=request.method,
            _shown_url=lambda: request.shown_url,
            _secrets=lambda: [*([token.value] if token else []), *self._secrets()],
        )


class NoCookies(httpx.Cookies):
    """A cookie jar that stores nothing."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Ignore the cookies of the response."""


def without_location(response: httpx.Response) -> httpx.Response:
    """The response without ``Location``: httpx would parse it, and raise an error for an invalid one."""
    if "Location" in response.headers:
        response.extensions[_LOCATION] = response.headers.pop("Location")
    return response


@contextlib.contextmanager
def as_sent(request: httpx.Request) -> Iterator[None]:
    """Give the request its real URL, for a transport that does not know the extension ``target``."""
    shown = request.url
    request.url = request.extensions.get(_URL, shown)
    try:
        yield
    finally:
        request.url = shown
