"""A pytest plugin: the fixture ``podero_sandbox`` is a running sandbox, reset before each test.

It works as soon as ``podero[sandbox]`` is installed, without configuration. For tests that need no server,
`charging_session` and `hems_session` create sessions with realistic values.
"""

import itertools
import uuid
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

try:
    import pytest
except ImportError as _error:
    raise ImportError("this needs pytest: pip install pytest", name=_error.name) from _error

if TYPE_CHECKING:  # pytest loads this module in every run, even if no test uses it
    from podero import ChargingSession, HEMSSession
    from podero.sandbox import Sandbox

_SessionT = TypeVar("_SessionT", "ChargingSession", "HEMSSession")

_CHARGING_SESSION: Final[Mapping[str, object]] = {
    "plug_in_time": "2026-10-30T18:00:00Z",
    "unplug_time": "2026-10-31T06:30:00Z",
    "desired_charging_start_time": "2026-10-30T18:00:00Z",
    "desired_charging_end_time": "2026-10-31T06:00:00Z",
    "charge_deadline": "2026-10-31T06:00:00Z",
    "target_soc_pct": 80,
    "initial_soc_pct": 40,
    "final_soc_pct": 80,
    "energy_charged_kwh": 24,
    "avg_charge_power_kw": 8,
    "peak_charge_power_kw": 11,
    "actual_cost_eur": 5.76,
    "expected_savings_eur": 1.7,
    "actual_savings_eur": 1.68,
    "is_at_home": True,
    "session_outcome": "optimized",
    "target_reachable": True,
    "reachable_soc_pct": 80,
}
_HEMS_SESSION: Final[Mapping[str, object]] = {
    "ocpp_transaction_id": 70001,
    "started_at": "2026-10-30T09:30:00Z",
    "ended_at": "2026-10-30T14:40:00Z",
    "final_hems_state": "finished",
    "outcome": "charged_from_solar",
    "energy_from_solar_kwh": 7.4,
    "savings_eur": 1.63,
    "has_complete_price_coverage": True,
    "commands_sent": 12,
    "commands_applied": 12,
    "commands_ineffective": 0,
}
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def _podero_sandbox_server() -> "Iterator[Sandbox]":
    try:
        from podero.sandbox import Sandbox
    except ImportError as error:
        pytest.fail(str(error), pytrace=False)
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def podero_sandbox(_podero_sandbox_server: "Sandbox") -> "Sandbox":
    """A running sandbox, reset for each test; see `podero.sandbox.Sandbox`."""
    _podero_sandbox_server.reset()
    return _podero_sandbox_server


def charging_session(**fields: object) -> "ChargingSession":
    """Create an EV session for a test: finished, optimised, at home, on 30 October 2026, with a new id each time.

    Args:
        **fields: Values of fields, as Python values or as JSON values: ``plug_in_time=datetime(...)`` or
            ``plug_in_time="2026-10-30T18:00:00Z"``; ``None`` is null.

    Raises:
        TypeError: There is no such field; the message names the closest one.
        ValueError: A value does not fit its field.
    """
    from podero import ChargingSession

    return _made(ChargingSession, "charging_session", {"id": uuid.uuid4()} | dict(_CHARGING_SESSION) | fields)


def hems_session(**fields: object) -> "HEMSSession":
    """Create a HEMS session for a test: finished, charged from solar, on 30 October 2026, with a new id each time.

    Args:
        **fields: As in `charging_session`.

    Raises:
        TypeError: There is no such field; the message names the closest one.
        ValueError: A value does not fit its field.
    """
    from podero import HEMSSession

    return _made(HEMSSession, "hems_session", {"id": next(_numbers)} | dict(_HEMS_SESSION) | fields)


def _made(model: type[_SessionT], name: str, values: dict[str, object]) -> _SessionT:
    import difflib

    import attrs
    import msgspec

    from podero.drift.simple_values import completed_object

    known = attrs.fields_dict(model)
    for field in values:
        if field not in known:
            close = difflib.get_close_matches(field, known, n=1)
            hint = f"; did you mean {close[0]}?" if close else f"; its fields are {', '.join(known)}"
            raise TypeError(f"{name}() has no field {field}{hint}")
    try:
        return msgspec.convert(completed_object(model.__spec_schema__, values), model)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$.")
        raise ValueError(f"{name}({path.rstrip('`')}=...): {reason}") from None
