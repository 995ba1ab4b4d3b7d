"""HEMS sessions of the sandbox's wallboxes."""

from datetime import datetime, timedelta

from podero.sandbox.car import wire_time
from podero.sandbox.worldfile import Wire

_HEMS_PATTERNS: tuple[tuple[str, str, float | None, float | None, int, int], ...] = (
    ("charged_from_solar", "finished", 7.4, 1.63, 12, 12),
    ("no_surplus", "waiting_for_surplus", 0.0, 0.0, 0, 0),
    ("charged_from_solar", "finished", 3.1, None, 9, 8),
    ("steering_ineffective", "charging", None, None, 6, 0),
    ("aborted", "interrupted", 0.6, 0.11, 3, 2),
)


def past_hems_session(now: datetime, number: int) -> Wire:
    """A day's session that ended before now; 0 is the latest."""
    outcome, state, energy, savings, sent, applied = _HEMS_PATTERNS[number % len(_HEMS_PATTERNS)]
    start = now.replace(hour=9, minute=30, second=0, microsecond=0) - timedelta(days=number + 1)
    return {
        "id": 1000 + number,
        "ocpp_transaction_id": 70_000 + number,
        "started_at": wire_time(start),
        "ended_at": wire_time(start + timedelta(hours=5, minutes=10)),
        "final_hems_state": state,
        "outcome": outcome,
        "energy_from_solar_kwh": energy,
        "savings_eur": savings,
        "has_complete_price_coverage": savings is not None,
        "commands_sent": sent,
        "commands_applied": applied,
        "commands_ineffective": sent - applied,
    }


def running_hems_session(now: datetime, number: int) -> Wire:
    """A session that has begun now, with this id."""
    return {
        "id": number,
        "ocpp_transaction_id": 80_000 + number,
        "started_at": wire_time(now),
        "ended_at": None,
        "final_hems_state": "charging",
        "outcome": None,
        "energy_from_solar_kwh": None,
        "savings_eur": None,
        "has_complete_price_coverage": None,
        "commands_sent": 2,
        "commands_applied": 2,
        "commands_ineffective": 0,
    }
