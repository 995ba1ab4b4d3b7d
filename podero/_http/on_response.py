"""Reports each attempt: writes one DEBUG line, and calls the caller's ``on_response``."""

import logging
from collections.abc import Callable

import msgspec

from podero._http.request import Request
from podero._http.response import RawResponse
from podero._secrets import path_of, sealed
from podero.errors import APIResponseError, PoderoError

LONGEST_ID = 200

_log = logging.getLogger("podero.http")


class ResponseInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One attempt of a request, as it is passed to ``on_response``.

    Attributes:
        method: HTTP method of the request.
        path: Path of its URL.
        status_code: Status of the response; ``None`` if there was none.
        attempt: Number of the attempt within its call, from 1 up.
        elapsed: Seconds from the start of the attempt until the response was read, or the error occurred.
        request_id: Header ``X-Request-ID`` of the response, if it was sent.
        error: The error of the attempt; ``None`` after a response with a 2xx status.
    """

    method: str
    path: str
    status_code: int | None
    attempt: int
    elapsed: float
    request_id: str | None
    error: PoderoError | None


OnResponse = Callable[[ResponseInfo], object]


class Attempt(msgspec.Struct, frozen=True, eq=False):
    """The result of one attempt.

    Attributes:
        request: The request.
        number: Number of the attempt within its call, from 1 up.
        elapsed: Seconds that it took.
        response: The response, of any status, if there was one.
        error: The error, if there was one.
    """

    request: Request
    number: int
    elapsed: float
    response: RawResponse | None
    error: PoderoError | None

    def info(self) -> ResponseInfo:
        """The attempt, in the form for callers."""
        return sealed(self._info)

    def _info(self) -> ResponseInfo:
        response, error = self.response, self.error
        status = response.status_code if response is not None else None
        if isinstance(error, APIResponseError):  # there was a response, but its body could not be read
            status = error.status_code or None
        request_id = None if response is None else response.headers.get("x-request-id")
        if response is not None and request_id is not None:
            request_id = "".join(filter(str.isprintable, response.scrubbed(request_id)))[:LONGEST_ID]
        return ResponseInfo(
            method=self.request.method,
            path=path_of(self.request.url),
            status_code=status,
            attempt=self.number,
            elapsed=self.elapsed,
            request_id=request_id,
            error=error,
        )


def report_attempt(attempt: Attempt, on_response: OnResponse | None) -> None:
    """Log an attempt, and call the caller's function. An error of that function is logged; the call goes on."""
    logged = _log.isEnabledFor(logging.DEBUG)
    if on_response is None and not logged:
        return
    info = attempt.info()
    if logged:
        _log.debug(
            "%s %s: %s in %.3f s (attempt %d%s)",
            info.method,
            attempt.request.shown_url,
            "no response" if info.status_code is None else info.status_code,
            info.elapsed,
            info.attempt,
            f", request id {info.request_id}" if info.request_id else "",
        )
    if on_response is not None:
        try:
            on_response(info)
        except Exception:
            _log.exception("on_response raised an error")
