"""Sends one attempt of a request with aiohttp, for the tasks of an event loop, like the default transport.

By default, aiohttp sends some requests again, keeps cookies and follows redirects. Here it does none of these, and
errors are those of the transport of httpx. Headers, the API's URL and timeouts are prepared once for all requests.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import aiohttp
import attrs
import httpx

from podero._config import Settings
from podero._http.body import Body, ContentError
from podero._http.connection_errors import connection_error
from podero._http.forks import reset_after_fork
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.routes import token_origin
from podero._http.token import Token
from podero._http.transport import Secrets
from podero._secrets import without_frames
from podero._version import __version__
from podero.errors import ConfigurationError, PoderoError
from podero.fleet._aiohttp.connections import Upload, open_session
from podero.fleet._aiohttp.errors import AttemptError, as_httpx
from podero.fleet._aiohttp.read_timeouts import timeout_of
from podero.fleet._aiohttp.routes import Route, origin_of, route_to, target_of
from podero.fleet._aiohttp.semaphore import Semaphore

_inherited: list[Any] = []
"""Sessions of a parent process: closing them in a child would remove the sockets from the parent's event loop."""


class AiohttpTransport:
    """See `podero._http.transport.AsyncTransport`; used in the event loop of its first request only."""

    def __init__(self, max_connections: int, settings: Settings, secrets: Secrets) -> None:
        app = f"{settings.app_name} " if settings.app_name else ""
        self._headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
            "User-Agent": f"{app}podero/{__version__} python/{sys.version.split()[0]} aiohttp/{aiohttp.__version__}",
        }
        self._origin = settings.origin
        self._prefix = f"{settings.origin}/"
        self._max_response = settings.max_response
        self._secrets = secrets
        self._semaphore = Semaphore(max_connections)
        routes = [route_to(httpx.URL(origin)) for origin in (token_origin(settings), settings.origin)]
        self._headers |= routes[-1].headers
        self._routes = {str(route.url): route for route in routes}
        self._routes[settings.origin] = attrs.evolve(routes[-1], headers={})  # these are headers of the session
        self._usual_timeout = settings.timeout
        self._usual_options = {"timeout": timeout_of(settings.timeout, with_body=False)}
        self._token: Token | None = None
        self._authorization: dict[str, str] = {}
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        reset_after_fork(self)

    def after_fork(self) -> None:
        """Do not touch the parent's session; the sender creates a new transport."""
        _inherited.append(self._session)

    async def send(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send a request once; see `podero._http.transport.AsyncTransport`."""
        route, target = self._address(request)
        try:
            if not self._semaphore.try_acquire():
                await self._wait_for_place(timeout)
            try:
                session = self._session
                if session is None:
                    session = self._open()
                response = await session.request(
                    request.method,
                    route.url.with_path(target, encoded=True),
                    headers=self._further_headers(request, token, route),
                    allow_redirects=False,
                    **self._options(request, timeout),
                    **route.options,
                )
                try:
                    content = await self._content(response)
                finally:
                    if not response.closed:
                        response.close()
            finally:
                self._semaphore.release()
        except (AttemptError, aiohttp.ClientError, httpx.TransportError, OSError) as error:
            return connection_error(request, as_httpx(error))
        except ContentError as error:
            return connection_error(request, error)
        except BaseException as error:
            raise without_frames(error)  # noqa: B904  # it is the same error
        return RawResponse(
            status_code=response.status,
            headers=Headers(response.raw_headers),
            content=content,
            method=request.method,
            _shown_url=lambda: request.shown_url,
            _secrets=lambda: [*([token.value] if token else []), *self._secrets()],
        )

    def _address(self, request: Request) -> tuple[Route, str]:
        """The target of a request; raises ConfigurationError if a token would be sent to another origin."""
        if request.url.startswith(self._prefix):
            return self._routes[self._origin], target_of(request.url, self._origin)
        if not request.to_token_endpoint:
            raise ConfigurationError(f"{request.shown_url} is not on {self._origin}; no token is sent there")
        url = httpx.URL(request.url)
        return self._routes[origin_of(url)], url.raw_path.decode("ascii")

    async def _wait_for_place(self, seconds: float) -> None:
        """Take a place for a connection; the queue of aiohttp can forget a waiting task when another one leaves."""
        try:
            await self._semaphore.acquire(seconds)
        except TimeoutError:
            raise httpx.PoolTimeout("no free connection") from None

    def _open(self) -> aiohttp.ClientSession:
        if self._closed:
            raise httpx.ConnectError("the client was closed")
        self._session = open_session(self._headers)
        return self._session

    def _options(self, request: Request, seconds: float) -> Mapping[str, Any]:
        """Timeouts and body; most requests have the client's own timeout, and no body."""
        if request.content is None and request.method == "GET" and seconds == self._usual_timeout:
            return self._usual_options
        options: dict[str, Any] = {"skip_auto_headers": ("Content-Type",)}
        if request.content is not None:
            options["data"] = Upload(request.content, seconds)
        return options | {"timeout": timeout_of(seconds, with_body=request.content is not None)}

    def _further_headers(self, request: Request, token: Token | None, route: Route) -> Mapping[str, str]:
        """The headers that differ between requests; for most requests they change only with the token."""
        if token is not self._token:
            self._token = token
            self._authorization = {} if token is None else {"Authorization": token.authorization()}
        if not request.headers and not route.headers and not request.to_token_endpoint:
            return self._authorization
        headers = dict(route.headers)
        for name, value in request.headers.items():
            headers[name] = value if isinstance(value, str) else value.decode("ascii")
        return headers if request.to_token_endpoint else headers | self._authorization

    async def _content(self, response: aiohttp.ClientResponse) -> bytes:
        """The body, decompressed, up to the limit."""
        if response.status == 101:
            raise httpx.RemoteProtocolError("the server switched protocols")
        encoding = ", ".join(response.headers.getall("Content-Encoding", ()))
        body = Body(response.status, encoding, self._max_response)
        stream = response.content
        try:
            while not stream.at_eof():
                if body.is_full(await stream.readany()):
                    break
        except (aiohttp.ClientError, OSError):
            if body.must_be_whole:
                raise
        return body.content()

    async def aclose(self) -> None:
        """Close the connections."""
        self._closed = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()


class Headers(Mapping[str, str]):
    """Headers of a response, decoded when they are first used."""

    def __init__(self, raw: Sequence[tuple[bytes, bytes]]) -> None:
        self._raw = raw
        self._decoded: httpx.Headers | None = None

    def _known(self) -> httpx.Headers:
        if self._decoded is None:
            self._decoded = httpx.Headers(list(self._raw))
        return self._decoded

    def __getitem__(self, name: str) -> str:
        return self._known()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())

    def __repr__(self) -> str:
        return repr(self._known())
