"""The sandbox's world: one organization, its users with their cars and wallboxes, and its own clock."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from podero._formatting import in_utc
from podero.sandbox.car import Car
from podero.sandbox.clock import Clock
from podero.sandbox.default_world import new_world, night, sunny_day
from podero.sandbox.states import CarState, WallboxState
from podero.sandbox.worldfile import UserData, WallboxData, Wire, WorldData, read_world

LONGEST_STEP = 366 * 86_400.0


class World:
    """The data of the sandbox; safe to use from any thread. Values are kept as in JSON.

    Args:
        now: The world's clock at the start.
        hems_sessions: How many ended HEMS sessions the wallbox has; by default the sessions of a month.
        ev_sessions: How many ended sessions the car has; by default the sessions of a month.
        data: A world to continue with, instead of these three.
        speed: Simulated seconds per real second; with 0, time passes only by `advance`.
        clock: Returns real seconds.
    """

    def __init__(
        self,
        *,
        now: datetime | None = None,
        hems_sessions: int | None = None,
        ev_sessions: int | None = None,
        data: WorldData | None = None,
        speed: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._lock = threading.RLock()
        start = (data.now if data else now) or datetime.now(UTC)
        self._time = Clock(start.astimezone(UTC), speed, clock)
        self._data = read_world(data) if data else new_world(self._time.now, hems_sessions, ev_sessions)
        self._cars = {car.id: Car(car, self._time.now) for user in self._data.users for car in user.electric_vehicles}
        self._wallboxes = {wallbox.id: wallbox for user in self._data.users for wallbox in user.wallboxes}

    @property
    def now(self) -> datetime:
        """The world's clock."""
        with self._lock:
            self._catch_up()
            return self._time.now

    @property
    def speed(self) -> float:
        """Simulated seconds per real second."""
        return self._time.speed

    @speed.setter
    def speed(self, speed: float) -> None:
        with self._lock:
            self._catch_up()
            self._time.speed = speed

    @property
    def org_id(self) -> UUID:
        """The organization."""
        return self._data.org_id

    @property
    def users(self) -> list[UserData]:
        """All users."""
        return self._data.users

    @property
    def first_user(self) -> UserData:
        """The default user."""
        return self._data.users[0]

    def plug_in(self, *, electric_vehicle_id: UUID | str | None = None, **fields: Any) -> None:
        """Plug a car in; a session starts. ``fields`` replace its fields, as in JSON.

        Raises:
            LookupError: There is no such car.
            RuntimeError: It is plugged in already.
        """
        with self._lock:
            self._catch_up()
            self._car(electric_vehicle_id).plug_in(self._time.now, fields)

    def advance(self, seconds: float) -> None:
        """Let time pass, up to a year at once; a plugged-in car charges until its target is reached."""
        if not seconds >= 0:
            raise ValueError("time can only go forward")
        if seconds > LONGEST_STEP:
            raise ValueError("at most a year at once")
        with self._lock:
            self._catch_up()
            self._time.move(seconds)
            self._charge(seconds)

    def advance_to_deadline(self, *, electric_vehicle_id: UUID | str | None = None) -> None:
        """Let time pass until the car's ``charge_deadline``.

        Raises:
            LookupError: There is no such car.
            RuntimeError: It has no deadline in the future.
        """
        with self._lock:
            self._catch_up()
            deadline = self._car(electric_vehicle_id).deadline
            if deadline is None or deadline <= self._time.now:
                raise RuntimeError("the car has no deadline in the future; plug it in first")
            self.advance((deadline - self._time.now).total_seconds())

    def unplug(self, *, electric_vehicle_id: UUID | str | None = None) -> None:
        """Unplug a car; its session ends.

        Raises:
            LookupError: There is no such car.
            RuntimeError: It is not plugged in.
        """
        with self._lock:
            self._catch_up()
            self._car(electric_vehicle_id).unplug(self._time.now)

    def current_session(self, *, include_hidden: bool, electric_vehicle_id: UUID | str | None = None) -> Wire | None:
        """The active EV session; optionally also a hidden one."""
        with self._lock:
            self._catch_up()
            session = self._car(electric_vehicle_id).data.session
            if session is None or (session["is_hidden"] and not include_hidden):
                return None
            return dict(session)

    def ev_sessions(self, first: date, last: date, *, electric_vehicle_id: UUID | str | None = None) -> list[Wire]:
        """A car's ended sessions that began on these UTC days, newest first."""
        with self._lock:
            return [
                dict(session)
                for session in self._car(electric_vehicle_id).data.sessions
                if first <= _utc_day(session["plug_in_time"]) <= last
            ]

    def add_ev_session(self, *, electric_vehicle_id: UUID | str | None = None, **fields: Any) -> None:
        """Add an ended session at the front of the list; ``fields`` replace its fields, as in JSON."""
        with self._lock:
            self._catch_up()
            sessions = self._car(electric_vehicle_id).data.sessions
            sessions.insert(0, night(self._time.now) | fields)

    def hems_sessions(self, first: date, last: date, *, wallbox_id: UUID | str | None = None) -> list[Wire]:
        """A wallbox's HEMS sessions that started on these UTC days, newest first."""
        with self._lock:
            return [
                dict(session)
                for session in self._wallbox(wallbox_id).hems_sessions
                if first <= _utc_day(session["started_at"]) <= last
            ]

    def add_hems_session(self, *, wallbox_id: UUID | str | None = None, **fields: Any) -> None:
        """Add a HEMS session at the front of the list; ``fields`` replace its fields, as in JSON."""
        with self._lock:
            self._catch_up()
            sessions = self._wallbox(wallbox_id).hems_sessions
            number = max((session["id"] for session in sessions), default=999) + 1
            sessions.insert(0, sunny_day(self._time.now, number) | fields)

    def owns(self, user_id: str, *, electric_vehicle_id: str | None = None, wallbox_id: str | None = None) -> bool:
        """Whether there is such a user, with such devices."""
        user = next((user for user in self._data.users if user.id == UUID(user_id)), None)
        return (
            user is not None
            and (electric_vehicle_id is None or UUID(electric_vehicle_id) in {car.id for car in user.electric_vehicles})
            and (wallbox_id is None or UUID(wallbox_id) in {wallbox.id for wallbox in user.wallboxes})
        )

    def cars(self) -> list[CarState]:
        """All cars as they are now."""
        with self._lock:
            self._catch_up()
            return [
                CarState(
                    user_id=user.id,
                    id=data.id,
                    charge_power_kw=data.charge_power_kw,
                    soc_pct=self._cars[data.id].soc_pct,
                    power_kw=self._cars[data.id].power_kw,
                    samples=list(self._cars[data.id].samples),
                    session=data.session and dict(data.session),
                    sessions=list(data.sessions),
                )
                for user in self._data.users
                for data in user.electric_vehicles
            ]

    def wallboxes(self) -> list[WallboxState]:
        """All wallboxes with their ended HEMS sessions."""
        with self._lock:
            return [
                WallboxState(user_id=user.id, id=wallbox.id, hems_sessions=list(wallbox.hems_sessions))
                for user in self._data.users
                for wallbox in user.wallboxes
            ]

    def data(self) -> WorldData:
        """A copy of all data of the world."""
        with self._lock:
            self._catch_up()
            self._data.now = self._time.now
            return read_world(self._data)

    def _car(self, electric_vehicle_id: UUID | str | None) -> Car:
        wanted = electric_vehicle_id or self.first_user.electric_vehicles[0].id
        try:
            return self._cars[UUID(str(wanted))]
        except (KeyError, ValueError):
            raise LookupError(f"this world has no electric vehicle {wanted}") from None

    def _wallbox(self, wallbox_id: UUID | str | None) -> WallboxData:
        wanted = wallbox_id or self.first_user.wallboxes[0].id
        try:
            return self._wallboxes[UUID(str(wanted))]
        except (KeyError, ValueError):
            raise LookupError(f"this world has no wallbox {wanted}") from None

    def _catch_up(self) -> None:
        """Let the time pass that has passed since the last call."""
        seconds = self._time.catch_up()
        if seconds > 0:
            self._charge(seconds)

    def _charge(self, seconds: float) -> None:
        for car in self._cars.values():
            car.charge(seconds, self._time.now)


def _utc_day(text: str) -> date:
    moment = datetime.fromisoformat(text)
    return (in_utc(moment) or moment).date()
