"""Many targets at once, for asyncio: so many requests under way, results as they come.

One task of its own draws the targets and starts their tasks, so that whoever reads the results can leave at any time.
A target is drawn when its request may start, and that is when fewer than ``concurrency`` others are either under way
or waiting to be read: a slow reader stops everything, and memory does not grow with the number of targets.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterable, Iterable
from typing import TypeVar

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
        work: What to ask: `CurrentSession`, `HEMSSessions`, or a function of your own.
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
    free = asyncio.Semaphore(concurrency)
    done: asyncio.Queue[Result[T, V] | None] = asyncio.Queue()

    async def ask(target: T) -> None:
        done.put_nowait(await outcome(podero, target, work))

    async def ask_for_all() -> None:
        async with contextlib.aclosing(_drawn(targets)) as source, asyncio.TaskGroup() as group:
            await free.acquire()
            async for target in source:
                group.create_task(ask(target))
                await free.acquire()

    asking = asyncio.create_task(ask_for_all())
    asking.add_done_callback(lambda _: done.put_nowait(None))
    try:
        while (result := await done.get()) is not None:
            free.release()
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


async def _drawn(targets: Iterable[T] | AsyncIterable[T]) -> AsyncGenerator[T, None]:
    if isinstance(targets, AsyncIterable):
        async for target in targets:
            yield target
    else:
        for target in targets:
            yield target


def _raise_first(task: asyncio.Task[None]) -> None:
    error = task.exception()
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if error is not None:
        raise error
