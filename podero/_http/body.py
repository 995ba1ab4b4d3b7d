"""Reads and decompresses the body of a response, up to a limit.

The body is decompressed in small pieces, so that a small response cannot fill the memory before its size is checked.
"""

import zlib
from collections.abc import Iterator

MEGABYTE = 1024 * 1024
PIECE = 64 * 1024
MAX_ERROR_CONTENT = 64 * 1024

_GZIP = zlib.MAX_WBITS | 16
_FIRST_BYTE = b"\x1f"


class ContentError(Exception):
    """The body of a successful response cannot be read."""

    def __init__(self, reason: str, status_code: int) -> None:
        super().__init__(reason)
        self.status_code = status_code


class Body:
    """Collects one body, decompressed, up to the limit.

    Args:
        status_code: Status of the response.
        encoding: Its ``Content-Encoding``; "identity" if the body is decompressed already.
        limit: Largest body of a successful response, in bytes after decompression.

    Attributes:
        must_be_whole: Whether the body must be complete, as for a success; for other statuses a part is enough.
    """

    def __init__(self, status_code: int, encoding: str, limit: int) -> None:
        self._status_code = status_code
        self.must_be_whole = 200 <= status_code < 300
        self._limit = limit if self.must_be_whole else MAX_ERROR_CONTENT
        self._encoding = encoding.strip().lower()
        self._is_plain = self._encoding in ("", "identity")
        self._gunzip = Gunzip() if self._encoding in ("gzip", "x-gzip") else None
        self._received = 0
        self._size = 0
        self._chunks: list[bytes] = []

    def is_full(self, chunk: bytes) -> bool:
        """Add a piece of the body; returns whether no more is needed. Raises ContentError, only for a success."""
        self._received += len(chunk)
        try:
            for piece in (chunk,) if self._is_plain else self._unpacked(chunk):
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
        """The body so far; raises ContentError if a successful response is incomplete."""
        if self.must_be_whole and self._gunzip is not None and self._gunzip.is_cut:
            raise self._error("cannot be decompressed: it is cut short")
        return b"".join(self._chunks)

    def _unpacked(self, chunk: bytes) -> Iterator[bytes]:
        if self._gunzip is None:
            raise self._error(f"cannot be decompressed: its encoding {self._encoding!r:.40} was not requested")
        try:
            yield from self._gunzip.pieces(chunk)
        except zlib.error as error:
            raise self._error(f"cannot be decompressed: {error}") from None

    def _error(self, problem: str) -> ContentError:
        return ContentError(f"the response {problem}", self._status_code)


class Gunzip:
    """Decompresses one body in chunks, which may have several gzip members, and padding after them."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._begun = False

    @property
    def is_cut(self) -> bool:
        """Whether the data has begun but not ended."""
        return self._begun and not self._member.eof

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """Decompress a chunk, at most `PIECE` bytes at a time; raises zlib.error if it is not gzip."""
        self._begun = self._begun or bool(chunk)
        while True:
            if self._member.eof:
                if not chunk.startswith(_FIRST_BYTE):
                    return
                self._member = zlib.decompressobj(_GZIP)
            piece = self._member.decompress(chunk, PIECE)
            chunk = self._member.unused_data or self._member.unconsumed_tail
            yield piece
            if not chunk and len(piece) < PIECE:  # after a full piece, output may follow although all input is used
                return
