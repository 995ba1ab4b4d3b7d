"""What is asked for each target, described once for both faces.

Any ``async def work(podero: AsyncPodero, target)`` will do for `fetch` and `afetch`. To be exported it also needs a
name, by which a resumed export knows what is done, and a JSON form of its value: see `Work`.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import attrs

from podero._arguments import Day, checked_days, checked_flag, utc_day
from podero._async_client import AsyncPodero
from podero._secrets import without_frames
from podero.errors import APIResponseError, PoderoError
from podero.fleet.targets import Vehicle, Wallbox
from podero.models import ChargingSession, HEMSSession

T = TypeVar("T")
V = TypeVar("V")
T_contra = TypeVar("T_contra", contravariant=True)
V_inv = TypeVar("V_inv")
DeviceT = TypeVar("DeviceT", Vehicle, Wallbox)
SessionT = TypeVar("SessionT", ChargingSession, HEMSSession)

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
        current = podero.ev_sessions.current(
            vehicle.user_id, vehicle.electric_vehicle_id, org_id=vehicle.org_id, include_hidden=self.include_hidden
        )
        return await _answer(current)

    def to_json(self, value: ChargingSession | None, /) -> dict[str, Any] | None:
        """The session as JSON data."""
        return None if value is None else value.to_dict()


def _first_day(day: Day) -> date:
    return utc_day("start", day)


def _last_day(day: Day) -> date:
    return utc_day("end", day)


@attrs.frozen
class _SessionsOfDays(ABC, Generic[DeviceT, SessionT]):
    """All sessions of each device within a span of days, page by page; a subclass says which sessions.

    Attributes:
        start: First UTC day: a date, an aware datetime (its UTC day), or an ISO string of either.
        end: Last UTC day, included.

    Raises:
        ValueError: The end is before the start, or one of them is no day.
    """

    _resource: ClassVar[str]
    start: date = attrs.field(converter=_first_day)
    end: date = attrs.field(converter=_last_day)

    def __attrs_post_init__(self) -> None:
        checked_days(self.start, self.end)

    @property
    def name(self) -> str:
        """What is asked for, such as "hems_sessions 2026-10-01 2026-10-31"."""
        return f"{self._resource} {self.start} {self.end}"

    @abstractmethod
    def _sessions(self, podero: AsyncPodero, device: DeviceT) -> AsyncIterator[SessionT]:
        """The sessions of one device."""

    async def __call__(self, podero: AsyncPodero, target: DeviceT, /) -> tuple[SessionT, ...]:
        """Ask for one device."""
        return tuple(await _answer(_collected(self._sessions(podero, target))))

    def to_json(self, value: tuple[SessionT, ...], /) -> list[dict[str, Any]]:
        """The sessions as JSON data."""
        return [session.to_dict() for session in value]


@attrs.frozen
class EVSessions(_SessionsOfDays[Vehicle, ChargingSession]):
    """All charging sessions of each `Vehicle` within a span of days; see `Podero.ev_sessions.iter`."""

    _resource = "ev_sessions"

    def _sessions(self, podero: AsyncPodero, device: Vehicle) -> AsyncIterator[ChargingSession]:
        vehicle = _checked(device, Vehicle)
        return podero.ev_sessions.iter(
            vehicle.user_id, vehicle.electric_vehicle_id, start=self.start, end=self.end, org_id=vehicle.org_id
        )


@attrs.frozen
class HEMSSessions(_SessionsOfDays[Wallbox, HEMSSession]):
    """All HEMS sessions of each `Wallbox` within a span of days; see `Podero.hems_sessions.iter`."""

    _resource = "hems_sessions"

    def _sessions(self, podero: AsyncPodero, device: Wallbox) -> AsyncIterator[HEMSSession]:
        wallbox = _checked(device, Wallbox)
        return podero.hems_sessions.iter(
            wallbox.user_id, wallbox.wallbox_id, start=self.start, end=self.end, org_id=wallbox.org_id
        )


async def _collected(sessions: AsyncIterator[SessionT]) -> list[SessionT]:
    return [session async for session in sessions]


async def _answer(call: Awaitable[V]) -> V:
    """What the call gives. An error that no call should raise becomes one that belongs to this target only.

    Raises:
        PoderoError: As the call does; an `APIResponseError` in place of an error of any other class.
        ValueError: An id is no UUID.
    """
    try:
        return await call
    except (PoderoError, ValueError):
        raise
    except Exception as error:
        raise APIResponseError(
            f"unexpected {type(error).__name__} while the answer was read; this is a defect of podero, please report it"
        ) from without_frames(error)


def _checked(target: Any, kind: type[T]) -> T:
    if not isinstance(target, kind):
        raise TypeError(f"this work is for targets of the class {kind.__name__}, not {type(target).__name__}")
    return target
