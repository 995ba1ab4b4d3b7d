"""HEMS sessions of the sandbox's wallboxes."""

from datetime import datetime

from podero.sandbox.car import wire_time
from podero.sandbox.worldfile import Wire


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
