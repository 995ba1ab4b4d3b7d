"""The sandbox's world: one organization with one user, one car and one wallbox, and what happens to them."""

import threading
import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

ORG_ID = "6f1c1f3e-2b1a-4d55-9d0e-0a5f1b7c9e01"
USER_ID = "0b8e2a64-6c0f-4f5b-8f0e-3d1c2b4a5e02"
ELECTRIC_VEHICLE_ID = "c2a7d9f0-51e3-4c86-a1b4-7e9f0d2c3b03"
WALLBOX_ID = "e94b6d12-7a3c-4e0d-b5f8-1c6a8d0e2f04"

BATTERY_KWH = 60.0
CHARGE_POWER_KW = 11.0
INITIAL_SOC = 40.0
TARGET_SOC = 80.0
PRICE_EUR = 0.24
SAVED_EUR = 0.07

Wire = dict[str, Any]


class World:
    """What the sandbox knows; safe to use from any thread. Values are kept as they go over the wire.

    Args:
        now: The world's clock at the start.
        hems_sessions: How many finished HEMS sessions the wallbox has, one a day back from yesterday.
    """

    def __init__(self, *, now: datetime | None = None, hems_sessions: int = 5) -> None:
        self._lock = threading.RLock()
        self._now = (now or datetime.now(UTC)).astimezone(UTC)
        self._session: Wire | None = None
        self._hems = [_hems_session(self._now, number) for number in range(hems_sessions)]

    @property
    def now(self) -> datetime:
        """The world's clock."""
        with self._lock:
            return self._now

    def plug_in(self, **fields: Any) -> None:
        """Plug the car in; a session starts. ``fields`` replace fields of it, as on the wire.

        Raises:
            RuntimeError: It is plugged in already.
        """
        with self._lock:
            if self._session is not None:
                raise RuntimeError("the car is plugged in already; unplug it first")
            self._session = _charging_session(self._now) | fields

    def advance(self, seconds: float) -> None:
        """Let time pass; a plugged-in car charges until its target is reached."""
        if seconds < 0:
            raise ValueError("time goes forward only")
        with self._lock:
            self._now += timedelta(seconds=seconds)
            if self._session is not None:
                _charge(self._session, seconds)

    def unplug(self) -> None:
        """Unplug the car; its session ends.

        Raises:
            RuntimeError: It is not plugged in.
        """
        with self._lock:
            if self._session is None:
                raise RuntimeError("the car is not plugged in")
            self._session = None

    def current_session(self, *, include_hidden: bool) -> Wire | None:
        """The active EV session; a hidden one only on demand."""
        with self._lock:
            if self._session is None or (self._session["is_hidden"] and not include_hidden):
                return None
            return dict(self._session)

    def hems_sessions(self, first: date, last: date) -> list[Wire]:
        """The wallbox's HEMS sessions that started on these UTC days, newest first."""
        with self._lock:
            return [
                dict(session)
                for session in self._hems
                if first <= datetime.fromisoformat(session["started_at"]).date() <= last
            ]

    def add_hems_session(self, **fields: Any) -> None:
        """Add a HEMS session in front of the list; ``fields`` replace fields of it, as on the wire."""
        with self._lock:
            self._hems.insert(0, _hems_session(self._now, len(self._hems)) | fields)


def _wire_time(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _charging_session(now: datetime) -> Wire:
    return {
        "id": str(uuid.uuid4()),
        "plug_in_time": _wire_time(now),
        "unplug_time": None,
        "inferred_session_end": None,
        "desired_charging_start_time": _wire_time(now),
        "desired_charging_end_time": _wire_time(now + timedelta(hours=9)),
        "charge_deadline": _wire_time(now + timedelta(hours=9)),
        "target_soc_pct": TARGET_SOC,
        "initial_soc_pct": INITIAL_SOC,
        "final_soc_pct": None,
        "energy_charged_kwh": 0.0,
        "avg_charge_power_kw": None,
        "peak_charge_power_kw": None,
        "actual_cost_eur": None,
        "expected_savings_eur": round((TARGET_SOC - INITIAL_SOC) / 100 * BATTERY_KWH * SAVED_EUR, 2),
        "actual_savings_eur": None,
        "is_at_home": True,
        "session_outcome": "in_progress",
        "is_hidden": False,
        "hidden_reason": None,
        "target_reachable": True,
        "reachable_soc_pct": int(TARGET_SOC),
    }


def _charge(session: Wire, seconds: float) -> None:
    wanted = (TARGET_SOC - INITIAL_SOC) / 100 * BATTERY_KWH
    energy = min(wanted, session["energy_charged_kwh"] + CHARGE_POWER_KW * seconds / 3600)
    session |= {
        "energy_charged_kwh": round(energy, 3),
        "avg_charge_power_kw": CHARGE_POWER_KW,
        "peak_charge_power_kw": CHARGE_POWER_KW,
        "actual_cost_eur": round(energy * PRICE_EUR, 2),
        "actual_savings_eur": round(energy * SAVED_EUR, 2),
        "final_soc_pct": TARGET_SOC if energy == wanted else None,
    }


_HEMS_PATTERNS: tuple[tuple[str, str, float | None, float | None, int, int], ...] = (
    ("charged_from_solar", "finished", 7.4, 1.63, 12, 12),
    ("no_surplus", "waiting_for_surplus", 0.0, 0.0, 0, 0),
    ("charged_from_solar", "finished", 3.1, None, 9, 8),
    ("steering_ineffective", "charging", None, None, 6, 0),
    ("aborted", "interrupted", 0.6, 0.11, 3, 2),
)


def _hems_session(now: datetime, number: int) -> Wire:
    outcome, state, energy, savings, sent, applied = _HEMS_PATTERNS[number % len(_HEMS_PATTERNS)]
    start = now.replace(hour=9, minute=30, second=0, microsecond=0) - timedelta(days=number + 1)
    return {
        "id": 1000 + number,
        "ocpp_transaction_id": 70_000 + number,
        "started_at": _wire_time(start),
        "ended_at": _wire_time(start + timedelta(hours=5, minutes=10)),
        "final_hems_state": state,
        "outcome": outcome,
        "energy_from_solar_kwh": energy,
        "savings_eur": savings,
        "has_complete_price_coverage": savings is not None,
        "commands_sent": sent,
        "commands_applied": applied,
        "commands_ineffective": sent - applied,
    }
