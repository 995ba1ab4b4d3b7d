"""What the benchmarks read: sessions as they go over the wire, all a little different, and the URLs they come from."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from podero import HEMSSessionOutcome, SessionOutcome
from tests.wire import HEMS, SESSION

ORG = UUID("0a0a0a0a-0000-4000-8000-000000000001")
USER = UUID("0a0a0a0a-0000-4000-8000-000000000002")
VEHICLE = UUID("0a0a0a0a-0000-4000-8000-000000000003")
WALLBOX = UUID("0a0a0a0a-0000-4000-8000-000000000004")

AUTHORIZATION = {"Authorization": "Bearer benchmark"}
LISTED = 20_000
"""How many HEMS sessions the server lists."""
PAGE = 200

CURRENT_PATH = f"/api/partners/v2.0/org/{ORG}/users/{USER}/electric-vehicles/{{vehicle}}/sessions/current"
LIST_PATH = f"/api/partners/v2.0/org/{ORG}/users/{USER}/wallboxes/{WALLBOX}/hems-sessions"

_FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def ev_session(number: int) -> dict[str, Any]:
    """An EV session; every second one is over, with all that is then known."""
    plugged_in = _FIRST + timedelta(minutes=number)
    outcomes = list(SessionOutcome)
    over: dict[str, Any] = {
        "unplug_time": _wire(plugged_in + timedelta(hours=9)),
        "final_soc_pct": 79.5,
        "actual_cost_eur": 2.31,
        "actual_savings_eur": 0.37,
    }
    return {
        **SESSION,
        "id": str(UUID(int=number + 1, version=4)),
        "plug_in_time": _wire(plugged_in),
        "session_outcome": outcomes[number % len(outcomes)].value,
        "energy_charged_kwh": 3.25 + number / 100,
        **(over if number % 2 else {}),
    }


def hems_session(number: int) -> dict[str, Any]:
    """A HEMS session of a wallbox."""
    started = _FIRST + timedelta(minutes=number)
    outcomes = list(HEMSSessionOutcome)
    return {
        **HEMS,
        "id": number + 1,
        "started_at": _wire(started),
        "ended_at": _wire(started + timedelta(hours=4)),
        "outcome": outcomes[number % len(outcomes)].value,
        "energy_from_solar_kwh": 7.4 + number / 1000,
    }


def current_answer() -> bytes:
    """The answer of the current-session operation."""
    return json.dumps({"session": ev_session(0)}).encode()


def ev_page(size: int) -> bytes:
    """One page of EV sessions, in the wrapper of other listings."""
    return _page([ev_session(number) for number in range(size)], size)


def hems_page(size: int, *, offset: int = 0, total: int | None = None) -> bytes:
    """One page of HEMS sessions."""
    return _page([hems_session(number) for number in range(offset, offset + size)], size if total is None else total)


def _page(items: list[dict[str, Any]], total: int) -> bytes:
    return json.dumps({"total": total, "items": items}).encode()


def _wire(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def current_url(origin: str, vehicle: UUID = VEHICLE) -> str:
    """Where a vehicle's current session is."""
    return origin + CURRENT_PATH.format(vehicle=vehicle)


def client_options(origin: str) -> dict[str, Any]:
    """Arguments for a client of the loopback server."""
    return {"client_id": "benchmark", "client_secret": "benchmark", "org_id": ORG, "base_url": origin}
