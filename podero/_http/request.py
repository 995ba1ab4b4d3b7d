"""A request as the client knows it, before any HTTP library sees it."""

from collections.abc import Mapping

import msgspec

from podero._secrets import Secret, safe_url, sealed

QueryValue = str | int | float | bool | None
"""What a query parameter of `Podero.request` may be."""


class Request(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A request, ready to be sent any number of times.

    Attributes:
        method: HTTP method, upper case.
        url: Full URL; may hold secrets in its query.
        headers: Headers besides those that every request gets; may hold secrets.
        content: The body, if there is one; may hold secrets.
        to_token_endpoint: Whether this asks for a token: sent without one, retried like a GET.
        is_public: Whether it needs no token.
        secrets: Values in it that no error may show, should the server echo them.
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
        """Whether sending it twice does no harm."""
        return self.method == "GET" or self.to_token_endpoint

    @property
    def shown_url(self) -> str:
        """The URL as errors and logs show it."""
        return sealed(lambda: safe_url(self.url))

    def __repr__(self) -> str:
        return f"Request({self.method!r}, {self.shown_url!r})"
