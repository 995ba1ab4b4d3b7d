"""Driving flows with threads: requests leave the process here, and in `podero._http.async_sender`.

Redirects are never followed; what is sent comes from `podero._http.messages`, what it is sent through from
`podero._http.connections`.
"""

import inspect
import threading
from typing import Any, TypeVar, cast

import httpx

from podero._auth.token import Token
from podero._auth.token_holder import token_holder
from podero._config import Settings, closed_error
from podero._http.connections import check_addresses, given_transport, overfull, pool
from podero._http.flow import Blocking, Flow, Pause, Renew, Send, Step, exchange
from podero._http.forks import renew_after_fork
from podero._http.messages import ContentError, Requests, answer_of, no_answer
from podero._http.request import Call, RawResponse
from podero._http.single_flight import ThreadFlight
from podero.errors import ConfigurationError, PoderoError

T = TypeVar("T")


class SyncDriver:
    """Runs flows in the calling thread; safe to share between threads, and usable after a fork."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        check_addresses(settings)
        self._requests = Requests(settings)
        self.tokens = token_holder(settings)
        self._closing = threading.Event()
        self._connect()
        renew_after_fork(self)

    def _connect(self) -> None:
        given = given_transport(self._settings.transport, "handle_request")
        self._http: httpx.BaseTransport = given or pool(httpx.HTTPTransport, self._settings.origin)
        self._flight = ThreadFlight()

    def after_fork(self) -> None:
        """Start anew in the child: sockets and locks of the parent are not ours."""
        closed = self.closed
        self._closing = threading.Event()
        if closed:
            self._closing.set()
        self._connect()

    def call(self, call: Call) -> RawResponse:
        """Send a call with token, retries and typed errors; see `podero._http.flow.exchange`."""
        if self.closed:
            raise closed_error()
        return self.run(exchange(call, self.tokens, self._settings.max_attempts))

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
            outcome = self._send(step.call, step.token)
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

    def _send(self, call: Call, token: Token | None) -> RawResponse | PoderoError:
        request = self._requests.build(call, token)
        try:
            response = self._http.handle_request(request)
            gauge = self._requests.gauge(response)
            try:
                for chunk in cast("httpx.SyncByteStream", gauge.stream):
                    if gauge.is_full(chunk):
                        break
            except (httpx.HTTPError, httpx.StreamError, OSError):
                if gauge.must_be_whole:
                    raise
            else:
                if (connection := overfull(response)) is not None:
                    connection.close()
            finally:
                response.close()
            content = gauge.content()
        except (httpx.HTTPError, httpx.StreamError, OSError, ContentError) as error:
            return no_answer(call, error)
        except BaseException as error:
            del request  # its repr shows the whole URL
            raise error.with_traceback(None) from error.__cause__
        return answer_of(call, response, content, token, self.tokens)

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
        self._http.close()
