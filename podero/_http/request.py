"""One request and one answer, without I/O."""

import codecs
import contextlib
import json
from collections.abc import Callable, Iterable, Mapping
from email.message import Message
from typing import Any

import attrs

from podero._secrets import Secret, safe_url, scrub
from podero.decoding import MAX_EXCERPT, UnreadableError, decode_any, response_error
from podero.errors import APIResponseError

QueryValue = str | int | float | bool | None
"""What a query parameter of `Podero.request` may be."""

# They can give text that UTF-8 cannot write.
_ODD_CHARSETS = frozenset({"raw-unicode-escape", "unicode-escape", "utf-7"})


@attrs.frozen(kw_only=True, eq=False)
class Call:
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


@attrs.frozen(kw_only=True, repr=False, eq=False)
class RawResponse:
    """An answer of the API as it came.

    Attributes:
        status_code: HTTP status, always 2xx: others are raised as `APIStatusError`.
        headers: Headers of the answer, case-insensitive.
        content: The body, decompressed.
        method: HTTP method of the request.
        url: URL of the request, secrets removed.

    It knows the client's secrets, to keep them out of errors; a pickle of it does not.
    """

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    method: str = ""
    url: str = ""
    _secrets: Callable[[], Iterable[Secret]] = attrs.field(default=tuple, alias="secrets")

    @property
    def text(self) -> str:
        """The body as text, in the charset that the answer names, else UTF-8; what cannot be decoded is replaced."""
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        charset = message.get_content_charset("utf-8")
        try:
            odd = codecs.lookup(charset).name.replace("_", "-") in _ODD_CHARSETS
            return self.content.decode("utf-8" if odd else charset, "replace")
        except (LookupError, ValueError):
            return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as plain JSON data.

        Raises:
            APIResponseError: The body is no JSON.
        """
        try:
            return decode_any(self.content)
        except UnreadableError as problem:
            raise self.unreadable(problem) from None

    def unreadable(self, problem: UnreadableError) -> APIResponseError:
        """The error to raise when the content is not what was promised."""
        return response_error(
            problem,
            method=self.method,
            url=self.url,
            status_code=self.status_code,
            excerpt=self.scrubbed(self.content[: 2 * MAX_EXCERPT].decode("utf-8", "replace")),
        )

    def scrubbed(self, text: str) -> str:
        """Text of the answer without the client's secrets, should the server echo them."""
        return scrub(text, self._secrets())

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (self.status_code, dict(self.headers), self.content, self.method, self.url)

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}, {len(self.content)} bytes>"


def _rebuilt(status_code: int, headers: dict[str, str], content: bytes, method: str, url: str) -> RawResponse:
    """A pickled answer; it holds no token."""
    import httpx

    return RawResponse(status_code=status_code, headers=httpx.Headers(headers), content=content, method=method, url=url)


def json_body(data: Any) -> bytes:
    """JSON as it goes over the wire.

    Raises:
        ValueError: The data has no JSON form; NaN and infinity have none either.
    """
    with contextlib.suppress(TypeError, ValueError, RecursionError):
        return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    raise ValueError(f"json cannot be written as JSON (a {type(data).__name__}, or something in it)")
