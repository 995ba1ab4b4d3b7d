"""Changes to operations, parameters and security."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from tests.drift.mutations import (
    ENUMS,
    EV,
    EV_PATH,
    HEMS,
    HEMS_PATH,
    Change,
    Json,
    Mutation,
    one,
    operation,
    parameter,
    schemas,
    to_parameter,
)


def operation_mutations() -> Iterator[Mutation]:
    yield from _operation_mutations(EV_PATH)
    yield from _operation_mutations(HEMS_PATH)
    yield one(
        "an operation goes, and all that only it used",
        lambda document: (
            document["paths"].pop(HEMS_PATH),
            *(schemas(document).pop(name) for name in ("HEMSSessionItem", "HEMSSessionsListResponse", ENUMS[2])),
        ),
        ("operation-removed", HEMS, "", "breaking"),
    )
    yield one(
        "a path parameter has another name",
        _rename_wallbox,
        ("parameter-removed", HEMS, "wallbox_id", "breaking"),
        ("parameter-added", HEMS, "charger_id", "breaking"),
    )


def _rename_wallbox(document: Json) -> None:
    path = HEMS_PATH.replace("wallbox_id", "charger_id")
    document["paths"][path] = document["paths"].pop(HEMS_PATH)
    parameter(document, f"GET {path}", "wallbox_id")["name"] = "charger_id"


def _operation_mutations(path: str) -> Iterator[Mutation]:
    def copied(document: Json, to: str) -> None:
        document["paths"][to] = copy.deepcopy(document["paths"][path])

    def moved(document: Json, to: str) -> None:
        document["paths"][to] = document["paths"].pop(path)

    def posted(document: Json) -> None:
        document["paths"][path] = {"post": document["paths"][path]["get"]}

    removed = ("operation-removed", f"GET {path}", "", "breaking")
    name = path[-13:]
    yield one(f"{name} is gone", lambda document: document["paths"].pop(path), removed)
    yield one(f"{name} is a POST now", posted, removed, ("operation-added", f"POST {path}", "", "warning"))
    yield one(
        f"{name} moves",
        lambda document: moved(document, f"{path}/v3"),
        removed,
        ("operation-added", f"GET {path}/v3", "", "warning"),
    )
    yield one(
        f"{name} gets company",
        lambda document: copied(document, f"{path}/more"),
        ("operation-added", f"GET {path}/more", "", "warning"),
    )


def parameter_mutations() -> Iterator[Mutation]:
    for title, names in ((EV, ("include_hidden", "org_id")), (HEMS, ("from", "limit", "offset", "wallbox_id"))):
        for name in names:
            yield one(f"{name} is gone", _removed(title, name), ("parameter-removed", title, name, "breaking"))
        for required, severity in ((True, "breaking"), (False, "warning")):
            more = {"name": "unit", "in": "query", "required": required, "schema": {"type": "string"}}
            expected = ("parameter-added", title, "unit", severity)
            yield one(f"one more parameter, required: {required}", _added(title, more), expected)
    yield one(
        "a parameter more for the whole path",
        lambda document: document["paths"][EV_PATH].update(
            parameters=[{"name": "X-Trace", "in": "header", "required": True, "schema": {}}]
        ),
        ("parameter-added", EV, "X-Trace", "breaking"),
    )
    yield one(
        "a body",
        lambda document: operation(document, EV).update(requestBody={"required": True, "content": {}}),
        ("parameter-added", EV, "requestBody", "breaking"),
    )
    yield from _changed_parameters()


def _removed(title: str, name: str) -> Change:
    return lambda document: operation(document, title)["parameters"].remove(parameter(document, title, name))


def _added(title: str, more: Json) -> Change:
    return lambda document: operation(document, title)["parameters"].append(more)


def _changed_parameters() -> Iterator[Mutation]:
    for title, name, change, severity in (
        (HEMS, "limit", {"maximum": 100}, "breaking"),
        (HEMS, "limit", {"exclusiveMaximum": 200}, "breaking"),
        (HEMS, "limit", {"maximum": 500}, "warning"),
        (HEMS, "limit", {"minimum": 10}, "breaking"),
        (HEMS, "limit", {"exclusiveMinimum": 1}, "breaking"),
        (HEMS, "limit", {"minimum": 0}, "warning"),
        (HEMS, "limit", {"default": 20}, "warning"),
        (HEMS, "limit", {"default": None}, "warning"),
        (HEMS, "limit", {"type": "string"}, "breaking"),
        (HEMS, "limit", {"type": "number"}, "warning"),
        (HEMS, "limit", {"multipleOf": 10}, "breaking"),
        (HEMS, "limit", {"enum": [50, 100, 200]}, "breaking"),
        (HEMS, "offset", {"maximum": 1000}, "breaking"),
        (HEMS, "offset", {"minimum": 1}, "breaking"),
        (HEMS, "offset", {"minimum": -1}, "warning"),
        (HEMS, "from", {"format": "date-time"}, "breaking"),
        (HEMS, "from", {"pattern": "^2"}, "breaking"),
        (HEMS, "to", {"format": "unix"}, "breaking"),
        (HEMS, "to", {"default": "2026-01-01"}, "warning"),
        (HEMS, "org_id", {"type": "integer", "format": "int64"}, "breaking"),
        (EV, "include_hidden", {"type": "string"}, "breaking"),
        (EV, "include_hidden", {"default": True}, "warning"),
        (EV, "include_hidden", {"type": ["boolean", "null"]}, "warning"),
        (EV, "include_hidden", {"const": False}, "breaking"),
        (EV, "electric_vehicle_id", {"type": "integer"}, "breaking"),
    ):
        expected = ("parameter-changed", title, name, severity)
        yield one(f"{name} becomes {json.dumps(change)}", to_parameter(title, name, **change), expected)
    for name, keyword in (("limit", "maximum"), ("limit", "minimum"), ("limit", "default"), ("org_id", "format")):
        expected = ("parameter-changed", HEMS, name, "warning")
        yield one(f"{name} loses its {keyword}", _without_keyword(HEMS, name, keyword), expected)
    for title, name, key, value, severity in (
        (HEMS, "limit", "required", True, "warning"),
        (HEMS, "from", "required", False, "warning"),
        (EV, "include_hidden", "in", "header", "breaking"),
    ):
        expected = ("parameter-changed", title, name, severity)
        yield one(f"{name} has {key}: {value}", _with(title, name, key, value), expected)
    yield one(
        "a parameter in JSON",
        lambda document: parameter(document, HEMS, "limit").update(
            content={"application/json": {"schema": parameter(document, HEMS, "limit").pop("schema")}}
        ),
        ("parameter-changed", HEMS, "limit", "breaking"),
    )


def _without_keyword(title: str, name: str, keyword: str) -> Change:
    return lambda document: parameter(document, title, name)["schema"].pop(keyword)


def _with(title: str, name: str, key: str, value: Any) -> Change:
    return lambda document: parameter(document, title, name).update({key: value})


def scheme(document: Json) -> Json:
    found: Json = document["components"]["securitySchemes"]["OAuth2"]
    return found


def security_mutations() -> Iterator[Mutation]:
    whole = ("security-changed", "OAuth2", "", "breaking")
    for flow in ("password", "clientCredentials"):
        yield from _flow_mutations(flow)
    yield one("no scheme", lambda document: document["components"]["securitySchemes"].pop("OAuth2"), whole)
    yield one(
        "the scheme has another name",
        lambda document: document["components"].update(securitySchemes={"OAuth": scheme(document)}),
        whole,
    )
    yield one("a bearer token", lambda document: scheme(document).update(type="http", scheme="bearer"), whole)
    demands: tuple[list[Json], ...] = ([{"ApiKey": []}], [{"OAuth2": [], "ApiKey": []}], [{}], [])
    for title in (EV, HEMS):
        for demanded in demands:
            yield one(f"{title[-13:]} demands {json.dumps(demanded)}", _demands(title, demanded), whole)
    yield one("demands nothing of its own", lambda document: operation(document, EV).pop("security"), whole)


def _flow_mutations(flow: str) -> Iterator[Mutation]:
    found = ("security-changed", "OAuth2", flow, "breaking")
    yield one(f"{flow} is gone", lambda document: scheme(document)["flows"].pop(flow), found)
    yield one(
        f"{flow} has another token URL",
        lambda document: scheme(document)["flows"][flow].update(tokenUrl="/oauth2/token/"),
        found,
    )


def _demands(title: str, demanded: list[Json]) -> Change:
    return lambda document: operation(document, title).update(security=demanded)
