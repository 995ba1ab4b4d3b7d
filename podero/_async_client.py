"""The client for asyncio; same arguments, same names, same behaviour as `podero._client`."""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import httpx

from podero._auth.credentials import Credentials
from podero._auth.token_holder import token_holder
from podero._config import Settings, client_repr, make_settings, with_changes, wrapped_unless_credentials
from podero._http.async_sender import AsyncSender
from podero._http.perform import AsyncPerform
from podero._http.request import QueryValue
from podero._http.response import RawResponse
from podero._http.transport import AsyncTransportFactory
from podero._lazy_resources import lazy_resource
from podero._secrets import Secret

if TYPE_CHECKING:  # imported when they are first used
    from podero_api import AuthenticatedClient
    from podero_api.api import AsyncAPI

    from podero._auth.file_cache import FileTokenCache
    from podero._http.on_response import OnResponse
    from podero.sessions.ev_sessions import AsyncEVSessions
    from podero.sessions.hems_sessions import AsyncHEMSSessions


class AsyncPodero:
    """Client for the Podero Partner API v2.0, for asyncio; safe to share between the tasks of one event loop.

    Arguments, attributes and behaviour are those of `Podero`; its methods are coroutines, and ``iter`` and ``watch``
    are async iterators. Use it with ``async with``, or call `aclose`. ``transport`` also accepts the return value of
    `podero.fleet.transport`.
    """

    ev_sessions: "AsyncEVSessions" = lazy_resource("podero.sessions.ev_sessions", "AsyncEVSessions")
    """Charging sessions of electric vehicles."""
    hems_sessions: "AsyncHEMSSessions" = lazy_resource("podero.sessions.hems_sessions", "AsyncHEMSSessions")
    """HEMS steering sessions of wallboxes."""
    api: "AsyncAPI" = lazy_resource("podero_api.api", "AsyncAPI")
    """Every operation of the API, as ``api.<tag>.<operation>(...)``; ``dir(client.api)`` lists the tags."""

    def __init__(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        credentials: "Credentials | None" = None,
        org_id: UUID | str | None = None,
        base_url: str | None = None,
        timeout: float = 30.0,
        total_timeout: float | None = None,
        max_attempts: int = 3,
        token_cache: "FileTokenCache | None" = None,
        app_name: str | None = None,
        transport: httpx.AsyncBaseTransport | AsyncTransportFactory | None = None,
        on_response: "OnResponse | None" = None,
    ) -> None:
        secret = None if client_secret is None else Secret(client_secret)
        who = wrapped_unless_credentials(credentials)
        where = None if base_url is None else Secret(base_url)
        del client_secret, credentials, base_url
        settings = make_settings(
            client_id=client_id,
            client_secret=secret,
            credentials=who,
            org_id=org_id,
            base_url=where,
            timeout=timeout,
            total_timeout=total_timeout,
            max_attempts=max_attempts,
            token_cache=token_cache,
            app_name=app_name,
            transport=transport,
            on_response=on_response,
        )
        self._open(settings, AsyncSender(settings, token_holder(settings)))

    @classmethod
    def from_profile(
        cls,
        name: str,
        *,
        timeout: float = 30.0,
        total_timeout: float | None = None,
        max_attempts: int = 3,
        token_cache: "FileTokenCache | None" = None,
        app_name: str | None = None,
        transport: httpx.AsyncBaseTransport | AsyncTransportFactory | None = None,
        on_response: "OnResponse | None" = None,
    ) -> Self:
        """Make a client from a profile of the configuration file; see `podero.profiles`.

        Credentials and base URL come from the profile, even if environment variables are set. So does the organization,
        if the profile has one. The other arguments are those of the constructor.

        Raises:
            ConfigurationError: There is no such profile, it has no secret, or something is wrong with it.
        """
        from podero.profiles import load_profile

        profile = load_profile(name)
        return cls(
            credentials=profile.credentials(),
            org_id=profile.org_id,
            base_url=profile.origin,
            timeout=timeout,
            total_timeout=total_timeout,
            max_attempts=max_attempts,
            token_cache=token_cache,
            app_name=app_name,
            transport=transport,
            on_response=on_response,
        )

    def _open(self, settings: Settings, sender: AsyncSender) -> None:
        self._settings = settings
        self._sender = sender
        self._perform = AsyncPerform(settings, sender)
        self._generated: AuthenticatedClient | None = None

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, QueryValue | list[QueryValue]] | None = None,
        json: Any = None,
    ) -> RawResponse:
        """Call any endpoint; see `Podero.request`."""
        from podero._http.any_endpoint import any_request

        request = any_request(self._settings, method, path, params, json)
        del path, params, json  # they may hold secrets, which must not show in tracebacks
        return await self._sender.call(request)

    @property
    def generated(self) -> "AuthenticatedClient":
        """The client for the low-level ``asyncio`` functions of ``podero_api.api``: same token, retries and errors."""
        from podero_api import AuthenticatedClient

        if self._generated is None:
            self._generated = AuthenticatedClient(base_url=self._settings.origin, token="", sender=self._perform)
        return self._generated

    def with_options(
        self,
        *,
        org_id: UUID | str | None = None,
        timeout: float | None = None,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        on_response: "OnResponse | None" = None,
    ) -> Self:
        """Return a client that differs in some options; see `Podero.with_options`."""
        settings = with_changes(
            self._settings,
            org_id=org_id,
            timeout=timeout,
            total_timeout=total_timeout,
            max_attempts=max_attempts,
            on_response=on_response,
        )
        view = type(self).__new__(type(self))
        view._open(settings, self._sender.with_settings(settings))
        return view

    async def aclose(self) -> None:
        """Close the connections. The client cannot be used afterwards."""
        await self._sender.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return client_repr(self)

    def __getstate__(self) -> Settings:
        return self._settings

    def __setstate__(self, settings: Settings) -> None:
        self._open(settings, AsyncSender(settings, token_holder(settings)))
