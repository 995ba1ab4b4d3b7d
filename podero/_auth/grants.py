"""How each kind of credentials gets a token."""

import base64
import json
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol
from urllib.parse import quote, urlencode

import msgspec
from podero_api.operation import json_body

from podero._auth.credentials import AccessToken, ClientCredentials, Credentials, PasswordCredentials
from podero._auth.token_response import read_token
from podero._http.flow import Await, Blocking, Flow, is_passing, request_flow
from podero._http.request import Request
from podero._http.token import Token
from podero._secrets import Secret, sealed
from podero.errors import APIConnectionError, ConfigurationError, PoderoError, TokenError

CLIENT_TOKEN_PATH = "/oauth2/token/"  # noqa: S105  # a path; without its last slash, a redirect would drop the body
USER_TOKEN_PATH = "/api/partners/v2.0/auth/token"  # noqa: S105  # a path

Clock = Callable[[], float]

# Errors of a server that reads only JSON bodies and got a form, or the other way round.
_MIX_UP = frozenset({"unsupported_grant_type", "invalid_request"})

# Errors of a callable that a retry cannot fix.
_MISTAKES = (AttributeError, ImportError, NameError, NotImplementedError, SyntaxError, TypeError)


class Grant(Protocol):
    """Gets tokens for one kind of credentials."""

    renewable: bool

    def fetch(self, previous: Token | None) -> Flow[Token]:
        """Get a new token; ``previous`` is the last one, if any."""
        ...

    def secrets(self) -> list[Secret]:
        """The secrets in the credentials."""
        ...

    def identity(self) -> tuple[str, ...]:
        """Texts that identify the credentials and their server; no secrets."""
        ...


def grant_for(credentials: Credentials, origin: str, max_attempts: int, clock: Clock = time.monotonic) -> Grant:
    """The grant that fits the credentials."""
    if isinstance(credentials, ClientCredentials):
        return _ClientCredentialsGrant(credentials, origin, max_attempts, clock)
    if isinstance(credentials, PasswordCredentials):
        return _PasswordGrant(credentials, origin, max_attempts, clock)
    return _GivenToken(credentials)


class _ClientCredentialsGrant:
    renewable = True

    def __init__(self, credentials: ClientCredentials, origin: str, max_attempts: int, clock: Clock) -> None:
        self._credentials = credentials
        self._url = credentials.token_url or origin + CLIENT_TOKEN_PATH
        self._max_attempts = max_attempts
        self._clock = clock
        self._encoding = credentials.body  # "auto" until it is known which encoding the server reads

    def fetch(self, previous: Token | None) -> Flow[Token]:  # noqa: ARG002  # there is no refresh token here
        if self._encoding != "auto":
            return (yield from self._ask(self._encoding))
        try:
            token = yield from self._ask("json")
        except TokenError as error:
            if not _is_mix_up(error):
                raise
            problem = error
        else:
            self._encoding = "json"
            return token
        try:
            token = yield from self._ask("form")
        except TokenError as error:
            if _is_mix_up(error):
                raise problem from None
            raise
        self._encoding = "form"
        return token

    def _ask(self, encoding: str) -> Flow[Token]:
        request = self._request(form=encoding == "form")
        asked = self._clock()
        secrets = self.secrets()
        response = yield from request_flow(request, _NoTokens(secrets), self._max_attempts)
        return read_token(request, response, asked, secrets)

    def _request(self, *, form: bool) -> Request:
        fields = {"grant_type": "client_credentials"}
        if self._credentials.scope is not None:
            fields["scope"] = self._credentials.scope
        return sealed(
            lambda: _token_request(
                self._url,
                urlencode(fields).encode() if form else json_body(fields),
                {
                    "Authorization": f"Basic {self._basic().reveal()}",
                    "Content-Type": "application/x-www-form-urlencoded" if form else "application/json",
                },
            )
        )

    def _basic(self) -> Secret:
        """Client id and secret, each percent-encoded, then joined (RFC 6749, 2.3.1)."""
        return sealed(
            lambda: Secret(
                base64.b64encode(
                    f"{_encoded(self._credentials.client_id)}:"
                    f"{_encoded(self._credentials.client_secret.reveal())}".encode()
                ).decode()
            )
        )

    def secrets(self) -> list[Secret]:
        secret = self._credentials.client_secret
        return [self._basic(), secret, sealed(lambda: Secret(_encoded(secret.reveal())))]

    def identity(self) -> tuple[str, ...]:
        return ("client_credentials", self._url, self._credentials.client_id, self._credentials.scope or "")


