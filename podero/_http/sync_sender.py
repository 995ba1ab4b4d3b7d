"""Drives flows with threads: token, retries and errors around the attempts of a transport.

Redirects are never followed. `podero._http.async_sender` does the same with asyncio.
"""

import copy
import inspect
import threading
from typing import TYPE_CHECKING, Any, TypeVar

from podero._http.deadline import Deadline, OutOfTimeError, total_timeout_error
from podero._http.flow import Blocking, Flow, Pause, Renew, RenewableTokens, Send, Step, closed_error, request_flow
from podero._http.forks import reset_after_fork
from podero._http.httpx_transport import HttpxTransport
from podero._http.on_response import Attempt, report_attempt
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.routes import check_addresses
from podero._http.single_flight import ThreadFlight
from podero._http.token import Token
from podero._http.transport import Transport
from podero.errors import ConfigurationError, PoderoError

if TYPE_CHECKING:
    from podero._config import Settings

T = TypeVar("T")


class _Shared:
    """What a client shares with clients of its ``with_options``: connections, tokens, and whether it is closed."""

    def __init__(self, settings: "Settings", tokens: RenewableTokens) -> None:
        self._settings = settings
        check_addresses(settings)
        self.tokens = tokens
        self.closing = threading.Event()
        self._connect()
        reset_after_fork(self)

    def _connect(self) -> None:
        self.transport: Transport = HttpxTransport(self._settings, self.tokens.secrets)
        self.flight = ThreadFlight()

    def after_fork(self) -> None:
        """Reset in a forked child, since sockets and locks belong to the parent."""
        closed = self.closing.is_set()
        self.closing = threading.Event()
        if closed:
            self.closing.set()
        self._connect()


class SyncSender:
    """Runs flows in the calling thread; safe to share between threads, and usable after a fork.

    Args:
        settings: The client's configuration.
        tokens: The client's tokens.
    """

    def __init__(self, settings: "Settings", tokens: RenewableTokens) -> None:
        self._settings = settings
        self._owns = True
        self._shared = _Shared(settings, tokens)

    def with_settings(self, settings: "Settings") -> "SyncSender":
        """A sender with other settings that shares connections and tokens with this one; only this one closes them."""
        other = copy.copy(self)
        other._settings, other._owns = settings, False
        return other

    @property
    def tokens(self) -> RenewableTokens:
        """The client's tokens."""
        return self._shared.tokens

    def call(self, request: Request) -> RawResponse:
        """Send a request with token, retries and typed errors; see `podero._http.flow.request_flow`."""
        if self.closed:
            raise closed_error()
        flow = request_flow(request, self.tokens, self._settings.max_attempts)
        total_timeout = self._settings.total_timeout
        if total_timeout is None:
            return self.run(flow)
        try:
            return self.run(flow, Deadline(total_timeout))
        except OutOfTimeError:
            error = total_timeout_error(request, total_timeout)
        raise error

    def run(self, flow: Flow[T], deadline: Deadline | None = None) -> T:
        """Drive a flow to its end; raises OutOfTimeError at the deadline."""
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
                    result = self._perform(step, deadline)
                except Exception as error:  # thrown into the flow, at the step that failed
                    failure = error
        finally:
            flow.close()

    def _perform(self, step: Step, deadline: Deadline | None) -> Any:
        if isinstance(step, Send):
            return self._send(step, deadline)
        if isinstance(step, Attempt):
            return report_attempt(step, self._settings.on_response)
        if isinstance(step, Renew):
            return self.renew(step.rejected, deadline)
        if isinstance(step, Pause):
            if deadline is not None and step.seconds >= deadline.left():
                raise OutOfTimeError
            self.pause(step.seconds)
            if self.closed:
                raise closed_error()
            return None
        if isinstance(step, Blocking):
            return step.function()
        if inspect.iscoroutine(step.awaitable):
            step.awaitable.close()
        raise ConfigurationError("the callable of AccessToken is async; use AsyncPodero, or a plain callable")

    def _send(self, step: Send, deadline: Deadline | None) -> RawResponse:
        timeout = self._settings.timeout
        if deadline is None:
            outcome = self._shared.transport.send(step.request, step.token, timeout)
        else:
            left = deadline.left()
            outcome = self._shared.transport.send(step.request, step.token, min(timeout, left), left)
            deadline.left()
        if isinstance(outcome, PoderoError):
            raise outcome
        return outcome

    def renew(self, rejected: Token | None, deadline: Deadline | None = None) -> Token:
        """A token other than the rejected one; threads that need one at the same time share one request."""
        left = None if deadline is None else deadline.left
        return self._shared.flight.join(
            lambda rejected: self.run(self.tokens.renewal(rejected), deadline), rejected, left
        )

    @property
    def closed(self) -> bool:
        """Whether the connections were closed."""
        return self._shared.closing.is_set()

    def pause(self, seconds: float) -> None:
        """Wait, but no longer than until the client is closed."""
        self._shared.closing.wait(seconds)

    def close(self) -> None:
        """Close the connections, unless they belong to another sender; further calls are refused."""
        if self._owns:
            self._shared.closing.set()
            self._shared.transport.close()
