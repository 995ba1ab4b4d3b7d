"""The client for threads; `podero._async_client` has the one for asyncio."""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import httpx

from podero._auth.credentials import Credentials
from podero._auth.token_holder import token_holder
from podero._config import Settings, client_repr, make_settings, with_changes, wrapped_unless_credentials
from podero._http.perform import Perform
from podero._http.request import QueryValue
from podero._http.response import RawResponse
from podero._http.sync_sender import SyncSender
from podero._lazy_resources import lazy_resource
from podero._secrets import Secret

if TYPE_CHECKING:  # imported at their first use
    from podero_api import AuthenticatedClient
    from podero_api.api import API

    from podero._auth.file_cache import FileTokenCache
    from podero._http.on_response import OnResponse
    from podero.sessions.ev_sessions import EVSessions
    from podero.sessions.hems_sessions import HEMSSessions


class Podero:
    """Client for the Podero Partner API v2.0; safe to share between threads.

    Use it as a context manager, or call `close`. It can be pickled: a pickle holds the configuration and credentials
    that were given as arguments, no sockets and no tokens; credentials from the environment are read again where it is
    opened.

    Retries: GET and the token request are sent again on 408, 429, 502, 503, 504, connection errors and timeouts, up
    to `max_attempts` in all, with exponential back-off and jitter. ``Retry-After`` is honoured up to 60 s. Other
    methods are sent again only when nothing was sent. After a 401 the token is renewed and the request replayed once.

    The calls are on its attributes, such as `ev_sessions`; the module of the same name documents them, as does
    ``help(client.ev_sessions)``.

    Args:
        client_id: Id of a server's client; default: ``PODERO_CLIENT_ID``.
        client_secret: Its secret; default: ``PODERO_CLIENT_SECRET``. Both come from the same place.
        credentials: Any other credentials, instead of the two above. In the environment ``PODERO_USERNAME`` and
            ``PODERO_PASSWORD`` come second, ``PODERO_ACCESS_TOKEN`` third.
        org_id: Organization for all calls; default: ``PODERO_ORG_ID``; may be given per call.
        base_url: Origin of the API; default: ``PODERO_BASE_URL``, else `PRODUCTION`.
        timeout: Seconds for reading, writing and waiting for a free connection; connecting has at most 10.
        total_timeout: Seconds for a whole call, with all attempts and pauses; default: no bound. Looking up a host
            name, and a callable of yours that gets a token, may take longer in `Podero`.
        max_attempts: How often a request may be sent in all.
        token_cache: Shares one token between processes.
        app_name: Your application's name, put in front of the ``User-Agent``, such as "billing/1.4".
        transport: An httpx transport of your own; proxies from the environment are then yours to handle.
        on_response: Called with one `ResponseInfo` for each attempt, in the thread or task that makes it; what it
            raises is logged.

    Raises:
        ConfigurationError: Something is missing, contradicts itself or is of the wrong kind.
    """

    ev_sessions: "EVSessions" = lazy_resource("podero.sessions.ev_sessions", "EVSessions")
    """Charging sessions of electric vehicles."""
    hems_sessions: "HEMSSessions" = lazy_resource("podero.sessions.hems_sessions", "HEMSSessions")
    """HEMS steering sessions of wallboxes."""
    api: "API" = lazy_resource("podero_api.api", "API")
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
        transport: httpx.BaseTransport | None = None,
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
        self._open(settings, SyncSender(settings, token_holder(settings)))

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
        transport: httpx.BaseTransport | None = None,
        on_response: "OnResponse | None" = None,
    ) -> Self:
        """A client for a profile of the configuration file; see `podero.profiles`.

        Credentials and environment are the profile's, whatever the environment variables say; so is the organization,
        if the profile names one. The other arguments are those of the constructor.

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

    def _open(self, settings: Settings, sender: SyncSender) -> None:
        self._settings = settings
        self._sender = sender
        self._perform = Perform(settings, sender)
        self._generated: AuthenticatedClient | None = None

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
            The response, with a 2xx status.

        Raises:
            ValueError: The path is a URL or no path, the method is no method, or the body is not JSON.
            PoderoError: Any failure; see `podero.errors`.
        """
        from podero._http.any_endpoint import any_request

        request = any_request(self._settings, method, path, params, json)
        del path, params, json  # they may hold secrets, which no traceback should show
        return self._sender.call(request)

    @property
    def generated(self) -> "AuthenticatedClient":
        """Client for the low-level ``sync`` functions of ``podero_api.api``: same token, retries and errors."""
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
        """This client with some options of its own; what is left out stays as it is.

        Connections and tokens are shared, so that it costs next to nothing. Closing it closes nothing; when this client
        is closed, so is that one.

        Args:
            org_id: Organization for all calls.
            timeout: Seconds for reading, writing and waiting for a free connection.
            total_timeout: Seconds for a whole call, with all attempts and pauses.
            max_attempts: How often a request may be sent in all.
            on_response: Told of each attempt.

        Raises:
            ConfigurationError: An option is of the wrong kind.
        """
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

    def close(self) -> None:
        """Close the connections; the client cannot be used any more."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return client_repr(self)

    def __getstate__(self) -> Settings:
        return self._settings

    def __setstate__(self, settings: Settings) -> None:
        self._open(settings, SyncSender(settings, token_holder(settings)))
