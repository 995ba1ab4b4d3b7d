"""The loopback server: answers from memory, so that what is measured is the client. Prints its port.

It answers any POST with a token, which lasts one second if it is the first one from ``/expiring/...``. It answers a
GET with an ``offset`` as the HEMS listing, ``/token-requests`` with how often a token was asked for, and any other GET
with a current session. It ends with its stdin.
"""

import asyncio
import json
import re
import sys
from typing import cast

import uvloop

from tests.benchmarks.payloads import LISTED, PAGE, current_answer, hems_page

_OFFSET = re.compile(rb"[?&]offset=(\d+)")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Answers:
    """The answers, whole, made once."""

    def __init__(self) -> None:
        self._current = _http(current_answer())
        self._pages = {offset: _http(hems_page(PAGE, offset=offset, total=LISTED)) for offset in range(0, LISTED, PAGE)}
        self._token_requests = 0
        self._expiring: set[bytes] = set()

    def to(self, head: bytes) -> bytes:
        """The answer to a request with this head."""
        method, target, _ = head.split(b" ", 2)
        if method == b"POST":
            self._token_requests += 1
            lifetime = 1 if b"/expiring/" in target and target not in self._expiring else 36_000
            self._expiring.add(target)
            return _http(json.dumps(_token(lifetime)).encode())
        offset = _OFFSET.search(target)
        if offset is not None:
            return self._pages[int(offset[1])]
        if target == b"/token-requests":
            return _http(b"%d" % self._token_requests)
        return self._current


def _token(lifetime: int) -> dict[str, str | int]:
    return {"access_token": "benchmark", "expires_in": lifetime, "token_type": "Bearer", "scope": "read write"}


def _http(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class Connection(asyncio.Protocol):
    """One kept-alive connection."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)  # uvloop's own class, with the same methods

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (end := self._received.find(b"\r\n\r\n") + 4) > 3:
            head = self._received[:end]
            length = _LENGTH.search(head)
            end += int(length[1]) if length else 0
            if len(self._received) < end:
                return
            self._received = self._received[end:]
            self._transport.write(self._answers.to(head))


async def _serve() -> None:
    answers = Answers()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(answers), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201  # the parent waits for it
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    uvloop.run(_serve())
