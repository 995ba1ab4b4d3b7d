"""The clock of a sandbox's world. Its time is simulated: it stands still, or passes faster than real time."""

import math
from collections.abc import Callable
from datetime import datetime, timedelta

MAX_SPEED = 100_000.0


class Clock:
    """A simulated clock.

    Args:
        now: Its time at the start.
        speed: Simulated seconds per real second; with 0, time passes only by `move`.
        real: Returns real seconds.

    Attributes:
        now: Its time, as of the last call.
    """

    def __init__(self, now: datetime, speed: float, real: Callable[[], float]) -> None:
        self.now: datetime = now
        self._real = real
        self._read_at = real()
        self._speed = _usable(speed)

    @property
    def speed(self) -> float:
        """Simulated seconds per real second. Call `catch_up` before you change it."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = _usable(speed)

    def catch_up(self) -> float:
        """Let the time pass that has passed since the last call; returns the simulated seconds."""
        read_at = self._real()
        seconds = max((read_at - self._read_at) * self._speed, 0.0)
        self._read_at = read_at
        self.move(seconds)
        return seconds

    def move(self, seconds: float) -> None:
        """Let simulated seconds pass."""
        self.now += timedelta(seconds=seconds)


def _usable(speed: float) -> float:
    """The speed as a float; raises ValueError if it cannot be used."""
    if not (math.isfinite(speed) and 0 <= speed <= MAX_SPEED):
        raise ValueError(f"speed must be from 0 (time stands still) to {MAX_SPEED:,.0f}, not {speed}")
    return float(speed)
