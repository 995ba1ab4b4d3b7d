"""The default world of a sandbox: a user with a car and a wallbox, and the sessions of 30 days.

A table says on which day before the world's "now" each session began, so the sessions are the same in every new world.
The values of a session agree with each other: its energy fits its charge levels, and its power fits its duration.
Sessions of a car do not overlap. A value is null where the API would not know it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4, uuid5

import attrs

from podero.sandbox.car import BATTERY_KWH, CHARGE_POWER_KW, PRICE_EUR, wire_time
from podero.sandbox.wallbox import SOLAR_SAVING_EUR
from podero.sandbox.worldfile import ElectricVehicleData, UserData, WallboxData, Wire, WorldData

USER_ID = UUID("0b8e2a64-6c0f-4f5b-8f0e-3d1c2b4a5e02")
ELECTRIC_VEHICLE_ID = UUID("c2a7d9f0-51e3-4c86-a1b4-7e9f0d2c3b03")
EXTERNAL_ID = "customer-1001"
WALLBOX_ID = UUID("e94b6d12-7a3c-4e0d-b5f8-1c6a8d0e2f04")

DAYS: Final = 30
"""The days that the tables below cover."""


@attrs.frozen
class _Stay:
    """An EV session: days ago, time of day, duration, charge levels in percent, and outcome."""

    days_ago: int
    at: str
    hours: float
    initial: int
    final: int
    outcome: str
    fields: Mapping[str, Any] = attrs.field(factory=dict)


_NO_SAVINGS: Final = {"expected_savings_eur": None, "actual_savings_eur": None}
_NO_MONEY: Final = {"actual_cost_eur": None, **_NO_SAVINGS}
_NO_CHARGING: Final = {"avg_charge_power_kw": None, "peak_charge_power_kw": None}
_STAYS: Final = (
    _Stay(1, "09:10", 2.5, 58, 66, "not_at_home", {"is_at_home": False, **_NO_MONEY}),
    _Stay(2, "18:05", 13.0, 40, 80, "optimized"),
    _Stay(3, "17:40", 13.5, 52, 80, "optimized"),
    _Stay(5, "19:20", 2.2, 38, 61, "user_unplugged_early"),
    _Stay(6, "18:30", 12.8, 33, 80, "optimized"),
    _Stay(7, "16:55", 14.5, 61, 100, "optimized", {"target_soc_pct": 100.0, "reachable_soc_pct": 100}),
    _Stay(8, "20:15", 0.1, 71, 72, "user_unplugged_early", {"is_hidden": True, "hidden_reason": "short_duration"}),
    _Stay(11, "21:40", 9.2, 12, 80, "boosted", {"actual_savings_eur": 0.0}),
    _Stay(12, "18:10", 13.0, 47, 80, "optimized"),
    _Stay(
        13, "02:30", 3.5, 10, 74, "immediate_start",
        {"target_soc_pct": 90.0, "target_reachable": False, "reachable_soc_pct": 74, "actual_savings_eur": 0.0},
    ),
    _Stay(14, "18:20", 5.5, 55, 80, "insufficient_price_coverage", _NO_MONEY),
    _Stay(15, "17:50", 13.2, 44, 80, "optimized", {"unplug_time": None}),
    _Stay(16, "18:45", 12.0, 82, 82, "already_at_target", _NO_CHARGING),
    _Stay(18, "18:00", 13.1, 36, 80, "optimized"),
    _Stay(19, "19:05", 12.0, 50, 78, "oem_reported_full"),
    _Stay(20, "18:25", 12.6, 43, 80, "optimized"),
    _Stay(21, "10:30", 6.0, 57, 63, "commands_failed", {"actual_savings_eur": -0.18}),
    _Stay(24, "22:05", 8.5, 25, 80, "optimized"),
    _Stay(25, "18:15", 12.9, 48, 80, "optimized"),
    _Stay(26, "17:30", 3.0, 66, 80, "smart_optimization_disabled", _NO_SAVINGS),
    _Stay(27, "18:40", 12.3, 41, 80, "optimized"),
    _Stay(
        28, "18:05", 13.0, 39, 39, "unknown",
        {"final_soc_pct": None, "energy_charged_kwh": None, "unplug_time": None, **_NO_CHARGING, **_NO_MONEY},
    ),
    _Stay(29, "18:20", 12.5, 46, 80, "optimized"),
)  # fmt: skip


@attrs.frozen
class _Sun:
    """A HEMS session: days ago, time of day, duration, outcome, kWh from solar, commands sent and applied."""

    days_ago: int
    at: str
    hours: float
    outcome: str | None
    state: str
    energy: float | None
    sent: int
    applied: int
    prices: bool | None = True


_SUNS: Final = (
    _Sun(1, "09:30", 5.2, "charged_from_solar", "finished", 7.4, 12, 12),
    _Sun(2, "10:05", 3.0, "no_surplus", "waiting_for_surplus", 0.0, 0, 0),
    _Sun(3, "09:50", 4.5, "charged_from_solar", "finished", 3.1, 9, 8, prices=False),
    _Sun(5, "11:15", 2.2, "steering_ineffective", "charging", None, 6, 0),
    _Sun(6, "08:55", 3.1, "aborted", "interrupted", 0.6, 3, 2),
    _Sun(7, "09:10", 6.5, "charged_from_solar", "finished", 11.8, 18, 18),
    _Sun(9, "09:40", 5.5, "charged_from_solar", "finished", 8.9, 14, 14),
    _Sun(10, "13:20", 2.0, "charged_from_solar", "finished", 2.2, 5, 5),
    _Sun(10, "09:05", 1.5, "aborted", "interrupted", 0.9, 2, 2),
    _Sun(12, "10:30", 4.0, "no_surplus", "waiting_for_surplus", 0.0, 0, 0),
    _Sun(14, "09:20", 6.0, "charged_from_solar", "finished", 10.3, 16, 15),
    _Sun(15, "09:45", 5.0, None, "finished", None, 7, 7, prices=None),
    _Sun(17, "10:10", 4.2, "charged_from_solar", "finished", 5.6, 10, 10),
    _Sun(20, "11:00", 2.5, "no_surplus", "waiting_for_surplus", 0.0, 0, 0),
    _Sun(21, "09:15", 6.2, "charged_from_solar", "finished", 12.4, 19, 19),
    _Sun(22, "09:30", 5.8, "charged_from_solar", "finished", 9.7, 15, 14),
    _Sun(25, "10:45", 3.3, "steering_ineffective", "charging", None, 4, 0),
    _Sun(28, "09:55", 4.8, "charged_from_solar", "finished", 6.1, 11, 11),
    _Sun(29, "09:25", 5.6, "charged_from_solar", "finished", 8.2, 13, 13),
)


def new_world(now: datetime, hems_sessions: int | None, ev_sessions: int | None) -> WorldData:
    """The world at this time.

    Args:
        now: The time of the world's clock.
        hems_sessions: Number of ended HEMS sessions; default: those of the table. A larger number repeats the table
            for the 30 days before it, and so on.
        ev_sessions: The same for ended EV sessions.
    """
    nights = _past_ev_sessions(now, ELECTRIC_VEHICLE_ID, ev_sessions)
    sessions = _past_hems_sessions(now, hems_sessions)
    user = UserData(
        id=USER_ID,
        external_id=EXTERNAL_ID,
        electric_vehicles=[ElectricVehicleData(id=ELECTRIC_VEHICLE_ID, sessions=nights)],
        wallboxes=[WallboxData(id=WALLBOX_ID, hems_sessions=sessions)],
    )
    return WorldData(now=now, users=[user])


def _past_ev_sessions(now: datetime, car: UUID, count: int | None) -> list[Wire]:
    """Ended sessions of a car, newest first; after the last row of the table, its first row comes again."""
    places = [divmod(number, len(_STAYS)) for number in range(len(_STAYS) if count is None else count)]
    return [_ev_session(now - months * timedelta(DAYS), car, _STAYS[place]) for months, place in places]


def _past_hems_sessions(now: datetime, count: int | None) -> list[Wire]:
    """Ended HEMS sessions of a wallbox, newest first; as above. The newest session has the highest id."""
    total = len(_SUNS) if count is None else count
    places = [divmod(number, len(_SUNS)) for number in range(total)]
    return [
        _hems_session(now - months * timedelta(DAYS), 999 + total - number, _SUNS[place])
        for number, (months, place) in enumerate(places)
    ]


def night(now: datetime) -> Wire:
    """A typical ended EV session."""
    return _ev_session(now, uuid4(), _STAYS[1])


def sunny_day(now: datetime, number: int) -> Wire:
    """A typical ended HEMS session with this id."""
    return _hems_session(now, number, _SUNS[0])


def _ev_session(now: datetime, car: UUID, stay: _Stay) -> Wire:
    start = _moment(now, stay.days_ago, stay.at)
    end = start + timedelta(hours=stay.hours)
    deadline = start.replace(hour=6, minute=0) + timedelta(days=1 if start.hour >= 6 else 0)
    energy = (stay.final - stay.initial) / 100 * BATTERY_KWH
    # The average power differs from day to day, but is always enough for this energy in this time.
    power = max(energy / stay.hours, CHARGE_POWER_KW - stay.days_ago % 4)
    saving = 0.05 + 0.01 * (stay.days_ago % 4)
    saved = stay.fields.get("actual_savings_eur", round(energy * saving, 2))
    known = {
        "id": str(uuid5(car, wire_time(start))),
        "plug_in_time": wire_time(start),
        "unplug_time": wire_time(end),
        "inferred_session_end": None,
        "desired_charging_start_time": wire_time(start),
        "desired_charging_end_time": wire_time(deadline),
        "charge_deadline": wire_time(deadline),
        "target_soc_pct": 80.0,
        "initial_soc_pct": float(stay.initial),
        "final_soc_pct": float(stay.final),
        "energy_charged_kwh": round(energy, 3),
        "avg_charge_power_kw": round(power, 2),
        "peak_charge_power_kw": CHARGE_POWER_KW,
        "actual_cost_eur": round(energy * PRICE_EUR - (saved or 0.0), 2),
        "expected_savings_eur": round(energy * (saving + 0.005), 2),
        "actual_savings_eur": saved,
        "is_at_home": True,
        "session_outcome": stay.outcome,
        "is_hidden": False,
        "hidden_reason": None,
        "target_reachable": True,
        "reachable_soc_pct": 80,
        **stay.fields,
    }
    if known["unplug_time"] is None:  # the API then infers the end
        known["inferred_session_end"] = wire_time(end)
    return known


def _hems_session(now: datetime, number: int, sun: _Sun) -> Wire:
    start = _moment(now, sun.days_ago, sun.at)
    savings = None if sun.energy is None or not sun.prices else round(sun.energy * SOLAR_SAVING_EUR, 2)
    return {
        "id": number,
        "ocpp_transaction_id": 69_000 + number,
        "started_at": wire_time(start),
        "ended_at": wire_time(start + timedelta(hours=sun.hours)),
        "final_hems_state": sun.state,
        "outcome": sun.outcome,
        "energy_from_solar_kwh": sun.energy,
        "savings_eur": savings,
        "has_complete_price_coverage": sun.prices,
        "commands_sent": sun.sent,
        "commands_applied": sun.applied,
        "commands_ineffective": sun.sent - sun.applied,
    }


def _moment(now: datetime, days_ago: int, at: str) -> datetime:
    hour, minute = map(int, at.split(":"))
    return now.replace(hour=hour, minute=minute, second=0, microsecond=0) - timedelta(days_ago)
