"""A thread for blocking file work of a task."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")


class FileThread:
    """Runs blocking calls one after another in a thread, inside a ``with`` block.

    If the task is cancelled, `stop` is set, and the task ends only after the call has ended. So the call can leave
    nothing half written, open or locked.

    Attributes:
        stop: Calls that take long should end with an error when it is set.
    """

    def __init__(self) -> None:
        self.stop: threading.Event = threading.Event()
        self._executor = ThreadPoolExecutor(1, "podero.fleet")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._executor.shutdown()

    @contextlib.asynccontextmanager
    async def within(self, blocking: AbstractContextManager[T]) -> AsyncIterator[T]:
        """Enter and exit a context manager in the thread."""
        entered = contextlib.ExitStack()  # if entering is cancelled, it knows whether there is anything to exit
        try:
            yield await self.run(lambda: entered.enter_context(blocking))
        except BaseException as error:
            exception = error
            await self.run(lambda: entered.__exit__(type(exception), exception, exception.__traceback__))
            raise
        await self.run(entered.close)

    async def run(self, call: Callable[[], T]) -> T:
        """The result of a blocking call."""
        running = asyncio.get_running_loop().run_in_executor(self._executor, call)
        try:
            await asyncio.wait([running])
        except asyncio.CancelledError:
            self.stop.set()
            while not running.done():
                with contextlib.suppress(asyncio.CancelledError):
                    await asyncio.wait([running])
            running.exception()  # it may be the error for `stop`
            raise
        return running.result()
