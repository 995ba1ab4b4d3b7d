"""What is asked for each target, described once for both faces.

Any ``async def work(podero: AsyncPodero, target)`` will do for `fetch` and `afetch`. To be exported it also needs a
name, by which a resumed export knows what is done, and a JSON form of its value: see `Work`.
"""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any, Protocol, TypeVar

import attrs

from podero._arguments import Day, checked_days, checked_flag, utc_day
from podero._async_client import AsyncPodero
from podero.fleet.targets import Vehicle, Wallbox
from podero.models import ChargingSession, HEMSSession

T = TypeVar("T")
V = TypeVar("V")
T_contra = TypeVar("T_contra", contravariant=True)
V_inv = TypeVar("V_inv")

Ask = Callable[[AsyncPodero, T], Awaitable[V]]
"""Anything that asks for one target."""


class Work(Protocol[T_contra, V_inv]):
    """What can be exported."""

    @property
    def name(self) -> str:
        """What is asked for, arguments included, such as "hems_sessions 2026-10-01 2026-10-31"."""
        ...

    async def __call__(self, podero: AsyncPodero, target: T_contra, /) -> V_inv:
        """Ask for one target."""
        ...

    def to_json(self, value: V_inv, /) -> Any:
        """The value as plain JSON data."""
        ...


@attrs.frozen
class CurrentSession:
    """The session of each `Vehicle` that is active now, or ``None``; see `Podero.ev_sessions.current`.

    Attributes:
        include_hidden: Also give sessions that are hidden from end users.
    """

    include_hidden: bool = attrs.field(default=False)

    def __attrs_post_init__(self) -> None:
        checked_flag("include_hidden", self.include_hidden)

    @property
    def name(self) -> str:
        """What is asked for."""
        return "current_session include_hidden" if self.include_hidden else "current_session"

    async def __call__(self, podero: AsyncPodero, target: Vehicle, /) -> ChargingSession | None:
        """Ask for one vehicle."""
        vehicle = _checked(target, Vehicle)
        return await podero.ev_sessions.current(
            vehicle.user_id, vehicle.electric_vehicle_id, org_id=vehicle.org_id, include_hidden=self.include_hidden
        )

    def to_json(self, value: ChargingSession | None, /) -> dict[str, Any] | None:
        """The session as JSON data."""
        return None if value is None else value.to_dict()


def _first_day(day: Day) -> date:
    return utc_day("start", day)


def _last_day(day: Day) -> date:
    return utc_day("end", day)


@attrs.frozen
class EVSessions:
    """All charging sessions of each `Vehicle` within a span, page by page; see `Podero.ev_sessions.iter`.

    Attributes:
        start: First UTC day: a date, an aware datetime (its UTC day), or an ISO string of either.
        end: Last UTC day, included.

    Raises:
        ValueError: The span is none.
    """

    start: date = attrs.field(converter=_first_day)
    end: date = attrs.field(converter=_last_day)

    def __attrs_post_init__(self) -> None:
        checked_days(self.start, self.end)

    @property
    def name(self) -> str:
        """What is asked for."""
        return f"ev_sessions {self.start} {self.end}"

    async def __call__(self, podero: AsyncPodero, target: Vehicle, /) -> tuple[ChargingSession, ...]:
        """Ask for one vehicle."""
        vehicle = _checked(target, Vehicle)
        sessions = podero.ev_sessions.iter(
            vehicle.user_id, vehicle.electric_vehicle_id, start=self.start, end=self.end, org_id=vehicle.org_id
        )
        return tuple([session async for session in sessions])

    def to_json(self, value: tuple[ChargingSession, ...], /) -> list[dict[str, Any]]:
        """The sessions as JSON data."""
        return [session.to_dict() for session in value]


@attrs.frozen
class HEMSSessions:
    """All HEMS sessions of each `Wallbox` within a span, page by page; see `Podero.hems_sessions.iter`.

    Attributes:
        start: First UTC day: a date, an aware datetime (its UTC day), or an ISO string of either.
        end: Last UTC day, included.

    Raises:
        ValueError: The span is none.
    """

    start: date = attrs.field(converter=_first_day)
    end: date = attrs.field(converter=_last_day)

    def __attrs_post_init__(self) -> None:
        checked_days(self.start, self.end)

    @property
    def name(self) -> str:
        """What is asked for."""
        return f"hems_sessions {self.start} {self.end}"

    async def __call__(self, podero: AsyncPodero, target: Wallbox, /) -> tuple[HEMSSession, ...]:
        """Ask for one wallbox."""
        wallbox = _checked(target, Wallbox)
        sessions = podero.hems_sessions.iter(
            wallbox.user_id, wallbox.wallbox_id, start=self.start, end=self.end, org_id=wallbox.org_id
        )
        return tuple([session async for session in sessions])

    def to_json(self, value: tuple[HEMSSession, ...], /) -> list[dict[str, Any]]:
        """The sessions as JSON data."""
        return [session.to_dict() for session in value]


def _checked(target: Any, kind: type[T]) -> T:
    if not isinstance(target, kind):
        raise TypeError(f"this work is for targets of the class {kind.__name__}, not {type(target).__name__}")
    return target
