"""The data of the sandbox besides sessions: users, attributes of vehicles, boosts, charge policies, HEMS details.

A test can set ``lifecycle_error`` and ``policy_error``: errors that the API reports in a response with status 200.
"""

import threading
from collections import defaultdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

import attrs

from podero.sandbox.boosting import Boost
from podero.sandbox.car import wire_time
from podero.sandbox.steering import commands, decisions
from podero.sandbox.wallbox import hems_end, hems_progress, running_hems_session
from podero.sandbox.world import World
from podero.sandbox.worldfile import UserData, Wire

FORMER_EXTERNAL_ID = "customer-0007"
FORMER_USER_ID = UUID("3f7b0c55-8d21-4b6e-a7c4-5e8d9f1a2b05")

EPOCH, DOOMSDAY = date(1, 1, 1), date(9999, 12, 31)


@attrs.frozen
class _Running:
    """A running HEMS session; the caller has set ``fields``, which do not change."""

    started: datetime
    session: Wire
    fields: Wire

    def so_far(self, now: datetime) -> Wire:
        return self.session | hems_progress(self.started, now) | self.fields


class Registry:
    """Users and devices; safe to use from any thread. Values are kept as in JSON.

    Its own data (changed attributes, boosts, a running HEMS session) is not saved in the file of a world.

    Args:
        world: The world with the users, devices, sessions and the clock.
    """

    def __init__(self, world: World) -> None:
        self._lock = threading.RLock()
        self._world = world
        self._born = wire_time(world.now)
        self._changes: defaultdict[UUID, Wire] = defaultdict(dict)
        self._boosts: defaultdict[UUID, Boost] = defaultdict(Boost)
        self._running: dict[UUID, _Running] = {}
        self.lifecycle_error: str | None = None
        self.policy_error: str | None = None

    def users(self, *, include_deleted: bool) -> list[Wire]:
        """The users; optionally with deleted ones."""
        former = UserData(id=FORMER_USER_ID, external_id=FORMER_EXTERNAL_ID)
        known = [*self._world.users, *([former] if include_deleted else [])]
        return [self._user(user) for user in known]

    def vehicles(self, user_id: str) -> list[Wire]:
        """A user's cars with their attributes."""
        owner = next(user for user in self._world.users if user.id == UUID(user_id))
        return [self._vehicle(owner, car.id) for car in owner.electric_vehicles]

    def vehicle(self, electric_vehicle_id: UUID | str | None = None) -> Wire:
        """A car with its attributes."""
        car = self._car(electric_vehicle_id)
        owner = next(user for user in self._world.users if car in {each.id for each in user.electric_vehicles})
        return self._vehicle(owner, car)

    def update(self, user_id: str, device_id: str, fields: Wire) -> bool:
        """Change attributes of a user's device; ``False`` if there is no such device."""
        world = self._world
        if not world.owns(user_id, electric_vehicle_id=device_id) and not world.owns(user_id, wallbox_id=device_id):
            return False
        with self._lock:
            self._changes[UUID(device_id)] |= fields
        return True

    def boost(self, electric_vehicle_id: UUID | str | None = None) -> None:
        """Boost a car at once, or in its next session; raises BoostRefusedError."""
        car = self._car(electric_vehicle_id)
        with self._lock:
            self._boosts[car].ask(self._session(car), self._world.now)

    def cancel_boost(self, electric_vehicle_id: UUID | str | None = None) -> None:
        """Cancel the boost of a car's next session; a running boost continues."""
        car = self._car(electric_vehicle_id)
        with self._lock:
            self._boosts[car].call_off(self._session(car), self._world.now)

    def charge_policy(self, user_id: str, electric_vehicle_id: str) -> Wire:
        """A car's charge policy."""
        day = {"charge_percentage": 80.0, "charge_deadline": "07:00"}
        days = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), day)
        return {
            "metadata": {
                "electric_vehicle_id": electric_vehicle_id,
                "user_id": user_id,
                "error": self.policy_error,
            },
            "data": None if self.policy_error else {**days, "timezone": "Europe/Vienna"},
        }

    def savings(self, start: datetime, end: datetime) -> Wire:
        """The savings of car sessions that began in a span."""
        cars = sum(
            session["actual_savings_eur"] or 0.0
            for user in self._world.users
            for car in user.electric_vehicles
            for session in self._world.ev_sessions(EPOCH, DOOMSDAY, electric_vehicle_id=car.id)
            if start <= datetime.fromisoformat(session["plug_in_time"]) < end
        )
        none = {"heat_pump_savings": 0.0, "inverter_savings": 0.0}
        return {"total_savings": round(cars, 2), "electric_vehicle_savings": round(cars, 2), **none}

    def start_hems_session(self, *, wallbox_id: UUID | str | None = None, **fields: Any) -> None:
        """Start a HEMS session; ``fields`` replace its fields, as in JSON.

        Raises:
            RuntimeError: A session is running already.
        """
        box = self._wallbox(wallbox_id)
        with self._lock:
            if box in self._running:
                raise RuntimeError("a HEMS session is running already; end it first")
            number = 1 + max((session["id"] for session in self._hems_sessions(box)), default=999)
            now = self._world.now
            self._running[box] = _Running(now, running_hems_session(now, number), fields)

    def end_hems_session(self, *, wallbox_id: UUID | str | None = None, **fields: Any) -> None:
        """End the running HEMS session; ``fields`` replace its fields. After that, it is in the listing.

        Raises:
            RuntimeError: No session is running.
        """
        box = self._wallbox(wallbox_id)
        with self._lock:
            if box not in self._running:
                raise RuntimeError("no HEMS session is running")
            now = self._world.now
            session = self._running.pop(box).so_far(now)
            self._world.add_hems_session(wallbox_id=box, **(session | hems_end(session, now) | fields))

    def current_hems_session(self, wallbox_id: str) -> Wire | None:
        """The running HEMS session, with its decisions and commands."""
        with self._lock:
            running = self._running.get(UUID(wallbox_id))
            return None if running is None else _detail(running.so_far(self._world.now))

    def hems_session(self, wallbox_id: str, number: int) -> Wire | None:
        """A HEMS session with its decisions and commands; ``None`` if the id does not exist."""
        box = UUID(wallbox_id)
        with self._lock:
            running = [self._running[box].so_far(self._world.now)] if box in self._running else []
            known = [*running, *self._hems_sessions(box)]
            return next((_detail(session) for session in known if session["id"] == number), None)

    def _car(self, electric_vehicle_id: UUID | str | None) -> UUID:
        return UUID(str(electric_vehicle_id or self._world.first_user.electric_vehicles[0].id))

    def _wallbox(self, wallbox_id: UUID | str | None) -> UUID:
        return UUID(str(wallbox_id or self._world.first_user.wallboxes[0].id))

    def _session(self, car: UUID) -> Wire | None:
        return self._world.current_session(include_hidden=True, electric_vehicle_id=car)

    def _hems_sessions(self, box: UUID) -> list[Wire]:
        return self._world.hems_sessions(EPOCH, DOOMSDAY, wallbox_id=box)

    def _user(self, user: UserData) -> Wire:
        return {
            "id": str(user.id),
            "organization_id": str(self._world.org_id),
            "role": "user",
            "email": f"{user.external_id or user.id}@example.com",
            "num_inverters": 0,
            "num_heat_pumps": 0,
            "num_electric_vehicles": len(user.electric_vehicles),
            "num_wallboxes": len(user.wallboxes),
            "external_user_id": user.external_id,
            "first_name": None,
            "last_name": None,
            "is_onboarded": True,
            "joined_at": self._born,
        }

    def _vehicle(self, owner: UserData, car: UUID) -> Wire:
        with self._lock:
            boost = self._boosts[car]
            state = boost.state(self._session(car), self._world.now)
            user = self._user(owner)
            return {
                "id": str(car),
                "owner": {"id": user["id"], "email": user["email"], "external_id": owner.external_id},
                "device_model": {"manufacturer": "Sandbox", "model": "Loopback", "year": 2026},
                "connection_status": "error" if self.lifecycle_error else "ok",
                "monitoring_status": "ok",
                "steering_status": "ok",
                "price_zone": "AT",
                "lifecycle_state": "error" if self.lifecycle_error else "authenticated",
                "lifecycle_error": self.lifecycle_error,
                "is_authenticated": True,
                "is_smart_optimization_active": True,
                "is_charge_policy_enabled": True,
                "boost_state": state,
                "boost_for_next_session": boost.armed,
                "comment": None,
                "created_at": self._born,
                **self._changes[car],
            }


def _detail(session: Wire) -> Wire:
    return {"session": dict(session), "decisions": decisions(session), "commands": commands(session)}
