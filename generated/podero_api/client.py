"""Clients for the functions of the packages in ``api``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

import msgspec

from .errors import UnexpectedStatus
from .operation import Operation, Request
from .types import Response

if TYPE_CHECKING:
    import ssl

    import httpx  # imported at run time only if the client itself sends requests

T = TypeVar("T")


class Sender(Protocol):
    """Sends requests instead of httpx, with its own tokens, retries and errors."""

    def send(self, operation: Operation[T], request: Request, headers: Mapping[str, str], /) -> Response[T]:
        """Send a request and read the response."""
        ...

    async def send_async(self, operation: Operation[T], request: Request, headers: Mapping[str, str], /) -> Response[T]:
        """Send a request and read the response."""
        ...


class Client(msgspec.Struct, kw_only=True, eq=False, weakref=True):
    """A client without credentials.

    Attributes:
        base_url: Origin of the API; paths begin with ``/api/partners/v2.0``.
        headers: Headers for every request.
        timeout: Timeout of the httpx client.
        verify_ssl: Whether certificates are checked, or the SSL context that checks them.
        raise_on_unexpected_status: Whether a status other than 2xx raises `UnexpectedStatus`; else it is not parsed.
        httpx_args: Further arguments for ``httpx.Client`` and ``httpx.AsyncClient``.
        sender: Sends requests instead of httpx.
    """

    base_url: str
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    timeout: httpx.Timeout | None = None
    verify_ssl: str | bool | ssl.SSLContext = True
    raise_on_unexpected_status: bool = False
    httpx_args: dict[str, Any] = msgspec.field(default_factory=dict)
    sender: Sender | None = None
    _client: httpx.Client | None = None
    _async_client: httpx.AsyncClient | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"  # headers and arguments may hold secrets

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a copy with additional headers."""
        return msgspec.structs.replace(self, headers={**self.headers, **headers}, _client=None, _async_client=None)

    def _options(self) -> dict[str, Any]:
        options = {"timeout": self.timeout} if self.timeout is not None else {}
        return {**options, "base_url": self.base_url, "verify": self.verify_ssl, **self.httpx_args}

    def _all_headers(self) -> dict[str, str]:
        return self.headers

    def _check_sends_by_httpx(self) -> None:
        if self.sender is not None:
            raise RuntimeError("this client has no httpx client; its sender sends the requests, with a token")

    def get_httpx_client(self) -> httpx.Client:
        """The httpx client of the functions ``sync`` and ``sync_detailed``; created when it is first used."""
        self._check_sends_by_httpx()
        import httpx

        if self._client is None:
            self._client = httpx.Client(headers=self._all_headers(), **self._options())
        return self._client

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The httpx client of the functions ``asyncio`` and ``asyncio_detailed``; created when it is first used."""
        self._check_sends_by_httpx()
        import httpx

        if self._async_client is None:
            self._async_client = httpx.AsyncClient(headers=self._all_headers(), **self._options())
        return self._async_client

    def send(
        self, operation: Operation[T], path: Sequence[Any], others: Mapping[str, Any], body: Any = None
    ) -> Response[T]:
        """Send one request of an operation; ``sync_detailed`` calls this."""
        request = operation.request(path, others, body)
        if self.sender is not None:
            return self.sender.send(operation, request, self.headers)
        response = self.get_httpx_client().request(
            request.method, request.target, headers=request.headers, content=request.content
        )
        return self._read(operation, response)

    async def send_async(
        self, operation: Operation[T], path: Sequence[Any], others: Mapping[str, Any], body: Any = None
    ) -> Response[T]:
        """Send one request of an operation; ``asyncio_detailed`` calls this."""
        request = operation.request(path, others, body)
        if self.sender is not None:
            return await self.sender.send_async(operation, request, self.headers)
        response = await self.get_async_httpx_client().request(
            request.method, request.target, headers=request.headers, content=request.content
        )
        return self._read(operation, response)

    def result(
        self, operation: Operation[T], path: Sequence[Any], others: Mapping[str, Any], body: Any = None
    ) -> T | None:
        """Send one request, and return the parsed response; ``sync`` calls this."""
        return self.send(operation, path, others, body).parsed

    async def result_async(
        self, operation: Operation[T], path: Sequence[Any], others: Mapping[str, Any], body: Any = None
    ) -> T | None:
        """Send one request, and return the parsed response; ``asyncio`` calls this."""
        return (await self.send_async(operation, path, others, body)).parsed

    def _read(self, operation: Operation[T], response: httpx.Response) -> Response[T]:
        parsed = None
        if 200 <= response.status_code < 300:
            parsed = operation.read(response.status_code, response.content)
        elif self.raise_on_unexpected_status:
            raise UnexpectedStatus(response.status_code, response.content)
        return Response(
            status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed
        )

    def __enter__(self) -> Self:
        if self.sender is None:
            self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        if self.sender is None:
            self.get_httpx_client().__exit__(*error)

    async def __aenter__(self) -> Self:
        if self.sender is None:
            await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *error: Any) -> None:
        if self.sender is None:
            await self.get_async_httpx_client().__aexit__(*error)


class AuthenticatedClient(Client, kw_only=True, eq=False):
    """A client that sends a token.

    Attributes:
        token: The token.
        prefix: The word before the token in the header.
        auth_header_name: The name of the header.
    """

    token: str
    prefix: str = "Bearer"
    auth_header_name: str = "Authorization"

    def _all_headers(self) -> dict[str, str]:
        token = f"{self.prefix} {self.token}" if self.prefix else self.token
        return {self.auth_header_name: token, **self.headers}


class Perform(Protocol):
    """Performs operations, for the namespaces."""

    def __call__(self, name: str, path: tuple[Any, ...], others: Mapping[str, Any], body: Any = None) -> Any:
        """Perform an operation, given its name, its path values, its other values and its body."""
        ...


class AsyncPerform(Protocol):
    """As `Perform`, for asyncio."""

    async def __call__(self, name: str, path: tuple[Any, ...], others: Mapping[str, Any], body: Any = None) -> Any:
        """Perform an operation; see `Perform`."""
        ...
