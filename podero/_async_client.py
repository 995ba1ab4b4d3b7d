"""The client for asyncio; same arguments, same names, same behaviour as `podero._client`."""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import httpx

from podero._auth.credentials import Credentials
from podero._auth.file_cache import FileTokenCache
from podero._config import Settings, guarded, make_settings, shown
from podero._http.async_sender import AsyncSender
from podero._http.forks import cached_property
from podero._http.request import QueryValue
from podero._http.response import RawResponse
from podero._http.transport import AsyncTransportFactory
from podero._secrets import Secret

if TYPE_CHECKING:  # imported at their first use
    from podero_api import AuthenticatedClient

    from podero.charge_policy import AsyncChargePolicies
    from podero.devices import AsyncDevices
    from podero.electric_vehicles import AsyncElectricVehicles
    from podero.savings import AsyncSavings
    from podero.sessions.ev_sessions import AsyncEVSessions
    from podero.sessions.hems_sessions import AsyncHEMSSessions
    from podero.users import AsyncUsers


class AsyncPodero:
    """Client for the Podero Partner API v2.0, for asyncio; safe to share between the tasks of one event loop.

    Arguments, attributes and behaviour are those of `Podero`; its methods are coroutines, and ``iter`` and ``watch``
    are async iterators. Use it with ``async with``, or call `aclose`. ``transport`` also takes what
    `podero.fleet.transport` gives.
    """

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
        transport: httpx.AsyncBaseTransport | AsyncTransportFactory | None = None,
    ) -> None:
        secret = None if client_secret is None else Secret(client_secret)
        who = guarded(credentials)
        where = None if base_url is None else Secret(base_url)
        del client_secret, credentials, base_url
        settings = make_settings(
            client_id=client_id,
            client_secret=secret,
            credentials=who,
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
        self._sender = AsyncSender(settings)
        self._generated: AuthenticatedClient | None = None

    @cached_property
    def ev_sessions(self) -> "AsyncEVSessions":
        """Charging sessions of electric vehicles."""
        from podero.sessions.ev_sessions import AsyncEVSessions

        return AsyncEVSessions(self._settings, self._sender)

    @cached_property
    def hems_sessions(self) -> "AsyncHEMSSessions":
        """HEMS steering sessions of wallboxes."""
        from podero.sessions.hems_sessions import AsyncHEMSSessions

        return AsyncHEMSSessions(self._settings, self._sender)

    @cached_property
    def users(self) -> "AsyncUsers":
        """Users of the organization."""
        from podero.users import AsyncUsers

        return AsyncUsers(self._settings, self._sender)

    @cached_property
    def electric_vehicles(self) -> "AsyncElectricVehicles":
        """Electric vehicles of a user."""
        from podero.electric_vehicles import AsyncElectricVehicles

        return AsyncElectricVehicles(self._settings, self._sender)

    @cached_property
    def charge_policy(self) -> "AsyncChargePolicies":
        """Charge policies of electric vehicles."""
        from podero.charge_policy import AsyncChargePolicies

        return AsyncChargePolicies(self._settings, self._sender)

    @cached_property
    def devices(self) -> "AsyncDevices":
        """Devices of a user, of any kind."""
        from podero.devices import AsyncDevices

        return AsyncDevices(self._settings, self._sender)

    @cached_property
    def savings(self) -> "AsyncSavings":
        """Savings of the organization."""
        from podero.savings import AsyncSavings

        return AsyncSavings(self._settings, self._sender)

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, QueryValue | list[QueryValue]] | None = None,
        json: Any = None,
    ) -> RawResponse:
        """Call any endpoint; see `Podero.request`."""
        from podero._http.any_endpoint import any_call

        call = any_call(self._settings, method, path, params, json)
        del path, params, json  # they may hold secrets, which no traceback should show
        return await self._sender.call(call)

    @property
    def generated(self) -> "AuthenticatedClient":
        """Client for the low-level ``asyncio`` functions of ``podero_api.api``; see `Podero.generated`."""
        if self._generated is None or self._generated.get_async_httpx_client().is_closed:
            from podero._http.lowlevel import generated_client

            self._generated = generated_client(self._settings.origin, send_async=self._sender.call)
        return self._generated

    async def aclose(self) -> None:
        """Close the connections; the client cannot be used any more."""
        await self._sender.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return shown(self)

    def __getstate__(self) -> Settings:
        return self._settings

    def __setstate__(self, settings: Settings) -> None:
        self._open(settings)
