"""The targets of the fast transport: origins, with certificates and proxy, and the text of the request line."""

import base64
import re
from typing import Any
from urllib.parse import urlsplit

import attrs
import httpx
from yarl import URL

from podero._http.routes import proxy_for
from podero._http.tls import tls_context
from podero.errors import ConfigurationError

_AS_IT_IS = re.compile(r"[!$-;=?-_a-z|~]*")
"""Characters that httpx percent-encodes neither in a path nor in a query."""


def target_of(url: str, origin: str) -> str:
    """Path and query of a URL of this origin, written as httpx writes them."""
    target = url[len(origin) :]
    if _AS_IT_IS.fullmatch(target) and "/." not in target:
        return target
    return httpx.URL(url).raw_path.decode("ascii")


@attrs.frozen
class Route:
    """How to reach one origin.

    Attributes:
        url: The origin.
        headers: Headers of every request to it.
        options: Options for `aiohttp.ClientSession.request`; may hold a proxy's password.
    """

    url: URL
    headers: dict[str, str] = attrs.field(repr=False)
    options: dict[str, Any] = attrs.field(repr=False)


def route_to(url: httpx.URL) -> Route:
    """How to reach the origin of a URL, with the proxy in the environment.

    Raises:
        ConfigurationError: aiohttp cannot use the proxy.
    """
    origin = origin_of(url)
    options = _proxy_options(origin)
    if url.scheme == "https":
        options["ssl"] = tls_context()
    return Route(URL(origin, encoded=True), {"Host": url.netloc.decode("ascii")}, options)


def origin_of(url: httpx.URL) -> str:
    """Scheme, host and port, as httpx writes them."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _proxy_options(origin: str) -> dict[str, Any]:
    named = proxy_for(origin)
    if not named.is_text():
        return {}
    problem = ""
    try:
        _ = urlsplit(named.reveal()).port  # httpx accepts any number as a port
        proxy = httpx.Proxy(named.reveal())
        if proxy.url.scheme in ("http", "https"):
            secret = b":".join(proxy.raw_auth or ())
            headers = {"Proxy-Authorization": f"Basic {base64.b64encode(secret).decode()}"} if secret else {}
            return {"proxy": URL(str(proxy.url)), "proxy_headers": headers}
        problem = "its scheme is not supported by aiohttp"
    except (ValueError, httpx.InvalidURL) as error:
        problem = type(error).__name__
    raise ConfigurationError(
        f"the proxy in the environment for {origin} cannot be used ({problem}); "
        "podero.fleet.transport supports http:// and https:// proxies"
    )
