"""One attempt of a request through httpx, for the tasks of an event loop."""

from typing import cast

import httpx

from podero._auth.token import Token
from podero._config import Settings
from podero._http.body import ContentError
from podero._http.connection_errors import connection_error
from podero._http.connections import given_transport, overfull, pool
from podero._http.httpx_messages import HttpxMessages
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.transport import Secrets
from podero.errors import PoderoError


class AsyncHttpxTransport:
    """The default transport of `AsyncPodero`, or one around the caller's own; see `podero._http.transport`."""

    def __init__(self, settings: Settings, secrets: Secrets) -> None:
        self._messages = HttpxMessages(settings, secrets)
        given = given_transport(settings.transport, "handle_async_request")
        self._inner: httpx.AsyncBaseTransport = given or pool(httpx.AsyncHTTPTransport, settings.origin)

    async def send(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send a request once; see `podero._http.transport.AsyncTransport`."""
        sent = self._messages.request(request, token, timeout)
        try:
            response = await self._inner.handle_async_request(sent)
            body, stream = self._messages.body(response)
            try:
                async for chunk in cast("httpx.AsyncByteStream", stream):
                    if body.is_full(chunk):
                        break
            except (httpx.HTTPError, httpx.StreamError, OSError):
                if body.must_be_whole:
                    raise
            else:
                if (connection := overfull(response)) is not None:
                    await connection.aclose()
            finally:
                await response.aclose()
            content = body.content()
        except (httpx.HTTPError, httpx.StreamError, OSError, ContentError) as error:
            return connection_error(request, error)
        except BaseException as error:
            del sent  # its repr shows the whole URL
            raise error.with_traceback(None) from error.__cause__
        return self._messages.response(request, token, response, content)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()
