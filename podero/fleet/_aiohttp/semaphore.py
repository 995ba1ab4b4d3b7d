"""How many connections may be in use: a semaphore that costs less than asyncio's while it is free."""

import asyncio
from collections import deque


class Semaphore:
    """Counts the places that are free; who waits longest gets the next one."""

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
            if turn.done() and not turn.cancelled():  # its turn came all the same
                self.release()
            raise

    def release(self) -> None:
        """Give a place back: to the first who waits, if somebody does."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
