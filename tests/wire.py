"""Sessions as they go over the wire, for tests to bend."""

import json
from typing import Any

SESSION: dict[str, Any] = {
    "id": "11111111-2222-4333-8444-555555555555",
    "plug_in_time": "2026-10-30T18:04:05Z",
    "unplug_time": None,
    "inferred_session_end": None,
    "desired_charging_start_time": "2026-10-30T18:04:05Z",
    "desired_charging_end_time": "2026-10-31T06:00:00Z",
    "charge_deadline": "2026-10-31T06:00:00Z",
    "target_soc_pct": 80,
    "initial_soc_pct": 41.5,
    "final_soc_pct": None,
    "energy_charged_kwh": 3.25,
    "avg_charge_power_kw": 7.4,
    "peak_charge_power_kw": 11,
    "actual_cost_eur": None,
    "expected_savings_eur": 0.42,
    "actual_savings_eur": None,
    "is_at_home": True,
    "session_outcome": "in_progress",
    "is_hidden": False,
    "hidden_reason": None,
    "target_reachable": True,
    "reachable_soc_pct": 80,
}

HEMS: dict[str, Any] = {
    "id": 17,
    "ocpp_transaction_id": None,
    "started_at": "2026-10-30T09:30:00Z",
    "ended_at": "2026-10-30T14:00:00Z",
    "final_hems_state": "finished",
    "outcome": "charged_from_solar",
    "energy_from_solar_kwh": 7.4,
    "savings_eur": 1.63,
    "has_complete_price_coverage": True,
    "commands_sent": 12,
    "commands_applied": 12,
    "commands_ineffective": 0,
}

REQUIRED_EV = ("id", "plug_in_time", "is_at_home", "session_outcome")
REQUIRED_HEMS = ("id", "started_at", "final_hems_state", "commands_sent", "commands_applied", "commands_ineffective")


def current(**changes: Any) -> bytes:
    """The answer of the current-session operation, with some fields changed."""
    return json.dumps({"session": SESSION | changes}).encode()


def current_without(*names: str) -> bytes:
    """The same with some fields missing."""
    return json.dumps({"session": {key: value for key, value in SESSION.items() if key not in names}}).encode()


def page(*items: dict[str, Any], total: int | None = None) -> bytes:
    """One page of sessions."""
    return json.dumps({"total": len(items) if total is None else total, "items": list(items)}).encode()
