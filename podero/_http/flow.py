"""The one description of what happens around a request: token, attempts, replay after 401, errors.

It is a generator, a *flow*, that yields steps and gets their results. Whoever drives it does the I/O, so that sync and
async share every line. Errors of a step are thrown into the flow at the place where it asked.
"""

import logging
from collections.abc import Awaitable, Callable, Generator, Iterable
from typing import Any, NamedTuple, Protocol, TypeVar

from podero._auth.token import Token
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.retry import Attempts, may_retry
from podero._secrets import Secret
from podero.errors import APIConnectionError, APIStatusError, AuthenticationError, PoderoError

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
    """Get a token other than the rejected one; many who ask at once share one token request."""

    rejected: Token | None = None


class Blocking(NamedTuple):
    """Call something that may block, off the event loop."""

    function: Callable[[], Any]


class Await(NamedTuple):
    """Await what a caller's own code returned, where there is an event loop; the result is wrapped in a `Secret`."""

    awaitable: Awaitable[Any]


Step = Send | Pause | Renew | Blocking | Await
Flow = Generator[Step, Any, T]


class Tokens(Protocol):
    """What the flow around a request needs of the token holder."""

    @property
    def renewable(self) -> bool:
        """Whether there is something to renew after a 401."""
        ...

    def fresh(self) -> Token | None:
        """The current token, unless it is time to renew it."""
        ...

    def secrets(self) -> Iterable[Secret]:
        """Everything that must not show up in an error."""
        ...


def request_flow(request: Request, tokens: Tokens, max_attempts: int) -> Flow[RawResponse]:
    """Send a request until there is an answer or an error that stands.

    Args:
        request: The request. One to a token endpoint is sent without a token, and never replayed.
        tokens: The token holder.
        max_attempts: How often it may be sent, the one replay after a 401 aside.

    Returns:
        An answer with a 2xx status.

    Raises:
        APIStatusError: Any other status.
        APIConnectionError: No answer.
        APIResponseError: The answer could not be decompressed, or is too large.
    """
    attempts: Attempts | None = None
    replayed = request.to_token_endpoint or request.is_public or not tokens.renewable
    token: Token | None = None
    while True:
        if not (request.to_token_endpoint or request.is_public):
            token = tokens.fresh() or (yield Renew())
        problem = yield from _send_once(request, token, tokens)
        if isinstance(problem, RawResponse):
            return problem
        if isinstance(problem, AuthenticationError) and not replayed:
            replayed = True
            token = yield Renew(rejected=token)
            problem = yield from _send_once(request, token, tokens)
            if isinstance(problem, RawResponse):
                return problem
        if not may_retry(request, problem):
            raise problem
        attempts = attempts or Attempts(max_attempts)
        pause = attempts.pause_after(problem)
        _log.info("%s; trying again in %.2f s", problem, pause)
        yield Pause(pause)


def _send_once(
    request: Request, token: Token | None, tokens: Tokens
) -> Generator[Step, Any, RawResponse | APIConnectionError | APIStatusError]:
    try:
        answer: RawResponse = yield Send(request, token)
    except APIConnectionError as error:
        return error
    if _log.isEnabledFor(logging.DEBUG):
        _log.debug("%s %s: %d", request.method, request.shown_url, answer.status_code)
    if 200 <= answer.status_code < 300:
        return answer
    from podero._http.status_errors import status_error  # here, so that a process without errors never imports it

    sent = [token.value] if token is not None else []
    return status_error(request, answer, [*sent, *tokens.secrets()])


def is_passing(error: PoderoError) -> bool:
    """Whether the same request may well work a little later."""
    if isinstance(error, APIStatusError):
        return error.status_code in (408, 429) or 500 <= error.status_code < 600
    return isinstance(error, APIConnectionError)
