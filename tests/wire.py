"""Sessions as they go over the wire, for tests to bend."""

import json
from typing import Any

import attrs

from podero import ChargingSession, HEMSSession
from podero.drift.simple_values import full_object

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

USER: dict[str, Any] = {
    "id": "22222222-2222-4333-8444-555555555555",
    "organization_id": "33333333-2222-4333-8444-555555555555",
    "role": "user",
    "email": "ada@example.com",
    "num_inverters": 0,
    "num_heat_pumps": 0,
    "num_electric_vehicles": 1,
    "num_wallboxes": 1,
    "external_user_id": "K-1001",
    "first_name": "Ada",
    "last_name": None,
    "is_onboarded": True,
    "street_and_number": None,
    "street_add_info": None,
    "zip_code": "1010",
    "town": "Wien",
    "country": "AT",
    "latitude": 48.2,
    "longitude": 16,
    "last_login": None,
    "joined_at": "2026-01-02T03:04:05Z",
}

VEHICLE: dict[str, Any] = {
    "id": "44444444-2222-4333-8444-555555555555",
    "device_model": {
        "device_type": {"short_name": "EV", "long_name": "Electric vehicle"},
        "manufacturer": "Maker",
        "model": "One",
        "year": 2025,
        "cloud_service": None,
        "cloud_service_instructions": None,
        "cloud_service_signup_link": None,
    },
    "owner": {"id": USER["id"], "email": "ada@example.com", "first_name": "Ada", "last_name": None, "external_id": "K"},
    "building": None,
    "external_device_id": "",
    "comment": None,
    "connection_status": "ok",
    "monitoring_status": "warning",
    "steering_status": "unknown",
    "lifecycle_state": "authenticated",
    "lifecycle_error": None,
    "is_authenticated": True,
    "is_smart_optimization_active": False,
    "is_charge_policy_enabled": True,
    "is_trading_enabled": False,
    "charge_target_min": 50,
    "charge_target_max": 80,
    "current_mode": None,
    "current_state_last_updated_at": "2026-10-30T18:04:05Z",
    "last_monitoring_executed_at": None,
    "actual_steering_state": "unknown",
    "optimization_score": 0.5,
    "price_zone": "AT",
    "boost_state": "available",
    "boost_for_next_session": False,
    "is_pause_power_active": False,
    "pause_power_until": None,
    "is_inverter_forced_mode_enabled": False,
    "is_inverter_forced_mode_active": False,
    "inverter_forced_mode_since": "0001-01-01T00:00:00Z",
    "created_at": "2026-01-02T03:04:05Z",
    "updated_at": None,
    "deleted_at": None,
}

DECISION: dict[str, Any] = {
    "time": "2026-10-30T09:35:00Z",
    "hems_state": "charging",
    "reason": "surplus",
    "export_w": 1500.5,
    "target_w": 1380,
    "phases": 1,
    "dispatched": True,
    "steering_command_id": 1701,
}

COMMAND: dict[str, Any] = {
    "id": 1701,
    "time": "2026-10-30T09:35:01Z",
    "commanded_watts": 1380,
    "commanded_amps": 6,
    "commanded_phases": 1,
    "dispatch_status": "sent",
    "observed_current_offered_a": 6,
    "observed_power_w": 1377.5,
}

DETAIL: dict[str, Any] = {"session": HEMS, "decisions": [DECISION], "commands": [COMMAND]}

_DAY = {"charge_percentage": 80, "charge_deadline": "07:00"}
POLICY: dict[str, Any] = {
    "metadata": {"electric_vehicle_id": VEHICLE["id"], "user_id": USER["id"], "error": None},
    "data": {
        **dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat"), _DAY),
        "sun": None,
        "timezone": "Europe/Vienna",
    },
}

SAVINGS: dict[str, Any] = {
    "total_savings": 12,
    "heat_pump_savings": 1.5,
    "electric_vehicle_savings": 10.5,
    "inverter_savings": 0,
}

# What the document has come to hold since these were written.
for _schema, _data in (
    ("SessionItem", SESSION),
    ("HEMSSessionItem", HEMS),
    ("User", USER),
    ("ElectricVehicle", VEHICLE),
):
    _data.update(full_object(_schema, _data))

REQUIRED_USER = (
    *("id", "organization_id", "role", "email"),
    *("num_inverters", "num_heat_pumps", "num_electric_vehicles", "num_wallboxes"),
)
REQUIRED_EV, REQUIRED_HEMS = (
    tuple(field.name for field in attrs.fields(model) if field.default is attrs.NOTHING)
    for model in (ChargingSession, HEMSSession)
)


def current(**changes: Any) -> bytes:
    """The answer of the current-session operation, with some fields changed."""
    return json.dumps({"session": SESSION | changes}).encode()


def current_without(*names: str) -> bytes:
    """The same with some fields missing."""
    return json.dumps({"session": {key: value for key, value in SESSION.items() if key not in names}}).encode()


def page(*items: dict[str, Any], total: int | None = None) -> bytes:
    """One page of sessions."""
    return json.dumps({"total": len(items) if total is None else total, "items": list(items)}).encode()
