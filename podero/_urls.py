"""Checks base URLs and token URLs before any secret is sent there."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from podero._secrets import Secret
from podero.errors import ConfigurationError

PRODUCTION = "https://app.podero.com"
SANDBOX = "https://sandbox-app.podero.com"
API_PREFIX = "/api/partners/v2.0"

_DEFAULT_PORTS = {"https": ":443", "http": ":80"}
_LABEL = r"[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_HOST = re.compile(rf"(\[[0-9A-Fa-f:.]+\]|{_LABEL}(\.{_LABEL})*\.?)(:[0-9]+)?")


def checked_origin(base_url: Secret) -> str:
    """The origin of a base URL; a trailing slash, a default port and the published API prefix are dropped.

    Args:
        base_url: The URL, wrapped because people put passwords into URLs.

    Raises:
        ConfigurationError: It is not an https origin (http is for loopback only), or it has another path.
    """
    parts = _checked(base_url, "base_url")
    if parts.path.rstrip("/") not in ("", API_PREFIX):
        raise ConfigurationError(
            f"base_url must be an origin such as {PRODUCTION}, without the path {parts.path!r}; "
            f"only {API_PREFIX} is dropped"
        )
    host = parts.netloc.lower().removesuffix(_DEFAULT_PORTS[parts.scheme])
    return f"{parts.scheme}://{host}"


def checked_token_url(token_url: Secret) -> str:
    """The token URL as given, wrapped like a base URL.

    Raises:
        ConfigurationError: It is not an https URL (http is for loopback only).
    """
    return _checked(token_url, "token_url").geturl()


def is_loopback(host: str | None) -> bool:
    """Whether a host name or address always means this machine, without asking DNS."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def _checked(given: Secret, name: str) -> SplitResult:
    if not given.is_text():
        raise ConfigurationError(f"{name} must be a URL such as {PRODUCTION}")
    if given.has_user_info():
        raise ConfigurationError(f"{name} must not hold a user, a password or @")
    url = given.reveal()
    if re.search(r"[^\x21-\x7e]|[\\]", url):
        raise ConfigurationError(f"{name} holds blanks, control characters, a backslash or characters outside ASCII")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigurationError(f"{name} is not a URL: {error}") from None
    if parts.scheme not in _DEFAULT_PORTS or port == 0 or not _HOST.fullmatch(parts.netloc):
        raise ConfigurationError(f"{name} must be a full https URL such as {PRODUCTION}")
    if "?" in url or "#" in url:
        raise ConfigurationError(f"{name} must have neither a query nor a fragment")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigurationError(f"{name} must be https; http would send secrets unencrypted (except to loopback)")
    return parts
