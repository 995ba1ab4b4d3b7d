"""Undoing gzip piece by piece, so that a small answer cannot fill the memory before anybody looks at its size."""

import zlib
from collections.abc import Iterator

PIECE = 64 * 1024

_GZIP = zlib.MAX_WBITS | 16
_FIRST_BYTE = b"\x1f"


class Unzip:
    """One body that arrives in chunks; it may consist of several gzip members, and padding after them is dropped."""

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
