"""The requests to the sandbox, and their responses."""

import threading
import time
from collections import Counter, deque
from datetime import UTC, datetime
from typing import Final

import attrs
from starlette.types import Message, Receive, Scope, Send

KEPT_REQUESTS: Final = 1000
KEPT_BODIES: Final = 50
MAX_KEPT_BYTES: Final = 256 * 1024

Headers = list[tuple[str, str]]


@attrs.frozen
class SeenRequest:
    """A request to the sandbox."""

    method: str
    path: str
    query: str
    headers: dict[str, str]


@attrs.define(eq=False)
class Content:
    """A body: its size, and its bytes unless it is too large to keep."""

    size: int = 0
    kept: bytes | None = b""

    def add(self, part: bytes) -> None:
        """Add the next part."""
        self.size += len(part)
        self.kept = self.kept + part if self.kept is not None and self.size <= MAX_KEPT_BYTES else None

    def forget(self) -> None:
        """Keep the size only."""
        self.kept = None


@attrs.define(eq=False)
class Visit:
    """A request and its response; ``status`` and ``seconds`` are ``None`` until the response is sent."""

    number: int
    request: SeenRequest
    at: datetime = attrs.field(factory=lambda: datetime.now(UTC))
    status: int | None = None
    dropped: bool = False
    injected: bool = False
    seconds: float | None = None
    request_body: Content = attrs.field(factory=Content)
    response_headers: Headers = attrs.field(factory=list)
    response_body: Content = attrs.field(factory=Content)
    _started: float = attrs.field(factory=time.perf_counter)

    async def read(self, receive: Receive) -> Receive | None:
        """Record the request; return a ``receive`` that repeats it, or ``None`` if the client has disconnected."""
        messages: deque[Message] = deque()
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                self.dropped = True
                return None
            messages.append(message)
            self.request_body.add(message.get("body", b""))
            more = message.get("more_body", False)

        async def again() -> Message:
            return messages.popleft() if messages else await receive()

        return again

    def watch(self, send: Send) -> Send:
        """Wrap ``send``, to record the response."""

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.status = message["status"]
                self.response_headers = _text_of(message.get("headers", ()))
            else:
                self.response_body.add(message.get("body", b""))
            await send(message)

        return watched

    def end(self) -> None:
        """Mark the request as finished."""
        self.seconds = time.perf_counter() - self._started

    def forget_bodies(self) -> None:
        """Drop the large data."""
        self.request_body.forget()
        self.response_body.forget()


class Traffic:
    """Counts and keeps requests; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counters: Counter[str] = Counter()
        self._visits: deque[Visit] = deque(maxlen=KEPT_REQUESTS)
        self._number = 0

    def note(self, scope: Scope, kind: str) -> Visit:
        """Count a request of this kind, and keep it."""
        headers = dict(_text_of(scope["headers"]))
        request = SeenRequest(scope["method"], scope["path"], scope["query_string"].decode("latin-1"), headers)
        with self._lock:
            self._number += 1
            visit = Visit(self._number, request)
            self._counters[kind] += 1
            self._visits.append(visit)
            if len(self._visits) > KEPT_BODIES:
                self._visits[-KEPT_BODIES - 1].forget_bodies()
        return visit

    def count(self, name: str) -> None:
        """Count one more of this name."""
        with self._lock:
            self._counters[name] += 1

    @property
    def counters(self) -> Counter[str]:
        """The number of requests, by kind and operation."""
        with self._lock:
            return Counter(self._counters)

    @property
    def requests(self) -> list[SeenRequest]:
        """The last 1,000 requests."""
        with self._lock:
            return [visit.request for visit in self._visits]

    def latest(self, count: int = KEPT_BODIES) -> list[Visit]:
        """The last requests, newest first; those whose bodies are kept unless another count is given."""
        with self._lock:
            return list(self._visits)[: -count - 1 : -1]


def _text_of(headers: "list[tuple[bytes, bytes]] | tuple[()]") -> Headers:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]
