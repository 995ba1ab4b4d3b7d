"""Driving flows: the only place where requests leave the process, once for threads and once for an event loop.

Redirects are never followed, a token goes to the API's origin only, proxies and certificates come from the standard
environment variables. Errors leave here without the frames of the HTTP library, which hold headers and bodies.
"""

import asyncio
import contextlib
import inspect
import os
import platform
import threading
from typing import Any, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from podero._version import __version__
from podero.bearer import Token
from podero.calls import Call, RawResponse
from podero.errors import APIConnectionError, APIResponseError, APITimeoutError, ConfigurationError, PoderoError
from podero.exchange import Blocking, Flow, Pause, Renew, Send, Step, exchange
from podero.redaction import Secret, without_frames
from podero.settings import Settings
from podero.token_sources import source_for
from podero.tokens import TaskFlight, ThreadFlight, TokenHolder

T = TypeVar("T")

MAX_CONTENT = 64 * 1024 * 1024
MAX_ERROR_CONTENT = 64 * 1024
MAX_CONNECTIONS = 100

_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class Requests:
    """Turns calls into httpx requests for one client."""

    def __init__(self, settings: Settings) -> None:
        app = f"{settings.app_name} " if settings.app_name else ""
        self._headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            "User-Agent": f"{app}podero/{__version__} python/{platform.python_version()} httpx/{httpx.__version__}",
        }
        self._origin = settings.origin
        self._extensions = {
            "timeout": {
                "connect": settings.connect_timeout,
                "read": settings.timeout,
                "write": settings.timeout,
                "pool": settings.timeout,
            }
        }

    def build(self, call: Call, token: Token | None) -> httpx.Request:
        """The request to send; raises ConfigurationError rather than let a token leave the API's origin."""
        headers = {**self._headers, **call.headers}
        if not call.to_token_endpoint:
            if not call.url.startswith(f"{self._origin}/"):
                raise ConfigurationError(f"{call.shown_url} is not on {self._origin}; no token is sent there")
            if token is not None:
                headers["Authorization"] = token.authorization()
        return httpx.Request(call.method, call.url, headers=headers, content=call.content, extensions=self._extensions)


class _TooLargeError(Exception):
    pass


class _Gauge:
    """Collects a body up to the limit: what is no success need not be read to its end."""

    def __init__(self, status_code: int) -> None:
        self._success = 200 <= status_code < 300
        self._limit = MAX_CONTENT if self._success else MAX_ERROR_CONTENT
        self._size = 0
        self._chunks: list[bytes] = []

    def is_full(self, chunk: bytes) -> bool:
        self._size += len(chunk)
        self._chunks.append(chunk)
        if self._size <= self._limit:
            return False
        if self._success:
            raise _TooLargeError
        return True

    def content(self) -> bytes:
        return b"".join(self._chunks)


