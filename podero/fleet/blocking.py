"""`fetch`: like `afetch`, for code without asyncio.

During a run, the requests run on an event loop in a separate thread. The targets are read, and the results returned, in
the caller's thread. A pool of threads would be slower, and could not cancel a request for which a thread waits.
"""

import asyncio
import threading
from collections.abc import Generator, Iterable
from concurrent.futures import Future
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, Self, TypeVar

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero.errors import ConfigurationError
from podero.fleet.fetching import CONCURRENCY, outcome
from podero.fleet.results import Result
from podero.fleet.run_client import run_client
from podero.fleet.work import Ask

T = TypeVar("T")
V = TypeVar("V")


def fetch(
    podero: Podero,
    targets: Iterable[T],
    work: Ask[T, V],
    *,
    concurrency: int = CONCURRENCY,
    rate: float | None = None,
) -> Generator[Result[T, V], None, None]:
    """Request many targets concurrently, and yield each result when it is ready.

    Leaving the loop, or closing the generator, cancels open requests. Arguments, results and errors are those of
    `afetch`.

    Raises:
        ConfigurationError: As for `afetch`; or the client has its own transport, which works only with threads.
    """
    if not isinstance(podero, Podero):
        raise ConfigurationError(f"fetch needs a Podero, not a {type(podero).__name__}; with AsyncPodero, use afetch")
    return _results(targets, concurrency, Background(run_client(podero, concurrency, rate), work))


def _results(
    targets: Iterable[T], concurrency: int, background: "Background[T, V]"
) -> Generator[Result[T, V], None, None]:
    source, exhausted, under_way = iter(targets), False, 0
    problem: Exception | None = None
    with background:
        while True:
            while not exhausted and under_way < concurrency:
                try:
                    background.ask(next(source))
                    under_way += 1
                except StopIteration:
                    exhausted = True
                except Exception as error:  # raised below, after the results that are ready
                    problem, exhausted = error, True
                if background.has_result():
                    break
            if problem is not None and not background.has_result():
                raise problem
            if under_way == 0:
                return
            yield background.take()
            under_way -= 1


class Background(Generic[T, V]):
    """An event loop in a thread, and the client that this thread uses and closes."""

    def __init__(self, podero: AsyncPodero, work: Ask[T, V]) -> None:
        self._podero = podero
        self._work = work
        self._done: SimpleQueue[Result[T, V] | BaseException] = SimpleQueue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._opened: Future[None] = Future()
        self._thread = threading.Thread(target=self._live, name="podero.fleet", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._opened.result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def ask(self, target: T) -> None:
        """Start the work for a target."""
        self._loop.call_soon_threadsafe(self._start, target)

    def has_result(self) -> bool:
        """Whether `take` would not wait."""
        return not self._done.empty()

    def take(self) -> Result[T, V]:
        """The next result; raises the error that ends the run."""
        result = self._done.get()
        if isinstance(result, BaseException):
            raise result
        return result

    def _live(self) -> None:
        try:
            with asyncio.Runner() as runner:
                runner.get_loop()
                runner.run(self._run())
        except OSError as error:  # no sockets left for an event loop
            self._opened.set_exception(error)

    async def _run(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        async with self._podero:
            self._opened.set_result(None)
            await self._stop.wait()
            for task in self._tasks:
                task.cancel()
            if self._tasks:
                await asyncio.wait(self._tasks)

    def _start(self, target: T) -> None:
        task = self._loop.create_task(self._ask(target))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _ask(self, target: T) -> None:
        try:
            self._done.put(await outcome(self._podero, target, self._work))
        except BaseException as error:  # whatever it is, somebody waits for this target
            self._done.put(error)
