"""Injected responses: sent instead of the sandbox's own, for the next requests or for a share of all requests."""

import asyncio
import json as json_module
import math
import random
import re
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import attrs
from starlette.types import ASGIApp, Receive, Scope, Send

Drop = Literal["before", "during"]
WITHOUT_BODY = (204, 304)

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")


@attrs.frozen(kw_only=True)
class Answer:
    """One response to send instead of the sandbox's own.

    Attributes:
        status: HTTP status, from 200 to 599; with ``None``, the sandbox sends its usual response (after the delay).
        json: Body, sent as JSON.
        body: Body, sent unchanged, instead of ``json``.
        headers: Additional headers.
        delay: Seconds to wait first.
        drop: Close the connection "before" the response, or "during" its body.

    Raises:
        TypeError: A value has the wrong type, such as JSON data as ``body``.
        ValueError: A value is out of range, or cannot be sent.
    """

    status: int | None = 200
    json: Any = None
    body: bytes | str | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict)
    delay: float = 0.0
    drop: Drop | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse values that could not be sent later."""
        if self.status is not None and (not isinstance(self.status, int) or isinstance(self.status, bool)):
            raise TypeError(f"a status is a whole number, not {self.status!r:.40}")
        if self.status is not None and not 200 <= self.status < 600:
            raise ValueError(f"a status is from 200 to 599, not {self.status}")
        if self.body is not None and not isinstance(self.body, bytes | str):
            raise TypeError(f"body is bytes or str, not {type(self.body).__name__}; for JSON data there is json=")
        if self.status in WITHOUT_BODY and (self.body or self.json is not None):
            raise ValueError(f"an answer with status {self.status} has no body")
        self.content()  # raises an error if JSON or UTF-8 cannot hold it
        for name, value in self.headers.items():
            if not (_HEADER_NAME.fullmatch(name) and _HEADER_VALUE.fullmatch(value)):
                raise ValueError(f"no server can send the header {name!r:.40}: {value!r:.40}")
        _check_seconds(self.delay)
        if self.drop not in (None, "before", "during"):
            raise ValueError(f'drop is "before" or "during", not {self.drop!r:.40}')

    @classmethod
    def of(cls, given: "Answer | int | Mapping[str, Any] | None") -> "Answer":
        """Convert the short forms of a response: a status, its fields, or ``None`` for the usual response."""
        if isinstance(given, Answer):
            return given
        if given is None or isinstance(given, int):
            return cls(status=given)
        return cls(**given)

    def content(self) -> tuple[bytes, str]:
        """The body and its content type."""
        if self.status in WITHOUT_BODY:
            return b"", ""
        if self.body is not None:
            body = self.body.encode() if isinstance(self.body, str) else self.body
            html = body.lstrip()[:1] == b"<"
            return body, "text/html; charset=utf-8" if html else "application/json"
        if self.json is None and self.status is not None and self.status >= 400:
            return json_module.dumps({"detail": f"injected {self.status}"}).encode(), "application/json"
        return json_module.dumps(self.json).encode(), "application/json"


To = Literal["api", "token"]


@attrs.frozen
class Rate:
    """A share of the requests that gets one of these responses."""

    share: float
    answers: Sequence[Answer]
    dice: random.Random

    def take(self) -> Answer | None:
        """Choose at random for one request."""
        return self.dice.choice(self.answers) if self.dice.random() < self.share else None


class Faults:
    """The queued responses, failure rates and delay; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, deque[Answer]] = {"api": deque(), "token": deque()}
        self._rates: dict[str, Rate] = {}
        self._delay = 0.0

    @property
    def delay(self) -> float:
        """Delay of every response in seconds."""
        return self._delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        _check_seconds(seconds)
        self._delay = seconds

    def take_back(self, to: To) -> None:
        """Remove the queued responses for API or token requests."""
        self._check(to)
        with self._lock:
            self._waiting[to].clear()

    def clear(self) -> None:
        """End all faults: queued responses, failure rates and the delay."""
        with self._lock:
            for answers in self._waiting.values():
                answers.clear()
            self._rates.clear()
            self._delay = 0.0

    def queued(self, to: To) -> list[Answer]:
        """The queued responses for API or token requests, in order."""
        with self._lock:
            return list(self._waiting[to])

    def rate(self, to: To) -> Rate | None:
        """The failure rate of API or token requests; ``None`` if there is none."""
        with self._lock:
            rate = self._rates.get(to)
            return rate if rate is not None and rate.share else None

    def put(self, answers: list[Answer], to: To) -> None:
        """Queue responses for the next API or token requests."""
        self._check(to)
        with self._lock:
            self._waiting[to].extend(answers)

    def at_rate(self, share: float, answers: list[Answer], to: To, seed: int | None) -> None:
        """Send one of the responses to this share of the requests without a queued response; 0 ends it."""
        self._check(to)
        if not 0 <= share <= 1:
            raise ValueError(f"a rate is from 0 to 1, not {share}")
        with self._lock:
            self._rates[to] = Rate(share, answers, random.Random(seed))  # noqa: S311  # no secret depends on it

    def take(self, to: To) -> Answer | None:
        """The injected response for one request; ``None`` for the usual response."""
        with self._lock:
            if self._waiting[to]:
                return self._waiting[to].popleft()
            return self._rates[to].take() if to in self._rates else None

    def _check(self, to: str) -> None:
        if to not in self._waiting:
            raise ValueError('to must be "api" or "token"')


async def give(
    answer: Answer, app: ASGIApp, scope: Scope, receive: Receive, send: Send, abort: Callable[[], None]
) -> None:
    """Send an injected response.

    Args:
        answer: The response.
        app: Sends the usual response if only the delay is injected.
        scope: The request, as in ASGI.
        receive: As in ASGI.
        send: As in ASGI.
        abort: Closes the connection.
    """
    await asyncio.sleep(answer.delay)
    if answer.drop == "before":
        abort()
        return
    if answer.status is None:
        await app(scope, receive, send)
        return
    body, kind = answer.content()
    given = {key.lower(): value for key, value in answer.headers.items()}
    headers = given if answer.status in WITHOUT_BODY else _headers_of(body, kind) | given
    if answer.drop == "during":
        headers["content-length"] = str(len(body) + 100)
    pairs = [(key.encode("latin-1"), value.encode("latin-1")) for key, value in headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": pairs})
    await send({"type": "http.response.body", "body": body, "more_body": answer.drop == "during"})
    if answer.drop == "during":
        abort()


def _headers_of(body: bytes, kind: str) -> dict[str, str]:
    return {"content-type": kind, "content-length": str(len(body))}


def _check_seconds(seconds: float) -> None:
    if not (math.isfinite(seconds) and seconds >= 0):
        raise ValueError(f"a delay is 0 or more seconds, not {seconds}")


def abort_connection(send: Send) -> None:
    """Close the connection at once. ASGI cannot do this, but uvicorn's ``send`` is a method of its request cycle."""
    cycle: Any = send.__self__  # type: ignore[attr-defined]  # a bound method in uvicorn
    cycle.disconnected = True
    cycle.transport.abort()
