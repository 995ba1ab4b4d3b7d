"""Drives flows with asyncio. `podero._http.sync_sender` does the same with threads, and never imports asyncio."""

import asyncio
import contextlib
import copy
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import httpx

from podero._http.async_httpx_transport import AsyncHttpxTransport
from podero._http.async_single_flight import Renewal, TaskFlight
from podero._http.deadline import total_timeout_error
from podero._http.flow import Blocking, Flow, Pause, Renew, RenewableTokens, Send, Step, closed_error, request_flow
from podero._http.forks import reset_after_fork
from podero._http.on_response import Attempt, report_attempt
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.routes import check_addresses
from podero._http.token import Token
from podero._http.transport import AsyncTransport, AsyncTransportFactory
from podero._secrets import Secret
from podero.errors import ConfigurationError, PoderoError

if TYPE_CHECKING:
    from podero._config import Settings

T = TypeVar("T")

LOOK_AT_OWNER = 0.25
"""Seconds after which a waiting sender checks whether the sender that it follows is closed."""


class Owner(Protocol):
    """A sender that other senders follow."""

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        ...


class _Shared:
    """What a client shares with clients of its ``with_options``: connections, tokens, and whether it is closed."""

    def __init__(self, settings: "Settings", tokens: RenewableTokens) -> None:
        self._settings = settings
        check_addresses(settings)
        self.tokens = tokens
        self.closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._until_loop_ends: AsyncGenerator[None, None] | None = None
        self._of_parent: object = None
        self._connect()
        reset_after_fork(self)

    def _connect(self) -> None:
        given = self._settings.transport
        connect = given.connect if isinstance(given, AsyncTransportFactory) else AsyncHttpxTransport
        self.transport: AsyncTransport = connect(self._settings, self.tokens.secrets)
        self.flight = TaskFlight()
        self.closing = asyncio.Event()

    def after_fork(self) -> None:
        """Reset in a forked child, since sockets and tasks belong to the parent."""
        self._of_parent = self._until_loop_ends  # keep a reference: collecting it would wake the parent's event loop
        self._loop = self._until_loop_ends = None
        self._connect()

    async def enter_loop(self) -> None:
        """Reset if the client is used in another event loop, since sockets belong to one event loop.

        Raises:
            ConfigurationError: There is no asyncio event loop.
        """
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            loop = None
        if loop is None:
            raise ConfigurationError("AsyncPodero needs asyncio; under trio or others, call Podero in a thread")
        if self._loop is not loop:
            if self._loop is not None:
                self._connect()
            self._loop = loop
            if not isinstance(self._settings.transport, httpx.AsyncBaseTransport):  # the caller closes it
                self._until_loop_ends = _closed_with_the_loop(self.transport)
                await anext(self._until_loop_ends)

    async def aclose(self) -> None:
        """Close the connections."""
        await self.enter_loop()
        self.closed = True
        self.closing.set()
        self.flight.cancel()
        await self.transport.aclose()
        if self._until_loop_ends is not None:
            await self._until_loop_ends.aclose()


async def _closed_with_the_loop(transport: AsyncTransport) -> AsyncGenerator[None, None]:
    """Closes a transport at the end of the event loop, when asyncio closes all asynchronous generators."""
    try:
        yield
    finally:
        await transport.aclose()


class AsyncSender:
    """Runs flows in the running asyncio loop; safe to share between tasks of one loop at a time.

    Args:
        settings: The client's configuration.
        tokens: The client's tokens.
    """

    def __init__(self, settings: "Settings", tokens: RenewableTokens) -> None:
        self._settings = settings
        self._owns = True
        self._shared = _Shared(settings, tokens)
        self._owner: Owner | None = None
        self._owners_renewal: Renewal | None = None

    def with_settings(self, settings: "Settings") -> "AsyncSender":
        """A sender with other settings that shares connections and tokens with this one; only this one closes them."""
        other = copy.copy(self)
        other._settings, other._owns = settings, False
        return other

    @property
    def tokens(self) -> RenewableTokens:
        """The client's tokens."""
        return self._shared.tokens

    async def call(self, request: Request) -> RawResponse:
        """Send a request with token, retries and typed errors; see `podero._http.flow.request_flow`."""
        if self.closed:
            raise closed_error()
        await self._shared.enter_loop()
        flow = request_flow(request, self.tokens, self._settings.max_attempts)
        total_timeout = self._settings.total_timeout
        if total_timeout is None:
            return await self.run(flow)
        try:
            async with asyncio.timeout(total_timeout):
                return await self.run(flow)
        except TimeoutError:  # other errors are an APIConnectionError already
            error = total_timeout_error(request, total_timeout)
        raise error

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
                except Exception as error:  # thrown into the flow, at the step that failed
                    failure = error
        finally:
            flow.close()

    async def _perform(self, step: Step) -> Any:
        if isinstance(step, Send):
            outcome = await self._shared.transport.send(step.request, step.token, self._settings.timeout)
            if isinstance(outcome, PoderoError):
                raise outcome
            return outcome
        if isinstance(step, Attempt):
            return report_attempt(step, self._settings.on_response)
        if isinstance(step, Renew):
            return await self.renew(step.rejected)
        if isinstance(step, Pause):
            await self.pause(step.seconds)
            if self.closed:  # pragma: no branch - Python 3.11 stops tracing a frame after asyncio.timeout
                raise closed_error()
            return None
        if isinstance(step, Blocking):
            return await asyncio.to_thread(step.function)
        return await Secret.awaited(step.awaitable)

    async def renew(self, rejected: Token | None) -> Token:
        """A token other than the rejected one; tasks that need one at the same time share one request."""
        await self._shared.enter_loop()
        return await self._shared.flight.join(self._owners_renewal or self._renewed, rejected)

    async def _renewed(self, rejected: Token | None) -> Token:
        return await self.run(self.tokens.renewal(rejected))

    def follow(self, owner: "Owner", renewal: Renewal) -> None:
        """Let another sender, which owns the tokens, renew them; when it is closed, so is this one."""
        self._owner = owner
        self._owners_renewal = renewal

    async def attempt(self, request: Request, token: Token | None, timeout: float) -> RawResponse | PoderoError:  # noqa: ASYNC109  # not of this coroutine
        """Send a request once through this sender's transport, for another sender."""
        if self.closed:  # pragma: no cover - closed between a follower's check and its request
            raise closed_error()
        await self._shared.enter_loop()
        return await self._shared.transport.send(request, token, timeout)

    @property
    def closed(self) -> bool:
        """Whether `aclose` was called, on this sender or the one that it follows."""
        return self._shared.closed or (self._owner is not None and self._owner.closed)

    async def pause(self, seconds: float) -> None:
        """Wait, but no longer than until the client is closed."""
        await self._shared.enter_loop()
        longest = seconds if self._owner is None else LOOK_AT_OWNER
        while seconds > 0 and not self.closed:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(seconds, longest)):
                    await self._shared.closing.wait()
            seconds -= longest

    async def aclose(self) -> None:
        """Close the connections, unless they belong to another sender; further calls are refused."""
        if self._owns:
            await self._shared.aclose()
