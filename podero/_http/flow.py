"""The logic around a request: token, attempts, replay after 401, errors.

It is a generator, called a *flow*, that yields steps and receives their results. The code that drives it does the I/O,
so that sync and async share the logic. If a step fails, its error is thrown into the flow at that step.
"""

import logging
import time
from collections.abc import Awaitable, Callable, Generator, Iterable
from typing import Any, NamedTuple, Protocol, TypeVar

from podero._first_imports import import_in_thread
from podero._http.on_response import Attempt
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.retry import Attempts, may_retry
from podero._http.token import Token
from podero._secrets import Secret, sealed
from podero.errors import (
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    AuthenticationError,
    ConfigurationError,
    PoderoError,
)

T = TypeVar("T")

_log = logging.getLogger("podero.http")


class Send(NamedTuple):
    """Send the request, with the token if there is one; the result is a `RawResponse` of any status."""

    request: Request
    token: Token | None = None


class Pause(NamedTuple):
    """Wait some seconds."""

    seconds: float


class Renew(NamedTuple):
    """Get a token other than the rejected one; concurrent calls share one token request."""

    rejected: Token | None = None


class Blocking(NamedTuple):
    """Call a function that may block, outside the event loop."""

    function: Callable[[], Any]


class Await(NamedTuple):
    """Await the result of a caller's own function; the result is wrapped in a `Secret`. Needs an event loop."""

    awaitable: Awaitable[Any]


Step = Send | Attempt | Pause | Renew | Blocking | Await
Flow = Generator[Step, Any, T]


class Tokens(Protocol):
    """The token holder, as the flow around a request uses it."""

    @property
    def renewable(self) -> bool:
        """Whether a new token can be requested after a 401."""
        ...

    def fresh(self) -> Token | None:
        """The current token, unless it is time to renew it."""
        ...

    def secrets(self) -> Iterable[Secret]:
        """Everything that no error may show."""
        ...


class RenewableTokens(Tokens, Protocol):
    """The token holder, as a sender uses it."""

    def renewal(self, rejected: Token | None) -> Flow[Token]:
        """Get a token other than the rejected one. Only one of these may run at a time for one holder."""
        ...


def request_flow(request: Request, tokens: Tokens, max_attempts: int) -> Flow[RawResponse]:
    """Send a request, with retries, until there is a response or a final error.

    Args:
        request: The request. A token request is sent without a token, and never replayed.
        tokens: The token holder.
        max_attempts: How many times it is sent at most, without the one replay after a 401.

    Returns:
        A response with a 2xx status.

    Raises:
        APIStatusError: Any other status.
        APIConnectionError: No response.
        APIResponseError: The response could not be decompressed, or is too large.
    """
    attempts: Attempts | None = None
    replayed = request.to_token_endpoint or request.is_public or not tokens.renewable
    token: Token | None = None
    sent = attempt = 0
    while True:
        if not (request.to_token_endpoint or request.is_public):
            token = tokens.fresh() or (yield Renew())
        sent, attempt = sent + 1, attempt + 1
        outcome = yield from _send_once(request, token, tokens, sent)
        if isinstance(outcome, AuthenticationError) and not replayed:
            replayed = True
            token = yield Renew(rejected=token)
            sent += 1
            outcome = yield from _send_once(request, token, tokens, sent)
        if isinstance(outcome, RawResponse):
            return outcome
        if not isinstance(outcome, APIConnectionError | APIStatusError) or not may_retry(request, outcome):
            raise outcome
        if max_attempts > 1:
            outcome.args = (f"{outcome} (try {attempt} of {max_attempts})",)
        attempts = attempts or Attempts(max_attempts)
        pause = attempts.pause_after(outcome)
        _log.info("%s; trying again in %.2f s", outcome, pause)
        yield Pause(pause)


def _send_once(
    request: Request, token: Token | None, tokens: Tokens, number: int
) -> Generator[Step, Any, RawResponse | PoderoError]:
    response: RawResponse | None = None
    error: PoderoError | None = None
    begun = time.perf_counter()
    try:
        response = yield Send(request, token)
    except (APIConnectionError, APIResponseError) as problem:
        error = problem
    elapsed = time.perf_counter() - begun
    if response is not None and not 200 <= response.status_code < 300:
        error = _status_error(request, response, token, tokens)
    yield Attempt(request, number, elapsed, response, error)
    return error or response  # type: ignore[return-value]  # one of the two is there


def _status_error(request: Request, response: RawResponse, token: Token | None, tokens: Tokens) -> APIStatusError:
    import_in_thread("podero._http.status_errors")
    from podero._http.status_errors import status_error  # a process without errors never imports it

    secrets = [*([token.value] if token is not None else []), *tokens.secrets()]
    return sealed(lambda: status_error(request, response, secrets))  # the response may repeat them


def is_passing(error: PoderoError) -> bool:
    """Whether the error is temporary, so that the same request may succeed later."""
    if isinstance(error, APIStatusError):
        return error.status_code in (408, 429) or 500 <= error.status_code < 600
    return isinstance(error, APIConnectionError)


def closed_error() -> ConfigurationError:
    """The error of a call on a closed client."""
    return ConfigurationError("this client is closed; make a new one")
