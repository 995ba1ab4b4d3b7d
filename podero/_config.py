"""The configuration of a client: from arguments, then from the environment; checked at construction."""

import os
import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

import attrs

from podero._arguments import checked_id, checked_seconds
from podero._auth.credentials import AccessToken, ClientCredentials, Credentials, PasswordCredentials
from podero._http.body import MEGABYTE
from podero._secrets import Secret
from podero._urls import PRODUCTION, checked_origin
from podero.errors import ConfigurationError

if TYPE_CHECKING:
    from podero._auth.file_cache import FileTokenCache

MAX_RESPONSE_MB = 64.0

_PAIRS: tuple[tuple[str, str, type[ClientCredentials] | type[PasswordCredentials]], ...] = (
    ("PODERO_CLIENT_ID", "PODERO_CLIENT_SECRET", ClientCredentials),
    ("PODERO_USERNAME", "PODERO_PASSWORD", PasswordCredentials),
)


@attrs.frozen(kw_only=True, eq=False)
class Settings:
    """A client's checked configuration.

    Attributes:
        credentials: The credentials for the token requests.
        from_environment: Whether the credentials came from the environment; a pickle then does not hold them.
        org_id: Default organization.
        origin: Scheme, host and port of the API.
        timeout: Seconds for reading, writing and waiting for a connection of the pool.
        total_timeout: Seconds for a whole call, attempts and pauses included.
        max_attempts: How many times a request is sent at most.
        token_cache: The file in which processes share tokens.
        app_name: Front of the ``User-Agent``.
        transport: The caller's own httpx transport.
        on_response: The caller's function that is called for each attempt.
        max_response: Largest body of a successful response, in bytes after decompression.
    """

    credentials: Credentials
    from_environment: bool
    org_id: UUID | None
    origin: str
    timeout: float
    total_timeout: float | None
    max_attempts: int
    token_cache: "FileTokenCache | None"
    app_name: str | None
    transport: Any
    on_response: Any
    max_response: int

    def __getstate__(self) -> dict[str, Any]:
        state = {field.name: getattr(self, field.name) for field in attrs.fields(Settings)}
        for what, value in (
            ("callable of its AccessToken", self._provider()),
            ("transport", self.transport),
            ("function on_response", self.on_response),
        ):
            if value is not None and not _can_be_pickled(value):
                raise TypeError(f"this client cannot be pickled, as its {what} cannot; make a client where it is used")
        if self.from_environment:
            state["credentials"] = None
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        _log_as_the_environment_says()
        if state["credentials"] is None:
            state["credentials"] = credentials_from_environment()
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def _provider(self) -> Any:
        return self.credentials.provider if isinstance(self.credentials, AccessToken) else None


def make_settings(
    *,
    client_id: str | None,
    client_secret: Secret | None,
    credentials: Credentials | None,
    org_id: UUID | str | None,
    base_url: Secret | None,
    timeout: float,
    total_timeout: float | None = None,
    max_attempts: int,
    token_cache: "FileTokenCache | None",
    app_name: str | None,
    transport: Any,
    on_response: Any = None,
) -> Settings:
    """Check the arguments, and take missing ones from the environment.

    Raises:
        ConfigurationError: An argument is missing, contradicts another one or has the wrong type.
    """
    _log_as_the_environment_says()
    given = _given_credentials(client_id, client_secret, credentials)
    return Settings(
        credentials=given or credentials_from_environment(),
        from_environment=given is None,
        org_id=_organization(org_id),
        origin=checked_origin(base_url or Secret(os.environ.get("PODERO_BASE_URL") or PRODUCTION)),
        timeout=_checked_timeout("timeout", timeout),
        total_timeout=None if total_timeout is None else _checked_timeout("total_timeout", total_timeout),
        max_attempts=_checked_attempts(max_attempts),
        token_cache=_checked_cache(token_cache),
        app_name=_checked_app_name(app_name),
        transport=transport,
        on_response=_checked_function(on_response),
        max_response=_max_response_from_environment(),
    )


def _log_as_the_environment_says() -> None:
    level = os.environ.get("PODERO_LOG")
    if level:
        from podero._logs import log_to_stderr

        log_to_stderr(level)


def credentials_from_environment() -> Credentials:
    """Credentials from the environment: client credentials first, then user name and password, then a token.

    Raises:
        ConfigurationError: Only one half of a pair is set, or nothing at all.
    """
    for first, second, kind in _PAIRS:
        name, secret = os.environ.get(first), Secret(os.environ.get(second))
        if name and secret.is_text():
            return _made(kind, name, secret)
        if name or secret.is_text():
            raise ConfigurationError(f"the environment holds only one of {first} and {second}; set both or neither")
    token = Secret(os.environ.get("PODERO_ACCESS_TOKEN"))
    if token.is_text():
        return AccessToken(token)  # type: ignore[arg-type]  # a wrapped token stays wrapped
    raise ConfigurationError(
        "no credentials: pass client_id= and client_secret=, or credentials=, or set PODERO_CLIENT_ID and "
        "PODERO_CLIENT_SECRET (or PODERO_USERNAME and PODERO_PASSWORD, or PODERO_ACCESS_TOKEN)"
    )


