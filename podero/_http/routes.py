"""The targets of connections, and how httpx opens them: hosts, proxies from the environment, TLS."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from podero._http.tls import no_tls_context, tls_context
from podero._secrets import Secret
from podero._urls import is_loopback
from podero.errors import ConfigurationError

if TYPE_CHECKING:
    from podero._config import Settings

MAX_CONNECTIONS = 100

H = TypeVar("H", httpx.HTTPTransport, httpx.AsyncHTTPTransport)

_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1)


def check_addresses(settings: "Settings") -> None:
    """Raise ConfigurationError for host names that httpx cannot use."""
    token_url = getattr(settings.credentials, "token_url", None)
    for name, url in (("base_url", settings.origin), ("token_url", token_url)):
        try:
            known = url is None or bool(httpx.URL(url).host)
        except (httpx.InvalidURL, ValueError):  # ValueError: names that IDNA does not know
            known = False
        if not known:
            raise ConfigurationError(f"{name} has a host name that is not valid: {url}")


def token_origin(settings: "Settings") -> str:
    """The origin of the token endpoint: the API's own, or that of the credentials' ``token_url``."""
    token_url: str | None = getattr(settings.credentials, "token_url", None)
    return settings.origin if token_url is None else "/".join(token_url.split("/", 3)[:3])


def opener(kind: type[H], origin: str) -> Callable[[], H]:
    """Return a function that creates httpx transports with one connection to an origin, with the environment's proxy.

    Raises:
        ConfigurationError: The proxy cannot be used.
    """
    tls = tls_context() if origin.startswith("https:") else no_tls_context()
    given = proxy_for(origin)
    proxy: httpx.Proxy | None = None
    problem = ""
    try:
        if given.is_text():
            _ = urlsplit(given.reveal()).port  # httpx accepts any number as a port
            secure = given.reveal().lower().startswith("https:")
            proxy = httpx.Proxy(given.reveal(), ssl_context=tls_context() if secure else None)
            kind(verify=tls, trust_env=False, limits=_ONE, proxy=proxy)
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        problem = type(error).__name__
    if problem:
        raise ConfigurationError(
            f"the proxy in the environment for {origin} cannot be used ({problem}); "
            "http:// and https:// proxies work, socks5:// needs the package socksio"
        )
    return lambda: kind(verify=tls, trust_env=False, limits=_ONE, proxy=proxy)


def proxy_for(origin: str) -> Secret:
    """The URL of the proxy, wrapped since it may hold a password; None for loopback hosts."""
    parts = urlsplit(origin)
    if is_loopback(parts.hostname) or proxy_bypass(parts.hostname or ""):
        return Secret(None)
    proxies = {scheme: Secret(url) for scheme, url in getproxies().items()}
    proxy = proxies.get(parts.scheme) or proxies.get("all") or Secret(None)
    return Secret(f"http://{proxy.reveal()}") if proxy.is_text() and "://" not in proxy.reveal() else proxy