class SyncDriver:
    """Runs flows in the calling thread; safe to share between threads, and usable after a fork."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._requests = Requests(settings)
        self._closing = threading.Event()
        self._start()

    def _start(self) -> None:
        self._pid = os.getpid()
        self._flight = ThreadFlight()
        self.tokens = _holder(self._settings)
        given = _given_transport(self._settings.transport, "handle_request")
        self._http: httpx.BaseTransport = given or _pool(httpx.HTTPTransport, self._settings.origin)

    def call(self, call: Call) -> RawResponse:
        """Send a call with token, retries and typed errors; see `podero.exchange.exchange`."""
        if self.closed:
            raise _closed_error()
        if self._pid != os.getpid():
            self._start()  # sockets and locks of the parent are not ours
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
            return self._flight.join(lambda rejected: self.run(self.tokens.renewal(rejected)), step.rejected)
        if isinstance(step, Pause):
            return self.pause(step.seconds)
        if isinstance(step, Blocking):
            return step.function()
        if inspect.iscoroutine(step.awaitable):
            step.awaitable.close()
        raise ConfigurationError("the callable of AccessToken is async; use AsyncPodero, or a plain callable")

    def _send(self, call: Call, token: Token | None) -> RawResponse | PoderoError:
        request = self._requests.build(call, token)
        try:
            response = self._http.handle_request(request)
            gauge = _Gauge(response.status_code)
            try:
                for chunk in response.iter_bytes():
                    if gauge.is_full(chunk):
                        break
            finally:
                response.close()
        except (httpx.HTTPError, httpx.StreamError, OSError, _TooLargeError) as error:
            return _no_answer(call, error)
        except BaseException as error:
            raise error.with_traceback(None) from error.__cause__
        return _answer(call, response, gauge.content(), self.tokens)

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


class AsyncDriver:
    """Runs flows in the running asyncio loop; safe to share between tasks of one loop, and usable after a fork."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._requests = Requests(settings)
        self._closing = asyncio.Event()
        self._start()

    def _start(self) -> None:
        self._pid = os.getpid()
        self._flight = TaskFlight()
        self.tokens = _holder(self._settings)
        given = _given_transport(self._settings.transport, "handle_async_request")
        self._http: httpx.AsyncBaseTransport = given or _pool(httpx.AsyncHTTPTransport, self._settings.origin)

    async def call(self, call: Call) -> RawResponse:
        """Send a call with token, retries and typed errors; see `podero.exchange.exchange`."""
        if self.closed:
            raise _closed_error()
        if self._pid != os.getpid():
            self._start()  # sockets and tasks of the parent are not ours
        return await self.run(exchange(call, self.tokens, self._settings.max_attempts))

    async def run(self, flow: Flow[T]) -> T:
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
                    result = await self._perform(step)
                except Exception as error:  # handed to the flow, which raises it where it asked
                    failure = error
        finally:
            flow.close()

    async def _perform(self, step: Step) -> Any:
        if isinstance(step, Send):
            outcome = await self._send(step.call, step.token)
            if isinstance(outcome, PoderoError):
                raise outcome
            return outcome
        if isinstance(step, Renew):
            return await self._flight.join(lambda rejected: self.run(self.tokens.renewal(rejected)), step.rejected)
        if isinstance(step, Pause):
            return await self.pause(step.seconds)
        if isinstance(step, Blocking):
            return await asyncio.to_thread(step.function)
        return Secret(await step.awaitable)

    async def _send(self, call: Call, token: Token | None) -> RawResponse | PoderoError:
        request = self._requests.build(call, token)
        try:
            response = await self._http.handle_async_request(request)
            gauge = _Gauge(response.status_code)
            try:
                async for chunk in response.aiter_bytes():
                    if gauge.is_full(chunk):
                        break
            finally:
                await response.aclose()
        except (httpx.HTTPError, httpx.StreamError, OSError, _TooLargeError) as error:
            return _no_answer(call, error)
        except BaseException as error:
            raise error.with_traceback(None) from error.__cause__
        return _answer(call, response, gauge.content(), self.tokens)

    @property
    def closed(self) -> bool:
        """Whether `aclose` was called."""
        return self._closing.is_set()

    async def pause(self, seconds: float) -> None:
        """Wait, but no longer than until the client is closed."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._closing.wait()

    async def aclose(self) -> None:
        """Close the connections; further calls are refused."""
        self._closing.set()
        self._flight.cancel()
        await self._http.aclose()


def _holder(settings: Settings) -> TokenHolder:
    source = source_for(settings.credentials, settings.origin, settings.max_attempts)
    return TokenHolder(source, settings.token_cache)


def _given_transport(transport: Any, method: str) -> Any:
    if transport is not None and not hasattr(transport, method):
        raise ConfigurationError(f"transport must have the method {method}, as httpx's transports of that kind have")
    return transport


def _pool(kind: Any, origin: str) -> Any:
    """A connection pool of httpx's connection pool, with the proxy that the environment names for the API's host."""
    parts = urlsplit(origin)
    bypassed = parts.hostname is None or proxy_bypass(parts.hostname)
    proxies = {} if bypassed else getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if proxy and "://" not in proxy:
        proxy = f"http://{proxy}"
    limits = httpx.Limits(max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_CONNECTIONS)
    return kind(limits=limits, proxy=proxy or None)


def _answer(call: Call, response: httpx.Response, content: bytes, tokens: TokenHolder) -> RawResponse:
    return RawResponse(
        status_code=response.status_code,
        headers=response.headers,
        content=content,
        method=call.method,
        url=call.shown_url,
        secrets=tokens.secrets,
    )


def _no_answer(call: Call, error: Exception) -> PoderoError:
    """The public error for what the HTTP library raised; its cause keeps types and messages, but no frames."""
    where, method, url = f"{call.method} {call.shown_url}", call.method, call.shown_url
    result: PoderoError
    if isinstance(error, _TooLargeError):
        reason = f"the answer is larger than {MAX_CONTENT // 1024**2} MB"
        return APIResponseError(f"{where}: {reason}", method=method, url=url)
    if isinstance(error, httpx.DecodingError):
        result = APIResponseError(f"{where}: the answer cannot be decompressed: {error}", method=method, url=url)
    elif isinstance(error, httpx.TimeoutException):
        what = {"ConnectTimeout": "connecting", "PoolTimeout": "waiting for a free connection"}
        result = APITimeoutError(
            f"{where}: timed out {what.get(type(error).__name__, 'waiting for the server')}; see `timeout`",
            method=method,
            url=url,
            request_sent=not isinstance(error, _NOTHING_SENT),
        )
    else:
        # Protocol errors of our own side may quote header values.
        reason = "" if isinstance(error, httpx.LocalProtocolError) else f": {str(error) or type(error).__name__}"
        sent = not isinstance(error, _NOTHING_SENT)
        what_failed = "the connection broke" if sent else "cannot connect"
        result = APIConnectionError(f"{where}: {what_failed}{reason}", method=method, url=url, request_sent=sent)
    result.__cause__ = without_frames(error)
    return result


def _closed_error() -> ConfigurationError:
    return ConfigurationError("this client is closed; make a new one")
