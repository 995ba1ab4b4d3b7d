"""Answers out of the ordinary: what the sandbox gives instead of its own, once each, in order."""

import asyncio
import json as json_module
import threading
from collections import deque
from collections.abc import Mapping
from typing import Any, Literal

import attrs
from starlette.types import ASGIApp, Receive, Scope, Send

Drop = Literal["before", "during"]


@attrs.frozen(kw_only=True)
class Answer:
    """One answer to give instead of the sandbox's own.

    Attributes:
        status: HTTP status; ``None`` lets the sandbox answer as usual (after the delay).
        json: Body, sent as JSON.
        body: Body as it is, instead of ``json``.
        headers: Further headers.
        delay: Seconds to wait first.
        drop: Close the connection "before" any of the answer is sent, or "during" the body.
    """

    status: int | None = 200
    json: Any = None
    body: bytes | str | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict)
    delay: float = 0.0
    drop: Drop | None = None

    @classmethod
    def of(cls, given: "Answer | int | Mapping[str, Any] | None") -> "Answer":
        """An answer from its short forms: a status, its fields, or ``None`` for the usual answer."""
        if isinstance(given, Answer):
            return given
        if given is None or isinstance(given, int):
            return cls(status=given)
        return cls(**given)

    def content(self) -> tuple[bytes, str]:
        """The body and its content type."""
        if self.body is not None:
            body = self.body.encode() if isinstance(self.body, str) else self.body
            html = body.lstrip()[:1] == b"<"
            return body, "text/html; charset=utf-8" if html else "application/json"
        if self.json is None and self.status is not None and self.status >= 400:
            return json_module.dumps({"detail": f"injected {self.status}"}).encode(), "application/json"
        return json_module.dumps(self.json).encode(), "application/json"


class FaultQueue:
    """Answers that wait for the next requests; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, deque[Answer]] = {"api": deque(), "token": deque()}

    def put(self, answers: list[Answer], to: Literal["api", "token"]) -> None:
        """Queue answers for the next API or token requests."""
        if to not in self._waiting:
            raise ValueError('to must be "api" or "token"')
        with self._lock:
            self._waiting[to].extend(answers)

    def take(self, to: Literal["api", "token"]) -> Answer | None:
        """The next answer, if one waits."""
        with self._lock:
            return self._waiting[to].popleft() if self._waiting[to] else None


async def give(answer: Answer, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Give one queued answer; ``app`` is asked when the answer is the usual one."""
    await asyncio.sleep(answer.delay)
    if answer.drop == "before":
        _abort(send)
        return
    if answer.status is None:
        await app(scope, receive, send)
        return
    body, kind = answer.content()
    headers = {"content-type": kind, "content-length": str(len(body))} | {
        key.lower(): value for key, value in answer.headers.items()
    }
    if answer.drop == "during":
        headers["content-length"] = str(len(body) + 100)
    pairs = [(key.encode("latin-1"), value.encode("latin-1")) for key, value in headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": pairs})
    await send({"type": "http.response.body", "body": body, "more_body": answer.drop == "during"})
    if answer.drop == "during":
        _abort(send)


def _abort(send: Send) -> None:
    """Close the connection at once. ASGI has no word for it: uvicorn's ``send`` is a method of its request cycle."""
    cycle: Any = send.__self__  # type: ignore[attr-defined]  # a bound method in uvicorn
    cycle.disconnected = True
    cycle.transport.abort()
