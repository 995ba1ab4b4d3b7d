"""How each kind of credentials gets a token: the requests, and how their answers are read."""

import base64
import json
import time
from collections.abc import Callable, Iterable
from typing import Any, Protocol
from urllib.parse import quote_plus, urlencode

import attrs
import msgspec
from podero_api.operation import json_body

from podero._auth.credentials import AccessToken, ClientCredentials, Credentials, PasswordCredentials
from podero._auth.token import Token
from podero._http.flow import Await, Blocking, Flow, is_passing, request_flow
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._secrets import Secret, path_of
from podero.errors import APIResponseError, ConfigurationError, PoderoError, TokenError

CLIENT_TOKEN_PATH = "/oauth2/token/"  # noqa: S105  # a path; without its last slash a redirect would drop the body
USER_TOKEN_PATH = "/api/partners/v2.0/auth/token"  # noqa: S105  # a path

Clock = Callable[[], float]

# Errors that a server gives when it reads JSON bodies only and got a form, or the other way round.
_MIX_UP = frozenset({"unsupported_grant_type", "invalid_request"})


class TokenSource(Protocol):
    """Gets tokens for one kind of credentials."""

    renewable: bool

    def fetch(self, previous: Token | None) -> Flow[Token]:
        """Get a new token; ``previous`` is the last one, if any."""
        ...

    def secrets(self) -> list[Secret]:
        """The secrets that it holds itself."""
        ...

    def identity(self) -> tuple[str, ...]:
        """What tells its tokens from those of other credentials and servers; holds no secret."""
        ...


def source_for(credentials: Credentials, origin: str, max_attempts: int, clock: Clock = time.monotonic) -> TokenSource:
    """The source that fits the credentials."""
    if isinstance(credentials, ClientCredentials):
        return _ClientCredentialsSource(credentials, origin, max_attempts, clock)
    if isinstance(credentials, PasswordCredentials):
        return _PasswordSource(credentials, origin, max_attempts, clock)
    return _AccessTokenSource(credentials)


class _ClientCredentialsSource:
    renewable = True

    def __init__(self, credentials: ClientCredentials, origin: str, max_attempts: int, clock: Clock) -> None:
        self._credentials = credentials
        self._url = credentials.token_url or origin + CLIENT_TOKEN_PATH
        self._max_attempts = max_attempts
        self._clock = clock
        self._encoding = credentials.body  # "auto" until a server has shown what it reads

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
        call = self._call(encoding)
        asked = self._clock()
        answer = yield from request_flow(call, _NoTokens(self.secrets()), self._max_attempts)
        return read_token(call, answer, asked)

    def _call(self, encoding: str) -> Request:
        fields = {"grant_type": "client_credentials"}
        if self._credentials.scope is not None:
            fields["scope"] = self._credentials.scope
        form = encoding == "form"
        return Request(
            method="POST",
            url=self._url,
            headers={
                "Authorization": f"Basic {self._basic().reveal()}",
                "Cache-Control": "no-cache",
                "Content-Type": "application/x-www-form-urlencoded" if form else "application/json",
            },
            content=urlencode(fields).encode() if form else json_body(fields),
            to_token_endpoint=True,
        )

    def _basic(self) -> Secret:
        """Id and secret, form-urlencoded before they are joined (RFC 6749, 2.3.1)."""
        return Secret(
            base64.b64encode(
                f"{quote_plus(self._credentials.client_id)}:"
                f"{quote_plus(self._credentials.client_secret.reveal())}".encode()
            ).decode()
        )

    def secrets(self) -> list[Secret]:
        secret = self._credentials.client_secret
        return [self._basic(), secret, Secret(quote_plus(secret.reveal()))]

    def identity(self) -> tuple[str, ...]:
        return ("client_credentials", self._url, self._credentials.client_id, self._credentials.scope or "")


