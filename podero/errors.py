"""The errors of this package.

    PoderoError
    ├── ConfigurationError (also a ValueError)
    ├── APIConnectionError            no response: refused, reset, DNS, TLS, proxy
    │   └── APITimeoutError           no response in time
    ├── APIResponseError              a 2xx whose content is not what the API promises
    └── APIStatusError                any other status
        ├── BadRequestError 400       ├── PermissionDeniedError 403
        ├── NotFoundError 404         ├── ConflictError 409 (.state, .reason)
        ├── UnprocessableEntityError 422
        ├── RateLimitError 429        ├── InternalServerError 5xx
        └── AuthenticationError 401
            └── TokenError            from a token endpoint, any status

A wrong argument (not a UUID, a naive datetime, a limit out of range) is a plain ``ValueError``, raised before anything
is sent. All errors can be pickled and hold no secrets.
"""

from collections.abc import Mapping
from typing import Any


class PoderoError(Exception):
    """Base of all errors of this package."""


class ConfigurationError(PoderoError, ValueError):
    """The configuration of the client is wrong: credentials, base URL, organization or an option."""


class APIConnectionError(PoderoError):
    """No response came from the API.

    Attributes:
        method: HTTP method of the request.
        url: Its URL, secrets removed.
        request_sent: ``False`` if certainly no part of the request reached the server.
    """

    def __init__(self, message: str, *, method: str = "", url: str = "", request_sent: bool = True) -> None:
        super().__init__(message)
        self.method = method
        self.url = url
        self.request_sent = request_sent


class APITimeoutError(APIConnectionError):
    """No response came in time; see the client's ``timeout``."""


class APIResponseError(PoderoError):
    """A successful response whose content is not what the API promises.

    Attributes:
        method: HTTP method of the request.
        url: Its URL, secrets removed.
        status_code: Status of the response.
        path: JSON path of the unreadable value, such as ``$.session.id``; empty if the whole body is unreadable.
        body: The body, shortened.
    """

    def __init__(
        self,
        message: str,
        *,
        method: str = "",
        url: str = "",
        status_code: int = 0,
        path: str = "",
        body: str = "",
    ) -> None:
        super().__init__(message)
        self.method = method
        self.url = url
        self.status_code = status_code
        self.path = path
        self.body = body


class APIStatusError(PoderoError):
    """The API responded with a status other than 2xx; redirects are never followed.

    Attributes:
        status_code: Status of the response. An error that is created without one takes it from its class.
        detail: What the server said, as one readable string; empty if it said nothing.
        body: The parsed JSON, or the text, at most 4 kB.
        headers: Headers of the response, case-insensitive.
        request_id: Header ``X-Request-ID`` of the response.
        retry_after: Seconds that the server asks to wait.
        method: HTTP method of the request.
        url: Its URL, secrets removed.
    """

    _status = 0

    def __init__(
        self,
        message: str,
        *,
        status_code: int | None = None,
        detail: str = "",
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        method: str = "",
        url: str = "",
    ) -> None:
        super().__init__(message)
        self.status_code: int = self._status if status_code is None else status_code
        self.detail = detail
        self.body = body
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.request_id = request_id
        self.retry_after = retry_after
        self.method = method
        self.url = url


class BadRequestError(APIStatusError):
    """400: the API could not understand the request."""

    _status = 400


class AuthenticationError(APIStatusError):
    """401: the credentials or the token were refused, also after the token was renewed once, if it can be renewed."""

    _status = 401


class TokenError(AuthenticationError):
    """The token endpoint responded with an error status (any)."""


class PermissionDeniedError(APIStatusError):
    """403: these credentials may not do this."""

    _status = 403


class NotFoundError(APIStatusError):
    """404: the user, device or path does not exist. If no session is active, the result is ``None``, not this error."""

    _status = 404


class ConflictError(APIStatusError):
    """409: the state of the device does not allow it.

    Attributes:
        state: ``state`` of the body, if it has one.
        reason: ``reason`` of the body, if it has one.
    """

    _status = 409

    @property
    def state(self) -> str | None:
        """``state`` of the body, if it has one."""
        return self._text("state")

    @property
    def reason(self) -> str | None:
        """``reason`` of the body, if it has one."""
        return self._text("reason")

    def _text(self, key: str) -> str | None:
        value = self.body.get(key) if isinstance(self.body, dict) else None
        return value if isinstance(value, str) else None


class UnprocessableEntityError(APIStatusError):
    """422: a parameter was refused; ``detail`` names it."""

    _status = 422


class RateLimitError(APIStatusError):
    """429: too many requests; ``retry_after`` says how long to wait, if the server said so."""

    _status = 429


class InternalServerError(APIStatusError):
    """5xx: the API failed."""

    _status = 500


_BY_STATUS = {
    kind._status: kind
    for kind in (
        BadRequestError,
        AuthenticationError,
        PermissionDeniedError,
        NotFoundError,
        ConflictError,
        UnprocessableEntityError,
        RateLimitError,
    )
}


def error_class(status_code: int) -> type[APIStatusError]:
    """The class for a status; `APIStatusError` if the status has no class of its own."""
    if 500 <= status_code < 600:
        return InternalServerError
    return _BY_STATUS.get(status_code, APIStatusError)
