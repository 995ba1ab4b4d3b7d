"""What aiohttp raises, in the terms of httpx, so that one place decides what callers read."""

import errno
import os

import aiohttp
import httpx


class AttemptError(Exception):
    """A failure before there was a response, as its cause; aiohttp would send some requests again after its own."""


def as_httpx(error: BaseException) -> httpx.TransportError:
    """The error that httpx's own transport would have raised; what must not be shown is left behind."""
    if isinstance(error, AttemptError) and error.__cause__ is not None:
        error = error.__cause__
    if isinstance(error, httpx.TransportError):
        return error
    if isinstance(error, TimeoutError):
        return _timeout(error)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return httpx.ProxyError(f"{error.status} {_ascii(error.message)}")
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.InvalidURL):
        return _caused(httpx.ConnectError(str(error)), error)
    said = _protocol_problem(error)
    return _caused(httpx.ReadError(str(error)), error) if said is None else httpx.RemoteProtocolError(said)


def _timeout(error: TimeoutError) -> httpx.TimeoutException:
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return httpx.ConnectTimeout(str(error))
    if isinstance(error, aiohttp.SocketTimeoutError):
        return httpx.ReadTimeout(str(error))
    return httpx.WriteTimeout("the server takes no more of the request")


def _protocol_problem(error: BaseException) -> str | None:
    """What was wrong with the response, without what the server sent; None if it was nothing of that kind."""
    if isinstance(error, aiohttp.ClientResponseError):
        return _ascii(error.message.partition("\n")[0].rstrip(": "))
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return "Server disconnected without sending a response."
    return _what_ended(str(error)) if isinstance(error, aiohttp.ClientPayloadError) else None


def _caused(error: httpx.TransportError, cause: BaseException) -> httpx.TransportError:
    error.__cause__ = cause
    return error


def _ascii(text: str) -> str:
    """Text of the server that any terminal can show."""
    return text.encode("ascii", "replace").decode()


def _what_ended(said: str) -> str:
    """Why a body has no end; aiohttp has but one error for it and puts the cause into the text."""
    if "ConnectionResetError" in said:
        return os.strerror(errno.ECONNRESET)
    cut = "Not enough data" in said
    return "peer closed connection without sending complete message body" if cut else "the body is no valid HTTP"
