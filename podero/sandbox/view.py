"""The data of the sandbox's page, as JSON: the world, the active faults, the latest requests without secrets."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from podero._secrets import Secret
from podero.drift.simple_values import completed_object
from podero.models import ChargingSession, HEMSSession
from podero.sandbox.drawer import in_full
from podero.sandbox.faults import Faults
from podero.sandbox.injected import faults_that_are_on, settings_of
from podero.sandbox.redaction import LONGEST_LINE, safe_authorization, safe_line
from podero.sandbox.states import CarState, WallboxState
from podero.sandbox.traffic import Traffic, Visit

if TYPE_CHECKING:
    from podero.sandbox.server import Sandbox

SHOWN_SESSIONS: Final = 50
_EV_ROW: Final = ("plug_in_time", "session_outcome", "energy_charged_kwh", "actual_savings_eur", "is_hidden")
_HEMS_ROW: Final = ("started_at", "outcome", "energy_from_solar_kwh", "savings_eur")


def state_of(sandbox: "Sandbox", faults: Faults, traffic: Traffic) -> dict[str, Any]:
    """All data of the page."""
    world = sandbox.world
    ids = {getattr(sandbox, name): f"{{{name}}}" for name in ("org_id", "user_id", "electric_vehicle_id", "wallbox_id")}
    customers = {user.id: user.external_id for user in world.users}
    return {
        "base_url": sandbox.base_url,
        "now": world.now.isoformat(timespec="seconds"),
        "speed": world.speed,
        "cars": [_car(car) | {"customer": customers[car.user_id]} for car in world.cars()],
        "wallboxes": [_wallbox(box, sandbox) | {"customer": customers[box.user_id]} for box in world.wallboxes()],
        "faults": faults_that_are_on(faults),
        "settings": settings_of(faults),
        "counters": dict(traffic.counters),
        "requests": [_visit(visit, ids, _secrets(sandbox, visit)) for visit in traffic.latest()],
        "exports": {shell: export_lines(sandbox, shell) for shell in _ASSIGNMENTS},
        "person": {"username": sandbox.username, "password": sandbox.password},
        "customer": sandbox.external_id,
    }


def request_in_full(sandbox: "Sandbox", traffic: Traffic, number: int) -> dict[str, Any] | None:
    """Headers and bodies of one of the latest requests, and of its response; ``None`` if there is no such request."""
    visit = next((visit for visit in traffic.latest() if visit.number == number), None)
    return None if visit is None else in_full(visit, _secrets(sandbox, visit))


_ASSIGNMENTS: Final[Mapping[str, str]] = {"sh": "export {}='{}'", "PowerShell": "$env:{} = '{}'"}


def exports(sandbox: "Sandbox") -> dict[str, str]:
    """The environment variables for this sandbox: those that `Podero` reads, and ids for the handbook's examples."""
    return {
        "PODERO_BASE_URL": sandbox.base_url,
        "PODERO_CLIENT_ID": sandbox.client_id,
        "PODERO_CLIENT_SECRET": sandbox.client_secret,
        "PODERO_ORG_ID": sandbox.org_id,
        "USER_ID": sandbox.user_id,
        "EV_ID": sandbox.electric_vehicle_id,
        "WALLBOX_ID": sandbox.wallbox_id,
    }


def export_lines(sandbox: "Sandbox", shell: str) -> str:
    """The lines to paste into a terminal: "sh" or "PowerShell"."""
    return "\n".join(_ASSIGNMENTS[shell].format(*pair) for pair in exports(sandbox).items())


def _car(car: CarState) -> dict[str, Any]:
    session = car.session
    shown: dict[str, Any] = {
        "id": str(car.id),
        "plugged_in": session is not None,
        "soc_pct": car.soc_pct,
        "power_kw": car.power_kw,
        "full_power_kw": car.charge_power_kw,
        "samples": [
            [sample.at.isoformat(timespec="seconds"), sample.soc_pct, sample.power_kw] for sample in car.samples
        ],
        "ended": len(car.sessions),
        "sessions": [_part(one, _EV_ROW) for one in car.sessions[:SHOWN_SESSIONS]],
    }
    if session is None:
        return shown
    names = ("id", "session_outcome", "charge_deadline", "target_soc_pct", "energy_charged_kwh")
    return shown | {"session": _part(session, names), "description": _description(session, ChargingSession)}


def _wallbox(box: WallboxState, sandbox: "Sandbox") -> dict[str, Any]:
    session = sandbox.registry.current_hems_session(str(box.id))
    shown: dict[str, Any] = {
        "id": str(box.id),
        "running": session is not None,
        "ended": len(box.hems_sessions),
        "sessions": [_part(one, _HEMS_ROW) for one in box.hems_sessions[:SHOWN_SESSIONS]],
    }
    if session is None:
        return shown
    names = ("id", "final_hems_state", "energy_from_solar_kwh", "savings_eur", "commands_sent", "commands_applied")
    running = session["session"]
    return shown | {"session": _part(running, names), "description": _description(running, HEMSSession)}


def _part(session: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: session.get(name) for name in names}


def _description(session: dict[str, Any], model: type[ChargingSession | HEMSSession]) -> str:
    try:
        return msgspec.convert(completed_object(model.__spec_schema__, session), model).describe()
    except msgspec.ValidationError as error:
        return f"This session does not match the document: {error}"


def _secrets(sandbox: "Sandbox", visit: Visit) -> list[Secret]:
    authorization = visit.request.headers.get("authorization", "").partition(" ")[2]
    return [Secret(sandbox.client_secret), Secret(sandbox.password), Secret(authorization)]


def _visit(visit: Visit, ids: Mapping[str, str], secrets: list[Secret]) -> dict[str, Any]:
    request = visit.request
    target = safe_line(request.path + (f"?{request.query}" if request.query else ""), secrets)
    for value, name in ids.items():
        target = target.replace(value, name)
    return {
        "number": visit.number,
        "at": visit.at.isoformat(timespec="milliseconds"),
        "method": request.method[:20],
        "path": target[:LONGEST_LINE],
        "authorization": safe_authorization(request.headers.get("authorization")),
        "user_agent": safe_line(request.headers.get("user-agent", ""), secrets),
        "status": visit.status,
        "dropped": visit.dropped,
        "injected": visit.injected,
        "milliseconds": None if visit.seconds is None else round(visit.seconds * 1000),
    }
