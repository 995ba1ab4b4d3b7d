"""How figures are taken: contenders by turns, medians, and ratios between neighbours in time.

Absolute times say little on a shared machine; what two contenders need within the same second can be compared. So the
ratio is the median of the ratios of each round, not the ratio of the medians.
"""

import gc
import math
import statistics
import time
from collections.abc import Callable, Mapping

import attrs

Contender = Callable[[], float]
"""Does its work once and returns what that cost, in any unit: what is lower is better."""


@attrs.frozen(kw_only=True)
class Effort:
    """How much work a run may do.

    Attributes:
        rounds: How often the contenders take turns.
        slice_seconds: How long one turn of a short piece of work lasts.
        share: Part of the full count of larger pieces of work.
    """

    rounds: int
    slice_seconds: float
    share: float

    def count(self, full: int) -> int:
        """How much of a full count to do."""
        return max(1, round(full * self.share))

    def some_rounds(self, full: int) -> int:
        """How many rounds of a long piece of work: at most ``full``."""
        return min(self.rounds, full)


FULL = Effort(rounds=9, slice_seconds=0.03, share=1.0)
QUICK = Effort(rounds=1, slice_seconds=0.001, share=0.02)


@attrs.frozen
class Target:
    """A bound for a row's ratio, or for its figure where there is no peer."""

    bound: float
    is_minimum: bool

    def is_met_by(self, value: float) -> bool:
        """Whether the value keeps to the bound."""
        return value >= self.bound if self.is_minimum else value <= self.bound

    def __str__(self) -> str:
        return f"{'>=' if self.is_minimum else '<='} {self.bound:g}"


def at_most(bound: float) -> Target:
    """A target for costs."""
    return Target(bound, is_minimum=False)


def at_least(bound: float) -> Target:
    """A target for how many times as fast something is."""
    return Target(bound, is_minimum=True)


@attrs.frozen(kw_only=True)
class Row:
    """One line of the table.

    Attributes:
        name: What was done, by whom, against whom.
        unit: Unit of both figures.
        ours: Our cost.
        peer: The peer's cost, if there is one.
        ratio: Our cost in costs of the peer; with ``is_speed`` how many times as fast we are.
        is_speed: Which of the two the ratio is.
        target: What is aimed at, if anything.
    """

    name: str
    unit: str
    ours: float
    peer: float | None = None
    ratio: float | None = None
    is_speed: bool = False
    target: Target | None = None

    @property
    def ok(self) -> bool | None:
        """Whether the target is met; None without one."""
        return None if self.target is None else self.target.is_met_by(self.ours if self.ratio is None else self.ratio)

    def to_dict(self) -> dict[str, str | float | bool | None]:
        """The row as JSON data."""
        return {
            "name": self.name,
            "unit": self.unit,
            "ours": self.ours,
            "peer": self.peer,
            "ratio": self.ratio,
            "ratio_is": None if self.ratio is None else "speed" if self.is_speed else "cost",
            "target": None if self.target is None else str(self.target),
            "ok": self.ok,
        }


@attrs.frozen
class Samples:
    """What each contender's turns cost, in the order of the rounds."""

    costs: Mapping[str, list[float]]
    unit: str
    scale: float

    def median(self, name: str) -> float:
        """The usual cost, in the samples' unit."""
        return statistics.median(self.costs[name]) * self.scale

    def cost(self, what: str, ours: str, peer: str, target: Target | None = None) -> Row:
        """A row with our cost in costs of the peer."""
        return self._row(what, ours, peer, self._ratio(ours, peer), is_speed=False, target=target)

    def speed(self, what: str, ours: str, peer: str, target: Target | None = None) -> Row:
        """A row with how many times as fast as the peer we are."""
        return self._row(what, ours, peer, self._ratio(peer, ours), is_speed=True, target=target)

    def alone(self, name: str, target: Target | None = None) -> Row:
        """A row with our cost alone."""
        return Row(name=name, unit=self.unit, ours=self.median(name), target=target)

    def _row(self, what: str, ours: str, peer: str, ratio: float, *, is_speed: bool, target: Target | None) -> Row:
        return Row(
            name=f"{what}: {ours} / {peer}",
            unit=self.unit,
            ours=self.median(ours),
            peer=self.median(peer),
            ratio=ratio,
            is_speed=is_speed,
            target=target,
        )

    def _ratio(self, upper: str, lower: str) -> float:
        return statistics.median(a / b for a, b in zip(self.costs[upper], self.costs[lower], strict=True))


def by_turns(contenders: Mapping[str, Contender], rounds: int, *, unit: str = "us", scale: float = 1e6) -> Samples:
    """Let the contenders take turns; every other round goes backwards, so that none always follows the same one.

    Args:
        contenders: What to run, by name.
        rounds: How often.
        unit: Unit of the figures in the table.
        scale: From what the contenders return to that unit.
    """
    costs: dict[str, list[float]] = {name: [] for name in contenders}
    gc.collect()
    gc.freeze()  # what is there already is nobody's garbage
    order = list(contenders)
    for _ in range(rounds):
        for name in order:
            gc.collect()
            costs[name].append(contenders[name]())
        order.reverse()
    gc.unfreeze()
    return Samples(costs, unit, scale)


def timed(work: Callable[[], object], count: int = 1) -> float:
    """Seconds that one piece of work takes, on average over so many in a row."""
    started = time.perf_counter()
    for _ in range(count):
        work()
    return (time.perf_counter() - started) / count


def repeated(work: Callable[[], object], effort: Effort) -> Contender:
    """A contender that does a short piece of work for as long as one turn lasts; warms it up first."""
    work()
    count = max(1, math.ceil(effort.slice_seconds / timed(work)))
    return lambda: timed(work, count)
