"""Downloads a document from an untrusted server.

These are refused, with a message of one line: redirects, any other status than 200, content types that cannot be an
OpenAPI document, more than 20 MB after decompression, and downloads that take longer than a minute in all.
"""

import re
import zlib
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from podero._http.body import Gunzip
from podero._secrets import safe_url
from podero.drift.document import DocumentError, in_short

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 20_000_000
MAX_SECONDS = 60.0

# The names of JSON, YAML and Markdown, and two that servers use for unknown files.
_MIGHT_BE_SPEC = re.compile(
    r"(application|text)/([a-z0-9.+-]+[.+])?(x-)?(json|yaml|markdown)|application/vnd\.oai\.openapi"
    r"|text/plain|(application|binary)/octet-stream"
)
_ASKED = {"Accept": "application/json, application/yaml", "Accept-Encoding": "gzip"}


def download(url: str, name: str) -> bytes:
    """The body of a 200 response.

    Args:
        url: The URL to fetch.
        name: The name of the source in messages.

    Raises:
        DocumentError: The response cannot hold a document.
    """
    import asyncio

    import httpx

    if not url.lower().startswith(("http://", "https://")):
        raise DocumentError(f"{name}: only http and https URLs are fetched")

    async def answer_within_the_time() -> bytes:
        # One limit for the whole download: a slow server may never reach the limit of a single read.
        async with (
            asyncio.timeout(MAX_SECONDS),
            httpx.AsyncClient(follow_redirects=False, timeout=httpx.Timeout(30, connect=10)) as client,
            client.stream("GET", url, headers=_ASKED) as response,
        ):
            _check_response(name, response)
            return await _body(name, response)

    try:
        _ = urlsplit(url).port  # refuse an invalid port here: the socket would raise another error
        return asyncio.run(answer_within_the_time())
    except TimeoutError:  # pragma: no cover - Python 3.11 stops tracing a frame after asyncio.run
        raise DocumentError(f"{name}: not complete after {MAX_SECONDS:.0f} s") from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
        raise DocumentError(f"{name}: {type(error).__name__}: {in_short(error)}") from None


def _check_response(name: str, response: "httpx.Response") -> None:
    if response.is_redirect or 300 <= response.status_code < 400:
        target = safe_url(response.headers.get("location", "nowhere"))
        raise DocumentError(f"{name}: redirects to {target!r}, which is not followed; give the final URL")
    if response.status_code != 200:
        raise DocumentError(f"{name}: status {response.status_code}, not 200")
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind and not _MIGHT_BE_SPEC.fullmatch(kind):
        raise DocumentError(f"{name}: content type {kind!r} cannot be an OpenAPI document")
    length = response.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:12]) > MAX_BYTES:
        raise DocumentError(f"{name}: more than {MAX_BYTES // 1_000_000} MB")


async def _body(name: str, response: "httpx.Response") -> bytes:
    """The content, decompressed in small parts: httpx would decompress a whole chunk, however large the result."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in ("", "identity", "gzip"):
        raise DocumentError(f"{name}: content encoding {encoding!r} was not requested")
    gunzip = Gunzip() if encoding == "gzip" else None
    content = bytearray()
    try:
        async for chunk in response.aiter_raw():
            for piece in gunzip.pieces(chunk) if gunzip else (chunk,):
                content += piece
                if len(content) > MAX_BYTES:
                    raise DocumentError(f"{name}: more than {MAX_BYTES // 1_000_000} MB after decompression")
    except zlib.error as error:
        raise DocumentError(f"{name}: not valid gzip: {in_short(error)}") from None
    if gunzip and gunzip.is_cut:
        raise DocumentError(f"{name}: not valid gzip: it is cut off")
    return bytes(content)
