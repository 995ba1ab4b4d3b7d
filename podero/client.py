"""The two clients: `Podero` for threads, `AsyncPodero` for asyncio. Same arguments, same names, same behaviour."""

import re
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode, urlsplit
from uuid import UUID

import httpx
from podero_api import AuthenticatedClient

from podero.calls import Call, RawResponse, json_body
from podero.credentials import Credentials
from podero.ev_sessions import AsyncEVSessions, EVSessions
from podero.hems_sessions import AsyncHEMSSessions, HEMSSessions
from podero.lowlevel import generated_client
from podero.redaction import Secret
from podero.settings import Settings, make_settings
from podero.token_cache import FileTokenCache
from podero.transport import AsyncDriver, SyncDriver

MAX_PATH = 60_000  # httpx takes URLs of up to 65,536 characters

QueryValue = str | int | float | bool | None


class Podero:
    """Client for the Podero Partner API v2.0; safe to share between threads.

    Use it as a context manager, or call `close`. It can be pickled: a pickle holds the configuration and credentials
    that were given as arguments, no sockets and no tokens; credentials from the environment are read again where it is
    opened.

    Retries: GET and the token request are sent again on 408, 429, 502, 503, 504, connection errors and timeouts, up
    to `max_attempts` in all, with exponential back-off and jitter. ``Retry-After`` is honoured up to 60 s. Other
    methods are sent again only when nothing was sent. After a 401 the token is renewed and the request replayed once.

    Args:
        client_id: Id of a server's client; default: ``PODERO_CLIENT_ID``.
        client_secret: Its secret; default: ``PODERO_CLIENT_SECRET``. Both come from the same place.
        credentials: Any other credentials, instead of the two above. In the environment ``PODERO_USERNAME`` and
            ``PODERO_PASSWORD`` come second, ``PODERO_ACCESS_TOKEN`` third.
        org_id: Organization for all calls; default: ``PODERO_ORG_ID``; may be given per call.
        base_url: Origin of the API; default: ``PODERO_BASE_URL``, else `PRODUCTION`.
        timeout: Seconds for reading, writing and waiting for a free connection; connecting has at most 10.
        max_attempts: How often a request may be sent in all.
        token_cache: Shares one token between processes.
        app_name: Your application's name, put in front of the ``User-Agent``, such as "billing/1.4".
        transport: An httpx transport of your own; proxies from the environment are then yours to handle.

    Raises:
        ConfigurationError: Something is missing, contradicts itself or is of the wrong kind.

    Attributes:
        ev_sessions: Charging sessions of electric vehicles.
        hems_sessions: HEMS sessions of wallboxes.
    """

    ev_sessions: EVSessions
    hems_sessions: HEMSSessions

    def __init__(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        credentials: Credentials | None = None,
        org_id: UUID | str | None = None,
        base_url: str | None = None,
        timeout: float = 30.0,
        max_attempts: int = 3,
        token_cache: FileTokenCache | None = None,
        app_name: str | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        secret = None if client_secret is None else Secret(client_secret)
        guarded = _guarded(credentials)
        where = None if base_url is None else Secret(base_url)
        del client_secret, credentials, base_url
        settings = make_settings(
            client_id=client_id,
            client_secret=secret,
            credentials=guarded,
            org_id=org_id,
            base_url=where,
            timeout=timeout,
            max_attempts=max_attempts,
            token_cache=token_cache,
            app_name=app_name,
            transport=transport,
        )
        self._open(settings)

    def _open(self, settings: Settings) -> None:
        self._settings = settings
        self._driver = SyncDriver(settings)
        self._generated: AuthenticatedClient | None = None
        self.ev_sessions = EVSessions(settings, self._driver)
        self.hems_sessions = HEMSSessions(settings, self._driver)

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, QueryValue | list[QueryValue]] | None = None,
        json: Any = None,
    ) -> RawResponse:
        """Call any endpoint, with the same token, retries and errors as everything else.

        Args:
            method: HTTP method.
            path: Full path from the origin, such as ``/api/partners/v2.0/org/...``. Quote values that you put into it.
            params: Query parameters; ``None`` values are left out, a list repeats its key.
            json: Body, sent as JSON; ``None`` sends no body.

        Returns:
            The answer, with a 2xx status.

        Raises:
            ValueError: The path is a URL or no path, the method is no method, or the body is not JSON.
            PoderoError: Any failure; see `podero.errors`.
        """
        call = _any_call(self._settings, method, path, params, json)
        del path, params, json  # they may hold secrets, which no traceback should show
        return self._driver.call(call)

    @property
    def generated(self) -> AuthenticatedClient:
        """Client for the low-level ``sync`` functions of ``podero_api.api``: same token, retries and errors."""
        if self._generated is None or self._generated.get_httpx_client().is_closed:
            self._generated = generated_client(self._settings.origin, send=self._driver.call)
        return self._generated

    def close(self) -> None:
        """Close the connections; the client cannot be used any more."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return _shown(self)

    def __getstate__(self) -> Settings:
        return self._settings

    def __setstate__(self, settings: Settings) -> None:
        self._open(settings)


class AsyncPodero:
    """Client for the Podero Partner API v2.0, for asyncio; safe to share between the tasks of one event loop.

    Arguments, attributes and behaviour are those of `Podero`; its methods are coroutines, and ``iter`` and ``watch``
    are async iterators. Use it with ``async with``, or call `aclose`.
    """

    ev_sessions: AsyncEVSessions
    hems_sessions: AsyncHEMSSessions

    def __init__(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        credentials: Credentials | None = None,
        org_id: UUID | str | None = None,
        base_url: str | None = None,
        timeout: float = 30.0,
        max_attempts: int = 3,
        token_cache: FileTokenCache | None = None,
        app_name: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        secret = None if client_secret is None else Secret(client_secret)
        guarded = _guarded(credentials)
        where = None if base_url is None else Secret(base_url)
        del client_secret, credentials, base_url
        settings = make_settings(
            client_id=client_id,
            client_secret=secret,
            credentials=guarded,
            org_id=org_id,
            base_url=where,
            timeout=timeout,
            max_attempts=max_attempts,
            token_cache=token_cache,
            app_name=app_name,
            transport=transport,
        )
        self._open(settings)

    def _open(self, settings: Settings) -> None:
        self._settings = settings
        self._driver = AsyncDriver(settings)
        self._generated: AuthenticatedClient | None = None
        self.ev_sessions = AsyncEVSessions(settings, self._driver)
        self.hems_sessions = AsyncHEMSSessions(settings, self._driver)

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, QueryValue | list[QueryValue]] | None = None,
        json: Any = None,
    ) -> RawResponse:
        """Call any endpoint; see `Podero.request`."""
        call = _any_call(self._settings, method, path, params, json)
        del path, params, json  # they may hold secrets, which no traceback should show
        return await self._driver.call(call)

    @property
    def generated(self) -> AuthenticatedClient:
        """Client for the low-level ``asyncio`` functions of ``podero_api.api``; see `Podero.generated`."""
        if self._generated is None or self._generated.get_async_httpx_client().is_closed:
            self._generated = generated_client(self._settings.origin, send_async=self._driver.call)
        return self._generated

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used any more."""
        await self._driver.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return _shown(self)

    def __getstate__(self) -> Settings:
        return self._settings

    def __setstate__(self, settings: Settings) -> None:
        self._open(settings)


