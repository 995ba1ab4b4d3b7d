"""The fast transport for `AsyncPodero`: aiohttp below httpx's interface, with the behaviour of the default one.

aiohttp by itself sends some requests again, keeps cookies and reports a connection that breaks as one that could not be
made. Here nothing is sent twice, nothing is kept, and errors are those of httpx's own transport.
"""

import asyncio
import errno
import os
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import httpx

from podero._http.connections import MAX_CONNECTIONS, proxy_for
from podero.errors import ConfigurationError
from podero.fleet.extra import require

MAX_HEADERS = 64 * 1024
KEEP_ALIVE = 5.0


def transport(*, max_connections: int = MAX_CONNECTIONS) -> httpx.AsyncBaseTransport:
    """A transport for ``AsyncPodero(transport=...)`` that keeps up with hundreds of concurrent requests.

    Certificates are verified, a CA of one's own and a proxy are taken from the environment, as without it; SOCKS
    proxies do not work. It can be pickled, and used in one event loop after another.

    Args:
        max_connections: How many connections may be open at a time; further requests wait.

    Raises:
        ConfigurationError: The extra ``fleet`` is not installed, or ``max_connections`` is no number from 1 up.
    """
    require("httpx_aiohttp", "aiohttp")
    if not isinstance(max_connections, int) or isinstance(max_connections, bool) or max_connections < 1:
        raise ConfigurationError(f"max_connections must be a whole number from 1 up, not {max_connections!r:.40}")
    return FleetTransport(max_connections)


class FleetTransport(httpx.AsyncBaseTransport):
    """What `transport` makes."""

    def __init__(self, max_connections: int) -> None:
        self._max_connections = max_connections
        self._session: Any = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._senders: dict[str, httpx.AsyncBaseTransport] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return FleetTransport, (self._max_connections,)

    def __repr__(self) -> str:
        return f"podero.fleet.transport(max_connections={self._max_connections})"

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; raises what httpx's own transport would."""
        response = await self._sender(request.url).handle_async_request(request)
        response.stream = _Body(response.stream)
        return response

    def _sender(self, url: httpx.URL) -> httpx.AsyncBaseTransport:
        """httpx-aiohttp's transport for the URL's origin, with the proxy that leads there."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            self._open(loop)
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        sender = self._senders.get(origin)
        if sender is None:
            sender = self._senders[origin] = self._made(origin)
        return sender

    def _open(self, loop: asyncio.AbstractEventLoop) -> None:
        """A session for this loop; the sockets of another one are dropped, since nothing can be sent on them here."""
        import aiohttp

        if self._session is not None:
            self._session.detach()
        self._tls = httpx.create_ssl_context()
        connector = aiohttp.TCPConnector(
            limit=self._max_connections, keepalive_timeout=KEEP_ALIVE, ssl=self._tls, loop=loop
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(loop=loop),
            skip_auto_headers=("Content-Type",),
            max_line_size=MAX_HEADERS,
            max_field_size=MAX_HEADERS,
            middlewares=(_once,),
        )
        self._loop = loop
        self._senders = {}

    def _made(self, origin: str) -> httpx.AsyncBaseTransport:
        from httpx_aiohttp import AiohttpTransport

        proxy = proxy_for(origin)
        problem = ""
        try:
            given = httpx.Proxy(proxy.reveal()) if proxy.is_text() else None
            _ = urlsplit(proxy.reveal()).port if given else None  # httpx takes any number for a port
            if given is None or given.url.scheme in ("http", "https"):
                made: httpx.AsyncBaseTransport = AiohttpTransport(client=self._session, verify=self._tls, proxy=given)
                return made
            problem = "its scheme is not supported by aiohttp"
        except (ValueError, httpx.InvalidURL) as error:
            problem = type(error).__name__
        raise ConfigurationError(
            f"the proxy that the environment names for {origin} cannot be used ({problem}); "
            "podero.fleet.transport takes http:// and https:// proxies"
        )

    async def aclose(self) -> None:
        """Close the connections."""
        session, self._session, self._loop = self._session, None, None
        if session is not None:
            await session.close()


async def _once(request: Any, handler: Any) -> Any:
    """Report a failure as httpx does; aiohttp sends no request again after an error that is not its own."""
    import aiohttp

    try:
        response = await handler(request)
    except aiohttp.ConnectionTimeoutError as error:
        raise httpx.ConnectTimeout(str(error)) from error
    except aiohttp.SocketTimeoutError as error:
        raise httpx.ReadTimeout(str(error)) from error
    except aiohttp.ClientHttpProxyError as error:
        raise httpx.ProxyError(f"{error.status} {error.message}") from None
    except aiohttp.ClientConnectorError as error:
        raise httpx.ConnectError(str(error)) from error
    except aiohttp.ClientResponseError as error:  # it holds the request's headers
        raise httpx.RemoteProtocolError(error.message.partition("\n")[0].rstrip(": ")) from None  # bytes follow
    except aiohttp.ServerDisconnectedError:
        raise httpx.RemoteProtocolError("Server disconnected without sending a response.") from None
    except (aiohttp.ClientError, OSError) as error:
        raise httpx.ReadError(str(error)) from error
    if response.status == 101:
        response.close()
        raise httpx.RemoteProtocolError("the server switched protocols")
    return response


class _Body(httpx.AsyncByteStream):
    """A body whose failures are those of httpx."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._inner:
                yield chunk
        except httpx.ReadTimeout:
            raise
        except httpx.TransportError as error:
            raise httpx.RemoteProtocolError(_what_ended(str(error))) from None

    async def aclose(self) -> None:
        await self._inner.aclose()


def _what_ended(said: str) -> str:
    """Why a body has no end, in httpx's words; aiohttp has but one error for it and puts the cause into the text."""
    if "ConnectionResetError" in said:
        return os.strerror(errno.ECONNRESET)
    cut = "Not enough data" in said
    return "peer closed connection without sending complete message body" if cut else "the body is no valid HTTP"
