"""Invented decisions and commands of a HEMS session that fit its counters."""

from datetime import datetime, timedelta

from podero.sandbox.car import wire_time
from podero.sandbox.worldfile import Wire

WATTS_PER_AMP = 230
STEP = timedelta(minutes=5)


def decisions(session: Wire) -> list[Wire]:
    """One decision to wait, then one for each command."""
    first = _decision(session, 0, {"hems_state": "waiting_for_surplus", "reason": "no_surplus", "dispatched": False})
    sent = [
        _decision(session, number, {"hems_state": "charging", "reason": "surplus", "dispatched": True})
        for number in range(1, session["commands_sent"] + 1)
    ]
    return [first, *sent]


def commands(session: Wire) -> list[Wire]:
    """The commands that were sent; the first of them were applied."""
    return [_command(session, number) for number in range(1, session["commands_sent"] + 1)]


def _decision(session: Wire, number: int, fields: Wire) -> Wire:
    sent = fields["dispatched"]
    return {
        "time": _time(session, number),
        **fields,
        "export_w": 1_400.0 + 100 * number if sent else 150.0,
        "target_w": float(_amps(number) * WATTS_PER_AMP) if sent else 0.0,
        "phases": 1,
        "steering_command_id": _command_id(session, number) if sent else None,
    }


def _command(session: Wire, number: int) -> Wire:
    applied = number <= session["commands_applied"]
    amps = _amps(number)
    return {
        "id": _command_id(session, number),
        "time": _time(session, number),
        "commanded_watts": float(amps * WATTS_PER_AMP),
        "commanded_amps": float(amps),
        "commanded_phases": 1,
        "dispatch_status": "sent",
        "observed_current_offered_a": float(amps) if applied else 0.0,
        "observed_power_w": float(amps * WATTS_PER_AMP) if applied else 0.0,
    }


def _amps(number: int) -> int:
    return 6 + number % 5


def _command_id(session: Wire, number: int) -> int:
    identifier: int = session["id"]
    return identifier * 100 + number


def _time(session: Wire, number: int) -> str:
    return wire_time(datetime.fromisoformat(session["started_at"]) + number * STEP)