def _given_credentials(
    client_id: str | None, client_secret: Secret | None, credentials: Credentials | None
) -> Credentials | None:
    if client_id is None and client_secret is None:
        if credentials is not None and not isinstance(credentials, Credentials):
            raise ConfigurationError("credentials must be ClientCredentials, PasswordCredentials or AccessToken")
        return credentials
    if credentials is not None:
        raise ConfigurationError("pass either credentials=, or client_id= and client_secret=")
    if client_id is None or client_secret is None:
        raise ConfigurationError(
            "pass both client_id= and client_secret=; one of them is not combined with the other from the environment"
        )
    return _made(ClientCredentials, client_id, client_secret)


def _made(kind: type[ClientCredentials] | type[PasswordCredentials], name: str, secret: Secret) -> Credentials:
    return kind(name, secret)  # type: ignore[arg-type]  # a wrapped secret stays wrapped


def _organization(org_id: UUID | str | None) -> UUID | None:
    value = org_id if org_id is not None else os.environ.get("PODERO_ORG_ID") or None
    if value is None:
        return None
    try:
        return checked_id("org_id", value)
    except ValueError as error:
        source = "" if org_id is not None else " (from PODERO_ORG_ID)"
        raise ConfigurationError(f"{error}{source}") from None


def with_changes(
    settings: Settings,
    *,
    org_id: UUID | str | None,
    timeout: float | None,
    total_timeout: float | None,
    max_attempts: int | None,
    on_response: Any,
) -> Settings:
    """A copy of the configuration with other options; an option ``None`` is left as it is.

    Raises:
        ConfigurationError: An option has the wrong type.
    """
    changes: dict[str, Any] = {
        "org_id": None if org_id is None else _organization(org_id),
        "timeout": None if timeout is None else _checked_timeout("timeout", timeout),
        "total_timeout": None if total_timeout is None else _checked_timeout("total_timeout", total_timeout),
        "max_attempts": None if max_attempts is None else _checked_attempts(max_attempts),
        "on_response": _checked_function(on_response),
    }
    return attrs.evolve(settings, **{name: value for name, value in changes.items() if value is not None})


def _checked_function(on_response: Any) -> Any:
    import inspect

    if on_response is not None and (not callable(on_response) or inspect.iscoroutinefunction(on_response)):
        raise ConfigurationError("on_response must be a plain function that takes one ResponseInfo")
    return on_response


def _checked_timeout(name: str, timeout: float) -> float:
    try:
        return checked_seconds(name, timeout)
    except ValueError as error:
        raise ConfigurationError(str(error)) from None


def _checked_attempts(max_attempts: int) -> int:
    if not isinstance(max_attempts, int) or isinstance(max_attempts, bool) or max_attempts < 1:
        raise ConfigurationError(f"max_attempts must be a whole number from 1 up, not {max_attempts!r:.40}")
    return max_attempts


def _max_response_from_environment() -> int:
    given = os.environ.get("PODERO_MAX_RESPONSE_MB") or str(MAX_RESPONSE_MB)
    try:
        megabytes = float(given)
    except ValueError:
        megabytes = 0.0
    if not 0 < megabytes <= 1_000_000:
        raise ConfigurationError(f"PODERO_MAX_RESPONSE_MB must be a positive number of megabytes, not {given!r:.40}")
    return max(1, int(megabytes * MEGABYTE))


def _checked_cache(token_cache: "FileTokenCache | None") -> "FileTokenCache | None":
    if token_cache is None:
        return None
    from podero._auth.file_cache import FileTokenCache  # most clients have none

    if not isinstance(token_cache, FileTokenCache):
        raise ConfigurationError("token_cache must be a FileTokenCache, such as FileTokenCache('/run/app/podero.json')")
    return token_cache


def _checked_app_name(app_name: str | None) -> str | None:
    if app_name is not None and not (
        isinstance(app_name, str) and re.fullmatch(r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?", app_name)
    ):
        raise ConfigurationError("app_name must be visible ASCII, such as 'billing/1.4'")
    return app_name


def _can_be_pickled(value: Any) -> bool:
    import pickle

    try:
        pickle.dumps(value)
    except Exception:  # pickling runs code of the value, which may raise anything
        return False
    return True


def wrapped_unless_credentials(credentials: Any) -> Any:
    """Return credentials unchanged. Anything else may be a bare token, so it is wrapped before it is refused."""
    return credentials if credentials is None or isinstance(credentials, Credentials) else Secret(credentials)


def client_repr(client: Any) -> str:
    """The repr of a client, also of one whose constructor has not finished."""
    settings = getattr(client, "_settings", None)
    if settings is None:
        return f"<{type(client).__name__}, not constructed yet>"
    return f"<{type(client).__name__} {settings.origin}, {type(settings.credentials).__name__}, org {settings.org_id}>"
