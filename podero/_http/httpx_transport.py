"""Sends one attempt of a request with httpx, for threads; `podero._http.async_httpx_transport` is for tasks."""

import contextlib
from typing import TYPE_CHECKING, Any, cast

import httpx

from podero._http import routes
from podero._http.body import PIECE, ContentError
from podero._http.connection_errors import connection_error
from podero._http.connection_pool import ConnectionPool
from podero._http.deadline import Cutoff
from podero._http.httpx_messages import CONNECTION, TAKES_TARGET, HttpxMessages, NoCookies, as_sent, without_location
from podero._http.large_body import LargeBody
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.token import Token
from podero._http.transport import Secrets
from podero._secrets import without_frames
from podero.errors import ConfigurationError, PoderoError

if TYPE_CHECKING:
    from podero._config import Settings

_ORDERLY = (httpx.HTTPError, httpx.StreamError, ContentError)
"""Errors that httpx raises itself. After any other error, httpcore may hold a lock for which its `close` waits."""


class HttpxTransport:
    """The default transport of `Podero`, or one around the caller's own; see `podero._http.transport`.

    Every attempt goes through `httpx.Client.send`, which monitoring tools hook into.
    """

    def __init__(self, settings: "Settings", secrets: Secrets) -> None:
        given = settings.transport
        if given is not None and not isinstance(given, httpx.BaseTransport):
            raise ConfigurationError(
                f"transport must be an httpx.BaseTransport, not of the type {type(given).__name__}"
            )
        self._messages = HttpxMessages(settings, secrets)
        self._pools = {} if given is not None else _pools(settings)
        self._client = _Client(transport=_Given(given) if given is not None else _Pooled(), trust_env=False)

    def send(
        self, request: Request, token: Token | None, timeout: float, within: float | None = None
    ) -> RawResponse | PoderoError:
        """Send a request once; see `podero._http.transport.Transport`."""
        try:
            return self._attempt(request, token, timeout, within)
        except (httpx.HTTPError, httpx.StreamError, OSError, ContentError) as error:
            return connection_error(request, error)
        except BaseException as error:
            raise without_frames(error) from error.__cause__  # the frames below hold headers and bodies

    def _attempt(self, request: Request, token: Token | None, timeout: float, within: float | None) -> RawResponse:
        sent = self._messages.request(request, token, timeout)
        pool = self._pools.get(request.to_token_endpoint)
        if pool is None:
            return self._received(request, token, sent)[0]
        place = pool.place(timeout)
        try:
            connection = sent.extensions[CONNECTION] = pool.take()
            reusable = False
            try:
                if within is None:
                    response, reusable = self._received(request, token, sent)
                else:
                    sent.extensions["trace"] = connection.opened
                    with Cutoff(within, connection):
                        response, reusable = self._received(request, token, sent)
            except BaseException as error:
                connection.transport.close() if isinstance(error, _ORDERLY) else connection.abandon()
                raise
            if reusable:
                pool.give_back(connection)
            else:
                connection.transport.close()
            return response
        finally:
            pool.leave(place)

    def _received(self, request: Request, token: Token | None, sent: httpx.Request) -> tuple[RawResponse, bool]:
        """The response, and whether it was read completely."""
        response = self._client.send(sent, stream=True)
        body, stream = self._messages.body(response)
        whole = False
        try:
            for chunk in cast("httpx.SyncByteStream", stream):
                if body.is_full(chunk):
                    break
            else:
                whole = True
        except BaseException as error:
            if isinstance(error, _ORDERLY) or CONNECTION not in sent.extensions:
                response.close()
            if body.must_be_whole or not isinstance(error, (httpx.HTTPError, httpx.StreamError, OSError)):
                raise
        else:
            response.close()
        return self._messages.response(request, token, response, body.content()), whole

    def close(self) -> None:
        """Close the connections."""
        self._client.close()
        for pool in self._pools.values():
            pool.close()


class _Client(httpx.Client):
    """A client that keeps no cookies."""

    cookies = NoCookies()  # type: ignore[override]  # a property in httpx


class _Pooled(httpx.BaseTransport):
    """Sends on the connection that was chosen for the request."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        connection: Any = request.extensions[CONNECTION]
        if len(request.content) > PIECE:
            request.stream = LargeBody(request.content, connection)
            request.extensions["trace"] = connection.opened
        with contextlib.nullcontext() if TAKES_TARGET else as_sent(request):
            response: httpx.Response = connection.transport.handle_request(request)
        connection.responded(response)
        return without_location(response)


class _Given(httpx.BaseTransport):
    """Sends through the caller's own transport."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        with as_sent(request):
            return without_location(self._inner.handle_request(request))

    def close(self) -> None:
        self._inner.close()


def _pools(settings: "Settings") -> dict[bool, ConnectionPool]:
    """The pools for API requests and for token requests; one pool if both go to the same origin."""
    api, of_tokens = (
        ConnectionPool(routes.opener(httpx.HTTPTransport, origin), routes.MAX_CONNECTIONS)
        for origin in (settings.origin, routes.token_origin(settings))
    )
    return {False: api, True: api if routes.token_origin(settings) == settings.origin else of_tokens}
