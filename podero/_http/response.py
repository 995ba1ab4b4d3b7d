"""A response, independent of the HTTP library."""

import codecs
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from podero_api.errors import UnreadableError
from podero_api.reading import decode_any

from podero._secrets import Secret, scrub, sealed
from podero.errors import APIResponseError

MAX_EXCERPT = 200

# The standard allows more in this header, such as a charset in parts, but no server sends it.
_CHARSET = r"""(?ai);\s*charset\s*=\s*["']?([a-z0-9][a-z0-9._:+-]{0,40})"""  # compiled at its first use
# These can return text that UTF-8 cannot encode; Punycode also takes hours for a few megabytes.
_ODD_CHARSETS = frozenset({"punycode", "raw-unicode-escape", "unicode-escape", "utf-7"})


class RawResponse(msgspec.Struct, frozen=True, kw_only=True, eq=False, weakref=True):
    """A response of the API.

    Attributes:
        status_code: HTTP status, always 2xx; other statuses raise `APIStatusError`.
        headers: Headers of the response, case-insensitive.
        content: The body, decompressed.
        method: HTTP method of the request.

    It holds the client's secrets, to keep them out of errors; a pickle does not hold them.
    """

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    method: str = ""
    _shown_url: Callable[[], str] = str
    _secrets: Callable[[], Iterable[Secret]] = tuple

    @property
    def url(self) -> str:
        """URL of the request, secrets removed."""
        return self._shown_url()

    @property
    def text(self) -> str:
        """The body as text, in the charset of the response, else UTF-8; bytes that cannot be decoded are replaced."""
        named = re.search(_CHARSET, self.headers.get("content-type", ""))
        charset = named[1] if named else "utf-8"
        try:
            odd = codecs.lookup(charset).name.replace("_", "-") in _ODD_CHARSETS
            return self.content.decode("utf-8" if odd else charset, "replace")
        except (LookupError, ValueError):
            return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as plain JSON data.

        Raises:
            APIResponseError: The body is not JSON.
        """
        try:
            return sealed(lambda: decode_any(self.content))
        except UnreadableError as problem:
            raise self.unreadable(problem) from None

    def unreadable(self, problem: UnreadableError) -> APIResponseError:
        """The error to raise if the content is not what the API promises."""
        return sealed(lambda: self._unreadable(problem))  # the content may repeat secrets

    def _unreadable(self, problem: UnreadableError) -> APIResponseError:
        excerpt = self.scrubbed(self.content.decode("utf-8", "replace"))  # first: half a token is a secret too
        place = f" at {problem.path}" if problem.path else ""
        looks = " (it is HTML)" if excerpt.lstrip()[:1] == "<" else ""
        return APIResponseError(
            f"{self.method} {self.url.partition('?')[0]}: the {self.status_code} response cannot be read{place}: "
            f"{problem.reason}{looks}",
            method=self.method,
            url=self.url,
            status_code=self.status_code,
            path=problem.path,
            body=excerpt[:MAX_EXCERPT],
        )

    def scrubbed(self, text: str) -> str:
        """Text of the response, without the client's secrets."""
        return scrub(text, self._secrets())

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (self.status_code, dict(self.headers), self.content, self.method, self.url)

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code}, {len(self.content)} bytes>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """As in `__repr__`; msgspec's own method would show all fields in tracebacks with locals."""
        return [("status_code", self.status_code), ("size", len(self.content))]


def _rebuilt(status_code: int, headers: dict[str, str], content: bytes, method: str, url: str) -> RawResponse:
    """A pickled response; it holds no token."""
    import httpx

    return RawResponse(
        status_code=status_code,
        headers=httpx.Headers(headers),
        content=content,
        method=method,
        _shown_url=lambda: url,
    )
