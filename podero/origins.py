"""Where requests may go: checking base URLs and token URLs before any secret is sent there."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from podero.errors import ConfigurationError

PRODUCTION = "https://app.podero.com"
SANDBOX = "https://sandbox-app.podero.com"
API_PREFIX = "/api/partners/v2.0"


def checked_origin(base_url: str) -> str:
    """The origin of a base URL; a trailing slash and the published API prefix are dropped.

    Raises:
        ConfigurationError: It is no https origin (http is for loopback only), or has another path.
    """
    parts = _checked(base_url, "base_url")
    if parts.path.rstrip("/") not in ("", API_PREFIX):
        raise ConfigurationError(
            f"base_url must be an origin such as {PRODUCTION}, without the path {parts.path!r}; "
            f"only {API_PREFIX} is dropped"
        )
    return f"{parts.scheme}://{parts.netloc.lower()}"


def checked_token_url(url: str) -> str:
    """The token URL as given.

    Raises:
        ConfigurationError: It is no https URL (http is for loopback only).
    """
    return _checked(url, "token_url").geturl()


def _checked(url: object, name: str) -> SplitResult:
    if not isinstance(url, str) or not url:
        raise ConfigurationError(f"{name} must be a URL such as {PRODUCTION}, not {type(url).__name__} {url!r:.40}")
    if re.search(r"[^\x21-\x7e]|[\\]", url):
        raise ConfigurationError(f"{name} holds blanks, control characters or characters outside ASCII")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigurationError(f"{name} is no URL: {error}") from None
    if parts.scheme not in ("https", "http") or not host or port == 0:
        raise ConfigurationError(f"{name} must be a full https URL such as {PRODUCTION}")
    if parts.username is not None or parts.password is not None:
        raise ConfigurationError(f"{name} must not hold a user or a password")
    if "?" in url or "#" in url:
        raise ConfigurationError(f"{name} must have neither a query nor a fragment")
    if parts.scheme == "http" and not _is_loopback(host):
        raise ConfigurationError(f"{name} must be https; http would send secrets in the clear (loopback hosts aside)")
    return parts


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
