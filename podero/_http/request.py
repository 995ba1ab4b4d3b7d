"""A request, independent of the HTTP library."""

from collections.abc import Mapping
from typing import Any

import msgspec

from podero._secrets import Secret, safe_url, sealed

QueryValue = str | int | float | bool | None
"""The type of a query parameter of `Podero.request`."""


class Request(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A request, which can be sent any number of times.

    Attributes:
        method: HTTP method, upper case.
        url: Full URL; may hold secrets in its query.
        headers: Headers in addition to those of every request; may hold secrets.
        content: The body, if there is one; may hold secrets.
        to_token_endpoint: Whether this is a token request, which is sent without a token, and retried like a GET.
        is_public: Whether it needs no token.
        secrets: Values in it that no error may show, even if the response repeats them.
    """

    method: str
    url: str
    headers: Mapping[str, str | bytes] = msgspec.field(default_factory=dict)
    content: bytes | None = None
    to_token_endpoint: bool = False
    is_public: bool = False
    secrets: tuple[Secret, ...] = ()

    @property
    def repeatable(self) -> bool:
        """Whether it is safe to send it twice."""
        return self.method == "GET" or self.to_token_endpoint

    @property
    def shown_url(self) -> str:
        """The URL for errors and logs."""
        return sealed(lambda: safe_url(self.url))

    def __repr__(self) -> str:
        return f"Request({self.method!r}, {self.shown_url!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """As in `__repr__`; msgspec's own method would show all fields in tracebacks with locals."""
        return [("method", self.method), ("url", self.shown_url)]
