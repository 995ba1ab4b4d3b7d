"""What the sandbox's page shows, as JSON: the world, the injected faults, the latest requests without secrets."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from uuid import UUID

import msgspec

from podero._secrets import HIDDEN, Secret, safe_url, scrub
from podero.models import ChargingSession
from podero.sandbox.faults import Faults
from podero.sandbox.traffic import Traffic, Visit
from podero.sandbox.world import CarState

if TYPE_CHECKING:
    from podero.sandbox.server import Sandbox

SHOWN_REQUESTS = 50
_LONGEST = 300
_LONG_WORD = re.compile(r"[\w~+-]{20,}")
_OF_THE_API = re.compile(r"[a-z_-]+")


def state_of(sandbox: "Sandbox", faults: Faults, traffic: Traffic) -> dict[str, Any]:
    """All that the page shows."""
    world = sandbox.world
    secrets = [Secret(sandbox.client_secret), Secret(sandbox.password)]
    ids = {getattr(sandbox, name): f"{{{name}}}" for name in ("org_id", "user_id", "electric_vehicle_id", "wallbox_id")}
    return {
        "now": world.now.isoformat(timespec="seconds"),
        "speed": world.speed,
        "cars": [_car(car) for car in world.cars()],
        "waiting": faults.waiting,
        "failing": faults.shares,
        "delay": faults.delay,
        "counters": dict(traffic.counters),
        "requests": [_visit(visit, secrets, ids) for visit in traffic.latest(SHOWN_REQUESTS)],
    }


def exports(sandbox: "Sandbox") -> dict[str, str]:
    """The environment that leads a `Podero` to this sandbox, and the ids that the handbook's examples read from it."""
    return {
        "PODERO_BASE_URL": sandbox.base_url,
        "PODERO_CLIENT_ID": sandbox.client_id,
        "PODERO_CLIENT_SECRET": sandbox.client_secret,
        "PODERO_ORG_ID": sandbox.org_id,
        "USER_ID": sandbox.user_id,
        "EV_ID": sandbox.electric_vehicle_id,
        "WALLBOX_ID": sandbox.wallbox_id,
    }


def _car(car: CarState) -> dict[str, Any]:
    session = car.session
    shown: dict[str, Any] = {"id": str(car.id), "plugged_in": session is not None, "soc_pct": car.soc_pct}
    if session is None:
        return shown
    names = ("id", "session_outcome", "charge_deadline", "target_soc_pct", "energy_charged_kwh")
    return shown | {"session": {name: session.get(name) for name in names}, "description": _description(session)}


def _description(session: dict[str, Any]) -> str:
    try:
        return msgspec.convert(session, ChargingSession).describe()
    except msgspec.ValidationError as error:
        return f"This session breaks the document: {error}"


def _visit(visit: Visit, secrets: list[Secret], ids: Mapping[str, str]) -> dict[str, Any]:
    request = visit.request
    secrets = [*secrets, Secret(request.headers.get("authorization", "").partition(" ")[2])]
    target = _without_secrets(request.path + (f"?{request.query}" if request.query else ""), secrets)
    for value, name in ids.items():
        target = target.replace(value, name)
    return {
        "number": visit.number,
        "at": visit.at.isoformat(timespec="milliseconds"),
        "method": request.method[:20],
        "path": target[:_LONGEST],
        "authorization": _authorization(request.headers.get("authorization")),
        "user_agent": _without_secrets(request.headers.get("user-agent", ""), secrets)[:_LONGEST],
        "status": visit.status,
        "dropped": visit.dropped,
        "injected": visit.injected,
        "milliseconds": None if visit.seconds is None else round(visit.seconds * 1000),
    }


def _authorization(header: str | None) -> str:
    """How the caller showed who it is; enough of a token to tell it from the next one."""
    if header is None:
        return "none"
    scheme, _, value = header.partition(" ")
    if scheme not in ("Bearer", "Basic"):
        return "unknown kind"
    end = value[-4:] if scheme == "Bearer" and len(value) >= 20 else HIDDEN
    return f"{scheme} {'…' if end != HIDDEN else ''}{end}"


def _without_secrets(text: str, secrets: list[Secret]) -> str:
    """Text from a request: no secrets by value or name, nothing long enough for a token that is no id, not too long."""
    known = scrub(safe_url(unquote(text, errors="replace")), secrets)
    return _LONG_WORD.sub(_cut, known)[: 2 * _LONGEST]


def _cut(word: re.Match[str]) -> str:
    if _OF_THE_API.fullmatch(word[0]):
        return word[0]
    try:
        return str(UUID(word[0]))
    except ValueError:
        return f"{word[0][:6]}…"
