"""Writes that fail pass for done: what happened is told by reading."""

import socket

import pytest

from podero._http.lasting_socket import LastingSocket

pytestmark = pytest.mark.skipif(not hasattr(socket.socket, "sendmsg"), reason="Windows has none")


def test_a_write_that_nobody_takes_passes_for_done() -> None:
    ours, theirs = socket.socketpair()
    with LastingSocket(fileno=ours.detach()) as lasting:
        assert lasting.send(b"abc") == lasting.sendmsg([b"a", b"bc"]) == 3
        theirs.close()
        assert lasting.send(b"abc") == 3
        assert lasting.sendmsg(iter([b"abc", memoryview(b"de")])) == 5
