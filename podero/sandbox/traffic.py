"""The requests that reached the sandbox, and what became of them."""

import threading
import time
from collections import Counter, deque
from datetime import UTC, datetime

import attrs
from starlette.types import Message, Scope, Send

KEPT_REQUESTS = 1000


@attrs.frozen
class SeenRequest:
    """A request that reached the sandbox."""

    method: str
    path: str
    query: str
    headers: dict[str, str]


@attrs.define(eq=False)
class Visit:
    """A request and what is known of its response: ``status`` and ``seconds`` are ``None`` until it is sent."""

    number: int
    request: SeenRequest
    at: datetime = attrs.field(factory=lambda: datetime.now(UTC))
    status: int | None = None
    dropped: bool = False
    injected: bool = False
    seconds: float | None = None
    _started: float = attrs.field(factory=time.perf_counter)

    def watch(self, send: Send) -> Send:
        """The same ``send``, with the status noted."""

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.status = message["status"]
            await send(message)

        return watched

    def end(self) -> None:
        """The request is done with."""
        self.seconds = time.perf_counter() - self._started


class Traffic:
    """Counts and keeps requests; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counters: Counter[str] = Counter()
        self._visits: deque[Visit] = deque(maxlen=KEPT_REQUESTS)
        self._number = 0

    def note(self, scope: Scope, kind: str) -> Visit:
        """Count a request of this kind, and keep it."""
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        request = SeenRequest(scope["method"], scope["path"], scope["query_string"].decode("latin-1"), headers)
        with self._lock:
            self._number += 1
            visit = Visit(self._number, request)
            self._counters[kind] += 1
            self._visits.append(visit)
        return visit

    def count(self, name: str) -> None:
        """Count one more of this name."""
        with self._lock:
            self._counters[name] += 1

    @property
    def counters(self) -> Counter[str]:
        """How many requests came, by kind and operation."""
        with self._lock:
            return Counter(self._counters)

    @property
    def requests(self) -> list[SeenRequest]:
        """The last 1,000 requests."""
        with self._lock:
            return [visit.request for visit in self._visits]

    def latest(self, count: int) -> list[Visit]:
        """The last requests, newest first."""
        with self._lock:
            return list(self._visits)[: -count - 1 : -1]
