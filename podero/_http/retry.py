"""The retry policy: which requests are sent again, and after which pause.

GET requests and the token request are retried after 408, 429, 502, 503, 504, connection errors and timeouts. Other
methods are retried only if nothing was sent (connect errors, a full pool). There are at most `max_attempts`
attempts, with exponential back-off and full jitter (at most 0.5 s, 1 s, 2 s, ... 8 s). `Retry-After` is honoured up to
60 s; if it is longer, the error is raised at once.
"""

from typing import TYPE_CHECKING, cast

from podero._first_imports import import_in_thread
from podero._http.request import Request
from podero.errors import APIConnectionError, APIStatusError, PoderoError

if TYPE_CHECKING:
    from tenacity import RetryCallState

RETRY_STATUSES = frozenset({408, 429, 502, 503, 504})
LONGEST_RETRY_AFTER = 60.0
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0


def may_retry(request: Request, error: APIConnectionError | APIStatusError) -> bool:
    """Whether the request may be sent again after this error; does not count attempts."""
    if isinstance(error, APIConnectionError):
        return request.repeatable or not error.request_sent
    patient = error.retry_after is None or error.retry_after <= LONGEST_RETRY_AFTER
    return request.repeatable and error.status_code in RETRY_STATUSES and patient


class Attempts:
    """Counts the attempts of one request; created at the first failure, so that it costs nothing without one."""

    def __init__(self, max_attempts: int) -> None:
        import_in_thread("tenacity")
        from tenacity import RetryCallState, Retrying, stop_after_attempt

        self._retrying = Retrying(stop=stop_after_attempt(max_attempts), wait=_pause, reraise=True)
        self._retrying.begin()
        self._state = RetryCallState(self._retrying, None, (), {})

    def pause_after(self, error: PoderoError) -> float:
        """Seconds to wait before the next attempt; raises the error if no attempt is left."""
        self._state.set_exception((type(error), error, error.__traceback__))
        pause = self._retrying.iter(self._state)
        self._state.prepare_for_next_attempt()
        return cast("float", pause)


def _pause(state: "RetryCallState") -> float:
    from tenacity import wait_random_exponential

    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, APIStatusError) and error.retry_after is not None:
        return error.retry_after
    return wait_random_exponential(multiplier=FIRST_PAUSE, max=LONGEST_PAUSE)(state)
