"""A request to any endpoint, by method and path: `Podero.request`."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from podero_api.operation import json_body

from podero._http.request import Request

if TYPE_CHECKING:
    from podero._config import Settings

MAX_PATH = 60_000  # httpx accepts URLs of up to 65,536 characters


def any_request(settings: "Settings", method: str, path: str, params: Mapping[str, Any] | None, body: Any) -> Request:
    """Make the request; raises ValueError if path, method or JSON is not valid."""
    if not isinstance(method, str) or not re.fullmatch(r"[A-Za-z]{1,20}", method):
        raise ValueError(f"method must be an HTTP method such as GET, not {method!r:.40}")
    if not isinstance(path, str) or not path.startswith("/") or path.startswith("//"):
        raise ValueError("path must start with one slash, such as /api/partners/v2.0/...; the origin is the client's")
    if re.search(r"[^\x21-\x7e]|[\\#]", path):
        raise ValueError(
            "path has spaces, control characters, a backslash, # or characters outside ASCII; percent-encode them"
        )
    if re.search(r"(?i)/(\.|%2e){1,2}(/|$)", path.partition("?")[0]):
        raise ValueError("path has a segment . or .., which leads to another path; check the values in it")
    if params is not None and not isinstance(params, Mapping):
        raise ValueError(f"params must be a mapping of names to values, not {type(params).__name__}")
    pairs = [(key, value) for key, value in (params or {}).items() if value is not None]
    query = urlencode([(key, _query_items(value)) for key, value in pairs], doseq=True)
    joined = f"{path}{'&' if urlsplit(path).query else '?'}{query}" if query else path
    if len(joined) > MAX_PATH:
        raise ValueError(f"path and params together are longer than {MAX_PATH} characters")
    return Request(
        method=method.upper(),
        url=f"{settings.origin}{joined}",
        headers={} if body is None else {"Content-Type": "application/json"},
        content=None if body is None else json_body(body, "json"),
    )


def _query_items(value: Any) -> list[str]:
    items = value if isinstance(value, list | tuple) else [value]
    return [str(item).lower() if isinstance(item, bool) else str(item) for item in items if item is not None]
