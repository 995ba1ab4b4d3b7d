"""The three kinds of credentials. None of them shows its secret in a repr, an error or a traceback."""

from collections.abc import Awaitable, Callable
from typing import Literal

import attrs

from podero._secrets import HIDDEN, Secret
from podero._urls import checked_token_url
from podero.errors import ConfigurationError

TokenProvider = Callable[[], str] | Callable[[], Awaitable[str]]


@attrs.frozen(init=False, repr=False)
class ClientCredentials:
    """Client id and client secret, for servers (OAuth 2 client credentials grant).

    Args:
        client_id: The client's id.
        client_secret: Its secret.
        token_url: Full https URL of the token endpoint; default ``{origin}/oauth2/token/``.
        scope: Scopes to request, separated by spaces; by default none is sent, and the server decides.
        body: Encoding of the token request. "auto" sends JSON, as Podero's guides say. If the response shows that the
            server may expect a form instead, it sends a form once, and remembers which encoding worked.

    Raises:
        ConfigurationError: A value is missing or has the wrong type.
    """

    client_id: str
    client_secret: Secret
    token_url: str | None
    scope: str | None
    body: Literal["auto", "json", "form"]

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        token_url: str | None = None,
        scope: str | None = None,
        body: Literal["auto", "json", "form"] = "auto",
    ) -> None:
        secret = Secret(client_secret)
        address = None if token_url is None else Secret(token_url)
        del client_secret, token_url
        _need_text("client_id", client_id)
        _need_secret("client_secret", secret)
        if body not in ("auto", "json", "form"):
            raise ConfigurationError(f'body must be "auto", "json" or "form", not {body!r:.40}')
        if scope is not None:
            _need_text("scope", scope)
        url = None if address is None else checked_token_url(address)
        self.__attrs_init__(client_id, secret, url, scope, body)  # pyright: ignore[reportAttributeAccessIssue]  # made by attrs

    def __repr__(self) -> str:
        return f"ClientCredentials({_shown(self, 'client_id')}, {HIDDEN})"


@attrs.frozen(init=False, repr=False)
class PasswordCredentials:
    """User name and password of a person. Tokens are renewed with the refresh token, else with the password.

    Args:
        username: The user's name.
        password: The password.
        token_url: Full https URL of the token endpoint; default ``{origin}/api/partners/v2.0/auth/token``.

    Raises:
        ConfigurationError: A value is missing or has the wrong type.
    """

    username: str
    password: Secret
    token_url: str | None

    def __init__(self, username: str, password: str, *, token_url: str | None = None) -> None:
        secret = Secret(password)
        address = None if token_url is None else Secret(token_url)
        del password, token_url
        _need_text("username", username)
        _need_secret("password", secret)
        url = None if address is None else checked_token_url(address)
        self.__attrs_init__(username, secret, url)  # pyright: ignore[reportAttributeAccessIssue]  # made by attrs

    def __repr__(self) -> str:
        return f"PasswordCredentials({_shown(self, 'username')}, {HIDDEN})"


@attrs.frozen(init=False, repr=False)
class AccessToken:
    """A token that you already have, or a callable that returns one.

    A token given as a string cannot be renewed: if the API refuses it, `AuthenticationError` is raised. A callable is
    called at the first request, and its token is kept; it is called once more if the API refuses the token. With
    ``AsyncPodero``, it may be async.

    Args:
        token_or_callable: The token, or the callable. In ``AsyncPodero`` a plain callable runs in a thread.

    Raises:
        ConfigurationError: It is neither, or the token has characters that a header cannot hold.
    """

    token: Secret | None
    provider: TokenProvider | None

    def __init__(self, token_or_callable: str | TokenProvider) -> None:
        given = Secret(token_or_callable)
        del token_or_callable
        provider = given.callable_or_none()
        if provider is None and not given.fits_in_header():
            raise ConfigurationError(
                "AccessToken needs a token (visible ASCII, no spaces) or a callable that returns one"
            )
        self.__attrs_init__(given if provider is None else None, provider)  # pyright: ignore[reportAttributeAccessIssue]  # made by attrs

    def __repr__(self) -> str:
        return f"AccessToken({HIDDEN})"


Credentials = ClientCredentials | PasswordCredentials | AccessToken


def _shown(credentials: object, name: str) -> str:
    """A field for the repr, which must also work before the constructor has finished."""
    return repr(getattr(credentials, name, "..."))


def _need_text(name: str, value: object) -> None:
    _need_secret(name, Secret(value))


def _need_secret(name: str, value: Secret) -> None:
    if not value.is_text():
        raise ConfigurationError(f"{name} must be a string that is not empty")
    if not value.can_be_encoded():
        raise ConfigurationError(f"{name} has characters that cannot be encoded as UTF-8 (bytes of another encoding?)")
