"""The public function for the fast transport of `AsyncPodero`; `podero.fleet._aiohttp.transport` implements it."""

import attrs

from podero._config import Settings
from podero._extras import require
from podero._http.routes import MAX_CONNECTIONS
from podero._http.transport import AsyncTransport, Secrets
from podero.errors import ConfigurationError


@attrs.frozen(repr=False)
class FastTransport:
    """The return value of `transport`. It can be pickled; each client has its own connections in each event loop."""

    _max_connections: int

    def connect(self, settings: Settings, secrets: Secrets) -> AsyncTransport:
        """Connections for one client in one event loop; see `podero._http.transport.AsyncTransportFactory`."""
        from podero.fleet._aiohttp.transport import AiohttpTransport

        return AiohttpTransport(self._max_connections, settings, secrets)

    def __repr__(self) -> str:
        return f"podero.fleet.transport(max_connections={self._max_connections})"


def transport(*, max_connections: int = MAX_CONNECTIONS) -> FastTransport:
    """Create a transport for ``AsyncPodero(transport=...)`` that is fast with hundreds of concurrent requests.

    Like the default transport, it verifies certificates, and takes a CA and a proxy from the environment; but SOCKS
    proxies do not work. It can be pickled, and used in one event loop after another.

    Args:
        max_connections: Most connections that a client opens at a time; further requests wait.

    Raises:
        ConfigurationError: The extra ``fleet`` is not installed, or ``max_connections`` is not a number from 1 up.
    """
    require("aiohttp")
    if not isinstance(max_connections, int) or isinstance(max_connections, bool) or max_connections < 1:
        raise ConfigurationError(f"max_connections must be a whole number from 1 up, not {max_connections!r:.40}")
    return FastTransport(max_connections)
