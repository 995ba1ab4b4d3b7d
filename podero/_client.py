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

if TYPE_CHECKING:  # imported when they are first used
    from podero_api import AuthenticatedClient
    from podero_api.api import API

    from podero._auth.file_cache import FileTokenCache
    from podero._http.on_response import OnResponse
    from podero.sessions.ev_sessions import EVSessions
    from podero.sessions.hems_sessions import HEMSSessions


class Podero:
    """Client for the Podero Partner API v2.0; safe to share between threads.

    Use it as a context manager, or call `close`. It can be pickled. A pickle holds the configuration and credentials
    that were passed as arguments, but no sockets and no tokens. Credentials from the environment are not in the pickle;
    they are read again when it is loaded.

    Retries: GET requests and the token request are sent again after 408, 429, 502, 503, 504, connection errors and
    timeouts, in at most `max_attempts` attempts, with exponential back-off and jitter. ``Retry-After`` is honoured up
    to 60 s. Requests of other methods are sent again only if no part of them reached the network. After a 401, the
    token is renewed and the request is sent once more.

    The calls are methods of its attributes, such as `ev_sessions`; see ``help(client.ev_sessions)``.

    Args:
        client_id: Client id (OAuth 2 client credentials); default: ``PODERO_CLIENT_ID``.
        client_secret: Client secret; default: ``PODERO_CLIENT_SECRET``. Pass both or neither.
        credentials: Other credentials, instead of the two above. If the environment has no client id and secret,
            ``PODERO_USERNAME`` and ``PODERO_PASSWORD`` are used, else ``PODERO_ACCESS_TOKEN``.
        org_id: Organization for all calls; default: ``PODERO_ORG_ID``. Each call can name another one.
        base_url: Origin of the API; default: ``PODERO_BASE_URL``, else `PRODUCTION`.
        timeout: Seconds for reading, writing and waiting for a free connection. Connecting may take at most 10 s.
        total_timeout: Seconds for a whole call, with all attempts and pauses; default: no limit. In `Podero` it cannot
            interrupt the look-up of a host name, or your own callable that fetches a token.
        max_attempts: How many times a request is sent at most.
        token_cache: Shares one token between processes.
        app_name: Your application's name, put in front of the ``User-Agent``, such as "billing/1.4".
        transport: Your own httpx transport. Proxies from the environment are then not used.
        on_response: Called with one `ResponseInfo` for each attempt, in the thread or task that makes it. If it raises
            an error, the error is logged.

    Raises:
        ConfigurationError: An argument is missing, contradicts another one or has the wrong type.
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
        """Send a request to any endpoint, with the same token, retries and errors as all other calls.

        Args:
            method: HTTP method.
            path: Full path from the origin, such as ``/api/partners/v2.0/org/...``. Percent-encode the values in it.
            params: Query parameters. A value ``None`` is left out; a list repeats the parameter.
            json: Body, sent as JSON; with ``None``, no body is sent.

        Returns:
            The response, with a 2xx status.

        Raises:
            ValueError: The path is a full URL or not a path, the method is not valid, or the body is not JSON.
            PoderoError: Any failure; see `podero.errors`.
        """
        from podero._http.any_endpoint import any_request

        request = any_request(self._settings, method, path, params, json)
        del path, params, json  # they may hold secrets, which must not show in tracebacks
        return self._sender.call(request)

    @property
    def generated(self) -> "AuthenticatedClient":
        """The client for the low-level ``sync`` functions of ``podero_api.api``: same token, retries and errors."""
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
        """Return a client that differs in some options; the others are those of this client.

        Both clients share connections and tokens, so making one is cheap. Closing the new client closes nothing.
        Closing this client also closes the new one.

        Args:
            org_id: Organization for all calls.
            timeout: Seconds for reading, writing and waiting for a free connection.
            total_timeout: Seconds for a whole call, with all attempts and pauses.
            max_attempts: How many times a request is sent at most.
            on_response: Called with one `ResponseInfo` for each attempt.

        Raises:
            ConfigurationError: An option has the wrong type.
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
        """Close the connections. The client cannot be used afterwards."""
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