class _PasswordSource:
    renewable = True

    def __init__(self, credentials: PasswordCredentials, origin: str, max_attempts: int, clock: Clock) -> None:
        self._credentials = credentials
        self._url = credentials.token_url or origin + USER_TOKEN_PATH
        self._max_attempts = max_attempts
        self._clock = clock

    def fetch(self, previous: Token | None) -> Flow[Token]:
        if previous is not None and previous.refresh_value is not None:
            try:
                return (yield from self._ask(self._refresh_call(previous.refresh_value), previous.refresh_value))
            except TokenError as error:
                if is_passing(error):
                    raise
        return (yield from self._ask(self._password_call(), None))

    def _ask(self, call: Request, refresh_value: Secret | None) -> Flow[Token]:
        asked = self._clock()
        sent = [*self.secrets(), *([refresh_value] if refresh_value else [])]
        answer = yield from request_flow(call, _NoTokens(sent), self._max_attempts)
        token = read_token(call, answer, asked)
        return token if token.refresh_value else attrs.evolve(token, refresh_value=refresh_value)

    def _password_call(self) -> Request:
        return self._call(
            Secret(
                json.dumps(
                    {
                        "grant_type": "password",
                        "username": self._credentials.username,
                        "password": self._credentials.password.reveal(),
                    }
                )
            )
        )

    def _refresh_call(self, refresh_value: Secret) -> Request:
        return self._call(Secret(json.dumps({"grant_type": "refresh_token", "refresh_token": refresh_value.reveal()})))

    def _call(self, body: Secret) -> Request:
        return Request(
            method="POST",
            url=self._url,
            headers={"Cache-Control": "no-cache", "Content-Type": "application/json"},
            content=body.reveal().encode(),
            to_token_endpoint=True,
        )

    def secrets(self) -> list[Secret]:
        return [self._credentials.password]

    def identity(self) -> tuple[str, ...]:
        return ("password", self._url, self._credentials.username)


class _AccessTokenSource:
    def __init__(self, credentials: AccessToken) -> None:
        self._credentials = credentials
        self.renewable = credentials.provider is not None

    def fetch(self, previous: Token | None) -> Flow[Token]:  # noqa: ARG002  # there is no refresh token here
        if self._credentials.provider is None:
            return Token(self._credentials.token or Secret(None))
        given = yield from _provided(self._credentials.provider)
        if not given.fits_in_header():
            raise ConfigurationError("the access token callable returned no token (visible ASCII, no blanks)")
        return Token(given)

    def secrets(self) -> list[Secret]:
        return [self._credentials.token] if self._credentials.token else []

    def identity(self) -> tuple[str, ...]:
        return ()


def _provided(provider: Callable[[], Any]) -> Flow[Secret]:
    """What the callable gives, wrapped before anything else can raise."""
    try:
        given: Secret = yield Blocking(lambda: Secret(provider()))
        awaitable = given.awaitable_or_none()
        if awaitable is not None:
            given = yield Await(awaitable)
    except PoderoError:
        raise
    except Exception as error:
        raise ConfigurationError(f"the access token callable raised {type(error).__name__}") from error
    return given


class _NoTokens:
    """Stands for the holder while the token itself is fetched."""

    renewable = False

    def __init__(self, secrets: list[Secret]) -> None:
        self._secrets = secrets

    def fresh(self) -> None:  # pragma: no cover - nobody asks: a token request is sent without a token
        return None

    def secrets(self) -> Iterable[Secret]:
        return self._secrets


def read_token(call: Request, answer: RawResponse, now: float) -> Token:
    """Read the answer of a token endpoint.

    Raises:
        APIResponseError: There is no token in it that could stand in a header. The error does not show the answer.
    """
    fields = _token_fields(answer.content)
    value = fields.get("access_token")
    if not isinstance(value, Secret) or not value.fits_in_header():
        has = f"it has the keys {sorted(fields)}" if fields else "it is no JSON object"
        raise APIResponseError(
            f"{call.method} {path_of(call.url)}: the {answer.status_code} answer holds no access token ({has:.200})",
            method=call.method,
            url=call.shown_url,
            status_code=answer.status_code,
            path="$.access_token",
        )
    refresh = fields.get("refresh_token")
    usable = isinstance(refresh, Secret) and refresh.is_text()
    return Token.issued(value, fields.get("expires_in"), now, refresh if usable else None)


def _token_fields(content: bytes) -> dict[str, Any]:
    """The fields of the answer, its secrets wrapped; empty if it is no JSON object. Never raises."""
    try:
        data = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {key: item if key == "expires_in" else Secret(item) for key, item in data.items()}


def _is_mix_up(error: TokenError) -> bool:
    code = error.body.get("error") if isinstance(error.body, dict) else None
    return error.status_code == 400 and isinstance(code, str) and code in _MIX_UP
