"""Many targets at once, for asyncio: so many requests under way, results as they come.

Tasks of their own draw the targets, so that whoever reads the results can leave at any time. There are as many as
requests may be under way; each asks for one target after the other, since a task for each target would cost a tenth of
a request. A target is drawn when its request may start, and that is when fewer than ``concurrency`` others are either
under way or waiting to be read: a slow reader stops everything, and memory does not grow with the number of targets.
"""

import asyncio
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
    """Ask for many targets, with so many requests under way at a time, and give each result as it comes.

    Leaving early (the generator's ``aclose``, or the cancelled task) cancels what is under way. A client that has no
    transport of its own gets the fast one for the run; with ``AsyncPodero(transport=podero.fleet.transport())``
    connections outlive it.

    Args:
        podero: The client.
        targets: What to ask for; read only as far as needed, so it may be endless.
        work: What to ask: `CurrentSession`, `HEMSSessions`, or a function of your own. Context variables that it sets
            may still be set when it is called for a later target.
        concurrency: How many targets are under way, or done and not read yet.
        rate: Requests per second, further pages and attempts counted; default: as fast as it goes.

    Yields:
        One result for each target, in the order in which they are done.

    Raises:
        ConfigurationError: The client cannot work like this, or a number is out of range.
        AuthenticationError: The credentials are refused (`TokenError` if that was the token endpoint). Both end the
            run: they would be every target's error.
        Exception: Whatever the targets raise when they are drawn, or work of your own other than PoderoError and
            ValueError.
    """
    if not isinstance(podero, AsyncPodero):
        raise ConfigurationError(
            f"afetch takes an AsyncPodero, not a {type(podero).__name__}; for Podero there is fetch"
        )
    return _results(run_client(podero, concurrency, rate), targets, work, concurrency)


async def _results(
    podero: AsyncPodero,
    targets: Iterable[T] | AsyncIterable[T],
    work: Ask[T, V],
    concurrency: int,
) -> AsyncGenerator[Result[T, V], None]:
    done: asyncio.Queue[tuple[Result[T, V], asyncio.Future[None]] | None] = asyncio.Queue()
    source = _Shared(targets)
    new_future = asyncio.get_running_loop().create_future

    async def ask_in_turn(group: asyncio.TaskGroup, number: int) -> None:
        is_last = number == concurrency
        async for target in source:
            if not is_last:
                is_last = group.create_task(ask_in_turn(group, number + 1)) is not None
            result = await outcome(podero, target, work)
            _end_if_cancelled()
            is_read = new_future()
            done.put_nowait((result, is_read))
            await is_read

    async def ask_for_all() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask_in_turn(group, 1))

    asking = asyncio.create_task(ask_for_all())
    asking.add_done_callback(lambda _: done.put_nowait(None))
    try:
        while (one := await done.get()) is not None:
            result, is_read = one
            if not is_read.done():
                is_read.set_result(None)
            yield result
    finally:
        asking.cancel()
        try:
            await asyncio.wait([asking])
        finally:  # also if this task is cancelled once more
            await podero.aclose()
    _raise_first(asking)


async def outcome(podero: AsyncPodero, target: T, work: Ask[T, V]) -> Result[T, V]:
    """One target's result; raises what every other target would also meet."""
    try:
        return Result(target, await work(podero, target))
    except (AuthenticationError, ConfigurationError):
        raise
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        raise RuntimeError("the work was cancelled by something that it awaits, not by the run") from None
    except (PoderoError, ValueError) as error:
        return Result(target, error=error.with_traceback(None))


def _end_if_cancelled() -> None:
    """Raise what work of the caller's own may have swallowed."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


class _Shared(Generic[T]):
    """Targets that several tasks draw, one after the other."""

    def __init__(self, targets: Iterable[T] | AsyncIterable[T]) -> None:
        self._later = aiter(targets) if isinstance(targets, AsyncIterable) else None
        self._now = iter(()) if isinstance(targets, AsyncIterable) else iter(targets)
        self._drawing = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._later is not None:
            async with self._drawing:  # an asynchronous generator can be asked by one task only
                return await anext(self._later)
        for target in self._now:
            return target
        raise StopAsyncIteration


def _raise_first(task: asyncio.Task[None]) -> None:
    error = task.exception()
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if error is not None:
        raise error
