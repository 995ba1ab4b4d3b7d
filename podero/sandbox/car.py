"""A car of the sandbox: while it is plugged in, it charges at full power until its target is reached."""

import uuid
from collections import deque
from datetime import datetime, timedelta
from typing import Any

import attrs

from podero.sandbox.worldfile import ElectricVehicleData, Wire

NIGHT = timedelta(hours=9)
BATTERY_KWH = 60.0
CHARGE_POWER_KW = 11.0
PRICE_EUR = 0.24
SAVED_EUR = 0.07
KEPT_SAMPLES = 200


@attrs.frozen
class Sample:
    """A moment of a plugged-in car, and the power from this moment on; ``None`` after it is unplugged."""

    at: datetime
    soc_pct: float
    power_kw: float | None


class Car:
    """One car. It is not thread-safe; its `World` holds a lock.

    Args:
        data: Its settings and its active session.
        now: The world's clock.

    Attributes:
        samples: Charge level and power over time, oldest first: one at each change, and the latest.
    """

    def __init__(self, data: ElectricVehicleData, now: datetime) -> None:
        self.data = data
        self.samples: deque[Sample] = deque(maxlen=KEPT_SAMPLES)
        # Not rounded: many small steps of time must add up to the same as one large step.
        self._charged = _number(data.session["energy_charged_kwh"], 0.0) if data.session else 0.0
        if data.session is not None:
            self._sample(now)

    def plug_in(self, now: datetime, fields: dict[str, Any]) -> None:
        """Start a session; ``fields`` replace fields of it."""
        if self.data.session is not None:
            raise RuntimeError("the car is plugged in already; unplug it first")
        self.data.session = self._new_session(now) | fields
        self._charged = _number(self.data.session["energy_charged_kwh"], 0.0)
        self._sample(now)

    def unplug(self, now: datetime) -> None:
        """End the session."""
        if self.data.session is None:
            raise RuntimeError("the car is not plugged in")
        self.samples.append(Sample(now, self._soc_pct, None))
        self.data.sessions.insert(0, _ended(self.data.session, now))
        self.data.session = None

    def charge(self, seconds: float, now: datetime) -> None:
        """Update the car to the current time."""
        session = self.data.session
        if session is None:
            return
        wanted = self._wanted
        left = max(0.0, wanted - self._charged) / self.data.charge_power_kw * 3600
        self._charged = min(wanted, self._charged + self.data.charge_power_kw * seconds / 3600)
        if 0 < left < seconds:
            self._sample(now - timedelta(seconds=seconds - left))
        self._sample(now)
        session |= {
            "energy_charged_kwh": round(self._charged, 3),
            "avg_charge_power_kw": self.data.charge_power_kw,
            "peak_charge_power_kw": self.data.charge_power_kw,
            "actual_cost_eur": round(self._charged * PRICE_EUR, 2),
            "actual_savings_eur": round(self._charged * SAVED_EUR, 2),
            "final_soc_pct": self._target if self._charged == wanted else None,
        }

    @property
    def soc_pct(self) -> float | None:
        """The state of charge while it is plugged in."""
        return None if self.data.session is None else self._soc_pct

    @property
    def power_kw(self) -> float:
        """The current charging power."""
        return 0.0 if self.data.session is None or self._charged >= self._wanted else self.data.charge_power_kw

    @property
    def deadline(self) -> datetime | None:
        """The time at which it should be charged; ``None`` if it is not known."""
        try:
            moment = datetime.fromisoformat((self.data.session or {})["charge_deadline"])
        except (KeyError, TypeError, ValueError):
            return None
        return moment if moment.tzinfo is not None else None

    @property
    def _soc_pct(self) -> float:
        return round(min(100.0, self._initial + self._charged / self.data.battery_kwh * 100), 1)

    @property
    def _wanted(self) -> float:
        """The energy of the session once its target is reached, in kWh."""
        return max(0.0, self._target - self._initial) / 100 * self.data.battery_kwh

    def _sample(self, now: datetime) -> None:
        """Record the moment; of a straight line, only both ends are kept."""
        sample = Sample(now, self._soc_pct, self.power_kw)
        if len(self.samples) > 1 and self.samples[-1].power_kw == self.samples[-2].power_kw == sample.power_kw:
            self.samples.pop()
        self.samples.append(sample)

    @property
    def _initial(self) -> float:
        return _number((self.data.session or {}).get("initial_soc_pct"), self.data.initial_soc_pct)

    @property
    def _target(self) -> float:
        return _number((self.data.session or {}).get("target_soc_pct"), self.data.target_soc_pct)

    def _new_session(self, now: datetime) -> Wire:
        initial, target = self.data.initial_soc_pct, self.data.target_soc_pct
        saved = max(0.0, target - initial) / 100 * self.data.battery_kwh * SAVED_EUR
        return {
            "id": str(uuid.uuid4()),
            "plug_in_time": wire_time(now),
            "unplug_time": None,
            "inferred_session_end": None,
            "desired_charging_start_time": wire_time(now),
            "desired_charging_end_time": wire_time(now + NIGHT),
            "charge_deadline": wire_time(now + NIGHT),
            "target_soc_pct": target,
            "initial_soc_pct": initial,
            "final_soc_pct": None,
            "energy_charged_kwh": 0.0,
            "avg_charge_power_kw": None,
            "peak_charge_power_kw": None,
            "actual_cost_eur": None,
            "expected_savings_eur": round(saved, 2),
            "actual_savings_eur": None,
            "is_at_home": True,
            "session_outcome": "in_progress",
            "is_hidden": False,
            "hidden_reason": None,
            "target_reachable": True,
            "reachable_soc_pct": int(target),
        }


def _ended(session: Wire, now: datetime) -> Wire:
    """The session after the car is unplugged; an outcome that a test has set is kept."""
    outcome = session["session_outcome"]
    if outcome == "in_progress":
        outcome = "optimized" if session["final_soc_pct"] is not None else "user_unplugged_early"
    return {**session, "unplug_time": wire_time(now), "session_outcome": outcome}


def wire_time(moment: datetime) -> str:
    """A UTC time in the API's format."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _number(value: object, otherwise: float) -> float:
    """The value of a field, which a test may have set to null or an invalid value."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else otherwise