class _PasswordGrant:
    renewable = True

    def __init__(self, credentials: PasswordCredentials, origin: str, max_attempts: int, clock: Clock) -> None:
        self._credentials = credentials
        self._url = credentials.token_url or origin + USER_TOKEN_PATH
        self._max_attempts = max_attempts
        self._clock = clock

    def fetch(self, previous: Token | None) -> Flow[Token]:
        refresh = previous.refresh_value if previous is not None else None
        if refresh is not None:
            try:
                return (yield from self._ask(self._refresh_request(refresh), refresh))
            except TokenError as error:
                if is_passing(error):
                    raise
        return (yield from self._ask(self._password_request(), None))

    def _ask(self, request: Request, refresh: Secret | None) -> Flow[Token]:
        asked = self._clock()
        secrets = [*self.secrets(), *([refresh] if refresh else [])]
        response = yield from request_flow(request, _NoTokens(secrets), self._max_attempts)
        token = read_token(request, response, asked, secrets)
        return token if token.refresh_value else msgspec.structs.replace(token, refresh_value=refresh)

    def _password_request(self) -> Request:
        name, password = self._credentials.username, self._credentials.password
        return sealed(
            lambda: self._request({"grant_type": "password", "username": name, "password": password.reveal()})
        )

    def _refresh_request(self, refresh: Secret) -> Request:
        return sealed(lambda: self._request({"grant_type": "refresh_token", "refresh_token": refresh.reveal()}))

    def _request(self, fields: dict[str, str]) -> Request:
        return _token_request(self._url, json.dumps(fields).encode(), {"Content-Type": "application/json"})

    def secrets(self) -> list[Secret]:
        return [self._credentials.password]

    def identity(self) -> tuple[str, ...]:
        return ("password", self._url, self._credentials.username)


class _GivenToken:
    """For a given token, or a callable that returns one."""

    def __init__(self, credentials: AccessToken) -> None:
        self._credentials = credentials
        self.renewable = credentials.provider is not None

    def fetch(self, previous: Token | None) -> Flow[Token]:  # noqa: ARG002  # there is no refresh token here
        if self._credentials.provider is None:
            return Token(self._credentials.token or Secret(None))
        given = yield from _provided(self._credentials.provider)
        if not given.fits_in_header():
            raise ConfigurationError("the access token callable returned no token (visible ASCII, no spaces)")
        return Token(given)

    def secrets(self) -> list[Secret]:
        return [self._credentials.token] if self._credentials.token else []

    def identity(self) -> tuple[str, ...]:
        return ()


def _provided(provider: Callable[[], Any]) -> Flow[Secret]:
    """The result of the callable, wrapped before any other code can raise an error."""
    try:
        given: Secret = yield Blocking(lambda: Secret.returned_by(provider))
        awaitable = given.awaitable_or_none()
        if awaitable is not None:
            given = yield Await(awaitable)
    except PoderoError:
        raise
    except _MISTAKES as error:
        raise ConfigurationError(f"the access token callable raised {type(error).__name__}") from error
    except Exception as error:
        raise APIConnectionError(
            f"no access token: the callable raised {type(error).__name__}", request_sent=False
        ) from error
    return given


class _NoTokens:
    """Takes the place of the token holder while the token itself is requested."""

    renewable = False

    def __init__(self, secrets: list[Secret]) -> None:
        self._secrets = secrets

    def fresh(self) -> None:  # pragma: no cover - never called: a token request is sent without a token
        return None

    def secrets(self) -> Iterable[Secret]:
        return self._secrets


def _is_mix_up(error: TokenError) -> bool:
    code = error.body.get("error") if isinstance(error.body, dict) else None
    return error.status_code == 400 and isinstance(code, str) and code in _MIX_UP


# The functions below run only inside `sealed`.


def _token_request(url: str, content: bytes, headers: Mapping[str, str]) -> Request:
    return Request(
        method="POST",
        url=url,
        headers={"Cache-Control": "no-cache", **headers},
        content=content,
        to_token_endpoint=True,
    )


def _encoded(text: str) -> str:
    return quote(text, safe="")
