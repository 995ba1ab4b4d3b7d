"""A document as large as the API, as upstream might publish it, with awkward shapes beside the known operations."""

import copy
import re
from typing import Any

from podero.drift.built_from import packaged
from podero.drift.supplement import complete
from tests.pipeline.awkward import INTEGER, NULL, STRING, array, awkward, model, one_of
from tests.pipeline.documents import Json, operation, reference, vendored

KNOWN = 64
"""Operations that the API is known to have."""

_SCHEMAS: Json = {
    "Reauthenticate": model(["code", "url"], code={"const": "reauthenticate"}, url=STRING),
    "Information": model(["code"], code={"const": "information"}, text=one_of(STRING, NULL)),
    "Action": {
        "oneOf": [reference("Reauthenticate"), reference("Information")],
        "discriminator": {
            "propertyName": "code",
            "mapping": {
                "reauthenticate": "#/components/schemas/Reauthenticate",
                "information": "#/components/schemas/Information",
            },
        },
    },
    "Refusal": model(["state"], state=reference("Color"), level=one_of(reference("Level"), NULL)),
    "Command": model(
        ["kind"],
        kind={"const": "go"},
        targetLevel=reference("Level"),
        clear_me=one_of(reference("Car"), NULL),
        runAt=one_of({"type": "string", "format": "date-time"}, NULL),
        days=array({"type": "string", "format": "date"}),
        settings={"type": "object", "additionalProperties": True},
        action=reference("Action"),
        children=array(reference("Command")),
    ),
}


def full_document() -> Json:
    """The document; a new one for each call."""
    published = vendored()
    result = copy.deepcopy(complete(published, packaged().supplement).document)
    for path, item in result["paths"].items():
        for method, content in item.items():
            if method not in published["paths"].get(path, {}):
                _publish(content, path, method)
    for name, schema in result["components"]["schemas"].items():
        _add_titles(schema)
        schema["title"] = name
    extra = awkward()
    for item in extra["paths"].values():  # httpx warns of cookies that are meant for one request
        for content in item.values():
            if "parameters" in content:
                content["parameters"] = [one for one in content["parameters"] if one.get("in") != "cookie"]
    extra["paths"] |= _more()
    extra["components"]["schemas"] = {**extra["components"]["schemas"], **_SCHEMAS}
    result["paths"] |= extra["paths"]
    for section, content in extra["components"].items():
        shared = result["components"].setdefault(section, {})
        assert not shared.keys() & content.keys()
        shared.update(copy.deepcopy(content))
    return result


def _more() -> Json:
    """Operations with shapes that the known ones and `awkward` lack."""
    number = {"name": "level", "in": "query", "schema": reference("Level"), "required": True}
    words = {"name": "X-Words", "in": "header", "schema": STRING, "required": True}
    count = {"name": "X-Count", "in": "header", "schema": INTEGER, "required": False}
    flag = {"name": "dry-run", "in": "header", "schema": {"type": "boolean", "default": True}, "required": False}
    days = {"name": "day", "in": "query", "schema": array({"type": "string", "format": "date"}), "required": False}
    command = {"required": True, "content": {"application/json": {"schema": reference("Command")}}}
    go = operation("Go.Now", reference("Action"), parameters=[number, words, count, flag, days], requestBody=command)
    go["responses"]["409"] = {"description": "No.", "content": {"application/json": {"schema": reference("Refusal")}}}
    many = {"content": {"application/json": {"schema": array(reference("Command"))}}}
    return {
        "/commands": {
            "get": operation("list-commands", array(reference("Command"))),
            "post": go,
            "put": {
                "operationId": "replace.all",
                "tags": ["Things"],
                "requestBody": many,
                "responses": {"204": {"description": "Done."}},
            },
        },
        "/words": {"get": operation("go_now", array(STRING), tags=["Words"])},  # the same module as Go.Now, elsewhere
        "/level": {"get": operation("get_level", reference("Level"), tags=["Words"])},
        "/actions": {"get": operation("list_actions", array(one_of(reference("Action"), NULL)), tags=["Words"])},
    }


def _publish(content: Json, path: str, method: str) -> None:
    """Say it as upstream would: names of the framework's views, no word on evidence."""
    words = re.sub(r"\W+", "_", path.removeprefix("/api/partners/v2.0/")).strip("_")
    content["operationId"] = f"integrations_api_api_v2_{words}_router_{method}_endpoint"
    for name in [name for name in content if name.startswith("x-")]:
        del content[name]
    for parameter in content.get("parameters", []):
        parameter["schema"]["title"] = _title(parameter["name"])


def _add_titles(schema: Any) -> None:
    for name, inner in schema.get("properties", {}).items():
        if "$ref" not in inner:
            inner["title"] = _title(name)
            _add_titles(inner)


def _title(name: str) -> str:
    return re.sub(r"[^0-9A-Za-z]+", " ", name).title()
