"""HEMS sessions of the sandbox's wallboxes. A running session charges from solar power, for some hours at most."""

from datetime import datetime
from typing import Final

from podero.sandbox.car import wire_time
from podero.sandbox.worldfile import Wire

SOLAR_POWER_KW: Final = 2.0
SOLAR_SAVING_EUR: Final = 0.22
_HOURS_OF_SUN: Final = 6.0


def running_hems_session(now: datetime, number: int) -> Wire:
    """A new session with this id."""
    return {
        "id": number,
        "ocpp_transaction_id": 69_000 + number,
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


def hems_progress(started: datetime, now: datetime) -> Wire:
    """The fields of a running session that change over time."""
    hours = min(_HOURS_OF_SUN, (now - started).total_seconds() / 3600)
    energy = round(SOLAR_POWER_KW * hours, 3)
    if energy <= 0:
        return {}
    return {
        "energy_from_solar_kwh": energy,
        "savings_eur": round(energy * SOLAR_SAVING_EUR, 2),
        "has_complete_price_coverage": True,
    }


def hems_end(session: Wire, now: datetime) -> Wire:
    """The fields that change at the end of a session."""
    charged = bool(session["energy_from_solar_kwh"])
    return {
        "ended_at": wire_time(now),
        "final_hems_state": "finished" if charged else "interrupted",
        "outcome": "charged_from_solar" if charged else "aborted",
    }
