"""Driving flows with threads: token, retries and errors around what a transport sends.

Redirects are never followed. `podero._http.async_sender` does the same with asyncio.
"""

import inspect
import threading
from typing import Any, TypeVar

from podero._auth.token import Token
from podero._auth.token_holder import token_holder
from podero._config import Settings, closed_error
from podero._http.connections import check_addresses
from podero._http.flow import Blocking, Flow, Pause, Renew, Send, Step, request_flow
from podero._http.forks import renew_after_fork
from podero._http.httpx_transport import HttpxTransport
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.single_flight import ThreadFlight
from podero._http.transport import Transport
from podero.errors import ConfigurationError, PoderoError

T = TypeVar("T")


class SyncSender:
    """Runs flows in the calling thread; safe to share between threads, and usable after a fork."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        check_addresses(settings)
        self.tokens = token_holder(settings)
        self._closing = threading.Event()
        self._connect()
        renew_after_fork(self)

    def _connect(self) -> None:
        self._transport: Transport = HttpxTransport(self._settings, self.tokens.secrets)
        self._flight = ThreadFlight()

    def after_fork(self) -> None:
        """Start anew in the child: sockets and locks of the parent are not ours."""
        closed = self.closed
        self._closing = threading.Event()
        if closed:
            self._closing.set()
        self._connect()

    def call(self, request: Request) -> RawResponse:
        """Send a request with token, retries and typed errors; see `podero._http.flow.request_flow`."""
        if self.closed:
            raise closed_error()
        return self.run(request_flow(request, self.tokens, self._settings.max_attempts))

    def run(self, flow: Flow[T]) -> T:
        """Drive a flow to its end."""
        result: Any = None
        failure: Exception | None = None
        try:
            while True:
                try:
                    step = flow.send(result) if failure is None else flow.throw(failure)
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]  # StopIteration is not generic
                result, failure = None, None
                try:
                    result = self._perform(step)
                except Exception as error:  # handed to the flow, which raises it where it asked
                    failure = error
        finally:
            flow.close()

    def _perform(self, step: Step) -> Any:
        if isinstance(step, Send):
            outcome = self._transport.send(step.request, step.token, self._settings.timeout)
            if isinstance(outcome, PoderoError):
                raise outcome
            return outcome
        if isinstance(step, Renew):
            return self.renew(step.rejected)
        if isinstance(step, Pause):
            self.pause(step.seconds)
            if self.closed:
                raise closed_error()
            return None
        if isinstance(step, Blocking):
            return step.function()
        if inspect.iscoroutine(step.awaitable):
            step.awaitable.close()
        raise ConfigurationError("the callable of AccessToken is async; use AsyncPodero, or a plain callable")

    def renew(self, rejected: Token | None) -> Token:
        """A token other than the rejected one; threads that ask at the same time share one request."""
        return self._flight.join(lambda rejected: self.run(self.tokens.renewal(rejected)), rejected)

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return self._closing.is_set()

    def pause(self, seconds: float) -> None:
        """Wait, but no longer than until the client is closed."""
        self._closing.wait(seconds)

    def close(self) -> None:
        """Close the connections; further calls are refused."""
        self._closing.set()
        self._transport.close()
