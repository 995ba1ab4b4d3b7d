"""Where requests of the fast transport go: origins, with certificates and proxy, and what stands in a request line."""

import base64
import re
from typing import Any
from urllib.parse import urlsplit

import attrs
import httpx
from yarl import URL

from podero._http.connections import proxy_for
from podero._http.tls import tls_context
from podero.errors import ConfigurationError

_AS_IT_IS = re.compile(r"[!$-;=?-_a-z|~]*")
"""Characters that httpx quotes neither in a path nor in a query."""


def target_of(url: str, origin: str) -> str:
    """Path and query of a URL of this origin, written as httpx writes them."""
    target = url[len(origin) :]
    if _AS_IT_IS.fullmatch(target) and "/." not in target:
        return target
    return httpx.URL(url).raw_path.decode("ascii")


@attrs.frozen
class Route:
    """The way to one origin.

    Attributes:
        url: The origin.
        headers: Headers of every request to it; may hold a proxy's password.
        options: How it is reached, for `aiohttp.ClientSession.request`; may hold the password too.
    """

    url: URL
    headers: dict[str, str] = attrs.field(repr=False)
    options: dict[str, Any] = attrs.field(repr=False)


@attrs.frozen
class Proxy:
    """A proxy that every request goes through.

    Attributes:
        url: Where it is.
        headers: What it is told; may hold a password.
    """

    url: URL
    headers: dict[str, str] = attrs.field(repr=False)


def proxy_of(origin: str) -> Proxy | None:
    """The proxy that the environment names for the API, if it names one.

    Raises:
        ConfigurationError: It is none that aiohttp can use.
    """
    named = proxy_for(origin)
    if not named.is_text():
        return None
    problem = ""
    try:
        _ = urlsplit(named.reveal()).port  # httpx takes any number for a port
        proxy = httpx.Proxy(named.reveal())
        if proxy.url.scheme in ("http", "https"):
            secret = b":".join(proxy.raw_auth or ())
            headers = {"Proxy-Authorization": f"Basic {base64.b64encode(secret).decode()}"} if secret else {}
            return Proxy(URL(str(proxy.url)), headers)
        problem = "its scheme is not supported by aiohttp"
    except (ValueError, httpx.InvalidURL) as error:
        problem = type(error).__name__
    raise ConfigurationError(
        f"the proxy that the environment names for {origin} cannot be used ({problem}); "
        "podero.fleet.transport takes http:// and https:// proxies"
    )


def route_to(origin: str, proxy: Proxy | None) -> Route:
    """The way to an origin."""
    url = httpx.URL(origin)
    headers = {"Host": url.netloc.decode("ascii")}
    options: dict[str, Any] = {}
    if url.scheme == "https":
        options["ssl"] = tls_context()
    elif proxy is not None:  # it reads the request itself, where TLS would make a tunnel of it
        headers |= proxy.headers
    if proxy is not None:
        options |= {"proxy": proxy.url, "proxy_headers": proxy.headers}
    return Route(URL(origin, encoded=True), headers, options)
