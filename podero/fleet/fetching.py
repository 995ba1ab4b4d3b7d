"""Requests many targets concurrently with asyncio, and yields results when they are ready.

Separate tasks read the targets, so that the reader of the results can stop at any time. There are ``concurrency`` of
them. Each requests one target after another: creating a task for each target would cost a tenth of a request. A target
is read only when fewer than ``concurrency`` others are open or have unread results; a result is read when a waiting
reader gets it. So a slow reader slows down the requests, and memory does not grow with the number of targets.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, Iterable
from typing import Generic, Self, TypeVar

from podero._async_client import AsyncPodero
from podero.errors import AuthenticationError, ConfigurationError, PoderoError
from podero.fleet.results import Result
from podero.fleet.run_client import run_client
from podero.fleet.work import Ask

T = TypeVar("T")
V = TypeVar("V")

CONCURRENCY = 50


def afetch(
    podero: AsyncPodero,
    targets: Iterable[T] | AsyncIterable[T],
    work: Ask[T, V],
    *,
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
) -> AsyncGenerator[Result[T, V], None]:
    """Request many targets concurrently, and yield each result when it is ready.

    Stopping early (by the generator's ``aclose``, or by cancelling the task) cancels open requests. A client without
    its own transport gets the fast transport for the run. With ``AsyncPodero(transport=podero.fleet.transport())``,
    connections stay open after the run.

    Args:
        podero: The client.
        targets: The targets; they are read only when needed, so they may be endless.
        work: The request for each target: `CurrentSession`, `HEMSSessions`, or your own function. If your function sets
            context variables, they may still be set when it is called for a later target.
        concurrency: How many targets are requested at a time; results that you have not read yet count too.
        rate: Requests per second; further pages and attempts count too. By default there is no limit.

    Yields:
        One result for each target, in the order in which they are ready.

    Raises:
        ConfigurationError: The client cannot be used for a run, or a number is out of range.
        AuthenticationError: The credentials were refused (`TokenError` if the token endpoint refused them). This ends
            the run, because every other target would fail too.
        Exception: An error of the iterable of targets, or of your own function, except PoderoError and ValueError.
    """
    if not isinstance(podero, AsyncPodero):
        raise ConfigurationError(f"afetch needs an AsyncPodero, not a {type(podero).__name__}; with Podero, use fetch")
    return _results(run_client(podero, concurrency, rate), targets, work, concurrency)


async def _results(
    podero: AsyncPodero,
    targets: Iterable[T] | AsyncIterable[T],
    work: Ask[T, V],
    concurrency: int,
) -> AsyncGenerator[Result[T, V], None]:
    results: _Handover[Result[T, V]] = _Handover()
    source = _Shared(targets)

    async def ask_in_turn(group: asyncio.TaskGroup, number: int) -> None:
        task = asyncio.current_task()
        may_start_another = number < concurrency
        async for target in source:
            if may_start_another:
                group.create_task(ask_in_turn(group, number + 1))
                may_start_another = False
            result = await outcome(podero, target, work)
            if task is not None and task.cancelling():  # the caller's own work may have suppressed the error
                raise asyncio.CancelledError
            await results.put(result)

    async def ask_for_all() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask_in_turn(group, 1))

    def end(ended: asyncio.Task[None]) -> None:
        if not ended.cancelled():
            ended.exception()  # else asyncio logs it, if the reader has left
        results.end()

    asking = asyncio.create_task(ask_for_all())
    asking.add_done_callback(end)
    try:
        while (result := await results.get()) is not None:
            yield result
    finally:
        asking.cancel()
        try:
            await asyncio.wait([asking])
        finally:  # even if this task is cancelled again
            await podero.aclose()
    _raise_first(asking)


async def outcome(podero: AsyncPodero, target: T, work: Ask[T, V]) -> Result[T, V]:
    """One target's result; raises errors that every other target would get too."""
    try:
        return Result(target, await work(podero, target))
    except (AuthenticationError, ConfigurationError):
        raise
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        raise RuntimeError("something that the work awaits has cancelled it, not the run") from None
    except (PoderoError, ValueError) as error:
        return Result(target, error=error.with_traceback(None))


class _Handover(Generic[T]):
    """Passes items from several tasks to one reader; each task goes on when its item is read."""

    def __init__(self) -> None:
        self._new_future = asyncio.get_running_loop().create_future
        self._unread: deque[tuple[T | None, asyncio.Future[None] | None]] = deque()
        self._reader: asyncio.Future[T | None] | None = None

    async def put(self, item: T) -> None:
        """Pass an item, and wait until it is read; there is no wait if the reader is waiting for it."""
        if not self._given_to_reader(item):
            is_read = self._new_future()
            self._unread.append((item, is_read))
            await is_read

    def end(self) -> None:
        """There are no more items."""
        if not self._given_to_reader(None):
            self._unread.append((None, None))

    def _given_to_reader(self, item: T | None) -> bool:
        reader, self._reader = self._reader, None
        if reader is None or reader.done():
            return False
        reader.set_result(item)
        return True

    async def get(self) -> T | None:
        """The next item; None after the last one."""
        if not self._unread:
            self._reader = self._new_future()
            return await self._reader
        item, is_read = self._unread.popleft()
        if is_read is not None and not is_read.done():
            is_read.set_result(None)
        return item


class _Shared(Generic[T]):
    """Targets that several tasks read, one at a time."""

    def __init__(self, targets: Iterable[T] | AsyncIterable[T]) -> None:
        self._later = aiter(targets) if isinstance(targets, AsyncIterable) else None
        self._now = iter(()) if isinstance(targets, AsyncIterable) else iter(targets)
        self._drawing = asyncio.Lock()
        self._has_ended = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._later is not None:
            async with self._drawing:  # only one task at a time can read an asynchronous generator
                if not self._has_ended:  # some iterators would wait forever if they were read again
                    self._has_ended = True
                    target = await anext(self._later)
                    self._has_ended = False
                    return target
        elif not self._has_ended:
            for target in self._now:
                return target
            self._has_ended = True
        raise StopAsyncIteration


def _raise_first(task: asyncio.Task[None]) -> None:
    error = task.exception()
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if error is not None:
        raise error
