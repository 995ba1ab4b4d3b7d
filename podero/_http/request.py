"""A request as the client knows it, before any HTTP library sees it."""

import contextlib
import json
from collections.abc import Mapping
from typing import Any

import attrs

from podero._secrets import safe_url

QueryValue = str | int | float | bool | None
"""What a query parameter of `Podero.request` may be."""


@attrs.frozen(kw_only=True, eq=False)
class Request:
    """A request, ready to be sent any number of times.

    Attributes:
        method: HTTP method, upper case.
        url: Full URL; may hold secrets in its query.
        headers: Headers besides those that every request gets; may hold secrets.
        content: The body, if there is one; may hold secrets.
        to_token_endpoint: Whether this asks for a token: sent without one, retried like a GET.
    """

    method: str
    url: str = attrs.field(repr=safe_url)
    headers: Mapping[str, str | bytes] = attrs.field(factory=dict, repr=False)
    content: bytes | None = attrs.field(default=None, repr=False)
    to_token_endpoint: bool = False

    @property
    def repeatable(self) -> bool:
        """Whether sending it twice does no harm."""
        return self.method == "GET" or self.to_token_endpoint

    @property
    def shown_url(self) -> str:
        """The URL as errors and logs show it."""
        return safe_url(self.url)


def json_body(data: Any) -> bytes:
    """JSON as it goes over the wire.

    Raises:
        ValueError: The data has no JSON form; NaN and infinity have none either.
    """
    with contextlib.suppress(TypeError, ValueError, RecursionError):
        return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    raise ValueError(f"json cannot be written as JSON (a {type(data).__name__}, or something in it)")
