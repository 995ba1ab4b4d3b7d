"""Reading the body of a response: up to a limit, and decompressed on the way.

A small response cannot fill the memory before anybody looks at its size: it is decompressed piece by piece.
"""

import zlib
from collections.abc import Iterable, Iterator

MEGABYTE = 1024 * 1024
PIECE = 64 * 1024
MAX_ERROR_CONTENT = 64 * 1024

_GZIP = zlib.MAX_WBITS | 16
_FIRST_BYTE = b"\x1f"


class ContentError(Exception):
    """The content of a successful response cannot be taken."""

    def __init__(self, reason: str, status_code: int) -> None:
        super().__init__(reason)
        self.status_code = status_code


class Body:
    """Collects one body, decompressed, up to the limit.

    Args:
        status_code: Status of the response.
        encoding: Its ``Content-Encoding``; "identity" if the body comes decompressed already.
        limit: Bytes, decompressed, that a successful response may have.

    Attributes:
        must_be_whole: Whether the response is a success; of any other the status counts, however much body came.
    """

    def __init__(self, status_code: int, encoding: str, limit: int) -> None:
        self._status_code = status_code
        self.must_be_whole = 200 <= status_code < 300
        self._limit = limit if self.must_be_whole else MAX_ERROR_CONTENT
        self._encoding = encoding.strip().lower()
        self._gunzip = Gunzip() if self._encoding in ("gzip", "x-gzip") else None
        self._received = 0
        self._size = 0
        self._chunks: list[bytes] = []

    def is_full(self, chunk: bytes) -> bool:
        """Take a piece of the body as it came; whether that is enough. Raises ContentError, for a success only."""
        self._received += len(chunk)
        try:
            for piece in self._unpacked(chunk):
                self._chunks.append(piece)
                self._size += len(piece)
                if max(self._size, self._received) > self._limit:
                    raise self._error(f"is larger than {self._limit / MEGABYTE:.3g} MB; see PODERO_MAX_RESPONSE_MB")
        except ContentError:
            if self.must_be_whole:
                raise
            return True
        return False

    def content(self) -> bytes:
        """What was taken; raises ContentError if a success is cut short."""
        if self.must_be_whole and self._gunzip is not None and self._gunzip.is_cut:
            raise self._error("cannot be decompressed: it is cut short")
        return b"".join(self._chunks)

    def _unpacked(self, chunk: bytes) -> Iterable[bytes]:
        if self._gunzip is None:
            if self._encoding not in ("identity", ""):
                raise self._error(f"cannot be decompressed: its encoding {self._encoding!r:.40} was not asked for")
            yield chunk
            return
        try:
            yield from self._gunzip.pieces(chunk)
        except zlib.error as error:
            raise self._error(f"cannot be decompressed: {error}") from None

    def _error(self, problem: str) -> ContentError:
        return ContentError(f"the response {problem}", self._status_code)


class Gunzip:
    """Decompresses one body that arrives in chunks; it may have several gzip members, and padding after them."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._begun = False

    @property
    def is_cut(self) -> bool:
        """Whether there was a beginning, but no end so far."""
        return self._begun and not self._member.eof

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """What the chunk adds to the content, at most `PIECE` bytes at a time; raises zlib.error if it is no gzip."""
        self._begun = self._begun or bool(chunk)
        while True:
            if self._member.eof:
                if not chunk.startswith(_FIRST_BYTE):
                    return
                self._member = zlib.decompressobj(_GZIP)
            piece = self._member.decompress(chunk, PIECE)
            chunk = self._member.unused_data or self._member.unconsumed_tail
            yield piece
            if not chunk and len(piece) < PIECE:  # a full piece may have more behind it although all input is used up
                return
