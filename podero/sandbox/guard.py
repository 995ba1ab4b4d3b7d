"""Who may see and steer the sandbox: pages that it served itself, and programs on this machine; no other web page.

A browser would carry a stranger's page here in two ways: straight to the address (told by `Origin` and
`Sec-Fetch-Site`, and kept from JSON by CORS), or by a name of the stranger's that leads to 127.0.0.1 (told by `Host`).
"""

import re
from collections.abc import Mapping
from ipaddress import ip_address

_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^:\[\]@/]+)(?::[0-9]{1,5})?")


def why_refused(method: str, headers: Mapping[str, str]) -> str | None:
    """Why this request may not pass; ``None`` if it may."""
    host = headers.get("host", "")
    if not _is_loopback(host):
        return "the sandbox's page answers to 127.0.0.1, localhost and [::1] only"
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
