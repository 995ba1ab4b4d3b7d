"""The generated functions, sent through the same door: token, retries and typed errors as for the facade.

`podero_api`'s client builds its own httpx client; what is injected is the transport of that client, so that copies
which it makes of itself (``with_headers``) go through the same door.
"""

from collections.abc import Awaitable, Callable

import httpx
from podero_api import AuthenticatedClient

from podero._http.request import Request
from podero._http.response import RawResponse
from podero._secrets import safe_url
from podero.decoding import UnreadableError
from podero.errors import APIResponseError, ConfigurationError

# Set by the driver for every request, or by httpx for the connection.
_NOT_PASSED_ON = frozenset(
    {"accept-encoding", "authorization", "connection", "content-length", "host", "transfer-encoding", "user-agent"}
)


def generated_client(
    origin: str,
    *,
    send: Callable[[Request], RawResponse] | None = None,
    send_async: Callable[[Request], Awaitable[RawResponse]] | None = None,
) -> AuthenticatedClient:
    """A client for the functions of ``podero_api.api``; ``send`` or ``send_async`` does the sending."""
    return AuthenticatedClient(
        base_url=origin,
        token="",  # the door adds the real one
        raise_on_unexpected_status=True,
        httpx_args={"transport": _Door(send, send_async)},
    )


class _Door(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """An httpx transport in front of the client's driver. Closing it closes nothing: the driver is not its own."""

    def __init__(
        self,
        send: Callable[[Request], RawResponse] | None,
        send_async: Callable[[Request], Awaitable[RawResponse]] | None,
    ) -> None:
        self._send = send
        self._send_async = send_async

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._send is None:
            raise ConfigurationError("AsyncPodero.generated serves the functions asyncio and asyncio_detailed only")
        call = _call(request, request.read())
        return _response(request, self._send(call))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._send_async is None:
            raise ConfigurationError("Podero.generated serves the functions sync and sync_detailed only")
        call = _call(request, await request.aread())
        return _response(request, await self._send_async(call))


def _call(request: httpx.Request, content: bytes) -> Request:
    url = str(request.url)
    # httpx logs this object's URL once we answer; it must not hold secrets by then.
    request.url = httpx.URL(safe_url(url))
    headers: dict[str, str | bytes] = {
        name.decode("latin-1").title(): value
        for name, value in request.headers.raw
        if name.decode("latin-1").lower() not in _NOT_PASSED_ON
    }
    if headers.get("Accept") == b"*/*":
        del headers["Accept"]
    return Request(method=request.method.upper(), url=url, headers=headers, content=content or None)


def _response(request: httpx.Request, answer: RawResponse) -> httpx.Response:
    headers = [
        (name, value)
        for name, value in httpx.Headers(answer.headers).raw
        if name.lower() not in (b"content-encoding", b"content-length", b"transfer-encoding")
    ]
    return httpx.Response(
        answer.status_code,
        headers=headers,
        content=answer.content,
        request=request,
        extensions={"podero_api.unreadable": lambda _, error: _unreadable(answer, error)},
    )


def _unreadable(answer: RawResponse, error: Exception) -> APIResponseError:
    """The error for an answer that the generated code could not read."""
    reason = f"the field {error} is missing" if isinstance(error, KeyError) else f"{type(error).__name__}: {error}"
    if not answer.content:
        reason = "the answer is empty"
    return answer.unreadable(UnreadableError(reason))