def _guarded(credentials: Any) -> Any:
    """Credentials as they are; anything else, perhaps a bare token, is wrapped before it is refused."""
    return credentials if credentials is None or isinstance(credentials, Credentials) else Secret(credentials)


def _shown(client: Podero | AsyncPodero) -> str:
    settings = getattr(client, "_settings", None)
    if settings is None:
        return f"<{type(client).__name__}, not made yet>"
    return f"<{type(client).__name__} {settings.origin}, {type(settings.credentials).__name__}, org {settings.org_id}>"


def _any_call(settings: Settings, method: str, path: str, params: Mapping[str, Any] | None, body: Any) -> Call:
    if not isinstance(method, str) or not re.fullmatch(r"[A-Za-z]{1,20}", method):
        raise ValueError(f"method must be an HTTP method such as GET, not {method!r:.40}")
    if not isinstance(path, str) or not path.startswith("/") or path.startswith("//"):
        raise ValueError("path must start with one slash, such as /api/partners/v2.0/...; the origin is the client's")
    if re.search(r"[^\x21-\x7e]|[\\#]", path):
        raise ValueError(
            "path holds blanks, control characters, a backslash, # or characters outside ASCII; quote them"
        )
    if params is not None and not isinstance(params, Mapping):
        raise ValueError(f"params must be a mapping of names to values, not {type(params).__name__}")
    pairs = [(key, value) for key, value in (params or {}).items() if value is not None]
    query = urlencode([(key, _query_items(value)) for key, value in pairs], doseq=True)
    joined = f"{path}{'&' if urlsplit(path).query else '?'}{query}" if query else path
    if len(joined) > MAX_PATH:
        raise ValueError(f"path and params together are longer than {MAX_PATH} characters")
    return Call(
        method=method.upper(),
        url=f"{settings.origin}{joined}",
        headers={} if body is None else {"Content-Type": "application/json"},
        content=None if body is None else json_body(body),
    )


def _query_items(value: Any) -> list[str]:
    items = value if isinstance(value, list | tuple) else [value]
    return [str(item).lower() if isinstance(item, bool) else str(item) for item in items if item is not None]
