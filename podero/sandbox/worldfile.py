"""A sandbox's world as data, and as a JSON file: versioned, and checked when it is read."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias
from uuid import UUID

import msgspec

from podero.drift.simple_values import completed_object
from podero.sandbox.contract import schema_problem

Wire: TypeAlias = dict[str, Any]
Percent: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=100)]
ORG_ID = UUID("6f1c1f3e-2b1a-4d55-9d0e-0a5f1b7c9e01")


class ElectricVehicleData(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One car; ``session`` is its active session, as in JSON, or null; ``sessions`` are ended ones, newest first."""

    id: UUID
    battery_kwh: Annotated[float, msgspec.Meta(gt=0, le=10_000)] = 60.0
    charge_power_kw: Annotated[float, msgspec.Meta(gt=0, le=10_000)] = 11.0
    initial_soc_pct: Percent = 40.0
    target_soc_pct: Percent = 80.0
    session: Wire | None = None
    sessions: list[Wire] = msgspec.field(default_factory=list)


class WallboxData(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One wallbox, with its HEMS sessions as in JSON, newest first."""

    id: UUID
    hems_sessions: list[Wire] = msgspec.field(default_factory=list)


class UserData(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One user, with cars and wallboxes; ``external_id`` is the user's id in "your own system"."""

    id: UUID
    external_id: str | None = None
    electric_vehicles: list[ElectricVehicleData] = msgspec.field(default_factory=list)
    wallboxes: list[WallboxData] = msgspec.field(default_factory=list)


class WorldData(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """All data of a world; ``now`` is its clock, or null for the time at which it is loaded."""

    format: Literal["podero-sandbox-world"] = "podero-sandbox-world"
    version: Literal[1] = 1
    now: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    org_id: UUID = ORG_ID
    users: Annotated[list[UserData], msgspec.Meta(min_length=1)]


class _Kind(msgspec.Struct):
    """Format and version, which are checked first, to give a clear error for other files."""

    format: Any = None
    version: Any = None


def read_world(source: "str | Path | Mapping[str, Any] | WorldData") -> WorldData:
    """Load a world from a JSON file, or from the same as data; each call returns a new one.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is not a valid world; the message says what is wrong, and where.
    """
    if isinstance(source, WorldData):
        return parse_world(world_json(source), "the world")
    if isinstance(source, Mapping):
        return parse_world(msgspec.json.encode(source), "the world")
    return parse_world(Path(source).read_bytes(), str(source))


def parse_world(content: bytes, name: str) -> WorldData:
    """Load a world from JSON text; ``name`` is its name in errors.

    Raises:
        ValueError: It is not a valid world.
    """
    try:
        kind = msgspec.json.decode(content, type=_Kind)
        if kind.format != "podero-sandbox-world":
            raise ValueError('it has no "format": "podero-sandbox-world"; is it another kind of file?')
        if kind.version != 1 or isinstance(kind.version, bool):
            raise ValueError(f"this version of podero reads version 1, not {str(kind.version)[:20]!r}")
        world = msgspec.json.decode(content, type=WorldData)
        _check(world)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{name} is not a valid sandbox world: {error}") from None
    return world


def world_json(world: WorldData) -> bytes:
    """The world as JSON text for a file."""
    return msgspec.json.format(msgspec.json.encode(world), indent=2) + b"\n"


_BEGINNING = {"SessionItem": "plug_in_time", "HEMSSessionItem": "started_at"}


def _check(world: WorldData) -> None:
    if world.now is not None and not 1970 <= world.now.year < 3000:
        raise ValueError("the year must be from 1970 to 2999 - at `$.now`")
    first = world.users[0]
    if not first.electric_vehicles or not first.wallboxes:
        raise ValueError("the first user needs an electric vehicle and a wallbox - at `$.users[0]`")
    seen: set[UUID] = {world.org_id}
    for place, user in enumerate(world.users):
        at = f"$.users[{place}]"
        _check_id(user.id, at, seen)
        for number, car in enumerate(user.electric_vehicles):
            _check_id(car.id, f"{at}.electric_vehicles[{number}]", seen)
            if car.session is not None:
                car.session = _session("SessionItem", car.session, f"{at}.electric_vehicles[{number}].session")
            for index, session in enumerate(car.sessions):
                there = f"{at}.electric_vehicles[{number}].sessions[{index}]"
                car.sessions[index] = _session("SessionItem", session, there)
        for number, wallbox in enumerate(user.wallboxes):
            _check_id(wallbox.id, f"{at}.wallboxes[{number}]", seen)
            for index, session in enumerate(wallbox.hems_sessions):
                there = f"{at}.wallboxes[{number}].hems_sessions[{index}]"
                wallbox.hems_sessions[index] = _session("HEMSSessionItem", session, there)


def _check_id(value: UUID, at: str, seen: set[UUID]) -> None:
    if value in seen:
        raise ValueError(f"the id {value} appears twice - at `{at}.id`")
    seen.add(value)


def _session(schema: str, session: Wire, at: str) -> Wire:
    """The session, with required fields added that an older file lacks; refuses invalid data."""
    for field in ("id", _BEGINNING[schema]):
        if field not in session:
            raise ValueError(f"{field!r} is a required property - at `{at}`")
    whole: Wire = completed_object(schema, session)
    problem = schema_problem(schema, whole)
    if problem is not None:
        raise ValueError(f"{problem[1][:200]} - at `{at}{problem[0].removeprefix('$')}`")
    return whole
