"""A real server for many clients at once: it can hold its answers back, and says what is under way."""

import json
import math
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import Any
from uuid import UUID

from podero.sandbox import Sandbox
from tests.servers.canned import http
from tests.servers.threaded import ThreadedServer, read_request
from tests.wire import SESSION, page

_DEVICE = re.compile(rb"(?:electric-vehicles|wallboxes)/([0-9a-f-]{36})/")

Reply = Callable[[str], bytes]


def own_session(device: str) -> bytes:
    """A session whose id is the vehicle's, so that answers cannot be mixed up unseen."""
    return http(200, json.dumps({"session": SESSION | {"id": device}}).encode())


def empty_page(_: str) -> bytes:
    """No HEMS sessions."""
    return http(200, page())


class GateServer(ThreadedServer):
    """Answers each API request by its device's id; those after the first `free` ones when the gate opens."""

    def __init__(self, reply: Reply = own_session) -> None:
        super().__init__()
        self._reply = reply
        self.gate = threading.Event()
        self.free: float = math.inf
        """How many requests are answered while the gate is shut."""
        self._changed = threading.Condition()
        self.asked: Counter[str] = Counter()
        self.times: list[float] = []
        self.token_requests = self.under_way = self.most_under_way = self.answered = 0

    @property
    def options(self) -> dict[str, Any]:
        """What a client of this server is made with."""
        return {"client_id": "i", "client_secret": "s", "org_id": Sandbox.org_id, "base_url": self.url}

    @property
    def open_connections(self) -> int:
        return len(self._open)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        with self._changed:
            assert self._changed.wait_for(condition, 30)

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self.gate.set()
        super().__exit__(kind, error, traceback)

    def serve(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as stream:
            while request := read_request(stream):
                device = _DEVICE.search(request.split(b"\r\n", 1)[0])
                connection.sendall(self._answer(device[1].decode()) if device else self._token())
                with self._changed:
                    self.answered += 1
                    self._changed.notify_all()

    def _serve(self, connection: socket.socket) -> None:
        super()._serve(connection)
        with self._changed:
            self._changed.notify_all()

    def _token(self) -> bytes:
        with self._changed:
            self.token_requests += 1
        return http(200, b'{"access_token": "t"}')

    def _answer(self, device: str) -> bytes:
        with self._changed:
            self.times.append(time.monotonic())
            self.asked[device] += 1
            self.under_way += 1
            self.most_under_way = max(self.most_under_way, self.under_way)
            self._changed.notify_all()
        if self.asked.total() > self.free:
            self.gate.wait(30)
        with self._changed:
            self.under_way -= 1
        return self._reply(device)


def device_ids(count: int) -> list[UUID]:
    """Ids of so many devices."""
    return [UUID(int=number, version=4) for number in range(count)]
