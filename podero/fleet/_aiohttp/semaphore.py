"""Limits the connections in use: a semaphore that is cheaper than that of asyncio while places are free."""

import asyncio
from collections import deque


class Semaphore:
    """Counts free places; the longest waiting task gets the next one."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._waiting: deque[asyncio.Future[None]] = deque()

    def try_acquire(self) -> bool:
        """Take a place, if one is free."""
        if not self._free:
            return False
        self._free -= 1
        return True

    async def acquire(self, seconds: float) -> None:
        """Wait for a place, which is then taken; raises TimeoutError."""
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            async with asyncio.timeout(seconds):
                await turn
        except BaseException:
            if turn.done() and not turn.cancelled():  # it got a place at the same moment
                self.release()
            raise

    def release(self) -> None:
        """Release a place, to the first waiting task if there is one."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
