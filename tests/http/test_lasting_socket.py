"""A socket whose other end takes no more: what arrived before can still be read."""

import socket
import struct
from collections.abc import Callable

import pytest

from podero._http.lasting_socket import LastingSocket

WRITES: dict[str, Callable[[LastingSocket], int]] = {
    "send": lambda ours: ours.send(b"four"),
    "sendmsg": lambda ours: ours.sendmsg([b"f", memoryview(b"our")]),
}


@pytest.mark.parametrize("write", WRITES)
def test_a_write_passes_for_done(write: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening, LastingSocket() as ours:
        ours.connect(listening.getsockname())
        theirs, _ = listening.accept()
        assert WRITES[write](ours) == 4
        theirs.sendall(b"refused")
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        theirs.close()
        assert [WRITES[write](ours) for _ in range(3)] == [4, 4, 4]
        assert ours.recv(100) == b"refused"
