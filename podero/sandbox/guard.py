"""Which requests may pass: those of programs on this machine and of the sandbox's own page, not of other web pages.

A page of another site can reach the sandbox from a browser on this machine in two ways. It can send a request to the
address; then `Origin` and `Sec-Fetch-Site` tell, and CORS keeps it from sending JSON and from reading the answer. Or
it can let a name of its own resolve to 127.0.0.1 (DNS rebinding); then `Host` tells.
"""

import re
from collections.abc import Mapping
from ipaddress import ip_address

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^:\[\]@/]+)(?::[0-9]{1,5})?")


def foreign_host(headers: Mapping[str, str]) -> str | None:
    """What to say to a request by a name that is not this machine's; ``None`` if it may pass."""
    if _is_loopback(headers.get("host", "")):
        return None
    return "the sandbox answers to 127.0.0.1, localhost and [::1] only"


def refusal_of_page(method: str, headers: Mapping[str, str]) -> str | None:
    """What to say to a request that may not see or steer the page; ``None`` if it may."""
    refusal = foreign_host(headers)
    if refusal is not None:
        return refusal
    host = headers["host"]
    if headers.get("origin", f"http://{host}").lower() != f"http://{host}".lower():
        return "the sandbox can be steered from its own page only"
    followed_link = method == "GET" and headers.get("sec-fetch-mode") == "navigate"  # the stranger sees nothing of it
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and not followed_link:
        return "the sandbox can be seen from its own page only"
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
