"""Converts errors of aiohttp to errors of httpx, so that both transports give callers the same messages."""

import errno
import os

import aiohttp
import httpx


class AttemptError(Exception):
    """Wraps a failure before the response as its cause: after its own errors, aiohttp may send a request again."""


def as_httpx(error: BaseException) -> httpx.TransportError:
    """The error that the transport of httpx would raise, without content that must not be shown."""
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
    return httpx.WriteTimeout("the server has stopped reading the request")


def _protocol_problem(error: BaseException) -> str | None:
    """What was wrong with the response, without its content; None if the error has another reason."""
    if isinstance(error, aiohttp.ClientResponseError):
        return _ascii(error.message.partition("\n")[0].rstrip(": "))
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return "Server disconnected without sending a response."
    return _what_ended(str(error)) if isinstance(error, aiohttp.ClientPayloadError) else None


def _caused(error: httpx.TransportError, cause: BaseException) -> httpx.TransportError:
    error.__cause__ = cause
    return error


def _ascii(text: str) -> str:
    """Text of the server as ASCII."""
    return text.encode("ascii", "replace").decode()


def _what_ended(said: str) -> str:
    """Why a body is incomplete; aiohttp has only one error for this, with the cause in its text."""
    if "ConnectionResetError" in said:
        return os.strerror(errno.ECONNRESET)
    cut = "Not enough data" in said
    return "peer closed connection without sending complete message body" if cut else "the body is not valid HTTP"
