"""Allows requests of programs on this machine and of the sandbox's own page, but not of other web pages.

A page of another site can reach the sandbox from a browser on this machine in two ways. It can send a request to the
address: `Origin` and `Sec-Fetch-Site` show this, and CORS prevents it from sending JSON and reading responses. Or its
host name can resolve to 127.0.0.1 (DNS rebinding): `Host` shows this.
"""

import re
from collections.abc import Mapping
from ipaddress import ip_address

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^:\[\]@/]+)(?::[0-9]{1,5})?")


def foreign_host(headers: Mapping[str, str]) -> str | None:
    """The error for a request with a foreign host name; ``None`` if it is allowed."""
    if _is_loopback(headers.get("host", "")):
        return None
    return "the sandbox responds only to 127.0.0.1, localhost and [::1]"


def refusal_of_page(method: str, headers: Mapping[str, str]) -> str | None:
    """The error for a request that must not use the page; ``None`` if it is allowed."""
    refusal = foreign_host(headers)
    if refusal is not None:
        return refusal
    host = headers["host"]
    if headers.get("origin", f"http://{host}").lower() != f"http://{host}".lower():
        return "the sandbox can be controlled only from its own page"
    followed_link = method == "GET" and headers.get("sec-fetch-mode") == "navigate"  # the other page gets no data
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and not followed_link:
        return "the sandbox can be read only from its own page"
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if method == "POST" and kind != "application/json":
        return "send Content-Type: application/json"
    return None


def _is_loopback(host: str) -> bool:
    found = _HOST.fullmatch(host)
    name = found["name"].strip("[]").lower() if found else ""
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
