"""The work for each target, for `fetch` and `afetch`.

Each function ``async def work(podero: AsyncPodero, target)`` can be used for `fetch` and `afetch`. An export also needs
a name, by which a resumed export finds finished targets, and a JSON form of the value: see `Work`.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, date
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

import attrs

from podero._arguments import Day, checked_days, checked_flag, parsed_day
from podero._async_client import AsyncPodero
from podero._secrets import without_frames
from podero._zones import TimeZone, Zone, checked_zone, zone_name
from podero.errors import APIResponseError, PoderoError
from podero.fleet.targets import Vehicle, Wallbox
from podero.models import ChargingSession, HEMSSession
from podero.sessions.local_days import falls_in, utc_days_around

T = TypeVar("T")
V = TypeVar("V")
T_contra = TypeVar("T_contra", contravariant=True)
V_inv = TypeVar("V_inv")
DeviceT = TypeVar("DeviceT", Vehicle, Wallbox)
SessionT = TypeVar("SessionT", ChargingSession, HEMSSession)

Ask = Callable[[AsyncPodero, T], Awaitable[V]]
"""A callable that does the work for one target."""


class Work(Protocol[T_contra, V_inv]):
    """Work that can be exported."""

    @property
    def name(self) -> str:
        """The name of the work, with its arguments, such as "hems_sessions 2026-10-01 2026-10-31"."""
        ...

    async def __call__(self, podero: AsyncPodero, target: T_contra, /) -> V_inv:
        """Do the work for one target."""
        ...

    def to_json(self, value: V_inv, /) -> Any:
        """The value as plain JSON data."""
        ...


@attrs.frozen
class CurrentSession:
    """The session that is active now, or ``None``, for each `Vehicle`; see `Podero.ev_sessions.current`.

    Attributes:
        include_hidden: Also return sessions that are hidden from end users.
    """

    include_hidden: bool = attrs.field(default=False)

    def __attrs_post_init__(self) -> None:
        checked_flag("include_hidden", self.include_hidden)

    @property
    def name(self) -> str:
        """The name of the work."""
        return "current_session include_hidden" if self.include_hidden else "current_session"

    async def __call__(self, podero: AsyncPodero, target: Vehicle, /) -> ChargingSession | None:
        """Do the work for one vehicle."""
        vehicle = _checked(target, Vehicle)
        current = podero.ev_sessions.current(
            vehicle.user_id, vehicle.electric_vehicle_id, org_id=vehicle.org_id, include_hidden=self.include_hidden
        )
        return await checked_answer(current)

    def to_json(self, value: ChargingSession | None, /) -> dict[str, Any] | None:
        """The session as JSON data."""
        return None if value is None else value.to_dict()


def _zone(tz: TimeZone) -> Zone:
    zone = checked_zone(tz)
    if isinstance(zone, ZoneInfo) and zone.key is None:
        raise ValueError("tz has no name, which an export needs; use ZoneInfo(name)")
    return zone


def _first_day(day: Day) -> date:
    return parsed_day("start", day) if isinstance(day, str) else day


def _last_day(day: Day) -> date:
    return parsed_day("end", day) if isinstance(day, str) else day


@attrs.frozen
class _SessionsOfDays(ABC, Generic[DeviceT, SessionT]):
    """All sessions of each device in a span of days, page by page; a subclass defines the kind of sessions.

    Attributes:
        start: First day: a date, an aware datetime (its day in the time zone), or an ISO string of either.
        end: Last day, included.
        tz: The time zone of the days: a `zoneinfo.ZoneInfo` or its name. If it is not UTC, all UTC days that these
            days touch are requested, and the sessions that began on these days are kept.

    Raises:
        ValueError: The end is before the start, one of them is not a day, or the time zone is unknown or has no name.
    """

    _resource: ClassVar[str]
    start: date = attrs.field(converter=_first_day)
    end: date = attrs.field(converter=_last_day)
    tz: Zone = attrs.field(default=UTC, converter=_zone, kw_only=True)

    def __attrs_post_init__(self) -> None:
        first, last = checked_days(self.start, self.end, self.tz)
        object.__setattr__(self, "start", first)
        object.__setattr__(self, "end", last)
        utc_days_around(first, last, self.tz)  # raises ValueError now rather than for each target

    @property
    def name(self) -> str:
        """The name of the work, such as "hems_sessions 2026-10-01 2026-10-31 Europe/Vienna"; UTC is left out."""
        days = f"{self._resource} {self.start} {self.end}"
        return days if self.tz == UTC else f"{days} {zone_name(self.tz)}"

    @abstractmethod
    def _sessions(self, podero: AsyncPodero, device: DeviceT, first: date, last: date) -> AsyncIterator[SessionT]:
        """The sessions of one device in some UTC days."""

    async def __call__(self, podero: AsyncPodero, target: DeviceT, /) -> tuple[SessionT, ...]:
        """Do the work for one device."""
        first, last = utc_days_around(self.start, self.end, self.tz)
        found = await checked_answer(_collected(self._sessions(podero, target, first, last)))
        return tuple(session for session in found if falls_in(session, self.start, self.end, self.tz))

    def to_json(self, value: tuple[SessionT, ...], /) -> list[dict[str, Any]]:
        """The sessions as JSON data."""
        return [session.to_dict() for session in value]


@attrs.frozen
class EVSessions(_SessionsOfDays[Vehicle, ChargingSession]):
    """All charging sessions of each `Vehicle` in a span of days; see `Podero.ev_sessions.iter`."""

    _resource = "ev_sessions"

    def _sessions(
        self, podero: AsyncPodero, device: Vehicle, first: date, last: date
    ) -> AsyncIterator[ChargingSession]:
        vehicle = _checked(device, Vehicle)
        return podero.ev_sessions.iter(
            vehicle.user_id, vehicle.electric_vehicle_id, start=first, end=last, org_id=vehicle.org_id
        )


@attrs.frozen
class HEMSSessions(_SessionsOfDays[Wallbox, HEMSSession]):
    """All HEMS sessions of each `Wallbox` in a span of days; see `Podero.hems_sessions.iter`."""

    _resource = "hems_sessions"

    def _sessions(self, podero: AsyncPodero, device: Wallbox, first: date, last: date) -> AsyncIterator[HEMSSession]:
        wallbox = _checked(device, Wallbox)
        return podero.hems_sessions.iter(
            wallbox.user_id, wallbox.wallbox_id, start=first, end=last, org_id=wallbox.org_id
        )


async def _collected(sessions: AsyncIterator[SessionT]) -> list[SessionT]:
    return [session async for session in sessions]


async def checked_answer(call: Awaitable[V]) -> V:
    """The result of a call. An unexpected error becomes the error of this target, so that the run goes on.

    Raises:
        PoderoError: The error of the call; an `APIResponseError` instead of an error of any other class.
        ValueError: An id is not a UUID.
    """
    try:
        return await call
    except (PoderoError, ValueError):
        raise
    except Exception as error:
        raise APIResponseError(
            f"unexpected {type(error).__name__} while reading the response; this is a bug in podero, please report it"
        ) from without_frames(error)


def _checked(target: Any, kind: type[T]) -> T:
    if not isinstance(target, kind):
        raise TypeError(f"this work is for targets of the class {kind.__name__}, not {type(target).__name__}")
    return target
