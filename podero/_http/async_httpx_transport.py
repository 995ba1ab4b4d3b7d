"""Sends one attempt of a request with httpx, for the tasks of one event loop."""

import contextlib
from typing import TYPE_CHECKING, Any, cast

import httpx

from podero._http import routes
from podero._http.async_connection_pool import AsyncConnectionPool
from podero._http.async_large_body import AsyncLargeBody
from podero._http.body import PIECE, ContentError
from podero._http.connection_errors import connection_error
from podero._http.httpx_messages import CONNECTION, TAKES_TARGET, HttpxMessages, NoCookies, as_sent, without_location
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.token import Token
from podero._http.transport import Secrets
from podero._secrets import without_frames
from podero.errors import ConfigurationError, PoderoError

if TYPE_CHECKING:
    from podero._config import Settings


class AsyncHttpxTransport:
    """The default transport of `AsyncPodero`, or one around the caller's own; see `podero._http.transport`.

    Every attempt goes through `httpx.AsyncClient.send`, which monitoring tools hook into.
    """

    def __init__(self, settings: "Settings", secrets: Secrets) -> None:
        given = settings.transport
        if given is not None and not isinstance(given, httpx.AsyncBaseTransport):
            raise ConfigurationError(
                f"transport must be an httpx.AsyncBaseTransport, not of the type {type(given).__name__}"
            )
        self._messages = HttpxMessages(settings, secrets)
        self._pools = {} if given is not None else _pools(settings)
        self._client = _Client(transport=_Given(given) if given is not None else _Pooled(), trust_env=False)

    async def send(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send a request once; see `podero._http.transport.AsyncTransport`."""
        try:
            return await self._attempt(request, token, timeout)
        except (httpx.HTTPError, httpx.StreamError, OSError, ContentError) as error:
            return connection_error(request, error)
        except BaseException as error:
            raise without_frames(error) from error.__cause__  # the frames below hold headers and bodies

    async def _attempt(self, request: Request, token: Token | None, timeout: float) -> RawResponse:  # noqa: ASYNC109  # not of this coroutine
        sent = self._messages.request(request, token, timeout)
        pool = self._pools.get(request.to_token_endpoint)
        if pool is None:
            return (await self._received(request, token, sent))[0]
        await pool.place(timeout)
        try:
            connection = sent.extensions[CONNECTION] = await pool.take()
            reusable = False
            try:
                response, reusable = await self._received(request, token, sent)
            finally:
                if reusable:
                    pool.give_back(connection)
                else:
                    pool.drop(connection)
            return response
        finally:
            pool.leave()

    async def _received(self, request: Request, token: Token | None, sent: httpx.Request) -> tuple[RawResponse, bool]:
        """The response, and whether it was read completely."""
        response = await self._client.send(sent, stream=True)
        body, stream = self._messages.body(response)
        whole = False
        try:
            async for chunk in cast("httpx.AsyncByteStream", stream):
                if body.is_full(chunk):
                    break
            else:
                whole = True
        except (httpx.HTTPError, httpx.StreamError, OSError):
            if body.must_be_whole:
                raise
        finally:
            await response.aclose()
        return self._messages.response(request, token, response, body.content()), whole

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()
        for pool in self._pools.values():
            await pool.aclose()


class _Client(httpx.AsyncClient):
    """A client that keeps no cookies."""

    cookies = NoCookies()  # type: ignore[override]  # a property in httpx


class _Pooled(httpx.AsyncBaseTransport):
    """Sends on the connection that was chosen for the request."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        connection: Any = request.extensions[CONNECTION]
        if len(request.content) > PIECE:
            request.stream = AsyncLargeBody(request.content, connection)
            request.extensions["trace"] = connection.opened_async
        with contextlib.nullcontext() if TAKES_TARGET else as_sent(request):
            response: httpx.Response = await connection.transport.handle_async_request(request)
        connection.responded(response)
        return without_location(response)


class _Given(httpx.AsyncBaseTransport):
    """Sends through the caller's own transport."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        with as_sent(request):
            return without_location(await self._inner.handle_async_request(request))

    async def aclose(self) -> None:
        await self._inner.aclose()


def _pools(settings: "Settings") -> dict[bool, AsyncConnectionPool]:
    """The pools for API requests and for token requests; one pool if both go to the same origin."""
    api, of_tokens = (
        AsyncConnectionPool(routes.opener(httpx.AsyncHTTPTransport, origin), routes.MAX_CONNECTIONS)
        for origin in (settings.origin, routes.token_origin(settings))
    )
    return {False: api, True: api if routes.token_origin(settings) == settings.origin else of_tokens}
