"""Where the sockets come from: httpx's connection pools, the caller's own transport, proxies from the environment."""

from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from podero._config import Settings
from podero._secrets import Secret
from podero._urls import is_loopback
from podero.errors import ConfigurationError

MAX_CONNECTIONS = 100


def given_transport(transport: Any, method: str) -> Any:
    """The caller's own transport, if there is one; raises ConfigurationError if it is of the other kind."""
    if transport is not None and not hasattr(transport, method):
        raise ConfigurationError(f"transport must have the method {method}, as httpx's transports of that kind have")
    return transport


def check_addresses(settings: Settings) -> None:
    """Raise ConfigurationError for hosts that httpx cannot address."""
    token_url = getattr(settings.credentials, "token_url", None)
    for name, url in (("base_url", settings.origin), ("token_url", token_url)):
        try:
            known = url is None or bool(httpx.URL(url).host)
        except (httpx.InvalidURL, ValueError):  # ValueError: names that IDNA does not know
            known = False
        if not known:
            raise ConfigurationError(f"{name} names a host that cannot be addressed: {url}")


def pool(kind: Any, origin: str) -> Any:
    """A connection pool of httpx's, with the proxy that the environment names for the API's host."""
    limits = httpx.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS)
    proxy = proxy_for(origin)
    if not proxy.is_text():
        return kind(limits=limits)
    problem = ""
    try:
        _ = urlsplit(proxy.reveal()).port  # httpx takes any number for a port
        return kind(limits=limits, proxy=proxy.reveal())
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        problem = type(error).__name__
    raise ConfigurationError(
        f"the proxy that the environment names for {origin} cannot be used ({problem}); "
        "http:// and https:// proxies work, socks5:// needs the package socksio"
    )


def overfull(response: httpx.Response) -> Any:
    """The connection, if the server sent more on it than this answer, to be closed; else None.

    httpcore keeps the excess and takes it for the answer to the next request on that connection, whoever's that is. It
    has no public name for it; in transports of another make there is nothing to look at.
    """
    state: Any = response.stream
    for name in ("_httpcore_stream", "_stream", "_connection", "_h11_state"):
        state = getattr(state, name, None)
    excess = state is not None and state.trailing_data[0]
    return response.extensions.get("network_stream") if excess else None


def proxy_for(origin: str) -> Secret:
    """The proxy's URL, wrapped because it may hold a password; loopback hosts have none."""
    parts = urlsplit(origin)
    if is_loopback(parts.hostname) or proxy_bypass(parts.hostname or ""):
        return Secret(None)
    proxies = {scheme: Secret(url) for scheme, url in getproxies().items()}
    proxy = proxies.get(parts.scheme) or proxies.get("all") or Secret(None)
    return Secret(f"http://{proxy.reveal()}") if proxy.is_text() and "://" not in proxy.reveal() else proxy
