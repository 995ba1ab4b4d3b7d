"""Changes that are no finding at all."""

from typing import Any

from tests.drift.mutations import (
    EV,
    EV_PATH,
    HEMS,
    NULL,
    Json,
    Mutation,
    one,
    operation,
    parameter,
    properties,
    reference,
    schemas,
)


def reverse(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: reverse(inner) for key, inner in reversed(value.items())}
    return [reverse(inner) for inner in reversed(value)] if isinstance(value, list) else value


def describe(value: Any) -> None:
    if isinstance(value, dict) and ("type" in value or "anyOf" in value) and "flows" not in value:
        value.update(title="T", description="D", examples=[None], deprecated=True, readOnly=True)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        describe(inner)


def another_order(document: Json) -> None:
    fresh = reverse(document)
    document.clear()
    document.update(fresh)


def by_reference(document: Json) -> None:
    document["components"]["parameters"] = {"Limit": parameter(document, HEMS, "limit")}
    parameters = operation(document, HEMS)["parameters"]
    parameters[parameters.index(parameter(document, HEMS, "limit"))] = {"$ref": "#/components/parameters/Limit"}
    document["components"]["responses"] = {"Ok": operation(document, EV)["responses"]["200"]}
    operation(document, EV)["responses"]["200"] = {"$ref": "#/components/responses/Ok"}
    document["paths"][EV_PATH]["parameters"] = operation(document, EV).pop("parameters")


def other_words_for_null(document: Json) -> None:
    item = properties(document, "SessionItem")
    item["target_soc_pct"] = {"type": ["number", "null"]}
    item["final_soc_pct"] = {"oneOf": [NULL, {"type": "number"}]}
    item["hidden_reason"] = {"anyOf": [{"allOf": [reference("HiddenReason")]}, {"enum": [None]}]}
    item["unplug_time"] = {"anyOf": [{"type": "string", "format": "date-time"}, {"const": None}]}
    item["plug_in_time"] = reference("Moment")
    schemas(document)["Moment"] = reference("MomentInTime")
    schemas(document)["MomentInTime"] = {"type": "string", "format": "date-time", "title": "Moment"}
    reasons = schemas(document)["HiddenReason"]["enum"]
    schemas(document)["HiddenReason"].update(type=["string", "null"], enum=[*reasons, None])


def in_two_halves(document: Json) -> None:
    item = schemas(document)["SessionItem"]
    names = list(item["properties"])
    first = {name: item["properties"][name] for name in names[:9]}
    rest = {name: item["properties"][name] for name in names[9:]}
    schemas(document)["Half"] = {"type": "object", "properties": first, "required": item["required"][:4]}
    schemas(document)["SessionItem"] = {
        "allOf": [reference("Half"), {"properties": rest}],
        "required": item["required"][4:],
    }


def bounds(document: Json) -> None:
    schemas(document)["SessionItem"]["additionalProperties"] = False
    schemas(document)["HEMSSessionItem"]["additionalProperties"] = {"type": "string"}
    properties(document, "HEMSSessionItem")["commands_sent"]["minimum"] = 0
    properties(document, "HEMSSessionItem")["final_hems_state"]["maxLength"] = 40


def more_api(document: Json) -> None:
    document["paths"]["/other"] = {"get": {"tags": ["Cues"], "responses": {}}, "summary": "x", "x-y": 1}
    schemas(document)["Tree"] = {"type": "array", "items": reference("Tree")}
    schemes = document["components"]["securitySchemes"]
    schemes["Key"] = {"type": "apiKey", "name": "k", "in": "header"}
    schemes["OAuth2"]["flows"]["implicit"] = {"scopes": {}}
    schemes["OAuth2"]["flows"]["password"]["scopes"] = {"read": "Read"}
    operation(document, EV)["security"].append({})
    operation(document, EV)["responses"]["404"] = {"description": "gone"}
    operation(document, EV)["parameters"].append({"name": "Accept", "in": "header", "required": True})


def defaults(document: Json) -> None:
    item = properties(document, "SessionItem")
    item["id"]["default"] = "7c9e6679-7425-40de-944b-e07fc1f90ae7"  # it is always there
    item["target_reachable"]["default"] = None
    item["is_hidden"].pop("default")


def the_same_answer(document: Json) -> None:
    answers = operation(document, EV)["responses"]
    answers["203"] = answers["200"]


def media_type(document: Json) -> None:
    content = operation(document, EV)["responses"]["200"]["content"]
    content["Application/JSON; charset=utf-8"] = content.pop("application/json")


COSMETIC: tuple[Mutation, ...] = (
    one("another order", another_order),
    one("titles, descriptions, examples", describe),
    one("by reference, and for the whole path", by_reference),
    one("other words for null", other_words_for_null),
    one("an object in two halves", in_two_halves),
    one("bounds and additional properties", bounds),
    one("more of the API", more_api),
    one("media type with charset", media_type),
    one("defaults that mean nothing else", defaults),
    one("the same answer with another status", the_same_answer),
    one(
        "nullable beside null",
        lambda document: properties(document, "SessionItem")["unplug_time"].update(nullable=True),
    ),
    one("not nullable", lambda document: properties(document, "SessionItem")["id"].update(nullable=False)),
    one("other tags", lambda document: operation(document, EV).update(tags=["Renamed"])),
    one("no tags", lambda document: operation(document, EV).pop("tags")),
    one("other operationId", lambda document: operation(document, EV).update(operationId="x", summary="y")),
    one("other servers", lambda document: document.update(servers=[{"url": "https://else.example"}])),
    one("other info", lambda document: document["info"].update(title="x", version="9")),
    one("a value twice", lambda document: schemas(document)["HiddenReason"]["enum"].append("short_duration")),
    one("security for all", lambda document: document.update(security=operation(document, EV).pop("security"))),
)
