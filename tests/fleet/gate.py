"""A real server for many clients at once: it can hold its answers back, and says what is under way."""

import contextlib
import json
import math
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from http.client import parse_headers
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from podero.sandbox import Sandbox
from tests.canned import http
from tests.wire import SESSION, page

_DEVICE = re.compile(rb"(?:electric-vehicles|wallboxes)/([0-9a-f-]{36})/")

Reply = Callable[[str], bytes]


def own_session(device: str) -> bytes:
    """A session whose id is the vehicle's, so that answers cannot be mixed up unseen."""
    return http(200, json.dumps({"session": SESSION | {"id": device}}).encode())


def empty_page(_: str) -> bytes:
    """No HEMS sessions."""
    return http(200, page())


class GateServer:
    """Answers each API request by its device's id; those after the first `free` ones when the gate opens."""

    def __init__(self, reply: Reply = own_session) -> None:
        self._reply = reply
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.gate = threading.Event()
        self.free: float = math.inf
        """How many requests are answered while the gate is shut."""
        self._changed = threading.Condition()
        self._open: set[socket.socket] = set()
        self.asked: Counter[str] = Counter()
        self.times: list[float] = []
        self.token_requests = self.under_way = self.most_under_way = self.answered = 0

    @property
    def options(self) -> dict[str, Any]:
        """What a client of this server is made with."""
        return {"client_id": "i", "client_secret": "s", "org_id": Sandbox.org_id, "base_url": self.url}

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._open)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        with self._changed:
            assert self._changed.wait_for(condition, 30)

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.gate.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._changed:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._changed:
                self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError), connection.makefile("rb") as stream:
            while (first := stream.readline()) and (headers := parse_headers(stream)):
                stream.read(int(headers.get("Content-Length", "0")))
                device = _DEVICE.search(first)
                connection.sendall(self._answer(device[1].decode()) if device else self._token())
                with self._changed:
                    self.answered += 1
                    self._changed.notify_all()
        with self._changed:
            self._open.discard(connection)
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
