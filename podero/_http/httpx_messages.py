"""From a request of ours to one of httpx's, and from its response back to ours; the same for threads and for tasks.

A token goes to the API's origin only.
"""

import sys

import httpx

from podero._auth.token import Token
from podero._config import CONNECT_TIMEOUT, Settings
from podero._http.body import Body
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.transport import Secrets
from podero._version import __version__
from podero.errors import ConfigurationError


class HttpxMessages:
    """Translates for one client.

    Args:
        settings: The client's configuration.
        secrets: Gives all that must not show up in an error.
    """

    def __init__(self, settings: Settings, secrets: Secrets) -> None:
        app = f"{settings.app_name} " if settings.app_name else ""
        self._headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
            "User-Agent": f"{app}podero/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}",
        }
        self._origin = settings.origin
        self._max_response = settings.max_response
        self._secrets = secrets

    def request(self, request: Request, token: Token | None, timeout: float) -> httpx.Request:
        """What to send; raises ConfigurationError rather than let a token leave the API's origin."""
        if not request.to_token_endpoint and not request.url.startswith(f"{self._origin}/"):
            raise ConfigurationError(f"{request.shown_url} is not on {self._origin}; no token is sent there")
        # Secrets come last: whatever httpx refuses about the rest, it refuses without them in its frames.
        made = httpx.Request(
            request.method,
            request.url,
            headers=self._headers,
            content=request.content,
            extensions={
                "timeout": {
                    "connect": min(CONNECT_TIMEOUT, timeout),
                    "read": timeout,
                    "write": timeout,
                    "pool": timeout,
                }
            },
        )
        made.headers.update(request.headers)  # type: ignore[arg-type]  # values may be bytes
        if token is not None and not request.to_token_endpoint:
            made.headers["Authorization"] = token.authorization()
        return made

    def body(self, response: httpx.Response) -> tuple[Body, httpx.SyncByteStream | httpx.AsyncByteStream]:
        """What to collect the body of a response in, and where it comes from."""
        if response.is_stream_consumed:  # by a transport of the caller's own; httpx has decompressed it then, too
            return Body(response.status_code, "identity", self._max_response), httpx.ByteStream(response.content)
        encoding = response.headers.get("content-encoding", "identity")
        return Body(response.status_code, encoding, self._max_response), response.stream

    def response(self, request: Request, token: Token | None, response: httpx.Response, content: bytes) -> RawResponse:
        """The response, as everything else here knows it."""
        return RawResponse(
            status_code=response.status_code,
            headers=response.headers,
            content=content,
            method=request.method,
            url=request.url,
            secrets=lambda: [*([token.value] if token else []), *self._secrets()],
        )
